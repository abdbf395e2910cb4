"""What a statement promises: its parts, and the values that are its own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.track.factory import Said, count, document, done, kinds, ledger, money, period, promise

SPECIAL = "special_school"
FORTY = count("40 places", 40)
BY_2025 = period("by August 2025", "2025-08-31")
BY_2026 = period("by August 2026", "2026-08-31")


@pytest.mark.parametrize(
    "text",
    [
        "The DfE will build the school, which supports Ambershire County Council's target to create"
        " 490 places.",
        "A base at Fenby is to be built amid a need for the county to provide another 490 places.",
        "A base at Fenby will be built, as the number of children with plans will rise by 490.",
    ],
    ids=["another's target", "what is lacking", "who will need help"],
)
def test_a_number_of_something_else(text: str) -> None:
    """What another body aims at, and what is needed or foreseen, is no number of a promise."""
    told = "490 places" if "490 places" in text else "490"
    (row,) = ledger(document("2021-01-01", promise(text, count(told, 490))))
    assert row.count_low is None


def test_a_compound_is_split() -> None:
    """Two counts of different provision are two commitments, each with its own date."""
    text = (
        "It will open 40 resource base places by August 2025"
        " and 60 special school places by August 2026."
    )
    both = ledger(
        document(
            "2021-01-01",
            promise(
                text,
                count("40 resource base places", 40, "resource_base"),
                count("60 special school places", 60, SPECIAL),
                BY_2025,
                BY_2026,
            ),
        )
    )
    assert {(c.count_low, c.provision, c.deadline) for c in both} == {
        (Decimal(40), "resource_base", date(2025, 8, 31)),
        (Decimal(60), SPECIAL, date(2026, 8, 31)),
    }
    assert len({c.id for c in both}) == 2
    assert {c.text for c in both} == {text}


def test_what_grows_stands_before_its_number() -> None:
    """A list of places may end with the growth of a school by so many."""
    both = ledger(
        document(
            "2021-01-01",
            promise(
                "It will open 40 places at Netherfold School, and pay for the expansion of"
                " Quarrybank School in Ambry, near Thornhay, by 20 places.",
                FORTY,
                count("20 places", 20),
            ),
        )
    )
    assert {(c.subject, c.count_low) for c in both} == {
        ("school places at Netherfold School", 40),
        ("school places at Quarrybank School", 20),
    }


def test_two_schools_in_one_sentence_are_two_promises() -> None:
    """Counts for different schools are split, and each part keeps its own school."""
    both = ledger(
        document(
            "2021-01-01",
            promise(
                "It will open 40 places at Netherfold School and 20 places at Quarrybank School.",
                FORTY,
                count("20 places", 20),
            ),
        )
    )
    assert {c.subject for c in both} == {
        "school places at Netherfold School",
        "school places at Quarrybank School",
    }


def test_two_amounts_with_two_purposes_are_two_promises() -> None:
    """Amounts that are each for something are split; a total and its part are not."""
    two = promise(
        "That £2m be allocated: £1.5m for ramps and £0.5m for hoists.",
        money("£1.5m", "1500000"),
        money("£0.5m", "500000"),
    )
    assert {c.amount_low for c in ledger(document("2021-01-01", two))} == {1500000, 500000}
    whole = promise(
        "It will spend £2m, including £0.5m for hoists.",
        money("£2m", "2000000"),
        money("£0.5m", "500000"),
    )
    assert [c.amount_low for c in ledger(document("2021-01-01", whole))] == [2000000]


def test_each_sum_has_its_own_purpose_and_number() -> None:
    """Of two sums with a verb behind each, a number is that of the one that it stands behind."""
    rows = ledger(
        document(
            "2021-01-01",
            promise(
                "Some £650,000 of this will go towards a hall in Tarnley and £350,000 will be"
                " allocated to a 35-place expansion of Larkhill School.",
                money("£650,000", "650000"),
                money("£350,000", "350000"),
                count("35-place", 35),
            ),
        )
    )
    assert {(row.subject, row.amount_low, row.count_low) for row in rows} == {
        ("£650,000 of this will go towards a hall in Tarnley", 650000, None),
        ("school places at Larkhill School", 350000, 35),
    }


def test_a_larger_sum_for_the_same_number_is_a_rise() -> None:
    """The sum for the same places may be told anew in passing; one for fewer says nothing of it."""
    first = promise(
        "It will spend £9.7m on 500 places.", money("£9.7m", "9700000"), count("500 places", 500)
    )
    again = promise(
        "Our £11m fund will bring 500 places.", money("£11m", "11000000"), count("500 places", 500)
    )
    (row,) = ledger(document("2021-01-01", first), document("2021-06-01", again))
    assert kinds(row) == ["made", "raised"]
    other = promise(
        "It will spend a further £1.3m on places.", money("£1.3m", "1300000", change="increase")
    )
    rows = ledger(
        document("2021-01-01", first), document("2021-06-01", again), document("2022-05-01", other)
    )
    # the difference of two round sums is not all that a link needs
    assert len(rows) == 2


def test_the_number_of_one_school_is_not_that_of_four() -> None:
    """A row of several schools says so, and takes no number from what is told of one."""
    four = promise(
        "It will spend £4.8m at Larkhill School, as well as Oakfold School, Holm School and"
        " Mere Lane School.",
        money("£4.8m", "4800000"),
    )
    one = promise("Larkhill School will have 15 more places.", count("15 more places", 15))
    rows = ledger(document("2021-01-01", four, one))
    (row,) = (each for each in rows if each.amount_low)
    assert row.count_low is None
    assert row.subject == "spend £4.8m at Larkhill School and 3 others"


def test_the_day_of_one_school_is_not_that_of_four() -> None:
    """What is told of one of several schools that were promised dates that one alone."""
    four = promise(
        "It will build four new special schools, including one in Holm.",
        count("four new special schools", 4, unit="school"),
    )
    one = promise(
        "The 80-place special school in Holm will open in September 2023.",
        period("in September 2023", "2023-09-30", bound="in"),
    )
    rows = ledger(document("2021-01-01", four), document("2021-06-01", one))
    assert rows[0].count_low == 4
    assert rows[0].deadline is None


def test_from_and_to_is_one_promise() -> None:
    """A change from X to Y promises Y and says so; its state is that of a new promise."""
    (found,) = ledger(
        document(
            "2021-01-01",
            promise(
                "Spending will rise from £9.5m to £17.5m.",
                money("£9.5m", "9500000", change="from"),
                money("£17.5m", "17500000", change="to"),
            ),
        ),
        as_of="2021-01-02",
    )
    assert (found.amount_low, found.changed) == (17500000, "raised £9.5m → £17.5m")
    assert (found.state, kinds(found)) == ("new", ["made"])


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("40 places will be re-located from Holm School to Mere Lane School.", "Mere Lane School"),
        (
            "The 40 places at Holm School will be transferred to Mere Lane School.",
            "Mere Lane School",
        ),
        ("40 places will be created at Holm School, next to Mere Lane School.", "Holm School"),
    ],
)
def test_what_moves_is_where_it_goes(text: str, school: str) -> None:
    """Places that move are those of the school that gets them."""
    (row,) = ledger(document("2021-01-01", promise(text, FORTY)))
    assert row.subject == f"school places at {school}"


SHARES: list[tuple[str, str, list[Any], dict[int, tuple[str, str | None]]]] = [
    (
        "the last of three stands behind its school",
        "It will open 48 places at Tilda Rowe School by August 2025, 30 places in Wexcombe by"
        " August 2026, and the extension of Larkhill School in Dunwick, near Marwick, by 20"
        " places.",
        [count("48 places", 48), count("30 places", 30), count("20 places", 20), BY_2025, BY_2026],
        {
            48: ("Tilda Rowe School", "2025-08-31"),
            30: ("Wexcombe", "2026-08-31"),
            20: ("Larkhill School", None),
        },
    ),
    (
        "a town behind each school",
        "It will enlarge Larkhill School, Tarnley, by 16 places; Oakfold School, Mere Garden Town,"
        " by 8 places; and Holm School, Wexcombe, by 32.",
        [count("16 places", 16), count("8 places", 8), count("32", 32)],
        {
            16: ("Larkhill School", None),
            8: ("Oakfold School", None),
            32: ("Holm School", None),
        },
    ),
    (
        "each stands behind its school",
        "Larkhill School will have 30 more places, while Oakfold School, in Tarnley, is to gain"
        " 12.",
        [count("30 more places", 30), count("12", 12)],
        {30: ("Larkhill School", None), 12: ("Oakfold School", None)},
    ),
    (
        "in brackets",
        "Units will open at Holm School (14 places), Mere Lane School (10 places) and Oakfold"
        " School (8 places).",
        [count("14 places", 14), count("10 places", 10), count("8 places", 8)],
        {14: ("Holm School", None), 10: ("Mere Lane School", None), 8: ("Oakfold School", None)},
    ),
    (
        "two schools of one number",
        "It will open 30 places at Larkhill and Oakfold School as well as 14 at Mere Lane School.",
        [count("30 places", 30), count("14", 14)],
        {30: ("Oakfold School", None), 14: ("Mere Lane School", None)},
    ),
    (
        "the day stands before the number",
        "It will open 30 places at Larkhill School by August 2025, and by August 2026 a further 14"
        " at Oakfold School.",
        [count("30 places", 30), count("a further 14", 14), BY_2025, BY_2026],
        {30: ("Larkhill School", "2025-08-31"), 14: ("Oakfold School", "2026-08-31")},
    ),
    (
        "the day is told of the first school alone",
        "It will open 30 places at Larkhill School, due to be ready by August 2025, and 14 places"
        " at Oakfold School.",
        [count("30 places", 30), count("14 places", 14), BY_2025],
        {30: ("Larkhill School", "2025-08-31"), 14: ("Oakfold School", None)},
    ),
    (
        "the day is told of both schools",
        "By August 2025 it will open 30 places at Larkhill School and 14 places at Oakfold School.",
        [count("30 places", 30), count("14 places", 14), period("August 2025", "2025-08-31")],
        {30: ("Larkhill School", "2025-08-31"), 14: ("Oakfold School", "2025-08-31")},
    ),
]


@pytest.mark.parametrize(
    ("text", "values", "each"), [row[1:] for row in SHARES], ids=[row[0] for row in SHARES]
)
def test_each_number_has_its_own_place_and_day(
    text: str, values: list[Any], each: dict[int, tuple[str, str | None]]
) -> None:
    """A place or a day belongs to a number before it or behind it, as the sentence is parted."""
    rows = ledger(document("2021-01-01", promise(text, *values)))
    found = {
        int(row.count_low or 0): (
            row.subject.rpartition(" at ")[2],
            str(row.deadline) if row.deadline else None,
        )
        for row in rows
    }
    assert found == each


VALUES: list[tuple[str, Said, Decimal | None, Decimal | None]] = [
    (
        "a need is no target",
        promise(
            "It will act, as 105 places are needed.", count("105 places", 105, change="needed")
        ),
        None,
        None,
    ),
    (
        "what exists is no target",
        promise("It will keep its 90 places.", count("90 places", 90, change="existing")),
        None,
        None,
    ),
    (
        "a comparison is no target",
        promise(
            "It will spend £3m less than its neighbours.",
            money("£3m", "3000000", change="difference"),
        ),
        None,
        None,
    ),
    (
        "a conversion is no target",
        promise(
            "It will spend $4m (£3m).",
            money("$4m", "4000000"),
            money("£3m", "3000000", conversion_of=0),
        ),
        None,
        Decimal(4000000),
    ),
    (
        "what was done is not to come",
        promise("It has opened 40 places and will open 20 places.", FORTY, count("20 places", 20)),
        Decimal(20),
        None,
    ),
    (
        "what was spent is not to come",
        promise(
            "It spent £5m last year but will spend £8m.",
            money("£5m", "5000000"),
            money("£8m", "8000000"),
        ),
        None,
        Decimal(8000000),
    ),
    (
        "people in the background",
        promise(
            "With 5,900 plans to keep, it will open 40 places.",
            count("5,900 plans", 5900, unit="plan"),
            FORTY,
        ),
        Decimal(40),
        None,
    ),
    (
        "plans as the target",
        promise("It will issue 290 plans.", count("290 plans", 290, unit="plan")),
        Decimal(290),
        None,
    ),
    (
        "rising to",
        promise(
            "It will open 20 places, rising to 60.",
            count("20 places", 20),
            count("60", 60, change="to"),
        ),
        Decimal(60),
        None,
    ),
]

VALUES += [
    (
        "the sum of what a school is part of",
        promise(
            "Plans to extend Larkhill School fall under a wider £37.5m plan.",
            money("£37.5m", "37500000"),
        ),
        None,
        None,
    ),
    (
        "the number of what a sum is part of",
        promise(
            "It will give £1m to a Tarnley nursery as part of its ongoing plans for 300 places.",
            money("£1m", "1000000"),
            count("300 places", 300),
        ),
        None,
        Decimal(1000000),
    ),
    (
        "a sum before what it is part of",
        promise(
            "As part of the £9m plan, Larkhill School will gain 16 places.",
            money("£9m", "9000000"),
            count("16 places", 16),
        ),
        Decimal(16),
        None,
    ),
    (
        "the sum that is the promise's own",
        promise(
            "Places will rise by 500 as part of a £9m investment.",
            count("500", 500),
            money("£9m", "9000000"),
        ),
        Decimal(500),
        Decimal(9000000),
    ),
    (
        "the sum of what it is part of",
        promise(
            "It is part of a £9m investment in the county and will have 16 places.",
            money("£9m", "9000000"),
            count("16 places", 16),
        ),
        Decimal(16),
        None,
    ),
    (
        "the number of a wider programme",
        promise(
            "It is one part of a wider council programme to create 300 places by 2026.",
            count("300 places", 300),
            period("2026", "2026-12-31"),
        ),
        None,
        None,
    ),
    (
        "the number of a target that is helped",
        promise(
            "The £5m will directly support the council's target of creating 300 places by 2026.",
            money("£5m", "5000000"),
            count("300 places", 300),
        ),
        None,
        Decimal(5000000),
    ),
    (
        "a number of its own that helps a target",
        promise(
            "Larkhill School will gain 16 places, contributing to the goal of 300 places.",
            count("16 places", 16),
            count("300 places", 300),
        ),
        Decimal(16),
        None,
    ),
    (
        "the number of a government's drive",
        promise(
            "The school will be paid for as part of a government drive to create 39 schools.",
            count("39 schools", 39, unit="school"),
        ),
        None,
        None,
    ),
    (
        "the number of a programme of the whole nation",
        promise(
            "The base will be part of a nationwide programme to deliver 33 schools.",
            count("33 schools", 33, unit="school"),
        ),
        None,
        None,
    ),
    (
        "a programme that is itself part of more",
        promise("300 places will come as part of a wider programme.", count("300 places", 300)),
        Decimal(300),
        None,
    ),
    (
        "what it may grow to",
        promise(
            "Larkhill School will have 40 places, and could be enlarged to 60.",
            FORTY,
            count("enlarged to 60", 60, change="to"),
        ),
        Decimal(40),
        None,
    ),
    (
        "what there is room to grow to",
        promise(
            "It will open Larkhill School for 40 pupils, with the option to rise to 60 places.",
            count("40 pupils", 40, unit="pupil"),
            count("60 places", 60, change="to"),
        ),
        Decimal(40),
        None,
    ),
    (
        "a growth that is proposed",
        promise(
            "Larkhill School could be enlarged from 40 places to 60 under plans to go ahead.",
            count("40 places", 40, change="from"),
            count("60", 60, change="to"),
        ),
        Decimal(60),
        None,
    ),
    (
        "a sum for a study",
        promise(
            "It will spend £60,000 on a feasibility study for a 40-place school at Tarnley.",
            money("£60,000", "60000"),
            count("40-place school", 40),
        ),
        None,
        Decimal(60000),
    ),
    (
        "a study beside places",
        promise(
            "It agreed £60,000 for an options appraisal and will open 40 places at Tarnley.",
            money("£60,000", "60000"),
            FORTY,
        ),
        Decimal(40),
        None,
    ),
    (
        "places after a study",
        promise("After a feasibility study it will open 40 places at Tarnley.", FORTY),
        Decimal(40),
        None,
    ),
    (
        "a part of the places",
        promise(
            "Holm Hall will have 60 places for boys, including 20 residential places.",
            count("60 places", 60, need="SEMH"),
            count("20 residential places", 20),
        ),
        Decimal(60),
        None,
    ),
    (
        "for each of several",
        promise(
            "Seven new homes will be opened, each able to accommodate up to two children.",
            count("two children", 2, unit="child"),
        ),
        None,
        None,
    ),
    (
        "what a school has already",
        promise(
            "Holm Hall, which has 120 pupils, will grow by 40 places.",
            count("120 pupils", 120, unit="pupil"),
            FORTY,
        ),
        Decimal(40),
        None,
    ),
    (
        "what was paid for it once",
        promise(
            "The base, which cost £3m in 2019, will grow by 40 places.",
            money("£3m", "3000000"),
            FORTY,
        ),
        Decimal(40),
        None,
    ),
    (
        "who will work there",
        promise(
            "Holm Hall will have 40 places and a farm, which will have 12 staff, by May.",
            FORTY,
            count("12 staff", 12, unit="staff"),
        ),
        Decimal(40),
        None,
    ),
    (
        "what a clause of its own promises",
        promise("It will build Holm Hall, which will have 40 places.", FORTY),
        Decimal(40),
        None,
    ),
    (
        "what a plan brings",
        promise("It agreed the scheme for Holm Hall, which brings 40 places by May.", FORTY),
        Decimal(40),
        None,
    ),
    (
        "part of a building",
        promise("Part of Larkhill School will hold 40 places.", FORTY),
        Decimal(40),
        None,
    ),
]


@pytest.mark.parametrize(
    ("said", "places", "amount"), [row[1:] for row in VALUES], ids=[row[0] for row in VALUES]
)
def test_the_value_promised(said: Said, places: Decimal | None, amount: Decimal | None) -> None:
    """Only what is still to come is a commitment's own target."""
    (found,) = ledger(document("2021-01-01", said))
    assert (found.count_low, found.amount_low) == (places, amount)


