"""Which schemas a document is to be checked against: ours, or those that it or the user names.

Kept light: it runs for every document that has an `<?xml-model?>`, and those of our own corpus have one.
"""

from enum import Enum
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from tei_kit import resources
from tei_kit.check.foreign.options import Options
from tei_kit.model import address as addresses
from tei_kit.model.document import Document
from tei_kit.read import models
from tei_kit.read.models import Association

_OURS = ("event.rng", "event.xsd", "event.sch")


class Language(Enum):
    """The schema languages."""

    RELAX_NG = "RELAX NG"
    COMPACT = "RELAX NG compact syntax"
    XSD = "XML Schema"
    SCHEMATRON = "Schematron"


class Schema(NamedTuple):
    """A foreign schema that a document is to be checked against.

    Attributes:
        association: where it was named, and how.
        address: its absolute address, before the catalogs are asked.
        language: its language; None where only its content can tell.
    """

    association: Association
    address: str
    language: Language | None


class Plan(NamedTuple):
    """What a document is checked against.

    Attributes:
        ours: whether our own grammar and rules apply.
        schemas: the foreign schemas.
    """

    ours: bool = True
    schemas: tuple[Schema, ...] = ()


def associated(document: Document, options: Options) -> Plan:
    """Return what a document is to be checked against.

    Our own layers apply unless another grammar is named and none of ours; a foreign Schematron alone comes on top.

    Args:
        document: the document.
        options: what the user says.
    """
    named = tuple(Association(str(path), "option") for path in options.schemas) or models.associations(document)
    named += tuple(Association(str(path), "option", models.SCHEMATRON) for path in options.rules)
    base = _base(document.path)
    schemas = []
    grammar_of_ours = grammar_of_others = False
    for association in named:
        language = language_of(association)
        ours = _is_ours(association.href, "" if association.origin == "option" else base)
        if language is not Language.SCHEMATRON:
            grammar_of_ours |= ours
            grammar_of_others |= not ours
        if not ours:
            schemas.append(Schema(association, _absolute(association, base), language))
    return Plan(grammar_of_ours or not grammar_of_others, tuple(schemas))


@cache
def _folder(folder: Path) -> str:
    return f"{folder.resolve().as_uri()}/"


def _base(path: str) -> str:
    """The address of the folder of a document; of the current one for standard input."""
    return _folder(Path() if path.startswith("<") else Path(path).parent)


def language_of(association: Association) -> Language | None:
    """Return the language that an association says or its address suggests; None when neither does.

    `schematypens` decides, then `type`, then the file's name (ISO/IEC 19757-11, section 3.3 leaves the rest to us).
    """
    compact = association.media_type == models.COMPACT or association.href.lower().endswith(".rnc")
    if association.language == models.RELAX_NG:
        return Language.COMPACT if compact else Language.RELAX_NG
    if association.language in _NAMESPACES:
        return _NAMESPACES[association.language]
    if compact:
        return Language.COMPACT
    return _SUFFIXES.get(Path(unquote(addresses.split(association.href).path)).suffix.lower())


_NAMESPACES = {models.SCHEMATRON: Language.SCHEMATRON, models.XSD: Language.XSD}
_SUFFIXES = {".rng": Language.RELAX_NG, ".xsd": Language.XSD, ".sch": Language.SCHEMATRON}


def _absolute(association: Association, base: str) -> str:
    if association.origin == "option":
        return Path(association.href).resolve().as_uri()
    from tei_kit.model import address as addresses

    return addresses.join(base, association.href)


@cache
def _is_ours(href: str, base: str) -> bool:
    """Whether an address means a schema that our own layers check: the shipped file, its copy, or its lost copy."""
    parts = addresses.split(href)
    name = unquote(parts.path).rpartition("/")[2]
    if name not in _OURS:
        return False
    if parts.scheme in ("http", "https"):
        # The edition's own site; there is no need to ask it for what we have.
        return True
    from tei_kit.check.foreign.sources import local

    if parts.scheme and parts.scheme != "file" and base:
        return False
    path = (local(base) / unquote(parts.path) if not parts.scheme else local(href)) if base else Path(href)
    shipped = resources.path("schemas") / name
    try:
        return not path.is_file() or path.samefile(shipped) or path.read_bytes() == shipped.read_bytes()
    except (OSError, ValueError):
        return False
