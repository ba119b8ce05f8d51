"""What a paragraph could begin with: labels that another sign than a colon tells, or a line of their own."""

import re
from collections.abc import Sequence

from tei_kit.encode.candidates import COUNTED, LONGEST, TIME, behind_number
from tei_kit.encode.label import Label, made
from tei_kit.model.turn import Piece

#: A number before a label has fewer characters.
_NUMBER = 20
#: The same at the end of a line.
_LAST = re.compile(r"(?<=[\w)])[ \t,|–-]+(?P<time>\d{1,2}:\d\d(?::\d\d)?)$")
#: "Q    Why?", "Q. Why?", "Q – Why?"
_LETTER = re.compile(
    r"(?P<label>[^\W\d_]{1,12}+)(?:[^\S\r\n]{2,}|\t|\.[^\S\r\n]+(?:[–—]+[^\S\r\n]+)?|[^\S\r\n][–—-][^\S\r\n])(?=\S)"
)
#: "K. LIND-HOLM. Thank you": an initial before a surname in capitals is no letter that stands for somebody.
_SURNAME = re.compile(r"[^\W\d_]\. ?[^\W\d_a-zа-яёіїєґ]{2}[\w’'-]*(?:\.| ?\()")
#: "President. – The next item", "M. le président. — La parole", "BAŞKAN – Açıyorum", "O SR. DUBÉ (PX - PA) - Obrigado"
_DASH = re.compile(
    r"(?P<label>[^\W\d_](?:[^\r\n()–—―]|\([^()\r\n]{1,120}\)){1,150}?)"
    r"(?:(?<=[.)])[^\S\r\n]?[–—―-]+|[^\S\r\n][–—―]|--|(?<=[)\w])[^\S\r\n]-)[^\S\r\n](?=\S)"
)
#: "Mr. SMITH of Texas. I rise", "PRESIDENTE. La seduta è aperta.", "Ann LEE (ABC). Thank you": what ends no sentence
#: inside a label is an initial, or the abbreviation of a title.
_MIXED = (
    "M",
    "MM",
    "Mr",
    "Ms",
    "Mrs",
    "Dr",
    "Mme",
    "Sr",
    "Sra",
    "St",
    "Sen",
    "Rep",
    "Hon",
    "Prof",
    "Gen",
    "Gov",
    "Sec",
    "Amb",
    "Mag",
    "Ing",
)
_TITLES = (*_MIXED, *(title.upper() for title in _MIXED if not title.isupper()))
_INITIAL = r"(?<!\w)[^\W\d_a-zа-яёіїєґ]\."
_STOP = re.compile(
    # "Дубец П. И. Да"; but "Ann B. Lee. Hello" has the surname behind the initial.
    rf"(?P<label>[^\W\d_][\w’'-]+ (?:(?:{_INITIAL} ?){{2}}|{_INITIAL} ?(?!{_INITIAL}|[^\W\d_a-z][\w’'-]+\. ))(?=[^\W\d_])"
    rf"|(?:{_INITIAL}|[^\W\d_])(?:[^\r\n.!?;:(\[]|{_INITIAL}|(?<! )[(\[]|(?<= )(?:\([^()\r\n]{{1,80}}\)|\[[^\[\]\r\n]{{1,80}}\])|"
    + "|".join(rf"(?<=\b{title})[.]" for title in _TITLES)
    + r"){1,160}?"
    + "".join(rf"(?<!\b{title})" for title in _TITLES)
    + r"(?<!\W[^\W\d_])[.][^\S\r\n]+)(?=\S)"
)
#: "○議長（高橋一郎君）　これより": a sign that no prose begins with, and a wide space, which only such minutes have.
_MARKED = re.compile(
    r"[■-◿☀-➿⊕-⊿※〇ㅇ](?P<label>[^\s:：](?:[^\r\n:：○◯\u3000]){0,59}?)(?:\u3000| {2,}|\t|(?<=[君)）]) )[\u3000 ]*(?=\S)"
)
#: "（記者）渡船の": a label in brackets.
_SQUARE = re.compile(r"\[(?P<label>[^\W\d_][^\[\]\r\n]{1,80})\][:：]?[^\S\r\n]*(?=\S)")
_BRACKETED = re.compile(
    r"[（(［\[【<〈](?P<label>[^()（）\[\]［］【】<>〈〉\r\n]{1,30})[)）］\]】>〉][:：]?[^\S\r\n]*(?=\S)"
)
#: The same in a line of its own, in brackets of scripts that put no stage directions between them.
_BRACKETED_LINE = re.compile(r"[（【〈](?P<label>[^()（）【】〈〉\r\n\s]{2,15})[）】〉]")
#: "Ann Lee (00:12:30) So it is."
_CLOCKED = re.compile(
    r"(?P<label>[^\W\d_][^\r\n()\[\]:.!?;]{1,60}?) ?[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]]:?[^\S\r\n]+(?=\S)"
)
#: "이현재 위원  감사합니다": nothing but a wide space.
_WIDE = re.compile(
    r"(?P<label>[^\W\d_](?:[^\r\n\t:：.!?;\u3000 (\[]| (?! )|(?<![^\W\d_]{5})\.(?= ?[^\W\d_])"
    # Notes in brackets, with a time or a party in them; and the full stop of a last initial.
    r"|(?<! )[(\[]|(?<= )(?:\([^()\r\n\t]{1,80}\)|\[[^\[\]\r\n\t]{1,80}\])){1,80}(?:(?<=[ .][^\W\d_])\.)?)(?:\u3000| {2,}|\t)[\u3000 ]*(?=\S)"
)
#: "Q Thank you.": a letter and one space.
_SINGLE = re.compile(r"(?P<label>[^\W\d_])[^\S\r\n](?=\S)")
#: Notes in brackets that have a line to themselves.
_NOTES = re.compile(r"(?:\([^()\r\n]{1,80}\)\s*){1,3}")
_DASHES = frozenset("–—―-")
_FIELD = re.compile(r"[^\W\d_)][:：]\s")
_LAST_INITIAL = re.compile(rf"{_INITIAL}$")
#: No label in a line of its own ends so.
_ENDS = frozenset(".:;!?…,—–-。！？，،؛؟۔।॥։՞።፧")
#: "<v Ann Lee>Hello."
_TAGGED = re.compile(r"<v(?:\.[^\s<>]{1,40})? (?P<label>[^<>\r\n]{1,80})>(?=\S)")


