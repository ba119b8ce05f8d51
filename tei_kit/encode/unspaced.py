"""Role and name where no small letters, and hardly a space, tell them apart: Chinese, Japanese and Korean labels.

What is common to the labels of several people is an office, before the name or behind it; and Japanese minutes list
members above the speeches, each with the honorific 君.
"""

import re
from collections.abc import Iterable

from tei_kit.encode.evidence import Evidence, Reading, Words

_SPACED = re.compile(r"(?P<surname>[^\W\d_]{1,4})[\u3000 ]+(?P<forename>[^\W\d_]{1,4})君")
#: "佐藤（花）委員": which of two Satos it is.
_HINT = re.compile(r"[（(](?P<hint>[^()（）]{1,3})[)）]")
_HANGUL = re.compile(r"[가-힣]{2,4}")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: What Chinese, Japanese and Korean put behind a name, and is nobody's part.
_HONOURS = re.compile(r"(?<=..)(?:先生|女士|小姐|さん|님|씨)$")
_LEAST = 2
#: So many syllables most Korean names have.
_USUAL = 3


def read(words: Words, evidence: Evidence) -> Reading | None:
    """Tell role and name of a label apart; None where nothing tells."""
    if not _UNSPACED.match(words[0]):
        return None
    plain = tuple(_HONOURS.sub("", word) for word in words)
    honoured = Reading("", plain[0]) if plain != words and len(plain) == 1 else None
    words = plain
    if len(words) == 1:
        return (
            _within(words[0], evidence)
            or _member(words[0], evidence)
            or _surname(words[0], evidence)
            or _between(words[0], evidence)
            or _shared(words[0], evidence)
            or _titled(words[0], evidence)
            or _elsewhere(words[0], evidence)
            or honoured
        )
    return _korean(words, evidence) if all(map(_HANGUL.match, words)) else None


def _surname(label: str, evidence: Evidence) -> Reading | None:
    """Read "何议员" where one other label is "何秀珊议员"; and "主席" where the top says "邝慕贞议员（主席）"."""
    beside = set(
        re.findall(rf"(?<!\w)(\w{{2,4}}?)(?:议员|議員|委员|委員|先生|女士)?[(（]{re.escape(label)}[)）]", evidence.top)
    )
    if len(beside) == 1:
        return Reading(label, beside.pop(), "medium")
    office = label[1:]
    longer = {
        words[0] for words in evidence.labels if len(words) == 1 and words[0] != label and words[0].endswith(office)
    }
    same = [other.removesuffix(office) for other in longer if other.startswith(label[0]) and len(office) >= _LEAST]
    return Reading(office, same[0], "medium") if len(same) == 1 and len(same[0]) > 1 else None


def _within(label: str, evidence: Evidence) -> Reading | None:
    """Read "대통령" where one other label is "한서윤 대통령"."""
    longer = {words for words in evidence.labels if len(words) == _LEAST and label in words}
    if len(longer) != 1:
        return None
    one, two = longer.pop()
    return Reading(label, two if one == label else one, "medium")


def _member(label: str, evidence: Evidence) -> Reading | None:
    """Read "佐藤（花）委員" by the list of members above, where "佐藤　花子君" stands."""
    hint = _HINT.search(label)
    plain = _HINT.sub("", label)
    found = {
        (match["surname"], match["forename"])
        for match in _SPACED.finditer(evidence.page[:20_000])
        if plain.startswith(match["surname"]) and match["forename"].startswith(hint["hint"] if hint else "")
    }
    if len(found) != 1:
        return None
    surname, forename = found.pop()
    role = plain.removeprefix(surname).removeprefix(forename)
    return Reading(role, surname + forename, None if role else "medium")


def _shared(label: str, evidence: Evidence) -> Reading | None:
    """Read "林岚主席" where another label ends, or begins, with the same office, or is the name alone."""
    every = {_HONOURS.sub("", words[0]) for words in evidence.labels if len(words) == 1}
    others = sorted(every - {label})
    names = [other for other in others if len(other) >= _LEAST and label.endswith(other)]
    if names:
        name = max(names, key=len)
        return Reading(label.removesuffix(name), name)
    ends = _longest(others, label)
    if len(ends) >= _LEAST and len(label) - len(ends) >= _LEAST:
        return Reading(_HINT.sub("", ends), _HINT.sub("", label.removesuffix(ends)), "medium")
    return None


def _between(label: str, evidence: Evidence) -> Reading | None:
    """Read "王委員渡": an office of two signs between surname and forename, which is said alone as well."""
    office = label[1:3]
    if not 4 <= len(label) <= 5 or not office.isalpha():  # noqa: PLR2004 - a surname, an office, one or two signs
        return None
    alone = office in evidence.offices or re.search(rf"(?<!{label[0]}){office}", evidence.text)
    return Reading(office, label[0] + label[3:], "medium") if alone else None


def _titled(label: str, evidence: Evidence) -> Reading | None:
    """Read "知事" where the top says "会見者：鶴見沢知事": a name with this office behind it, and nothing else."""
    found = (
        set(re.findall(rf"(?<!\w)(\w{{2,4}}){re.escape(label)}(?!\w)", evidence.top)) if len(label) >= _LEAST else set()
    )
    return Reading(label, found.pop(), "low") if len(found) == 1 else None


def _elsewhere(label: str, evidence: Evidence) -> Reading | None:
    """Read "田中港湾大臣" where the text says 大臣 of somebody else too: an office stands behind other words as well."""
    for start in range(1, len(label) - _LEAST + 1):
        office = label[start:]
        others = evidence.text.count(office) - evidence.text.count(label[start - 1 :])
        if others > (len(office) == _LEAST and start == 1):
            return Reading(office, label[:start], "medium")
    return None


def _longest(others: Iterable[str], label: str) -> str:
    """Return the longest end that a label shares with another person's."""
    best = ""
    for other in others:
        length = next((n for n in range(min(len(label), len(other)), 0, -1) if label[-n:] == other[-n:]), 0)
        if length < len(other) and length > len(best):
            best = label[-length:]
    return best


def _korean(words: Words, evidence: Evidence) -> Reading:
    """Read "항만부장관 이항구" and "박바다 위원": a name is one word of two to four syllables, an office comes back."""
    behind = any(other[-1] == words[-1] and other[:-1] != words[:-1] for other in evidence.labels)
    usual = [len(words[0]) == _USUAL, len(words[-1]) == _USUAL]
    if behind or usual == [True, False]:
        return Reading(" ".join(words[1:]), words[0], None if behind else "medium")
    return Reading(" ".join(words[:-1]), words[-1], "medium")
