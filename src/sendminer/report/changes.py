"""Choose what happened since a day, out of the rows of the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sendminer import telling
from sendminer.columns import Row, Value

Section = Literal["new", "moved", "due", "overdue", "done", "criticised", "silent"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened: what, when, to which commitment, and its proof."""

    section: Section
    when: date
    commitment: str
    owner: str
    subject: str
    what: str
    words: str
    title: str
    url: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything since a day, reckoned for another; in order of section, council and day."""

    since: date
    as_of: date
    changes: tuple[Change, ...]


def digest(commitments: Iterable[Row], events: Iterable[Row], since: date, as_of: date) -> Digest:
    """What happened from ``since`` to ``as_of``, both included.

    An event counts by the day of its document, a state by the day since which it holds.
    """
    history = _history(events)
    found: list[tuple[tuple[int, str, date, str, int], Change]] = []
    for one in commitments:
        steps = history.get(str(one["id"]), [])
        for place, change in enumerate(_changes(one, steps, since, as_of)):
            found.append((_place(one, change, place), change))
    return Digest(since, as_of, tuple(change for _, change in sorted(found, key=lambda x: x[0])))


def _history(events: Iterable[Row]) -> Mapping[str, Sequence[Row]]:
    history: dict[str, list[Row]] = {}
    for event in events:
        history.setdefault(str(event["commitment"]), []).append(event)
    return history


def _changes(one: Row, steps: Sequence[Row], since: date, as_of: date) -> Iterable[Change]:
    for step in steps:
        when, section = step["when"], SECTION_OF.get(str(step["kind"]))
        if section == "new" and step is not steps[0]:
            continue
        if section and isinstance(when, date) and since <= when <= as_of:
            yield _change(one, step, section, when)
    state, held = STATE_OF.get(str(one["state"])), one["since"]
    if state and isinstance(held, date) and since <= held <= as_of and steps:
        yield _change(one, _last(steps, state), state, held)


def _last(steps: Sequence[Row], section: Section) -> Row:
    """The step that proves a state: what set the deadline, or the last word that was heard."""
    told = [step for step in steps if section == "silent" or step["deadline_to"] is not None]
    return (told or steps)[-1]


def _change(one: Row, step: Row, section: Section, when: date) -> Change:
    return Change(
        section=section,
        when=when,
        commitment=str(one["id"]),
        owner=_text(one["owner"]) or _text(one["council"]),
        subject=_text(one["subject"]),
        what=WHAT[section](one, step),
        words=_text(step["text"]),
        title=_text(step["title"]),
        url=_text(step["url"]),
        published=step["published"] if isinstance(step["published"], date) else None,
    )


def _promised(one: Row, step: Row) -> str:
    """Its measure and its day: "60 places, £2.5m, due 31 Mar 2027"."""
    parts = [
        telling.counted(step["count_to"], one["count_unit"]),
        telling.money(step["amount_to"], one["currency"]),
        _due(step["deadline_to"]),
    ]
    by = f"by {step['speaker']}" if step["speaker"] else ""
    return ", ".join(part for part in (*parts, by) if part)


def _stepped(one: Row, step: Row) -> str:
    return telling.step(step, one["currency"], one["count_unit"])


def _waited(one: Row, _: Row) -> str:
    """What falls due: "60 places due 31 Mar 2027"."""
    count = telling.counted(one["count_low"], one["count_unit"])
    amount = telling.money(one["amount_low"], one["currency"])
    measure = ", ".join(part for part in (count, amount) if part)
    return f"{measure} {_due(one['deadline'])}".strip()


def _quiet(one: Row, _: Row) -> str:
    return f"last heard of {telling.day(one['last_seen'])}"


def _due(value: Value) -> str:
    day = telling.day(value)
    return f"due {day}" if day else ""


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _place(one: Row, change: Change, place: int) -> tuple[int, str, date, str, int]:
    section = list(WHAT).index(change.section)
    return section, _text(one["council"]), change.when, change.commitment, place


SECTION_OF: Mapping[str, Section] = {
    "made": "new",
    "raised": "moved",
    "lowered": "moved",
    "delayed": "moved",
    "brought_forward": "moved",
    "funded": "moved",
    "condition_added": "moved",
    "reported_part": "done",
    "reported_done": "done",
    "criticised": "criticised",
}
STATE_OF: Mapping[str, Section] = {
    "due_soon": "due",
    "past_due": "overdue",
    "silent": "silent",
}
WHAT: Mapping[Section, Callable[[Row, Row], str]] = {
    "new": _promised,
    "moved": _stepped,
    "due": _waited,
    "overdue": _waited,
    "done": _stepped,
    "criticised": _stepped,
    "silent": _quiet,
}
"""How each section says what happened, in the order in which they stand."""
