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
#: "President. – The next item", "M. le président. — La parole"
_DASH = re.compile(r"(?P<label>[^\W\d_][^\r\n–—]{1,150}?[.)])[^\S\r\n]?[–—][^\S\r\n]?(?=\S)")
#: "Mr. SMITH of Texas. I rise", "PRESIDENTE. La seduta è aperta."
_TITLES = ("M", "MM", "Mr", "Ms", "Mrs", "Dr", "Mme", "Sr", "Sra", "St", "Sen", "Rep", "Hon", "Prof")
_STOP = re.compile(
    r"(?P<label>[^\W\d_](?:[^\r\n.!?;:]|"
    + "|".join(rf"(?<=\b{title})[.]" for title in _TITLES)
    + r"){1,100}?)"
    + "".join(rf"(?<!\b{title})" for title in _TITLES)
    + r"[.][^\S\r\n]+(?=\S)"
)
#: "○議長（高橋一郎君）　これより": a bullet, and a space as wide as a letter, which only such minutes have.
_MARKED = re.compile(r"[○◆◇●](?P<label>[^\s○]{1,60})[\u3000 ]+(?=\S)")
_NOTES = re.compile(r"\s*[(（\[](?P<note>[^()（）\[\]]*)[)）\]]\s*$")
_BULLET = re.compile(r"[○◆◇●▲■•*_>\s]+|[–—-]\s+")
#: A full stop inside a label ends an initial or an abbreviation, never a sentence.
_ABBREVIATED = 5
#: "П.Дубец Дубец Павел министр": a box of the site's own within the label, whatever its last word.
_BOX = re.compile(r"(?:[^\W\d_][a-zа-яё]?\.[ \u00a0]?){1,2}([^\W\d_][\w-]+) \1 [^\W\d_]")
#: "M. le président": French minutes write offices small.
_OFFICE = re.compile(r"(?:M\.|Mme|Mlle) l[ea] [\w’' -]{3,60}")
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
    match = _COLON.match(head) if ":" in head or "：" in head else None
    if match:
        return _label((piece.cut(0, match.end()),), match["label"], piece.cut(match.end()), 1)
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    begins = following is not None and following.text[0] in ":：" and _NEXT_LINE.match(following.text)
    if not following or not begins or len(piece.text) > _LONGEST or "\n" in piece.text:
        return None
    return _label((piece, following.cut(0, begins.end())), piece.text, following.cut(begins.end()), 2)


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


def dash(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "President. – The next item"."""
    return _matched(_DASH, paragraphs[index])


def stop(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Mr. SMITH. I rise": only where the label has a word in capitals, or a title's abbreviation before it."""
    found = _matched(_STOP, paragraphs[index])
    if found is None or found.rest is None:
        return None
    capitals = any(sum(map(str.isupper, word)) > 1 and word.isupper() for word in found.words)
    titled = re.match(r"M(?:me|lle|M)?\.? (?:l[ea] |[^\W\d_])", found.name) is not None
    return found if capitals or titled else None


def line(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find a label that has a line to itself, without any sign."""
    text = paragraphs[index].text
    if len(text) > _LONGEST // 2 or index + 1 >= len(paragraphs) or text[-1] in ".:;!?…,—–-" or text[0] in "([*":
        return None
    return _label((paragraphs[index],), text, Piece("", paragraphs[index].end), 1)


def _matched(pattern: re.Pattern[str], piece: Piece) -> Label | None:
    match = pattern.match(piece.text[: _LONGEST + 2])
    return (
        _label((piece.cut(0, match.end()),), match["label"].rstrip("."), piece.cut(match.end()), 1) if match else None
    )


def _label(pieces: tuple[Piece, ...], printed: str, rest: Piece, used: int) -> Label | None:
    bullet = _BULLET.match(printed)
    name, notes = _without_notes(printed[bullet.end() :] if bullet else printed)
    name, role, notes = _honoured(name, notes)
    before, _, behind = (part.strip() for part in name.partition(","))
    if behind and named(before) and " " in before and not named(name) and _proper(before):
        # The role stands behind the name, as in "Tove Brandal, moderator".
        name, role = before, behind
    elif not named(name):
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
    return raised(words[0]) and raised(words[-1])


#: "el-Sisi", "d’Estaing": a small particle before the capital.
_PARTICLE = re.compile(r"[^\W\d_]{1,3}[-’'‘ʼ](?=[^\W\d_])")


def raised(word: str) -> bool:
    """Whether a word begins with a letter that is no small one; scripts without case have only such."""
    letters = word.lstrip("“”\"'«»(‘’„《》〈「『")
    particle = _PARTICLE.match(letters)
    first = letters[particle.end() :] if particle and letters[0].islower() else letters
    return bool(first) and first[0].isalpha() and not first[0].islower()
