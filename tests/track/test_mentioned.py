"""What an article of long sentences says beside a promise, and what it says of the promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sendminer.records import Decision
from sendminer.track import follow, track
from sendminer.track.ids import statement_ids
from sendminer.track.reading.learnt import instead, learnt
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
    promise,
    special,
)

PROGRAMME = promise(
    "Caldermoor County Council will invest £40m in improving and expanding its special schools for"
    " children with special educational needs across the whole county over the next few years.",
    money("£40m", "40000000"),
)
NAMED = promise(
    "The council leader told members that the £40m for improving and expanding special schools for"
    " children with special educational needs across the county would be spent as planned.",
    money("£40m", "40000000"),
)
BESIDE = promise(
    "These improvements will mean that more children with special educational needs can attend an"
    " improved and expanded special school of the county that is near to where their family lives."
)


@pytest.mark.parametrize(
    ("later", "step"),
    [([BESIDE], "mentioned"), ([NAMED], "repeated"), ([NAMED, BESIDE], "repeated repeated")],
    ids=["the same words", "its sum", "going on from its sum"],
)
def test_steps(later: list[Said], step: str) -> None:
    """Only what names a promise, or goes on from there, says it again."""
    found = ledger(document("2021-01-01", PROGRAMME), document("2022-02-10", *later))
    assert kinds(found[0]) == ["made", *step.split()]
    assert found[0].repeated == ("repeated" in step)


def test_a_critic_of_something_else() -> None:
    """Who is heard after a promise in an article, and names nothing of it, is no critic of it."""
    blame = Said(
        "A mother of three said that nobody had ever picked up the telephone when she rang,"
        " and that letters had lain unanswered for months, which was a disgrace to everybody.",
        ("criticism",),
    )
    found = ledger(document("2021-01-01", PROGRAMME, blame))
    assert "criticised" not in kinds(found[0])


@pytest.mark.parametrize(
    ("words", "step"),
    [
        (
            "Families said at a protest last month that the special schools of the county had"
            " let their children down, and that nobody there had listened to them for many years.",
            "mentioned",
        ),
        (
            "Families said at a protest last month that the £40m for special schools of the county"
            " was far too little, and that nobody there had listened to them for many years.",
            "criticised",
        ),
    ],
    ids=["the service at large", "its sum"],
)
def test_a_critic_names_what_he_finds_fault_with(words: str, step: str) -> None:
    """In an article all is on special schools: who blames these blames no promise by it."""
    values = [money("£40m", "40000000")] * ("£40m" in words)
    (found,) = ledger(document("2021-01-01", PROGRAMME, blame(words, *values)))
    assert kinds(found) == ["made", step]


@pytest.mark.parametrize(("odds", "step"), [(0.9, "mentioned"), (1.1, "reported_done")])
def test_a_report_that_is_likely_of_it(odds: float, step: str) -> None:
    """What a label calls a report tells its step where the link is likely, whatever it names."""
    told = done(
        "More children with special educational needs now attend an improved and expanded special"
        " school of the county near to where their family lives, as all of the work is complete."
    )
    sounds = {kind: {"": 9.0 * (kind == "reported_done")} for kind in learnt().prose.kinds}
    alike = replace(learnt().prose, links={"": odds}, kinds=sounds)
    with instead(replace(learnt(), notes=alike, prose=alike)):
        (found,) = ledger(document("2021-01-01", PROGRAMME), document("2022-02-10", told))
    assert kinds(found) == ["made", step]


def test_what_only_goes_on_where_it_was_told() -> None:
    """What admits something behind a promise and names nothing of it does not say it again."""
    admits = Said(
        "The council leader admitted that families of children with special educational needs had"
        " waited too long for places at special schools that are near to them, and said sorry.",
        ("concession",),
    )
    found = ledger(document("2021-01-01", PROGRAMME), document("2022-02-10", NAMED, admits))
    assert kinds(found[0]) == ["made", "repeated", "mentioned"]


STRATEGY = promise(
    "A new strategy for children with special educational needs and disabilities has been drawn up"
    " by the county council in a bid to give them and their families better support than before.",
)
GOES_ON = promise(
    "And over the next four years she said there would be more than 260 new special school places"
    " in the county, and at least 90 places in resource bases for children with autism.",
    special("more than 260 new special school places", 260, change="new"),
    count("at least 90 places in resource bases", 90, "resource_base", unit="place"),
    period("over the next four years", "2025-11-16", "over", grain="year"),
)


def test_places_by_a_day_are_a_promise_of_their_own() -> None:
    """What is said behind a strategy may mention it, and its numbers stand in rows all the same."""
    found = ledger(document("2021-11-16", STRATEGY, NAMED, GOES_ON))
    rows = {(each.count_low, each.deadline) for each in found if each.count_low}
    assert rows == {(260, date(2025, 11, 16)), (90, date(2025, 11, 16))}
    assert [each.subject[:12] for each in found if each.count_low == 90] == ["at least 90 "]


BEFORE = Said(
    "Families of children with special educational needs have long asked for improved and expanded"
    " special schools in the county that are near to where they live, and now hope for them.",
    (),
)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ([BEFORE, NAMED], ["made", "repeated", "mentioned"]),
        ([BEFORE], ["made"]),
        ([replace(BEFORE, text="Nothing was said of it."), promise("Short.")], ["made"]),
    ],
    ids=["the next sentence names it", "nothing names it", "minutes, and no label"],
)
def test_what_stands_before_the_sentence_that_names_it(told: list[Said], wanted: list[str]) -> None:
    """An article may say much before it names the promise that it is about."""
    first, *_ = ledger(document("2021-01-01", PROGRAMME), document("2022-02-10", *told))
    assert kinds(first) == wanted


def test_what_is_split_from_a_promise_mentions_it_no_more() -> None:
    """A sentence that a person put by itself is not put to the promise once more."""
    pages = [document("2021-01-01", PROGRAMME), document("2022-02-10", BEFORE, NAMED)]
    (found,) = ledger(*pages)
    told = found.events[-1]
    assert told.kind == "mentioned"
    one, two = statement_ids(pages[0])[0], statement_ids(pages[1])
    whole = (one, two[1], two[told.statement])
    apart = Decision(
        1, "2024-01-01T00:00:00Z", "Ann", "split", found.id, whole, other=two[told.statement]
    )
    first, *_ = track(pages, date(2027, 1, 1), decisions=[apart])
    assert kinds(first) == ["made", "repeated"]


def test_what_is_put_somewhere_is_not_left_to_a_person() -> None:
    """A sentence that mentions a promise does not stand among the open ones as well."""
    asked = replace(BEFORE, labels=("commitment",))
    pages = [document("2021-01-01", PROGRAMME), document("2022-02-10", asked, NAMED)]
    prose = replace(learnt().prose, links={"": -1.0, "value or name": 3.0}, founding={"": -9.0})
    with instead(replace(learnt(), notes=prose, prose=prose)):
        told = follow(pages, date(2027, 1, 1))
    mentioned = {
        (event.document, event.statement)
        for one in told.commitments
        for event in one.events
        if event.kind == "mentioned"
    }
    assert mentioned
    assert mentioned.isdisjoint((each.document, each.statement) for each in told.open)
