"""What a later sentence tells of another number, school or sum leaves the promise as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sendminer.track.reading.doings.unfinished import done_before
from sendminer.track.reading.learnt import KINDS, instead, learnt
from sendminer.track.reading.values.clauses import is_beside
from tests.track.factory import (
    count,
    document,
    done,
    kinds,
    ledger,
    money,
    period,
    promise,
    special,
)

BY_2026 = period("by May 2026", "2026-05-31")
PLACES = promise("The council will create 90 more places by May 2026.",
                 count("90 more places", 90), BY_2026)  # fmt: skip


@pytest.mark.parametrize("opens", ["The council", "All in all the council"])
def test_each_number_keeps_the_day_of_its_clause(opens: str) -> None:
    """A larger number by a later day moves no promise that is told beside it."""
    both = promise(
        f"{opens} will create 140 more places by May 2028, with 90 in place by May 2026.",
        count("140 more places", 140),
        count("90", 90),
        period("by May 2028", "2028-05-31"),
        BY_2026,
    )
    (row,) = ledger(document("2024-01-01", PLACES), document("2025-01-01", both))
    assert (row.count_low, row.deadline) == (90, date(2026, 5, 31))
    assert kinds(row) == ["made", "repeated"]


def test_a_number_that_takes_the_place_of_another_takes_its_day() -> None:
    """Where the words say that it is another now, the later day is that of the promise."""
    anew = promise(
        "The 90 places promised by May 2026 will now be 140 places by May 2028.",
        count("90 places", 90),
        count("140 places", 140),
        BY_2026,
        period("by May 2028", "2028-05-31"),
    )
    (row,) = ledger(document("2024-01-01", PLACES), document("2025-01-01", anew))
    assert row.deadline == date(2028, 5, 31)


def test_it_adds_nothing_to_another_school() -> None:
    """What "it" will provide is of the school just named, and no addition to an older one."""
    old = promise(
        "Between them they will provide 130 additional special school places for children.",
        special("130 additional special school places", 130, change="additional"),
    )
    new = promise("A special school will be built in Cranmere.")
    it = promise(
        "It will provide up to 70 additional special school places for children.",
        special("70 additional special school places", 70, change="additional"),
    )
    rows = ledger(document("2021-01-01", old), document("2023-01-01", new, it))
    assert [(row.count_low, "raised" in kinds(row)) for row in rows] == [(130, False), (70, False)]


def test_the_first_part_of_a_sum_dates_no_more_than_itself() -> None:
    """£38m by March, and the rest later: the £95m is not due in March."""
    whole = promise(
        "The council will use £95m of national money to clear the deficit on special needs.",
        money("£95m", "95000000"),
    )
    part = promise(
        "The council will use £38m to clear the deficit on special needs by March 2024, and the"
        " rest of the money will follow.",
        money("£38m", "38000000"),
        period("by March 2024", "2024-03-31"),
    )
    (row,) = ledger(document("2023-01-01", whole, part))
    assert row.deadline is None


def test_a_day_that_is_over_moves_nothing() -> None:
    """A day before the one on which it is told is no new deadline, unless it is said to be."""
    first = promise("The 40-place unit at Tarnley will open by March 2024.",
                    count("40-place unit", 40), period("by March 2024", "2024-03-31"))  # fmt: skip
    told = promise("The 40-place unit at Tarnley was being fitted out by July 2024.",
                   count("40-place unit", 40), period("by July 2024", "2024-07-31"))  # fmt: skip
    (row,) = ledger(document("2023-01-01", first), document("2024-09-01", told))
    assert row.deadline == date(2024, 3, 31)


def test_one_opening_settles_the_promises_of_one_school() -> None:
    """A school that has opened is open, whatever was promised of its opening; a hall is not."""
    said = (
        promise("60 places will open at Larkhill School.", special("60 places", 60)),
        promise("12 places will open at Larkhill School.", count("12 places", 12, "nursery")),
        promise("A sports hall at Larkhill School will open."),
    )
    opened = done("Larkhill School has been officially opened by the mayor.")
    rows = ledger(
        *(document(f"2021-0{n}-01", each, id=f"d{n}") for n, each in enumerate(said, 1)),
        document("2022-01-01", opened),
    )
    assert [kinds(row)[1:] for row in rows] == [["reported_done"], ["reported_done"], []]


def test_one_more_school_is_no_place_of_the_first() -> None:
    """A school that is told of beside another lends it no town."""
    first = promise("A special school will open at Ambry with 60 places.", count("60 places", 60))
    beside = promise("The school at Ambry will open, and one more is planned for Holmford.")
    other = promise("The school in Holmford will open by May 2027.",
                    period("by May 2027", "2027-05-31"))  # fmt: skip
    rows = ledger(
        document("2021-01-01", first),
        document("2022-01-01", beside),
        document("2025-01-01", other),
    )
    ambry = next(row for row in rows if row.count_low == 60)
    assert ambry.deadline is None


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("That is on top of the 45 places provided since 2019.", True),
        ("The 60 places are in addition to 45 places already delivered.", True),
        ("The 60 places have opened, on top of the 45 delivered in 2019.", False),
        ("The 60 places have opened.", False),
    ],
)
def test_what_was_done_before(text: str, *, before: bool) -> None:
    """What a promise comes on top of is no report of it."""
    assert done_before(text) is before


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("A hall at Fen is due in May, while a lift is planned at Orton.", True),
        ("The council will build a base at Fen, and one at Orton will open in May.", True),
        ("Bases at Fen and at Orton will open in May.", False),
        ("It was agreed that bases at Fen and at Orton will open in May.", False),
        ("It will open bases at Fen and at Orton in May.", False),
    ],
)
def test_a_day_told_of_a_neighbour(text: str, *, other: bool) -> None:
    """A day in a clause with a verb of its own is of what that clause is on."""
    far = "Orton" if "May, " in text else "Fen"
    assert is_beside(text, text.index("May"), text.index(far)) is other


def test_of_two_sums_each_has_its_own_day() -> None:
    """The years in which one sum is spent are not those of a sum that is told before."""
    both = promise(
        "The council will put £14m towards bases, while £32m will go on schools by May 2027.",
        money("£14m", "14000000"),
        money("£32m", "32000000"),
        period("by May 2027", "2027-05-31"),
    )
    rows = ledger(document("2024-01-01", both))
    assert {(row.amount_low, row.deadline) for row in rows} == {
        (14000000, None),
        (32000000, date(2027, 5, 31)),
    }


def test_this_year_and_next() -> None:
    """What goes on from one year to the next falls due with the later."""
    said = promise(
        "The council will spend £4m on new bases this year and next.",
        money("£4m", "4000000"),
        period("this year", "2024-12-31", "in", earliest="2024-01-01", grain="year"),
        period("next", "2025-12-31", "in", earliest="2025-01-01", grain="year"),
    )
    (row,) = ledger(document("2024-01-10", said))
    assert row.deadline == date(2025, 12, 31)


@pytest.mark.parametrize(("score", "kind"), [(0.01, "repeated"), (0.3, "criticised")])
def test_what_finds_no_fault_is_no_criticism(score: float, kind: str) -> None:
    """However it sounds, what is most unlikely to be labelled a criticism is none."""
    later = document("2025-01-01", promise("Arden Partners will create the 90 places."))
    said = replace(later.statements[0], scores={"criticism": score})
    by_kind = {each: {"": 9.0 if each == "criticised" else 0.0} for each in KINDS}
    known = learnt()
    own = (replace(each, kinds=by_kind) for each in (known.notes, known.prose))
    with instead(replace(known, **dict(zip(("notes", "prose"), own, strict=True)))):
        (row,) = ledger(document("2024-01-01", PLACES), replace(later, statements=(said,)))
    assert kinds(row) == ["made", kind]


def test_what_it_grows_by_is_promised_and_not_what_it_grows_from() -> None:
    """The places that a town has are not those that it is to get."""
    text = "The town is planning to expand its 900 places by a further 80."
    said = promise(text, count("900 places", 900), count("a further 80", 80))
    (row,) = ledger(document("2024-01-01", said))
    assert row.count_low == 80
