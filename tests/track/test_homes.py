"""Where a promised school is at home, and by which name it goes later."""

from __future__ import annotations

import pytest

from sendminer.track.reading.schools.sited import (
    brings_one,
    grows,
    is_subject,
    is_the_school,
    of_one,
    stands,
)
from tests.track.factory import (
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

STANDS = [
    ("It will be built on council land at Quarry Lane in Tarnside.", True),
    ("If approved, it will be built at Quarry Lane.", True),
    ("The new special school is to be based at the old mill in Tarnside.", True),
    ("Money will go to the 90-place school in Tarnside.", True),
    ("Cllr Orme said that the academy would stand on the site of a depot.", True),
    ("£9m will be put into the planned school, which will be housed in Tarnside.", True),
    ("The school that the girl attends will be visited in May.", False),
    ("It will be discussed at the meeting in Tarnside.", False),
    ("The school will cater for pupils aged 11 to 16 from Tarnside.", False),
    ("Homes will be built in Tarnside.", False),
]


@pytest.mark.parametrize(("text", "told"), STANDS, ids=[row[0] for row in STANDS])
def test_where_it_will_stand(text: str, told: bool) -> None:
    """A sentence says where the school stands that was spoken of before."""
    assert stands(text) is told


ONE = [
    ("to set up a new special school for children with autism", True, True),
    ("a 90-place special school", True, True),
    ("a new mental health (SEMH) school", True, True),
    ("a free school for pupils of all ages", True, True),
    ("It will be an all-age school for 90 pupils.", True, False),
    ("a new approach to the school year", False, False),
    ("90 new special school places", False, False),
    ("a number of special schools", False, False),
    ("a special school place for every child", False, False),
    ("New Alder special school in Tarnside takes shape", False, True),
    ("New school year for Tarnside", False, False),
    ("New special school places for Tarnside", False, False),
]


@pytest.mark.parametrize(("text", "one", "new"), ONE, ids=[row[0] for row in ONE])
def test_one_school(text: str, one: bool, new: bool) -> None:
    """One school is told from several, from places, and a new one from those that are there."""
    assert (of_one(text), brings_one(text)) == (one, new)


GROWS = [
    ("Holm Primary School in Tarnside will expand its SEMH base from seven to 11 places.", True),
    ("An extension to Holm School was agreed.", True),
    ("Pupils will use the existing hall of Holm School.", True),
    ("Alder Academy in Tarnside will open in May.", False),
    ("The new Alder Academy will increase the number of places.", False),
]


@pytest.mark.parametrize(("text", "told"), GROWS, ids=[row[0] for row in GROWS])
def test_work_at_a_school_that_is_there(text: str, told: bool) -> None:
    """What is enlarged was there before, and is no school that is to come."""
    assert grows(text) is told


THE_SCHOOL = [
    ("The new free school is due to open in May.", True),
    ("But, from January 2026, the school has plans for 30 more places.", True),
    ("The school, which used rooms elsewhere, is due to open.", True),
    ("The school places will open in May.", False),
    ("The new schools will open in May.", False),
    ("Parents at the school will be asked.", False),
]


@pytest.mark.parametrize(("text", "told"), THE_SCHOOL, ids=[row[0] for row in THE_SCHOOL])
def test_the_school(text: str, told: bool) -> None:
    """A sentence that begins with "the school" speaks of the one named before."""
    assert is_the_school(text) is told


def test_whom_the_sentence_before_speaks_of() -> None:
    """A school is meant by what follows where a sentence begins with it, not where it stands by."""
    text = "The minister said that the new Alder Academy would open."
    assert is_subject(text, text.index("Alder"))
    text = "Mrs Rowe, now at Alder Academy, will be its head."
    assert not is_subject(text, text.index("Alder"))


YEAR_26 = period("2026", "2026-12-31", "in", earliest="2026-01-01", grain="year")
YEAR_28 = period("2028", "2028-12-31", "in", earliest="2028-01-01", grain="year")
TARNSIDE = document(
    "2023-06-12",
    promise("Cabinet may approve £14m for a new special school.", money("£14m", "14000000")),
    promise(
        "If approved, it will be an all-age school for up to 160 pupils, opening in 2026.",
        count("160 pupils", 160, unit="pupil"),
        YEAR_26,
    ),
    promise("It will be built on council land at Quarry Lane in Tarnside."),
)
PELLWICK = document(
    "2025-02-10",
    promise("Cabinet may approve £18m for a new special school.", money("£18m", "18000000")),
    promise(
        "If approved, it will be an all-age school for up to 160 pupils, opening in 2028.",
        count("160 pupils", 160, unit="pupil"),
        YEAR_28,
    ),
    promise("It will be built on council land at Holm Croft in Pellwick."),
)


def test_two_schools_of_one_size() -> None:
    """A school in another town is another, though as many pupils are to go there."""
    found = ledger(TARNSIDE, PELLWICK)
    assert sorted(each.deadline.year for each in found if each.deadline) == [2026, 2028]
    assert all("delayed" not in kinds(each) for each in found)
    assert sorted(each.subject.rsplit("(")[-1] for each in found) == ["Holm Croft)", "Quarry Lane)"]


def test_a_new_school_in_the_town_of_another() -> None:
    """A new school is no work at a school of the same town."""
    works = promise(
        "£150,000 will be spent on rooms at Alder Special School in Pellwick.",
        money("£150,000", "150000"),
    )
    found = ledger(document("2022-06-23", works), PELLWICK)
    assert [each.count_low for each in found] == [None, 160]


def test_a_list_of_schools_renames_none() -> None:
    """What is said of another school of a list is not said of the one that was promised."""
    first = promise("60 places for pupils will open at Alder Academy.", count("60 places", 60))
    four = promise(
        "60 places at Alder Academy will open beside Birch Primary School and Elm Park School.",
        count("60 places", 60),
    )
    other = promise("We will open more places for pupils, such as those at Elm Park School.")
    found = ledger(document("2024-04-22", first), document("2025-07-10", four, other))
    assert kinds(found[0]) == ["made", "repeated"]


def test_a_later_day_at_its_place() -> None:
    """A new date for the school at the place that was told of it after its first sentence."""
    later = document(
        "2025-06-20",
        promise(
            "The new school at Quarry Lane in Tarnside is now due to open in January 2027.",
            period("January 2027", "2027-01-31", "in", earliest="2027-01-01"),
        ),
    )
    (found,) = ledger(TARNSIDE, later)
    assert kinds(found)[-1] == "delayed"


def test_a_school_gets_its_name() -> None:
    """A school that is opened in the promised place is the promised one, and keeps its name."""
    first = document(
        "2020-07-13",
        promise("Cabinet approved the new 70-place school in Wrenmere.", count("70-place", 70)),
    )
    opened = document("2022-09-30", done("Alder Academy in Wrenmere has now opened to pupils."))
    (found,) = ledger(first, opened)
    assert kinds(found) == ["made", "reported_done"]


def test_the_school_named_just_before() -> None:
    """What is told of "the new free school" is told of the one that the sentence before names."""
    said = promise(
        "The minister announced that the Ellen Fox Academy for autistic pupils will open."
    )
    due = promise(
        "The new free school is due to open for autistic pupils in September 2022.",
        period("September 2022", "2022-09-30", "in", earliest="2022-09-01"),
    )
    again = promise(
        "The school is due to open for autistic pupils in September 2024.",
        period("September 2024", "2024-09-30", "in", earliest="2024-09-01"),
    )
    (found,) = ledger(
        document("2020-07-13", said, due),
        document(
            "2024-03-17", plain("The new Ellen Fox Academy is for pupils with autism."), again
        ),
    )
    assert kinds(found)[-1] == "delayed"


def test_a_school_is_no_programme() -> None:
    """So many places at one school are no new number for those of the whole council."""
    whole = promise(
        "The council will create 900 special school places by 2026.",
        special("900 special school places", 900),
    )
    one = promise(
        "A special free school will offer 60 special school places next year.",
        special("60 special school places", 60),
    )
    found = ledger(document("2024-01-12", whole), document("2024-04-22", one))
    assert all("lowered" not in kinds(each) for each in found)


@pytest.mark.parametrize(
    ("lead", "documents"),
    [("A new special school for Ashmere", [2]), ("A new special school in Calder", [2, 1])],
)
def test_a_lead_is_of_the_school_that_is_told_after(lead: str, documents: list[int]) -> None:
    """What an article begins with is of the school whose number its next sentence tells."""
    day = period("early in 2022", "2022-04-30", "in", earliest="2022-01-01", grain="season")
    first = special("80 special school places", 80)
    again = special("80 special school places", 80)
    found = ledger(
        document(
            "2019-12-16", promise("It will open 80 special school places in Tarnside.", first)
        ),
        document(
            "2021-11-15",
            promise(f"{lead} will open its doors early in 2022.", day),
            promise("The Ashmere Academy will offer 80 special school places.", again),
        ),
    )
    assert [each.documents for each in found] == documents


def test_the_ordinal_of_a_school() -> None:
    """A second special school is the second one that was promised, in another paper only."""
    first = promise("A second special school in Tarnside will open for pupils.")
    again = promise("A second special school in Tarnside will open for pupils in May.")
    (found,) = ledger(document("2021-01-01", first), document("2022-01-01", again))
    assert kinds(found) == ["made", "repeated"]


def test_a_school_with_its_town_before_it() -> None:
    """A school of a town is called with the town's name or without it."""
    first = promise("The new Orchard School in Tarnside will open to pupils.")
    opened = done("The rebuilt Tarnside Orchard School has opened to pupils.")
    (found,) = ledger(document("2019-02-20", first), document("2021-03-22", opened))
    assert kinds(found) == ["made", "reported_done"]


def test_a_school_that_is_given_its_name() -> None:
    """What a school is to be called makes no other one of it than the heading's."""
    first = promise("A new special school in Tarnside will open.")
    given = promise(
        "The school for pupils, to be called Horizons Academy, will open in May.", item=0
    )
    later = document("2025-03-22", given, titles=["The special school in Tarnside"])
    (one,) = ledger(document("2023-02-20", first), later)
    assert kinds(one) == ["made", "repeated"]
