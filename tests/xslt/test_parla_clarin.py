"""xslt/parla-clarin.xsl: valid by the schema of others, with every word of every turn."""

import subprocess
from pathlib import Path

import pytest
from page_reader import run, tei

from tei_kit.engines import libxml

TEI = "{http://www.tei-c.org/ns/1.0}"


def transcripts() -> list[Path]:
    return sorted((Path(__file__).parents[2] / "corpus" / "transcripts").glob("*.xml"))


def words(element: libxml.Element) -> list[str]:
    return "".join(map(str, element.itertext())).split()


@pytest.mark.judge
@pytest.mark.shared
@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
def test_the_corpus_is_valid_parla_clarin(path: Path, jing: list[str], shared: Path, tmp_path: Path) -> None:
    target = tmp_path / path.name
    target.write_text(run("parla-clarin.xsl", path.read_bytes()), encoding="utf-8")
    schema = shared / "samples" / "schemas" / "parla-clarin.rng"
    judged = subprocess.run([*jing, str(schema), str(target)], capture_output=True, text=True, check=False)
    assert judged.stdout == ""
    assert judged.returncode == 0


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
def test_turns_and_their_ids_and_words_are_all_there(path: Path) -> None:
    source = libxml.parse(path.read_bytes(), path.name).getroot()
    result = libxml.parse(run("parla-clarin.xsl", path.read_bytes()).encode(), path.name).getroot()
    xml_id = "{http://www.w3.org/XML/1998/namespace}id"
    turns, utterances = list(source.iter(f"{TEI}sp")), list(result.iter(f"{TEI}u"))
    assert [turn.get(xml_id) for turn in turns] == [said.get(xml_id) for said in utterances]
    for turn, said in zip(turns, utterances, strict=True):
        spoken = [word for block in turn if block.tag not in (f"{TEI}speaker", f"{TEI}note") for word in words(block)]
        assert "".join(words(said)) == "".join(spoken)


def test_what_stands_between_turns_keeps_its_words() -> None:
    text = "<body><div><head>A head</head><sp><speaker>A:</speaker><p>one</p></sp><quote>two</quote><gap/></div></body>"
    result = run("parla-clarin.xsl", tei(text))
    assert '<note type="heading">A head</note><note type="speaker">A:</note><u><seg>one</seg></u>' in result
    assert '<note type="quote">two</note><gap reason="omitted"/>' in result
