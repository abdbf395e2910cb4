"""What following promises comes to: the ledger, what was left open, and people's verdicts."""

from __future__ import annotations

from dataclasses import dataclass, field

from sendminer.records import Commitment
from sendminer.track.verdicts import NONE, Verdicts


@dataclass(frozen=True, slots=True)
class Open:
    """A statement that may belong to a promise, but not surely enough to be linked.

    ``commitment`` is the one that it founded instead, if it did; ``candidates`` are those that
    it may belong to, the likeliest first, and ``reason`` is why, and why not.
    """

    document: str
    statement: int
    commitment: str | None
    candidates: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Followed:
    """Commitments, sorted by council, day first made and id, and what is left to people."""

    commitments: tuple[Commitment, ...]
    open: tuple[Open, ...] = ()
    verdicts: Verdicts = field(default=NONE)
