"""Deadlines as they were said, and dates that are recalled beside the new one."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.extract.periods import parse_periods
from sendminer.extract.quotes import parse_quotes
from sendminer.track.reading.days.deadlines import due, limit

DAY = date(2026, 1, 15)
WORDS = [
    ("a clock of its own", "A report be brought back after 6 months from the launch of the scheme.",
     "after 6 months from the launch of the scheme", None),
    ("a date", "It will open by September 2027.", None, "by September 2027"),
    ("none", "It will open.", None, None),
    ("a day of talk", "The committee will discuss the plan on 4 May 2026.", None, None),
    ("members are asked", "Members will be asked to agree the plan in May 2026.", None, None),
    ("after the talk", "They will discuss it and it will open by May 2026.", None, "by May 2026"),
    ("due and missed", "It was due to open in May 2026 but has not begun.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "clock", "dated"), [row[1:] for row in WORDS], ids=[row[0] for row in WORDS]
)
def test_words_of_a_deadline(text: str, clock: str | None, dated: str | None) -> None:
    """A deadline keeps its preposition and what its clock starts from."""
    periods = parse_periods(text, DAY)
    found = due(text, 0, periods, DAY)
    assert (found.words if found else None) == dated
    assert limit(text, 0, periods) == clock


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("Over the next 13 months, from 1 February 2026 to 28 February 2027.", date(2027, 2, 28)),
        ("It will spend £15m over three years between 2026/27 and 2028/29.", date(2029, 3, 31)),
    ],
    ids=["days", "financial years"],
)
def test_a_stated_end_wins_over_a_span(text: str, latest: date) -> None:
    """What a text reckons itself is not reckoned from the day of publication."""
    found = due(text, 0, parse_periods(text, DAY), DAY)
    assert found is not None
    assert found.latest == latest


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("The council will open the school in September 2021.", date(2021, 9, 30)),
        ("In September 2021 the council opened a school.", None),
        ("The 60 places have been delayed from May 2021 to September 2021.", date(2021, 9, 30)),
        ("The opening was put back to September 2021.", date(2021, 9, 30)),
        ("It was delayed, and those of May moved to Hale in September 2021.", None),
    ],
    ids=["what lies ahead", "what is told", "moved from and to", "moved to", "moved elsewhere"],
)
def test_a_paper_without_a_day_keeps_its_dates(text: str, latest: date | None) -> None:
    """A date with its year is known wherever it stands; the words say whether it lies ahead."""
    found = due(text, 0, parse_periods(text, None), None)
    assert (found.latest if found else None) == latest


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("A proposal was made to defer the decision to the March meeting.", 2026),
        ("The item was deferred to the April meeting.", 2026),
        ("The item was deferred in March.", 2025),
    ],
    ids=["to defer", "deferred to", "deferred in"],
)
def test_what_is_put_off_lies_ahead(text: str, year: int) -> None:
    """The month to which something is put off comes, whatever tense the sentence has."""
    (period,) = parse_periods(text, DAY)
    assert period.earliest is not None
    assert period.earliest.year == year


def test_a_number_is_no_speaker() -> None:
    """The number of a rule or a year says nothing."""
    found = parse_quotes("Cllr Dray spoke under rule 27 highlighting that the base was full.")
    assert all(any(map(str.isalpha, quote.speaker_text or "a")) for quote in found)
