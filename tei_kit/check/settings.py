"""What a run of checks is asked to do: all that its results depend on besides the files."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tei_kit.check.foreign.options import Options
from tei_kit.check.selection import Selection
from tei_kit.config import Config
from tei_kit.model.errors import TeiKitError

MEGABYTE = 1024 * 1024


class Settings(NamedTuple):
    """The settings of a run; can be pickled for worker processes.

    Attributes:
        selection: which rules count.
        vocabularies: ("element/@attribute", the values that the project allows there).
        schematron: the project's own Schematron files.
        baseline: the project's file of known findings; None for none.
        foreign: what the command line says of schemas that are not ours, and the project's own Schematron files.
        largest_member: how many bytes of a teiCorpus may be held at once: a member, or what stands before or between members.
        largest_corpus: how many bytes a teiCorpus may have.
    """

    selection: Selection = Selection()
    vocabularies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    schematron: tuple[Path, ...] = ()
    baseline: Path | None = None
    foreign: Options = Options()
    largest_member: int = 256 * MEGABYTE
    largest_corpus: int = 65_536 * MEGABYTE

    @classmethod
    def of(
        cls,
        configuration: Config,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        foreign: Options = Options(),  # noqa: B008 - a frozen value
    ) -> "Settings":
        """Make the settings of a configuration and the command line.

        Raises:
            TeiKitError: the configuration names a code or file that is not there.
        """
        check = configuration.check
        home = configuration.path.parent if configuration.path else Path()
        for place in check.vocabularies:
            if "/@" not in place:
                hint = 'Write "element/@attribute", for example "event/@type".'
                raise TeiKitError(f"{configuration.path}: check.vocabularies: {place!r} is no place", hint)
        schematron = tuple(home / name for name in check.schematron)
        for path in schematron:
            if not path.is_file():
                raise TeiKitError(f"{configuration.path}: check.schematron: there is no file {path}")
        return cls(
            Selection.of(configuration, select, ignore),
            tuple(check.vocabularies.items()),
            schematron,
            home / check.baseline if check.baseline else None,
            foreign._replace(rules=schematron),
            check.largest_member * MEGABYTE,
            check.largest_corpus * MEGABYTE,
        )
