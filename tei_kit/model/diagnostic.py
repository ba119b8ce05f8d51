"""A finding about a file, as a value."""

from enum import Enum
from typing import NamedTuple

from tei_kit.model.fix import Fix
from tei_kit.model.span import Span


class Severity(Enum):
    """How bad a finding is; only an error makes `tei-kit check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Rule(NamedTuple):
    """One entry of the catalogue of rules.

    Attributes:
        code: stable, for example "TK201"; never used again for something else.
        name: stable, in words joined by hyphens.
        severity: how bad a finding of this rule is.
        layer: what finds it: "reader", "grammar", "schematron", "project", "source", "foreign" or "citation".
        summary: one sentence without a full stop.
        fixable: whether `tei-kit check --fix` can mend a finding.
    """

    code: str
    name: str
    severity: Severity
    layer: str
    summary: str
    fixable: bool = False


class Diagnostic(NamedTuple):
    """One finding.

    Attributes:
        rule: which rule was broken.
        path: the file as the user named it; "<stdin>" for standard input.
        span: the source text concerned; None only when the file has no text at all.
        message: what is wrong, in an editor's words.
        hint: what to do; may be empty.
        fix: what would mend it; None where only an editor can.
    """

    rule: Rule
    path: str
    span: Span | None
    message: str
    hint: str = ""
    fix: Fix | None = None

    @property
    def severity(self) -> Severity:
        """The severity of the rule."""
        return self.rule.severity

    def sort_key(self) -> tuple[str, int, str, str]:
        """Order findings by file, place, code and message."""
        return (self.path, self.span.start.offset if self.span else -1, self.rule.code, self.message)
