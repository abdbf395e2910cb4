"""What one statement, or a part of one, promises, reports or says of a promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sendminer.records import Count, Document, Money, Statement
from sendminer.spans import up_to
from sendminer.track.reading.days.deadline import Due
from sendminer.track.reading.days.moved import Moved
from sendminer.track.reading.days.paired import Days
from sendminer.track.reading.doings.roles import Role
from sendminer.track.reading.passages.context import Context
from sendminer.track.reading.values.targets import Target

_LONG = 0.5
_ADDED = ("new", "additional")


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One part of one statement: what it says, of what, by when, and of whom.

    ``council`` is a council key and "" where none is known; ``body`` the kind of body that is
    bound, "" for the council; ``sites`` and ``works`` are keys of names, ``schools`` those of
    the sites whose names say that they are schools or the like.
    """

    role: Role
    document: Document
    index: int
    statement: Statement
    target: Target
    council: str
    owner: str | None
    body: str
    sites: frozenset[str]
    schools: frozenset[str]
    works: frozenset[str]
    heads: frozenset[str]
    provisions: frozenset[str]
    act: str | None
    due: Due | None
    limit: str | None
    moved: Moved | None
    issue: str | None
    title: str
    decided: bool
    cues: frozenset[str]
    topics: frozenset[str]
    things: frozenset[str]
    heading: str
    headed: frozenset[str]
    brings: bool
    """Whether it brings in a new school, or one whose place is told in the sentences after."""
    years: frozenset[str]
    phases: frozenset[str]
    figures: frozenset[Decimal]
    statement_id: str
    sure: bool
    speaker: str | None
    voice: str | None
    story: str
    context: Context
    bullet: tuple[int, int] | None
    """The list in which it stands and the item of it, by the statements that begin them."""
    prose: float
    """How long the sentences of its document are: 0 as in notes, 1 as in reports."""
    founds: bool
    """Whether it is labelled and says what it is about."""
    gives_up: bool
    """Whether it says outright that something will not come."""
    binds: bool = True
    """Whether it binds somebody."""
    listed: bool = False
    """Whether it is an item of a list that promises each of them."""
    days: Days = ()
    """Where a sentence gives several places each its day, the places and their days."""
    also: tuple[str, ...] = ()
    """Amounts and numbers of the statement that none of its parts has for its own."""

    @property
    def text(self) -> str:
        """Its words: those of the whole statement."""
        return self.statement.text

    @property
    def when(self) -> date | None:
        """Day on which it was said, as far as the document tells."""
        return self.document.published

    @property
    def is_old_news(self) -> bool:
        """Whether it recalls a move to a day that is over: "it was put back to January 2023"."""
        return self.moved is not None and self.moved.over

    @property
    def money(self) -> Money | None:
        """The amount that it promises or reports."""
        return self.target.money

    @property
    def count(self) -> Count | None:
        """The number that it promises or reports."""
        return self.target.count

    @property
    def in_prose(self) -> bool:
        """Whether its document has long sentences, of which many are on one promise."""
        return self.prose >= _LONG

    @property
    def may_open(self) -> bool:
        """Whether it may open a commitment where it belongs to none."""
        return self.role == "promise" and self.sure and self.founds and self.binds

    @property
    def points_back(self) -> bool:
        """Whether it speaks of what was said just before: "these places", "the rest"."""
        return self.leans or bool({"anaphora", "rest", "together"} & self.cues)

    @property
    def leans(self) -> bool:
        """Whether it names nothing that it could be about, and is read with what stands before."""
        return bool(self.context.topics)

    @property
    def adds(self) -> bool:
        """Whether its value stands beside what was promised before, and not in its place."""
        if "replaces" in self.cues:
            return False
        if self.count is not None:
            return self.count.change in _ADDED
        return "further" in self.cues or (
            self.money is not None and self.money.change == "increase"
        )

    @property
    def introduces(self) -> bool:
        """Whether it brings in a thing of that size ("a 12-place unit")."""
        text, count = self.document.text, self.count
        if count is None:
            return False
        last = up_to(text, count.start, 12).split()[-1:]
        words = {count.text.split()[0].lower(), *(word.lower() for word in last)}
        return bool(words & {"a", "an", "another", "new", "further"})
