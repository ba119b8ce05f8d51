"""Checking with a cache: what is known of the file's bytes, and of the bytes in their project."""

from functools import cache
from pathlib import Path

from tei_kit import resources
from tei_kit.check import run
from tei_kit.check.cache import Cache, digest, shipped_digest
from tei_kit.check.foreign.options import plainly_ours
from tei_kit.check.settings import Settings
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.read.project import Project


def check(data: bytes, path: str, project: Project, settings: Settings, folder: Path) -> list[Diagnostic]:
    """Check a document, or tell what was found when the same bytes were checked before.

    Two keys: what the document alone breaks depends on its bytes, our version and the settings; the diagnostics depend
    on its name and on every file of the project as well.

    Args:
        data: the bytes of the file.
        path: its name.
        project: the files around it.
        settings: which rules count, and the project's own.
        folder: where the cache is.
    """
    if not plainly_ours(data, path, settings.foreign):
        # What another schema says depends on files that no key has in it; its own caches make it fast enough.
        return run.check_bytes(data, path, project, settings)
    kept = Cache(folder)
    alone = digest(_base(settings), data)
    whole = digest(alone, path, str(Path(path).resolve()), _project(project))
    known = kept.diagnostics(whole)
    if known is not None:
        return known
    findings = kept.findings(alone)
    found = run.check_bytes(
        data, path, project, settings, known=findings, learn=lambda learnt: kept.keep(alone, learnt)
    )
    kept.keep(whole, found)
    return found


@cache
def _base(settings: Settings) -> str:
    own = (path.read_bytes() for path in settings.schematron)
    return digest(shipped_digest(resources.path("schemas")), repr(settings), *own)


@cache
def _project(project: Project) -> str:
    """A digest of all files that the rules of a project look at; once in a process."""
    if project.folder is None:
        return ""
    files = sorted(
        path
        for name in ("transcripts", "registers", "sources")
        for path in (project.folder / name).glob("*")
        if path.is_file()
    )
    return digest(*(part for path in files for part in (path.name, path.read_bytes())))
