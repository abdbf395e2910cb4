"""The bytes of answers while they wait to be read: in memory while there is room, else on the disk.

Sixty-four hosts may send at once, and each as much as one answer may hold. What all of them have in
memory together is bounded, so that no number of hostile hosts fills it.
"""

from __future__ import annotations

import contextlib
import ctypes
import threading
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO

from sendminer.archive import Archive

TOGETHER = 4 * 1024 * 1024
"""Bytes that all waiting bodies may have in memory."""
_LONGEST_BLANK = 1024 * 1024

_ARENAS, _MOST_ARENAS = -8, 2


def few_arenas() -> None:
    """Keep glibc from giving each thread a heap of its own, none of which it would give back.

    Of sixty-four threads that each handle a few megabytes these cost more than all the bodies.
    Other C libraries have no such heaps, and no such function.
    """
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_ARENAS, _MOST_ARENAS)


class Room:
    """How much of the memory is taken; many threads ask."""

    def __init__(self, most: int = TOGETHER) -> None:
        self._free = most
        self._lock = threading.Lock()

    def take(self, size: int) -> bool:
        """Take some, if there is as much."""
        with self._lock:
            if size > self._free:
                return False
            self._free -= size
            return True

    def give(self, size: int) -> None:
        """Give it back."""
        with self._lock:
            self._free += size


class Body:
    """The bytes of one answer. Its memory and its file are freed with it."""

    __slots__ = ("_file", "_pieces", "_room", "_taken", "size")

    def __init__(self, room: Room | None = None) -> None:
        self._room = room
        self._pieces: list[bytes] = []
        self._file: IO[bytes] | None = None
        self._taken = self.size = 0

    @classmethod
    def of(cls, data: bytes) -> Body:
        """A body of bytes that are in memory already."""
        body = cls()
        body._pieces, body.size = [data], len(data)
        return body

    def write(self, piece: bytes) -> None:
        """Add to it; what finds no room in memory goes to a file, with all before it."""
        self.size += len(piece)
        if self._file is None and (self._room is None or self._room.take(len(piece))):
            self._taken += len(piece) if self._room else 0
            self._pieces.append(piece)
            return
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 - closed with the body
            for earlier in self._pieces:
                self._file.write(earlier)
            self._leave()
        self._file.write(piece)

    @property
    def blank(self) -> bool:
        """Whether it holds nothing, or nothing but white space."""
        return self.size <= _LONGEST_BLANK and not self.read().strip()

    def read(self, most: int = -1) -> bytes:
        """Its bytes, or the first of them."""
        if self._file is not None:
            self._file.seek(0)
            return self._file.read(most)
        whole = b"".join(self._pieces)
        return whole if most < 0 else whole[:most]

    def close(self) -> None:
        """Free what it holds."""
        self._leave()
        if self._file is not None:
            self._file.close()
        self._file, self.size = None, 0

    def _leave(self) -> None:
        """Give back the memory."""
        if self._room is not None:
            self._room.give(self._taken)
        self._pieces, self._taken = [], 0

    def __del__(self) -> None:
        self.close()


def archived(bodies: Iterable[Body], archive: Archive) -> Iterator[str]:
    """The names of bodies in the archive, so many written together as fit into memory."""
    group: list[bytes] = []
    size = 0
    for body in bodies:
        if group and size + body.size > TOGETHER:
            yield from archive.put(group)
            group, size = [], 0
        group.append(body.read())
        size += body.size
    yield from archive.put(group)
