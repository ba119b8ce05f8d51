"""Diagnostics → text: one output format, one file."""

from collections.abc import Callable, Iterable
from typing import TextIO

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.report import concise, full

#: A renderer writes findings as they come; the last argument says whether to use colours.
Renderer = Callable[[Iterable[Diagnostic], TextIO, bool], None]

RENDERERS: dict[str, Renderer] = {"full": full.render, "concise": concise.render}
