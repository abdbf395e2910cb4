"""Related but distinct promises: what is never linked."""

from __future__ import annotations

import pytest

from sendminer.records import Document
from tests.track.factory import (
    Said,
    count,
    document,
    done,
    ledger,
    money,
    period,
    plain,
    promise,
    special,
)

SPECIAL = "special_school"
BY_2025 = period("by August 2025", "2025-08-31")


ONE = promise(
    "It will create 230 special school places.", special("230 special school places", 230)
)
FORTY = count("40 places", 40)

ADOPTED = promise("The SEND Recovery Plan will be adopted in full.")

APART: list[tuple[str, tuple[Document, ...]]] = [
    (
        "one provision and number, but nothing tells whose",
        (document("2021-01-01", ONE, council=None), document("2021-02-01", ONE, council=None)),
    ),
    (
        "a council and a paper that names none",
        (document("2021-01-01", ONE), document("2021-02-01", ONE, council=None)),
    ),
    (
        "every council has a recovery plan",
        (
            document("2021-01-01", ADOPTED, council=None),
            document("2021-02-01", ADOPTED, council=None),
        ),
    ),
    (
        "the person in charge of one thing is no place that both name",
        (
            document("2021-01-01", promise("The Head of Inclusion will send the list of schools.")),
            document("2021-02-01", promise("The Head of Inclusion will meet the carers' forum.")),
        ),
    ),
    (
        "bases within schools, and a free school of as many places",
        (
            document(
                "2021-01-01",
                promise(
                    "The council will create 60 places in resource bases by August 2025.",
                    count("60 places", 60, "resource_base"),
                    BY_2025,
                ),
            ),
            document(
                "2022-07-12",
                promise(
                    "The council will create 60 places in a free school by August 2025.",
                    count("60 places", 60, "free_school"),
                    BY_2025,
                ),
            ),
        ),
    ),
    (
        "items of one list",
        (
            document(
                "2021-01-01",
                promise(
                    "- open a base of 8 places at Netherfold Primary School", count("8 places", 8)
                ),
                promise(
                    "- open a base of 8 places at Quarrybank Primary School", count("8 places", 8)
                ),
            ),
        ),
    ),
    (
        "one number at two schools",
        (
            document(
                "2021-01-01",
                promise("A base of 20 places will be opened.", count("20 places", 20)),
            ),
            document(
                "2024-06-01",
                promise(
                    "A base of 20 places will be opened at Netherfold School.",
                    count("20 places", 20),
                ),
            ),
        ),
    ),
    (
        "two councils",
        (document("2021-01-01", ONE), document("2021-02-01", ONE, council="Bexcombe Council")),
    ),
    (
        "two councils and one issue id",
        (
            document(
                "2021-01-01",
                promise("£3.1m be added.", money("£3.1m", "3100000"), item=0),
                issue="8",
            ),
            document(
                "2021-02-01",
                promise("£3.1m be added.", money("£3.1m", "3100000"), item=0),
                issue="8",
                council="Bexcombe Council",
            ),
        ),
    ),
    (
        "two schools, one number",
        (
            document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY)),
            document("2021-02-01", promise("40 places will open at Quarrybank School.", FORTY)),
        ),
    ),
    (
        "two provisions",
        (
            document("2021-01-01", ONE),
            document(
                "2021-02-01",
                promise(
                    "It will create 230 resource base places.",
                    count("230 resource base places", 230, "resource_base"),
                ),
            ),
        ),
    ),
    (
        "two needs",
        (
            document(
                "2021-01-01",
                promise("It will open 12 places.", count("12 places", 12, SPECIAL, need="ASD")),
            ),
            document(
                "2021-02-01",
                promise("It will open 12 places.", count("12 places", 12, SPECIAL, need="SEMH")),
            ),
        ),
    ),
    (
        "a further seventy",
        (
            document("2021-01-01", ONE),
            document(
                "2022-01-01",
                promise(
                    "A further 70 special school places will be created.",
                    special("70 special school places", 70, change="additional"),
                ),
            ),
        ),
    ),
    (
        "a unit of its own size",
        (
            document(
                "2021-01-01",
                promise(
                    "A 12-place resource base will open.",
                    count("12-place resource base", 12, "resource_base"),
                ),
            ),
            document(
                "2022-01-01",
                promise(
                    "An 18-place resource base will open.",
                    count("18-place resource base", 18, "resource_base"),
                ),
            ),
        ),
    ),
    (
        "one school's number beside the council's",
        (
            document("2021-01-01", ONE),
            document(
                "2022-01-01",
                promise(
                    "60 special school places will open at Netherfold School.",
                    special("60 special school places", 60),
                ),
            ),
        ),
    ),
    (
        "two acts on one strategy",
        (
            document("2021-01-01", promise("It will publish its SEND strategy.")),
            document("2021-02-01", promise("It will review its SEND strategy.")),
        ),
    ),
    (
        "an opening and a closure",
        (
            document("2021-01-01", promise("Netherfold School will open.")),
            document("2021-02-01", promise("Netherfold School will close.")),
        ),
    ),
    (
        "places won and places lost",
        (
            document(
                "2021-01-01",
                promise(
                    "It will open 40 nursery places.", count("40 nursery places", 40, "nursery")
                ),
            ),
            document(
                "2021-02-01",
                promise(
                    "It will cut 40 nursery places.",
                    count("40 nursery places", 40, "nursery", change="lost"),
                ),
            ),
        ),
    ),
    (
        "the council and the government",
        (
            document(
                "2021-01-01",
                promise("The council will spend £4.25m on therapy.", money("£4.25m", "4250000")),
            ),
            document(
                "2021-02-01",
                promise("The government will spend £4.25m on therapy.", money("£4.25m", "4250000")),
            ),
        ),
    ),
    (
        "amount and site both differ",
        (
            document(
                "2021-01-01",
                promise(
                    "That £3m be allocated to Netherfold School.", money("£3m", "3000000"), item=0
                ),
                issue="8",
            ),
            document(
                "2021-02-01",
                promise(
                    "That £4m be allocated to Quarrybank School.", money("£4m", "4000000"), item=0
                ),
                issue="8",
            ),
        ),
    ),
    (
        "another number, councils unknown",
        (
            document("2021-01-01", ONE, council=None),
            document(
                "2021-02-01",
                promise("The plan is now for 340 of them.", special("340 of them", 340)),
                council=None,
            ),
        ),
    ),
    (
        "the same provision, one council unknown",
        (
            document("2021-01-01", ONE),
            document(
                "2021-02-01",
                promise("Special school places: 230 promised.", special("230 promised", 230)),
                council=None,
            ),
        ),
    ),
    (
        "a strategy, councils unknown",
        (
            document("2021-01-01", promise("It will publish its SEND strategy."), council=None),
            document(
                "2021-02-01",
                promise("Officers shall soon publish the draft SEND strategy."),
                council=None,
            ),
        ),
    ),
    (
        "a new school of a town, and work at a school that is there",
        (
            document("2021-01-01", promise("A new special school in Tarnside will be built.")),
            document(
                "2022-01-01",
                promise("Holm Primary School in Tarnside will expand its special school places."),
            ),
        ),
    ),
    (
        "as many places at a school of another name and town",
        (
            document(
                "2024-01-01",
                promise(
                    "Holm Primary School, Tarnside: places for 9 pupils by August 2025.",
                    count("9 pupils", 9, unit="pupil"),
                    BY_2025,
                ),
            ),
            document(
                "2024-03-01",
                promise(
                    "Fleet Infant School, Calder: places for 9 pupils by August 2025.",
                    count("9 pupils", 9, unit="pupil"),
                    BY_2025,
                ),
            ),
        ),
    ),
    (
        "two pairs of schools that share a town",
        (
            document(
                "2021-01-01",
                promise(
                    "Two new special schools in Alcombe and in Gamling will open.",
                    count("Two new special schools", 2, unit="school"),
                ),
            ),
            document(
                "2022-01-01",
                promise(
                    "Two new special schools in Marsham and in Gamling will open.",
                    count("Two new special schools", 2, unit="school"),
                ),
            ),
        ),
    ),
    (
        "two schemes of the budget of every year",
        (
            document(
                "2023-01-01",
                promise("A block at Holm School will join the Education Capital Programme."),
            ),
            document(
                "2025-01-01",
                promise("Cabinet will add to the Education Capital Programme."),
            ),
        ),
    ),
    (
        "places told without a name just after those of another school",
        (
            document(
                "2025-03-01",
                promise("12 places at Barley Junior School will open.", count("12 places", 12)),
            ),
            document(
                "2025-12-01",
                promise("A base for pupils at Hiltern Junior School in Calder will be opened."),
                promise("The 12 places could open in May.", count("12 places", 12)),
            ),
        ),
    ),
    (
        "boilerplate of two items",
        (
            document(
                "2021-01-01",
                promise("That a progress report be submitted to Cabinet.", item=0),
                titles=["School transport"],
            ),
            document(
                "2021-02-01",
                promise("That a progress report be submitted to Cabinet.", item=0),
                titles=["Leisure centres and pools"],
            ),
        ),
    ),
]


