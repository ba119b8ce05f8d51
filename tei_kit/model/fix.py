"""How a finding can be mended, as a value: replacements of source text, and nothing else in the file changes."""

from typing import NamedTuple

from tei_kit.model.span import Span


class Edit(NamedTuple):
    """One replacement.

    Attributes:
        span: the source text that goes; empty where something is only put in.
        replacement: what comes, as XML source text.
    """

    span: Span
    replacement: str


class Fix(NamedTuple):
    """What mends one finding.

    Attributes:
        edits: the replacements, in the order of their places; they do not overlap.
        safe: whether it cannot change what the text means; others need an editor's eye afterwards.
        message: what it does, for example "write #per.orsa".
    """

    edits: tuple[Edit, ...]
    safe: bool
    message: str
