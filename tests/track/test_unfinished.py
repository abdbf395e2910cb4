"""What is planned, paid for, chosen or being done, a part of another thing, or a further phase."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sendminer.track.reading.doings.unfinished import (
    nothing_finished,
    of_others,
    only_ahead,
    picked,
    wins_money,
)
from sendminer.track.reading.schools.opened import welcomed
from sendminer.track.reading.values.figures import part_of, per_cent, rate_rises
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

AHEAD = [
    "Councillors backed plans to create more than 60 places.",
    "The £9m programme pledged to improve inclusion and deliver 60 places with two new schools.",
    "The project aims to create a 60-place unit, with 30 re-provided places for pupils in huts.",
    "The council successfully obtained funding to open a 90-place school in the last round.",
    "It has won planning permission to build the school.",
    "Permission to build the school has been granted.",
    "The ministry has already committed to opening 14 others.",
    "We are so glad that we can now proceed with the two schools.",
    "Work on the base is now going ahead with the help of the trust.",
    "Sixty places are being created at Quarrybank.",
]
THERE = [
    "The council has kept its promise to open 60 places.",
    "A project to build 20 classrooms was finished in May.",
    "We pledged to create 60 places and have opened 62.",
    "We promised to hire ten officers and recruited twelve.",
    "The programme to create 60 places is complete.",
    "The council used the funding to open 40 places.",
    "The unit, planned to open in May, opened in June.",
    "The school was able to move forward and opened in May.",
    "All 60 places have been created.",
]


@pytest.mark.parametrize(
    ("text", "ahead"), [*((text, True) for text in AHEAD), *((text, False) for text in THERE)]
)
def test_an_act_that_hangs_on_a_plan_is_not_done(text: str, ahead: bool) -> None:
    """A plan, a permit and money tell nothing that is there; a word beside them may."""
    assert only_ahead(text) is ahead


UNIT = promise("60 places will open at Quarrybank School.", count("60 places", 60))
PLACES = promise("The council will create 60 special school places.",
                 count("60 special school places", 60, "special_school"))  # fmt: skip
DATED = promise("60 places will open at Quarrybank School by May 2023.", count("60 places", 60),
                period("by May 2023", "2023-05-31"))  # fmt: skip
PAID = promise("The council will spend £9m on special schools.", money("£9m", "9000000"))
YEARLY = promise("The council will invest £4m a year in special school staff.",
                 money("£4m a year", "4000000", per=("year",)))  # fmt: skip
SCHOOLS = promise(
    "The council will spend £5m on six special schools, one at Fen School.",
    money("£5m", "5000000"),
    count("six special schools", 6, unit="school"),
)
STEPS: list[tuple[str, Said, Said, list[str]]] = [
    ("being created, beside what has opened", PLACES,
     done("The plan takes in 60 special school places being created, and Fen School, which opened.",
          count("60 special school places", 60, "special_school")), ["repeated"]),
    ("many times the number", PLACES,
     done("It has created 900 special school places.",
          count("900 special school places", 900, "special_school")), ["repeated"]),
    ("schools are no places", PLACES,
     done("It has fitted out 15 schools for special school places.",
          count("15 schools", 15, unit="school")), ["repeated"]),
    ("only identified", UNIT,
     done("It has identified a builder for the 60 places at Quarrybank School.",
          count("60 places", 60)), ["repeated"]),
    ("others", PLACES,
     done("The ministry has opened 14 other special school places.",
          count("14 other special school places", 14, "special_school")), ["repeated"]),
    ("money won", UNIT,
     done("It has won £2m of funding to create 60 places at Quarrybank School.",
          money("£2m", "2000000"), count("60 places", 60)), ["funded"]),
    ("pupils welcomed", UNIT,
     done("Quarrybank School welcomed 32 pupils on Monday.", count("32 pupils", 32, unit="pupil")),
     ["reported_done"]),
    ("an opening is celebrated", UNIT,
     done("The official opening of Quarrybank School is being celebrated with a party."),
     ["reported_done"]),
    ("work has begun", UNIT,
     done("Work to build the 60 places at Quarrybank School has got under way.",
          count("60 places", 60)), ["repeated"]),
    ("building has begun", UNIT,
     done("Building of the £1.5m unit at Quarrybank School has now started."), ["repeated"]),
    ("other work has begun", UNIT,
     done("Recruitment for the 60 places at Quarrybank School has already begun.",
          count("60 places", 60)), ["repeated"]),
    ("opened this term", UNIT,
     done("Quarrybank School opened earlier this term."), ["reported_done"]),
    ("opened, and another is to come", UNIT,
     promise("Quarrybank School has now opened, and ministers are due to name a trust for a unit."),
     ["reported_done"]),
    ("opened, and grows", UNIT,
     promise("Quarrybank School opened this month and will grow to 80 pupils in time.",
             count("80 pupils", 80, unit="pupil")), ["raised", "reported_done"]),
    ("will have opened", UNIT,
     promise("Quarrybank School will have opened by then, and ministers are due to visit."),
     ["repeated"]),
    ("pupils have begun", UNIT,
     done("Pupils at Quarrybank School have now started in the 60 places.",
          count("60 places", 60)), ["reported_done"]),
    ("an opening will be celebrated", UNIT,
     promise("The official opening of Quarrybank School will be celebrated with a party."),
     ["repeated"]),
    ("money given for it", UNIT,
     done("It has contributed £2.5m to the scheme, which a trust has delivered, to secure 60 places"
          " at Quarrybank School.", money("£2.5m", "2500000"), count("60 places", 60)),
     ["repeated"]),
    ("done with money given", UNIT,
     done("It has created 60 places at Quarrybank School, to which it contributed £2m.",
          count("60 places", 60), money("£2m", "2000000")), ["reported_done"]),
    ("what it comes on top of", PLACES,
     done("The 60 special school places are in addition to the 45 already delivered since 2019.",
          count("60 special school places", 60, "special_school"), count("45", 45)),
     ["repeated"]),
    ("paused and not delivered", PLACES,
     done("The 60 special school places have been paused and so far not been delivered.",
          count("60 special school places", 60, "special_school")), ["delayed"]),
    ("paused, as promised", DATED,
     promise("Plans for the 60 places at Quarrybank School have been paused by ministers.",
             count("60 places", 60)), ["delayed"]),
    ("a service that runs late", UNIT,
     plain("The assessment process for the 60 places at Quarrybank School is a year behind.",
           count("60 places", 60)), ["repeated"]),
    ("a school that runs late", UNIT,
     plain("The 60 places at Quarrybank School are a year behind.",
           count("60 places", 60)), ["delayed"]),
    ("not paused", DATED,
     promise("The 60 places at Quarrybank School have not been paused by ministers.",
             count("60 places", 60)), ["repeated"]),
    ("what a number is to become", UNIT,
     done("30 additional places at Quarrybank School - taking the number of places from 60 to 90.",
          count("30 additional places", 30, change="additional"), count("60", 60, change="from"),
          count("90", 90)), ["raised"]),
    ("so many out of another number", PLACES,
     promise("It will in total create 45 special school places out of the additional 72 agreed.",
             count("45 special school places", 45, "special_school")), ["repeated"]),
    ("some of what was promised as more",
     promise("The council wants to create more resource bases across the city."),
     done("Last autumn, three new resource bases opened across the city."), ["reported_part"]),
    ("an interim", DATED,
     promise("Interim classrooms will be in place at Quarrybank School by September 2027.",
             period("by September 2027", "2027-09-30")), ["mentioned"]),
    ("a body says yes", UNIT,
     promise("Our Cabinet voted unanimously on Tuesday to open the 60 places at Quarrybank School.",
             count("60 places", 60)), ["decided"]),
    ("a sum for it", UNIT,
     promise("In June the council’s cabinet approved the 60 places at Quarrybank School.",
             count("60 places", 60)), ["decided"]),
    ("a yes that is recalled", UNIT,
     promise("Pupils will have 60 places at Quarrybank School after the cabinet agreed to open it.",
             count("60 places", 60)), ["repeated"]),
    ("a yes to asking", UNIT,
     promise("The cabinet agreed today to consult on the 60 places at Quarrybank School.",
             count("60 places", 60)), ["repeated"]),
    ("work in hand", UNIT,
     done("They have been working with parents to plan the 60 places at Quarrybank School.",
          count("60 places", 60)), ["repeated"]),
    ("approved once", UNIT,
     promise("The 60 places at Quarrybank School had been approved under the last government.",
             count("60 places", 60)), ["repeated"]),
    ("approval is awaited", UNIT,
     promise("The 60 places at Quarrybank School are subject to planning approval.",
             count("60 places", 60)), ["condition_added", "repeated"]),
    ("money of something further", PAID,
     promise("Some £2m will be spent on special schools to hire additional teachers.",
             money("£2m", "2000000")), ["repeated"]),
    ("further money", PAID,
     promise("A further £2m will be spent on special schools.", money("£2m", "2000000")),
     ["funded", "repeated"]),
    ("pupils welcomed to a visit", UNIT,
     done("Quarrybank School welcomed 32 pupils to its open day.",
          count("32 pupils", 32, unit="pupil")), ["reported_part"]),
    ("a sum for every year", YEARLY,
     done("Through a large and ongoing investment of £4m a year, we are on a journey to help them.",
          money("£4m a year", "4000000", per=("year",))), ["repeated"]),
    ("only visits", PLACES,
     done("Thirty children have been visiting the school with the special school places.",
          count("Thirty children", 30, unit="pupil")), ["mentioned"]),
    ("the first of so many", SCHOOLS,
     promise("This is the first of six special schools to be completed with the £5m.",
             money("£5m", "5000000"), count("six special schools", 6, unit="school")),
     ["reported_part"]),
    ("at one of so many", SCHOOLS,
     done("Another 40 special school places have been created at Fen School.",
          count("Another 40 special school places", 40, "special_school")), ["reported_part"]),
    ("pupils who are there", SCHOOLS,
     promise("Pupils have today started learning at a new site in Fen as part of a £5m investment"
             " in special schools.", money("£5m", "5000000")), ["reported_part"]),
    ("a yes to what is a part", PLACES,
     promise("The money was approved on Monday and is part of the plan to create 60 special school"
             " places.", count("60 special school places", 60, "special_school")), ["repeated"]),
    ("labelled twice", UNIT,
     Said("The unit with 60 places at Quarrybank School has opened and pupils will settle in.",
          ("commitment", "achievement"), (count("60 places", 60),)), ["reported_done"]),
    ("a part before the rest", PLACES,
     promise("Of the 60 special school places, 24 were ready in May; 36 will follow in 2026.",
             count("60 special school places", 60, "special_school")), ["reported_part"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "later", "steps"), [row[1:] for row in STEPS], ids=[row[0] for row in STEPS]
)
def test_steps(first: Said, later: Said, steps: list[str]) -> None:
    """What is not done is at most told again."""
    found = ledger(document("2021-01-01", first), document("2022-02-10", later))[0]
    assert [kind for kind in kinds(found) if kind != "made"] in (steps, [])
    assert not {"reported_done", "reported_part"} & set(kinds(found)) - set(steps)


def test_a_school_is_its_own_promise_before_it_is_a_programmes() -> None:
    """What opens at a school of a town is no report of all that was promised in the town."""
    all_ = promise("The council will spend £50m on special schools in Fenmoor and Larkton.",
                   money("£50m", "50000000"))  # fmt: skip
    one = promise("A building with 17 classrooms will open at Quarrybank Special School.",
                  count("17 classrooms", 17, unit="classroom"))  # fmt: skip
    opened = done(
        "The new Quarrybank Special School in Fenmoor was officially opened by the mayor."
    )
    papers = document("2021-01-01", all_), document("2021-06-01", one)
    found = ledger(*papers, document("2022-02-10", opened))
    assert [one.count_low for one in found if "reported_done" in kinds(one)] == [Decimal(17)]


def test_a_paper_about_a_plan_may_be_done() -> None:
    """Where a verb of the past stands beside the plan, only what is built is ruled out by it."""
    assert nothing_finished("The project aims to create a unit with 30 re-provided places.")
    assert not nothing_finished("The council has submitted its bid to open a school.")


def test_money_won_is_no_building() -> None:
    """Money that was won for an act is found, and money that was spent is not won."""
    assert wins_money("The council secured a grant to build the hall.")
    assert not wins_money("The council secured a grant to build the hall, which has opened.")
    assert not wins_money("The council spent the grant to build the hall.")


def test_others_are_not_the_rest() -> None:
    """The other five are five of those spoken of; five others are not."""
    assert of_others("It has opened 83 others and five other schools.") == {Decimal(83), Decimal(5)}
    assert of_others("The other five schools have opened.") == frozenset()
    assert picked("It has identified 15 schools.")
    assert not picked("It has opened 15 schools.")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Fen School welcomed 45 pupils on Tuesday.", True),
        ("The academy has welcomed its first 30 new students.", True),
        ("The mayor welcomed 45 pupils to a concert.", False),
        ("Forty parents welcomed the plan.", False),
        ("Pupils with autism have today (Monday 6 May) started learning at a new base.", True),
        ("The children have now moved into their new classrooms.", True),
        ("Pupils have started to wonder when the base will open.", False),
        ("Pupils will have started learning there by May.", False),
    ],
)
def test_pupils_who_are_welcomed(text: str, opens: bool) -> None:
    """A school that has taken in pupils is open."""
    assert welcomed(text) is opens


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Of the 90 places, 40 were ready for use in September.", (40, 90)),
        ("Of these nearly 200 places planned for the north, only 70 have been filled.", (70, 200)),
        ("Of the 90 places, 40 are still to come.", None),
        ("This is the first of four special schools to be completed.", (1, 4)),
        ("Fen School was the second of our seven bases to open.", (2, 7)),
        ("Fen School is the first of four due to open in May.", None),
        ("Fen School will be the first of four to open.", None),
    ],
)
def test_a_part_behind_its_whole(text: str, told: tuple[int, int] | None) -> None:
    """The whole may stand before the part that is there."""
    assert part_of(text) == told


def test_a_share_that_has_moved_is_where_it_ends() -> None:
    """A rise from 9 to 71 per cent reports 71, and is no target."""
    text = "Rates are improving from 9% in December 2022 to 71% in July 2023."
    found = per_cent(text)
    assert found is not None
    assert found[2] == 71
    assert rate_rises(text)
    assert not rate_rises("The target is lifted from 60% to 70%.")


def test_a_sum_is_raised_by_the_difference() -> None:
    """A difference is nobody's promise: the sum before it is the new one."""
    first = promise("£6.12m will be spent on Quarrybank School.", money("£6.12m", "6120000"))
    now = promise("Quarrybank School: £7m will be spent on a hall.", money("£7m", "7000000"))
    rise = promise(
        "This is a £0.88m increase from the £6.12m approved by the cabinet.",
        money("£0.88m", "880000", change="increase"),
        money("£6.12m", "6120000"),
    )
    (found, *rest) = ledger(document("2021-01-01", first), document("2022-02-10", now, rise))
    assert rest == []
    assert "raised" in kinds(found)
    assert found.amount_high == 7_000_000


