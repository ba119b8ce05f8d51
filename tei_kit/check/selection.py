"""Which rules count for a file, and how much: the configuration's select, ignore, severity and per-path-ignores."""

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from tei_kit.check.table import BY_CODE
from tei_kit.config import Config
from tei_kit.model.diagnostic import Severity
from tei_kit.model.errors import TeiKitError


class Selection(NamedTuple):
    """What is looked for.

    Attributes:
        select: codes or families.
        ignore: codes or families that are left out of those.
        per_path: (glob of a path inside the project, codes or families left out there).
        severity: code → severity, where it is not the rule's own.
        folder: the project's folder, which the globs are relative to.
    """

    select: tuple[str, ...] = ("TK",)
    ignore: tuple[str, ...] = ()
    per_path: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    folder: Path | None = None

    @classmethod
    def of(cls, configuration: Config, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "Selection":
        """Make a selection of a configuration and the command line, which adds to `ignore` and replaces `select`.

        Raises:
            TeiKitError: a code, family or severity is not known.
        """
        where = f"{configuration.path}: " if configuration.path else ""
        check = configuration.check
        chosen = tuple(select) or check.select
        left_out = (*check.ignore, *ignore)
        for code in (*chosen, *left_out, *(code for codes in check.per_path_ignores.values() for code in codes)):
            known(code, where)
        severity = tuple((known(code, where), _severity(name, where)) for code, name in check.severity.items())
        folder = configuration.path.parent if configuration.path else None
        return cls(chosen, left_out, tuple(check.per_path_ignores.items()), severity, folder)

    def keeps(self, code: str, path: str) -> bool:
        """Whether a finding of this rule in this file counts."""
        if not code.startswith(self.select) or code.startswith(self.ignore):
            return False
        inside = self._inside(path)
        return not any(fnmatch(inside, glob) and code.startswith(codes) for glob, codes in self.per_path)

    def severity_of(self, code: str) -> Severity | None:
        """The severity that the project gives a rule; None for the rule's own."""
        return next((severity for known_code, severity in self.severity if known_code == code), None)

    def _inside(self, path: str) -> str:
        if self.folder is None:
            return path
        full = Path(path).resolve()
        return full.relative_to(self.folder).as_posix() if full.is_relative_to(self.folder) else path


def known(code: str, where: str = "") -> str:
    """Return a code or family that some rule has.

    Raises:
        TeiKitError: none has; the hint names the nearest.
    """
    if any(rule.startswith(code) for rule in BY_CODE) and code:
        return code
    from difflib import get_close_matches

    near = get_close_matches(code, [*BY_CODE, *(rule.name for rule in BY_CODE.values())], n=1)
    by_name = next((rule.code for rule in BY_CODE.values() if near and rule.name == near[0]), "")
    hint = f"Did you mean {by_name or near[0]}?" if near else "'tei-kit rules' lists all codes."
    raise TeiKitError(f"{where}there is no rule {code}", hint)


def _severity(name: str, where: str) -> Severity:
    try:
        return Severity(name)
    except ValueError:
        names = ", ".join(severity.value for severity in Severity)
        raise TeiKitError(f"{where}there is no severity {name!r}", f"There are: {names}.") from None
