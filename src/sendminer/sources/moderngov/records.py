"""What the readers of ModernGov's answers and pages hand to the source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Committee:
    """A body that meets."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting in a list."""

    id: str
    day: date | None
    committee: Committee
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A document or page that another leads to."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a meeting: what there is of it, and a trace of its words for comparing.

    ``truncated`` is the number of the page that has it whole, where the meeting's own cuts it off.
    """

    number: str
    title: str
    trace: str = ""
    minuted: bool = False
    decided: bool = False
    truncated: str | None = None
    papers: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as either route gives it."""

    id: str
    committee: Committee
    day: date | None
    cancelled: bool = False
    hidden: bool = False
    entries: tuple[Entry, ...] = ()
    withheld: int = 0
    packs: tuple[Link, ...] = ()

    @property
    def told(self) -> bool:
        """Whether any item has minutes or a decision."""
        return any(entry.minuted or entry.decided for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Registered:
    """A decision in the register; ``published`` is when it was put there, not when it was made."""

    id: str
    title: str
    published: date | None
