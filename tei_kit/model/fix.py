"""How a finding can be mended, as a value: replacements of source text, and nothing else in the file changes."""

from dataclasses import dataclass

from tei_kit.model.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement.

    Attributes:
        span: the source text that goes; empty where something is only put in.
        replacement: what comes, as XML source text.
    """

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends one finding.

    Attributes:
        edits: the replacements, in the order of their places; they do not overlap.
        safe: whether it cannot change what the text means; others need an editor's eye afterwards.
        message: what it does, for example "write #per.orsa".
    """

    edits: tuple[Edit, ...]
    safe: bool
    message: str
