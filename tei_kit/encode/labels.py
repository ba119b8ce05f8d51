"""Which paragraphs begin with a speaker's label: evidence within the document before lists of words.

A candidate is a short text before a sign at the start of a paragraph, shaped like a name. It is taken for a label
when the document itself bears it out: the name comes back in another label, or stands elsewhere in the text, or
other candidates have been borne out already. Runs of "Post: Name." are lists, not speeches.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from tei_kit.encode import between, candidates, heard, judgement, shapes, signs, styled
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label, cased
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Piece

__all__ = ["Label", "find", "given"]

#: Where one paragraph in so many has a label that comes back, the page prints its labels in that way.
_BORNE_OUT = 12
#: The other ways in which labels are printed; of two that find as much the first one is taken.
_SIGNS = (
    signs.marked,
    signs.bracketed,
    signs.clocked,
    signs.dash,
    signs.stop,
    signs.wide,
    signs.line,
)
#: A letter is a label, and no word, where so much of its occurrences stand before speeches.
_MOSTLY = 0.7
#: So many paragraphs tell how a page prints its labels.
_SAMPLE = 400


def find(paragraphs: Sequence[Piece], text: str, profile: Profile, marked: Collection[int] = ()) -> dict[int, Label]:
    """Find the labels.

    Args:
        paragraphs: the body of a page.
        text: the whole page, where names may stand as well.
        profile: knows labels that name nobody, like "Question:".
        marked: the indices of lines that what is printed around them shows to be labels.

    Returns:
        Labels by the index of their paragraph.
    """
    document = Document(paragraphs, text, profile)
    if marked:
        found = {index: label for index in marked if (label := _line(document, index))}
        return dict(sorted(_speaking(found, document).items()))
    found = judgement.judged(document, document.candidates(candidates.colon))
    found |= _groups(document, found) if found else {}
    voices = _voices(document)
    if voices:
        return voices
    letters = _letters(document, found)
    # Letters say nothing of how names are printed.
    weak = _BORNE_OUT * judgement.strength(_first(found)) < min(len(paragraphs), _SAMPLE)
    found |= letters
    others = _otherwise(document, letters, judgement.strength(_first(found))) if weak else {}
    found = others | letters if others else found | between.between(document, found)
    found |= {} if others else between.described(document, found)
    return heard.kept(document, dict(sorted(_speaking(found, document).items())))


def _first(found: Mapping[int, Label]) -> dict[int, Label]:
    """Return the labels among the first paragraphs, which tell how a page prints them."""
    return {index: label for index, label in found.items() if index < _SAMPLE}


def _otherwise(document: Document, letters: Mapping[int, Label], most: int) -> dict[int, Label]:
    """Ask whether another sign than the colon is how the page prints its labels: the one that has most that come back.

    Args:
        document: the paragraphs, and the text.
        letters: labels that are a letter.
        most: how many labels with a colon come back; another sign must have more.
    """
    first = document.paragraphs[:_SAMPLE]
    sample = replace(document, paragraphs=first, text=document.text[: first[-1].end])
    best = None
    for finder in _SIGNS:
        some = styled.judged(sample, sample.candidates(finder), letters, lone=finder is signs.line)
        strength = judgement.strength({**letters, **some}) or styled.single(document, some)
        # Without capitals any line that comes back looks like a label in a line of its own.
        bare = finder is signs.line and not any(cased(label.name) for label in some.values())
        if strength > max(most, 2 if bare else 1):
            best, most = finder, strength
    if best is None:
        return {}
    return styled.judged(document, document.candidates(best), letters, lone=best is signs.line)


def _voices(document: Document) -> dict[int, Label]:
    """Take the voices that captions for the web name, where another one begins to speak."""
    found: dict[int, Label] = {}
    if "<v" not in document.text:
        return found
    before = ""
    for index, label in document.candidates(signs.tagged).items():
        if label.name != before:
            found[index] = label
        before = label.name
    return found


def _line(document: Document, index: int) -> Label | None:
    """Return the label that a line of its own is."""
    return signs.line(document.paragraphs, index) or candidates.group_line(
        document.paragraphs[index], document.profile.group
    )


def _speaking(found: dict[int, Label], document: Document) -> dict[int, Label]:
    """Leave out labels that nothing follows: "BY MR. HARROW:" above another label."""
    apart = {index: label for index, label in found.items() if label.rest is None}
    if not apart:
        return found
    again = shapes.alternating(found)
    # Below a label that comes back, "We have a plan:" begins the speech.
    begun = {index + label.paragraphs for index, label in apart.items() if label.pieces[-1].text[-1] in ":："}
    found = {index: label for index, label in found.items() if index not in begun or shapes.ending(label) in again}
    silent = {
        index
        for index, label in found.items()
        if label.rest is None
        and (index + label.paragraphs in found or index + label.paragraphs >= len(document.paragraphs))
    }
    return {index: label for index, label in found.items() if index not in silent}


def may_begin(paragraphs: Sequence[Piece], profile: Profile) -> bool:
    """Whether the first paragraph has the shape of any label at all; what has none needs no evidence."""
    finders = (candidates.colon, signs.letter, signs.single, signs.tagged, *_SIGNS)
    return (
        any(finder(paragraphs, 0) for finder in finders) or candidates.group(paragraphs[0], profile.group) is not None
    )


def given(paragraphs: Sequence[Piece], spans: Sequence[tuple[int, int]]) -> dict[int, Label]:
    """Return the labels whose places the source's format tells.

    Args:
        paragraphs: the body of a page.
        spans: where a label begins and ends.
    """
    ends = dict(spans)
    found = {}
    for index, piece in enumerate(paragraphs):
        if ends.get(piece.start) == piece.end and index + 1 < len(paragraphs):
            name = " ".join(piece.text.rstrip(":： ").split())
            found[index] = Label((piece,), name or piece.text, "", "", None, 1)
    return found


def _groups(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Take labels that are known to name nobody and have no name's shape, where there are other labels around."""
    others = ((index, piece) for index, piece in enumerate(document.paragraphs) if index not in found)
    labels = (
        (index, candidates.group(piece, document.profile.group)) for index, piece in others if ":" in piece.text[:60]
    )
    return {index: label for index, label in labels if label}


