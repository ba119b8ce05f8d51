"""What is said once counts once, and what transcripts say of their editing is put together."""

import re
from pathlib import Path

import pytest

from tei_kit.publish import counts, gather, practice
from tei_kit.publish.index import Index
from tei_kit.publish.plan import pages
from tei_kit.publish.record import Record

BRIEFING = "event-2031-09-30-port-clair-briefing"


@pytest.fixture(scope="module")
def index(root: Path) -> Index:
    edition = gather.gather(gather.read(root / "corpus"))
    return Index(edition, pages(edition))


def of(index: Index, *names: str) -> list[Record]:
    return [index.by_id[name].record for name in names]


def speeches(index: Index, *names: str) -> int:
    (found,) = (one for one in counts.figures(of(index, *names), [], index.originals) if 'of="speech"' in one)
    return int(re.findall(r'count="(\d+)"', found)[0])


def test_a_translation_is_counted_only_without_its_original(index: Index) -> None:
    original, translation = BRIEFING, f"{BRIEFING}-en"
    assert speeches(index, original) == speeches(index, translation) == speeches(index, original, translation) == 10
    assert counts.ONCE in [*counts.figures(of(index, original, translation), [], index.originals)]
    assert counts.ONCE not in [*counts.figures(of(index, translation), [], index.originals)]


def test_a_person_is_counted_in_the_original(index: Index) -> None:
    found = index.edition.having["per.quill"]
    assert len(found) == 3
    said, once = counts.said(found, "per.quill", index.originals)
    assert said == '<e:said turns="3" words="143"/>'
    assert once == counts.ONCE
    assert 'turns="3"' in index.presence["per.quill"]
    assert [*counts.said([], "per.quill", index.originals)] == []


def test_pairs_of_a_translation_are_those_of_its_original(index: Index) -> None:
    ties = [*counts.talks(index.records, index.edition.counted, index.originals)]
    (tie,) = (tie for tie in ties if 'from="per.corvec"' in tie and 'to="per.sorel"' in tie)
    assert 'weight="1"' in tie


def test_each_statement_stands_once_with_those_who_make_it(index: Index) -> None:
    found = [*practice.elements(index.records)]
    (fiction,) = (one for one in found if "This event is fiction" in one)
    assert fiction.startswith('<e:statement kind="project" count="2">')
    assert re.findall(r'<e:in id="([^"]*)"', fiction) == ["event-2031-05-14-harbour-forum", f"{BRIEFING}-en"]
    (silent,) = (one for one in found if one.startswith('<e:unsaid kind="editorial"'))
    assert silent == '<e:unsaid kind="editorial" count="4"></e:unsaid>'


def test_of_many_statements_some_are_shown(index: Index) -> None:
    one = index.records[0]
    many = [one._replace(id=f"x{n}", practice=(f'<e:practice kind="editorial">{n}</e:practice>',)) for n in range(99)]
    found = [*practice.elements([*many, many[7]._replace(id="y")])]
    statements = [xml for xml in found if xml.startswith('<e:statement kind="editorial"')]
    assert len(statements) == 40
    assert statements[0].startswith('<e:statement kind="editorial" count="2"><e:practice kind="editorial">7<')
    assert '<e:further kind="editorial"/>' in found
