"""What a later statement does to a promise where its words turn a number, a date or a report."""

from __future__ import annotations

from datetime import date

import pytest

from tests.track.factory import (
    Said,
    count,
    document,
    done,
    kinds,
    ledger,
    money,
    period,
    plain,
    promise,
)

SCHOOL = promise(
    "A school for 120 pupils will open at Netherfold in September 2024.",
    count("120 pupils", 120, unit="pupil"),
    period("September 2024", "2024-09-30", "in", earliest="2024-09-01"),
)
BASES = promise(
    "It will open six resource bases by September 2023.",
    count("six resource bases", 6, unit="base"),
    period("September 2023", "2023-09-30"),
)
PLACES = promise(
    "220 places will be created in resource bases.", count("220 places", 220, "resource_base")
)
SHARE = promise(
    "Seven in ten plans, or 70 per cent, will be issued on time by March 2022, its target.",
    period("March 2022", "2022-03-31"),
)
CASES = promise(
    "It will clear all 210 overdue cases by February 2023.",
    count("all 210 overdue cases", 210, unit="case"),
    period("February 2023", "2023-02-28"),
)

TURNS = [
    (
        "a term later than promised",
        SCHOOL,
        promise(
            "Pupils at Netherfold will move in in January 2025, a term later than promised.",
            period("January 2025", "2025-01-31", "in", earliest="2025-01-01"),
        ),
        "delayed",
    ),
    (
        "the first pupils are the opening",
        SCHOOL,
        promise(
            "The school at Netherfold will open to its first pupils in April 2025.",
            period("April 2025", "2025-04-30", "in", earliest="2025-04-01"),
        ),
        "delayed",
    ),
    (
        "so many, not so many",
        BASES,
        promise(
            "There will be four resource bases, not six.",
            count("four resource bases", 4, unit="base"),
        ),
        "lowered",
    ),
    (
        "so many of the whole",
        PLACES,
        promise(
            "So far 164 of the 220 places in resource bases are open and more will follow.",
            count("164", 164, "resource_base"),
            count("220 places", 220, "resource_base"),
        ),
        "repeated",
    ),
    (
        "a target that will not be met",
        SHARE,
        done("Plans on time have improved to 49 per cent and 70 per cent will not be met."),
        "repeated",
    ),
    (
        "below the target",
        SHARE,
        done("57 per cent of plans were issued on time, below the 70 per cent target."),
        "reported_part",
    ),
    (
        "was to have opened",
        SCHOOL,
        done("There is only a fence at Netherfold, where a school was to have opened."),
        None,
    ),
    (
        "are to get",
        SCHOOL,
        done(
            "In Netherfold 120 pupils are to get a school of their own.",
            count("120 pupils", 120, unit="pupil"),
        ),
        "repeated",
    ),
    (
        "now working to another date",
        SCHOOL,
        plain(
            "The trust was now working to January 2025 for the school at Netherfold.",
            period("January 2025", "2025-01-31", "in", earliest="2025-01-01"),
        ),
        "delayed",
    ),
    (
        "what goes on is no deadline",
        promise(
            "Eight psychologists will be recruited by September 2023.",
            count("Eight psychologists", 8, unit="staff"),
            period("September 2023", "2023-09-30"),
        ),
        promise(
            "Interviews for the eight psychologists are being held this month.",
            count("eight psychologists", 8, unit="staff"),
            period("this month", "2022-02-28", "in", earliest="2022-02-01"),
        ),
        "repeated",
    ),
    (
        "years are no numbers",
        SCHOOL,
        promise(
            "The date of the school at Netherfold has moved from 2023 to 2024 and will move again."
        ),
        "mentioned",
    ),
    (
        "not so many, without a label",
        SCHOOL,
        plain(
            "The school at Netherfold would take 96 pupils, not 120.",
            count("96 pupils", 96, unit="pupil"),
        ),
        "lowered",
    ),
    (
        "instead of this month, without a label",
        SCHOOL,
        plain(
            "The school at Netherfold would open in January 2025 instead of this month.",
            period("January 2025", "2025-01-31", "in", earliest="2025-01-01"),
        ),
        "delayed",
    ),
    (
        "a target cut is none delivered",
        PLACES,
        done(
            "The number of places to be created in resource bases was cut from 220 to 180.",
            count("220", 220, "resource_base", change="from"),
            count("180", 180, "resource_base", change="to"),
        ),
        "lowered",
    ),
    (
        "less of what is to be cleared",
        CASES,
        done("Overdue cases had fallen from 210 to 132, said the head of service."),
        "reported_part",
    ),
    (
        "all but some",
        CASES,
        done("All but 41 of the overdue cases had been finished."),
        "reported_part",
    ),
    (
        "a day that was missed as planned",
        CASES,
        promise(
            "The 210 overdue cases were not cleared by May 2022 as planned and will be in time.",
            count("210 overdue cases", 210, unit="case"),
            period("May 2022", "2022-05-31"),
        ),
        "delayed",
    ),
    (
        "by when others are to write",
        PLACES,
        promise(
            "220 places would be created in resource bases and schools were invited to bid by May.",
            count("220 places", 220, "resource_base"),
            period("May", "2022-05-31"),
        ),
        "repeated",
    ),
    (
        "money decided for the place",
        promise("A school will open at Netherfold."),
        promise("That £4m be allocated for the school at Netherfold.", money("£4m", "4000000")),
        "funded decided",
    ),
    (
        "the sum that was promised is released",
        promise("A school will open at Netherfold for £4m.", money("£4m", "4000000")),
        promise("That £4m be released for the school at Netherfold.", money("£4m", "4000000")),
        "funded decided",
    ),
    (
        "a yes of a lead member",
        promise("A school with 60 places will open at Netherfold.", count("60 places", 60)),
        promise("Ida Marlow, lead member for learning, agreed to create the school at Netherfold."),
        "decided",
    ),
    (
        "a yes of one councillor",
        promise("A school with 60 places will open at Netherfold.", count("60 places", 60)),
        promise("A senior county councillor has approved the 60-place school at Netherfold."),
        "decided",
    ),
    (
        "a charge in place of a yearly one",
        promise(
            "Students over 16 will pay £570 a year for transport.",
            money("£570", "570", per=("year",)),
        ),
        promise(
            "That the charge for transport of students over 16 be £480 and not £570.",
            money("£480", "480"),
            money("£570", "570"),
        ),
        "lowered",
    ),
    (
        "re-profiled from one year to the next",
        SCHOOL,
        promise(
            "That the school at Netherfold be re-profiled from September 2024 to September 2025.",
            period("September 2024", "2024-09-30", "from", earliest="2024-09-01"),
            period("September 2025", "2025-09-30", "until", earliest="2025-09-01"),
        ),
        "delayed",
    ),
]


