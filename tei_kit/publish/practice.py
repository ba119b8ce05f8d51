"""What the transcripts say of their own editing, put together: each statement once, with who makes it, and who says nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tei_kit.publish.record import Record

#: How many transcripts are named beside a statement; of more only the number is told.
_NAMED = 3

#: How many statements of a kind are shown: drafts may each say something of their own.
_SHOWN = 40

#: What is asked of every transcript, by `e:practice/@kind` (xslt/publish/gather/practice.xsl).
KINDS = ("project", "editorial", "work", "status")

_KIND = re.compile(r'<e:practice kind="(\w+)"')


def elements(records: Iterable[Record]) -> Iterator[str]:
    """Yield the statements as elements of the index, of each kind the most frequent first, and how many transcripts make none."""
    said: dict[str, dict[str, dict[str, Record]]] = {kind: {} for kind in KINDS}
    silent: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    for record in records:
        found = {_kind(xml): None for xml in record.practice}
        for xml in record.practice:
            said[_kind(xml)].setdefault(xml, {})[record.id] = record
        for kind in KINDS:
            if kind not in found:
                silent[kind].append(record)
    for kind in KINDS:
        statements = sorted(said[kind].items(), key=lambda pair: -len(pair[1]))
        for xml, who in statements[:_SHOWN]:
            yield f'<e:statement kind="{kind}" count="{len(who)}">{xml}{_names([*who.values()])}</e:statement>'
        if len(statements) > _SHOWN:
            yield f'<e:further kind="{kind}"/>'
        if silent[kind]:
            yield f'<e:unsaid kind="{kind}" count="{len(silent[kind])}">{_names(silent[kind])}</e:unsaid>'


def _kind(xml: str) -> str:
    return _KIND.match(xml)[1]  # type: ignore[index] # gather/practice.xsl makes nothing else


def _names(records: Sequence[Record]) -> str:
    """Links to the transcripts, where they are few."""
    if len(records) > _NAMED:
        return ""
    return "".join(
        f'<e:in id="{record.id}" title="{record.attributes["title"]}" language="{record.attributes["language"]}"/>'
        for record in records
    )
