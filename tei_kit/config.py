"""The project's configuration: `tei-kit.toml`, or `[tool.tei-kit]` in `pyproject.toml`, in a folder or above it."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from tei_kit.model.errors import TeiKitError

NAME = "tei-kit.toml"
PYPROJECT = "pyproject.toml"

#: As oai:emailType has it (OAI-PMH 2.0, section 4.2), and nothing that an address would be quoted for.
_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"'.]+(\.[^\s@<>\"'.]+)+")

#: Makes a value of what TOML gave; a TypeError says what it should have been.
Kind = Callable[[object], Any]


class Edition(NamedTuple):
    """What the edition is, from the table `[edition]`.

    Attributes:
        title: the edition's title.
        description: one or two sentences for the front page.
        publisher: who publishes it.
        language: BCP 47 tag of the user interface.
        base_url: where the site will stand, ending in "/"; empty when unknown.
        licence: URL of the licence of the edition's own words.
        contact: e-mail address of whoever answers for the edition; harvesters of libraries ask for one.
    """

    title: str = "Transcripts"
    description: str = ""
    publisher: str = ""
    language: str = "en"
    base_url: str = ""
    licence: str = ""
    contact: str = ""


class Check(NamedTuple):
    """What `tei-kit check` looks for, from the table `[check]`.

    Attributes:
        select: codes ("TK204") or families ("TK2", "TK") that are looked for.
        ignore: codes or families that are left out of those.
        severity: code → "error", "warning" or "info".
        per_path_ignores: glob of a path inside the project → codes or families that are left out there.
        schematron: Schematron files of the project's own, as paths inside the project.
        vocabularies: "element/@attribute" → the values that the project allows there.
        baseline: a file with findings that are known and do not count, as a path inside the project; empty for none.
        largest_member: how many megabytes (2**20 bytes) one member of a teiCorpus may have; it is held in memory.
        largest_corpus: how many megabytes a teiCorpus may have; it is not held in memory.
    """

    select: tuple[str, ...] = ("TK",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = MappingProxyType({})
    per_path_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    schematron: tuple[str, ...] = ()
    vocabularies: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    baseline: str = ""
    largest_member: int = 256
    largest_corpus: int = 65_536


class Publish(NamedTuple):
    """How `tei-kit publish` makes the site, from the table `[publish]`. Files are paths inside the project.

    Attributes:
        about: paragraphs for the page about the edition, divided by empty lines.
        featured: ids of transcripts that the front page puts first.
        colours: name of a colour of the style sheet ("rubric") → "#rrggbb".
        dark_colours: the same for dark screens.
        logo: an SVG or PNG file for the head of every page.
        style: a CSS file that follows the edition's own.
        stylesheet: an XSLT file that imports "tei-kit:publish/page.xsl" and overrides templates of transcripts' pages.
        pages_stylesheet: the same for all other pages, importing "tei-kit:publish/pages.xsl".
        messages: words of the user interface by key ("part.people"), in place of the shipped ones.
        redirects: address that was published once and is gone → address in its place ("old.html#p.3" → "new.html#p.4").
        search: whether the site has a search; it needs the extra `tei-kit[search]`.
        parquet: whether tables are offered as Parquet too; it needs the extra `tei-kit[parquet]`.
    """

    about: str = ""
    featured: tuple[str, ...] = ()
    colours: Mapping[str, str] = MappingProxyType({})
    dark_colours: Mapping[str, str] = MappingProxyType({})
    logo: str = ""
    style: str = ""
    stylesheet: str = ""
    pages_stylesheet: str = ""
    messages: Mapping[str, str] = MappingProxyType({})
    redirects: Mapping[str, str] = MappingProxyType({})
    search: bool = False
    parquet: bool = False


class Config(NamedTuple):
    """The whole configuration.

    Attributes:
        path: the file it came from; None when there is none.
        edition: the table `[edition]`.
        check: the table `[check]`.
        publish: the table `[publish]`.
    """

    path: Path | None = None
    edition: Edition = Edition()
    check: Check = Check()
    publish: Publish = Publish()


def find(folder: Path) -> Path | None:
    """Return the nearest `tei-kit.toml`, or `pyproject.toml` with `[tool.tei-kit]`, in a folder or above it."""
    for candidate in (folder.resolve(), *folder.resolve().parents):
        if (candidate / NAME).is_file():
            return candidate / NAME
        python = candidate / PYPROJECT
        if python.is_file() and b"[tool.tei-kit" in python.read_bytes():
            return python
    return None


def load(folder: Path) -> Config:
    """Read the configuration that rules a folder; the defaults where there is none.

    Raises:
        TeiKitError: the file is not TOML, or a key or value is not known.
    """
    path = find(folder)
    if path is None:
        return Config()
    import tomllib

    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TeiKitError(f"{path}: not a TOML file: {error}") from None
    except OSError as error:
        raise TeiKitError(f"{path}: cannot read: {error.strerror}") from None
    if path.name == PYPROJECT:
        tables = tables.get("tool", {}).get("tei-kit", {})
    _refuse_unknown(path, "", tables, ["edition", "check", "publish"])
    return Config(
        path=path,
        edition=_edition(path, tables.get("edition", {})),
        check=Check(**_values(path, "check", tables.get("check", {}), _CHECK)),
        publish=Publish(**_values(path, "publish", tables.get("publish", {}), _PUBLISH)),
    )


def _edition(path: Path, table: object) -> Edition:
    kinds = dict.fromkeys((_key(name) for name in Edition._fields), _string)
    edition = Edition(**_values(path, "edition", table, kinds))
    if edition.base_url and not (
        edition.base_url.startswith(("http://", "https://")) and edition.base_url.endswith("/")
    ):
        raise TeiKitError(f"{path}: edition.base-url must begin with https:// and end with /, not {edition.base_url!r}")
    if edition.contact and not _EMAIL.fullmatch(edition.contact):
        raise TeiKitError(f"{path}: edition.contact must be an e-mail address, not {edition.contact!r}")
    return edition


def _values(path: Path, name: str, table: object, kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """Return the table's values by field name, each of its kind."""
    if not isinstance(table, dict):
        raise TeiKitError(f"{path}: [{name}] must be a table")
    _refuse_unknown(path, f"{name}.", table, list(kinds))
    values = {}
    for key, value in table.items():
        try:
            values[key.replace("-", "_")] = kinds[key](value)
        except TypeError as error:
            raise TeiKitError(f"{path}: {name}.{key} must be {error}, not {value!r}") from None
    return values


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a string")
    return value


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError("a list of strings")
    return tuple(value)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise TypeError("a whole number of megabytes, 1 or more")
    return value


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _mapping(kind: Kind) -> Kind:
    def read(value: object) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise TypeError("a table")
        return MappingProxyType({key: kind(item) for key, item in value.items()})

    return read


_CHECK: dict[str, Kind] = {
    "select": _strings,
    "ignore": _strings,
    "severity": _mapping(_string),
    "per-path-ignores": _mapping(_strings),
    "schematron": _strings,
    "vocabularies": _mapping(_strings),
    "baseline": _string,
    "largest-member": _count,
    "largest-corpus": _count,
}

_PUBLISH: dict[str, Kind] = {
    "about": _string,
    "featured": _strings,
    "colours": _mapping(_string),
    "dark-colours": _mapping(_string),
    "logo": _string,
    "style": _string,
    "stylesheet": _string,
    "pages-stylesheet": _string,
    "messages": _mapping(_string),
    "redirects": _mapping(_string),
    "search": _boolean,
    "parquet": _boolean,
}


def _key(name: str) -> str:
    """A field's name as TOML has it."""
    return name.replace("_", "-")


def _refuse_unknown(path: Path, prefix: str, table: dict[str, Any], known: list[str]) -> None:
    for key in table:
        if key not in known:
            from difflib import get_close_matches

            close = get_close_matches(key, known, n=1)
            hint = f"Did you mean {prefix}{close[0]}?" if close else f"Known here: {', '.join(known)}."
            raise TeiKitError(f"{path}: unknown key {prefix}{key}", hint)
