"""The project's configuration: `tei-kit.toml`, found in a corpus folder or above it."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from tei_kit.model.errors import TeiKitError

NAME = "tei-kit.toml"


@dataclass(frozen=True, slots=True)
class Edition:
    """What the edition is, from the table `[edition]`.

    Attributes:
        title: the edition's title.
        description: one or two sentences for the front page.
        publisher: who publishes it.
        language: BCP 47 tag of the user interface.
        base_url: where the site will stand, ending in "/"; empty when unknown.
        licence: URL of the licence of the edition's own words.
    """

    title: str = "Transcripts"
    description: str = ""
    publisher: str = ""
    language: str = "en"
    base_url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """The whole configuration.

    Attributes:
        path: the file it came from; None when there is none.
        edition: the table `[edition]`.
    """

    path: Path | None = None
    edition: Edition = Edition()


def find(folder: Path) -> Path | None:
    """Return the nearest `tei-kit.toml` in a folder or above it."""
    for candidate in (folder.resolve(), *folder.resolve().parents):
        if (candidate / NAME).is_file():
            return candidate / NAME
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
    _refuse_unknown(path, "", tables, ["edition"])
    return Config(path=path, edition=_edition(path, tables.get("edition", {})))


def _edition(path: Path, table: object) -> Edition:
    if not isinstance(table, dict):
        raise TeiKitError(f"{path}: [edition] must be a table")
    names = {field.name.replace("_", "-"): field.name for field in fields(Edition)}
    _refuse_unknown(path, "edition.", table, list(names))
    for key, value in table.items():
        if not isinstance(value, str):
            raise TeiKitError(f"{path}: edition.{key} must be a string, not {value!r}")
    edition = Edition(**{names[key]: value for key, value in table.items()})
    if edition.base_url and not (
        edition.base_url.startswith(("http://", "https://")) and edition.base_url.endswith("/")
    ):
        raise TeiKitError(f"{path}: edition.base-url must begin with https:// and end with /, not {edition.base_url!r}")
    return edition


def _refuse_unknown(path: Path, prefix: str, table: dict[str, Any], known: list[str]) -> None:
    for key in table:
        if key not in known:
            from difflib import get_close_matches

            close = get_close_matches(key, known, n=1)
            hint = f"Did you mean {prefix}{close[0]}?" if close else f"Known here: {', '.join(known)}."
            raise TeiKitError(f"{path}: unknown key {prefix}{key}", hint)
