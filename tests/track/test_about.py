"""What becomes of a promise: reports of delivery and criticisms find the one that they mean."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.records import Commitment, Document
from sendminer.track import track
from tests.track.factory import (
    Said,
    blame,
    count,
    document,
    done,
    money,
    period,
    plain,
    promise,
)

FORTY = count("40 places", 40)
UNIT = promise("40 places will open at Netherfold School.", FORTY)
SPECIAL = promise(
    "It will create 230 special school places.",
    count("230 special school places", 230, "special_school"),
)
STRATEGY = promise("The council will publish its SEND strategy.")
CHARGE = promise(
    "It will press ahead with a £690-a-year charge for transport.",
    money("£690-a-year", "690", per=("year",)),
)
HELPLINE = promise("A helpline will be launched.")


def _last(first: Said, later: Said, as_of: str = "2023-01-01") -> Commitment:
    """The commitment after something was said of it in a later document."""
    documents = [document("2021-01-01", first), document("2022-01-01", later)]
    (found,) = track(documents, date.fromisoformat(as_of))
    return found


def _kinds(found: Commitment) -> list[str]:
    return [event.kind for event in found.events[1:]]


DELIVERED: list[tuple[str, Said, Said, list[str]]] = [
    (
        "the school has opened",
        UNIT,
        done("Netherfold School has opened its new unit."),
        ["reported_done"],
    ),
    (
        "the number is reached",
        UNIT,
        done("40 places are open at Netherfold.", FORTY),
        ["reported_done"],
    ),
    (
        "more than the number",
        UNIT,
        done("44 places opened at Netherfold.", count("44 places", 44)),
        ["reported_done"],
    ),
    (
        "fewer than the number",
        UNIT,
        done("12 places opened at Netherfold.", count("12 places", 12)),
        ["reported_part"],
    ),
    (
        "some of the number",
        UNIT,
        done("Ten of the 40 places at Netherfold are open.", FORTY),
        ["reported_part"],
    ),
    (
        "out of the number, in digits",
        UNIT,
        done("30 out of the 40 places at Netherfold have opened.", FORTY),
        ["reported_part"],
    ),
    (
        "half the number",
        UNIT,
        done("Half of the 40 places at Netherfold have opened.", FORTY),
        ["reported_part"],
    ),
    (
        "the first phase",
        UNIT,
        done("The first phase at Netherfold School has opened."),
        ["reported_part"],
    ),
    (
        "the provision and the number",
        SPECIAL,
        done(
            "All 230 special school places are open.",
            count("230 special school places", 230, "special_school"),
        ),
        ["reported_done"],
    ),
    (
        "the provision and fewer",
        SPECIAL,
        done(
            "It has opened 90 special school places.",
            count("90 special school places", 90, "special_school"),
        ),
        ["reported_part"],
    ),
    (
        "the strategy is out",
        STRATEGY,
        done("The SEND strategy was published in May."),
        ["reported_done"],
    ),
    ("another school", UNIT, done("Quarrybank School has opened."), []),
    (
        "what is looked forward to",
        UNIT,
        done("Netherfold School can look forward to a new unit, which has been approved."),
        ["mentioned"],
    ),
    (
        "a step closer",
        UNIT,
        done("The unit at Netherfold School has moved a step closer."),
        ["mentioned"],
    ),
    (
        "an estimate",
        promise("It will spend £20m on Netherfold School.", money("£20m", "20000000")),
        done(
            "Cost estimates for Netherfold School have come in at £20m.",
            money("£20m", "20000000"),
        ),
        ["repeated"],
    ),
    (
        "not yet completed",
        UNIT,
        done("The unit at Netherfold School has not been completed."),
        ["repeated"],
    ),
    (
        "another provision",
        SPECIAL,
        done("90 nursery places are open.", count("90 nursery places", 90, "nursery")),
        [],
    ),
    (
        "counted since before the promise",
        SPECIAL,
        done(
            "It has opened 90 special school places since 2019.",
            count("90 special school places", 90, "special_school"),
            period("since 2019", None, "from", earliest="2019-01-01"),
        ),
        [],
    ),
    (
        "an application is no school",
        UNIT,
        done("It has handed in its application for the 40 places at Netherfold School.", FORTY),
        ["repeated"],
    ),
    (
        "a missing label loses no plain step",
        UNIT,
        plain("Netherfold School has opened its unit."),
        ["reported_done"],
    ),
    (
        "no label, and nothing done",
        UNIT,
        plain("Netherfold School has a garden now."),
        [],
    ),
    (
        "the money is spent",
        promise("It will spend £3m on Netherfold School.", money("£3m", "3000000")),
        done("It has spent £3m on Netherfold.", money("£3m", "3000000")),
        ["reported_done"],
    ),
    (
        "some of the money",
        promise("It will spend £3m on Netherfold School.", money("£3m", "3000000")),
        done("It has spent £1m on Netherfold.", money("£1m", "1000000")),
        ["reported_part"],
    ),
]


@pytest.mark.parametrize(
    ("first", "later", "steps"), [row[1:] for row in DELIVERED], ids=[row[0] for row in DELIVERED]
)
def test_reports_of_delivery(first: Said, later: Said, steps: list[str]) -> None:
    """A report counts for the promise of the same thing, in whole or in part, or not at all."""
    found = _last(first, later)
    assert _kinds(found) == steps
    assert (found.state == "reported_done") == ("reported_done" in steps)


def test_what_was_done_before_reports_nothing() -> None:
    """Places opened by the day of the promise are not the ones promised."""
    both = document(
        "2021-01-01",
        SPECIAL,
        done(
            "It has opened 90 special school places.",
            count("90 special school places", 90, "special_school"),
        ),
    )
    (found,) = track([both], date(2021, 1, 2))
    assert [event.kind for event in found.events] == ["made"]


CRITICISED: list[tuple[str, Said, Said, bool]] = [
    (
        "the school by name",
        UNIT,
        blame("He said Netherfold School was a mess.", speaker="o2"),
        True,
    ),
    (
        "the number by itself",
        UNIT,
        blame("She asked where the 40 places were.", FORTY, speaker="o2"),
        True,
    ),
    (
        "the provision by itself",
        SPECIAL,
        blame("The special school places come far too late.", speaker="o2"),
        True,
    ),
    (
        "the strategy by name",
        STRATEGY,
        blame("The SEND strategy is not worth the paper.", speaker="o2"),
        True,
    ),
    ("another school", UNIT, blame("He said Quarrybank School was a mess.", speaker="o2"), False),
    (
        "nothing that points at it",
        UNIT,
        blame("Nobody at County Hall ever answers.", speaker="o2"),
        False,
    ),
    (
        "another document's announcement",
        UNIT,
        blame("He called the announcement a stunt.", speaker="o2"),
        False,
    ),
]


@pytest.mark.parametrize(
    ("first", "later", "linked"),
    [row[1:] for row in CRITICISED],
    ids=[row[0] for row in CRITICISED],
)
def test_criticisms_in_later_documents(first: Said, later: Said, linked: bool) -> None:
    """A criticism is attached to the promise that its words mean, with who voiced it."""
    found = _last(first, later)
    assert _kinds(found) == (["criticised"] if linked else [])
    assert found.criticised_by == ("Cllr Tom Raikes (Opposition leader)" if linked else None)


def _critics(*said: Said, quoted: str | None = None) -> list[tuple[str, str | None]]:
    """Subject and critics of every commitment of one document."""
    one: Document = document("2021-01-01", *said, quoted=quoted)
    return [(found.subject, found.criticised_by) for found in track([one], date(2021, 1, 2))]


def test_the_announcement_is_the_one_spoken_of_last() -> None:
    """The words "the announcement" mean the promise that was spoken of just before."""
    critic = blame("Cllr Raikes said the announcement was seven years late.", speaker="o2")
    assert [who for _, who in _critics(UNIT, critic)] == ["Cllr Tom Raikes (Opposition leader)"]
    assert dict(_critics(UNIT, HELPLINE, critic))["school places at Netherfold School"] is None


def test_the_charge_is_the_only_charge() -> None:
    """The words "the charge" means the only promise of the document that speaks of one."""
    critic = blame("Cllr Raikes branded the charge a tax on disability.", speaker="o2")
    found = dict(_critics(CHARGE, HELPLINE, critic))
    assert sorted(who or "" for who in found.values()) == [
        "",
        "Cllr Tom Raikes (Opposition leader)",
    ]


def test_a_critic_who_is_no_official() -> None:
    """A speaker without office is told in the words of the page."""
    critic = blame("The announcement is a joke, a mother said.")
    found = _critics(UNIT, critic, quoted="a mother: The announcement is a joke")
    assert [who for _, who in found] == ["a mother"]


def test_the_promise_in_the_criticism() -> None:
    """A statement that tells a promise and blames it makes the one and attaches the other."""
    both = Said(
        "It pledged 40 places and let families down.", ("commitment", "criticism"), (FORTY,)
    )
    (found,) = track([document("2021-01-01", both)], date(2021, 1, 2))
    assert [event.kind for event in found.events] == ["made", "criticised"]


def test_a_concession_adds_nothing() -> None:
    """A body's own admission is no step in a promise's history."""
    sorry = Said("We were too slow at Netherfold School.", ("concession",))
    assert _kinds(_last(UNIT, sorry)) == []


def test_a_statement_reports_on_itself_only_where_it_recalls() -> None:
    """A rise that is told as done and promised at once has not been promised before."""
    labels = ("commitment", "achievement")
    told = Said("It will open 40 places, as it did at Netherfold School.", labels, (FORTY,))
    (found,) = track([document("2021-01-01", told)], date(2021, 1, 2))
    assert [event.kind for event in found.events] == ["made"]
    kept = Said("It promised 40 places and all 40 places are open.", labels, (FORTY,))
    (found,) = track([document("2021-01-01", kept)], date(2021, 1, 2))
    assert [event.kind for event in found.events] == ["made", "reported_done"]


def test_a_pronoun_is_no_critic() -> None:
    """A speaker known only as "she" is not named as the critic."""
    critic = blame("The announcement is a joke, she said.")
    assert [w for _, w in _critics(UNIT, critic, quoted="she: The announcement is a joke")] == [
        None
    ]


def test_a_report_finds_the_promise_whose_number_it_names() -> None:
    """A report on 90 of the 230 places is about the 230, and not about another 70."""
    more = promise(
        "A further 70 special school places will open at Bexcombe.",
        count("70 special school places", 70, "special_school", change="additional"),
    )
    report = done(
        "90 of the 230 special school places are open.",
        count("90", 90, "special_school"),
        count("230 special school places", 230, "special_school"),
    )
    found = track(
        [document("2021-01-01", SPECIAL, more), document("2022-01-01", report)], date(2022, 1, 2)
    )
    assert {each.count_low: _kinds(each) for each in found} == {230: ["reported_part"], 70: []}


UNLABELLED = [
    ("a number delivered", "All 40 places at Netherfold are open.", ["reported_done"]),
    ("none delivered", "None of the 40 places has opened.", []),
    ("a claim", "He claimed that all 40 places are open.", []),
    ("a question", "She asked whether all 40 places are open.", []),
]


@pytest.mark.parametrize(
    ("text", "steps"), [row[1:] for row in UNLABELLED], ids=[row[0] for row in UNLABELLED]
)
def test_a_delivered_number_needs_no_label(text: str, steps: list[str]) -> None:
    """A number that is told as delivered outright reports on its promise."""
    said = plain(text, count("40 places", 40, change="delivered"))
    assert _kinds(_last(UNIT, said)) == steps


def test_a_delay_taken_for_an_achievement_is_a_delay() -> None:
    """A date pushed back is a delay, whatever label the sentence was given."""
    said = done(
        "The opening at Netherfold School has been pushed back to May 2023.",
        period("May 2023", "2023-05-31", "in"),
    )
    assert _kinds(_last(UNIT, said)) == ["delayed"]
