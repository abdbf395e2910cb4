"""Spoil the pages and answers of the box in every way that bytes can be spoilt."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from sendminer.demo.mischief import Mischief
from sendminer.sources.cmis import Cmis
from sendminer.sources.moderngov import ModernGov
from sendminer.sources.plan import Request, Source
from tests.sources.walk import ADDRESS, walk

SOURCES: tuple[Source, ...] = (
    ModernGov("HOL", "Hollinshire County Council", f"{ADDRESS}/council"),
    Cmis("HOF", "Hollinshire County Council", f"{ADDRESS}/forum"),
)
_DISABLED = (Mischief("disabled", "asmx"),)
Seed = tuple[Source, Request, bytes]
_TAGS = (
    b"<table>", b"</table>", b"<td>", b"</div>", b"<!--", b"]]>", b"<script>", b"&#0;",
    b"&#x110000;", b"<![CDATA[", b"<?xml ?>", b"\x00", b"\xff\xfe", b"<" * 50, b"31/02/2026",
    b'<a href="ieListDocuments.aspx?MId=1&MId=2">x</a>', b'<a href="http://[::1">x</a>',
    b'<a href="//:99999999/mgAi.aspx?ID=1">x</a>', "\u202e\ufeff\U0010ffff".encode(),
    b"99999999999999999999", b"<meeting>" * 400,
)  # fmt: skip


def seeds() -> list[Seed]:
    """One answer of each kind, and more of the kinds that hold most."""
    found: dict[tuple[str, str, int], Seed] = {}
    for source in SOURCES:
        for trick in (walk(source), walk(source, tricks=_DISABLED)):
            for request, reading in trick.readings:
                body = trick.bodies.get(request.url)
                if body is not None:
                    key = (request.step, reading.outcome, len(body) // 2_000)
                    found.setdefault(key, (source, request, body))
    return list(found.values())


def mutated(body: bytes, chance: random.Random) -> bytes:
    """The bytes after one to six accidents."""
    for _ in range(chance.randint(1, 6)):
        body = chance.choice(_ACCIDENTS)(body, chance)
    return body[:200_000]


def mutants(number: int, seed: int = 0) -> Iterator[Seed]:
    """So many spoilt answers, the same ones each time."""
    chance = random.Random(seed)
    known = seeds()
    for _ in range(number):
        source, request, body = chance.choice(known)
        yield source, request, mutated(body, chance)


def _cut(body: bytes, chance: random.Random) -> bytes:
    return body[: chance.randrange(len(body) + 1)]


def _slice_out(body: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(body) + 1)
    return body[:start] + body[start + chance.randint(1, 400) :]


def _doubled(body: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(body) + 1)
    return body[:start] + body[start : start + 2_000] * chance.randint(2, 5) + body[start:]


def _flipped(body: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(body)
    for _ in range(min(len(spoilt), chance.randint(1, 40))):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _inserted(body: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(body) + 1)
    return body[:start] + chance.choice(_TAGS) + body[start:]


def _nested(body: bytes, chance: random.Random) -> bytes:
    depth = chance.choice((10, 300, 5_000))
    return b"<div>" * depth + body + b"</div>" * depth


def _renumbered(body: bytes, chance: random.Random) -> bytes:
    digit = str(chance.randrange(10)).encode()
    return body.replace(digit, chance.choice((b"0", b"", b"-1", b"\xd9\xa3", b"9" * 30)))


def _swapped(body: bytes, chance: random.Random) -> bytes:
    words = body.split(b">")
    chance.shuffle(words)
    return b">".join(words)


def _recoded(body: bytes, chance: random.Random) -> bytes:
    encoding = chance.choice(("utf-16", "utf-32", "cp500"))
    return body.decode("utf-8", "replace").encode(encoding, "replace")


_ACCIDENTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut, _slice_out, _doubled, _flipped, _inserted, _nested, _renumbered, _swapped, _recoded,
)  # fmt: skip
