"""Which statements are one promise: a table of what is linked."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.records import Document
from sendminer.track import follow
from sendminer.track.linking.link import _barred
from sendminer.track.linking.weigh import Weight
from sendminer.track.reading.claims import Reading
from tests.track.factory import count, document, ledger, money, period, promise, special

SPECIAL = "special_school"
BY_2025 = period("by August 2025", "2025-08-31")


ONE = promise(
    "It will create 230 special school places.", special("230 special school places", 230)
)
FORTY = count("40 places", 40)

MERGED: list[tuple[str, tuple[Document, ...]]] = [
    ("same provision, unit and number", (document("2021-01-01", ONE), document("2021-02-01", ONE))),
    (
        "a school in short and in full",
        (
            document(
                "2021-01-01", promise("40 places will open at Netherfold Primary School.", FORTY)
            ),
            document("2021-02-01", promise("It will open 40 places at Netherfold.", FORTY)),
        ),
    ),
    (
        "a name in one word and in two",
        (
            document("2021-01-01", promise("40 places will open at Low Moor School.", FORTY)),
            document("2021-02-01", promise("It will open 40 places at Lowmoor School.", FORTY)),
        ),
    ),
    (
        "a name behind a small word",
        (
            document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY)),
            document("2021-02-01", promise("On Netherfold, the 40 places will open.", FORTY)),
        ),
    ),
    (
        "an amount and its rounding, one school",
        (
            document(
                "2021-01-01",
                promise(
                    "That £9,487,000 be allocated to Netherfold School.",
                    money("£9,487,000", "9487000"),
                ),
            ),
            document(
                "2021-02-01",
                promise("It will spend £9.5m on Netherfold School.", money("£9.5m", "9500000")),
            ),
        ),
    ),
    (
        "a strategy and its act",
        (
            document("2021-01-01", promise("The council will publish its SEND strategy.")),
            document("2021-02-01", promise("It will publish a new SEND Strategy 2022-2025.")),
        ),
    ),
    (
        "the same issue and amount",
        (
            document(
                "2021-01-01",
                promise("That £3.1m be added.", money("£3.1m", "3100000"), item=0),
                issue="812",
            ),
            document(
                "2021-02-01",
                promise("That £3.1m be released.", money("£3.1m", "3100000"), item=0),
                issue="812",
            ),
        ),
    ),
    (
        "the same number and deadline",
        (
            document(
                "2021-01-01", promise("It will open 40 places by August 2025.", FORTY, BY_2025)
            ),
            document(
                "2021-02-01", promise("Families get 40 places by August 2025.", FORTY, BY_2025)
            ),
        ),
    ),
    (
        "like wording and the same amount",
        (
            document(
                "2021-01-01",
                promise(
                    "A hardship fund of £150,000 will be set up for families.",
                    money("£150,000", "150000"),
                ),
            ),
            document(
                "2021-02-01",
                promise("A £150,000 hardship fund would be set up.", money("£150,000", "150000")),
            ),
        ),
    ),
    (
        "an unknown council and a named school",
        (
            document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY)),
            document(
                "2021-02-01",
                promise("40 places will open at Netherfold School.", FORTY),
                council=None,
            ),
        ),
    ),
    (
        "one school and one number, councils unknown",
        (
            document(
                "2021-01-01",
                promise("40 places will open at Netherfold Primary School.", FORTY),
                council=None,
            ),
            document(
                "2021-02-01",
                promise("It will open 40 places at Netherfold School.", FORTY),
                council=None,
            ),
        ),
    ),
    (
        "one council by two names",
        (
            document("2021-01-01", ONE, council="Ashmere Borough Council"),
            document("2021-02-01", ONE, council="Ashmere Council"),
        ),
    ),
    (
        "a further number that is the old one",
        (
            document("2021-01-01", ONE),
            document(
                "2021-02-01",
                promise(
                    "It will create 230 new special school places.",
                    special("230 new special school places", 230, change="new"),
                ),
            ),
        ),
    ),
    (
        "the old value named",
        (
            document(
                "2021-01-01",
                promise("£9.75m be spent on Netherfold School.", money("£9.75m", "9750000")),
            ),
            document(
                "2021-02-01",
                promise(
                    "The budget will be raised from £9.75m to £12.1m.",
                    money("£9.75m", "9750000", change="from"),
                    money("£12.1m", "12100000", change="to"),
                ),
            ),
        ),
    ),
]


@pytest.mark.parametrize(
    "other",
    ["40 places will open at Netherfold School.", "It will create 40 places at Netherfold School."],
    ids=["in the same words", "in others"],
)
def test_what_two_councils_promised_is_left_to_a_person(other: str) -> None:
    """A page without council and day may speak of either; with a council it is that one's."""
    ours = document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY))
    theirs = document("2021-01-09", promise(other, FORTY), council="Marham Council")
    said = promise("The 40 places at Netherfold School will open.", FORTY)
    unknown = follow([ours, theirs, document(None, said, council=None)], date(2022, 1, 1))
    assert [each.documents for each in unknown.commitments] == [1, 1, 1]
    (left,) = unknown.open
    assert {*left.candidates, left.commitment} == {each.id for each in unknown.commitments}
    known = follow([ours, theirs, document(None, said)], date(2022, 1, 1))
    assert [(each.council, each.documents) for each in known.commitments] == [
        ("Ashmere Council", 2),
        ("Marham Council", 1),
    ]


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("The travel bursary would be put back by a year to May 2023.", False),
        ("The outreach team will begin in May 2023, five months earlier than planned.", False),
        ("The travel bursary will be introduced in May 2023.", True),
    ],
)
@pytest.mark.parametrize("against", ["other item", "other phase", "another measure"])
def test_what_tells_a_change_is_of_what_is_known(text: str, barred: bool, against: str) -> None:
    """It promises nothing of its own, and is told under whatever item of an agenda."""
    said = promise(text, period("May 2023", "2023-05-31"))
    (claim,) = Reading(document("2022-01-01", said), ()).claims()
    weight = Weight(((against, -3.0),), 2.0, 2.0, "", True, 1.0, 0.0, ())
    assert claim.role == "promise"
    assert _barred(weight, claim) is barred
    assert _barred(weight._replace(found=(("another of its size", -3.0),)), claim)


@pytest.mark.parametrize("documents", [row[1] for row in MERGED], ids=[row[0] for row in MERGED])
def test_one_promise_in_two_documents(documents: tuple[Document, ...]) -> None:
    """Statements that share enough are one commitment."""
    (found,) = ledger(*documents)
    assert found.documents == 2
    assert "same" in found.events[-1].reason
