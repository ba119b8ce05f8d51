"""Each rule in Python against the same rule in XSLT: over the examples of all rules, the edges, and documents spoilt at random."""

import sys
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from probing import Rule, answer, rules, tree

from tei_kit.check.table import RULES
from tei_kit.check.xpath.doubt import Doubt
from tei_kit.engines import libxml, saxon
from tei_kit.model.errors import TeiKitError

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "rules"))

from rule_pages import FOLDER, TRANSCRIPT, Page, case, put, skeleton
from test_cases import CASES

_XSL = "{http://www.w3.org/1999/XSL/Transform}"
_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
#: Spoilt documents a seed.
_SPOILT = 100

_VALUES = (
    *("", " ", "#per.orsa", "#nobody", "per.orsa", "#doc.1 #doc.1", "doc.1", "  #per.orsa\t#pl.quay ", "#", "a.xml"),
    *("http://x.org/#a", "foo:bar", "x:y http://a", "2031-05-14", "2031-05", "2031", "2031-13-01", "2031-02-30"),
    *("2031-05-14T10:00:00", "2031-05-14T10:00:00Z", "10:00:00", "10:00:00+01:00", "24:00:00", "-0044", "12031-01-01"),
    *("2031-05-14Z", "٢٠٣١-05-14", "en", "ru", "signed", "unknown", "agreement", "session", "signedDocuments", "words"),
    *("speeches", "#host", "#chair #host", "12", "published", "accessed", "interpreted", "per.unknown1", "é"),
)
_TEXTS = (
    *(
        "",
        "  ",
        " a",
        "a ",
        "a  b",
        "x\u00a0 y",
        "Ilse Orsa: hello",
        "Paul Van Dubec: hi",
        "Он Сказал: да",
        "He said: it",
    ),
    *(
        "Dear Friends: x",
        "(Applause)",
        "[ laughter. ]",
        "(АПЛОДИСМЕНТЫ)",
        "(İnaudible)",
        "(\u00a0applause)",
        '"q"',
        "“q” “r”",
    ),
    *(
        "14 May 2031",
        "14th June 2031",
        "mai 2031",
        "Sept 3, 2030",
        "1 ΣΕΠ 2031",
        "٣ May 2031",
        "May 2031 may",
        "\n  x \n",
    ),
    *("unknown", "N.N.", "\u2003x", "a\u0301  b", "\U0001f600  x"),
)
_NAMES = (  # noqa: SIM905 - readable as a line
    "p sp gap date time placeName persName orgName item list quote note desc incident kinesic head measure speaker person "
    "personGrp bibl respStmt title ref div u floatingText dateline setting place country category language prefixDef change"
).split()
_ATTRIBUTES = (
    "who ref ana when from to notBefore notAfter target corresp type status cert resp key where n role unit quantity "
    f"calendar ident reason {_XML}id {_XML}lang"
).split()


@cache
def seeds() -> list[bytes]:
    """The documents of the rules' pages, and those at the edges."""
    found = []
    for rule in (rule for rule in RULES if rule.layer == "schematron"):
        page = Page.read(FOLDER / f"{rule.code}.md")
        for section in ("Example", "Use instead"):
            example = case(page.sections[section])
            found.append(example.files[example.marked])
    return found + [put(skeleton(TRANSCRIPT), fragment, place).encode() for _, _, fragment, place in CASES]


def spoilt(document: bytes, chance: Random) -> bytes:
    """A document after one to five changes."""
    root: Any = libxml.parse(document, "seed").getroot()
    for _ in range(chance.choice((1, 1, 2, 3, 5))):
        chance.choice(_CHANGES)(chance.choice([*root.iter("*")]), chance)
    return libxml.serialise(root.getroottree())


def _value(element: Any, chance: Random) -> None:
    element.set(chance.choice([*element.keys(), chance.choice(_ATTRIBUTES)]), chance.choice(_VALUES))


def _without(element: Any, chance: Random) -> None:
    if element.keys():
        del element.attrib[chance.choice(element.keys())]


def _away(element: Any, _chance: Random) -> None:
    if element.getparent() is not None:
        element.getparent().remove(element)


def _again(element: Any, chance: Random) -> None:
    if element.getparent() is not None:
        other = deepcopy(element)
        other.tail = chance.choice(_TEXTS)
        chance.choice((element.addnext, element.append))(other)


def _text(element: Any, chance: Random) -> None:
    if chance.random() < 0.5 or element.getparent() is None:
        element.text = chance.choice(_TEXTS)
    else:
        element.tail = (element.tail or "") + chance.choice(_TEXTS)


def _renamed(element: Any, chance: Random) -> None:
    element.tag = _TEI + chance.choice(_NAMES)


def _new(element: Any, chance: Random) -> None:
    child = element.makeelement(_TEI + chance.choice(_NAMES), {chance.choice(_ATTRIBUTES): chance.choice(_VALUES)})
    child.text = chance.choice(_TEXTS)
    element.insert(chance.randint(0, len(element)), child)


def _noise(element: Any, chance: Random) -> None:
    kinds = ("<a><!-- c  c (applause) --></a>", "<a><?pi x  y?></a>")
    element.insert(chance.randint(0, len(element)), libxml.parse(chance.choice(kinds).encode(), "noise").getroot()[0])


_CHANGES = (_value, _value, _without, _away, _again, _text, _text, _renamed, _new, _noise)


class Both:
    """All rules in Python, and each of them alone in XSLT."""

    def __init__(self, probe: Path, folder: Path) -> None:
        self.python = rules(probe.read_bytes())
        self.fired: set[int] = set()
        self._xslt = []
        for number in range(len(self.python)):
            root: Any = libxml.parse(probe.read_bytes(), "probe").getroot()
            template = root.find(f"{_XSL}template")
            for place, loop in enumerate([*template]):
                if place != number:
                    template.remove(loop)
            path = folder / f"{number}.xsl"
            path.write_bytes(libxml.serialise(root.getroottree()))
            self._xslt.append(path)

    def disagreeing(self, document: bytes) -> list[int]:
        """The rules that say one thing in Python and another in XSLT."""
        try:
            found, node = tree(document), saxon.parse(document)
        except (Doubt, libxml.XmlProblem):
            return []
        return [number for number, rule in enumerate(self.python) if not self._agree(number, rule, found, node)]

    def _agree(self, number: int, rule: Rule, found: Any, node: Any) -> bool:
        said = answer(rule, found)
        if said:
            self.fired.add(number)
        try:
            return said is None or said == bool(saxon.transform(self._xslt[number], node))
        except TeiKitError:
            return bool(said)


@pytest.fixture(scope="module")
def both(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Both:
    return Both(root / "schemas" / "event.probe.xsl", tmp_path_factory.mktemp("rules"))


def test_they_agree_over_all_examples_and_nearly_all_are_certain_of_one(both: Both) -> None:
    assert [wrong for document in seeds() if (wrong := both.disagreeing(document))] == []
    # What is no date at all is left to Saxon.
    doubtful = {number for number, rule in enumerate(both.python) if "TK304" in rule.__name__}
    assert set(range(len(both.python))) - both.fired == doubtful


@pytest.mark.parametrize("seed", range(4))
def test_they_agree_over_spoilt_documents(seed: int, both: Both) -> None:
    chance = Random(seed)  # noqa: S311 - no secret
    documents = [spoilt(chance.choice(seeds()), chance) for _ in range(_SPOILT)]
    assert [(wrong, document) for document in documents if (wrong := both.disagreeing(document))] == []
