"""What a reader hands back: the words of one document, or the reason why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sendminer.errors import Outcome
from sendminer.records import WHOLE, Item, Kind, Official, Rest

MOST_CHARACTERS = 10_000_000
"""Most characters of text in one document; about twenty times the largest reports pack."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a document, what is said about it, and the offsets of its agenda items."""

    kind: Kind
    text: str
    title: str | None = None
    publisher: str | None = None
    council: str | None = None
    url: str | None = None
    published: date | None = None
    updated: date | None = None
    author: str | None = None
    social_title: str | None = None
    pages: tuple[int, ...] = ()
    items: tuple[Item, ...] = ()
    officials: tuple[Official, ...] = ()
    rest: Rest = WHOLE


class Unreadable(Exception):  # noqa: N818 - a verdict on the document, not a fault of ours
    """A document that yields nothing: ``says`` completes a sentence that begins with its name."""

    def __init__(self, outcome: Outcome, says: str, todo: str) -> None:
        super().__init__(says)
        self.outcome: Outcome = outcome
        self.says = says
        self.todo = todo


def a_list(thing: Literal["decision", "meeting"]) -> Unreadable:
    """Say that a page lists meetings or decisions, and is none itself."""
    says, todo = (
        f"is a list of {thing}s, not a {thing}.",
        f"Open a {thing} in it and save that page.",
    )
    return Unreadable("no_article", says, todo)


def checked(text: str) -> str:
    """Return ``text`` if there is any and not too much of it.

    Raises:
        Unreadable: it is empty or longer than ``MOST_CHARACTERS``.
    """
    if len(text) > MOST_CHARACTERS:
        says = f"holds more than {MOST_CHARACTERS:,} characters."
        raise Unreadable("too_large", says, "Split it into parts and read those.")
    if not text or text.isspace():
        raise Unreadable("empty", "is empty.", "Check that it was saved whole, and save it again.")
    return text