def _letters(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Take labels like "Q    Why?", which name nobody: several, or beside other labels; and the "A" that alternates with it."""
    apart = {index: label for index, label in document.candidates(signs.letter).items() if index not in found}
    apart |= _single(document, found.keys() | apart.keys())
    # "M. Jacob LIND - Bonjour" begins with no letter that stands for somebody.
    apart = {index: label for index, label in apart.items() if not document.is_title(label.name)}
    alternating = shapes.alternating(apart)
    known = {index for index, label in apart.items() if document.profile.group(label.name)}
    rest = {label.name for index, label in apart.items() if index not in known and len(label.name) == 1}
    some = {
        index: label
        for index, label in apart.items()
        if index in known
        or (known and label.name in rest and shapes.ending(label) in alternating)
        # The one other letter, which may answer once: "A. Yes."
        or (known and rest == {label.name} and label.pieces[0].text[1:2] == ".")
    }
    return some if len(some) > 1 or (some and found) else {}


def _single(document: Document, taken: Collection[int]) -> dict[int, Label]:
    """Take "Q Why?" where that letter hardly stands anywhere else: "A" and "I" are words."""
    found = {index: label for index, label in document.candidates(signs.single).items() if index not in taken}
    times = Counter(label.name for label in found.values())
    letters = {
        letter
        for letter, count in times.items()
        if (count > 1 or document.profile.group(letter))
        and count >= _MOSTLY * len(re.findall(rf"(?<!\w){letter}(?!\w)", document.text))
    }
    return {index: label for index, label in found.items() if label.name in letters}
