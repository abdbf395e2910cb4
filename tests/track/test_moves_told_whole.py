"""Moves that one sentence tells with both days, moves long over, and moves made good."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.extract.periods import parse_periods
from sendminer.records import Statement
from sendminer.track.reading.days.moved import Moved, is_made_good, moved
from tests.track.factory import Said, document, kinds, ledger, period, plain, promise
from tests.track.test_tellings import UNIT

DAY = date(2022, 10, 24)
OLD, NEW = date(2022, 9, 30), date(2024, 1, 31)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was originally expected to open in September 2022; however, this has now been pushed"
         " back to January 2024.", Moved(OLD, over=False)),
        ("First planned for September 2022, it has slipped to January 2024.",
         Moved(OLD, over=False)),
        ("It was to have opened in September 2022 and will now open in January 2024.",
         Moved(OLD, over=False)),
        ("The work has been put back until January 2024.", Moved(None, over=False)),
        ("It was originally due in May 2021, but was pushed back to July 2022.",
         Moved(date(2021, 5, 31), over=True)),
        ("It was put back to July 2022 and is still not open.", Moved(None, over=False)),
        ("It will open in January 2024.", None),
        ("It will spend £4m from January 2023 to January 2024.", None),
        ("The work has been delayed by the rain of September 2022.", None),
    ],
)  # fmt: skip
def test_a_move_with_both_days(text: str, told: Moved | None) -> None:
    """The old day and the new one, where one sentence has both."""
    assert moved(text, 0, parse_periods(text, DAY), DAY) == told


def test_a_move_told_whole_needs_no_day_known_before() -> None:
    """A delay from one day to another is one though the promise named neither."""
    made = promise("The unit of 40 places at Netherfold will be built.")
    late = plain(
        "The unit of 40 places at Netherfold, originally due in May 2023, has slipped to May 2024.",
        period("May 2023", "2023-05-31", "in"),
        period("May 2024", "2024-05-31", "in"),
    )
    (found,) = ledger(document("2021-01-01", made), document("2022-10-24", late))
    assert kinds(found) == ["made", "delayed"]
    assert found.events[-1].deadline_from == date(2023, 5, 31)
    assert found.changed == "deadline 2023-05-31 → 2024-05-31"


def test_an_old_delay_told_again_moves_nothing() -> None:
    """A move to a day that is over is history."""
    late = plain(
        "The unit at Netherfold, originally due in May 2021, was pushed back to July 2022.",
        period("May 2021", "2021-05-31", "in"),
        period("July 2022", "2022-07-31", "in"),
    )
    (found,) = ledger(document("2021-01-01", UNIT), document("2022-10-24", late))
    assert kinds(found) == ["made", "repeated"]
    assert found.changed is None


@pytest.mark.parametrize(
    ("said", "behind", "good"),
    [
        ("The money had been put on hold.", "In May it heard that the units could go ahead.", True),
        ("Work had been paused, and it has the green light.", "Pupils cheered.", True),
        ("The money had been put on hold.", "In May it heard that the units cannot go ahead.",
         False),
        ("The money had been put on hold.", "Nothing was said.", False),
        ("The money has been put on hold.", "In May it heard that the units could go ahead.",
         False),
    ],
)  # fmt: skip
def test_what_goes_on_is_not_put_off(said: str, behind: str, good: bool) -> None:
    """What had been stopped is background where it is told to go on."""
    told = document("2022-10-24", plain(said), plain(behind))
    assert is_made_good(told, told.statements[0]) is good


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("But it now estimates it will take eight years.", ()),
        ("Bad ground caused delays of eight months to the unit.", ("criticism",)),
    ],
)
def test_a_delay_in_other_words(text: str, labels: tuple[str, ...]) -> None:
    """A longer time than promised, and a length of delay with its cause."""
    said = Said(text, labels)  # type: ignore[arg-type]
    told = document("2021-01-01", UNIT, said)
    (found,) = ledger(told)
    assert "delayed" in kinds(found)


def test_so_long_a_wait_is_no_delay() -> None:
    """Families who wait delay nothing."""
    text = "Families face delays of eight months."
    assert not is_made_good(document("2021-01-01", plain(text)), Statement(0, len(text), text))
    (found,) = ledger(document("2021-01-01", UNIT, plain(text)))
    assert "delayed" not in kinds(found)
