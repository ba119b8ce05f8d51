"""The edition for programs: tables, an index, feeds, and the files of DTS."""

import json
from collections.abc import Iterator
from typing import Any

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.engines.libxml import Element
from tei_kit.publish import tables
from tei_kit.publish.gather import Edition
from tei_kit.publish.index import Index
from tei_kit.publish.site import File

_E = "{urn:tei-kit:edition}"

#: Files that need to know where the site will stand.
_ADDRESSED = (
    ("feed.atom", "feed", "atom.xsl"),
    ("sitemap.xml", "sitemap", "sitemap.xsl"),
    ("oai.xml", "oai", "oai.xsl"),
)


def listing(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the files for programs that an edition has, and their kinds, for the page that lists them."""
    found = [*tables.listing(edition), ("data/index.json", "index")]
    if b"<geo" in edition.registers:
        found.append(("data/places.geojson", "places"))
    if edition.settings.edition.base_url:
        found += [(name, kind) for name, kind, _ in _ADDRESSED]
        found.append(("dts/index.json", "dts"))
    return tuple(found)


def files(index: Index) -> Iterator[File]:
    """Yield the files for programs."""
    edition = index.edition
    entries = [libxml.parse(transcript.entry.encode(), transcript.id).getroot() for transcript in edition.transcripts]
    yield from tables.files(edition, entries)
    base = edition.settings.edition.base_url
    yield _json("data/index.json", [_summary(entry, base) for entry in entries])
    places = _places(edition)
    if places["features"]:
        yield _json("data/places.geojson", places)
    if base:
        for name, _, stylesheet in _ADDRESSED:
            path = resources.path("xslt") / "publish" / "machine" / stylesheet
            yield File(name, saxon.transform(path, index.whole).encode())
        yield from _dts(edition, entries, base)


def _json(name: str, value: Any) -> File:
    return File(name, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


def _summary(entry: Element, base: str) -> dict[str, Any]:
    """A transcript in the index: its facets and where its files are."""
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


def _places(edition: Edition) -> dict[str, Any]:
    """The register's places that have coordinates, in Linked Places Format 1.2 (a GeoJSON of places with names and links)."""
    tei = f"{{{libxml.TEI}}}"
    root = libxml.parse(edition.registers, "registers").getroot()
    features = []
    for place in root.iter(f"{tei}place"):
        point = coordinates(place.findtext(f"{tei}location/{tei}geo") or "")
        key = place.get("{http://www.w3.org/XML/1998/namespace}id")
        if point is None or not key:
            continue
        names = [_words(name) for name in place.findall(f"{tei}placeName")]
        links = [{"type": "closeMatch", "identifier": link} for link in _authorities(place)]
        countries = [country.get("key") for country in place.findall(f"{tei}country") if country.get("key")]
        features.append(
            {
                "@id": f"{edition.settings.edition.base_url}{key}.html",
                "type": "Feature",
                "properties": {"title": names[0] if names else key, "ccodes": countries},
                "geometry": {"type": "Point", "coordinates": [point[1], point[0]]},
                "names": [{"toponym": name} for name in names],
                "links": links,
            }
        )
    return {
        "type": "FeatureCollection",
        "@context": "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld",
        "features": features,
    }


#: Prefixes of Linked Places Format for identifiers of places.
_PREFIXES = {"Wikidata": "wd", "GeoNames": "gn", "VIAF": "viaf", "GND": "gnd"}


def _authorities(place: Element) -> list[str]:
    found = ((idno.get("type", ""), _words(idno)) for idno in place.findall(f"{{{libxml.TEI}}}idno"))
    return [f"{_PREFIXES[kind]}:{value}" for kind, value in found if kind in _PREFIXES and value]


def _words(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def coordinates(geo: str) -> tuple[float, float] | None:
    """Return latitude and longitude as TEI writes them ("54.98 73.37"); None when these are none."""
    parts = geo.replace(",", " ").split()
    try:
        latitude, longitude = map(float, parts)
    except ValueError:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None  # noqa: PLR2004 - degrees


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


def _dts(edition: Edition, entries: list[Element], base: str) -> Iterator[File]:
    """Distributed Text Services 1.0 as static files: URI templates whose variables are parts of paths."""
    home = f"{base}dts/"
    templates = {
        "collection": f"{home}collection/{{id}}.json",
        "navigation": f"{home}navigation/{{resource}}.json",
        "document": f"{base}{{resource}}.xml",
    }
    yield _json("dts/index.json", {**_DTS, "@id": f"{home}index.json", "@type": "EntryPoint", **templates})
    members = [
        {
            "@id": entry.get("id"),
            "@type": "Resource",
            "title": entry.get("title"),
            "totalParents": 1,
            "totalChildren": 0,
            "citationTrees": _TREE,
            **{name: templates[name] for name in ("navigation", "document")},
        }
        for entry in entries
    ]
    root = {
        **_DTS,
        "@id": "edition",
        "@type": "Collection",
        "title": edition.settings.edition.title,
        "totalParents": 0,
        "totalChildren": len(members),
        "collection": templates["collection"],
    }
    yield _json("dts/collection/edition.json", {**root, "member": members})
    for entry, member in zip(entries, members, strict=True):
        name = f"{entry.get('id')}.json"
        yield _json(f"dts/collection/{name}", {**_DTS, **member, "collection": templates["collection"]})
        navigation = {**_DTS, "@id": f"{home}navigation/{name}", "@type": "Navigation", "resource": member}
        yield _json(f"dts/navigation/{name}", {**navigation, "member": list(_units(entry))})


def _units(entry: Element) -> Iterator[dict[str, Any]]:
    for turn in entry.findall(f"{_E}turn"):
        unit = {"@type": "CitableUnit", "citeType": "turn", "level": 1, "parent": None}
        yield {"identifier": turn.get("id"), **unit, "dublinCore": {"creator": turn.get("name")}}
        for paragraph in (turn.get("paragraphs") or "").split():
            yield {
                "identifier": paragraph,
                "@type": "CitableUnit",
                "citeType": "paragraph",
                "level": 2,
                "parent": turn.get("id"),
            }
