"""Counts that a text names again, and room for so many people.

The rows read as those of ``test_counts_shapes``.
"""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

import pytest

from sendminer.extract.counts import parse_counts
from tests.extract.test_counts_shapes import shown

# fmt: off
ROWS: dict[str, list[tuple[str, str]]] = {
    "a number that was counted before": [
        ("It pledged 84 new places.\n\nMs Vale said 84 would not be enough.", "84 place new; 84 place"),
        ("It pledged 84 new places.\n\nThe cost is high. Nobody knows when the last of the 84 will come.", "84 place new; 84 place"),
        ("It pledged 84 new places.\n\nShe is a parent. By her count he has found 12 of his 84.", "84 place new; 12 place; 84 place"),
        ("It pledged 84 new places.\n\nHer daughter is one of the 84.", "84 place new; 84 place"),
        ("It pledged 84 new places.\n\nThe 84 desks are blue, and 84 votes were cast.", "84 place new"),
        ("It pledged 84 new places and has 84 pupils.\n\nThey met again in June. Nobody spoke of the 84.", "84 place new; 84 pupil"),
        ("There will be 60 extra places by 2028 and not the 84 which it forecast.", "60 place additional; 84 place"),
    ],
    "room for people": [
        ("The school has room for about 84 pupils with autism.", "84 place ~ #ASD"),
        ("There will be room in the new wing for 84 learners.", "84 place"),
        ("It made room for 24 more children in its special schools.", "24 place additional @special_school"),
        ("There is a meeting room for 12 pupils.", "12 pupil"),
        ("The sensory room for six children is shut.", "6 child"),
        ("The outdoor space for 24 pupils is small.", "24 pupil"),
    ],
    "a school for so many": [
        ("The special school for 84 that was agreed in May will cost more.", "84 pupil @special_school"),
        ("The special school for 11 to 16-year-olds opens.", ""),
        ("The school for 84 dogs opens.", ""),
    ],
    "one number in place of another": [
        ("Ash School will have 84 places in place of 60.", "84 place to; 60 place from"),
        ("It now plans 60 places instead of the 84 first agreed.", "60 place to; 84 place from"),
    ],
    "what is wanted": [
        ("The paper says that another 84 places will be called for by 2030.", "84 place needed"),
        ("By 2030 there have to be 84 more places.", "84 place needed"),
        ("It says that 84 places will be wanted within five years.", "84 place needed"),
    ],
    "how many have plans": [
        ("The number with an EHC plan could reach 1,240 by 2030, against 960 now.", "1240 pupil to; 960 pupil previous"),
        ("SEND: it said that of these children 84 were taught elsewhere.", "84 child"),
        ("SEND: at present 47 boys go to Ash School, which was built for 60.", "47 child; 60 child"),
        ("SEND: she has three boys at the school.", ""),
        ("SEND: four children in every hundred wait.", ""),
    ],
    "days and phases": [
        ("It has 60 places, the council said today (Monday, December 3).", "60 place"),
        ("Of the 64 places in the first phase 48 are open.", "64 place; 48 place delivered"),
        ("It has 60 places. Mr Ashe noted that phase two had been late.", "60 place"),
        ("The school for 60 pupils opened on 8 January with its first 24.", "60 pupil; 24 pupil"),
        ("The school took 14 children in two rooms. It will grow to its full 60 by May.", "14 child; 60 child to"),
        ("It raised the number of places at schools that were already there, by 24.", "24 place additional"),
        ("Six more officers will start to clear the SEND appeals. Last month 84 had been waiting too long.", "6 staff additional"),
    ],
}
# fmt: on
CASES = [(shape, text, row) for shape, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(
    ("text", "row"), [case[1:] for case in CASES], ids=[f"{c[0]}: {c[1]}" for c in CASES]
)
def test_recalled(text: str, row: str) -> None:
    """Each is read as a reader would, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row
