"""The nouns: every record that sendminer passes on, as frozen dataclasses.

Offsets count Unicode code points in ``Document.text``; ``end`` is exclusive, so
``document.text[r.start:r.end] == r.text`` holds for every record with a span.
Absent is ``None``. ``to_json`` gives the published JSON form of a record.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

SCHEMA = 1

Kind = Literal["article", "minutes", "decision", "report", "text"]
Bound = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]
MoneyChange = Literal["from", "to", "increase", "decrease", "difference"]
Unit = str
"""place, pupil, plan, school, staff, case, family, assessment, base, ..."""
CountChange = Literal[
    "new", "additional", "lost", "existing", "previous", "needed", "delivered", "from", "to"
]
Grain = Literal[
    "day", "week", "month", "quarter", "term", "season",
    "academic_year", "financial_year", "year", "decade",
]  # fmt: skip
PeriodBound = Literal["by", "from", "in", "until", "over", "within"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Label = Literal["commitment", "criticism", "concession", "achievement"]
LABELS: tuple[Label, ...] = ("commitment", "criticism", "concession", "achievement")

Extent = tuple[int, int]
"""A half-open span [start, end) of code points."""


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item: where it stands in the text and which spans are its resolutions."""

    number: str | None
    title: str | None
    start: int
    end: int
    issue_id: str | None = None
    resolved: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True)
