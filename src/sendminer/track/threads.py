"""A thread of statements: what is known of a promise while its documents are being read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from sendminer.records import Count, Event, Money
from sendminer.track.quantities import MEASURES, Quantity, alike, rounds, same
from sendminer.track.reading.claims import Claim
from sendminer.track.reading.days.deadlines import Due, move, sharper
from sendminer.track.reading.people.voices import may_promise
from sendminer.track.reading.revised import another_now, beside
from sendminer.track.reading.topics import phases, topics
from sendminer.track.reading.values.figures import part_of
from sendminer.track.reading.values.phases import further_phase

Q = TypeVar("Q", Money, Count)
_FIRST_PUPILS = re.compile(r"\bfirst\s(?:pupils|intake|children|students)\b", re.IGNORECASE)
_MOVING = frozenset({"late", "early", "replaces", "anew"})
_BY_HEADING = 0.6
_BY_CONTEXT = 0.6
_BY_MENTION = 0.35


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
    deadlines: list[date] = field(default_factory=list)
    promisers: list[str] = field(default_factory=list)
    critics: list[str] = field(default_factory=list)
    conditions: set[str] = field(default_factory=set)
    stories: dict[tuple[str, str], int] = field(default_factory=dict)
    """Which of the events tells a kind of step of a story."""
    events: list[Event] = field(default_factory=list)
    last: Claim | None = None

    @property
    def body(self) -> str:
        """Kind of body that is bound; "" for the council."""
        return self.first.body


def learn(thread: Thread, claim: Claim) -> None:
    """Take over what a promise says; a value that it leaves out stays as it was."""
    thread.last = claim
    recall(thread, claim)
    if not thread.home and _settles(thread, claim):
        thread.home = claim.schools
    _learn_values(thread, claim)
    thread.sites |= claim.sites
    thread.schools |= claim.schools
    thread.works |= claim.works
    thread.acts |= {claim.act} if claim.act else set()
    thread.issues |= {claim.issue} if claim.issue else set()
    if not thread.council and claim.council:
        thread.council, thread.council_name = claim.council, claim.document.council
        thread.owner = thread.owner or claim.owner
    if claim.voice and claim.voice not in thread.promisers and may_promise(claim.voice):
        thread.promisers.append(claim.voice)
    if claim.when is not None and (thread.told is None or claim.when > thread.told):
        thread.told = claim.when


def _settles(thread: Thread, claim: Claim) -> bool:
    """Whether it says where the promised number is to be: the forty places are at Netherfold."""
    old, new = thread.count, claim.count
    return old is not None and new is not None and old is not new and same(old, new)


def found(thread: Thread, claim: Claim) -> None:
    """Take over what only the founding statement tells: whose promise it is, and where."""
    thread.home = frozenset(claim.sites)
    thread.years = claim.years
    thread.heads = claim.heads
    thread.phases = claim.phases | phases(claim.heading)
    heading = topics(claim.heading)
    for topic in heading:
        thread.topics[topic] = _BY_HEADING
    told = claim.context.topics if "also" not in claim.cues else frozenset[str]()
    for topic in told:
        thread.topics[topic] = max(thread.topics.get(topic, 0.0), _BY_CONTEXT)
    for topic in claim.topics:
        thread.topics[topic] = 1.0


def recall(thread: Thread, claim: Claim) -> None:
    """Keep the words by which a promise was spoken of; they count less than its first ones."""
    for topic in claim.topics:
        thread.topics[topic] = max(thread.topics.get(topic, 0.0), _BY_MENTION)


def _learn_values(thread: Thread, claim: Claim) -> None:
    if claim.money is not None and revises(
        thread, thread.money, thread.amounts, claim.money, claim
    ):
        new = _at_its_rate(thread.money, claim.money)
        thread.money = new
        thread.amounts += [*_before(thread.amounts, claim.target.money_from), new]
    more = addition(thread, claim)
    if more is not None and claim.count is not None:
        thread.added.append(claim.count)
        thread.count = more
        thread.counts.append(more)
    elif claim.count is not None and revises(
        thread, thread.count, thread.counts, claim.count, claim
    ):
        thread.count = _named_as(thread.count, claim.count)
        thread.counts += [*_before(thread.counts, claim.target.count_from), claim.count]
    thread.limit = thread.limit or claim.limit
    first = thread.due is None and may_take(thread, claim)
    if claim.due is not None and (first or due_moves(thread, claim)):
        set_due(thread, claim)
    elif says_sharper(thread, claim) and claim.due is not None:
        thread.due = claim.due
        thread.deadlines[-1:] = [claim.due.latest]
    if claim.due and thread.due and claim.when and not move(thread.due, claim.due):
        thread.dated = max(thread.dated or claim.when, claim.when)


def _at_its_rate(old: Money | None, new: Money) -> Money:
    """A new sum by the same rate: the £480 that takes the place of £570 a year is a year's."""
    return replace(new, per=old.per) if old is not None and not new.per else new


