"""Choose what happened since a day, out of the rows of the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from sendminer import telling, wording
from sendminer.columns import Row, Value
from sendminer.records import NO_PROMISE
from sendminer.report.measure import measure
from sendminer.wording import cell

Section = Literal["new", "moved", "due", "overdue", "done", "criticised", "silent", "open"]


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
    came: date | None = None
    """When its page came in, where that is later than what it tells."""
    verdict: str = ""
    """What a person judged of it, if one did."""


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything since a day, reckoned for another; in order of section, council and day."""

    since: date
    as_of: date
    changes: tuple[Change, ...]
    left_out: int = 0
    """How many promises that changed are left out, since they are not on SEND."""


def digest(
    commitments: Iterable[Row],
    events: Iterable[Row],
    left_open: Iterable[Row] = (),
    *,
    since: date,
    as_of: date,
    came: Mapping[str, date] = MappingProxyType({}),
    send_only: bool = False,
    due_by: date | None = None,
) -> Digest:
    """What happened from ``since`` to ``as_of``, both included.

    An event counts by the day of its document, or by the day on which its page came in, if that
    is later: minutes are published weeks after the meeting. ``came`` are those days, by address
    or document. A state counts by the day since which it holds. What a person called no promise
    is left out, and with ``send_only`` what is not on SEND. With ``due_by`` all that falls due by
    then is told as due, whatever has happened, by the day on which it does.
    """
    span = _Span(since, as_of, came, due_by)
    history = _history(events)
    found: list[tuple[tuple[int, str, date, str, int], Change]] = []
    known: dict[str, Row] = {}
    left_out = 0
    for one in commitments:
        if one["verdict"] == NO_PROMISE:
            continue
        steps = history.get(str(one["id"]), [])
        if send_only and not one["send"]:
            left_out += any(True for _ in _changes(one, steps, span))
            continue
        known[str(one["id"])] = one
        for place, change in enumerate(_changes(one, steps, span)):
            found.append((_place(one, change, place), change))
    for place, row in enumerate(left_open):
        candidate, day = known.get(str(row["candidate"])), span.day(row, row["published"])
        if candidate is not None and day is not None:
            change = _change(candidate, row, "open", day)
            found.append((_place(candidate, change, place), change))
    ordered = tuple(change for _, change in sorted(found, key=lambda x: x[0]))
    return Digest(since, as_of, ordered, left_out)


@dataclass(frozen=True, slots=True)
class _Span:
    """The days of a digest, and when pages came in."""

    since: date
    as_of: date
    came: Mapping[str, date]
    due_by: date | None = None

    def ahead(self, one: Row) -> date | None:
        """The day on which a promise falls due, where that is asked for and it is not done."""
        day = one["deadline"]
        if self.due_by is None or not isinstance(day, date) or one["state"] == "reported_done":
            return None
        return day if self.as_of <= day <= self.due_by else None

    def day(self, row: Row, when: Value) -> tuple[date, date | None] | None:
        """The day by which a row counts and that on which its page came in; None outside."""
        told = when if isinstance(when, date) else None
        came = self.came.get(cell(row["url"])) or self.came.get(cell(row["document"]))
        if told is not None and self.since <= told <= self.as_of:
            return told, None
        if came is None or not self.since <= came <= self.as_of or (told and told > self.as_of):
            return None
        return told or came, came


def _history(events: Iterable[Row]) -> Mapping[str, Sequence[Row]]:
    history: dict[str, list[Row]] = {}
    for event in events:
        history.setdefault(str(event["commitment"]), []).append(event)
    return history


def _changes(one: Row, steps: Sequence[Row], span: _Span) -> Iterable[Change]:
    for step in steps:
        section = SECTION_OF.get(str(step["kind"]))
        if section == "new" and step is not steps[0]:
            continue
        if section and (day := span.day(step, step["when"])):
            yield _change(one, step, section, day)
    state, held = STATE_OF.get(str(one["state"])), one["since"]
    ahead = span.ahead(one)
    if ahead and steps:
        yield _change(one, _last(steps, "due"), "due", (ahead, None))
        state = None if state == "due" else state
    if state and isinstance(held, date) and span.since <= held <= span.as_of and steps:
        yield _change(one, _last(steps, state), state, (held, None))


def _last(steps: Sequence[Row], section: Section) -> Row:
    """The step that proves a state: what set the deadline, or the last word that was heard."""
    told = [step for step in steps if section == "silent" or step["deadline_to"] is not None]
    return (told or steps)[-1]


def _change(one: Row, step: Row, section: Section, day: tuple[date, date | None]) -> Change:
    return Change(
        section=section,
        when=day[0],
        came=day[1],
        commitment=str(one["id"]),
        owner=cell(one["owner"] or one["council"]),
        subject=cell(one["subject"]),
        what=WHAT[section](one, step),
        words=cell(step["text"]),
        title=cell(step["title"]),
        url=cell(step["url"]),
        published=step["published"] if isinstance(step["published"], date) else None,
        verdict=cell(one["verdict"]),
    )


def _promised(one: Row, step: Row) -> str:
    """Its measure and its day: "60 places, £2.5m, due 31 Mar 2027"."""
    told = measure(one, step["count_to"], step["amount_to"], cell(one["subject"]))
    parts = [*told, _due(step["deadline_to"])]
    by = f"by {step['speaker']}" if step["speaker"] else ""
    return ", ".join(part for part in (*parts, by) if part)


def _stepped(one: Row, step: Row) -> str:
    return telling.step(step, one["currency"], one["count_unit"])


def _waited(one: Row, _: Row) -> str:
    """What falls due: "60 places due 31 Mar 2027"."""
    told = measure(one, one["count_low"], one["amount_low"], cell(one["subject"]))
    return f"{', '.join(told)} {_due(one['deadline'])}".strip()


def _quiet(one: Row, _: Row) -> str:
    """When it was last heard of, and its day: the state silent hides that it falls due soon."""
    told = f"last heard of {wording.day(one['last_seen'])}", _due(one["deadline"])
    return ", ".join(part for part in told if part)


def _settle(one: Row, row: Row) -> str:
    """How a person settles an open link."""
    other = row["commitment"] or row["statement_id"] or ""
    return f"perhaps of this. {row['reason']}. If it is: sendminer join {one['id']} {other}"


def _due(value: Value) -> str:
    day = wording.day(value)
    return f"due {day}" if day else ""


def _place(one: Row, change: Change, place: int) -> tuple[int, str, date, str, int]:
    section = list(WHAT).index(change.section)
    return section, cell(one["council"]), change.when, change.commitment, place


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
    "open": _settle,
}
"""How each section says what happened, in the order in which they stand."""
