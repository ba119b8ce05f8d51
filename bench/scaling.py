"""Dask beside the processes of one machine: the same transcripts, the same two processors, taking turns."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from record import Report, at_least
from setting import Setting

#: How many transcripts of 20 KB, and how many rounds.
CORPORA = {2_000: 5, 10_000: 2}
#: Questions that ask for nothing, to see what a scheduler takes for each.
EMPTY = 400
_HERE, _OWN, _OTHERS = "two processes", "Dask's own cluster here", "a scheduler and two workers"

#: Seconds and processor seconds of each round, by place.
Runs = Mapping[str, list[tuple[float, float]]]


def measure(setting: Setting) -> Report:
    """Check corpora in three places."""
    report = Report(
        [
            "Transcripts of 20 KB checked anew, rounds in turns, whole commands with their start; the processor time of a scheduler",
            "and its workers is not the command's, and not in it.",
        ]
    )
    with _cluster(setting.folder("dask")) as address:
        for files, rounds in CORPORA.items():
            runs = _rounds(setting.corpus(files), rounds, {_HERE: "2", _OWN: "dask", _OTHERS: address})
            report.lines += ["", f"{files:,} files, {rounds} rounds:", "", *_table(files, runs)]
            report.raw[f"{files:,} files"] = runs
            first = _least(runs[_HERE])
            for place in (_OWN, _OTHERS):
                what = f"{files:,} files checked by {place}, beside {_HERE} (least)"
                report.goals.append(at_least(what, 0.85, first / _least(runs[place])))
        overhead = _overhead(address)
    report.lines += ["", f"A batch costs {overhead * 1000:.1f} ms on its way through scheduler and worker."]
    return report


def _rounds(folder: Path, rounds: int, places: Mapping[str, str]) -> Runs:
    runs: dict[str, list[tuple[float, float]]] = {place: [] for place in places}
    for _ in range(rounds):
        for place, workers in places.items():
            runs[place].append(_run(folder, workers))
    return runs


def _table(files: int, runs: Runs) -> list[str]:
    lines = [
        "| where | least, s | files a second | of two processes | processor time, s |",
        "|---|---:|---:|---:|---:|",
    ]
    first = _least(runs[_HERE])
    for place, values in runs.items():
        seconds, used = _least(values), min(value for _, value in values)
        lines.append(f"| {place} | {seconds:.2f} | {files / seconds:.0f} | {first / seconds:.2f} | {used:.2f} |")
    return lines


def _least(runs: list[tuple[float, float]]) -> float:
    return min(seconds for seconds, _ in runs)


def _run(folder: Path, workers: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "tei_kit", "check", "--quiet", "--no-cache", "--workers", workers, str(folder)]
    start = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"--workers {workers}: exit {process.returncode}")
    return round(time.perf_counter() - start, 3), round(usage.ru_utime + usage.ru_stime, 3)


def _overhead(address: str) -> float:
    """Seconds for one batch of one item that costs nothing, one batch after the other."""
    from tei_kit.workers import batches, opened

    batches.MOST = 1
    with opened(address) as workers:
        [*workers.spread(abs, range(20), abs)]  # processes start
        start = time.perf_counter()
        [*workers.spread(abs, range(EMPTY), abs)]
        return (time.perf_counter() - start) / EMPTY


@contextmanager
def _cluster(scratch: Path) -> Iterator[str]:
    """A scheduler and two workers as processes of their own, on ports that the system chooses."""
    local = ["--host", "127.0.0.1", "--no-dashboard"]
    programs = []
    try:
        scheduler, said = _started(["scheduler", *local, "--port", "0"], "Scheduler at:")
        programs.append(scheduler)
        address = said.split("tcp://")[1].split()[0]
        for _ in range(2):
            options = ["worker", f"tcp://{address}", *local, "--nthreads", "1", "--local-directory", str(scratch)]
            programs.append(_started(options, "Registered to")[0])
        yield f"dask://{address}"
    finally:
        for program in reversed(programs):
            program.terminate()
            program.wait()


def _started(arguments: list[str], sign: str) -> tuple[subprocess.Popen[bytes], str]:
    # A file, for nobody reads on: a full pipe would stop the program.
    with tempfile.NamedTemporaryFile("w+b") as log:
        command = [sys.executable, "-m", f"distributed.cli.dask_{arguments[0]}", *arguments[1:]]
        program = subprocess.Popen(command, stderr=log)
        while program.poll() is None:
            text = Path(log.name).read_text(encoding="utf-8")
            if sign in text and text.partition(sign)[2].count("\n"):
                return program, text.partition(sign)[2]
            time.sleep(0.05)
    raise RuntimeError(f"{command} has ended")
