"""What real papers say in a perfect tense, or of all and every, and which reports nothing."""

from __future__ import annotations

import pytest

from sendminer.track.history.events import begin
from sendminer.track.history.naming import plainly
from sendminer.track.reading.claims import Reading
from tests.track.factory import (
    Said,
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
)

PROGRAMME = promise(
    "The council will create 2,440 special school places.",
    count("2,440 special school places", 2440, "special_school"),
)
FUND = promise(
    "£50m will be spent to expand special schools in the county.", money("£50m", "50000000")
)
SCHOOL = promise("A special school with 120 places will open at Netherfold.")

NOTHING_DONE = [
    (
        "plans submitted",
        FUND,
        plain(
            "Plans to expand a special school have been submitted as part of £50m.",
            money("£50m", "50000000"),
        ),
    ),
    (
        "all children",
        PROGRAMME,
        plain("Our priority is that all children in special school places get the best start."),
    ),
    (
        "described as a chance",
        SCHOOL,
        plain("The special school at Netherfold has been described as the chance of a lifetime."),
    ),
    (
        "far more than was promised for it",
        FUND,
        done(
            "The council has invested £100m to expand special schools in the county.",
            money("£100m", "100000000"),
        ),
    ),
]


def test_another_school_at_the_place_moved_to() -> None:
    """A school that has left the place where another is to move tells no end of that move."""
    move = promise("Cedar School will move to the former site of Oakcroft College in Holm.")
    left = plain("Oakcroft College in Holm has stood empty since North Holm Academy moved out.")
    came = plain("Cedar School has moved to the former site of Oakcroft College in Holm.")
    assert _named_in(move, left) is False
    assert _named_in(move, came) is True


def _named_in(first: Said, later: Said) -> bool:
    """Whether a later sentence plainly tells of what was promised."""
    told = (document("2021-01-01", first), document("2022-01-01", later))
    mine, theirs = (next(iter(Reading(each, ()).claims())) for each in told)
    return plainly(begin(mine, "the move"), theirs)


@pytest.mark.parametrize(
    ("first", "later"), [row[1:] for row in NOTHING_DONE], ids=[row[0] for row in NOTHING_DONE]
)
def test_nothing_is_reported(first: Said, later: Said) -> None:
    """No step says that it is done, in whole or in part."""
    (found, *_) = ledger(document("2021-01-01", first), document("2022-02-10", later))
    assert not {"reported_done", "reported_part"} & set(kinds(found))


def test_projects_are_not_so_many_of_the_places() -> None:
    """Five projects of a programme of 2,440 places are not five places."""
    later = done("Five projects for special school places have been completed.")
    (found,) = ledger(document("2021-01-01", PROGRAMME), document("2022-02-10", later))
    assert all(event.count_to != 5 for event in found.events)


NO_PROMISES = [
    "Rachel Marsh asked if the council would commit to new special school places.",
    "To ask the Secretary of State if she will meet parents of pupils with SEND.",
]


@pytest.mark.parametrize("text", NO_PROMISES, ids=["asked if", "a question in parliament"])
def test_what_is_asked_is_not_promised(text: str) -> None:
    """A label alone makes no promise of a question."""
    assert ledger(document("2021-01-01", promise(text))) == []


def test_the_line_over_a_list_is_no_promise_of_its_own() -> None:
    """What the council agreed to stands in the items."""
    head = promise("The Cabinet agreed proposals to:")
    item = promise("- open a special school with 120 places at Netherfold.")
    (found,) = ledger(document("2021-01-01", head, item))
    assert found.text == item.text


def test_a_critic_who_is_not_believed_is_named_nowhere() -> None:
    """The council's own spokesman defends its promise: no event says that he criticised it."""
    first = promise("A helpline for parents of autistic children will be set up.")
    later = blame("The helpline for parents of autistic children is late.", speaker="o1")
    (found,) = ledger(document("2021-01-01", first), document("2022-02-10", later))
    (event,) = (event for event in found.events if event.kind == "criticised")
    assert event.speaker is None
    assert found.criticised_by is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The strategy will be written, following an inspection in July.",
            period("July", "2022-07-31", "in", earliest="2022-07-01"),
        ),
        (
            "If members agree it on 5 October, the strategy will be written.",
            period("5 October", "2021-10-05", "in", earliest="2021-10-05"),
        ),
        (
            "It will consult on the strategy: the consultation will run until 2 January.",
            period("2 January", "2022-01-02", "until"),
        ),
    ],
    ids=["an inspection", "when it may be agreed", "the end of a consultation"],
)
def test_no_deadline(text: str, told: object) -> None:
    """Times of other things are no deadlines."""
    (found,) = ledger(document("2021-09-01", promise(text, told)))  # type: ignore[arg-type]
    assert found.deadline is None


def test_a_weak_link_loses_no_number() -> None:
    """What only shares words with a promise and has a number of its own is one of its own."""
    first = promise("A package of special school places was agreed for pupils with autism.")
    later = promise(
        "For pupils with autism 220 special school places will be opened in a package.",
        count("220 special school places", 220, "special_school"),
    )
    found = ledger(document("2021-01-01", first), document("2021-06-01", later))
    assert 220 in [each.count_low for each in found]


def test_places_that_are_provided_make_no_condition() -> None:
    """Only a proviso adds one."""
    later = promise("Special school places at Netherfold will be provided that offer good value.")
    (found, *_) = ledger(document("2021-01-01", SCHOOL), document("2022-02-10", later))
    assert "condition_added" not in kinds(found)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Works at Netherfold are expected to be completed in May 2024.", "2024-05-31"),
        ("It is hoped the special school at Netherfold can be up and running in May 2024.",
         "2024-05-31"),
        ("The special school at Netherfold is currently scheduled to open in May 2024.",
         "2024-05-31"),
        ("The special school at Netherfold was completed in May 2024.", None),
    ],
)  # fmt: skip
def test_what_is_expected_has_its_day(text: str, day: str | None) -> None:
    """A promise that is known gets the day of what is on its way, though no label says so."""
    later = plain(text, period("May 2024", "2024-05-31", "in", earliest="2024-05-01"))
    (found,) = ledger(document("2021-01-01", SCHOOL), document("2022-02-10", later))
    assert (str(found.deadline) if found.deadline else None) == day
    assert ("reported_done" in kinds(found)) is (day is None)
