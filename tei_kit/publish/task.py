"""A piece of work: a function, everything that it is handed, and the files that it makes.

A function of a task makes files of its arguments and of nothing else. So their digest says whether the files that stand in the site can
stay.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from tei_kit.model.errors import TeiKitError
from tei_kit.publish.document import Document, written
from tei_kit.publish.pages import Made, Shared


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work that a worker process can do.

    Attributes:
        names: the files that it makes.
        make: a function of `publish.pages`.
        arguments: words, bytes and documents that it is called with, after what all pages are made with.
    """

    names: tuple[str, ...]
    make: Callable[..., Made]
    arguments: tuple[str | bytes | Document, ...]

    @property
    def name(self) -> str:
        """What the manifest knows it by."""
        return self.names[0]

    def digest(self, frame: str) -> str:
        """Return a digest of all that the files are made of.

        Args:
            frame: a digest of what is the same for all tasks.
        """
        total = sha256(f"{frame}\0{self.make.__name__}".encode())
        for argument in self.arguments:
            total.update(_digest(argument))
        return total.hexdigest()


def perform(shared: Shared, task: Task) -> Made:
    """Do a task."""
    return task.make(shared, *map(written, task.arguments))


def _digest(argument: str | bytes | Document) -> bytes:
    if isinstance(argument, Document):
        return argument.digest.encode()
    return sha256(argument.encode() if isinstance(argument, str) else argument).digest()


def refuse(task: Task) -> Made:
    """Stop for a task that ends the process that does it: an edition without its files would break promises.

    Raises:
        TeiKitError: always.
    """
    raise TeiKitError(
        f"{task.name}: the process that made this page was ended, twice: for want of memory, or by a fault",
        "Look at the transcript, or take it out of transcripts/; the site that stands there is as it was.",
    )


@dataclass(frozen=True, slots=True)
class Chore:
    """A piece of work that is quickly done, or whose words are too many to be sent to another process.

    Attributes:
        names: the files that it makes.
        digest: of all that they are made of.
        make: makes them.
    """

    names: tuple[str, ...]
    digest: str
    make: Callable[[], Made]
