"""Items → batches in flight → results in order, with never more of either in memory than a few."""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from tei_kit.workers.opening import pack
from tei_kit.workers.outcome import Lost, Outcome

T = TypeVar("T")
R = TypeVar("R")

#: Batches for each worker: one that it works on, one that waits for it.
AHEAD = 2
#: Batches for each worker that are done, and wait for one before them.
BEHIND = 30
#: The largest batch, in items.
MOST = 1_000
#: The first batches, before anything was measured.
FIRST = 4
#: The last batches become smaller, so that all workers are busy to the end; not below this part of what a batch is to take.
LEAST = 1 / 16
#: How many questions may be under way, which is a thread each.
THREADS = 1_024
#: Workers that come and go are counted anew after so many seconds.
RECOUNT = 1.0


class Team(NamedTuple):
    """Who works.

    Attributes:
        ask: returns the outcome of a batch, packed; is called from several threads.
        size: says how many work at the same time.
        names: strings that are paths of shipped files.
        grain: how long a batch is to take, in seconds.
        leave: is called before the work ends early, so that nobody waits for questions that are still open.
    """

    ask: Callable[[bytes], bytes]
    size: Callable[[], int]
    names: frozenset[str] = frozenset()
    grain: float = 0.2
    leave: Callable[[], object] = bool


@dataclass(slots=True)
class _Pace:
    """How large batches are: as much as takes the wanted time, and so that all workers are busy to the end."""

    team: Team
    left: int
    workers: int = 1
    items: float = 0.0
    seconds: float = 0.0
    counted: float = 0.0

    def next(self) -> int:
        fitting = int(self.team.grain * self.items / self.seconds) if self.seconds else FIRST
        fair = max(-(-self.left // (self.workers * AHEAD)), int(fitting * LEAST))
        return max(1, min(fair, fitting, MOST, self.left))

    def learn(self, items: int, seconds: float) -> None:
        # What came before counts half as much each time: the first items had to load what all need.
        self.items = self.items / 2 + items
        self.seconds = self.seconds / 2 + seconds

    def recount(self) -> int:
        if time.monotonic() - self.counted >= RECOUNT:
            self.workers = max(1, min(self.team.size(), THREADS // AHEAD))
            self.counted = time.monotonic()
        return self.workers


def spread(team: Team, items: Sequence[T], lost: Callable[[T], R]) -> Iterator[R]:
    """Yield the team's result for every item, in the items' order.

    Args:
        team: who works.
        items: what they work on.
        lost: gives the result for an item that ended the process that worked on it.

    Raises:
        Exception: whatever the function raised for the item after the last result.
    """
    pace = _Pace(team, len(items))
    flight: deque[tuple[Sequence[T], Future[bytes]]] = deque()
    threads = ThreadPoolExecutor(THREADS)
    try:
        while pace.left or flight:
            open_answers = [answer for _, answer in flight if not answer.done()]
            workers = pace.recount()
            while pace.left and len(open_answers) < workers * AHEAD and len(flight) < workers * BEHIND:
                start = len(items) - pace.left
                batch = items[start : start + pace.next()]
                pace.left -= len(batch)
                packed = pickle.dumps([pack(item, team.names) for item in batch])
                open_answers.append(threads.submit(team.ask, packed))
                flight.append((batch, open_answers[-1]))
            if not flight[0][1].done():
                wait(open_answers, return_when=FIRST_COMPLETED)
                continue
            batch, answer = flight.popleft()
            outcome = Outcome.unpacked(answer.result())
            pace.learn(len(outcome.results), outcome.seconds)
            for item, result in zip(batch, outcome.results, strict=False):
                yield lost(item) if isinstance(result, Lost) else result
            if outcome.error:
                raise outcome.error
    finally:
        if flight:
            team.leave()
        threads.shutdown(wait=True, cancel_futures=True)
