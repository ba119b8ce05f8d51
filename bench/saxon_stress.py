"""What Saxon stands in one process, run as a process of its own by bench/parts/transforms.py.

    python bench/saxon_stress.py MODE COUNT     prints JSON; a crash is its exit code

Modes: steady (prints the memory as it goes), after-fork (Saxon is used, then the process forks, and the child uses it),
before-fork (only the child uses it), thread (used in another thread than it was made in), threads (one processor in each of
four threads).
"""

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

from documents import transcript

from tei_kit import resources
from tei_kit.transform.run import prepare, transform

#: How many documents take turns, so that nothing can be remembered for all of them.
_DOCUMENTS = 50
_FORMATS = ("html", "text", "csl-json")
_STEPS = 40
_TRIVIAL = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><xsl:copy-of select="."/></xsl:template></xsl:stylesheet>'


def _transforms(count: int) -> int:
    """Make so many outputs, each of a document that was parsed anew; return their size."""
    sources = [transcript(20_000, f"event-2031-05-14-stress-{number}", number) for number in range(_DOCUMENTS)]
    return sum(
        len(transform(prepare(sources[number % _DOCUMENTS]), _FORMATS[number % len(_FORMATS)]).text)
        for number in range(count)
    )


def _resident() -> int:
    """The memory of this process that is nobody else's and in use, in bytes."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def steady(count: int) -> object:
    """Return the memory after each fortieth of the transformations."""
    step = max(1, count // _STEPS)
    found = []
    for number in range(step, count + 1, step):
        _transforms(step)
        found.append((number, _resident()))
    return found


def _in_child(count: int) -> object:
    child = os.fork()
    if not child:
        _transforms(count)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def after_fork(count: int) -> object:
    """Use Saxon on both sides of a fork."""
    before = _transforms(3)
    return [_in_child(count), _transforms(3) == before]


def before_fork(count: int) -> object:
    """Use Saxon in children only."""
    return [_in_child(count) for _ in range(2)]


def thread(count: int) -> object:
    """Use a processor in another thread than the one that made it."""
    before = _transforms(3)
    worker = threading.Thread(target=_transforms, args=(count,))
    worker.start()
    worker.join()
    return _transforms(3) == before


def threads(count: int) -> object:
    """Give each of four threads a processor of its own."""
    import saxonche

    source = transcript(20_000, "event-2031-05-14-stress")
    done: list[int] = []

    def work() -> None:
        processor: Any = saxonche.PySaxonProcessor(license=False)
        compiled = processor.new_xslt30_processor().compile_stylesheet(stylesheet_text=_TRIVIAL)
        for _ in range(count):
            node = processor.parse_xml(xml_text=source.decode(), encoding="UTF-8")
            done.append(len(compiled.transform_to_string(xdm_node=node)))

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return len(done)


MODES = {"steady": steady, "after-fork": after_fork, "before-fork": before_fork, "thread": thread, "threads": threads}


def main() -> int:
    """Run a mode."""
    mode, count = sys.argv[1:]
    resources.path("xslt")
    print(json.dumps(MODES[mode](int(count))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
