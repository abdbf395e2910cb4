"""What a later statement does to a promise where its words turn a number, a date or a report."""

from __future__ import annotations

import pytest

from tests.track.factory import (
    Said,
    count,
    document,
    done,
    kinds,
    ledger,
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
]


@pytest.mark.parametrize(
    ("first", "later", "step"), [row[1:] for row in TURNS], ids=[row[0] for row in TURNS]
)
def test_turns(first: Said, later: Said, step: str | None) -> None:
    """The step that a statement adds, or none where it speaks of no step."""
    found = ledger(document("2021-01-01", first), document("2022-02-10", later))
    assert kinds(found[0]) == ["made", *([step] if step else [])]
