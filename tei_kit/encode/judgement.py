"""Which candidates for labels a document bears out, and how sure that is."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from tei_kit.encode import candidates, shapes
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label, cased, is_voice, lowered, named
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert

#: Without a colon, a way to print labels needs so many of them, and one that comes back, to be believed.
_MANY = 3
#: A first word that stands so often in small letters is none of an office.
_COMMON = 3
_NOTE = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
#: A forename and a surname address nobody.
_FULL = 2
#: Longer texts are speeches, whatever they end with.
_PROSE = 60


def strength(found: Mapping[int, Label]) -> int:
    """Count the labels that come back after another one."""
    alternating = shapes.alternating(found)
    return sum(1 for label in found.values() if shapes.ending(label) in alternating)


def judged(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Take the candidates that the document bears out, and say how sure that is."""
    endings = Counter(shapes.ending(label) for label in found.values())
    alternating = shapes.alternating(found)
    spoken = shapes.spoken(found)
    certs: dict[int, Cert] = {
        index: None
        for index, label in found.items()
        if document.profile.group(label.name)
        or (shapes.ending(label) in spoken and _borne_out(document, label, endings, alternating))
    }
    for index in sorted(certs):
        # Above the first who speaks, "Chairperson: Ms Lind" says who is who.
        if _speech(document, found[index], index, found) or document.profile.group(found[index].name):
            break
        rest = found[index].rest
        if rest is not None and len(certs) > _MANY and shapes.names_only(rest.text):
            del certs[index]
    breaks = {index + 1 for index, piece in enumerate(document.paragraphs) if piece.plain in document.profile.breaks}
    if certs or found.keys() & {0, *breaks}:
        certs |= _others(document, found, certs, spoken)
    return {index: replace(label, cert=certs[index]) for index, label in found.items() if index in certs}


def _others(
    document: Document, found: Mapping[int, Label], certs: Mapping[int, Cert], spoken: frozenset[str]
) -> dict[int, Cert]:
    """Take those that come once: where some speak, others do, and a name of several words is a guest's."""
    first = min(certs, default=0)
    apart = 2 * sum(found[index].rest is None for index in certs) > len(certs)
    numbered = 2 * sum(candidates.numbered(found[index]) for index in certs) > len(certs)
    full = [found[index].words for index in certs if 2 <= len(found[index].words) <= 3]  # noqa: PLR2004 - as names have
    full = [words for words in full if all(map(shapes.capital, words))]
    parts = {word for words in full for word in words if shapes.capital(word) and not document.is_title(word)}
    # Where lines are cut, what stands on a label's line ends nowhere.
    cut = sum(found[index].rest is not None and not _whole(found[index]) for index in certs) * 5 > len(certs)
    marks = {shapes.mark(found[index]) for index in certs} - {""}
    others: dict[int, Cert] = {}
    for index, label in found.items():
        if index in certs:
            continue
        if (numbered and candidates.numbered(label)) or candidates.timed(label) or shapes.mark(label) in marks:
            others[index] = "medium"  # its time, its number or its bullet says that a turn begins
        elif index < first and (len(label.words) == 1 or not _speech(document, label, index, found)):
            continue  # above the first who is sure to speak stand lists: "Present: …"
        elif not _ends_so(document, label, spoken, cut=cut):
            continue  # "End of the meeting: 9.40"
        elif _may_be_guest(document, label) or _introduced(label) or (len(label.words) == 1 and label.name in parts):
            others[index] = "medium"
        elif apart and label.rest is None and index > first and shapes.ending(label) in spoken:
            others[index] = "low"  # all labels have a line to themselves, and so has this one
    return others


def _speech(document: Document, label: Label, index: int, found: Mapping[int, Label]) -> bool:
    """Whether what follows a label is prose, and no list of names or subjects."""
    if label.rest is None and index + label.paragraphs in found:
        return False
    text = label.rest.text if label.rest else document.paragraphs[index + label.paragraphs].text
    return shapes.ended(text) and not text.isupper()


def _introduced(label: Label) -> bool:
    """Whether one word names who then says who speaks: "Ayla: Madam, this is Ayla Holm of Radio Strait."."""
    name = label.name
    if not label.rest or len(label.words) != 1 or not shapes.capital(name) or len(name) <= _FULL:
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", label.rest.text[:_PROSE]) is not None


def _ends_so(document: Document, label: Label, spoken: frozenset[str], *, cut: bool) -> bool:
    """Whether what comes once ends with a sign, where speeches do, and has no common words in a script without capitals."""
    prose = not cased(label.name) and any(document.often(word) for word in label.words)
    return (cut or _whole(label) or shapes.ending(label) in spoken) and not prose


def _whole(label: Label) -> bool:
    return label.rest is None or shapes.ended(label.rest.text) or len(label.rest.text) > _PROSE


def _borne_out(document: Document, label: Label, endings: Mapping[str, int], alternating: frozenset[str]) -> bool:
    several = len(label.words) > 1
    if not named(label.name):
        # "De voorzitter:" has no capital behind: it has to come back, and hardly ever stand in the speeches.
        often = endings[shapes.ending(label)] >= _MANY and shapes.ending(label) in alternating
        return often and document.seldom_spoken(label, endings[shapes.ending(label)])
    if not label.proper and _a_sentence(document, label):
        return False
    titles = all(map(document.is_title, label.words))
    if titles and _vocative(label, document.profile):
        return False
    if shapes.ending(label) in alternating:
        return True
    recurs = endings[shapes.ending(label)] > 1
    if label.rest and not recurs and _NOTE.fullmatch(label.rest.text):
        return False  # "Cross-examination by Mr. Lind: [Continued]"
    if _vocative(label, document.profile) and not recurs:
        return False
    if is_voice(label.name) or (not cased(label.name) and not recurs and any(map(document.often, label.words))):
        return False
    # "The following Deputies were present:" has small words, and ends in a noun.
    prose = any(map(lowered, label.words)) and document.small[label.words[-1].lower()] > 0
    return (several and (recurs or (document.named(label) > 1 and not prose))) or (
        shapes.initialed(label) and (recurs or document.surname(label))
    )


