"""Pointers that lead into other files of the project (TK209, TK210)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.read.ids import ids
from tei_kit.read.positions import Target, path_of
from tei_kit.read.project import Project
from tei_kit.read.reader import STDIN

#: Attributes that hold pointers, separated by spaces (TEI P5, data type teidata.pointer).
POINTERS = frozenset(
    (
        "target",
        "ref",
        "who",
        "where",
        "corresp",
        "sameAs",
        "ana",
        "decls",
        "resp",
        "scheme",
        "source",
        "prev",
        "next",
    )
)

#: (element, attribute) → the local names that it may lead to; "*" stands for any element.
KINDS = {
    ("*", "who"): ("person", "personGrp", "respStmt", "org"),
    ("*", "where"): ("place",),
    ("*", "ana"): ("category",),
    ("persName", "ref"): ("person", "personGrp"),
    ("orgName", "ref"): ("org",),
    ("affiliation", "ref"): ("org",),
    ("placeName", "ref"): ("place",),
    ("settlement", "ref"): ("place",),
    ("country", "ref"): ("place",),
    ("term", "ref"): ("category",),
}

_SHOWN = 80
# Ids and pointers into the same file are most attributes with a full stop: libxml2 passes over them faster than we do.
_ELSEWHERE = "//@*[name() != 'xml:id'][contains(., '.') and (not(starts-with(., '#')) or contains(., ' '))]"


def file_pointers(document: Document, project: Project) -> Iterator[Finding]:
    """TK209, TK210: a pointer into another file leads to something there, of the right kind."""
    if document.path == STDIN:
        return
    folder = Path(document.path).parent
    for value in libxml.query(_ELSEWHERE)(document.tree):
        element, attribute = value.getparent(), value.attrname
        if attribute not in POINTERS or element.get("type") == "snapshot":
            continue  # the source's own rules (TK804, TK805) look at it
        for pointer in value.split():
            message, code = _wrong(pointer, element, attribute, folder, project)
            if message:
                yield Finding(code, Target(path_of(element), attribute, "value"), message, _HINTS[code])


_HINTS = {
    "TK209": "Correct the pointer, or add the entry to the register.",
    "TK210": "Point to an entry of the right register.",
}


def _wrong(pointer: str, element: Any, attribute: str, folder: Path, project: Project) -> tuple[str, str]:
    from urllib.parse import unquote

    from tei_kit.model import address as addresses

    parts = addresses.split(pointer)
    if parts.scheme == addresses.MALFORMED:
        return f"{_short(pointer)} is no address", "TK209"
    if parts.scheme or parts.netloc or not parts.path:
        return "", ""
    path = folder / unquote(parts.path)
    if not _is_file(path):
        if pointer in ids(element.getroottree().getroot()):
            return "", ""  # a # is missing, which TK204 says
        return f"{_short(pointer)} leads to no file", "TK209"
    if not parts.fragment:
        return "", ""
    entries = project.entries(path)
    if entries is None:
        return f"{pointer} leads to a file that cannot be read, or that is outside the project", "TK209"
    entry = entries.get(parts.fragment)
    if entry is None:
        return f"{pointer} leads to no xml:id in {path.name}", "TK209"
    return _wrong_kind(pointer, element.tag.rpartition("}")[2], attribute, entry.name), "TK210"


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that is too long, or has a NUL
        return False


def _short(pointer: str) -> str:
    return pointer if len(pointer) <= _SHOWN else f"{pointer[:_SHOWN]}…"


def _wrong_kind(pointer: str, name: str, attribute: str, found: str) -> str:
    kinds = (name,) if attribute == "sameAs" else KINDS.get((name, attribute)) or KINDS.get(("*", attribute))
    if kinds is None or found in kinds:
        return ""
    return f"{pointer} leads to <{found}>, not to <{'> or <'.join(kinds)}>"
