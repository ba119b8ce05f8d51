"""A teiCorpus of up to a gigabyte, checked in a stream: CPU time, speed and peak memory of the whole process."""

import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from documents import transcript

#: Bytes of a member, and of the corpora.
MEMBER = 40_000
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
        raise SystemExit(done.stdout + done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # The largest child so far: the corpora are measured from small to large.
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def table(sizes: tuple[int, ...] = SIZES) -> str:
    """Return a Markdown table; with the default sizes it takes minutes, so it belongs to `make bench-full`."""
    lines = ["| corpus | members | CPU s | MB/s | peak memory MB |", "|---:|---:|---:|---:|---:|"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corpus.xml"
        for size in sizes:
            members = write(path, size)
            seconds, memory = measured(path)
            megabytes = path.stat().st_size / 1e6
            lines.append(
                f"| {megabytes:,.0f} MB | {members:,} | {seconds:.1f} | {megabytes / seconds:.1f} | {memory:.0f} |"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(tuple(int(float(size) * 1e6) for size in sys.argv[1:]) or SIZES))
