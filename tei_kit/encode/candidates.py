"""What a paragraph could begin with: a label in one of the ways in which labels are printed.

Nothing is decided here: labels.py asks the document which of these it bears out.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tei_kit.model.turn import Cert, Piece

#: The longest label that is looked at, in characters and words.
_LONGEST, _MOST_WORDS = 250, 30
_COLON = re.compile(
    r"(?P<label>[^\s:：](?:[^:：\r\n()（）]|[(（][^()（）\r\n]{0,120}[)）]){0,250}?)[^\S\r\n]?(?:：|:(?=\s|$|[«“\"„(—–]))"
)
_NEXT_LINE = re.compile(r"[:：](?=\s|$)")
#: "Q    Why?", "Q. Why?", "Q – Why?"
_LETTER = re.compile(r"(?P<label>[^\W\d_]{1,12})(?:[^\S\r\n]{2,}|\t|\.[^\S\r\n]+|[^\S\r\n][–—-][^\S\r\n])(?=\S)")
#: "President. – The next item", "M. le président. — La parole", "BAŞKAN – Açıyorum", "O SR. DUBÉ (PX - PA) - Obrigado"
_DASH = re.compile(
    r"(?P<label>[^\W\d_](?:[^\r\n()–—]|\([^()\r\n]{1,120}\)){1,150}?)"
    r"(?:(?<=[.)])[^\S\r\n]?[–—-]+|[^\S\r\n][–—]|(?<=[)A-ZÀ-Þ])[^\S\r\n]-)[^\S\r\n](?=\S)"
)
#: "Mr. SMITH of Texas. I rise", "PRESIDENTE. La seduta è aperta.", "Ann LEE (ABC). Thank you": what ends no sentence
#: inside a label is an initial, or the abbreviation of a title.
_TITLES = (*("M", "MM", "Mr", "Ms", "Mrs", "Dr", "Mme", "Sr", "Sra", "St", "Sen", "Rep", "Hon", "Prof", "SR", "SRA"),)
_INITIAL = r"(?<!\w)[^\W\d_a-zа-яёіїєґ]\."
_STOP = re.compile(
    rf"(?P<label>[^\W\d_][\w’'-]+ (?:{_INITIAL} ?){{1,2}}+(?=[^\W\d_])"
    rf"|[^\W\d_](?:[^\r\n.!?;:]|{_INITIAL}|"
    + "|".join(rf"(?<=\b{title})[.]" for title in _TITLES)
    + r"){1,100}?"
    + "".join(rf"(?<!\b{title})" for title in _TITLES)
    + r"(?<!\W[^\W\d_])[.][^\S\r\n]+)(?=\S)"
)
#: "○議長（高橋一郎君）　これより": a sign that no prose begins with, and a wide space, which only such minutes have.
_MARKED = re.compile(r"[■-◿★☆※ㅇ](?P<label>[^\s:：](?:[^\r\n:：○◯\u3000]){0,59}?)(?:\u3000| {2,}|\t)[\u3000 ]*(?=\S)")
_NOTES = re.compile(r"\s*[(（\[](?P<note>[^()（）\[\]]*)[)）\]]\s*$")
_BULLET = re.compile(r"[■-◿•*_>\s]+|[–—-]\s+")
#: A full stop inside a label ends an initial or an abbreviation, never a sentence.
_ABBREVIATED = 5
#: A role behind a comma is no sentence, and has no dash of another sign in it.
_SENTENCE = re.compile(r"[^\W\d_]{5,}\.\s|[.)]\s?[–—]\s")
#: "Из зала.": short labels of nobody need no second capital where a full stop ends them.
_FEW = 2
#: Shorter words in capitals are abbreviations: "the EU".
_CAPITALS = 3
#: "П.Дубец Дубец Павел министр": a box of the site's own within the label, whatever its last word.
_BOX = re.compile(r"(?:[^\W\d_][a-zа-яё]?\.[ \u00a0]?){1,2}([^\W\d_][\w-]+) \1 [^\W\d_]")
#: "M. le président": French minutes write offices small.
_OFFICE = re.compile(r"(?:M\.|Mme|Mlle) l[ea] [\w’' -]{3,60}")
#: "（記者）渡船の": a label in brackets.
_BRACKETED = re.compile(r"[（(［\[【](?P<label>[^()（）\[\]［］【】\r\n]{1,30})[)）］\]】][:：]?[^\S\r\n]*(?=\S)")
#: "Anf. 12 ANN LEE (S):", "[00:01:12] Ann Lee:", "1. Ann Lee:": what numbers or times a label, and is no part of it.
_NUMBERED = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?|[^\W\d_]{1,6}\. ?\d{1,4}|\d{1,4}[.)]|\[\d{1,4}\])[ \t]+(?=[^\W\d_(])"
)
#: The honorific that Japanese minutes put behind every name.
_KUN = "君"


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label.

    Attributes:
        pieces: the label as printed, colon included; two pieces when the colon stands on the next line.
        name: its words, without colon, without notes in brackets and without a role behind a comma.
        role: the role behind a comma, or the office that a name in brackets explains, or "".
        note: the notes in brackets, or "".
        rest: the first words of the speech; None when they stand in the next paragraph.
        paragraphs: how many paragraphs of the page label and rest take up.
        cert: how sure it is.
        aside: a note in brackets behind the colon, or None.
        proper: whether most words begin with a capital.
    """

    pieces: tuple[Piece, ...]
    name: str
    role: str
    note: str
    rest: Piece | None
    paragraphs: int
    cert: Cert = None
    aside: Piece | None = None
    proper: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.name.split())


