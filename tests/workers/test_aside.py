"""A second process that answers questions: what it says, and that its end is nobody else's."""

import os
import subprocess
import sys

import pytest

from tei_kit.workers import aside

#: In a process of its own: pytest's has threads, where a fork is not safe.
_PROGRAM = """
import os, sys
from tei_kit.workers import aside

def prepare():
    {prepare}
    return lambda data: {answer}

assert aside.possible() or len(os.sched_getaffinity(0)) == 1
process = aside.start(prepare)
{ask}
"""


def _run(ask: str, answer: str = "b'yes' * data.startswith(b'yes')", prepare: str = "pass") -> str:
    program = _PROGRAM.format(ask=ask, answer=answer, prepare=prepare)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert not done.stderr
    return done.stdout.strip()


def test_it_answers_each_question() -> None:
    assert _run("print([process.ask(data) for data in (b'yes', b'no', b'', b'yes' + bytes(1_000_000))])") == str(
        [b"yes", b"", b"", b"yes"]
    )


def test_an_answer_may_be_long() -> None:
    assert _run("print(len(process.ask(b'')))", answer="bytes(1_000_000)") == "1000000"


@pytest.mark.parametrize("what", ["raise ValueError", "os._exit(3)", "os.kill(os.getpid(), 9)"])
def test_it_cannot_prepare_itself(what: str) -> None:
    assert _run("print(process.ask(b'yes'), process.ask(b'yes'))", prepare=what) == "None None"


def test_it_dies_over_a_question() -> None:
    asked = "print(process.ask(b'yes'), process.ask(b'die' * 100_000), process.ask(b'yes'))"
    assert _run(asked, answer="os._exit(1) if data.startswith(b'die') else b'1'") == "b'1' None None"


def test_it_does_not_keep_the_output_open() -> None:
    # It would wait for ever; a reader of the output sees its end all the same, since it holds nothing of ours.
    silent = "import signal; signal.alarm(20); signal.pause()"
    assert _run("print('done', flush=True)", prepare=silent) == "done"


def test_not_beside_other_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threading.active_count", lambda: 2)
    assert not aside.possible()


def test_not_on_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threading.active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0})
    assert not aside.possible()
