"""What stops a command, and the exit codes."""

from enum import IntEnum


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
