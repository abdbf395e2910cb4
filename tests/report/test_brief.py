"""What one document says, on a page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sendminer.report import brief

DOCUMENT = {
    "id": "d1",
    "title": "Cabinet",
    "council": "Leeford Council",
    "publisher": "Leeford Council",
    "published": date(2026, 1, 15),
    "url": "cabinet.html",
}


def promise(**values: Any) -> dict[str, Any]:
    """A row of the commitments."""
    return {
        "subject": "A school at Elm Court",
        "owner": "Leeford Council",
        "council": None,
        "count_low": None,
        "count_unit": None,
        "count_bound": "exact",
        "amount_low": None,
        "currency": None,
        "amount_bound": "exact",
        "deadline": None,
        "firmness": None,
        "condition": None,
        "promised_by": None,
        "text": "It will open.",
        "what": "It will open.",
        "send": True,
        "start": 0,
    } | values


def said(text: str, **values: Any) -> dict[str, Any]:
    """A row of the statements."""
    return {
        "text": text,
        "criticism": False,
        "concession": False,
        "achievement": False,
        "score_criticism": 0.5,
        "score_concession": 0.5,
        "score_achievement": 0.5,
        "speaker": None,
        "target": None,
        "target_body": None,
        "about": None,
    } | values


def speaker(name: str | None, role: str | None, quotes: int) -> dict[str, Any]:
    """A row of the officials."""
    return {"name": name, "full_name": name, "role": role, "organisation": None, "quotes": quotes}


def test_a_document_on_a_page() -> None:
    """Promises in the order of the page, what is not on SEND last, and each with its words."""
    told = brief(
        DOCUMENT,
        [
            promise(subject="Humps in Mill Lane", send=False, start=5),
            promise(
                start=90,
                subject="90 places at the £14.2 million school",
                count_low=Decimal(90),
                count_unit="place",
                amount_low=Decimal(14_200_000),
                currency="GBP",
            ),
            promise(
                start=40,
                count_low=Decimal(60),
                count_unit="place",
                count_bound="at_least",
                amount_low=Decimal(9_500_000),
                currency="GBP",
                deadline=date(2026, 9, 30),
                firmness="decided",
                condition="if planning allows",
                promised_by="Cllr Jo Ash",
            ),
        ],
        [
            said("Nothing of note."),
            said(
                "“It is late.”",
                criticism=True,
                score_criticism=0.874,
                speaker="Ann Roe",
                target_body="Leeford Council",
                about="places",
            ),
            said("We were slow.", concession=True, score_concession=0.999),
        ],
        [speaker("Jo Ash", "leader", 2), speaker(None, "chair", 1), speaker("Al Day", None, 0)],
    )
    assert told.splitlines() == [
        "Cabinet",
        "Leeford Council, 15 Jan 2026",
        "cabinet.html",
        "",
        "PROMISED (2)",
        "- Leeford Council: A school at Elm Court, at least 60 places, £9.5m, due 30 Sep 2026"
        " [decided; if planning allows]",
        "    Cllr Jo Ash: “It will open.”",
        "- Leeford Council: 90 places at the £14.2 million school",
        "    “It will open.”",
        "",
        "PROMISED, BUT NOT ON SEND (1)",
        "- Leeford Council: Humps in Mill Lane",
        "    “It will open.”",
        "",
        "CRITICISED (1)",
        "- “It is late.”",
        "    Ann Roe, against Leeford Council, about places, 87% sure",
        "",
        "ADMITTED (1)",
        "- “We were slow.”",
        "    over 99% sure",
        "",
        "WHO IS QUOTED (2)",
        "- Jo Ash, leader: 2 quotations",
        "- chair: 1 quotation",
    ]


def test_a_document_that_says_nothing() -> None:
    """Says so, instead of ending after its title."""
    told = brief(DOCUMENT | {"title": None}, [], [said("Nothing.")], [])
    assert told.splitlines()[0] == "Leeford Council, 15 Jan 2026"
    assert "Nothing is promised" in told


def test_what_could_steer_a_terminal_is_shown() -> None:
    """Words of a page are strangers' words."""
    told = brief(DOCUMENT, [promise(subject="a\x1b[2Jb", text="c\nd\x07")], [], [])
    assert "\x1b" not in told
    assert "\x07" not in told
    assert "“c d" in told
