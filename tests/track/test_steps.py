"""Steps beside the chief one, stories of several outlets, and what is left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sendminer.records import Decision, Document, Official
from sendminer.settings import Settings
from sendminer.telling import STEPS
from sendminer.track import follow
from sendminer.track.history.rules import table
from sendminer.track.history.states import CHANGES, RULES
from sendminer.track.ids import statement_id
from sendminer.track.placed import placed
from tests.track.factory import (
    blame,
    count,
    document,
    done,
    kinds,
    ledger,
    money,
    period,
    plain,
    promise,
    special,
)

ONE = promise(
    "A 40-place unit will open at Netherfold School by May 2023.",
    count("40-place unit", 40, "sen_unit"),
    period("by May 2023", "2023-05-31"),
)
AS_OF = date(2027, 1, 1)

BESIDE = [
    ("money is found for it",
     promise("£2m was allocated to the unit at Netherfold School.", money("£2m", "2000000")),
     "funded"),
    ("a condition comes in",
     promise("The unit at Netherfold School will open in May 2023, subject to planning permission.",
             period("in May 2023", "2023-05-31", "in", earliest="2023-05-01")),
     "condition_added"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "kind"), [row[1:] for row in BESIDE], ids=[r[0] for r in BESIDE])
def test_steps_beside(said: object, kind: str) -> None:
    """Money and conditions are steps of their own, told once."""
    papers = [document("2022-01-01", ONE), document("2022-02-01", said)]  # type: ignore[arg-type]
    (found,) = ledger(*papers)
    assert kind in kinds(found)
    again = document("2022-03-01", said)  # type: ignore[arg-type]
    (found,) = ledger(*papers, again)
    assert kinds(found).count(kind) == 1


PURPOSES = [
    ("£2m will be invested in respite.", "spending"),
    ("The council will save £2m on school buses.", "saving"),
    ("A charge of £2m will be made for buses.", "charge"),
    ("It will write off the £2m deficit by May.", "debt"),
    ("£2m for respite will be found.", "spending"),
    ("A contribution of up to £2m will be sought, which families pay by May.", "charge"),
    ("The contribution that families pay will rise by £2m.", "charge"),
    ("Students over 16 will contribute £2m a year.", "charge"),
    ("Parents are to be asked to find £2m.", "charge"),
    ("The trust will contribute £2m to families.", "spending"),
    ("Parents will hear who is to pay for the £2m hall.", "spending"),
    ("The direct payment rate will rise by £2m, families were told.", "spending"),
    ("Sixth-formers will be made to pay £2m for their bus.", "charge"),
    ("Families will be told to pay £2m.", "charge"),
    ("Students face a bill of £2m for their bus, which will come in May.", "charge"),
    ("The new rules will bring in £2m a year from parents.", "charge"),
    ("The move will reduce spending on buses by £2m.", "saving"),
    ("Spending on buses will be cut by up to £2m.", "saving"),
    ("It will reduce waits by spending £2m on therapists.", "spending"),
    ("The plan will reduce the deficit by £2m.", "debt"),
]


@pytest.mark.parametrize(("text", "purpose"), PURPOSES, ids=[row[0] for row in PURPOSES])
def test_what_an_amount_is(text: str, purpose: str) -> None:
    """A saving, a charge and a debt are not money promised."""
    (found,) = ledger(document("2022-01-01", promise(text, money("£2m", "2000000"))))
    assert found.amount_is == purpose


def test_a_later_amount_is_what_the_first_one_was() -> None:
    """A charge that is only set anew, and then told of without its amount, stays a charge."""
    told = [
        promise("Students in Netherfold will contribute £570 for a bus.", money("£570", "570")),
        promise(
            "The sum for the Netherfold bus is now set at £460 rather than £570.",
            money("£460", "460"),
            money("£570", "570"),
        ),
        promise("The sum for the Netherfold bus will be told to all."),
    ]
    papers = [document(f"202{n}-01-01", each) for n, each in enumerate(told)]
    found = next(one for one in ledger(*papers) if one.first_made and one.first_made.year == 2020)
    assert found.amount_is == "charge"


STORY = (
    "Families in Ashmere will get a new respite home with six beds by the end of next year, the "
    "council has announced after months of talks with carers across the whole county."
)


def _told(id_: str, publisher: str, day: str) -> Document:
    made = document(day, promise(STORY, count("six beds", 6, unit="bed")), id=id_)
    return replace(made, publisher=publisher, url=f"https://{id_}.example/a")


def test_one_story_in_several_outlets_is_one_step() -> None:
    """A release and the articles made of it are one step with several sources."""
    release = _told("z-release", "Ashmere Council", "2022-01-10")
    papers = [_told("a-post", "Post", "2022-01-10"), _told("b-echo", "Echo", "2022-01-12")]
    (found,) = ledger(*papers, release)
    assert kinds(found) == ["made"]
    assert found.events[0].document == "z-release"
    assert found.events[0].copies == ("a-post", "b-echo")
    assert found.documents == 3
    assert found.state == "silent"
    assert ledger(*papers, release, as_of="2022-02-01")[0].state == "repeated"


NEW_SCHOOL = (
    "Ashmere Council will open 40 new special school places at Fernhollow School by September "
    "2027, the cabinet member for education has told parents."
)


def _in_numbers(id_: str, day: str, places: int) -> Document:
    words = f"{places} new special school places"
    made = promise(
        NEW_SCHOOL.replace("40 new special school places", words),
        special(words, places),
        period("September 2027", "2027-09-30"),
    )
    paid = promise("The scheme is to cost £2.5 million.", money("£2.5 million", "2500000"))
    page = document(day, made, paid, id=id_)
    return replace(page, publisher=id_, url=f"https://{id_}.example/a")


@pytest.mark.parametrize(
    ("places", "copy"), [(40, True), (45, False)], ids=["the same", "put right"]
)
def test_a_story_that_was_put_right_is_no_copy(places: int, copy: bool) -> None:
    """Who says 45 is no further source of 40, whatever else the two articles share."""
    papers = _in_numbers("post", "2026-03-02", 40), _in_numbers("echo", "2026-03-09", places)
    (found,) = ledger(*papers)
    assert found.events[0].copies == (("echo",) if copy else ())
    told = [event.text for event in found.events if event.document == "echo"]
    assert told == ([] if copy else [NEW_SCHOOL.replace("40", "45")])


def test_a_paper_that_tells_the_same_story_later_was_the_last_to_be_heard() -> None:
    """It counts as a document, and so the promise was last seen, and repeated, on its day."""
    pages = _told("b-echo", "Echo", "2022-01-12"), _told("c-star", "Star", "2022-01-15")
    (found,) = ledger(_told("a-post", "Post", "2022-01-10"), *pages, as_of="2022-02-01")
    assert kinds(found) == ["made"]
    assert (found.documents, found.first_made) == (3, date(2022, 1, 10))
    assert (found.state, found.since) == ("repeated", date(2022, 1, 12))
    assert found.last_seen == date(2022, 1, 15)
    undated = replace(pages[0], published=None)
    (found,) = ledger(_told("a-post", "Post", "2022-01-10"), undated, as_of="2022-02-01")
    assert (found.documents, found.state, found.since) == (2, "repeated", None)
    assert found.last_seen == date(2022, 1, 10)


def _base(*, due: bool = True) -> Document:
    """A unit that is to open, by a day or some time."""
    by = [period("by September 2024", "2024-09-30")] if due else []
    when = " by September 2024" if due else ""
    return document("2023-01-01", promise(f"We will open a unit at Netherfold School{when}.", *by))


LATE = "The opening of the unit at Netherfold School has been delayed."
MOVES = [
    ("no new day", _base(), LATE, [], "deadline 2024-09-30 → later (no day told)"),
    ("a new day", _base(), "The unit at Netherfold School is delayed until May 2025.",
     [period("until May 2025", "2025-05-31", "until")], "deadline 2024-09-30 → 2025-05-31"),
    ("neither day", _base(due=False), LATE, [], "deadline later (no day told)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "text", "values", "told"), [row[1:] for row in MOVES], ids=[row[0] for row in MOVES]
)
def test_a_delay_stands_in_what_changed(
    first: Document, text: str, values: list[tuple[str, Any]], told: str
) -> None:
    """Also where no new day is told, and where nothing but the delay is known."""
    (found,) = ledger(first, document("2024-01-01", plain(text, *values)), as_of="2024-03-01")
    assert kinds(found)[-1] == "delayed"
    assert found.changed == told


@pytest.mark.parametrize(
    ("due", "told"), [(True, "deadline 2024-09-30 → 2025-05-31"), (False, None)]
)
def test_a_day_that_is_told_after_a_delay_takes_its_place(due: bool, told: str | None) -> None:
    """What is known last stands last."""
    late = document("2024-01-01", plain(LATE))
    day = period("by May 2025", "2025-05-31")
    again = document(
        "2024-03-01", promise("We will now open the unit at Netherfold School by May 2025.", day)
    )
    (found,) = ledger(_base(due=due), late, again, as_of="2024-05-01")
    assert found.deadline == date(2025, 5, 31)
    assert found.changed == told


def test_what_is_nearly_a_promise_repeats_one_and_founds_none() -> None:
    """A label that is probable and not given tells a step of a known promise, and opens none."""
    said = promise("A helpline for parents of autistic children will be set up.")
    first = document("2022-01-01", said)
    again = document(
        "2022-02-01", plain("The helpline for parents of autistic children is coming.")
    )
    unsure = replace(again.statements[0], scores={"commitment": 0.3})
    later = replace(again, statements=(unsure,))
    (found,) = ledger(first, later)
    assert kinds(found) == ["made", "repeated"]
    assert ledger(later) == []


def test_a_weak_link_is_left_open_and_a_person_settles_it() -> None:
    """What may belong to a promise is listed with its candidate, and a join holds ever after."""
    said = promise("A helpline for parents of autistic children will be set up.")
    first = document("2022-01-01", said)
    later = document("2022-02-01", promise("A survey of autistic children's parents will be held."))
    found = follow([first, later], AS_OF)
    (left,) = found.open
    one, own = found.commitments
    assert (left.candidates, left.commitment) == ((one.id,), own.id)
    assert "subject" in left.reason
    join = Decision(
        1, "", "Ada", "join", one.id, (statement_id(first, 0),),
        other=statement_id(later, 0), other_statements=(statement_id(later, 0),),
    )  # fmt: skip
    settled = follow([first, later], AS_OF, Settings(), [join])
    assert settled.open == ()
    assert kinds(settled.commitments[0]) == ["made", "repeated"]
    assert settled.commitments[0].events[1].reason == "joined by Ada"


PLACED = [
    ("it names the one known", ["x", "In Ashmere, parents wait."],
     ["Ashmere Council"] * 2),
    ("it names another", ["x", "Bexcombe County Council will pay."], ["Ashmere Council", None]),
    ("it names none", ["x", "Parents wait."], ["Ashmere Council", None]),
    ("its source names one", ["x", "In Ashmere, parents wait.", "Parents wait."],
     ["Ashmere Council"] * 3),
]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "councils"), [row[1:] for row in PLACED], ids=[row[0] for row in PLACED]
)
def test_papers_that_say_no_council(texts: list[str], councils: list[str | None]) -> None:
    """A paper is of the council that it or its source names, and else of none."""
    papers = [
        document(f"2022-01-0{n + 1}", plain(text), council=None if n else "Ashmere Council")
        for n, text in enumerate(texts)
    ]
    assert [one.council for one in placed(papers)] == councils


def test_pages_of_no_source_are_not_of_the_council_that_one_of_them_names() -> None:
    """Saved pages of two councils: one that names neither may be of either, or of a third."""
    papers = [
        document("2022-01-01", plain("The board met."), council="Ashmere Council"),
        document("2022-01-02", plain("The board met."), council="Bexcombe Council"),
        document("2022-01-03", plain("In Ashmere, parents wait."), council=None),
        document("2022-01-04", plain("Parents wait."), council=None),
    ]
    named = [replace(one, publisher=None, url=None) for one in papers]
    assert [one.council for one in placed(named)] == [
        "Ashmere Council", "Bexcombe Council", "Ashmere Council", None,
    ]  # fmt: skip
    paper = [replace(one, publisher="Ashmere Echo") for one in named]
    assert placed(paper)[-1].council == "Ashmere Council"


def test_where_somebody_comes_from_makes_no_council() -> None:
    """Nor do the last words of a name that has more."""
    attended = "Ann Marlow (Royal Borough of Ashmere & Bexcombe Borough Council) was there."
    papers = [document(f"2022-01-0{n + 1}", plain(attended), council=None) for n in range(3)]
    assert [one.council for one in placed(papers)] == [None] * 3
    met = "Royal Borough of Ashmere & Bexcombe Borough Council met."
    papers = [document(f"2022-01-0{n + 1}", plain(met), council=None) for n in range(3)]
    assert [one.council for one in placed(papers)] == ["Ashmere & Bexcombe Borough Council"] * 3


WAITS = [
    ("The wait for an assessment will fall to 26 weeks.", "26", "week"),
    ("Waits will be cut from 70 weeks to 26 weeks.", "26", "week"),
    ("Waits will fall from 70 weeks to 26 by May.", "26", "week"),
    ("No child will wait longer than six months for help.", "6", "month"),
    ("The course will run for 12 weeks.", None, None),
    ("No plan will wait beyond the statutory deadline of 20 weeks.", None, None),
]


@pytest.mark.parametrize(("text", "value", "unit"), WAITS, ids=[row[0] for row in WAITS])
def test_waits_are_measures(text: str, value: str | None, unit: str | None) -> None:
    """How long people are to wait is a target; how long a thing lasts is not, nor the law."""
    (found,) = ledger(document("2022-01-01", promise(text)))
    assert found.count_low == (Decimal(value) if value else None)
    assert found.count_unit == unit


def test_a_longer_wait_is_a_lowered_target() -> None:
    """Less of a wait is more of a promise."""
    (found,) = ledger(
        document("2022-01-01", promise("The wait for therapy in Ashmere will be cut to 18 weeks.")),
        document("2022-06-01", promise("The wait for therapy will now be 26 weeks, not 18 weeks.")),
    )
    assert kinds(found) == ["made", "lowered"]


def test_the_deadline_is_that_of_the_clause_that_promises() -> None:
    """What another clause says of another thing is no deadline of this one."""
    said = promise(
        "The council, which has until March 2028 to pay, will open 40 places by May 2023.",
        count("40 places", 40), period("until March 2028", "2028-03-31", "until"),
        period("by May 2023", "2023-05-31"),
    )  # fmt: skip
    (found,) = ledger(document("2022-01-01", said))
    assert found.deadline == date(2023, 5, 31)


def test_the_rules_are_printed_as_they_are() -> None:
    """Each state and each kind of step stands in the table that is printed."""
    told = table(Settings(silent_days=200))
    assert all(rule.states in told for rule in RULES)
    assert "200 days" in told
    assert all(f"- {name}: " in told for name in STEPS)
    assert {*CHANGES} <= STEPS.keys()


_MOW = promise("That one cut a year be funded on the lanes of each rural class.")
_ADVICE = promise("An advice session would be held in every district.")

VAGUE: list[tuple[str, Document, Document]] = [
    (
        "one word in common",
        document("2021-01-01", _MOW),
        document("2021-02-01", done("It has opened a class.")),
    ),
    (
        "one word, and numbers of something else",
        document("2021-01-01", _ADVICE),
        document("2021-02-01", done("Advice came after 11 weeks.")),
    ),
]


@pytest.mark.parametrize(("why", "made", "told"), VAGUE, ids=[why for why, _, _ in VAGUE])
def test_a_word_in_common_reports_nothing(why: str, made: Document, told: Document) -> None:
    """What is done is done of a promise only where more than a word says so."""
    others = [promise(f"It will mend the roof of hall {n} in May.") for n in range(30)]
    elsewhere = document("2020-01-01", *others, council="Bexcombe Council")
    ours = [one for one in ledger(elsewhere, made, told) if one.council == made.council]
    assert [kinds(one) for one in ours] == [["made"]], why


def test_many_more_places_than_were_promised_open_no_school() -> None:
    """What a council boasts of at large, behind a promise, does not report that it was kept."""
    made = promise(
        "An 80-place special school will be built in the city by September 2021.",
        special("80-place special school", 80),
        period("by September 2021", "2021-09-30"),
    )
    late = promise(
        "The 80-place special school in the city will now open in September 2022.",
        special("80-place special school", 80),
        period("in September 2022", "2022-09-30", "in", earliest="2022-09-01"),
    )
    boast = done(
        "We have already opened over 200 special school places for the children of the city.",
        special("over 200 special school places", 200),
    )
    (found,) = ledger(document("2020-04-02", made), document("2022-03-17", late, boast))
    assert kinds(found) == ["made", "delayed", "mentioned"]


def test_what_binds_nobody_sets_no_day() -> None:
    """A forecast that is told behind a promise is of the books, and not of its deadline."""
    made = promise(
        "The council will put £9m into cutting the deficit on special needs.",
        money("£9m", "9000000"),
    )
    forecast = promise(
        "The council expects to miss its target for special needs by £3m by March 2025.",
        period("by March 2025", "2025-03-31"),
    )
    (found,) = ledger(document("2024-03-27", made, forecast))
    assert (found.deadline, [event.deadline_to for event in found.events]) == (None, [None, None])


def test_who_promises_is_no_critic_and_nobody_is_named_twice() -> None:
    """Names are of one person in short and in full; his own words are no criticism of him."""
    (found,) = ledger(
        document("2021-01-01", replace(ONE, speaker="o1")),
        document(
            "2021-02-01",
            blame("The unit at Netherfold School is late, and it is a scandal.", speaker="o1"),
            blame("The unit at Netherfold School is a broken promise.", speaker="o3"),
            blame("The unit at Netherfold School is a sham.", speaker="o4"),
            officials=(
                Official("o1", "Orme", "Councillor"),
                Official("o3", "Garland", "Councillor"),
                Official("o4", "Huw Garland"),
            ),
        ),
    )
    assert found.promised_by == "Cllr Jane Orme (Executive Member for Education)"
    assert found.criticised_by == "Huw Garland"


def test_what_takes_the_place_of_another_is_the_new_number() -> None:
    """The 64 of "64 places rather than 80", of the kind that was promised before."""
    (found,) = ledger(
        document(
            "2021-01-01",
            promise(
                "That a school of 80 special school places be built at Netherfold for £9m.",
                count("80 special school places", 80, "special_school"),
                money("£9m", "9000000"),
            ),
        ),
        document(
            "2022-01-01",
            promise(
                "RESOLVED - That Netherfold be built with 64 places rather than 80 within the sum "
                "of £11m.",
                count("64 places", 64, change="existing"),
                count("80", 80, change="previous"),
                money("£11m", "11000000"),
            ),
        ),
        as_of="2022-02-01",
    )
    assert (found.count_low, found.provision, found.state) == (64, "special_school", "lowered")
    assert kinds(found)[1:3] == ["raised", "lowered"]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Saving £20m since 2014 has kept us in a strong position.", False),
        ("The £20m for special schools is on its way.", True),
        ("With the £20m invested, fewer will wait.", True),
    ],
)
def test_a_sum_that_was_saved_is_not_the_one_invested(text: str, *, linked: bool) -> None:
    """The same figure is of another promise where the words right beside it say so."""
    made = promise("The council will invest £20m in special schools.", money("£20m", "20000000"))
    told = promise(text, money("£20m", "20000000"))
    found = ledger(document("2021-01-01", made), document("2021-02-01", told))
    assert (len(found[0].events) > 1) is linked


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("A further £9m could also be released for a new area special school.", None),
        ("A further £9m will be given for the two special schools.", 9000000),
    ],
)
def test_money_for_another_school_funds_none_of_these(text: str, amount: int | None) -> None:
    """A further sum for a new thing is that thing's."""
    made = promise("Two special schools will be built.", count("Two special schools", 2))
    told = promise(text, money("£9m", "9000000"))
    found = ledger(document("2021-01-01", made, told))[0]
    assert found.amount_low == amount
    assert "funded" not in kinds(found)


