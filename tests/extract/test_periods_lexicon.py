"""Every rule of the periods lexicon, tried by its own examples.

An accepted text yields a period that shows what its table is for; a rejected one yields none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from sendminer.extract.periods import parse_periods
from sendminer.extract.periods.patterns import PART_BEFORE
from sendminer.lexicon import lexicon
from sendminer.records import Period

LISTS = lexicon("periods")
REFERENCE = date(2024, 6, 10)
Shows = Callable[[Period, str, str], bool]


def _leaves(table: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Paths of the tables that hold rules."""
    if "accept" in table:
        yield path
    for name, entry in table.items():
        if isinstance(entry, dict):
            yield from _leaves(entry, (*path, name))


def _month(period: Period, name: str, _: str) -> bool:
    day = period.earliest or period.latest
    return day is not None and day.month == LISTS["month"][name]["number"]


def _part(period: Period, name: str, _: str) -> bool:
    match = PART_BEFORE.match(period.text.lower() + " ", 0)
    words = LISTS["part"][name]["words"]
    said = period.text.lower().removeprefix("the ").removeprefix("very ")
    return any(said.startswith(word) for word in words) or match is not None


def _bound(period: Period, name: str, text: str) -> bool:
    """The bound, and for "before" and "after" the day beside the period."""
    wanted = LISTS["bound"].get(name, {}).get("bound", name)
    beside = {"before": period.latest, "after": period.earliest}.get(name)
    inside = beside is not None and name in ("before", "after") and str(beside)[:7] in text
    return period.bound == wanted and not inside


def _named(word: str) -> Shows:
    return lambda period, _, __: period.rule.startswith(word)


SHOWS: dict[str, Shows] = {
    "month": _month,
    "weekday": lambda period, _, __: period.rule == "weekday",
    "season": lambda period, _, __: period.grain == "season" and period.rule == "season",
    "term": lambda period, _, __: period.grain == "term",
    "holiday": _named("holiday"),
    "half_term": _named("half_term"),
    "feast": lambda period, _, __: period.rule in ("easter", "christmas"),
    "year_kind": lambda period, name, _: period.grain == name,
    "year_context": lambda period, name, _: period.rule == f"{name}_by_context",
    "relative": lambda period, name, _: period.rule.startswith(name),
    "part": _part,
    "bound": _bound,
    "due_column": lambda period, _, __: period.bound == "by",
    "onwards": lambda period, _, __: period.bound == "from",
    "latest": lambda period, _, __: period.bound == "by",
    "reference_number": lambda period, _, __: period.grain.endswith("_year"),
    "not_a_day": lambda period, _, __: period.grain == "day",
    "not_after_day": lambda period, _, __: period.grain == "day",
    "not_a_year": lambda period, _, __: period.rule == "year",
    "short_pair": lambda period, _, __: period.grain.endswith("_year"),
    "month_cue": lambda period, _, __: period.rule == "month",
    "lone_year": lambda period, _, __: period.rule == "year",
    "tense": lambda period, name, _: _lies(period, name),
    "standard": lambda period, _, __: period.bound == "within" and period.latest is None,
    "figures": lambda period, _, __: _lies(period, "last"),
    "settled": lambda period, _, __: period.bound == "over" and period.latest is None,
    "record": lambda period, _, __: period.bound == "in",
    "roughly": lambda period, _, __: period.bound == "over",
    "finished": lambda period, _, __: period.bound == "within",
    "perfect": lambda period, _, __: period.rule == "back",
    "span_noun": lambda period, _, __: period.duration is not None and period.bound == "within",
    "not_before": lambda period, _, __: period.bound == "from",
    "put_off": lambda period, _, __: _lies(period, "next"),
    "plan_noun": lambda period, _, __: period.duration is not None and period.bound == "over",
}


def _lies(period: Period, name: str) -> bool:
    day = period.earliest or period.latest
    return day is not None and (day > REFERENCE if name == "next" else day < REFERENCE)


def _examples() -> Iterator[Any]:
    for path in _leaves(LISTS):
        table = LISTS
        for name in path:
            table = table[name]
        for kind in ("accept", "reject"):
            for text in table[kind]:
                label = f"{'.'.join(path)}-{kind}-{text}"
                yield pytest.param(path, text, kind == "accept", id=label)


@pytest.mark.parametrize(("path", "text", "accepted"), list(_examples()))
def test_rule(path: tuple[str, ...], text: str, accepted: bool) -> None:
    """The example shows its table's meaning if it is an accepted one, and not otherwise."""
    shows = SHOWS[path[0]]
    periods = parse_periods(text, REFERENCE)
    assert any(shows(period, path[-1], text) for period in periods) is accepted


def test_every_rule_has_examples() -> None:
    """Each table has examples of both kinds; the plain list of units needs none."""
    assert set(LISTS) - {path[0] for path in _leaves(LISTS)} == {"unit"}
