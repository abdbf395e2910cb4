"""Bodies share one room in memory; what finds none waits on the disk, and is the same bytes."""

from __future__ import annotations

import gc

import pytest

from sendminer.fetch.bodies import Body, Room


def filled(room: Room | None, *pieces: bytes) -> Body:
    """A body of these pieces."""
    body = Body(room)
    for piece in pieces:
        body.write(piece)
    return body


@pytest.mark.parametrize("most", [0, 3, 5, 6, 100])
def test_wherever_they_wait_they_are_the_same(most: int) -> None:
    """In memory, on the disk or moved there half-way: whole, at the head, and read twice."""
    body = filled(Room(most), b"abc", b"de", b"f")
    assert (body.read(), body.read(4), body.read(), body.size) == (b"abcdef", b"abcd", b"abcdef", 6)


def test_what_is_taken_is_given_back() -> None:
    """By closing, by moving to the disk, and by being forgotten."""
    room = Room(4)
    body = filled(room, b"abcd")
    assert not room.take(1)
    body.write(b"e")
    assert room.take(4)
    room.give(4)
    body.close()
    body.close()
    assert body.read() == b""
    filled(room, b"abcd")
    gc.collect()
    assert room.take(4)


def test_bytes_that_are_there_already() -> None:
    """A body of bytes takes no room."""
    assert Body.of(b"abc").read() == b"abc"
    assert filled(None, b"ab", b"c").read(2) == b"ab"