class Money:
    """An amount. ``low`` and ``high`` are whole currency units; equal unless it is a range."""

    start: int
    end: int
    text: str
    currency: str
    low: Decimal
    high: Decimal
    bound: Bound = "exact"
    change: MoneyChange | None = None
    per: tuple[str, ...] = ()
    conversion_of: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of places, pupils, plans, schools, staff or cases."""

    start: int
    end: int
    text: str
    low: Decimal
    high: Decimal
    bound: Bound = "exact"
    unit: Unit = "place"
    provision: str | None = None
    need: str | None = None
    change: CountChange | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A date, a span of time or a deadline, no finer than the words say.

    ``earliest`` and ``latest`` are inclusive; either is ``None`` where the words leave it
    open. ``duration`` is the ISO 8601 duration of "within 20 weeks" and its like.
    """

    start: int
    end: int
    text: str
    earliest: date | None
    latest: date | None
    grain: Grain
    bound: PeriodBound = "in"
    duration: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an official is named, referred to by role, or meant by a pronoun."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Official:
    """A holder of public office or of a paid public role; ``name`` is None for a bare role.

    ``person`` and ``full_name`` say who that is over the documents of a council, where more than
    one document is at hand to tell: also of a bare role, if its holder on that day is known.
    """

    id: str
    name: str | None
    honorific: str | None = None
    role: str | None = None
    organisation: str | None = None
    party: str | None = None
    ward: str | None = None
    mentions: tuple[Mention, ...] = ()
    person: str | None = None
    full_name: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech. ``text`` joins the contents of ``spans`` with " / "."""

    spans: tuple[Extent, ...]
    text: str
    kind: QuoteKind
    cue: str | None = None
    speaker: str | None = None
    speaker_text: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, or one limb of a resolution, with its labels and what it holds.

    ``item``, ``money``, ``counts`` and ``periods`` are indices into the document's lists;
    ``speaker`` is an official's id; ``why`` maps each label given to its heaviest features.
    """

    start: int
    end: int
    text: str
    labels: tuple[Label, ...] = ()
    scores: dict[str, float] | None = None
    speaker: str | None = None
    item: int | None = None
    money: tuple[int, ...] = ()
    counts: tuple[int, ...] = ()
    periods: tuple[int, ...] = ()
    why: dict[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What one file or page says, and what was found in it.

    ``title`` is the headline that the page shows, ``social_title`` the one that it gives to
    other sites; ``author`` joins several with "; ". ``pages`` are the offsets in ``text`` at
    which the pages of a PDF begin. ``origin`` is the checksum of the bytes in whose place these
    were imported, where a file was put right and imported again.
    """

    id: str
    kind: Kind
    title: str | None
    publisher: str | None
    council: str | None
    url: str | None
    published: date | None
    retrieved_at: str | None
    sha256: str
    text: str
    social_title: str | None = None
    author: str | None = None
    updated: date | None = None
    pages: tuple[int, ...] = ()
    origin: str | None = None
    items: tuple[Item, ...] = ()
    money: tuple[Money, ...] = ()
    counts: tuple[Count, ...] = ()
    periods: tuple[Period, ...] = ()
    officials: tuple[Official, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()

    def money_of(self, statement: Statement) -> list[Money]:
        """The amounts that stand in a statement."""
        return [self.money[at] for at in statement.money]

    def counts_of(self, statement: Statement) -> list[Count]:
        """The numbers that stand in a statement."""
        return [self.counts[at] for at in statement.counts]

    def periods_of(self, statement: Statement) -> list[Period]:
        """The times that stand in a statement."""
        return [self.periods[at] for at in statement.periods]


@dataclass(frozen=True, slots=True)
class Rest:
    """What of a document was not read.

    ``cut``: it breaks off before its end. ``scanned`` are the numbers, from 1, of pages that are
    pictures without text. ``attached`` names the documents that a mail brings along.
    """

    cut: bool = False
    scanned: tuple[int, ...] = ()
    attached: tuple[str, ...] = ()


WHOLE = Rest()
"""Of a document of which nothing is left."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document, and what of it was not read."""

    document: Document
    rest: Rest = WHOLE


@dataclass(frozen=True, slots=True)
class Event:
    """One step in a commitment's history, proved by one statement of one document."""

    commitment: str
    when: date | None
    kind: str
    document: str
    statement: int
    start: int
    end: int
    text: str
    speaker: str | None = None
    amount_from: Decimal | None = None
    amount_to: Decimal | None = None
    count_from: Decimal | None = None
    count_to: Decimal | None = None
    deadline_from: date | None = None
    deadline_to: date | None = None
    reason: str = ""
    copies: tuple[str, ...] = ()
    """Ids of further documents that tell the same step as the same story."""
    against: bool = False
    """Whether it is a decision that what was promised will not come."""


Verdict = Literal["kept", "partly kept", "not kept", "unclear", "no promise"]
NO_PROMISE: Verdict = "no promise"
"""That the row was made in error: its words promise nothing, or nothing of the matter."""
Judgement = Verdict | Literal["none"]
"""A verdict, or that the last one is taken back."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A thread of statements that bind the same body to the same thing."""

    id: str
    owner: str | None
    council: str | None
    subject: str
    text: str
    promised_by: str | None
    amount_low: Decimal | None
    amount_high: Decimal | None
    currency: str | None
    count_low: Decimal | None
    count_high: Decimal | None
    count_unit: str | None
    provision: str | None
    deadline: date | None
    deadline_text: str | None
    state: str
    since: date | None
    first_made: date | None
    last_seen: date | None
    documents: int
    repeated: int
    changed: str | None
    criticised_by: str | None
    events: tuple[Event, ...] = ()
    verdict: Verdict | None = None
    amount_is: str | None = None
    """Whether the amount is to be spent, saved or charged, or is a debt."""
    amount_bound: Bound | None = None
    amount_per: tuple[str, ...] = ()
    count_bound: Bound | None = None
    also: tuple[str, ...] = ()
    """Further amounts and numbers of the sentence, in its words."""


DecisionKind = Literal["verdict", "join", "split"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of a commitment; decisions are added to and never changed.

    ``verdict``: ``value`` is the verdict, or "none" to take it back. ``join``: ``other`` is the
    commitment that is the same one. ``split``: ``other`` is the id of a statement that does not
    belong to it. ``statements`` are the ids of the commitment's statements when it was decided,
    ``other_statements`` those of the commitment joined: by them the decision finds its commitment
    again, whatever its id is by then. ``number`` counts decisions from 1 in the order in which
    they were made.
    """

    number: int
    at: str
    by: str
    kind: DecisionKind
    commitment: str
    statements: tuple[str, ...]
    value: Judgement | None = None
    other: str | None = None
    other_statements: tuple[str, ...] = ()
    note: str = ""
    words: str = ""
    """Those of the first of the statements."""


def to_json(record: Any) -> Any:
    """Turn a record into plain JSON values: dates to ISO text, Decimals to decimal strings."""
    if is_dataclass(record) and not isinstance(record, type):
        body = {f.name: to_json(getattr(record, f.name)) for f in fields(record)}
        return {"schema": SCHEMA, **body} if isinstance(record, Document) else body
    if isinstance(record, Decimal):
        return plain(record)
    if isinstance(record, date):
        return record.isoformat()
    if isinstance(record, (list, tuple)):
        return [to_json(value) for value in record]
    if isinstance(record, dict):
        return {key: to_json(value) for key, value in record.items()}
    return record


def plain(value: Decimal) -> str:
    """Write a Decimal without exponent or trailing zeros: 9.50E+6 is "9500000"."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
