"""A question that a second process gets ready for while this one goes on: of two things that take long to load, each loads one."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, NamedTuple, NoReturn

_LENGTH = 8
#: As many descriptors as a program has open when it starts, and more.
_MOST_OPEN = 64


class Aside(NamedTuple):
    """A process that answers questions. It ends when this process does.

    Attributes:
        process: its number.
        questions: where they are written to.
        answers: where its answers are read from.
    """

    process: int
    questions: BinaryIO
    answers: BinaryIO

    def ask(self, data: bytes) -> bytes | None:
        """Ask; None when the other process has gone."""
        try:
            _write(self.questions, data)
            return _read(self.answers)
        except (OSError, EOFError):
            return None

    def close(self) -> None:
        """End the process: nobody waits for what it still does."""
        for stream in (self.questions, self.answers):
            with suppress(OSError):
                stream.close()
        with suppress(OSError):
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)


def possible() -> bool:
    """Whether a second process would be an advantage, and a fork safe: one thread, two processors, and no macOS.

    There, system libraries may not be used after a fork.
    """
    threading = sys.modules.get("threading")
    return (
        hasattr(os, "fork")
        and sys.platform != "darwin"
        and len(os.sched_getaffinity(0)) > 1
        and (threading is None or threading.active_count() == 1)
    )


def start(prepare: Callable[[], Callable[[bytes], bytes]]) -> Aside:
    """Start a process that prepares itself, and then answers.

    Args:
        prepare: is called in the new process at once, and returns what answers a question there.
    """
    their_questions, our_questions = os.pipe()
    our_answers, their_answers = os.pipe()
    process = os.fork()
    if process == 0:
        _close_all_but(their_questions, their_answers)
        _serve(prepare, os.fdopen(their_questions, "rb"), os.fdopen(their_answers, "wb"))
    os.close(their_questions)
    os.close(their_answers)
    return Aside(process, os.fdopen(our_questions, "wb"), os.fdopen(our_answers, "rb"))


def _close_all_but(*kept: int) -> None:
    """Let go of what the other process has open: whoever reads its output must not wait for this process to end."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    start = 3
    for descriptor in sorted(kept):
        os.closerange(start, descriptor)
        start = descriptor + 1
    os.closerange(start, _MOST_OPEN)


def _serve(prepare: Callable[[], Callable[[bytes], bytes]], questions: BinaryIO, answers: BinaryIO) -> NoReturn:
    """Answer until nobody can ask any more; whatever goes wrong here, the other process then does it by itself."""
    with suppress(BaseException):
        answer = prepare()
        while True:
            _write(answers, answer(_read(questions)))
    os._exit(0)


def _write(stream: BinaryIO, data: bytes) -> None:
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def _read(stream: BinaryIO) -> bytes:
    length = stream.read(_LENGTH)
    if len(length) < _LENGTH:
        raise EOFError
    data = stream.read(size := int.from_bytes(length, "big"))
    if len(data) < size:
        raise EOFError
    return data
