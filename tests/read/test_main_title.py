"""The quick way to a file's title agrees with the parser, and leaves to it what it does not know."""

from pathlib import Path

import pytest

from tei_kit.engines import libxml
from tei_kit.read import project

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="event.rng"?>\n'
ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="x" xml:lang="en">'
DOWN = "\n<teiHeader>\n<fileDesc>\n<titleStmt>\n"
TITLE = '<title type="main">Talks in  Ansel\n Strait</title></titleStmt></fileDesc></teiHeader></TEI>'


def parsed(path: Path) -> str | None:
    found = libxml.first(path, f"{{{libxml.TEI}}}title")
    return None if found is None else project.words(found)


def test_titles_of_the_corpus(root: Path) -> None:
    paths = sorted((root / "corpus/transcripts").glob("*.xml"))
    assert paths
    for path in paths:
        assert project._PLAIN_TITLE.match(path.read_bytes())
        assert project.main_title(path) == parsed(path) != ""


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ROOT + DOWN + TITLE,
        HEAD + ROOT + DOWN + TITLE.replace("Strait", "Strait &amp; Sound"),
        HEAD + ROOT + DOWN + TITLE.replace("Strait", "<hi>Strait</hi>"),
        HEAD + ROOT + DOWN + TITLE.replace("Strait", "<![CDATA[Strait]]>"),
        HEAD + ROOT + DOWN + "<!-- <title>No</title> -->" + TITLE,
        HEAD + "<!DOCTYPE TEI>" + ROOT + DOWN + TITLE,
        HEAD + ROOT + DOWN + TITLE.replace('type="main"', 'type=">"'),
        HEAD + ROOT + DOWN + TITLE.replace("<title ", '<title xmlns="urn:other" '),
        HEAD + ROOT + DOWN.replace("<fileDesc", '<fileDesc xmlns="urn:other"') + TITLE,
        HEAD + ROOT.replace("http://www.tei-c.org/ns/1.0", "urn:other") + DOWN + TITLE,
        HEAD + ROOT + DOWN + TITLE.replace("<title type", "<titlePart/><title type"),
        HEAD + ROOT + DOWN + "<title/>" + TITLE,
        ROOT + DOWN + TITLE,
        HEAD.replace("UTF-8", "ISO-8859-1") + ROOT + DOWN + TITLE,
        "no XML",
        "",
    ],
)
def test_as_the_parser_reads_it(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        path.write_bytes(text.encode(encoding))
        assert project.main_title(path) == parsed(path)


def test_bytes_that_are_not_what_they_say(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes((HEAD + ROOT + DOWN + TITLE).replace("Ansel", "Ansél").encode("latin-1"))
    assert project.main_title(path) == parsed(path)
    assert project.main_title(tmp_path / "nothing.xml") is None