def letter(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Q    Why?": a word that stands apart without a colon."""
    text = paragraphs[index].text
    return None if _SURNAME.match(text) else _matched(_LETTER, paragraphs[index], behind_number(text[:_NUMBER]))


def single(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Q Why?": a letter before one space, which may be a word as well."""
    piece = paragraphs[index]
    return _matched(_SINGLE, piece) if piece.text[1:2].isspace() else None


def clocked(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Ann Lee (00:12:30) So it is.": a label, and the time of a recording."""
    return _matched(_CLOCKED, paragraphs[index])


def wide(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "이현재 위원  감사합니다": a label before a wide space."""
    return _matched(_WIDE, paragraphs[index])


def marked(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "○佐藤花子君　渡船は": a label between a bullet and a wide space."""
    return _matched(_MARKED, paragraphs[index])


def bracketed(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "（記者）渡船の": a label in brackets, and words behind it or below."""
    piece = paragraphs[index]
    alone = _BRACKETED_LINE.fullmatch(piece.text) if index + 1 < len(paragraphs) else None
    if alone:
        return made((piece,), alone["label"], Piece("", piece.end), 1)
    return _matched(_SQUARE, piece) or _matched(_BRACKETED, piece)


def dash(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "President. – The next item"."""
    return _matched(_DASH, paragraphs[index])


def tagged(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "<v Ann Lee>Hello.", as captions for the web name voices (WebVTT, section 3.5)."""
    return _matched(_TAGGED, paragraphs[index])


def stop(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Mr. SMITH. I rise" and "Председательствующий. Прошу"."""
    found = _matched(_STOP, paragraphs[index], loose=2)
    # "SECTION 1. Short title" is a heading.
    return found if found and found.rest and not any(map(str.isdecimal, found.name)) else None


def line(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find a label that has a line to itself, without any sign."""
    text = paragraphs[index].text
    if (
        len(text) > LONGEST // 2
        or index + 1 >= len(paragraphs)
        or (text[-1] in _ENDS and not _LAST_INITIAL.search(text))
        # "License: GPL-2" is a field; a time has its colon between digits.
        or _FIELD.search(text)
        or text[0] in "([*"
    ):
        return None
    begins = behind_number(text)
    clock = _LAST.search(text, begins)
    if clock:
        # The time when "Ann Lee 00:12" begins to speak.
        name = text[begins : clock.start()]
        return made(
            (paragraphs[index],), f"{name} [{clock['time']}]", Piece("", paragraphs[index].end), 1, loose=COUNTED
        )
    loose = COUNTED if begins and TIME.match(text) else 0
    following = paragraphs[index + 1]
    if _NOTES.fullmatch(following.text) and index + 2 < len(paragraphs):
        # "Ann Lee", and in the next line "(East Quay) (Ind)".
        pieces = (paragraphs[index], following)
        return made(pieces, f"{text[begins:]} {following.text}", Piece("", following.end), 2, loose=loose)
    if following.text in _DASHES and index + 2 < len(paragraphs):
        # The sign has a line to itself as well.
        return made((paragraphs[index], following), text, Piece("", following.end), 2)
    return made((paragraphs[index],), text[begins:], Piece("", paragraphs[index].end), 1, loose=loose)


def _matched(pattern: re.Pattern[str], piece: Piece, start: int = 0, *, loose: int = 0) -> Label | None:
    match = pattern.match(piece.text[: LONGEST + 2], start)
    if match is None:
        return None
    return made((piece.cut(0, match.end()),), _unstopped(match["label"]), piece.cut(match.end()), 1, loose=loose)


def _unstopped(printed: str) -> str:
    """Take the full stop off the end of a label, where it is not an initial's."""
    printed = printed.rstrip()
    return printed if _LAST_INITIAL.search(printed) else printed.rstrip(".")