def test_a_further_phase_is_not_the_whole() -> None:
    """Its number and its day are not those of the school."""
    first = promise("Quarrybank School will be built for £33m.", money("£33m", "33000000"))
    later = promise(
        "Quarrybank School will be ready by September 2023, with a further phase of the programme "
        "bringing 50 more places by September 2024.",
        period("by September 2023", "2023-09-30"),
        count("50 more places", 50, change="additional"),
        period("by September 2024", "2024-09-30"),
    )
    (found, *_) = ledger(document("2021-01-01", first), document("2022-02-10", later))
    assert found.count_low is None
    assert found.deadline == date(2023, 9, 30)


def test_a_sum_over_promises_raises_none() -> None:
    """A total told after "in addition to £11m" is what both come to."""
    first = promise("£9m will be spent on respite for carers.", money("£9m", "9000000"))
    beside = promise(
        "The respite money is in addition to the £11m for carers.", money("£11m", "11000000")
    )
    both = promise("In total, £20m will be spent on respite for carers.", money("£20m", "20000000"))
    found = ledger(document("2021-01-01", first), document("2021-06-01", beside, both))
    assert not any("raised" in kinds(each) for each in found)


def test_numbers_for_two_school_years_are_two_promises() -> None:
    """A count for 2025/26 and another for 2026/27 are each their own."""

    def places(number: int, year: str, latest: str) -> Said:
        text = f"It will create {number} special school places for the {year} academic year."
        return promise(
            text,
            count(f"{number} special school places", number, "special_school"),
            period(f"{year} academic year", latest, "in", grain="academic_year"),
        )

    found = ledger(
        document("2025-01-01", places(480, "2025/26", "2026-08-31")),
        document("2025-11-01", places(220, "2026/27", "2027-08-31")),
    )
    assert sorted(each.count_low or 0 for each in found) == [220, 480]


