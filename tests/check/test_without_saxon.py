"""A clean file needs no Saxon; what the probe in Python does not know, Saxon is asked."""

import subprocess
import sys
from pathlib import Path

import pytest

from tei_kit.check import probe
from tei_kit.model.document import Document
from tei_kit.read import reader

NAME = "event-2031-05-14-harbour-forum.xml"
_RUN = "import sys; from tei_kit.cli import main; code = main(sys.argv[1:]); print('saxonche' in sys.modules); sys.exit(code)"


def check(path: Path) -> tuple[int, str]:
    """The exit code, and whether Saxon was loaded."""
    command = [sys.executable, "-c", _RUN, "check", "--no-cache", "--quiet", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.split()[-1]


@pytest.fixture
def clean(root: Path, tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.write_bytes((root / "corpus" / "transcripts" / NAME).read_bytes())
    return path


def test_a_clean_file_is_checked_without_saxon(root: Path) -> None:
    assert check(root / "corpus" / "transcripts" / NAME) == (0, "False")


def test_a_file_that_breaks_a_rule_is_not(clean: Path) -> None:
    clean.write_bytes(clean.read_bytes().replace(b"<speaker>", b"<speaker> ", 1))
    assert check(clean)[1] == "True"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (b"", b"", False),
        (b'version="1.0"', b'version="1.1"', None),
        (b"<speaker>", b"<speaker> ", True),
        (
            b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="event-',
            b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id=" event-',
            None,
        ),
        (b"</TEI>", b"<!--" + b"x" * (1 << 20) + b"--></TEI>", None),
    ],
)
def test_it_says_yes_or_no_or_that_it_does_not_know(
    clean: Path, old: bytes, new: bytes, *, expected: bool | None
) -> None:
    data = clean.read_bytes()
    assert not old or old in data
    document: Document = reader.parse(data.replace(old, new, 1) if old else data, "x.xml")
    assert probe.speaks(document) is expected
