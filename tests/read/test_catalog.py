"""OASIS XML Catalogs 1.1: every kind of entry, and the order in which they are asked."""

from pathlib import Path

import pytest

from tei_kit.model.errors import TeiKitError
from tei_kit.read.catalog import Catalogs

NAMESPACE = 'xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"'


def write(folder: Path, name: str, entries: str, rest: str = "") -> Path:
    path = folder / name
    path.write_text(f"<catalog {NAMESPACE} {rest}>{entries}</catalog>", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("entry", "asked", "expected"),
    [
        ('<uri name="https://e.org/a.rng" uri="a.rng"/>', "https://e.org/a.rng", "a.rng"),
        ('<uri name="https://e.org/a.rng" uri="a.rng"/>', "https://e.org/b.rng", None),
        ('<rewriteURI uriStartString="https://e.org/" rewritePrefix="x/"/>', "https://e.org/p/a.rng", "x/p/a.rng"),
        (
            '<rewriteURI uriStartString="https://e.org/" rewritePrefix="x/"/><rewriteURI uriStartString="https://e.org/p/" rewritePrefix="y/"/>',
            "https://e.org/p/a.rng",
            "y/a.rng",
        ),
        ('<uriSuffix uriSuffix="/a.rng" uri="s.rng"/>', "https://e.org/p/a.rng", "s.rng"),
        (
            '<uriSuffix uriSuffix="a.rng" uri="s.rng"/><uriSuffix uriSuffix="p/a.rng" uri="t.rng"/>',
            "https://e.org/p/a.rng",
            "t.rng",
        ),
        ('<system systemId="https://e.org/a.rng" uri="a.rng"/>', "https://e.org/a.rng", "a.rng"),
        ('<rewriteSystem systemIdStartString="https://e.org/" rewritePrefix="x/"/>', "https://e.org/a", "x/a"),
        ('<systemSuffix systemIdSuffix="a.rng" uri="s.rng"/>', "https://e.org/a.rng", "s.rng"),
        ('<public publicId="-//E//Grammar A//EN" uri="a.rng"/>', "urn:publicid:-:E:Grammar+A:EN", "a.rng"),
        ('<uri name="urn:tei:all" uri="all.rng"/>', "urn:tei:all", "all.rng"),
        ('<uri name="https://e.org/%C3%A9" uri="a.rng"/>', "https://e.org/é", "a.rng"),
        ('<group xml:base="in/"><uri name="urn:a" uri="a.rng"/></group>', "urn:a", "in/a.rng"),
        ('<group xml:base="in/"><uri name="urn:a" uri="a.rng" xml:base="deep/"/></group>', "urn:a", "in/deep/a.rng"),
        ('<uri name="urn:a"/><uri uri="a.rng"/><other xmlns="urn:x" name="urn:a" uri="b.rng"/>', "urn:a", None),
        (
            '<uriSuffix uriSuffix="a.rng" uri="s.rng"/><uri name="https://e.org/a.rng" uri="exact.rng"/>',
            "https://e.org/a.rng",
            "exact.rng",
        ),
    ],
)
def test_an_entry(entry: str, asked: str, expected: str | None, tmp_path: Path) -> None:
    catalogs = Catalogs.of([write(tmp_path, "catalog.xml", entry)])
    assert catalogs.uri(asked) == (f"{tmp_path.as_uri()}/{expected}" if expected else None)


def test_the_base_of_the_catalog(tmp_path: Path) -> None:
    path = write(tmp_path, "catalog.xml", '<uri name="urn:a" uri="a.rng"/>', 'xml:base="https://e.org/base/"')
    assert Catalogs.of([path]).uri("urn:a") == "https://e.org/base/a.rng"


def test_the_next_catalog_is_asked_last(tmp_path: Path) -> None:
    write(tmp_path, "next.xml", '<uri name="urn:a" uri="later.rng"/><uri name="urn:b" uri="b.rng"/>')
    path = write(tmp_path, "catalog.xml", '<nextCatalog catalog="next.xml"/><uri name="urn:a" uri="a.rng"/>')
    catalogs = Catalogs.of([path])
    assert catalogs.uri("urn:a") == f"{tmp_path.as_uri()}/a.rng"
    assert catalogs.uri("urn:b") == f"{tmp_path.as_uri()}/b.rng"


def test_a_delegation_is_final(tmp_path: Path) -> None:
    write(tmp_path, "tei.xml", '<uri name="urn:tei:a" uri="a.rng"/>')
    write(tmp_path, "next.xml", '<uri name="urn:tei:b" uri="b.rng"/>')
    path = write(
        tmp_path,
        "catalog.xml",
        '<delegateURI uriStartString="urn:tei:" catalog="tei.xml"/><nextCatalog catalog="next.xml"/>',
    )
    catalogs = Catalogs.of([path])
    assert catalogs.uri("urn:tei:a") == f"{tmp_path.as_uri()}/a.rng"
    assert catalogs.uri("urn:tei:b") is None


def test_a_public_identifier_is_delegated(tmp_path: Path) -> None:
    write(tmp_path, "e.xml", '<public publicId="-//E//A//EN" uri="a.rng"/>')
    path = write(tmp_path, "catalog.xml", '<delegatePublic publicIdStartString="-//E//" catalog="e.xml"/>')
    assert Catalogs.of([path]).public("-//E//A//EN") == f"{tmp_path.as_uri()}/a.rng"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<catalog", "is not XML that is read"),
        ("<!DOCTYPE c [<!ENTITY a 'b'>]><c/>", "declares entities"),
        ("<catalog/>", "not an OASIS XML catalog"),
        (f'<catalog {NAMESPACE}><nextCatalog catalog="catalog.xml"/></catalog>', "in a circle"),
        (f'<catalog {NAMESPACE}><nextCatalog catalog="https://e.org/c.xml"/></catalog>', "is not a local file"),
        (f'<catalog {NAMESPACE}><nextCatalog catalog="gone.xml"/></catalog>', "no such catalog file"),
    ],
)
def test_a_catalog_that_cannot_be_used_is_an_error(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "catalog.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TeiKitError, match=reason):
        Catalogs.of([path]).uri("urn:a")
