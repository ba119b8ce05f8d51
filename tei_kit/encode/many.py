"""Many sources → drafts, wherever work runs, the same as one after the other: only names can depend on other sources."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tei_kit.encode.profile import layouts
from tei_kit.encode.run import Draft, Request, Surroundings, drafts, surroundings
from tei_kit.model.errors import TeiKitError
from tei_kit.read import sources
from tei_kit.workers import SERIAL, Workers


@dataclass(frozen=True, slots=True)
class _Work:
    """What every source is drafted with."""

    request: Request
    around: Surroundings
    prove: Callable[[Draft], object]
    mend: bool

    def done(self, source: str, taken: set[str]) -> Iterator[Draft]:
        page = sources.read(source, layouts(self.request.profile), mend=self.mend)
        for draft in drafts([page], self.request, self.around, taken):
            self.prove(draft)
            yield draft


class LostError(TeiKitError):
    """Sources ended the processes that drafted them; the drafts of all others have been given."""


def draft_files(
    names: Sequence[str],
    request: Request,
    workers: Workers = SERIAL,
    *,
    prove: Callable[[Draft], object] = bool,
    mend: bool = False,
) -> Iterator[Draft]:
    """Yield the drafts of many sources, in the sources' order.

    Args:
        names: files; none is standard input, and the request has no identifiers for them.
        request: what is wanted.
        workers: who drafts them.
        prove: is called with each draft where it was made, and raises what is wrong with it.
        mend: whether characters that were decoded wrongly once are put right.

    Raises:
        LostError: after the last draft: a source ended the process that drafted it, twice.
        TeiKitError: a source cannot be read or drafted, or what `prove` raises.
    """
    work = _Work(request, surroundings(request), prove, mend)
    lost: list[str] = []
    made = workers.spread(partial(_draft, work), names, partial(_note, lost), partial(_reads, names, request))
    taken: set[str] = set()
    for name, several in zip(names, made, strict=True):
        identifiers = {draft.path.stem for draft in several}
        if identifiers & taken:
            # Two sources with the same date and title: the second one's name depends on the first one's.
            yield from work.done(name, taken)
        else:
            taken |= identifiers
            yield from several
    if lost:
        what = "the process that drafted it was ended, twice: for want of memory, or by a fault"
        raise LostError(f"{', '.join(lost)}: {what}", "The others were drafted: look at the source, or leave it out.")


def _draft(work: _Work, name: str) -> tuple[Draft, ...]:
    return tuple(work.done(name, set()))


def _note(lost: list[str], name: str) -> tuple[Draft, ...]:
    lost.append(name)
    return ()


def _reads(names: Sequence[str], request: Request) -> Iterator[Path]:
    """The sources, the profile of the user's own, and the configuration that says which project the drafts are for."""
    from tei_kit import config

    yield from map(Path, names)
    yield Path(request.profile)
    found = config.find(request.output)
    if found:
        yield found
