"""What the schema allows at a place, against libxml2, which is asked for each name."""

import random
from pathlib import Path

import pytest

from tei_kit.check import expected
from tei_kit.engines import libxml

_TEI = "{http://www.tei-c.org/ns/1.0}"
MEETING = "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"


def _refused(tree: libxml.ElementTree, element: libxml.Element, xsd: Path) -> bool:
    """Whether libxml2 has something against an element's standing where it stands."""
    complaints = libxml.validate(tree, xsd)
    wrong = (error for error in complaints if "This element is not expected" in error.message)
    return any(libxml.node(tree, error) is element for error in wrong)


def test_libxml2_accepts_what_is_expected_and_nothing_else(root: Path) -> None:
    xsd = root / "schemas" / "event.xsd"
    tree = libxml.parse((root / MEETING).read_bytes(), "x.xml")
    chance = random.Random(4)  # noqa: S311 - no secret
    for parent in chance.sample([element for element in tree.getroot().iter("*") if len(element)], 25):
        place = chance.randint(0, len(parent))
        before = [child.tag.removeprefix(_TEI) for child in parent[:place]]
        allowed = expected.elements(xsd, parent.tag.removeprefix(_TEI), before)
        for name in sorted(libxml.declared_names(xsd)[0]):
            element = parent.makeelement(_TEI + name)
            parent.insert(place, element)
            assert _refused(tree, element, xsd) == (name not in allowed), (parent.tag, before, name)
            parent.remove(element)


def test_the_particular_before_what_may_stand_anywhere(root: Path) -> None:
    names = expected.elements(root / "schemas" / "event.xsd", "sp", ["speaker"])
    assert names[:3] == ["p", "list", "quote"]
    assert "gap" in names
    assert "speaker" not in names


@pytest.mark.parametrize(("element", "some"), [("gap", "reason"), ("sp", "who"), ("TEI", "xml:id")])
def test_attributes_with_those_of_all_classes(element: str, some: str, root: Path) -> None:
    names = expected.attributes(root / "schemas" / "event.xsd", element)
    assert some in names
    assert names == sorted(set(names))


def test_nothing_is_known_of_a_strange_element(root: Path) -> None:
    xsd = root / "schemas" / "event.xsd"
    assert expected.attributes(xsd, "speach") == []
    assert expected.elements(xsd, "speach", []) == []
