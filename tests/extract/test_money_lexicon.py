"""Every rule of the money lexicon, tried by its own examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from sendminer.extract.money import parse_money
from sendminer.lexicon import lexicon
from sendminer.records import Money

Shows = Callable[[list[Money]], bool]
LISTS = lexicon("money")


def _any(test: Callable[[Money], bool]) -> Shows:
    return lambda found: any(test(money) for money in found)


def _shows(path: tuple[str, ...], entry: dict[str, Any]) -> Shows:
    """What a record must show for the rule at ``path`` to have been at work."""
    match path:
        case ("currency", code):
            return _any(lambda m: m.currency == code)
        case ("scale", _):
            return _any(lambda m: m.low == 3 * Decimal(entry["factor"]))
        case ("bound", name):
            return _any(lambda m: m.bound == name)
        case ("clause",):
            return _any(lambda m: m.change is not None)
        case ("change", "passive"):
            return _any(lambda m: m.change == "decrease")
        case ("plus",):
            return _any(lambda m: m.bound == "at_least")
        case ("change", name):
            return _any(lambda m: m.change == name)
        case ("rate", "against"):
            return lambda found: len(found) == 2 and all(m.per for m in found)
        case ("rate", _):
            return _any(lambda m: bool(m.per))
        case ("table",):
            return _any(lambda m: m.rule == "table")
        case ("ranging",):
            return _any(lambda m: m.low < m.high or m.bound == "at_least")
        case _:
            return bool


def _examples(
    node: dict[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], dict[str, Any], str, bool]]:
    for text in node.get("accept", []):
        yield path, node, text, True
    for text in node.get("reject", []):
        yield path, node, text, False
    for name, child in node.items():
        if isinstance(child, dict):
            yield from _examples(child, (*path, name))


EXAMPLES = list(_examples(LISTS))


@pytest.mark.parametrize(
    ("path", "entry", "text", "wanted"),
    EXAMPLES,
    ids=[f"{'.'.join(path)}-{'yes' if yes else 'no'}-{text}" for path, _, text, yes in EXAMPLES],
)
def test_example(path: tuple[str, ...], entry: dict[str, Any], text: str, wanted: bool) -> None:
    """An accepted text yields a record that shows the rule's effect, a rejected one does not."""
    assert _shows(path, entry)(parse_money(text)) is wanted


def _before_cues() -> list[tuple[str, str]]:
    return [(name, cue) for name, entry in LISTS["bound"].items() for cue in entry["before"]]


@pytest.mark.parametrize(("name", "cue"), _before_cues())
def test_every_bound_before(name: str, cue: str) -> None:
    """Each cue before an amount gives its bound."""
    assert [m.bound for m in parse_money(f"It is {cue} £5m.")] == [name]


def _after_cues() -> list[tuple[str, str]]:
    return [(name, cue) for name, entry in LISTS["bound"].items() for cue in entry["after"]]


@pytest.mark.parametrize(("name", "cue"), _after_cues())
def test_every_bound_after(name: str, cue: str) -> None:
    """Each cue after an amount gives its bound."""
    gap = "" if cue[0] in "-+i" else " "
    assert [m.bound for m in parse_money(f"It is £5m{gap}{cue}.")] == [name]


@pytest.mark.parametrize("noun", LISTS["rate"]["noun"]["words"] + LISTS["rate"]["time"]["words"])
def test_every_rate(noun: str) -> None:
    """Each noun of a rate is read after "a" and after "per"."""
    article = "an" if noun[0] in "aeiou" or noun == "hour" else "a"
    assert [m.per for m in parse_money(f"£5 {article} {noun}. £5 per {noun}.")] == [(noun,)] * 2
