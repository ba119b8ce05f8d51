"""jing over many files at once, and schemas that begin anywhere, for the tests of the schema."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
_ERROR = re.compile(r"^(.+?):\d+:\d+: (?:fatal|error): (.*)$", re.MULTILINE)


def refused_by_jing(jing: list[str], grammar: Path, files: Iterable[Path]) -> dict[Path, str]:
    """The files that jing refuses, with its first complaint; one start of Java for all."""
    command = [*jing, str(grammar), *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    refused: dict[Path, str] = {}
    for name, message in _ERROR.findall(result.stdout):
        refused.setdefault(Path(name), message)
    if result.returncode and not refused:
        raise AssertionError(result.stdout + result.stderr)
    return refused


def beginning_anywhere(grammar: Path, target: Path) -> Path:
    """A copy of a RELAX NG grammar in which every element may be the root."""
    tree = etree.parse(str(grammar))
    start = tree.find(f"{RNG}start")
    for child in list(start):
        start.remove(child)
    choice = etree.SubElement(start, f"{RNG}choice")
    for define in tree.iter(f"{RNG}define"):
        if any(child.tag == f"{RNG}element" and child.get("name") for child in define):
            etree.SubElement(choice, f"{RNG}ref", name=define.get("name"))
    tree.write(str(target))
    return target
