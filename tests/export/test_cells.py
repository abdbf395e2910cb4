"""Cells: plain values, and text that a spreadsheet neither runs nor breaks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sendminer.export.cells import LONGEST, Value, cell, clipped, extents, joined
from sendminer.safe_text import defused, legible, original

VALUES: list[tuple[str, Value, str]] = [
    ("nothing", None, ""),
    ("true", True, "true"),
    ("false", False, "false"),
    ("whole", 12, "12"),
    ("negative-whole-stays-a-number", -12, "-12"),
    ("decimal-without-exponent", Decimal("9.50E+6"), "9500000"),
    ("negative-decimal-stays-a-number", Decimal("-1.30"), "-1.3"),
    ("tiny-probability-without-exponent", 1e-9, "0.0000"),
    ("probability", 0.91236, "0.9124"),
    ("day", date(2027, 3, 1), "2027-03-01"),
    ("words", "sixty places", "sixty places"),
    ("commas-and-quotes-are-the-csv's", 'a, "b"', 'a, "b"'),
    ("line-ends-stay", "one\r\ntwo\tthree", "one\r\ntwo\tthree"),
    ("nul", "a\x00b", "a\ufffdb"),
    ("form-feed", "page\x0cpage", "page\ufffdpage"),
    ("terminal-escape", "\x1b[2J\x9b2J", "\ufffd[2J\ufffd2J"),
    ("lone-surrogate", "a\ud83db", "a\ufffdb"),
    ("emoji", "😀", "😀"),
]

FORMULAS = [
    ("equals", "=1+1"),
    ("plus", "+44 1632 960000"),
    ("minus", "-£1.3m"),
    ("at", "@SUM(A1)"),
    ("tab-first", "\tplain"),
    ("carriage-return-first", "\rplain"),
    ("line-feed-first", "\nplain"),
    ("after-spaces", "   =1+1"),
    ("after-no-break-space", "\u00a0=1+1"),
    ("after-zero-width-space", "\u200b=1+1"),
    ("after-byte-order-mark", "\ufeff=1+1"),
    ("full-width-equals", "＝1+1"),
    ("full-width-plus", "＋1"),
    ("full-width-minus", "－1"),
    ("full-width-at", "＠SUM(A1)"),
    ("small-form-equals", "﹦1+1"),
    ("apostrophe-of-its-own", "'=1+1"),
    ("bullet-of-a-resolution", "- That the report be noted"),
]

HARMLESS = [
    ("empty", ""),
    ("pounds", "£1.3m"),
    ("equals-inside", "a=1"),
    ("single-quote-opens-speech", "'We will build it'"),
    ("dash-of-print", "– That the report be noted"),
    ("bracket", "(=1)"),
    ("number", "60"),
    ("space-first", " places"),
]


@pytest.mark.parametrize(("value", "written"), [v[1:] for v in VALUES], ids=[v[0] for v in VALUES])
def test_value(value: Value, written: str) -> None:
    """Each kind of value has one plain form."""
    assert cell(value) == written


@pytest.mark.parametrize("text", [f[1] for f in FORMULAS], ids=[f[0] for f in FORMULAS])
def test_formula_is_defused(text: str) -> None:
    """A text that would run gets an apostrophe, which can be taken off again."""
    assert cell(text) == f"'{text}"
    assert original(cell(text)) == text


@pytest.mark.parametrize("text", [h[1] for h in HARMLESS], ids=[h[0] for h in HARMLESS])
def test_harmless_text_is_left_alone(text: str) -> None:
    """A text that would not run is written as it stands."""
    assert cell(text) == text
    assert original(text) == text


@given(st.text())
@example("''=1")
@example("' \ufeff+")
def test_defusing_is_exact(text: str) -> None:
    """What was defused can be had back, whatever the text."""
    assert original(defused(text)) == text


@given(st.text(st.characters()))
def test_any_text_can_be_written(text: str) -> None:
    """Every str becomes UTF-8 of the same number of characters."""
    assert len(legible(text)) == len(text)
    assert len(legible(text).encode("utf-8").decode("utf-8")) == len(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a" * LONGEST, LONGEST),
        ("a" * (LONGEST + 1), LONGEST),
        ("😀" * LONGEST, LONGEST // 2),  # two units each
        ("a" + "😀" * LONGEST, LONGEST // 2),  # the cut falls inside a pair
    ],
    ids=["fits", "one-too-many", "emoji", "emoji-cut-in-half"],
)
def test_long_text_is_cut(text: str, kept: int) -> None:
    """A cell never holds more than a spreadsheet can."""
    assert clipped(text) == text[:kept]


def test_long_list_of_spans_is_cut_between_spans() -> None:
    """Spans are left out whole where a cell cannot hold them all."""
    cut = extents((n, n + 1) for n in range(100_000))
    assert cut is not None
    assert LONGEST - 20 < len(cut) <= LONGEST
    assert all(int(end) == int(start) + 1 for start, end in (s.split("-") for s in cut.split(";")))


def test_short_lists() -> None:
    """Lists are joined on one line, and an empty one is an empty cell."""
    assert joined(["£9.5m", "£17.5\n million"]) == "£9.5m; £17.5 million"
    assert joined([]) is None
    assert extents([(1, 3), (10, 12)]) == "1-3;10-12"
    assert extents([]) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a;=1+1", "a;'=1+1"),
        ("a; =1", "a;' =1"),
        ("a\t@sum", "a\t'@sum"),
        ("a|+1", "a|'+1"),
        ("a;'=1", "a;''=1"),
        ("one; two", "one; two"),
        ("20-30;40-50", "20-30;40-50"),
    ],
)
def test_a_formula_behind_another_separator_is_defused(text: str, shown: str) -> None:
    """Where a spreadsheet ends cells at semicolons or tabs, none begins with a formula."""
    assert defused(text) == shown
    assert original(shown) == text