def _named_as(old: Count | None, new: Count) -> Count:
    """A new value under the name of what was counted: the target of places is one of places."""
    if old is None or new.unit == old.unit:
        return new
    return replace(new, unit=old.unit, provision=new.provision or old.provision)


def says_sharper(thread: Thread, claim: Claim) -> bool:
    """Whether a statement tells the same deadline more exactly."""
    if thread.due is None or claim.due is None or "milestone" in claim.cues:
        return False
    return sharper(thread.due, claim.due) and not move(thread.due, claim.due)


def keeps_values(thread: Thread, claim: Claim) -> bool:
    """Whether a promise's number or sum is known to a thread, or would be learnt by it.

    Where neither is, a link would leave it in no row. A statement without a value loses none.
    """
    kept = []
    old, new = thread.count, claim.count
    if old and new and alike(old, new) and new.unit not in MEASURES:
        told = any(same(new, each) for each in [*thread.counts, *thread.added])
        kept.append(
            told
            or _retold(new, thread, claim)
            or addition(thread, claim) is not None
            or revises(thread, old, thread.counts, new, claim)
        )
    sum_, money = thread.money, claim.money
    if (new and old is None) or (money and sum_ is None):
        kept.append(may_take(thread, claim))
    if sum_ and money:
        told = bool(money.change) or any(same(money, each) for each in thread.amounts)
        kept.append(
            told
            or _retells(sum_, money, claim)
            or revises(thread, sum_, thread.amounts, money, claim)
        )
    return any(kept) or not kept


def _before(told: list[Q], old: Q | None) -> list[Q]:
    """The value that the first statement itself rises or falls from."""
    return [old] if old is not None and not told else []


def revises(
    thread: Thread,
    current: Quantity | None,
    told: Iterable[Quantity],
    new: Money | Count,
    claim: Claim,
) -> bool:
    """Whether a value takes the place of the current one.

    A value that was told before and is only recalled ("last year it pledged 230") does not.
    """
    if current is None:
        return may_take(thread, claim)
    if isinstance(new, Money) and new.change in ("increase", "decrease", "difference"):
        return False
    was = claim.target.money_from if isinstance(new, Money) else claim.target.count_from
    if was is not None and same(was, current) and not same(current, new):
        # "£2m and not £1.5m" rounds nothing; the £480 in place of £570 a year is a year's too
        return True
    if isinstance(new, Money) and isinstance(current, Money) and new.per != current.per:
        # 45p a mile lowers no charge of £390 a year
        return False
    if same(current, new) or (isinstance(new, Money) and _retells(current, new, claim)):
        return False
    if isinstance(new, Count) and isinstance(current, Count) and not alike(current, new):
        return False
    part = part_of(claim.statement.text) if isinstance(new, Count) else None
    if (part and part[0] == new.low) or (isinstance(new, Count) and _retold(new, thread, claim)):
        # "289 places out of the 354" lowers neither 354 nor another number
        return False
    before = any(same(each, new) for each in told)
    if before and current.low in claim.figures:
        # "the goal of 300 has been lifted to 420" is told again when it is 420
        return False
    if not another_now(claim, current, new):
        return False
    said = {"replaces", "revalued", "late", "early"} & claim.cues
    if not said and new.high * 2 <= current.low:
        # a number so much smaller is of a part, unless the words say that it is a cut
        return False
    old_news = "recalled" in claim.cues or claim.adds
    return not (old_news and before)


def _is_bare(first: Claim) -> bool:
    """Whether a promise began without a name, a number or a day."""
    return not (first.sites or first.works or first.count or first.money or first.due)


def may_take(thread: Thread, claim: Claim) -> bool:
    """Whether a promise without a number or a day may get one from a statement linked to it.

    Where a place is named in a long report, it must be one of the promise: there a scheme of many
    schools does not get the number of one.
    """
    if claim is thread.first:
        return True
    if _only_further(claim):
        # "a further phase will bring 50 places" tells no number of the whole
        return bool(claim.target.count_from or claim.target.money_from)
    if not claim.in_prose:
        return True
    if _is_bare(thread.first) and claim.document.id != thread.first.document.id:
        return False
    if not claim.sites:
        return True
    return bool(thread.sites & claim.sites)


def _only_further(claim: Claim) -> bool:
    """Whether all values of a sentence are those of a further phase."""
    at, statement = further_phase(claim.statement.text), claim.statement
    if at is None:
        return False
    document = claim.document
    told = [document.counts[i].start for i in statement.counts]
    told += [document.money[i].start for i in statement.money]
    told += [document.periods[i].start for i in statement.periods]
    return all(each - statement.start > at for each in told)


def _retells(current: Quantity, new: Money, claim: Claim) -> bool:
    """Whether an amount is the known one in round figures, or the price of one contract for it."""
    if {"rest", "milestone", "remaining"} & claim.cues and new.low < current.low:
        # "the remaining £22m" of £36m
        return True
    if {"replaces", "revalued", "late"} & claim.cues:
        return False
    return rounds(current.low, new.low) or "awards" in claim.cues