@pytest.mark.parametrize("documents", [row[1] for row in APART], ids=[row[0] for row in APART])
def test_two_promises_in_two_documents(documents: tuple[Document, ...]) -> None:
    """Related but distinct promises stay apart."""
    assert [found.documents for found in ledger(*documents)] == [1, 1]


def test_two_candidates_make_no_link() -> None:
    """Where a statement fits two threads alike it opens a third."""
    first = document(
        "2021-01-01",
        promise("40 ASD places will open.", count("40 ASD places", 40, SPECIAL, need="ASD")),
        promise("40 SEMH places will open.", count("40 SEMH places", 40, SPECIAL, need="SEMH")),
    )
    later = document(
        "2021-02-01",
        promise("It will open 40 special school places.", special("40 special school places", 40)),
    )
    assert len(ledger(first, later)) == 3
    report = document(
        "2022-02-01",
        done("The 40 special school places have opened.", special("40 special school places", 40)),
    )
    assert all(
        found.state != "reported_done" for found in ledger(first, report, as_of="2022-02-02")
    )


def test_a_charge_and_the_fund_beside_it() -> None:
    """A rate and a sum of another size are two promises, though one speaks of the other."""
    paper = document(
        "2023-03-17",
        promise(
            "The council will press ahead with a £690-a-year charge for transport.",
            money("£690", "690", per=("year",)),
        ),
        promise(
            "A £150,000 hardship fund would be in place before the charge begins.",
            money("£150,000", "150000"),
        ),
    )
    assert sorted(str(found.amount_low) for found in ledger(paper)) == ["150000", "690"]


