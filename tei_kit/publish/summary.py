"""A transcript in the index for programs, `data/index.json`: its facets and where its files are."""

import json
from typing import Any

from tei_kit.engines.libxml import Element

_E = "{urn:tei-kit:edition}"


def item(entry: Element, base: str) -> str:
    """Return a transcript's item as JSON.

    Args:
        entry: its `e:transcript`.
        base: the site's address; "" when unknown.
    """
    return json.dumps(_value(entry, base), ensure_ascii=False, indent=1)


def _value(entry: Element, base: str) -> dict[str, Any]:
    identifier = entry.get("id", "")
    participants = entry.findall(f"{_E}participant")
    value = {name: entry.get(name, "") for name in ("id", "title", "when", "until", "place", "type", "language")}
    return {
        **{name: said for name, said in value.items() if said},
        "speeches": int(entry.get("speeches", "0")),
        "words": int(entry.get("words", "0")),
        "speakers": [person.get("name") for person in participants if person.get("turns") != "0"],
        "topics": [topic.get("name") for topic in entry.findall(f"{_E}topic")],
        "documents": [document.get("title") for document in entry.findall(f"{_E}document")],
        "page": f"{base}{identifier}.html",
        "tei": f"{base}{identifier}.xml",
        "text": f"{base}{identifier}.txt",
    }
