"""Colours, logo and styles of a project: checked, so that every reader can read what they make."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tei_kit import resources
from tei_kit.config import Config
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import plan
from tei_kit.publish.site import File
from tei_kit.transform.style import served

#: The edition's own colours (xslt/assets/edition.css), light and dark: what a project does not set is measured with them.
_LIGHT = {
    "paper": "#fdfdfb",
    "ink": "#1b1b1a",
    "quiet": "#5b5a55",
    "rubric": "#8f1d2c",
    "rule": "#d5d3cb",
    "tint": "#f4f3ee",
    "mark": "#fbf0cf",
}
_DARK = {
    "paper": "#15171a",
    "ink": "#e5e3dd",
    "quiet": "#a3a19a",
    "rubric": "#ee9aa2",
    "rule": "#383a3e",
    "tint": "#1d2024",
    "mark": "#3b341b",
}

#: Words and what they stand on; a passage that is pointed at stands on the mark.
_PAIRS = (*((words, ground) for words in ("ink", "quiet", "rubric") for ground in ("paper", "tint")), ("ink", "mark"))

#: Contrast that words need (WCAG 2.2, success criterion 1.4.3).
_ENOUGH = 4.5

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_LOGOS = (".svg", ".png")


def files(settings: Config, corpus: Path) -> Iterator[File]:
    """Yield the files of a project's own look.

    Args:
        settings: the configuration.
        corpus: the corpus's folder.

    Raises:
        TeiKitError: a colour is none, cannot be read on its ground, or a file is not there.
    """
    publish = settings.publish
    light = _colours(settings, "colours", publish.colours, _LIGHT)
    dark = _colours(settings, "dark-colours", publish.dark_colours, _DARK)
    style = plan.configured(settings, corpus, publish.style)
    if light or dark or style:
        own = style.read_bytes() if style else b""
        yield File("theme.css", _root(light, dark or _set(_DARK)).encode() + own)
    logo = plan.configured(settings, corpus, publish.logo)
    if logo:
        if logo.suffix.lower() not in _LOGOS:
            raise TeiKitError(f"{settings.path}: publish.logo must be an SVG or PNG file")
        yield File(f"logo.{publish.logo.rpartition('.')[2]}", logo.read_bytes())


def alone(settings: Config) -> str:
    """Return the style sheet of a page that loads none: the colours, and what it needs of our own."""
    publish = settings.publish
    light, dark = ({**ours, **own} for ours, own in ((_LIGHT, publish.colours), (_DARK, publish.dark_colours)))
    rules = (resources.path("xslt") / "assets" / "missing.css").read_text(encoding="utf-8")
    return served(f"{_root(_set(light), _set(dark))}{rules}")


def _root(light: str, dark: str) -> str:
    return f":root {{{light}}}\n@media (prefers-color-scheme: dark) {{ :root {{{dark}}} }}\n"


def _colours(settings: Config, table: str, wanted: Mapping[str, str], ours: Mapping[str, str]) -> str:
    for name, value in wanted.items():
        where = f"{settings.path}: publish.{table}.{name}"
        if name not in ours:
            raise TeiKitError(f"{where}: there is no such colour", f"There are: {', '.join(ours)}.")
        if not _HEX.fullmatch(value):
            raise TeiKitError(f"{where}: {value!r} is no colour", "Write it as #rrggbb.")
    colours = {**ours, **wanted}
    for words, ground in _PAIRS:
        ratio = contrast(colours[words], colours[ground])
        if wanted and ratio < _ENOUGH:
            raise TeiKitError(
                f"{settings.path}: publish.{table}: {words} on {ground} has a contrast of {ratio:.1f}:1",
                f"Words need {_ENOUGH}:1 (WCAG 2.2 AA): make one of them darker or the other lighter.",
            )
    return _set(wanted)


def _set(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in sorted(colours.items()))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours "#rrggbb" (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]  # noqa: PLR2004 - sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
