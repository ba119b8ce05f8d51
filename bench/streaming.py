"""A teiCorpus of up to a gigabyte, checked in a stream: CPU time, speed and peak memory of the whole process."""

import re
import resource
import subprocess
import sys
from pathlib import Path

from documents import transcript
from plots import Chart
from record import Goal, Report
from setting import Setting

#: Bytes of a member.
MEMBER = 40_000
#: Memory that a check in a stream may take, in megabytes.
MOST = 300
#: Bytes of the corpora.
SIZES = (10_000_000, 100_000_000, 1_000_000_000)
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="corpus">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Made-up corpus</title></titleStmt>
      <publicationStmt><publisher>tei-kit bench</publisher></publicationStmt>
      <sourceDesc><p>Made up.</p></sourceDesc>
    </fileDesc>
    <encodingDesc><classDecl><taxonomy xml:id="roles"><category xml:id="host"><catDesc>host</catDesc></category>
    <category xml:id="guest"><catDesc>guest</catDesc></category></taxonomy></classDecl></encodingDesc>
  </teiHeader>
"""


def _pattern(number: int) -> str:
    """A transcript that shares the roles of the corpus, with ids that take the number of a member."""
    text = transcript(MEMBER, f"event-2031-05-14-bench-{number}").decode()
    text = re.sub(r"<encodingDesc>.*?</encodingDesc>\s*", "", text[text.index("<TEI") :], flags=re.DOTALL)
    text = re.sub(r'xml:id="([^"]*)"', r'xml:id="\1.NUMBER"', text)
    return re.sub(r'="#(?!host|guest)([^"]*)"', r'="#\1.NUMBER"', text)


def write(path: Path, size: int) -> int:
    """Write a corpus of about so many bytes, and return how many members it has."""
    patterns = [_pattern(number) for number in range(20)]
    members = 0
    with path.open("w", encoding="utf-8") as stream:
        stream.write(_HEAD)
        while stream.tell() < size:
            stream.write(patterns[members % len(patterns)].replace("NUMBER", str(members)))
            members += 1
        stream.write("</teiCorpus>\n")
    return members


def measured(path: Path) -> tuple[float, float]:
    """Check a corpus in a process of its own; return its CPU seconds and its peak memory in megabytes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "tei_kit", "check", "--quiet", "--no-cache", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or done.stdout:
        raise RuntimeError(done.stdout + done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # The largest child so far: the corpora are measured from small to large.
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def measure(setting: Setting, sizes: tuple[int, ...] = SIZES) -> Report:
    """Check corpora from small to large; with the default sizes it takes minutes, so it belongs to `make bench-full`."""
    report = Report(["| corpus | members | CPU s | MB/s | peak memory MB |", "|---:|---:|---:|---:|---:|"])
    times, memories = [], []
    path = setting.scratch / "corpus.xml"
    for size in sizes:
        members = write(path, size)
        seconds, memory = measured(path)
        megabytes = path.stat().st_size / 1e6
        times.append((megabytes, seconds))
        memories.append((megabytes, memory))
        report.lines.append(
            f"| {megabytes:,.0f} MB | {members:,} | {seconds:.1f} | {megabytes / seconds:.1f} | {memory:.0f} |"
        )
    path.unlink()
    across = "megabytes of one teiCorpus"
    report.draw("streaming-time", Chart("Time in a stream", across, "processor time, s", {"tei-kit check": times}))
    report.draw("streaming-memory", Chart("Memory in a stream", across, "MB", {"tei-kit check": memories}))
    report.raw["seconds"], report.raw["memory"] = times, memories
    largest, most = memories[-1]
    found = Goal(f"memory for a teiCorpus of {largest:,.0f} MB", "≤ 300 MB", f"{most:.0f} MB", met=most <= MOST)
    report.goals.append(found)
    return report
