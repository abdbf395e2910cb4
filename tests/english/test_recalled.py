"""What was decided once, and is only recalled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sendminer.english.recalled import (
    had_decided,
    without_decided,
    without_long_decided,
    without_recalled,
    without_sayer,
)

Cut = Callable[[str], str]
CUTS: list[tuple[Cut, str, str]] = [
    (without_recalled, "The plan, which was agreed in May, is asked for.",
     "The plan, is asked for."),
    (without_recalled, "The plan that will be agreed.", "The plan that will be agreed."),
    (without_long_decided, "Schools which were approved two years ago will open.",
     "Schools will open."),
    (without_long_decided, "Schools which were approved on Monday will open.",
     "Schools which were approved on Monday will open."),
    (without_decided, "The plan, which was approved in May, stands.", "The plan , stands."),
    (without_decided, "A plan approved by Cabinet in June 2020 stands.", "A plan   stands."),
    (without_sayer, "Sixty will open by April, the council has promised.",
     "Sixty will open by April"),
    (without_sayer, "“Sixty will open by April,” promised Cllr Jane Orme on Monday.",
     "“Sixty will open by April"),
    (without_sayer, "Sixty will open by April, as the council promised.",
     "Sixty will open by April, as the council promised."),
    (without_sayer, "Sixty will open by April, the council had promised.",
     "Sixty will open by April, the council had promised."),
    (without_sayer, "Sixty will open, a year later than it promised.",
     "Sixty will open, a year later than it promised."),
    (without_sayer, "Sixty will open, promised in 2021.", "Sixty will open, promised in 2021."),
    (without_decided, "It was approved by Cabinet in June 2020.",
     "It was approved by Cabinet in June 2020."),
]  # fmt: skip


@pytest.mark.parametrize(("cut", "text", "left"), CUTS, ids=[each[1][:40] for each in CUTS])
def test_old_decisions_are_left_out(cut: Cut, text: str, left: str) -> None:
    """Only as far back as each asks; what is decided now stays."""
    assert cut(text) == left


def test_a_yes_of_before() -> None:
    """The pluperfect tells it; the perfect tells what has just been decided."""
    assert had_decided("It had already been approved by the old council.")
    assert not had_decided("It has now been approved.")
