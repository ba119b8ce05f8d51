"""Which documents the narrative says were signed: the names in a sentence's list before or after its verb."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Break, Cert, Division, Paragraph, Piece, Signed

#: A verb's pattern, what it says of the documents, and whether they may stand before it.
_Verb = tuple[re.Pattern[str], str, bool]

_OTHER = "other"
#: What an entry of a list begins with; it is no longer.
_BULLET = re.compile(r"(?:\d{1,3}[.)、]|[–—•·*-]|\(?[^\W\d_]\))\s*")
_ENTRY = 400
#: A kind that stands first, as in Romance languages, is among so many words.
_FIRST = 2
#: A title in the signs that Chinese has for titles.
_TITLED = re.compile(r"《[^《》]{2,120}》")
_SENTENCE = re.compile(r".+?(?:[.!?]+[”\"»’)]*(?=\s+[^\W\d_a-z])|$)", re.DOTALL)


def find(body: Iterable[Division | Break], profile: Profile) -> tuple[Signed, ...]:
    """Find the documents that are named in the report.

    Args:
        body: a page's divisions; only narrative ones are read, since speeches tell of other occasions too.
        profile: the words that such sentences use.
    """
    if not profile.table("documents.singular"):
        return ()
    found: list[Signed] = []
    for division in body:
        if isinstance(division, Division) and division.type == "narrative":
            prose = [block.piece for block in division.content if isinstance(block, Paragraph)]
            listed = _listed(prose, profile)
            found += listed
            taken = sorted(document.piece.start for document in listed)
            verbs = _verbs(prose, profile)
            for piece in prose if verbs or any("《" in piece.text for piece in prose) else ():
                if bisect_left(taken, piece.start) == bisect_left(taken, piece.end):
                    found += _in_paragraph(piece, verbs, profile)
    return tuple(found)


def _listed(pieces: Sequence[Piece], profile: Profile) -> list[Signed]:
    """Read lists between the paragraphs of a report: entries below a colon, most of which begin with a kind of document."""
    found: list[Signed] = []
    for index, head in enumerate(pieces):
        if head.text[-1] not in ":：":
            continue
        entries = list(
            takewhile(lambda piece: _BULLET.match(piece.text) and len(piece.text) <= _ENTRY, pieces[index + 1 :])
        )
        names = [
            entry.cut(bullet.end(), len(entry.text.rstrip(" ;,.；，。")))
            for entry in entries
            if (bullet := _BULLET.match(entry.text))
        ]
        kinds = [kind_within(name.plain, profile) for name in names]
        signing = any(pattern.search(head.plain) for pattern in profile.patterns("documents.signing"))
        least = 1 if signing else len(kinds) / 2
        if len(kinds) > 1 and sum(kind != _OTHER for kind in kinds) >= least:
            found += (Signed(name, kind, "signed", "medium") for name, kind in zip(names, kinds, strict=True))
    return found


def _verbs(prose: Sequence[Piece], profile: Profile) -> tuple[_Verb, ...]:
    """Return the verbs for signing that a report has anywhere: most have none, and no sentence need be asked for them."""
    text = "\n".join(piece.plain for piece in prose)
    every = (
        *((pattern, status, True) for pattern, status in profile.pairs("documents.named-before")),
        *((pattern, status, False) for pattern, status in profile.pairs("documents.named-after")),
    )
    # What is bound to the ends of a sentence cannot be told from the whole.
    return tuple(verb for verb in every if verb[0].search(text) or {"^", "$"} & set(verb[0].pattern))


def _in_paragraph(piece: Piece, verbs: Sequence[_Verb], profile: Profile) -> Iterator[Signed]:
    for match in _SENTENCE.finditer(piece.text):
        yield from _in_sentence(piece.cut(match.start(), match.end()), verbs, profile)


def _in_sentence(sentence: Piece, verbs: Sequence[_Verb], profile: Profile) -> Iterator[Signed]:
    if "《" in sentence.text and any(
        pattern.search(sentence.plain) for pattern in profile.patterns("documents.signing")
    ):
        for match in _TITLED.finditer(sentence.text):
            kind = kind_within(match[0], profile)
            if kind != _OTHER:
                yield Signed(sentence.cut(*match.span()), kind, "signed", "medium")
        return
    for pattern, status, before in verbs:
        verb = pattern.search(sentence.plain)
        if verb:
            if before:
                yield from _named(sentence.cut(0, verb.start()), status, profile)
            yield from _named(sentence.cut(verb.end()), status, profile)
            return


def _named(region: Piece, status: str, profile: Profile) -> Iterator[Signed]:
    """Yield the documents of a list; a part that does not begin with a kind of document belongs to the one before."""
    text = region.plain.rstrip(".!?")
    parts = [*_parts(text, profile), (len(text), len(text))]
    kinds = [_kind(text[start:seam], profile) for (_, start), (seam, _) in pairwise(parts)]
    named = [(seam, start, kind) for (seam, start), kind in zip(parts, kinds, strict=False) if kind]
    ends = [*(seam for seam, _, _ in named[1:]), len(text)]
    for (_, start, (kind, cert)), end in zip(named, ends, strict=False):
        name = region.cut(start, end)
        # A bare "agreements", and a "package of agreements" on nobody knows what, name nothing.
        if " " in name.plain and (cert == "medium" or _subject(name.plain, profile)):
            yield Signed(name, kind, status, cert)


def _subject(name: str, profile: Profile) -> bool:
    return any(preposition in name for preposition in profile.texts("documents.prepositions"))


def _parts(text: str, profile: Profile) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a list begin: before their separator, and behind it and an article."""
    yield 0, _behind_article(text, 0, profile)
    separators = "|".join(map(re.escape, profile.texts("documents.separators")))
    # What stands behind the verb may begin with a separator, whose first space the edge has taken.
    for match in re.finditer(separators, f" {text}") if separators else ():
        yield max(match.start() - 1, 0), _behind_article(text, match.end() - 1, profile)


def _behind_article(text: str, start: int, profile: Profile) -> int:
    for article in profile.texts("documents.articles"):
        if text[start : start + len(article)].casefold() == article.casefold():
            return start + len(article)
    return start


def _kind(text: str, profile: Profile) -> tuple[str, Cert] | None:
    """Return the kind of document that a part begins with: its word stands before the first preposition, or first."""
    prepositions = "|".join(map(re.escape, profile.texts("documents.prepositions")))
    end = re.search(prepositions, text[:200]) if prepositions else None
    head = text[: end.start() if end else 200].casefold()
    cert: Cert
    for key, cert in (("documents.singular", "medium"), ("documents.plural", "low")):
        for word, kind in profile.table(key).items():
            if re.search(rf"(?<!\w){re.escape(word.casefold())}$", head):
                return kind, cert
    first = kind_within(text, profile, words=_FIRST)
    return (first, "medium") if first != _OTHER else None


def kind_within(name: str, profile: Profile, words: int = 5) -> str:
    """Return the kind of document that the first words of a name tell, "other" where they tell none.

    Args:
        name: of a document, as printed.
        profile: the words for kinds.
        words: how many are looked at.
    """
    head = " ".join(name.casefold().split()[:words])
    kinds = profile.table("documents.singular")
    found = [(head.find(word), -len(word), kinds[word]) for word in kinds if _has(head, word)]
    return min(found)[2] if found else _OTHER


def _has(head: str, word: str) -> bool:
    # Where no spaces are written, a kind stands at the end of a name: 《…的协定》.
    spaced = word.isascii() or word.upper() != word.lower()
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", head) is not None if spaced else word in head
