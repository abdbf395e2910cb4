"""Undo Content-Encoding step by step, so that a small answer cannot become a large one."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from sendminer.fetch.bodies import Body, Room

ON_THE_WIRE = 32 * 1024 * 1024
DECODED = 64 * 1024 * 1024
MOST_ENCODINGS = 2
_STEP = 256 * 1024
_GZIP = b"\x1f\x8b"

ACCEPTED = "gzip, deflate"
"""What is asked for. A server that sends another encoding all the same is refused."""


class TooLargeError(Exception):
    """More bytes than are read of one answer."""


class UndecodableError(Exception):
    """An encoding that is unknown, broken, cut short or nested too deep."""


def decode(
    chunks: Iterable[bytes],
    encoding: str,
    on_the_wire: int = ON_THE_WIRE,
    decoded: int = DECODED,
    room: Room | None = None,
) -> Body:
    """The bytes of an answer, with the encodings that its header names undone.

    What ``room`` does not hold waits on the disk until it is read.

    Raises:
        TooLargeError: on the wire or decoded, at the first byte that is too many.
        UndecodableError: the bytes are not what the header says.
    """
    stream = _bounded(chunks, on_the_wire)
    for name in reversed(_names(encoding)):
        # Bound between the steps too: gzip within gzip grows a thousandfold twice.
        stream = _bounded(_inflated(stream, name), decoded)
    body = Body(room)
    for piece in stream:
        body.write(piece)
    return body


def _names(encoding: str) -> list[str]:
    names = [name.strip().lower() for name in encoding.split(",")]
    names = [name for name in names if name not in {"", "identity"}]
    if len(names) > MOST_ENCODINGS:
        raise UndecodableError(f"{len(names)} encodings are nested in one another")
    for name in names:
        if name not in {"gzip", "x-gzip", "deflate"}:
            raise UndecodableError(f"its encoding {name[:40]!r} was not asked for")
    return names


def _bounded(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLargeError(f"more than {limit // 2**20} MB")
        yield chunk


def _inflated(chunks: Iterable[bytes], name: str) -> Iterator[bytes]:
    """Inflate, a bounded step at a time; several members of gzip are one stream."""
    inflater, window, ended, held = None, 0, False, b""
    for chunk in chunks:
        data, held, pending = held + chunk, b"", False
        while data or pending:
            if inflater is None:
                if ended and data == _GZIP[:1]:  # the next chunk tells what it is the first byte of
                    held = data
                    break
                if ended and not data.startswith(_GZIP):  # padding after the last member
                    return
                window = window or _window(name, data)
                inflater = zlib.decompressobj(window)
            try:
                piece = inflater.decompress(data, _STEP)
            except zlib.error as fault:
                raise UndecodableError(f"its {name} is broken") from fault
            if piece:
                yield piece
            data, pending = inflater.unconsumed_tail, len(piece) == _STEP
            if inflater.eof:
                data, pending, inflater, ended = inflater.unused_data, False, None, True
    if inflater is not None:
        raise UndecodableError(f"its {name} was cut short")


def _window(name: str, data: bytes) -> int:
    """How zlib must be told to read: gzip, or deflate with its header or, as some send, without."""
    if name != "deflate":
        return zlib.MAX_WBITS | 16
    headed = data[0] & 0x0F == 8 and (len(data) < 2 or (data[0] * 256 + data[1]) % 31 == 0)
    return zlib.MAX_WBITS if headed else -zlib.MAX_WBITS
