"""The shipped schema: current, inside TEI, and the same for every validator."""

from pathlib import Path

import pytest
import xmlschema
from lxml import etree
from schema_judges import TEI, beginning_anywhere, refused_by_jing

from tei_kit.engines import trang
from tei_kit.schema import compile_odd, compile_with_notes

EXAMPLES = "{http://www.tei-c.org/ns/Examples}"


@pytest.fixture(scope="module")
def compiled(root: Path) -> dict[str, bytes]:
    return dict(compile_odd(root / "schemas" / "event.odd"))


@pytest.fixture(scope="module")
def corpus(root: Path) -> list[Path]:
    return sorted((root / "corpus").glob("*/*.xml"))


@pytest.fixture(scope="module")
def odd(root: Path) -> etree._ElementTree:
    return etree.parse(str(root / "schemas" / "event.odd"))


def test_the_checked_in_schemas_are_current(root: Path, compiled: dict[str, bytes]) -> None:
    stale = [ending for ending, data in compiled.items() if (root / "schemas" / f"event{ending}").read_bytes() != data]
    assert not stale, "run `make schemas`"


def test_every_grammar_says_all_of_it(root: Path) -> None:
    assert compile_with_notes(root / "schemas" / "event.odd").notes == ()


def test_compiling_twice_gives_the_same_bytes(root: Path, compiled: dict[str, bytes]) -> None:
    assert dict(compile_odd(root / "schemas" / "event.odd")) == compiled


@pytest.mark.judge
def test_the_checked_in_compact_syntax_is_current(root: Path, jing: list[str], compiled: dict[str, bytes]) -> None:
    assert jing
    assert trang.compact(compiled[".rng"]) == (root / "schemas" / "event.rnc").read_bytes(), "run `make schemas`"


@pytest.mark.judge
@pytest.mark.shared
def test_the_odd_itself_is_tei(root: Path, shared: Path, jing: list[str]) -> None:
    files = [root / "schemas" / "event.odd", *(root / "schemas" / "rules").glob("*.odd")]
    assert refused_by_jing(jing, shared / "tei" / "tei_all.rng", files) == {}


@pytest.mark.judge
def test_jing_accepts_the_corpus(root: Path, jing: list[str], corpus: list[Path]) -> None:
    assert corpus
    assert refused_by_jing(jing, root / "schemas" / "event.rng", corpus) == {}


@pytest.mark.judge
@pytest.mark.shared
def test_tei_all_accepts_the_corpus(shared: Path, jing: list[str], corpus: list[Path]) -> None:
    assert refused_by_jing(jing, shared / "tei" / "tei_all.rng", corpus) == {}


def test_both_xsd_engines_load_the_xsd_and_accept_the_corpus(root: Path, corpus: list[Path]) -> None:
    path = root / "schemas" / "event.xsd"
    libxml2 = etree.XMLSchema(etree.parse(str(path)))
    other = xmlschema.XMLSchema10(str(path))
    for file in corpus:
        assert libxml2.validate(etree.parse(str(file))), libxml2.error_log
        assert other.is_valid(str(file)), file


@pytest.mark.shared
@pytest.mark.judge
def test_the_fictional_harbour_is_valid(root: Path, shared: Path, jing: list[str]) -> None:
    harbour = shared / "event-2031-05-14-harbour.xml"
    assert refused_by_jing(jing, root / "schemas" / "event.rng", [harbour]) == {}
    assert etree.XMLSchema(etree.parse(str(root / "schemas" / "event.xsd"))).validate(etree.parse(str(harbour)))


