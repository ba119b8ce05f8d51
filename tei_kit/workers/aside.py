"""A question that a second process gets ready for while this one goes on: of two things that take long to load, each loads one."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, NamedTuple, NoReturn

_LENGTH = 8
_YES = b"1"
#: As many descriptors as a program has open when it starts, and more.
_MOST_OPEN = 64


class Aside(NamedTuple):
    """A process that answers questions with yes or no. It ends when this process does.

    Attributes:
        questions: where they are written to.
        answers: where its answers are read from.
    """

    questions: BinaryIO
    answers: BinaryIO

    def ask(self, data: bytes) -> bool | None:
        """Ask; None when the other process has gone."""
        try:
            self.questions.write(len(data).to_bytes(_LENGTH, "big"))
            self.questions.write(data)
            self.questions.flush()
            answer = self.answers.read(len(_YES))
        except OSError:
            return None
        return answer == _YES if answer else None


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


def start(prepare: Callable[[], Callable[[bytes], bool]]) -> Aside:
    """Start a process that prepares itself, and then answers.

    Args:
        prepare: is called in the new process at once, and returns what answers a question there.
    """
    their_questions, our_questions = os.pipe()
    our_answers, their_answers = os.pipe()
    if os.fork() == 0:
        _close_all_but(their_questions, their_answers)
        _serve(prepare, os.fdopen(their_questions, "rb"), os.fdopen(their_answers, "wb", buffering=0))
    os.close(their_questions)
    os.close(their_answers)
    return Aside(os.fdopen(our_questions, "wb"), os.fdopen(our_answers, "rb", buffering=0))


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


def _serve(prepare: Callable[[], Callable[[bytes], bool]], questions: BinaryIO, answers: BinaryIO) -> NoReturn:
    """Answer until nobody can ask any more; whatever goes wrong here, the other process then does it by itself."""
    with suppress(BaseException):
        answer = prepare()
        while length := questions.read(_LENGTH):
            data = questions.read(int.from_bytes(length, "big"))
            answers.write(_YES if answer(data) else b"0")
    os._exit(0)