def test_items_of_one_agenda_do_not_mix() -> None:
    """A deferral under one item moves nothing that was resolved under another."""
    first = promise(
        "That a crossing for pupils of the base be built.",
        item=0,
        limb=True,
    )
    later = promise(
        "That the scheme for pupils at the crossing be deferred to the meeting in March 2022.",
        period("in March 2022", "2022-03-31", "in"),
        item=1,
        limb=True,
    )
    found = ledger(document("2022-01-01", first, later, titles=("Manor Road", "Hill Street")))
    assert [len(one.events) for one in found] == [1, 1]


def test_two_schools_of_one_town_in_one_paper() -> None:
    """A town that both names share makes them no one school."""
    found = ledger(
        document(
            "2022-01-01",
            promise("Falconhurst Junior School in Norbury will open an 8-place base."),
            promise("Sprowden Junior School in Norbury will open a 16-place base."),
        )
    )
    assert [len(one.events) for one in found] == [1, 1]


def test_one_of_four_schools_moves_no_date_of_the_four() -> None:
    """What is said of "the school" is said of one of them."""
    found, *_ = ledger(
        document(
            "2022-01-01",
            promise(
                "Four special schools will be built.",
                count("Four special schools", 4, unit="school"),
            ),
        ),
        document(
            "2022-03-01",
            promise(
                "The school, one of four special schools, will open in May 2023.",
                period("in May 2023", "2023-05-31", "in"),
            ),
        ),
    )
    assert found.deadline is None


def test_a_wait_and_a_number_of_places_are_two_promises() -> None:
    """Thirty weeks for an autism assessment, and ninety-six places for autistic pupils."""
    found = ledger(
        document(
            "2022-01-01",
            promise(
                "The wait for an autism assessment will be cut to 30 weeks.",
                count("30 weeks", 30, unit="week"),
            ),
            promise(
                "A 96-place school for pupils with autism will be opened.", count("96-place", 96)
            ),
        )
    )
    assert [len(one.events) for one in found] == [1, 1]


@pytest.mark.parametrize(("when", "rows"), [("2021-05-01", 1), ("2024-05-01", 2)])
def test_a_further_batch_when_the_day_is_over(when: str, rows: int) -> None:
    """Places that are added after the day by which others were to be there are not those."""
    first = promise(
        "The programme will create 300 special school places by September 2022.",
        count("300 special school places", 300),
        period("September 2022", "2022-09-30"),
    )
    more = promise(
        "The programme will create 120 additional special school places.",
        count("120 additional special school places", 120, change="additional"),
    )
    assert len(ledger(document("2020-01-01", first), document(when, more))) == rows