STEAD = "2023-01-01"
LATER = [
    (
        "what they bring it to",
        promise("Stead School will add 60 places, bringing the total to 180.",
                count("60 places", 60, change="additional"),
                count("bringing the total to 180", 180, change="to")),
        (60, None),
    ),
    (
        "from so many to so many",
        promise("Stead School gets two more places, taking it from 14 to 16 places.",
                count("two more places", 2, change="additional"), count("14", 14, change="from"),
                count("to 16 places", 16, change="to")),
        (16, None),
    ),
    (
        "an aim of once",
        promise("Having originally planned 30 places, it will now open 54 places.",
                count("30 places", 30), count("54 places", 54)),
        (54, None),
    ),
    (
        "from where others decide",
        promise("Cabinet will build 40 places, but as it costs more than £2m it needs the approval"
                " of full council.", count("40 places", 40), money("£2m", "2000000")),
        (40, None),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "told"), [r[1:] for r in LATER], ids=[r[0] for r in LATER])
def test_numbers_told_beside(said: Said, told: tuple[int, int | None]) -> None:
    """A total, an old aim and a limit are no number or sum that is promised."""
    (found,) = ledger(document(STEAD, said))
    assert (found.count_low, found.amount_low) == told


SUMS = [
    ("a further sum", "The council has agreed a further £551,000 for the base at Stead School.",
     money("£551,000", "551000", change="increase"), 2819000),
    ("the whole cost", "The total cost of the base at Stead School (£2.9m) will be met.",
     money("£2.9m", "2900000"), 2900000),
    ("a rate", "The council will be given £50,500 for each place at Stead School.",
     money("£50,500", "50500", per=("place",)), 2268000),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sum_", "whole"), [r[1:] for r in SUMS], ids=[r[0] for r in SUMS])
def test_sums_told_later(text: str, sum_: tuple[str, dict[str, Any]], whole: int) -> None:
    """More money raises the sum of a school's promise; a rate leaves it as it was."""
    first = promise("The council will spend £2.268m on a base of 40 places at Stead School.",
                    FORTY, money("£2.268m", "2268000"))  # fmt: skip
    (row, *_) = ledger(document(STEAD, first), document("2024-01-01", promise(text, sum_)))
    assert row.amount_low == whole


@pytest.mark.parametrize(("beside", "whole"), [("£750,000", 1050000), ("£640,000", 750000)])
def test_a_further_sum_beside_the_one_that_it_names(beside: str, whole: int) -> None:
    """It adds to what is promised where it says so, and not to what others were promised."""
    first = promise("£750,000 be allocated to resource bases in primary schools.",
                    money("£750,000", "750000"), limb=True, item=0)  # fmt: skip
    more = promise(
        f"A further £300,000 be allocated to resource bases in primary schools, in addition to the"
        f" {beside} agreed before.",
        money("£300,000", "300000", change="increase"),
        money(beside, beside.strip("£").replace(",", "")),
        limb=True,
        item=0,
    )
    papers = document("2021-03-09", first, issue="9"), document("2021-10-12", more, issue="9")
    row = next(one for one in ledger(*papers) if one.events[0].text == first.text)
    assert row.amount_low == whole


def test_another_sum_for_a_neighbour() -> None:
    """Of two sums in a sentence each has its own purpose, though one is another sum."""
    said = promise(
        "The council approved another £100,000 towards a road near Mere Lane, and £2.3m for Stead"
        " School to provide 20 places in the north of the county.",
        money("£100,000", "100000", change="increase"),
        money("£2.3m", "2300000"),
        count("20 places", 20),
    )
    rows = ledger(document(STEAD, said))
    assert {(row.count_low, row.amount_low) for row in rows} == {(None, 100000), (20, 2300000)}


def test_of_a_round_and_an_exact_sum_the_exact_one_is_kept() -> None:
    """An article rounds in its first words what it tells in full below."""
    first = promise(
        "The council has earmarked £10m to improve its bases.", money("£10m", "10000000")
    )
    below = promise("It will spend the £10.7m on its bases.", money("£10.7m", "10700000"))
    (row,) = ledger(document(STEAD, first, below))
    assert row.amount_low == 10700000


def test_the_size_of_one_school_is_no_number_of_more_places() -> None:
    """A school that grows from 200 to 260 is not the 260 more that a programme brings to all."""
    more = promise("It will create 260 more places.", count("260 more places", 260, change="new"))
    one = promise(
        "The council will increase the places at Stead School from 200 to 260 places.",
        count("200", 200, change="from"),
        count("260 places", 260, change="to"),
    )
    rows = ledger(document(STEAD, more), document("2024-01-01", one))
    assert sorted(kinds(row) for row in rows) == [["made"], ["made"]]


def test_a_further_sum_for_another_thing_is_no_repeat() -> None:
    """What an article adds of another sum says the first one no second time."""
    first = promise("The council will spend £505,000 on desks, chairs and all the other things that"
                    " the new Stead School needs before it opens its doors.",
                    money("£505,000", "505000"))  # fmt: skip
    more = promise("Members also agreed to spend a further £226,000 on desks and chairs for the day"
                   " centre that will stand beside it and serve adults of the district.",
                   money("£226,000", "226000", change="increase"))  # fmt: skip
    rows = ledger(document(STEAD, first, more))
    assert all("repeated" not in kinds(row) for row in rows)


def test_what_a_school_replaces_is_no_place_of_it() -> None:
    """The old school is named, and another promise may be of it."""
    text = "Holm School, which replaces the old Fen School, will open with 40 places by May."
    (row,) = ledger(document("2024-01-01", promise(text, FORTY)))
    assert "Fen" not in row.subject
    later = done("Fen School has opened.")
    (row,) = ledger(document("2024-01-01", promise(text, FORTY)), document("2024-06-01", later))
    assert "reported_done" not in kinds(row)
