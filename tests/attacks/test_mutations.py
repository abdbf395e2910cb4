"""Answers that were damaged at random: every one is an outcome, in time."""

from __future__ import annotations

import gzip
import os
import random
import time
from typing import get_args

from sendminer.errors import Outcome
from tests.fetch.site import Ask, Site
from tests.fetch.tools import door

TRIES = int(os.environ.get("SENDMINER_MUTATIONS", "300"))
"""More of them where there is time: ten thousand take a few minutes."""
BODY = gzip.compress(b"<html><body>The council will create 40 places.</body></html>" * 5)
ANSWERS = [
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\nContent-Encoding: gzip"
    b"\r\nETag: \"1\"\r\n\r\n%b" % (len(BODY), BODY),
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;x=y\r\n wo\r\n0\r\n\r\n",
    b"HTTP/1.1 301 Moved\r\nLocation: /elsewhere?q=1#x\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 429 Busy\r\nRetry-After: 1\r\nContent-Length: 4\r\n\r\nbusy",
    b"HTTP/1.1 304 Not Modified\r\nETag: W/\"2\"\r\n\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
]  # fmt: skip


def damaged(answer: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, doubled, dropped or put in."""
    data = bytearray(answer)
    for _ in range(chance.randint(1, 6)):
        where = chance.randrange(len(data))
        how = chance.randrange(4)
        if how == 0:
            data[where] = chance.randrange(256)
        elif how == 1:
            data[where:where] = data[where : where + chance.randint(1, 40)]
        elif how == 2:
            del data[where : where + chance.randint(1, 10)]
        else:
            data[where:where] = chance.choice([b"\r\n", b"\0", b":", b"9" * 30, b"\xff", b", gzip"])
        if not data:
            break
    return bytes(data)


def test_damaged_answers_are_outcomes() -> None:
    """No fault of the libraries below comes through, and none waits longer than its deadline."""
    chance = random.Random(20260304)

    def reply(ask: Ask) -> None:
        ask.raw(damaged(chance.choice(ANSWERS), chance))

    with Site({"*": reply, "/robots.txt": lambda ask: ask.give(b"", 404)}) as site:
        gate = door(tries=1, deadline=5.0)
        for number in range(TRIES):
            began = time.monotonic()
            answer = gate.get(site.url(f"/{number}"), {"etag": '"1"'})
            assert answer.outcome in get_args(Outcome)
            assert answer.note or answer.outcome in {"ok", "unchanged"}
            assert time.monotonic() - began < 10
