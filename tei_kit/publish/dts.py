"""Distributed Text Services 1.0 as static files (level 0): URI templates whose variables are parts of paths."""

import json
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from html import unescape
from typing import Any

from tei_kit.config import Edition
from tei_kit.publish.edition import Edition as Whole
from tei_kit.publish.pages import Made
from tei_kit.publish.pieces import Pieces, attributes_of
from tei_kit.publish.record import Record
from tei_kit.publish.site import File
from tei_kit.publish.task import Chore

_DTS = {"@context": "https://dtsapi.org/context/v1.0.json", "dtsVersion": "1.0"}
_TREE = [
    {
        "@type": "CitationTree",
        "citeStructure": [
            {
                "@type": "CiteStructure",
                "citeType": "turn",
                "citeStructure": [{"@type": "CiteStructure", "citeType": "paragraph"}],
            }
        ],
    }
]


def chores(whole: Whole, records: list[Record]) -> Iterator[Chore]:
    """Yield the entry point, the collection, and two files for each transcript.

    Args:
        whole: the edition; it knows its address.
        records: what is known of the transcripts.
    """
    edition = whole.settings.edition
    entry = _file(
        "dts/index.json", {**_DTS, "@id": f"{_home(edition)}index.json", "@type": "EntryPoint", **_templates(edition)}
    )
    yield Chore((entry.name,), sha256(entry.data).hexdigest(), partial(Made, (entry,)))
    titles = "\0".join(f"{record.id}\0{record.attributes.get('title', '')}" for record in records)
    frame = f"{edition.base_url}\0{edition.title}"
    yield Chore(("dts/collection/edition.json",), _digest(f"{frame}\0{titles}"), partial(_collection, edition, records))
    for record in records:
        names = tuple(f"dts/{kind}/{record.id}.json" for kind in ("collection", "navigation"))
        said = f"{frame}\0{record.views['turns']}"
        yield Chore(names, _digest(said), partial(_transcript, whole, record))


def _digest(said: str) -> str:
    return sha256(said.encode()).hexdigest()


def _file(name: str, value: Any) -> File:
    return File(name, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


def _home(edition: Edition) -> str:
    return f"{edition.base_url}dts/"


def _templates(edition: Edition) -> dict[str, str]:
    return {
        "collection": f"{_home(edition)}collection/{{id}}.json",
        "navigation": f"{_home(edition)}navigation/{{resource}}.json",
        "document": f"{edition.base_url}{{resource}}.xml",
    }


def _member(edition: Edition, record: Record) -> dict[str, Any]:
    templates = _templates(edition)
    return {
        "@id": record.id,
        "@type": "Resource",
        "title": unescape(record.attributes.get("title", "")),
        "totalParents": 1,
        "totalChildren": 0,
        "citationTrees": _TREE,
        **{name: templates[name] for name in ("navigation", "document")},
    }


def _collection(edition: Edition, records: list[Record]) -> Made:
    members = [_member(edition, record) for record in records]
    root = {
        **_DTS,
        "@id": "edition",
        "@type": "Collection",
        "title": edition.title,
        "totalParents": 0,
        "totalChildren": len(members),
        "collection": _templates(edition)["collection"],
    }
    return Made((_file("dts/collection/edition.json", {**root, "member": members}),))


def _transcript(whole: Whole, record: Record) -> Made:
    edition = whole.settings.edition
    member = _member(edition, record)
    name = f"{record.id}.json"
    collection = {**_DTS, **member, "collection": _templates(edition)["collection"]}
    navigation = {**_DTS, "@id": f"{_home(edition)}navigation/{name}", "@type": "Navigation", "resource": member}
    units = list(_units(whole.pieces(record.id)))
    return Made(
        (_file(f"dts/collection/{name}", collection), _file(f"dts/navigation/{name}", {**navigation, "member": units}))
    )


def _units(pieces: Pieces) -> Iterator[dict[str, Any]]:
    for _, xml in pieces.turns:
        turn = {name: unescape(value) for name, value in attributes_of(xml).items()}
        unit = {"@type": "CitableUnit", "citeType": "turn", "level": 1, "parent": None}
        yield {"identifier": turn.get("id"), **unit, "dublinCore": {"creator": turn.get("name")}}
        for paragraph in turn.get("paragraphs", "").split():
            yield {
                "identifier": paragraph,
                "@type": "CitableUnit",
                "citeType": "paragraph",
                "level": 2,
                "parent": turn.get("id"),
            }
