"""What one document says, on a page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sendminer.report import brief
from sendminer.report.words import quoted

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
        "speaker_id": None,
        "target": None,
        "target_body": None,
        "about": None,
    } | values


def speaker(name: str | None, role: str | None, quotes: int, **values: Any) -> dict[str, Any]:
    """A row of the officials."""
    return {"name": name, "full_name": None, "role": role, "organisation": None, "quotes": quotes,
            "honorific": None, "id": f"d1-{name}"} | values  # fmt: skip


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


WORDS = "The council will open a hub for families at Elm Court by the autumn."


@pytest.mark.parametrize(
    ("values", "told"),
    [
        # the same, or the same but for how it begins and what is shortened
        ({"subject": WORDS[:-1]}, ["- Leeford Council", f"    “{WORDS}”"]),
        (
            {"subject": "A hub for families at Elm Court by the autumn"},
            ["- Leeford Council", f"    “{WORDS}”"],
        ),
        ({"subject": "The council will open a hub …"}, ["- Leeford Council", f"    “{WORDS}”"]),
        # figures stand in the line then, since no subject names them
        (
            {"subject": WORDS, "count_low": Decimal(1), "count_unit": "hub", "firmness": "pledged"},
            ["- Leeford Council, 1 hub [pledged]", f"    “{WORDS}”"],
        ),
        ({"subject": WORDS, "owner": None}, [f"- “{WORDS}”"]),
        (
            {"subject": WORDS, "owner": None, "firmness": "decided"},
            [f"- “{WORDS}” [decided]"],
        ),
        # what the words hold besides is worth a line of its own
        (
            {"subject": "a hub for families"},
            ["- Leeford Council: a hub for families", f"    “{WORDS}”"],
        ),
    ],
    ids=["same", "begins otherwise", "cut", "figures", "nobody's", "decided", "shorter"],
)
def test_a_promise_is_said_once(values: dict[str, Any], told: list[str]) -> None:
    """A reader with minutes reads no sentence twice."""
    page = brief(DOCUMENT, [promise(**{"text": WORDS} | values)], [], [])
    assert page.splitlines()[5:] == told


def test_several_promises_of_one_sentence_share_its_words() -> None:
    """They stand below the last of them; another's words are its own."""
    rows = [
        promise(subject="60 places", text="There will be 60 and 40 places."),
        promise(subject="40 places", text="There will be 60 and 40 places."),
        promise(subject="a hub", text="A hub will open too.", start=40),
    ]
    assert brief(DOCUMENT, rows, [], []).splitlines()[4:] == [
        "PROMISED (3)",
        "- Leeford Council: 60 places",
        "- Leeford Council: 40 places",
        "    “There will be 60 and 40 places.”",
        "- Leeford Council: a hub",
        "    “A hub will open too.”",
    ]


def test_what_is_less_likely_than_not_is_marked_and_last() -> None:
    """A label stands from a threshold of its own on, which may be below the half."""
    doubtful = said("It is odd.", criticism=True, score_criticism=0.42)
    sure = said("It is late.", criticism=True, score_criticism=0.5)
    told = brief(DOCUMENT, [], [doubtful, sure], []).splitlines()[5:]
    assert told == ["- “It is late.”", "    50% sure", "- “It is odd.”", "    perhaps: 42% sure"]


def test_who_has_only_a_surname_is_called_by_it_as_the_page_does() -> None:
    """With what goes before it, in the list and beside what was said; nobody is left a blank."""
    people = [
        speaker("Ash", None, 1, honorific="Cllr", id="d1-o0"),
        speaker("Jo Ash", "leader", 1, honorific="Cllr"),
        speaker(None, None, 1),
    ]
    told = brief(
        DOCUMENT,
        [],
        [said("It is late.", criticism=True, speaker="Ash", speaker_id="d1-o0")],
        people,
    )
    assert told.splitlines()[6:] == [
        "    Cllr Ash, 50% sure",
        "",
        "WHO IS QUOTED (3)",
        "- Cllr Ash: 1 quotation",
        "- Jo Ash, leader: 1 quotation",
        "- somebody who is not named: 1 quotation",
    ]


def test_a_day_that_is_not_known_is_told() -> None:
    """Without it nobody could tell by when "within two years" is; and so is the council."""
    told = brief(DOCUMENT | {"published": None}, [], [], [])
    assert told.splitlines()[1] == "Leeford Council, day not known"
    paper = {"council": None, "publisher": "Leeford Herald"}
    told = brief(DOCUMENT | paper, [], [], [])
    assert told.splitlines()[1] == "council not known, Leeford Herald, 15 Jan 2026"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("She said: “It is late.”", "“She said: ‘It is late.’”"),
        ('The "hub" and the "pool" open.', "“The ‘hub’ and the ‘pool’ open.”"),
        ('She said: “Late, and "odd".”', '“She said: ‘Late, and "odd".’”'),
        ('A 6" pipe.', '“A 6" pipe.”'),
        ("She said: “It is late and", "“She said: ‘It is late and’”"),
        ("The council's hub ‘opens’.", "“The council's hub ‘opens’.”"),
        ("“It is late,” she said.", "“It is late,” she said."),
        ("It is late.”", "“It is late.”"),
        ("late,” she said, “and odd.”", "“late,” she said, “and odd.”"),
    ],
    ids=[
        "speech",
        "straight",
        "three",
        "inches",
        "breaks off",
        "single",
        "own marks",
        "goes on",
        "goes on and says",
    ],
)
def test_marks_within_marks_are_single(words: str, told: str) -> None:
    """As they are written in Britain; so it shows which belong to the page."""
    assert quoted(words) == told


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
