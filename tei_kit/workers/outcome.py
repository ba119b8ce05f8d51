"""What became of a batch."""

from __future__ import annotations

import io
import pickle
from dataclasses import dataclass
from enum import Enum
from typing import Any

from tei_kit.workers.opening import ReturnPacker, ReturnUnpacker


class Lost(Enum):
    """Stands for the result of an item that ended the process that worked on it."""

    LOST = "lost"


LOST = Lost.LOST


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch.

    Attributes:
        results: what the function gave, item by item; `LOST` where it ended its process.
        seconds: how long that took.
        error: what it raised for the item after those; None when it got through.
    """

    results: tuple[Any, ...]
    seconds: float
    error: Exception | None = None

    def packed(self, home: str = "") -> bytes:
        """Return it as bytes.

        Args:
            home: the folder that shipped files stand in, as their root; "" when none were shipped.
        """
        stream = io.BytesIO()
        try:
            ReturnPacker(stream, home).dump(self)
        except (pickle.PicklingError, TypeError, AttributeError) as problem:
            # Not every exception of every library can be pickled; its words always can.
            fault = RuntimeError(f"{self.error!r}" if self.error else f"a result that cannot be sent: {problem}")
            return Outcome((), self.seconds, fault).packed()
        return stream.getvalue()

    @staticmethod
    def unpacked(data: bytes) -> Outcome:
        """Return what `packed` has packed."""
        outcome: Outcome = ReturnUnpacker(io.BytesIO(data)).load()
        return outcome
