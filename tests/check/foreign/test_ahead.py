"""Many files with one grammar: jing is started once."""

from pathlib import Path

import pytest
from mistakes import LETTER, MISTAKES

from tei_kit.check import session
from tei_kit.check.foreign.plan import Options
from tei_kit.check.session import Wanted
from tei_kit.engines import jing as engine

HERE = Path(__file__).parent

pytestmark = pytest.mark.judge


@pytest.mark.usefixtures("jing")
def test_one_run_of_jing_for_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEI_KIT_CACHE", str(tmp_path / "cache"))
    runs = []
    run = engine._run
    monkeypatch.setattr(engine, "_run", lambda arguments, size: runs.append(arguments) or run(arguments, size))
    letters = [LETTER, MISTAKES["missing attribute"].document, LETTER, "no XML", MISTAKES["bad text"].document]
    files = []
    for number, letter in enumerate(letters):
        files.append(str(tmp_path / f"{number}.xml"))
        Path(files[-1]).write_text(letter, encoding="utf-8")
    wanted = Wanted(foreign=Options(schemas=(HERE / "letters.rng",)))
    found = [[one.rule.code for one in each] for each in session.check_files(files, wanted)]
    assert found == [[], ["TK105"], [], ["TK004"], ["TK106"]]
    assert len([arguments for arguments in runs if "-s" not in arguments]) == 1
    found = [[one.rule.code for one in each] for each in session.check_files(files, wanted)]
    assert found == [[], ["TK105"], [], ["TK004"], ["TK106"]]
    assert len([arguments for arguments in runs if "-s" not in arguments]) == 1, "the answers are kept"
