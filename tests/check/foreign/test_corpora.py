"""The real corpora against their own schemas: as many errors as jing says, each at a line that jing names."""

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tei_kit.check import session
from tei_kit.check.session import Wanted
from tei_kit.read.models import RELAX_NG

pytestmark = [pytest.mark.judge, pytest.mark.shared]

#: The smaller ones: 0.5 MB together. The large ones differ in nothing but their length.
PARLAMINT = (
    "parlamint-at/ParlaMint-AT_1996-05-07-020-XX-NRSITZ-00022.xml",
    "parlamint-at/ParlaMint-AT_2015-01-14-025-XXV-NRSITZ-00057.xml",
    "parlamint-at/ParlaMint-AT_2022-06-23-027-XXVII-NRSITZ-00166.xml",
)


def judged(jing: list[str], schema: Path, files: list[Path]) -> dict[Path, Counter[int]]:
    """How many errors jing finds in each line of each file."""
    said = subprocess.run([*jing, str(schema), *map(str, files)], capture_output=True, text=True, check=False).stdout
    lines: dict[Path, Counter[int]] = {file: Counter() for file in files}
    for path, line in re.findall(r"^(.+?):(\d+):\d+: error: ", said, re.MULTILINE):
        lines[Path(path)][int(line)] += 1
    return lines


@pytest.mark.parametrize(
    ("schema", "names", "errors"),
    [("ParlaMint-TEI.rng", PARLAMINT, 371), ("parla-clarin.rng", ("parla-clarin/siParl-sample.xml",), 4)],
)
def test_a_corpus_against_its_schema(
    schema: str, names: tuple[str, ...], errors: int, shared: Path, jing: list[str], tmp_path: Path
) -> None:
    grammar = shared / "samples" / "schemas" / schema
    model = f'?><?xml-model href="{grammar.as_uri()}" schematypens="{RELAX_NG}"?>'
    files = [tmp_path / Path(name).name for name in names]
    for file, name in zip(files, names, strict=True):
        file.write_bytes((shared / "samples" / "tei" / name).read_bytes().replace(b"?>", model.encode(), 1))
    expected = judged(jing, grammar, files)
    for file, found in zip(files, session.check_files([*map(str, files)], Wanted()), strict=True):
        errors_found = [one for one in found if one.rule.layer == "grammar"]
        assert len(errors_found) == expected[file].total()
        others = [one.message for one in errors_found if one.rule.code == "TK109"]
        assert all("could not be checked after the mistake at" in message for message in others), (
            "every message is translated"
        )
        # jing says where such an element ends, we where it begins.
        ours = Counter(
            one.span.start.line for one in errors_found if one.span and one.rule.code not in ("TK103", "TK109")
        )
        assert not ours - expected[file]
    assert sum(lines.total() for lines in expected.values()) == errors
