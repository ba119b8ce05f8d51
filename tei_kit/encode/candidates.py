"""What a paragraph could begin with: a label in one of the ways in which labels are printed.

Nothing is decided here: labels.py asks the document which of these it bears out.
"""

import re
from collections.abc import Callable, Sequence

from tei_kit.encode.label import Label, lowered, made, without_notes
from tei_kit.encode.shapes import ended
from tei_kit.model.turn import Piece

#: "Người phát ngôn:", "14.09 Liisa Berg kesk:": so many words need no second capital where a sign, or a time too, shows them.
_FEW, COUNTED = 3, 6
#: Where it is sure that somebody speaks, labels have at most so many.
_BRIEF = 8
#: A number before a label has fewer characters.
_NUMBER = 20
#: The longest label that is looked at, in characters.
LONGEST = 250
_COLON = re.compile(
    r"(?P<label>[^\s:：](?:[^:：\r\n()（）\[\]]++|[(（][^()（）\r\n]{0,120}+[)）]|\[[^\[\]\r\n]{0,120}+\])*+)"
    # Where no spaces are written, none stands behind the colon.
    r"(?:(?:：|:(?=\s|$|[«“\"„(—–-]))(?:[^\S\r\n]?[–—―-](?=\s|$))?|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]):(?=[^\W\d]|[「『《]))"
)
#: The time of a recording, in brackets or not.
_CLOCK = re.compile(r"\s*[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?")
_NEXT_LINE = re.compile(r"[:：](?=\s|$)")
#: "Anf. 12 ANN LEE (S):", "[00:01:12] Ann Lee:", "Q82 Ann Lee:", "1. Ann Lee:": what numbers or times a label, and is no part of it.
TIME = re.compile(r"[\[(]?\d{1,2}[:.]\d\d(?!\d)")
_NUMBERED = re.compile(
    r"(?:[\[(]?\d{1,2}[:.]\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?|[^\W\d_]{1,6}+\. ?\d{1,4}|[A-Z]\d{1,4}|\d{1,4}[.)]|\d{1,3}(?=[ \t][A-ZÀ-ÞА-Я])|\[\d{1,4}\.?\])[ \t]+(?=[^\W\d_(])"
)

Finder = Callable[[Sequence[Piece], int], Label | None]


def colon(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Anna Berg: Hello.", with the colon on the same line or at the start of the next."""
    piece = paragraphs[index]
    head = piece.text[: LONGEST + 2]
    match = _COLON.match(head, behind_number(head)) if ":" in head or "：" in head else None
    if match and match["label"][0] not in "(（[":
        loose = COUNTED if match.start() > 0 else _FEW
        if _CLOCK.fullmatch(piece.text, match.end()):
            # "Ann Lee: (01:20)", and what she says on the next line.
            return made((piece,), match["label"], Piece("", piece.end), 1, loose=loose)
        return made((piece.cut(0, match.end()),), match["label"], piece.cut(match.end()), 1, loose=loose)
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    begins = following is not None and following.text[0] in ":：" and _NEXT_LINE.match(following.text)
    if not following or not begins or len(piece.text) > LONGEST or "\n" in piece.text:
        return None
    return made((piece, following.cut(0, begins.end())), piece.text, following.cut(begins.end()), 2)


def brief(paragraphs: Sequence[Piece], index: int) -> Label | None:
    """Find "Voice from the back row: Thank you!": a few words, of which the first has a capital, before a sentence."""
    piece = paragraphs[index]
    match = _COLON.match(piece.text[: LONGEST + 2])
    rest = piece.cut(match.end()) if match else None
    if match is None or rest is None or not rest.text or lowered(rest.text) or not ended(rest.text):
        return None
    return made((piece.cut(0, match.end()),), match["label"], rest, 1, loose=_BRIEF)


def small(piece: Piece) -> Label | None:
    """Find "rapporteur Paul Dubec: Thank you.": words of which the first is small, before a colon."""
    if not lowered(piece.text) or ":" not in piece.text[:LONGEST]:
        return None
    match = _COLON.match(piece.text[: LONGEST + 2])
    rest = piece.cut(match.end()) if match else None
    if match is None or rest is None or not rest.text or lowered(rest.text):
        return None
    name, notes = without_notes(match["label"])
    few = _FEW <= len(name.split()) <= _BRIEF + 2 and "," not in name
    return Label((piece.cut(0, match.end()),), name, "", "; ".join(notes), rest, 1) if few else None


def behind_number(head: str) -> int:
    """Return where a label begins behind its number or its time."""
    number = _NUMBERED.match(head)
    return number.end() if number and any(map(str.isdecimal, head[:8])) else 0


def numbered(label: Label) -> bool:
    """Whether a number or a time stands before a label."""
    return behind_number(label.pieces[0].text) > 0


def counted(label: Label) -> bool:
    """Whether a word with a number stands before a label: "Anf. 3 Ann Lee"."""
    return numbered(label) and label.pieces[0].text[0].isalpha()


def group(piece: Piece, is_group: Callable[[str], object]) -> Label | None:
    """Find "Some hon. members: Oh!": whatever its shape, a label that is known to name nobody."""
    match = _COLON.match(piece.text[: LONGEST + 2])
    rest = piece.cut(match.end()) if match else None
    if match is None or rest is None or not rest.text:
        return None
    if match["label"][0] in "(（[":
        return None  # "(Zuruf: Nein!)"
    name, notes = without_notes(match["label"])
    known = not lowered(name) and is_group(name)  # "I have one question: when?" may be cut before its last word
    return Label((piece.cut(0, match.end()),), name, "", "; ".join(notes), rest, 1) if known else None


def group_line(piece: Piece, is_group: Callable[[str], object]) -> Label | None:
    """Find "Some hon. members" in a line of its own."""
    name = " ".join(piece.text.split())
    return Label((piece,), name, "", "", None, 1) if len(name) <= LONGEST // 2 and is_group(name) else None


def timed(label: Label) -> bool:
    """Whether a time stands before a label."""
    return TIME.match(label.pieces[0].text) is not None
