"""What stops a command, and the exit codes."""

from enum import IntEnum

from tei_kit.model.span import Span


class ExitCode(IntEnum):
    """The exit codes of every command, as linters have them."""

    CLEAN = 0
    FINDINGS = 1
    FAILED = 2


class TeiKitError(Exception):
    """The command cannot go on; the message says what, where and what to do.

    Args:
        what: what is wrong and where, one sentence.
        hint: what the user can do about it, one sentence; may be empty.
    """

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


class Unreadable(TeiKitError):
    """The file's content cannot be taken as TEI.

    Attributes:
        code: the reader's rule that it breaks, for example "TK001".
        path: the file.
        span: where; None when the file is empty.
        reason: what is wrong, without the place.
    """

    def __init__(self, code: str, path: str, span: Span | None, reason: str, hint: str) -> None:
        place = f":{span.start.line}:{span.start.column}" if span else ""
        super().__init__(f"{path}{place}: {reason}", hint)
        self.code = code
        self.path = path
        self.span = span
        self.reason = reason

    def __reduce__(self) -> tuple[type["Unreadable"], tuple[object, ...]]:
        """Travel between processes with all that it was made of."""
        return Unreadable, (self.code, self.path, self.span, self.reason, self.hint)