BROKEN = {
    "unknown element": ("<speaker>", "<label>", "</speaker>", "</label>"),
    "unknown attribute": ("<sp xml:id=", '<sp colour="red" xml:id='),
    "speeches before the header": ("<teiHeader>", "<text><body><p/></body></text><teiHeader>"),
    "a paragraph after a nested division": ('<div type="session">', '<div type="session"><div><p/></div><p/>'),
    "a date that is no day": ('when="2019-11-07"', 'when="2019-02-30"'),
    "a type outside the list": ('type="meeting"', 'type="picnic"'),
    "text where only elements stand": ("<standOff>", "<standOff>Facts"),
    "a missing required attribute": (' unit="speeches"', ""),
    "an identifier twice": ('xml:id="p.2"', 'xml:id="p.1"'),
    "a pointer with a space": ('ref="#org.russia"', 'target="#org russia"'),
    "another root": ("<TEI ", "<teiCorpus ", "</TEI>", "</teiCorpus>"),
}


@pytest.mark.judge
@pytest.mark.parametrize("name", BROKEN)
def test_every_validator_refuses_what_is_broken(name: str, root: Path, jing: list[str], tmp_path: Path) -> None:
    text = (root / "corpus/transcripts/event-2019-11-07-omsk-meeting.xml").read_text(encoding="utf-8")
    pairs = BROKEN[name]
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    file = tmp_path / "broken.xml"
    file.write_text(text, encoding="utf-8")
    assert file in refused_by_jing(jing, root / "schemas" / "event.rng", [file])
    xsd = root / "schemas" / "event.xsd"
    tree = etree.parse(str(file), etree.XMLParser(collect_ids=False))
    assert not etree.XMLSchema(etree.parse(str(xsd))).validate(tree)
    assert not xmlschema.XMLSchema10(str(xsd)).is_valid(str(file))


def test_every_element_is_documented(odd: etree._ElementTree) -> None:
    specs = list(odd.iter(f"{TEI}elementSpec"))
    assert len(specs) > 90
    for spec in specs:
        for part in ("gloss", "desc", "exemplum"):
            assert spec.find(f"{TEI}{part}") is not None, f"{spec.get('ident')} has no {part}"
        assert spec.get("module"), spec.get("ident")
    for described in odd.iter(f"{TEI}attDef", f"{TEI}valItem", f"{TEI}classSpec", f"{TEI}macroSpec", f"{TEI}dataSpec"):
        assert described.find(f"{TEI}desc") is not None, described.get("ident")


def _examples(odd: etree._ElementTree, folder: Path) -> dict[Path, str]:
    """Every exemplum as a file of its own, in TEI's namespace."""
    files = {}
    for number, example in enumerate(odd.iter(f"{EXAMPLES}egXML")):
        root = example[0]
        for element in root.iter("*"):
            element.tag = element.tag.replace(EXAMPLES, TEI)
        path = folder / f"{number}.xml"
        path.write_bytes(etree.tostring(root, with_tail=False, encoding="utf-8"))
        files[path] = example.getparent().getparent().get("ident")
    return files


@pytest.mark.judge
def test_every_example_is_valid(root: Path, jing: list[str], tmp_path: Path) -> None:
    odd = etree.parse(str(root / "schemas" / "event.odd"))
    files = _examples(odd, tmp_path)
    grammar = beginning_anywhere(root / "schemas" / "event.rng", tmp_path / "event.rng")
    refused = refused_by_jing(jing, grammar, files)
    assert {files[path]: message for path, message in refused.items()} == {}


@pytest.mark.judge
@pytest.mark.shared
def test_every_example_is_tei(root: Path, shared: Path, jing: list[str], tmp_path: Path) -> None:
    odd = etree.parse(str(root / "schemas" / "event.odd"))
    files = _examples(odd, tmp_path)
    grammar = beginning_anywhere(shared / "tei" / "tei_all.rng", tmp_path / "tei_all.rng")
    refused = refused_by_jing(jing, grammar, files)
    assert {files[path]: message for path, message in refused.items()} == {}


def test_every_example_shows_its_element(odd: etree._ElementTree) -> None:
    for example in odd.iter(f"{EXAMPLES}egXML"):
        ident = example.getparent().getparent().get("ident")
        assert example[0].tag == f"{EXAMPLES}{ident}"