def test_a_number_for_the_whole_country_is_not_that_of_a_school() -> None:
    """It is promised to all councils together, in a row of its own."""
    made = promise("The Department for Education will pay for a new special school in Ashmere.")
    told = promise(
        "It is part of the department's plan to create 3,700 school places across the country.",
        count("3,700 school places", 3700),
    )
    found = ledger(document("2021-01-01", made, told))[0]
    assert found.count_low is None


def test_the_schools_that_a_sum_is_to_bring_have_a_row_of_their_own() -> None:
    """Near a sum for everything the number of new schools is not lost."""
    made = promise(
        "Meetings are taking place about plans for a £30m reshaping of provision for children with"
        " special educational needs in Ashmere.",
        money("£30m", "30000000"),
    )
    told = promise(
        "The authority also wishes to put money into three new special schools for children with"
        " special educational needs.",
        count("three new special schools", 3, unit="school"),
    )
    found = ledger(document("2021-01-01", made, told))
    assert [one.count_low for one in found if one.count_low] == [3]


@pytest.mark.parametrize(
    ("made", "step"), [("2023-01-01", "repeated"), ("2019-01-01", "reported_done")]
)
def test_what_was_counted_from_before_the_promise(made: str, step: str) -> None:
    """The places of five years past are not those that were promised a year ago."""
    promised = promise(
        "300 more special school places will open by 2027.",
        count("300 more special school places", 300),
    )
    there = done(
        "It has created 328 special school places in the past five years.",
        count("328 special school places", 328),
    )
    (found,) = ledger(document(made, promised), document("2024-06-01", there))
    assert kinds(found) == ["made", step]
