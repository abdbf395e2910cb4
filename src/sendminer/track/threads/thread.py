"""A commitment while its statements are still being gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sendminer.records import Count, Event, Money
from sendminer.track.quantities import among
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.days.deadline import Due

SITES = frozenset(("school", "base", "unit"))
"""What is promised as a whole, and told of by itself where it is one of several."""


@dataclass(slots=True, eq=False)
class Thread:
    """A commitment while its statements are still being gathered."""

    id: str
    first: Claim
    subject: str
    council: str
    council_name: str | None
    owner: str | None
    money: Money | None = None
    count: Count | None = None
    due: Due | None = None
    dated: date | None = None
    """The last day on which the deadline was told as it is."""
    limit: str | None = None
    told: date | None = None
    home: frozenset[str] = frozenset()
    placed: set[str] = field(default_factory=set)
    """Places told of it in the document that makes it, where its first sentence names none."""
    topics: dict[str, float] = field(default_factory=dict)
    years: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    reported: set[Decimal] = field(default_factory=set)
    added: list[Count] = field(default_factory=list)
    sites: set[str] = field(default_factory=set)
    schools: set[str] = field(default_factory=set)
    works: set[str] = field(default_factory=set)
    heads: frozenset[str] = frozenset()
    acts: set[str] = field(default_factory=set)
    moved_in: set[str] = field(default_factory=set)
    issues: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    sure_in: set[str] = field(default_factory=set)
    """Documents that speak of it for sure."""
    statements: dict[str, None] = field(default_factory=dict)
    amounts: list[Money] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    also: dict[str, None] = field(default_factory=dict)
    """Numbers of places, in their words, that are told of what was promised as so many schools."""
    deadlines: list[date] = field(default_factory=list)
    promisers: list[str] = field(default_factory=list)
    critics: list[str] = field(default_factory=list)
    conditions: set[str] = field(default_factory=set)
    stories: dict[tuple[str, str], int] = field(default_factory=dict)
    """Which of the events tells a kind of step of a story."""
    events: list[Event] = field(default_factory=list)
    whole: bool = False
    """Whether one of them reports that all of it is done."""
    last: Claim | None = None

    @property
    def of_several(self) -> bool:
        """Whether four schools were promised, so that "the school" is one of them."""
        return self.count is not None and self.count.unit in SITES and self.count.low > 1

    def has_sum(self, money: Money) -> bool:
        """Whether an amount is one that it has, or had before."""
        return among(money, self.amounts)

    def has_number(self, count: Count) -> bool:
        """Whether a number is one that it has or had before, or that was added to it."""
        return among(count, [*self.counts, *self.added])

    @property
    def body(self) -> str:
        """Kind of body that is bound; "" for the council."""
        return self.first.body
