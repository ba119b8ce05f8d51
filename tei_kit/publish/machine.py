"""The edition for programs: tables, an index, feeds, and the files of DTS."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from typing import Any

from tei_kit.config import Config
from tei_kit.engines import libxml
from tei_kit.engines.libxml import Element
from tei_kit.publish import dts, pages, tables
from tei_kit.publish.edition import Edition
from tei_kit.publish.index import Index
from tei_kit.publish.pages import Made
from tei_kit.publish.site import File
from tei_kit.publish.task import Chore, Task

_OAI = "oai.xml"

#: Files that need to know where the site will stand: name, kind, stylesheet, what they know of a transcript, whether they list the pages.
_ADDRESSED: tuple[tuple[str, str, str, str, bool], ...] = (
    ("feed.atom", "feed", "atom.xsl", "fed", False),
    ("sitemap.xml", "sitemap", "sitemap.xsl", "dated", True),
    (_OAI, "oai", "oai.xsl", "fed", False),
)

_PLACES = "data/places.geojson"


def listing(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the files for programs that an edition has, and their kinds, for the page that lists them."""
    found = [*tables.listing(edition.settings), ("data/index.json", "index")]
    if b"<geo" in edition.registers.whole:
        found.append((_PLACES, "places"))
    if edition.settings.edition.base_url:
        found += [(name, kind) for name, kind, *_ in addressed(edition.settings)]
        found.append(("dts/index.json", "dts"))
    return tuple(found)


def addressed(settings: Config) -> Iterator[tuple[str, str, str, str, bool]]:
    """Yield the files that need the site's address, where it is known."""
    if settings.edition.base_url:
        yield from (found for found in _ADDRESSED if found[0] != _OAI or settings.edition.contact)


def missing(settings: Config) -> tuple[str, ...]:
    """Return what the configuration lacks for files that programs could use, "PATH: MESSAGE"."""
    if settings.edition.base_url and not settings.edition.contact:
        # adminEmail is required, one or more (OAI-PMH 2.0, section 4.2), and an address that nobody reads would be a lie.
        asked = 'library harvesters ask for an e-mail address: write contact = "…" in [edition]'
        return (f"{settings.path}: {_OAI} is left out: {asked}",)
    return ()


def tasks(index: Index) -> Iterator[Task]:
    """Yield the files that stylesheets make."""
    for name, _, stylesheet, view, listed in addressed(index.edition.settings):
        yield Task((name,), pages.feed, (name, stylesheet, index.feed(view, pages=listed)))


def chores(index: Index) -> Iterator[Chore]:
    """Yield the tables, the index, the places, and the files of DTS."""
    edition = index.edition
    forms = tables.endings(edition.settings)
    for table in tables.TABLES:
        names = tuple(f"data/{table.name}.{form}" for form in forms)
        yield Chore(
            names,
            _digest(record.rows[table.name] for record in index.records),
            partial(_table, table, edition, forms),
        )
    summaries = [record.summary for record in index.records]
    yield Chore(("data/index.json",), _digest(summaries), partial(_summaries, summaries))
    places = _places(edition)
    if places["features"]:
        file = _json(_PLACES, places)
        yield Chore((_PLACES,), sha256(file.data).hexdigest(), partial(Made, (file,)))
    if edition.settings.edition.base_url:
        yield from dts.chores(edition, index.records)


def _table(table: tables.Table, edition: Edition, forms: tuple[str, ...]) -> Made:
    return Made(tuple(tables.files(table, edition.rows(), forms)))


def _summaries(items: list[str]) -> Made:
    # As json.dumps indents a list of these by one.
    inside = ",\n".join(" " + item.replace("\n", "\n ") for item in items)
    return Made((File("data/index.json", f"[\n{inside}\n]\n".encode()),))


def _digest(parts: Iterable[str]) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()


def _json(name: str, value: Any) -> File:
    return File(name, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


def _places(edition: Edition) -> dict[str, Any]:
    """The register's places that have coordinates, in Linked Places Format 1.2 (a GeoJSON of places with names and links)."""
    tei = f"{{{libxml.TEI}}}"
    features = []
    for place in edition.registers.root.iter(f"{tei}place"):
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
