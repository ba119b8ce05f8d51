"""Every command in README.md does what it says. `make site` and `make test` themselves are run by .ci/run."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
CONSOLE = [line for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    """A folder that looks like the checkout to the commands, and may be written to."""
    shutil.copytree(root / "corpus", tmp_path / "corpus")
    return tmp_path


@pytest.mark.parametrize("line", [line for line in CONSOLE if not line.startswith("make ")])
def test_a_command_of_the_readme_works(line: str, checkout: Path) -> None:
    program, *arguments = shlex.split(line)
    assert program == "tei-kit"
    done = subprocess.run(
        [sys.executable, "-m", "tei_kit", *arguments], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_two_commands_are_those_that_ci_runs(root: Path) -> None:
    commands = [line for line in CONSOLE if line.startswith("make ")]
    assert commands == ["make site", "make test"]
    ci = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert all(re.search(rf"^{command}\b", ci, re.MULTILINE) for command in commands)


@pytest.mark.parametrize("code", PYTHON)
def test_the_python_of_the_readme_works(code: str, checkout: Path) -> None:
    done = subprocess.run([sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=True)
    assert "Forum" in done.stdout


def test_every_file_that_the_readme_links_is_there(root: Path) -> None:
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", README) if "://" not in target]
    assert targets
    assert [target for target in targets if not (root / target).exists()] == []


def test_no_registry_and_no_machine_is_named(root: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True).stdout.decode()
    # Put together here, so that this file does not name them either.
    names = [
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "registry." + "npmjs",
        "deb." + "debian.org",
        os.sep + "work/main",
    ]
    found = [
        (name, file)
        for file in filter(None, listed.split("\0"))
        for name in names
        if name.encode() in (root / file).read_bytes()
    ]
    assert found == []