def _a_sentence(document: Document, label: Label) -> bool:
    """Whether a long label with few capitals is prose that happens to end in a name: "As I told Mr Berg: …"."""
    first, before = label.words[0], label.words[-2:][0].rstrip(".").casefold()
    return before in document.profile.titles or document.small[first.lower()] > _COMMON or len(first) == 1


def _may_be_guest(document: Document, label: Label) -> bool:
    if _vocative(label, document.profile) or not named(label.name):
        return False
    unspaced = len(label.words) == 1 and not cased(label.name) and document.text.count(label.name) > 1
    if unspaced and len(label.name) > _FULL:
        return True  # "王委員渡" is called upon before
    capitals = label.name.isupper() and any(len(word) > 2 for word in label.words)  # noqa: PLR2004 - "UN" is no name
    if is_voice(label.name):
        return False
    begins = label.rest is None or not lowered(label.rest.text.lstrip("“”«»\"'‘’„(¿¡"))
    return begins and ((len(label.words) > 1 and label.proper) or shapes.initialed(label) or capitals)


def styled(document: Document, found: Mapping[int, Label], *, lone: bool) -> dict[int, Label]:
    """Take labels printed without a colon: many of them, and some that come back after others.

    Args:
        document: the paragraphs, and the text.
        found: the candidates.
        lone: whether labels have lines to themselves; a heading may look like one that comes once.
    """
    times = Counter(map(shapes.ending, found.values()))
    first = {shapes.ending(label): label for label in reversed(list(found.values()))}
    alternating = frozenset(
        ending
        for ending in shapes.alternating(found)
        if lone or not _spoken_often(document, first[ending], times[ending])
    )
    borne_out = [label for label in found.values() if shapes.ending(label) in alternating]
    if len(found) < _MANY or not alternating:
        return {}
    forms = frozenset(map(shapes.form, borne_out))
    kinds = frozenset(map(shapes.kind, borne_out)) - {()}
    firsts = _firsts(borne_out, found.values())
    timed = any(map(candidates.timed, borne_out))
    lasts = {label.words[-1] for label in borne_out if len(label.words) > 1 and shapes.capital(label.words[-1])}
    return {
        index: replace(label, cert="medium" if shapes.ending(label) in alternating else "low")
        for index, label in found.items()
        if shapes.ending(label) in alternating
        or document.profile.group(label.name)
        or (
            _introduces(document, label, index)
            or (timed and candidates.timed(label))
            or (
                (shapes.kind(label) in kinds or label.words[0] in firsts or label.words[-1] in lasts)
                and _between(document, index)
            )
            if lone
            else (label.proper or label.words[0] in firsts) and shapes.form(label) in forms
        )
    }


def _firsts(sure: Collection[Label], every: Collection[Label]) -> frozenset[str]:
    """Return the words with which labels of several people begin, one of whom is sure to speak: "Mr.", "Senator"."""
    people: dict[str, set[str]] = {}
    for label in every:
        if len(label.words) > 1:
            people.setdefault(label.words[0], set()).add(label.words[-1])
    return frozenset(label.words[0] for label in sure if len(people.get(label.words[0], ())) > 1)


def _between(document: Document, index: int) -> bool:
    """Whether a line stands between the end of a speech, or nothing, and something that is spoken."""
    above = document.paragraphs[index - 1].text if index else "."
    below = document.paragraphs[index + 1].text if index + 1 < len(document.paragraphs) else ""
    return shapes.ended(above) and bool(below)


def _spoken_often(document: Document, label: Label, times: int) -> bool:
    """Whether a label is said in the speeches too: "Thank you." may begin many paragraphs."""
    capitals = any(word.isupper() and len(word) > 2 for word in label.words)  # noqa: PLR2004 - "UN"
    titled = label.words[0].rstrip(".").casefold() in document.profile.titles and len(label.words) > 1
    return not capitals and not titled and not document.seldom_spoken(label, times)


def _introduces(document: Document, label: Label, index: int) -> bool:
    """Whether a line that comes once is a name above a speech: few capitals, and prose above and below."""
    above, below = (
        document.paragraphs[place].text if 0 <= place < len(document.paragraphs) else ""
        for place in (index - 1, index + 1)
    )
    name = 2 <= len(label.words) <= 4 and all(map(shapes.capital, label.words)) and not label.name.isupper()  # noqa: PLR2004 - as names have
    spoken = below.startswith("(") or len(below) > 60 or document.named(label) > 1  # noqa: PLR2004 - a speech
    return name and spoken and bool(above) and shapes.ended(above)


def _vocative(label: Label, profile: Profile) -> bool:
    """Whether a label addresses somebody, as "Mr President, colleagues: …" does."""
    first = label.words[0].rstrip(".").casefold() if label.words else ""
    names = [word for word in label.words if shapes.capital(word) and word.rstrip(".").casefold() not in profile.titles]
    return bool(label.role) and first in profile.titles and not label.note and len(names) < _FULL