@pytest.mark.parametrize(
    ("first", "later", "step"), [row[1:] for row in TURNS], ids=[row[0] for row in TURNS]
)
def test_turns(first: Said, later: Said, step: str | None) -> None:
    """The steps that a statement adds, or none where it speaks of no step."""
    found = ledger(document("2021-01-01", first), document("2022-02-10", later))
    assert kinds(found[0]) == ["made", *(step.split() if step else [])]


@pytest.mark.parametrize(
    ("text", "told", "deadline"),
    [
        (
            "That 70 per cent of plans be issued within twenty weeks, to be met by July 2023.",
            [
                period("twenty weeks", None, "within", grain="week", duration="P20W"),
                period("July 2023", "2023-07-31"),
            ],
            "2023-07-31",
        ),
        (
            "That a fund of £1.5m be set up, to be spent over three years from September 2022.",
            [period("September 2022", None, "from", earliest="2022-09-01")],
            None,
        ),
    ],
    ids=["a limit for each is no deadline", "the first day of a span is no deadline"],
)
def test_which_time_is_the_deadline(
    text: str, told: list[tuple[str, object]], deadline: str | None
) -> None:
    """The deadline is the day by which all is to be done."""
    (found,) = ledger(document("2021-01-01", promise(text, *told)))
    assert found.deadline == (date.fromisoformat(deadline) if deadline else None)


def test_two_phases_are_two_promises() -> None:
    """What is promised as a second phase is not the first one told again."""
    one = promise("The first phase at Netherfold will give 36 places.", count("36 places", 36))
    two = promise("A second phase at Netherfold will give 36 places.", count("36 places", 36))
    found = ledger(document("2021-01-01", one), document("2022-01-01", two))
    assert [each.documents for each in found] == [1, 1]
