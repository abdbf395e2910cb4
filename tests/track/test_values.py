"""Amounts, counts and deadlines: the same, changed, and how they are written."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sendminer.records import Bound, Count, Event, Money, Period
from sendminer.settings import Settings
from sendminer.track.history.states import RULES, Standing, state
from sendminer.track.quantities import astride, rise, same, shown_count, shown_money
from sendminer.track.reading.days.deadline import Due, move
from sendminer.track.reading.days.deadlines import due

DAY = date(2025, 1, 10)


def pounds(low: str, high: str | None = None, bound: Bound = "exact") -> Money:
    """An amount of money."""
    return Money(0, 1, "x", "GBP", Decimal(low), Decimal(high or low), bound)


def number(low: int, high: int | None = None, bound: Bound = "exact") -> Count:
    """A count of places."""
    return Count(0, 1, "x", Decimal(low), Decimal(high or low), bound)


SAME = [
    ("almost, by its last figure", number(248), number(260, bound="less_than"), 1),
    (
        "just over, rounded",
        pounds("6500000", bound="more_than"),
        pounds("7000000", bound="about"),
        1,
    ),
    ("nearly a hundred", number(96), number(100, bound="less_than"), 0),
    ("equal", pounds("9500000"), pounds("9500000"), 0),
    ("rounded to two figures", pounds("9487000"), pounds("9500000"), 0),
    ("a single figure is no rounding", pounds("9487000"), pounds("9000000"), -1),
    ("too far for a rounding", pounds("11600000"), pounds("12000000"), 1),
    ("more", pounds("9500000"), pounds("12100000"), 1),
    ("less", pounds("9500000"), pounds("4000000"), -1),
    ("about", number(318), number(320, bound="about"), 0),
    ("more than", number(318), number(310, bound="more_than"), 0),
    ("about is not anything", number(318), number(400, bound="about"), 1),
    ("below more than", pounds("18600000"), pounds("20000000", bound="more_than"), 1),
    ("above less than", number(520), number(500, bound="less_than"), -1),
    ("a hair below more than", number(529), number(530, bound="more_than"), 0),
    ("about may be below more than", number(49, bound="about"), number(50, bound="more_than"), 0),
    ("small counts are never rounded", number(98), number(100), 1),
    ("ranges", number(80, 100), number(80, 100), 0),
    ("a range that grew", number(80, 100), number(80, 120), 1),
    ("nothing", number(0), number(0), 0),
]


def test_two_sides_of_one_number() -> None:
    """What is more than a number is not what is less than it, though both tell one number."""
    more, less = number(200, bound="more_than"), number(200, bound="less_than")
    assert astride(more, less) and astride(less, more)
    assert not astride(more, more) and not astride(more, number(210, bound="less_than"))
    assert same(more, less)


@pytest.mark.parametrize(("old", "new", "way"), [row[1:] for row in SAME], ids=[r[0] for r in SAME])
def test_same_or_changed(old: Money | Count, new: Money | Count, way: int) -> None:
    """Two tellings of one value are the same, and else one is more."""
    assert rise(old, new) == way
    assert rise(new, old) == -way
    assert same(old, new) == (way == 0)


SHOWN = [
    (pounds("9500000"), "£9.5m"),
    (pounds("690"), "£690"),
    (pounds("12.4"), "£12.40"),
    (pounds("1.1"), "£1.10"),
    (pounds("150000"), "£150,000"),
    (pounds("10000000", "12000000"), "£10m–£12m"),
    (pounds("9487123"), "£9,487,123"),
    (Money(0, 1, "x", "CHF", Decimal(5), Decimal(5)), "CHF 5"),
]


@pytest.mark.parametrize(("value", "words"), SHOWN, ids=[row[1] for row in SHOWN])
def test_amounts_as_a_newspaper_writes_them(value: Money, words: str) -> None:
    """An amount is written short where that is exact, and in full where not."""
    assert shown_money(value) == words


def test_counts_are_written_out() -> None:
    """Counts have separators, and a range both its ends."""
    assert shown_count(number(1600)) == "1,600"
    assert shown_count(number(80, 100)) == "80–100"


DUES: list[tuple[str, str, str, dict[str, object], str | None]] = [
    ("by", "open by August 2025", "by August 2025", {"latest": date(2025, 8, 31)}, "2025-08-31"),
    ("by a day gone", "promised by 2024", "by 2024", {"latest": date(2024, 12, 31)}, "2024-12-31"),
    (
        "in, ahead",
        "open in May",
        "in May",
        {"latest": date(2025, 5, 31), "bound": "in"},
        "2025-05-31",
    ),
    ("in, gone", "opened in May", "in May", {"latest": date(2024, 5, 31), "bound": "in"}, None),
    ("from", "open from May", "from May", {"latest": date(2025, 5, 31), "bound": "from"}, None),
    (
        "over",
        "over three years",
        "over three years",
        {"latest": date(2028, 1, 10), "bound": "over"},
        "2028-01-10",
    ),
    (
        "a span gone",
        "over the past year",
        "over the past year",
        {"latest": DAY, "bound": "over"},
        None,
    ),
    (
        "weeks from publication",
        "published within 20 weeks",
        "within 20 weeks",
        {"latest": None, "bound": "within", "duration": "P20W"},
        "2025-05-30",
    ),
    (
        "after months",
        "back after 6 months",
        "after 6 months",
        {"latest": None, "bound": "from", "duration": "P6M"},
        "2025-07-10",
    ),
    (
        "years from the paper's day",
        "After six years it would save £7m",
        "six years",
        {"latest": None, "bound": "from", "duration": "P6Y", "grain": "year"},
        "2031-01-10",
    ),
    (
        "years from another day",
        "A review will follow after six years",
        "six years",
        {"latest": None, "bound": "from", "duration": "P6Y", "grain": "year"},
        None,
    ),
    (
        "from this month",
        "It will open from January",
        "January",
        {"latest": None, "bound": "from", "earliest": date(2025, 1, 1)},
        "2025-01-31",
    ),
    (
        "from a month that is over",
        "It will go on from December",
        "December",
        {"latest": None, "bound": "from", "earliest": date(2024, 12, 1)},
        None,
    ),
    (
        "a standard is no deadline",
        "all plans within 20 weeks",
        "within 20 weeks",
        {"latest": None, "bound": "within", "duration": "P20W"},
        None,
    ),
    (
        "the old date",
        "moved from May 2025",
        "May 2025",
        {"latest": date(2025, 5, 31), "bound": "in"},
        None,
    ),
    (
        "a strategy's years",
        "the Strategy 2025-2027",
        "2025-2027",
        {"latest": date(2027, 12, 31), "bound": "in", "grain": "year"},
        None,
    ),
    (
        "next year's budget",
        "in next year's budget",
        "next year",
        {"latest": date(2026, 12, 31), "bound": "in", "grain": "year"},
        None,
    ),
    (
        "next year",
        "opens next year",
        "next year",
        {"latest": date(2026, 12, 31), "bound": "in", "grain": "year"},
        "2026-12-31",
    ),
    (
        "too long to be a date",
        "within 9999 years",
        "within 9999 years",
        {"latest": None, "bound": "within", "duration": "P9999Y"},
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "fields", "day"), [row[1:] for row in DUES], ids=[row[0] for row in DUES]
)
def test_deadlines(text: str, words: str, fields: dict[str, object], day: str | None) -> None:
    """A deadline is taken only where one is said."""
    given = {"earliest": None, "grain": "month", "bound": "by", **fields}
    start = text.index(words)
    period = Period(start=start, end=start + len(words), text=words, **given)  # type: ignore[arg-type]
    found = due(text, 0, [period], DAY)
    assert (found.latest.isoformat() if found else None) == day


def test_without_a_publication_day_nothing_is_reckoned() -> None:
    """A duration and a bare month need the day of publication."""
    weeks = Period(0, 5, "weeks", None, None, "week", "within", "P20W")
    assert due("weeks", 0, [weeks], None) is None


MOVES = [
    ("later", (2025, 8, 1, 31), (2026, 8, 1, 31), 1),
    ("earlier", (2026, 8, 1, 31), (2025, 8, 1, 31), -1),
    ("more exact", (2026, 1, 1, 400), (2026, 9, 1, 30), 0),
    ("less exact", (2026, 9, 1, 30), (2026, 1, 1, 400), 0),
]


@pytest.mark.parametrize(("old", "new", "way"), [r[1:] for r in MOVES], ids=[r[0] for r in MOVES])
def test_moves(old: tuple[int, int, int, int], new: tuple[int, int, int, int], way: int) -> None:
    """A deadline moves only where neither date holds the other."""
    assert move(_window(old), _window(new)) == way


def _window(parts: tuple[int, int, int, int]) -> Due:
    first = date(*parts[:3])
    return Due(first, first + timedelta(days=parts[3]))


def event(kind: str, when: str | None, source: str = "a") -> Event:
    """One step."""
    day = date.fromisoformat(when) if when else None
    return Event("C-1", day, kind, source, 0, 0, 1, "x")


AS_OF = "2025-06-01"
MADE = event("made", "2025-01-01")
STATES = [
    (
        "done beats past due",
        [MADE, event("reported_done", "2025-03-01")],
        "2025-02-01",
        ("reported_done", "2025-03-01"),
    ),
    (
        "the first report counts",
        [MADE, event("reported_done", "2025-03-01"), event("reported_done", "2025-04-01")],
        None,
        ("reported_done", "2025-03-01"),
    ),
    (
        "part done is not done",
        [MADE, event("reported_part", "2025-03-01")],
        None,
        ("new", "2025-01-01"),
    ),
    (
        "past due beats silence",
        [event("made", "2023-01-01")],
        "2024-01-01",
        ("past_due", "2024-01-02"),
    ),
    (
        "silence beats due soon",
        [event("made", "2023-01-01")],
        "2025-07-01",
        ("silent", "2024-01-02"),
    ),
    (
        "due soon beats a change",
        [MADE, event("raised", "2025-03-01")],
        "2025-08-30",
        ("due_soon", "2025-06-01"),
    ),
    (
        "ninety-one days is not soon",
        [MADE, event("raised", "2025-03-01")],
        "2025-08-31",
        ("raised", "2025-03-01"),
    ),
    ("due today is due soon", [MADE], AS_OF, ("due_soon", "2025-03-03")),
    (
        "the latest change",
        [MADE, event("raised", "2025-03-01"), event("lowered", "2025-04-01")],
        None,
        ("lowered", "2025-04-01"),
    ),
    (
        "a change beats a repetition",
        [MADE, event("delayed", "2025-03-01", "b"), event("repeated", "2025-04-01", "c")],
        None,
        ("delayed", "2025-03-01"),
    ),
    (
        "two documents",
        [MADE, event("repeated", "2025-03-01", "b"), event("repeated", "2025-04-01", "c")],
        None,
        ("repeated", "2025-03-01"),
    ),
    ("one document", [MADE, event("decided", "2025-01-01")], None, ("new", "2025-01-01")),
    ("no date at all", [event("made", None)], None, ("new", None)),
]


@pytest.mark.parametrize(
    ("events", "deadline", "answer"), [row[1:] for row in STATES], ids=[row[0] for row in STATES]
)
def test_states(events: list[Event], deadline: str | None, answer: tuple[str, str | None]) -> None:
    """The first rule of the table that holds gives the state and its first day."""
    last = max((e.when for e in events if e.when), default=None)
    due_day = date.fromisoformat(deadline) if deadline else None
    name, since = state(Standing(date.fromisoformat(AS_OF), Settings(), events, due_day, last))
    assert (name, since.isoformat() if since else None) == answer


def test_every_rule_of_the_table_says_what_it_means() -> None:
    """A councillor can read the table of states."""
    assert all(" " in (each.__doc__ or "") for each in RULES)
