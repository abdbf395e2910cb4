"""What an article of long sentences says beside a promise, and what it says of the promise."""

from __future__ import annotations

import pytest

from tests.track.factory import Said, document, kinds, ledger, money, promise

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