def _retold(new: Count, thread: Thread, claim: Claim) -> bool:
    """Whether a number is one that was added before, or a part of the whole."""
    part = part_of(claim.statement.text)
    if part is not None and thread.count is not None and part == (new.low, thread.count.low):
        # "164 of the 220 places planned are open"
        return True
    if any(same(new, each) for each in thread.added):
        return True
    if any(abs(b.low - a.low) == new.low for a, b in pairwise(_told_counts(thread))):
        # the 48 by which a school grows from 118 to 166
        return True
    fewer = thread.count is not None and new.low < thread.count.low and "part" in claim.cues
    told = bool({"rest", "milestone"} & claim.cues)
    return (told or fewer) and "replaces" not in claim.cues


def _told_counts(thread: Thread) -> list[Count]:
    """The numbers of a promise in the order told, with the one that it rose from."""
    before = thread.first.target.count_from
    return [*([before] if before else []), *thread.counts]


def addition(thread: Thread, claim: Claim) -> Count | None:
    """The new total where a statement adds to what was promised: "a further 70" to 200 is 270.

    A number that was added before, or is the total itself, is only told again.
    """
    old, new = thread.count, claim.count
    if old is None or new is None or old.unit != new.unit or not later(thread, claim):
        return None
    if not claim.adds or new.change != "additional" or old.low != old.high or new.low != new.high:
        return None
    if not (thread.home & claim.sites or old.low in claim.figures or claim.points_back):
        # "42 additional places" of another phase add nothing to a total of years ago
        return None
    if beside(claim) and not thread.home & claim.sites:
        return None
    if any(same(each, new) for each in [*thread.counts, *thread.added]):
        return None
    if any(abs(b.low - a.low) == new.low for a, b in pairwise(_told_counts(thread))):
        return None
    return replace(old, low=old.low + new.low, high=old.high + new.high)


def due_moves(thread: Thread, claim: Claim) -> bool:
    """Whether a statement sets another deadline than the current one.

    One reckoned from the day of publication moves only where the words say so, and a deadline
    cannot have moved within one day.
    """
    if thread.due is None or claim.due is None or not move(thread.due, claim.due):
        return False
    if "milestone" in claim.cues and "late" not in claim.cues and not _opens(thread, claim):
        return False
    if claim.when is not None and claim.due.latest < min(claim.when, thread.due.latest):
        # a day that is over is one that was missed, and no new date
        return False
    if (_is_line(claim) or "part" in claim.cues) and not _MOVING & claim.cues:
        # "New term, new classrooms at Netherfold"; "interim arrangements for the autumn term"
        return False
    if move(thread.due, claim.due) < 0 and not (_MOVING - {"late"}) & claim.cues:
        # an earlier day without a word that it is another: a part, or a critic's tale of it
        return False
    if "late" in claim.cues or "early" in claim.cues:
        return True
    # "the 60 places promised by 2026 will now open in 2027" recalls one date and sets another
    recalled = "recalled" in claim.cues and "replaces" not in claim.cues
    if thread.due.reckoned or claim.due.reckoned or recalled:
        return False
    anew = "replaces" in claim.cues or _goes_on(thread, claim)
    return _after_its_date(thread, claim) or (anew and _not_before(thread, claim))


def _is_line(claim: Claim) -> bool:
    """Whether it is a headline or a line of a table, which sets a date only in so many words."""
    text = claim.statement.text.rstrip("”\"'’ ")
    return text[-1:] not in (".", ";", "!", "?", ":", ",") and "future" not in claim.cues


def _opens(thread: Thread, claim: Claim) -> bool:
    """Whether the first pupils of a school are what was promised of it, and not a step before."""
    own = bool(thread.home & claim.sites) and "open" in thread.acts
    return own and _FIRST_PUPILS.search(claim.statement.text) is not None


def _goes_on(thread: Thread, claim: Claim) -> bool:
    """Whether it sets the date of what its document recalls: "The rest will follow by May"."""
    recalled = claim.document.id in thread.documents and thread.first.document is not claim.document
    return recalled and claim.points_back


def _not_before(thread: Thread, claim: Claim) -> bool:
    return claim.when is not None and thread.told is not None and claim.when >= thread.told


def _after_its_date(thread: Thread, claim: Claim) -> bool:
    """Whether a claim comes after the last day on which the deadline was told as it is."""
    return _comes_after(claim, thread.dated or thread.told)


def later(thread: Thread, claim: Claim) -> bool:
    """Whether a claim is known to come after everything told so far."""
    return _comes_after(claim, thread.told)


def _comes_after(claim: Claim, day: date | None) -> bool:
    return claim.when is not None and day is not None and claim.when > day


def set_due(thread: Thread, claim: Claim) -> None:
    """Give a thread the deadline that a statement tells, and keep the one that it had."""
    due = claim.due
    if due is None:
        return
    thread.due, thread.dated = due, claim.when
    if claim.moved and claim.moved.day and not thread.deadlines:
        thread.deadlines.append(claim.moved.day)
    if thread.deadlines[-1:] != [due.latest]:
        thread.deadlines.append(due.latest)
