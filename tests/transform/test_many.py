"""Many files in many formats: where everything goes, and that one bad file stops no other."""

import json
from pathlib import Path

import pytest

from tei_kit.cli import main
from tei_kit.transform import many, planning
from tei_kit.transform.run import prepare, transform

FORMATS = ("html", "text", "csl-json")


def tei(title: str, words: str = "Words") -> str:
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>'
        "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
        f"<text><body><div><p>{words}</p></div></body></text></TEI>"
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    for name in ("one.xml", "two.xml", "2031/three.xml", ".hidden/four.xml"):
        path = folder / "transcripts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tei(path.stem), encoding="utf-8")
    (folder / "registers").mkdir()
    (folder / "registers" / "persons.xml").write_text("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>")
    (folder / "tei-kit.toml").write_text('[edition]\ntitle = "The edition"\n')
    return folder


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_corpus_in_three_formats(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main(["transform", str(corpus), "--to", "html", "--to", "text", "--to", "csl-json", "-o", str(out)]) == 0
    stems = ("2031/three", "one", "two")
    assert names(out) == sorted(f"{stem}{ending}" for stem in stems for ending in (".csl.json", ".html", ".txt"))
    assert capsys.readouterr().out == f"3 files made into 9 files in {out}\n"
    for to, ending in zip(FORMATS, (".html", ".txt", ".csl.json"), strict=True):
        alone = tmp_path / "alone"
        source = corpus / "transcripts" / "one.xml"
        assert main(["transform", str(source), "--to", to, "--force", "-o", str(alone)]) == 0
        assert (out / f"one{ending}").read_bytes() == alone.read_bytes()
    assert json.loads((out / "one.csl.json").read_text(encoding="utf-8"))[0]["container-title"] == "The edition"


def test_processes_make_the_same(corpus: Path, tmp_path: Path) -> None:
    for workers in ("1", "2"):
        out = str(tmp_path / workers)
        assert main(["transform", str(corpus), "--to", "html", "--to", "text", "--workers", workers, "-o", out]) == 0
    assert names(tmp_path / "1") == names(tmp_path / "2")
    assert all(
        (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes() for name in names(tmp_path / "1")
    )


def test_more_files_than_are_made_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(7):
        (folder / f"{number}.xml").write_text(tei(f"Title {number}"), encoding="utf-8")
    (folder / "3.xml").write_text("<TEI/>")
    for number, (files, size) in enumerate(((3, 1 << 20), (100, 600), (100, 1 << 20))):
        monkeypatch.setattr(many, "_FILES", files)
        monkeypatch.setattr(many, "_BYTES", size)
        wanted = planning.Wanted(("text", "csl-json"))
        done = [
            *many.transform_files(
                planning.plan(planning.sources([str(folder)]), tmp_path / f"{number}", wanted), wanted
            )
        ]
        assert [(one.source.stem, one.written, len(one.errors)) for one in done] == [
            (str(name), 0 if name == 3 else 2, int(name == 3)) for name in range(7)
        ]
        assert all(f"Title {name}" in (tmp_path / f"{number}/{name}.txt").read_text() for name in (0, 2, 6))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_bad_file_stops_no_other(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], workers: str
) -> None:
    (corpus / "transcripts" / "bad.xml").write_text("<TEI><text></TEI>")
    out = tmp_path / "out"
    command = ["transform", str(corpus), "--to", "datacite-xml", "--to", "text", "--workers", workers, "-o", str(out)]
    assert main(command) == 2
    assert names(out) == ["2031/three.txt", "one.txt", "two.txt"]
    err = capsys.readouterr().err
    assert "bad.xml:1:" in err
    assert err.count("datacite-xml cannot be written without a date") == 3
    assert err.endswith("tei-kit: 4 of 4 files could not be transformed in full\n")


def test_nothing_is_written_when_anything_would_be_replaced(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "two.txt").write_text("mine")
    command = ["transform", str(corpus), "--to", "text", "-o", str(out)]
    assert main(command) == 2
    assert names(out) == ["two.txt"]
    assert f"{out / 'two.txt'} is there already" in capsys.readouterr().err
    assert main([*command, "--force"]) == 0
    assert (out / "two.txt").read_text(encoding="utf-8").startswith("two")


def test_what_is_there_by_now_is_replaced_only_by_itself(corpus: Path, tmp_path: Path) -> None:
    """A worker that was ended has written some files, and another makes them again; somebody else's file stays."""
    wanted = planning.Wanted(("text",))
    items = planning.plan(planning.sources([str(corpus)]), tmp_path / "out", wanted)
    [*_] = many.transform_files(items[:1], wanted)
    (tmp_path / "out" / "two.txt").write_text("mine")
    done = {one.source.name: one for one in many.transform_files(items, wanted)}
    assert [done[name].written for name in ("three.xml", "one.xml", "two.xml")] == [1, 1, 0]
    assert "exists already" in done["two.xml"].errors[0].what
    assert (tmp_path / "out" / "two.txt").read_text() == "mine"


def test_two_files_of_one_name(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(corpus / "transcripts" / "one.xml"), str(tmp_path / "one.xml")]
    (tmp_path / "one.xml").write_text(tei("another"))
    assert main(["transform", *files, "--to", "text", "-o", str(tmp_path / "out")]) == 2
    assert "would both be written to" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_transcripts_are_never_replaced(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = corpus / "own.xsl"
    own.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"/></xsl:stylesheet>'
    )
    home = corpus / "transcripts"
    before = {name: (home / name).read_bytes() for name in names(home)}
    command = ["transform", str(corpus), "--stylesheet", str(own), "--extension", "xml", "--force", "-o", str(home)]
    assert main(command) == 2
    assert "would replace the transcript itself" in capsys.readouterr().err
    assert {name: (home / name).read_bytes() for name in names(home)} == before


def test_a_stylesheet_of_the_user_over_a_corpus(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.xsl"
    own.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
        'xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:output method="text"/><xsl:param name="mark"/>'
        '<xsl:template match="/"><xsl:for-each select="1 to 10"><xsl:message select="."/></xsl:for-each>'
        '<xsl:value-of select="$mark || //title"/></xsl:template></xsl:stylesheet>'
    )
    out = tmp_path / "out"
    options = ["--stylesheet", str(own), "--extension", ".md", "--param", "mark=# ", "-o", str(out)]
    assert main(["transform", str(corpus), *options]) == 0
    assert (out / "2031" / "three.md").read_text() == "# three"
    err = capfd.readouterr().err
    assert err.count("\n") == 21
    assert err.endswith("… and 10 messages more\n")


def test_where_there_is_nothing_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    for arguments, said in (
        ([str(tmp_path / "empty"), "-o", "out"], "no .xml file in this folder"),
        ([str(tmp_path / "none.xml"), str(tmp_path / "empty"), "-o", "out"], "no such file"),
        ([str(tmp_path / "empty")], "a folder to go to"),
        (["-", "--to", "html", "-o", "out"], "files to come from"),
    ):
        assert main(["transform", "--to", "text", *arguments]) == 2
        assert said in capsys.readouterr().err


def test_a_folder_that_is_there_takes_a_single_file(corpus: Path, tmp_path: Path) -> None:
    assert main(["transform", str(corpus / "transcripts" / "one.xml"), "--to", "text", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "one.txt").is_file()


def test_both_engines_read_a_document_once() -> None:
    source = tei("A talk").encode()
    prepared = prepare(source)
    assert [transform(prepared, to) for to in FORMATS] == [transform(source, to) for to in FORMATS]


def test_places_are_looked_up_once_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once for each file and for each other would take hours for a large corpus."""
    home = tmp_path / "in"
    home.mkdir()
    for number in range(50):
        (home / f"{number}.xml").touch()
    asked: list[Path] = []
    resolve = Path.resolve

    def counting(path: Path, strict: bool = False) -> Path:  # noqa: FBT001, FBT002 - as pathlib has it
        asked.append(path)
        return resolve(path, strict)

    monkeypatch.setattr(Path, "resolve", counting)
    items = planning.plan(planning.sources([str(home)]), tmp_path / "out", planning.Wanted(FORMATS))
    assert [item.stem.name for item in items] == sorted(str(number) for number in range(50))
    assert len(asked) == 51
