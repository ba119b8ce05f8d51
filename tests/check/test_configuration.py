"""The configuration decides what counts, and says what it does not understand."""

import json
from pathlib import Path

import pytest

from tei_kit import config
from tei_kit.check import cached, session
from tei_kit.check.settings import Settings
from tei_kit.cli import main
from tei_kit.model.errors import TeiKitError

EMPTY = '<p xml:id="p.7"> </p>'


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A project of one transcript, with one mistake (TK404, an empty paragraph)."""
    (tmp_path / "transcripts").mkdir()
    text = (root / "docs/rules/skeleton.xml").read_text(encoding="utf-8")
    broken = text.replace('<p xml:id="p.3">', f'{EMPTY}\n          <p xml:id="p.3">', 1)
    assert broken != text
    name = text.partition('xml:id="')[2].partition('"')[0]
    (tmp_path / "transcripts" / f"{name}.xml").write_text(broken, encoding="utf-8")
    (tmp_path / "tei-kit.toml").write_text("", encoding="utf-8")
    return tmp_path


def _forget() -> None:
    """A run is a process: what it has read of a project stays as it was."""
    for known in (session._surroundings, session._settings, session._project, cached._project):
        known.cache_clear()


def _codes(project: Path, toml: str, **wanted: object) -> list[tuple[str, str]]:
    (project / "tei-kit.toml").write_text(toml, encoding="utf-8")
    _forget()
    files = [str(path) for path in (project / "transcripts").glob("*.xml")]
    found = session.check_files(files, session.Wanted(**wanted))  # type: ignore[arg-type]
    return [(one.rule.code, one.severity.value) for each in found for one in each]


def test_without_a_word_everything_counts(project: Path) -> None:
    assert _codes(project, "") == [("TK404", "error")]


@pytest.mark.parametrize(
    "toml",
    [
        '[check]\nignore = ["TK404"]',
        '[check]\nignore = ["TK4"]',
        '[check]\nselect = ["TK2", "TK7"]',
        '[check]\n[check.per-path-ignores]\n"transcripts/*" = ["TK404"]',
    ],
)
def test_a_rule_can_be_left_out(project: Path, toml: str) -> None:
    assert _codes(project, toml) == []


def test_other_paths_are_not_touched(project: Path) -> None:
    assert _codes(project, '[check.per-path-ignores]\n"registers/*" = ["TK404"]') == [("TK404", "error")]


def test_a_severity_can_be_changed(project: Path) -> None:
    assert _codes(project, '[check.severity]\nTK404 = "info"') == [("TK404", "info")]


def test_the_command_line_says_more(project: Path) -> None:
    assert _codes(project, "", ignore=("TK404",)) == []
    assert _codes(project, '[check]\nignore = ["TK404"]', isolated=True) == [("TK404", "error")]


def test_a_vocabulary_narrows_and_widens(project: Path) -> None:
    narrow = '[check]\nignore=["TK404"]\n[check.vocabularies]\n"event/@type" = ["forum"]'
    assert _codes(project, narrow) == [("TK110", "error")]
    file = next((project / "transcripts").glob("*.xml"))
    file.write_text(
        file.read_text(encoding="utf-8").replace('type="negotiations"', 'type="town-hall"'), encoding="utf-8"
    )
    assert _codes(project, '[check]\nignore=["TK404"]') == [("TK106", "error")]
    assert _codes(project, narrow.replace('"forum"', '"town-hall"')) == []


def test_pyproject_serves_as_well(project: Path) -> None:
    (project / "tei-kit.toml").unlink()
    (project / "pyproject.toml").write_text('[tool.tei-kit.check]\nignore = ["TK404"]\n', encoding="utf-8")
    assert Settings.of(config.load(project / "transcripts")).selection.ignore == ("TK404",)


@pytest.mark.parametrize(
    ("toml", "what", "hint"),
    [
        ("[chek]\n", "unknown key chek", "Did you mean check?"),
        ('[check]\nignor = ["TK404"]', "unknown key check.ignor", "Did you mean check.ignore?"),
        ('[check]\nignore = ["TK444"]', "there is no rule TK444", "Did you mean"),
        ('[check]\nignore = ["empty-paragraf"]', "there is no rule empty-paragraf", "Did you mean TK404?"),
        ('[check]\nignore = "TK404"', "check.ignore must be a list of strings", ""),
        ('[check.severity]\nTK404 = "fatal"', "there is no severity 'fatal'", "error, warning, info"),
        ('[check.vocabularies]\nevent = ["forum"]', "'event' is no place", "event/@type"),
        ('[check]\nschematron = ["none.sch"]', "there is no file", ""),
        ("[check\n", "not a TOML file", ""),
    ],
)
def test_what_is_not_understood_is_said(project: Path, toml: str, what: str, hint: str) -> None:
    with pytest.raises(TeiKitError, match=what) as caught:
        _codes(project, toml)
    assert hint in caught.value.hint


def test_only_new_findings_fail_with_a_baseline(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "tei-kit.toml").write_text('[check]\nbaseline = "known.json"\n', encoding="utf-8")
    _forget()
    assert main(["check", str(project)]) == 1
    assert main(["check", "--update-baseline", str(project)]) == 0
    assert "1 known findings" in capsys.readouterr().out
    assert main(["check", str(project)]) == 0
    file = next((project / "transcripts").glob("*.xml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("<body>", "<body>\n\n"), encoding="utf-8")
    assert main(["check", str(project)]) == 0
    file.write_text(text.replace(EMPTY, f'{EMPTY}\n<p xml:id="p.8"> </p>'), encoding="utf-8")
    assert main(["check", str(project)]) == 1
    (project / "known.json").write_text("{", encoding="utf-8")
    assert main(["check", str(project)]) == 2
    assert "--update-baseline" in capsys.readouterr().err


def test_an_exception_covers_its_element_only(project: Path) -> None:
    file = next((project / "transcripts").glob("*.xml"))
    text = file.read_text(encoding="utf-8")
    second = text.replace(EMPTY, f'<?tei-kit ignore TK404 so in the source?>{EMPTY}\n<p xml:id="p.8"> </p>')
    file.write_text(second, encoding="utf-8")
    assert _codes(project, "") == [("TK404", "error")]
    file.write_text(text.replace("<TEI ", "<?tei-kit ignore TK4 a legacy file?>\n<TEI ", 1), encoding="utf-8")
    assert _codes(project, "") == []


def test_json_of_the_cache_gives_the_same_findings(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = _codes(project, "", cache=cache)
    entries = [*cache.rglob("*.json")]
    assert len(entries) == 2
    assert _codes(project, "", cache=cache) == first == [("TK404", "error")]
    for entry in entries:
        entry.write_text(json.dumps([{"rule": "nonsense"}]), encoding="utf-8")
    assert _codes(project, "", cache=cache) == first
    for entry in entries:
        entry.write_bytes(b"\x00\xff not JSON")
    assert _codes(project, "", cache=cache) == first


def test_the_cache_sees_every_change(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert _codes(project, "", cache=cache) == [("TK404", "error")]
    assert _codes(project, '[check]\nignore = ["TK404"]', cache=cache) == []
    file = next((project / "transcripts").glob("*.xml"))
    (project / "transcripts" / "event-2031-05-15-twin.xml").write_bytes(file.read_bytes())
    codes = _codes(project, "", cache=cache)
    assert ("TK705", "warning") in codes
