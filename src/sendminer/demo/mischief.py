"""Ways in which a site misbehaves, for trying whatever fetches from it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from sendminer.demo.answers import Answer, shown

Trick = Literal[
    "status", "disabled", "elsewhere", "loop", "bomb", "short", "long", "slow", "encoding",
    "changed", "redesign", "cut", "empty",
]  # fmt: skip
_CLASS = re.compile(rb"\b(class|id)=(\"[^\"]*\"|'[^']*')")
_WORDS = re.compile(rb"\b(?:approved|agreed|noted|would|will)\b")


@dataclass(frozen=True, slots=True)
class Mischief:
    """One trick, on the paths that hold ``where``, for the first ``times`` requests or for all.

    ``status`` is the one to answer with, ``to`` the address to lead to, ``size`` the megabytes
    that a bomb unpacks to, ``after`` the seconds to ask a caller to wait.
    """

    trick: Trick
    where: str = ""
    times: int | None = None
    status: int = 500
    to: str = ""
    size: int = 256
    after: int = 0

    def holds(self, path: str, earlier: int) -> bool:
        """Whether it is played on a path that was asked for so many times before."""
        return self.where.lower() in path.lower() and (self.times is None or earlier < self.times)


def misbehaved(answer: Answer, tricks: Iterable[Mischief], path: str, earlier: int) -> Answer:
    """What is answered in truth when tricks are played."""
    for mischief in tricks:
        if mischief.holds(path, earlier):
            answer = _played(answer, mischief, path)
    return answer


def _played(answer: Answer, mischief: Mischief, path: str) -> Answer:
    trick = mischief.trick
    if trick == "status":
        return _refusal(mischief)
    if trick == "disabled":
        return shown("<html><body><h1>The web service is disabled on this site.</h1></body></html>")
    if trick == "elsewhere":
        return Answer(302, {"Location": mischief.to})
    if trick == "loop":
        return Answer(302, {"Location": f"{path.partition('?')[0]}?again=yes"})
    if trick == "bomb":
        packed = _bomb(mischief.size)
        return Answer(200, {**answer.headers, "Content-Encoding": "gzip"}, packed)
    if trick == "slow":
        return replace(answer, pace=1.0)
    if trick in ("short", "long"):
        size = len(answer.body)
        return replace(answer, announced=size + 5_000 if trick == "short" else max(1, size // 2))
    return replace(answer, body=_spoiled(answer.body, trick))


def _refusal(mischief: Mischief) -> Answer:
    page = shown(f"<html><h1>Error {mischief.status}</h1></html>", status=mischief.status)
    after = {"Retry-After": str(mischief.after)} if mischief.after else {}
    return replace(page, headers={**page.headers, **after})


@cache
def _bomb(size: int) -> bytes:
    """Zeros that pack a thousandfold."""
    return gzip.compress(bytes(2**20) * size, 9)


def _spoiled(body: bytes, trick: Trick) -> bytes:
    if trick == "encoding":
        # Says UTF-8 and is Windows-1252, with a few bytes that are neither.
        return body.decode("utf-8", "replace").encode("cp1252", "replace") + b"\x81\x8d\xff"
    if trick == "changed":
        return _WORDS.sub(b"deferred", body)
    if trick == "redesign":
        return _CLASS.sub(rb'\1="block-7f3"', body)
    return body[: len(body) // 2] if trick == "cut" else b""
