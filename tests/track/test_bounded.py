"""Statements of thousands of values: what they cost grows with them, and not with their square."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from sendminer.parse import parse
from sendminer.pipeline import understand
from sendminer.records import Document
from sendminer.settings import Settings
from sendminer.track import follow
from sendminer.track.bounded import MOST, bounded

_PROMISE = "The council will build 10 places by May 2027.\n"


def _read(token: str, times: int) -> Document:
    text = f"Headline\n\n{token * times}{_PROMISE}"
    return understand(parse(text.encode(), name="x", published=date(2026, 1, 1)))


def _steps(document: Document) -> int:
    """How many functions are called to follow a document's promises."""
    number = 0

    def count(*_: object) -> None:
        nonlocal number
        number += 1

    sys.setprofile(count)
    try:
        follow([document], date(2026, 6, 1), Settings())
    finally:
        sys.setprofile(None)
    return number


@pytest.mark.parametrize("token", ["10 places ", "by May 2027 ", "Oak School, "])
def test_twice_as_many_values_cost_twice_as_much(token: str) -> None:
    """A hostile page of a few hundred kilobytes would otherwise take hours."""
    follow([_read(token, 100)], date(2026, 6, 1), Settings())  # what is made once
    assert _steps(_read(token, 2_400)) < 3 * _steps(_read(token, 1_200))


def test_a_sentence_of_any_page_is_read_whole() -> None:
    """Only what no sentence holds is cut, and the first values stay."""
    usual, full = _read("£1m and ", MOST - 1), _read("£1m and ", MOST + 1)
    assert bounded(usual) is usual
    cut = bounded(full)
    assert max(len(each.money) for each in full.statements) > MOST
    assert [each.money for each in cut.statements] == [
        each.money[:MOST] for each in full.statements
    ]
    assert [each.text for each in cut.statements] == [each.text for each in full.statements]
