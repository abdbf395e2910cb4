"""Read PDFs and Word documents in a process of its own, with a bound on its memory and its time.

A PDF of 30 KB can unfold into gigabytes within PDFium, and PDFium is a million lines of C++ that
read whatever a site sends. A Word document of a kilobyte can say that a cell goes over a hundred
million columns, and the library that reads it makes each of them. So they work in a child process:
one that grows too large dies alone, and what it cannot read is an outcome of that document. The
child is started with the first document, serves one after another, and ends with its parent. What
comes back is JSON: plain text and numbers, whatever has become of the child.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import IO, Any

from sendminer.parse.reading import Unreadable

Answer = dict[str, Any]
Opened = Callable[[bytes], Answer]

MEMORY = 512 * 1024 * 1024
"""How far the child may grow. The largest reports packs take a quarter of it."""
SECONDS = 120.0
_HEAD = 8
_LARGEST = 256 * 1024 * 1024
"""Of an answer; the most text that is read of a document makes a fifth of it."""
_FORMS = ("pdf", "docx")


class Apart:
    """The child process, or a new one where it has died or belongs to another process."""

    def __init__(self, memory: int = MEMORY, seconds: float = SECONDS) -> None:
        self._memory, self._seconds = memory, seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._turn = threading.Lock()
        atexit.register(self.close)

    def opened(self, form: str, data: bytes) -> Answer:
        """What ``opened_here`` of the module that reads this form says of a file.

        Raises:
            Unreadable: what the child says of the file, or that it could not bear it.
        """
        with self._turn:
            answer = self._answer(form, data)
        if "outcome" in answer:
            raise Unreadable(answer["outcome"], answer["says"], answer["todo"])
        return answer

    def _answer(self, form: str, data: bytes) -> Answer:
        child = self._running()
        late = threading.Event()

        def give_up() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(self._seconds, give_up)
        timer.start()
        try:
            answer = _asked(child, form, data)
        finally:
            timer.cancel()
        if answer is None:
            self.close()
            raise _too_slow() if late.is_set() else _too_heavy()
        return answer

    def close(self) -> None:
        """End the child, if it is ours."""
        child, self._child = self._child, None
        if child is None or self._owner != os.getpid():
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _running(self) -> subprocess.Popen[bytes]:
        # After a fork the pipes belong to two processes, whose questions would mix.
        if self._child is None or self._owner != os.getpid() or self._child.poll() is not None:
            self.close()
            command = [sys.executable, "-m", "sendminer.parse.files.apart", str(self._memory)]
            self._child = subprocess.Popen(  # noqa: S603 - ourselves
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            self._owner = os.getpid()
        return self._child


def _asked(child: subprocess.Popen[bytes], form: str, data: bytes) -> Answer | None:
    """The child's answer; None if it died over the question or answers nonsense."""
    assert child.stdin is not None  # noqa: S101 - both are pipes
    assert child.stdout is not None  # noqa: S101
    try:
        _send(child.stdin, form.encode())
        _send(child.stdin, data)
        text = _received(child.stdout)
        return None if text is None else dict(json.loads(text))
    except (OSError, ValueError):
        return None


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(len(data).to_bytes(_HEAD) + data)
    stream.flush()


def _received(stream: IO[bytes]) -> bytes | None:
    head = stream.read(_HEAD)
    size = int.from_bytes(head)
    if len(head) < _HEAD or size > _LARGEST:
        return None
    data = stream.read(size)
    return data if len(data) == size else None


def _too_heavy() -> Unreadable:
    return Unreadable(
        "too_large", "unfolds into more than is read of a file.", "Save it as a plainer PDF."
    )


def _too_slow() -> Unreadable:
    return Unreadable("timeout", "takes too long to read.", "Save it as a plainer PDF.")


def _bounded(memory: int) -> None:
    """Let this process grow by no more than so many bytes, where the system can see to that."""
    try:
        import resource
    except ImportError:  # Windows: the time is bounded all the same
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory + 512 * 1024 * 1024  # the program itself and its libraries
    with contextlib.suppress(ValueError, OSError):  # macOS refuses some limits
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(opened: Mapping[str, Opened], questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer for one file after another, until nobody asks any more."""
    while (form := _received(questions)) and (data := _received(questions)) is not None:
        try:
            answer = opened[form.decode()](data)
        except Unreadable as fault:
            answer = {"outcome": fault.outcome, "says": fault.says, "todo": fault.todo}
        _send(answers, json.dumps(answer).encode())


def _opener(form: str) -> Opened:
    """Looks for the reader when it is wanted: a child that sees PDFs alone starts the sooner."""
    return lambda data: import_module(f"sendminer.parse.files.{form}").opened_here(data)


APART = Apart()
"""The child that all of this process's documents are read by."""

if __name__ == "__main__":
    _bounded(int(sys.argv[1]))
    serve({form: _opener(form) for form in _FORMS}, sys.stdin.buffer, sys.stdout.buffer)
