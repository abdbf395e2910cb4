"""Each table of the counts lexicon, tried on its own accepted and rejected examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sendminer.extract.counts.parse import with_people
from sendminer.lexicon import lexicon
from sendminer.records import Count

ATTRIBUTES = ("unit", "provision", "need", "change", "bound")
UNDERSTOOD = ("elided_", "from_to")


def _tables() -> Iterator[tuple[str, str | None, dict[str, Any]]]:
    """Every table with examples, under its dotted name, and what it belongs to."""
    for group, entry in lexicon("counts").items():
        if "accept" in entry:
            yield group, None, entry
        else:
            for name, table in entry.items():
                yield f"{group}.{name}", group, table


def _rows(key: str) -> list[Any]:
    return [
        pytest.param(name, group, text, id=f"{name}: {text}")
        for name, group, table in _tables()
        for text in table[key]
    ]


def _shows(name: str, group: str | None, count: Count) -> bool:
    """Say whether a count carries the meaning of the table."""
    if group in ATTRIBUTES:
        return getattr(count, group) == name.split(".", 1)[1]
    if group == "elided":
        return count.rule.startswith(UNDERSTOOD)
    return True


@pytest.mark.parametrize(("name", "group", "text"), _rows("accept"))
def test_accepted(name: str, group: str | None, text: str) -> None:
    """The accepted text yields a count that carries the table's meaning."""
    assert any(_shows(name, group, count) for count in with_people(text)), with_people(text)


@pytest.mark.parametrize(("name", "group", "text"), _rows("reject"))
def test_rejected(name: str, group: str | None, text: str) -> None:
    """The rejected text yields no count that carries the table's meaning."""
    assert not [count for count in with_people(text) if _shows(name, group, count)]


def test_every_table_has_examples() -> None:
    """No rule stands without an accepted and a rejected text."""
    assert all(table["accept"] and table["reject"] for _, _, table in _tables())
