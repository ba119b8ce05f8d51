"""A speaker's label: its words, what is said beside them, and what follows."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tei_kit.model.turn import Cert, Piece

_MOST_WORDS = 30
#: So many labels, and words of labels, are remembered.
_KEPT = 8192
_NOTES = re.compile(r"\s*[(（\[](?P<note>[^()（）\[\]]*)[)）\]]\s*$")
#: A sign that no name begins with: "○", "◆", "⊙", "•", "*", ">>".
_BULLET = re.compile(
    r"[〇]\s*|<[^\W\d_]{2,20}>\s*|[^\w\s\"'«»„“”‘’()（）\[\]［］【】「」『』<{¿¡.…,:;：!?&@#$%–—-]+\s*|[_\s]+|[–—-]\s+"
)
#: A full stop inside a label ends an initial or an abbreviation, never a sentence.
_ABBREVIATED = 5
#: A role behind a comma is no sentence, and has no dash of another sign in it.
_SENTENCE = re.compile(r"[^\W\d_]{5,}\.\s|[.)]\s?[–—]\s")
#: What stands between a name and a role besides a comma.
DASHES = re.compile(r"\s(?:--|[–—])\s")
#: Shorter words in capitals are abbreviations: "the EU".
_CAPITALS = 3
#: "П.Дубец Дубец Павел министр": a box of the site's own within the label, whatever its last word.
_BOX = re.compile(r"(?:[^\W\d_][a-zа-яё]?\.[ \u00a0-]?){1,2}([^\W\d_][\w-]+) \1 [^\W\d_]")
#: "M. le président": French minutes write offices small.
_OFFICE = re.compile(r"(?:M\.|Mme|Mlle) l[ea] [\w’' -]{3,60}")
#: "Ann Lee, BA, MSc": what stands behind a name and is no role.
_DEGREES = re.compile(r"[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,2}(?:, ?[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,2})*")
#: "HOST" is a word, "OBE" is none.
_SAID = re.compile(r"(?=[A-Z]*[AEIOU])[A-Z]{4,}")
#: The honorific that Japanese minutes put behind every name.
_KUN = "君"
_ASIDE = re.compile(r"[(\[][^()\[\]\r\n]{1,80}[)\]](?=\s|$)|（[^（）\r\n]{1,80}）")
#: "spk09", "speaker_2": what programs call a voice.
_VOICE = re.compile(r"[a-z]+[ _-]?\d{1,3}")


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
        again: the words with which it comes back, where these are not its name.
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
    again: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return _words(self.name)


@lru_cache(maxsize=_KEPT)
def _words(name: str) -> tuple[str, ...]:
    return tuple(name.split())


def made(pieces: tuple[Piece, ...], printed: str, rest: Piece, used: int, *, loose: int = 0) -> Label | None:
    """Make a label of its printed words; None where they have not the shape of one.

    Args:
        pieces: the label as printed, with its sign.
        printed: the same without the sign.
        rest: what stands behind it in the same paragraph.
        used: how many paragraphs it takes up.
        loose: how many words are enough of which only the first begins with a capital.
    """
    # Of what follows, only how it begins is looked at.
    read = _read(printed, loose, low=lowered(rest.text))
    if read is None:
        return None
    name, role, note, proper = read
    aside, rest = _aside(rest)
    return Label(pieces, name, role, note, rest if rest.text else None, used, None, aside, proper)


#: A label comes again with every turn: it is read once.
@lru_cache(maxsize=_KEPT)
def _read(printed: str, loose: int, *, low: bool) -> tuple[str, str, str, bool] | None:
    """Read the name, the role, the notes, and whether most words have capitals; None where it has not the shape of a label."""
    bullet = _BULLET.match(printed)
    name, notes = without_notes(printed[bullet.end() :] if bullet else printed)
    name, role, notes = _honoured(name, notes)
    before, _, behind = (part.strip() for part in name.partition(","))
    if behind and before.endswith((")", "）")):
        # A party stands between name and role: "Jan Kowalik (ECR), blue-card answer".
        before, more = without_notes(before)
        name, notes = f"{before}, {behind}", [*more, *notes]
    parts = [] if behind else DASHES.split(name, maxsplit=1)
    dashed = len(parts) > 1 and named(parts[0]) and raised(parts[1])
    if dashed:
        before, behind = parts  # "Ann Lee -- Ferry Group -- Analyst"
    if _SENTENCE.search(behind):
        return None
    if _DEGREES.fullmatch(behind) and not _SAID.fullmatch(behind):
        name, behind, notes = before, "", [behind, *notes]
    # Around a dash either may be the name: divider.py knows offices.
    divided = (dashed and low) or not named(name)
    if behind and named(before) and " " in before and divided and _proper(before):
        if low:
            return None  # "Presiding Officer, I ask one thing: when …"
        # The role stands behind the name, as in "Tove Brandal, moderator".
        name, role = before, behind
    elif not named(name) and not (len(name.split()) <= loose and raised(name)):
        return None
    return name, role, "; ".join(notes), _proper(name)


def _proper(name: str) -> bool:
    """Whether most words of a name begin with a capital."""
    words = name.split()
    return 2 * sum(map(raised, words)) >= len(words) or is_voice(name)


def without_notes(printed: str) -> tuple[str, list[str]]:
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
    match = _ASIDE.match(rest.text)
    # A turn needs words of its own: where the note is all there is, it is they.
    return (
        (rest.cut(0, match.end()), rest.cut(match.end()))
        if match and rest.text[match.end() :].strip()
        else (None, rest)
    )


@lru_cache(maxsize=_KEPT)
def named(name: str) -> bool:
    """Whether a text has the shape of a label: capitals first and last, and no sentence."""
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or re.search(r"[!?;…]", name):
        return False
    if any(word.endswith(".") and len(word) > _ABBREVIATED for word in words[:-1]):
        return False
    if _BOX.match(name) or _OFFICE.fullmatch(name) or is_voice(name):
        return True
    return raised(words[0]) and (raised(words[-1]) or any(word.isupper() and len(word) > _CAPITALS for word in words))


#: "el-Sisi", "d’Estaing": a small particle before the capital.
_PARTICLE = re.compile(r"[^\W\d_]{1,3}[-’'‘ʼ](?=[^\W\d_])")


@lru_cache(maxsize=_KEPT)
def raised(word: str) -> bool:
    """Whether a word begins with a letter that is no small one; scripts without case have only such."""
    letters = word.lstrip("“”\"'«»(‘’„《》〈「『")
    particle = _PARTICLE.match(letters)
    first = letters[particle.end() :] if particle and lowered(letters) else letters
    return bool(first) and first[0].isalpha() and not lowered(first)


def lowered(text: str) -> bool:
    """Whether a text begins with a small letter, in a script that writes capitals where sentences and names begin."""
    # Unicode has capitals for Georgian since version 11; nobody begins a sentence with one.
    return text[:1].islower() and not "ა" <= text[:1] <= "ჿ"


@lru_cache(maxsize=_KEPT)
def cased(text: str) -> bool:
    """Whether a text is of a script that tells capitals from small letters."""
    return text.lower() != text.upper() and not "ა" <= text[:1] <= "ჿ"


def is_voice(name: str) -> bool:
    """Whether a label is what a program calls a voice: "spk09"."""
    return _VOICE.fullmatch(name) is not None
