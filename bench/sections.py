"""THE list of what is measured, in the order of RESULTS.md."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from record import Report
from setting import Setting


@dataclass(frozen=True, slots=True)
class Section:
    """Something to measure.

    Attributes:
        title: its heading.
        module: where it is, below bench/.
        function: takes a `Setting` and returns a `Report`; or takes nothing and returns Markdown, when it is called `table`.
        full: whether it takes so long that only `make bench-full` measures it.
    """

    title: str
    module: str
    function: str
    full: bool = False

    def measure(self, setting: Setting) -> Report:
        """Measure it."""
        function: Callable[..., object] = getattr(import_module(self.module), self.function)
        if self.function == "table":
            return Report(str(function()).strip().splitlines())
        report = function(setting)
        if not isinstance(report, Report):
            raise TypeError(f"{self.module}.{self.function} returned {type(report).__name__}")
        return report


SECTIONS = {
    "one-file": Section("One transcript of 20 KB checked", "parts.one_file", "checked"),
    "one-page": Section("One transcript of 20 KB made a page", "parts.one_file", "made"),
    "sizes": Section("From 20 KB to 50 MB: one file of growing size", "parts.sizes", "measure"),
    "corpus": Section("1,000 transcripts checked", "parts.corpora", "checked"),
    "forms": Section("1,000 transcripts as HTML, text and CSL", "parts.corpora", "made"),
    "growth": Section("From 1 to 10,000 files", "parts.growth", "measure"),
    "samples": Section("Documents of others", "parts.samples", "measure"),
    "transforms": Section("20,000 transformations in one process", "parts.transforms", "measure", full=True),
    "national": Section("A corpus of 500 MB", "parts.national", "measure", full=True),
    "publishing": Section("An edition of 1,000 transcripts", "publishing", "measure"),
    "encode": Section("Plain text drafted", "parts.drafts", "measure"),
    "scaling": Section("Several machines", "scaling", "measure"),
    "streaming": Section("A teiCorpus of 1 GB", "streaming", "measure", full=True),
    "gold": Section("How well sources are read", "gold", "table"),
}


def chosen(names: list[str], *, full: bool) -> dict[str, Section]:
    """Return the sections of these names; without names, all that are to be measured.

    Raises:
        SystemExit: there is no section of a name.
    """
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        sys.exit(f"no section {', '.join(unknown)}; there are: {', '.join(SECTIONS)}")
    if names:
        return {name: SECTIONS[name] for name in names}
    return {name: section for name, section in SECTIONS.items() if full or not section.full}
