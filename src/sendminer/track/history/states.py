"""The table of rules by which a commitment's state is reckoned for one day.

A state is what software can see. Whether a promise was kept is for a person to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sendminer.records import Event
from sendminer.settings import Settings

CHANGES = ("raised", "lowered", "delayed", "brought_forward")

State = tuple[str, date | None]
"""A state and the day since which it holds, where that is known."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a commitment on the day that the ledger is reckoned for."""

    as_of: date
    settings: Settings
    events: Sequence[Event]
    deadline: date | None
    last_seen: date | None
    days: Mapping[str, date | None] = field(default_factory=dict)
    """On which each document was published: one may only tell a step as others do."""


def state(standing: Standing) -> State:
    """The answer of the first rule of the table that holds; the last one always does."""
    return next(answer for rule in RULES if (answer := rule.told(standing)) is not None)


def _reported_done(standing: Standing) -> State | None:
    """The whole is reported done: since that report."""
    done = [event for event in standing.events if event.kind == "reported_done"]
    return ("reported_done", _when(done[:1])) if done else None


def _past_due(standing: Standing) -> State | None:
    """The deadline has passed: since the day after it."""
    due = standing.deadline
    if due is None or due >= standing.as_of:
        return None
    return "past_due", due + timedelta(days=1)


def _silent(standing: Standing) -> State | None:
    """Nobody has mentioned it for too long: since the first day too long."""
    if standing.last_seen is None:
        return None
    quiet = (standing.as_of - standing.last_seen).days
    if quiet <= standing.settings.silent_days:
        return None
    return "silent", standing.last_seen + timedelta(days=standing.settings.silent_days + 1)


def _due_soon(standing: Standing) -> State | None:
    """The deadline is near: since the day on which it came near."""
    due = standing.deadline
    if due is None or (due - standing.as_of).days > standing.settings.due_soon_days:
        return None
    return "due_soon", _before(due, standing.settings.due_soon_days)


def _changed(standing: Standing) -> State | None:
    """Its value or its date was changed: the latest change, since it was told."""
    changes = [event for event in standing.events if event.kind in CHANGES]
    return (changes[-1].kind, changes[-1].when) if changes else None


def _repeated(standing: Standing) -> State | None:
    """It stands in more than one document: since the second one."""
    first = standing.events[0].document
    others = [each.when for each in standing.events if each.document != first]
    others += [standing.days.get(id_) for each in standing.events for id_ in each.copies]
    return ("repeated", min(filter(None, others), default=None)) if others else None


def _new(standing: Standing) -> State | None:
    """Nothing else can be told: since it was first made."""
    return "new", _when(standing.events[:1])


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: the states that it tells, what must hold, and since when it holds."""

    states: str
    holds: str
    since: str
    told: Callable[[Standing], State | None]


RULES = (
    Rule(
        "reported_done",
        "A document says that the whole is done.",
        "the day of that document",
        _reported_done,
    ),
    Rule(
        "past_due",
        "The deadline has passed, and no document says that it is done.",
        "the day after the deadline",
        _past_due,
    ),
    Rule(
        "silent",
        "No document has mentioned it for more than {silent_days} days.",
        "the first day too long",
        _silent,
    ),
    Rule(
        "due_soon",
        "The deadline is {due_soon_days} days away or nearer.",
        "the day on which it came near",
        _due_soon,
    ),
    Rule(
        ", ".join(CHANGES),
        "Its number, amount or deadline was changed; the latest change counts.",
        "the day of that change",
        _changed,
    ),
    Rule("repeated", "It stands in more than one document.", "the second document", _repeated),
    Rule("new", "None of these holds.", "the day on which it was first made", _new),
)
"""In order of precedence. ``sendminer track --rules`` prints it."""


def _when(events: Sequence[Event]) -> date | None:
    return events[0].when if events else None


def _before(day: date, days: int) -> date:
    """``days`` before a day, or the first day of the calendar."""
    return date.fromordinal(max(1, day.toordinal() - days))