def test_what_a_dash_breaks_down_is_the_whole() -> None:
    """Three schools, of which two are for deaf children, are three."""
    said = promise(
        "It will bid for three schools – two for deaf children and one school for others.",
        count("three schools", 3, unit="school"),
        count("two", 2, unit="school", need="hearing"),
    )
    (found,) = ledger(document("2021-01-01", said))
    assert found.count_low == 3


@pytest.mark.parametrize(
    ("said", "opened"),
    [
        ("have already been opened and provide 80 and 60 places respectively.", {75, 60}),
        ("had opened in May and that both were full.", {75, 60}),
        ("are to open in May.", set()),
    ],
)
def test_each_school_of_a_list_has_opened(said: str, opened: set[int]) -> None:
    """One sentence is a step of every school that it says is there, and of no other."""
    towns = (("Fenmoor", 75), ("Larkton", 60), ("Eastwold", 40))
    papers = [
        document(
            f"2021-0{month}-01",
            promise(f"A special school with {n} places will open in {town} in 2022.",
                    count(f"{n} places", n), period("2022", "2022-12-31", "in")),
        )
        for month, (town, n) in enumerate(towns, 1)
    ]  # fmt: skip
    values = [count("60 places", 60)] if "60 places" in said else []
    both = done(f"Brook School in Fenmoor and Heron School in Larkton {said}", *values)
    found = ledger(*papers, document("2024-02-10", both))
    assert {one.count_low for one in found if "reported_done" in kinds(one)} == opened