Finder = Callable[[Sequence[Piece], int], Label | None]


def colon(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Anna Berg: Hello.", with the colon on the same line or at the start of the next."""
    piece = paragraphs[index]
    head = piece.text[: _LONGEST + 2]
    match = _COLON.match(head, _behind_number(head)) if ":" in head or "：" in head else None
    if match and match["label"][0] not in "(（[":
        return _label((piece.cut(0, match.end()),), match["label"], piece.cut(match.end()), 1, loose=True)
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    begins = following is not None and following.text[0] in ":：" and _NEXT_LINE.match(following.text)
    if not following or not begins or len(piece.text) > _LONGEST or "\n" in piece.text:
        return None
    return _label((piece, following.cut(0, begins.end())), piece.text, following.cut(begins.end()), 2)


def _behind_number(head: str) -> int:
    """Return where a label begins behind its number or its time."""
    number = _NUMBERED.match(head) if any(map(str.isdecimal, head[:8])) else None
    return number.end() if number else 0


def numbered(label: Label) -> bool:
    """Whether a number or a time stands before a label."""
    return _behind_number(label.pieces[0].text) > 0


def group(piece: Piece, is_group: Callable[[str], object]) -> Label | None:
    """Find "Some hon. members: Oh!": whatever its shape, a label that is known to name nobody."""
    match = _COLON.match(piece.text[: _LONGEST + 2])
    rest = piece.cut(match.end()) if match else None
    if match is None or rest is None or not rest.text:
        return None
    name, notes = _without_notes(match["label"])
    return Label((piece.cut(0, match.end()),), name, "", "; ".join(notes), rest, 1) if is_group(name) else None


def letter(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Q    Why?": a word that stands apart without a colon."""
    return _matched(_LETTER, paragraphs[index])


def marked(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "○佐藤花子君　渡船は": a label between a bullet and a wide space."""
    return _matched(_MARKED, paragraphs[index])


def bracketed(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "（記者）渡船の": a label in brackets, and words behind it."""
    return _matched(_BRACKETED, paragraphs[index])


def dash(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "President. – The next item"."""
    return _matched(_DASH, paragraphs[index])


def stop(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Mr. SMITH. I rise" and "Председательствующий. Прошу"."""
    found = _matched(_STOP, paragraphs[index], loose=True)
    # "SECTION 1. Short title" is a heading.
    return found if found and found.rest and not any(map(str.isdecimal, found.name)) else None


def line(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find a label that has a line to itself, without any sign."""
    text = paragraphs[index].text
    if len(text) > _LONGEST // 2 or index + 1 >= len(paragraphs) or text[-1] in ".:;!?…,—–-" or text[0] in "([*":
        return None
    return _label((paragraphs[index],), text, Piece("", paragraphs[index].end), 1)


def _matched(pattern: re.Pattern[str], piece: Piece, *, loose: bool = False) -> Label | None:
    match = pattern.match(piece.text[: _LONGEST + 2])
    if match is None:
        return None
    return _label((piece.cut(0, match.end()),), _unstopped(match["label"]), piece.cut(match.end()), 1, loose=loose)


def _unstopped(printed: str) -> str:
    """Take the full stop off the end of a label, where it is not an initial's."""
    printed = printed.rstrip()
    return printed if re.search(rf"{_INITIAL}$", printed) else printed.rstrip(".")


def _label(pieces: tuple[Piece, ...], printed: str, rest: Piece, used: int, *, loose: bool = False) -> Label | None:
    bullet = _BULLET.match(printed)
    name, notes = _without_notes(printed[bullet.end() :] if bullet else printed)
    name, role, notes = _honoured(name, notes)
    before, _, behind = (part.strip() for part in name.partition(","))
    if behind and before.endswith((")", "）")):
        # A party stands between name and role: "Jan Kowalik (ECR), blue-card answer".
        before, more = _without_notes(before)
        name, notes = f"{before}, {behind}", [*more, *notes]
    if _SENTENCE.search(behind):
        return None
    if behind and named(before) and " " in before and not named(name) and _proper(before):
        # The role stands behind the name, as in "Tove Brandal, moderator".
        name, role = before, behind
    elif not named(name) and not (loose and len(name.split()) <= _FEW and raised(name)):
        return None
    aside, rest = _aside(rest)
    return Label(pieces, name, role, "; ".join(notes), rest if rest.text else None, used, None, aside, _proper(name))


def _proper(name: str) -> bool:
    """Whether most words of a name begin with a capital."""
    words = name.split()
    return 2 * sum(map(raised, words)) >= len(words)


def _without_notes(printed: str) -> tuple[str, list[str]]:
    """Take the notes in brackets off the end of a label."""
    notes: list[str] = []
    while match := _NOTES.search(printed):
        if not printed[: match.start()].strip():
            break
        notes.insert(0, match["note"].strip())
        printed = printed[: match.start()]
    return " ".join(printed.split()), notes


def _honoured(name: str, notes: list[str]) -> tuple[str, str, list[str]]:
    """Tell "総理大臣（田中一郎君）", where the name is in the brackets."""
    first = notes[0] if notes else ""
    if first.endswith(_KUN) and len(first) > 1:
        return first.removesuffix(_KUN), name, notes[1:]
    return name.removesuffix(_KUN), "", notes


def _aside(rest: Piece) -> tuple[Piece | None, Piece]:
    """Take a note in brackets off the start of a speech: "(As interpreted.)"."""
    match = re.match(r"[(\[][^()\[\]\r\n]{1,80}[)\]](?=\s|$)", rest.text)
    # A turn needs words of its own: where the note is all there is, it is they.
    return (
        (rest.cut(0, match.end()), rest.cut(match.end()))
        if match and rest.text[match.end() :].strip()
        else (None, rest)
    )


def named(name: str) -> bool:
    """Whether a text has the shape of a label: capitals first and last, and no sentence."""
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or re.search(r"[!?;…]", name):
        return False
    if any(word.endswith(".") and len(word) > _ABBREVIATED for word in words[:-1]):
        return False
    if _BOX.match(name) or _OFFICE.fullmatch(name):
        return True
    return raised(words[0]) and (raised(words[-1]) or any(word.isupper() and len(word) > _CAPITALS for word in words))


#: "el-Sisi", "d’Estaing": a small particle before the capital.
_PARTICLE = re.compile(r"[^\W\d_]{1,3}[-’'‘ʼ](?=[^\W\d_])")


def raised(word: str) -> bool:
    """Whether a word begins with a letter that is no small one; scripts without case have only such."""
    letters = word.lstrip("“”\"'«»(‘’„《》〈「『")
    particle = _PARTICLE.match(letters)
    first = letters[particle.end() :] if particle and letters[0].islower() else letters
    return bool(first) and first[0].isalpha() and not first[0].islower()
