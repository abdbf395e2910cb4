"""Which values are set anew, and which only differ."""

from __future__ import annotations

import pytest

from tests.track.factory import count, document, kinds, ledger, money, promise

_SCHOOL = promise(
    "The council will open Netherfold School with 60 places for £9m.",
    count("60 places", 60),
    money("£9m", "9000000"),
)
_RATE = promise(
    "The board set a target of 75 per cent of plans within 20 weeks by July 2027.",
    count("75 per cent", 75, unit="per_cent"),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The target for opening Netherfold School will be 80 places.", count("80 places", 80)),
        (
            "The plan to open Netherfold School would grow to 80 places in all.",
            count("80 places", 80),
        ),
        ("Netherfold School will have 80 places where 60 were planned.", count("80 places", 80)),
        ("The budget for Netherfold School was increased to £11m.", money("£11m", "11000000")),
    ],
)
def test_words_that_raise(text: str, value: tuple[str, dict[str, object]]) -> None:
    """A target, a word of change, or the old number beside the new one."""
    (found,) = ledger(document("2025-01-01", _SCHOOL), document("2026-01-01", promise(text, value)))
    assert kinds(found)[-1] == "raised"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Netherfold School will offer 80 places to begin with.", count("80 places", 80)),
        ("The council will put £14m into Netherfold School.", money("£14m", "14000000")),
    ],
)
def test_a_number_that_only_differs(text: str, value: tuple[str, dict[str, object]]) -> None:
    """It changes nothing of the promise: it may be of another part, or of another time."""
    found = ledger(document("2025-01-01", _SCHOOL), document("2026-01-01", promise(text, value)))
    assert "raised" not in kinds(found[0])
    assert (found[0].count_high, found[0].amount_high) == (60, 9000000)


def test_a_rise_that_is_told_again_lowers_nothing() -> None:
    """A paper names the old number first, of a promise that has the new one by then."""
    raised = promise(
        "The target for opening Netherfold School will be 80 places.", count("80 places", 80)
    )
    again = promise(
        "The goal of 60 places at Netherfold School has been lifted to 80.", count("60 places", 60)
    )
    (found,) = ledger(
        document("2025-01-01", _SCHOOL),
        document("2026-01-01", raised),
        document("2026-01-09", again),
    )
    assert kinds(found) == ["made", "raised", "repeated"]
    assert found.count_high == 80


def test_what_stands_beside_the_old_number_adds_nothing() -> None:
    """Two promises told in one sentence are not one of their sum."""
    units = promise("Units at schools will bring 170 places.", count("170 places", 170))
    both = promise(
        "It will create 400 extra places as well as the 170 places in units at schools.",
        count("400 extra places", 400, change="additional"),
        count("170 places", 170),
    )
    found = ledger(document("2025-01-01", units), document("2026-01-01", both))
    assert all("raised" not in kinds(one) for one in found)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Its target for plans within 20 weeks was cut to 60 per cent.", "60 per cent", "lowered"),
        ("By then 80 per cent of plans would be issued within 20 weeks.", "80 per cent", "raised"),
        ("Plans within 20 weeks: 47 per cent, on the way to 75.", "47 per cent", "repeated"),
        ("We are at 71 per cent of plans within 20 weeks.", "71 per cent", "repeated"),
    ],
)  # fmt: skip
def test_how_things_stand_is_no_target(text: str, words: str, kind: str) -> None:
    """A share that was reached by some day moves no target."""
    share = count(words, int(words[:2]), unit="per_cent")
    (found,) = ledger(document("2025-01-01", _RATE), document("2026-01-01", promise(text, share)))
    assert kinds(found)[-1] == kind


_REPORT = (
    "Under the same programme, which the cabinet backed in principle in July after a long and "
    "sometimes heated debate, the council will also bring 30 places to its mainstream schools."
)


def test_each_number_of_a_report_has_its_row() -> None:
    """Long articles hang all of a programme's numbers on the programme: none is lost by it."""
    whole = (
        "The council has agreed a programme for children with special educational needs and "
        "disabilities that will bring 170 places to schools in every part of the county by 2027."
    )
    found = ledger(
        document(
            "2025-01-01",
            promise(whole, count("170 places", 170)),
            promise(_REPORT, count("30 places", 30)),
        )
    )
    assert sorted(one.count_high or 0 for one in found) == [30, 170]