def test_the_places_of_two_towns_are_not_those_of_a_school_in_one() -> None:
    """A named school's base in Ambry has not the number of two new schools there and elsewhere."""
    base = promise("Marl Primary School in Ambry will open a base for pupils with autism.")
    both = promise(
        "The council will open 270 new places at sites in Ambry and in Oxley.",
        count("270 new places", 270),
    )
    rows = ledger(document("2020-04-08", base), document("2023-08-23", both))
    assert sorted(row.count_low or 0 for row in rows) == [0, 270]


def test_the_number_of_the_school_before_is_not_that_of_a_programme() -> None:
    """Where "this school" was named before, it gives what is promised for all no number."""
    programme = promise(
        "The council agreed to open a range of special places by new paths across the county,"
        " so that no child need go far from home and every one of them has a place to go to."
    )
    before = plain("Work at Holm School in Ambry was held up and is now done at long last.")
    school = promise(
        "This school will open more places over the next years and will have 120 places once it is"
        " done and all of its rooms are open to the pupils of the county.",
        count("120 places", 120),
    )
    rows = ledger(document("2022-02-15", programme, before, school))
    assert [row.count_low for row in rows if row.subject.startswith("open a range")] == [None]


PACKAGE = promise(
    "A £3m package to fund the expansion of three schools in Ambershire for pupils with special"
    " needs has been approved by the county council today.",
    money("£3m", "3000000"),
    count("three schools", 3, unit="school"),
)
PROGRAMME = promise(
    "Councillors gave the green light to the spending of the funds for the three schools as part of"
    " the council's special needs programme."
)
PART = promise(
    "This work will create 20 places and is expected to cost £1,152,490, and it will be done by the"
    " same firm as the other schools.",
    money("£1,152,490", "1152490"),
    count("20 places", 20),
)
DEAL = promise(
    "The council says the deal for the expansion of the schools will provide £70m in further"
    " funding for children with special needs.",
    money("£70m", "70000000"),
)
BARE = promise("This work will be done by the same firm as the expansion of the other schools.")


@pytest.mark.parametrize(
    ("detail", "day", "rows"),
    [
        (PART, "2022-03-22", [1152490, 3000000]),
        (DEAL, "2022-09-22", [3000000, 70000000]),
        (BARE, "2022-03-22", [3000000]),
    ],
    ids=["a part of it", "another paper's sum", "no value"],
)
def test_a_value_that_a_link_would_lose_has_its_row(
    detail: Said, day: str, rows: list[int]
) -> None:
    """What sounds like a detail of a package and has another sum is told for itself."""
    told = [PACKAGE, PROGRAMME]
    papers = (
        [document(day, *told, detail)]
        if day == "2022-03-22"
        else [document("2022-03-22", *told), document(day, detail)]
    )
    assert sorted(int(row.amount_low or 0) for row in ledger(*papers)) == rows


def test_a_vague_promise_takes_no_sum_of_another_paper() -> None:
    """A promise without a name, a value or a day is not the £120m that a later page tells."""
    vague = promise(
        "As a result the council has agreed to invest in this change of special needs support"
        " and, working with schools and families, to open a major programme of change for all."
    )
    page = [
        promise(
            "To bring about this change, we are investing £120 million in a major special needs"
            " programme of change.",
            money("£120 million", "120000000"),
        ),
        *(plain(f"• {word} support") for word in ("Better", "Early", "Local", "More", "Quick")),
    ]
    rows = ledger(document("2019-01-25", vague), document("2019-05-10", *page))
    assert [row.amount_low for row in rows if row.text == vague.text] == [None]
    assert 120000000 in [row.amount_low for row in rows]


def test_another_sum_brings_its_number_to_its_own_row() -> None:
    """What £3m is to open is no number of the £10m that was promised before."""
    first = promise(
        "Ambershire has agreed a £10m support package to provide much-needed special places for"
        " children with special needs.",
        money("£10m", "10000000"),
    )
    units = promise(
        "The decision, which was reached at a cabinet meeting on Monday, will see £3m spent on"
        " three more special units that will provide 42 more places.",
        money("£3m", "3000000"),
        count("42 more places", 42),
    )
    rows = ledger(document("2022-10-11", first, units))
    told = sorted((int(row.amount_low or 0), int(row.count_low or 0)) for row in rows)
    assert told == [(3000000, 42), (10000000, 0)]
