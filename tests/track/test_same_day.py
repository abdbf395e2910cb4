"""Papers of one day: what they are and say tells which is read first, and no checksum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.records import Document, Kind
from sendminer.track import track
from sendminer.track.ledger import in_order
from tests.track.factory import Said, blame, document, done, money, period, promise, special

DAY, LATER = "2021-03-01", date(2022, 1, 1)
FORTY = special("40 places", 40)
TOLD: list[tuple[Kind, Said]] = [
    ("minutes", promise("40 places will open at Netherfold School.", FORTY)),
    ("article", promise("40 places will open at Larkmoor School.", FORTY)),
    ("article", promise("There will be 40 places more.", FORTY)),
    ("report", promise("It is to pay £2m for 40 places.", FORTY, money("£2m", "2000000"))),
    ("text", done("The 40 places have opened.", FORTY)),
    ("article", blame("The 40 places are far too few.", FORTY)),
    (
        "decision",
        promise("40 places will open by May 2023.", FORTY, period("May 2023", "2023-05-31")),
    ),
    (
        "text",
        promise("The 40 places will now open in 2024.", FORTY, period("2024", "2024-12-31")),
    ),
]


def _papers(ids: Sequence[str]) -> list[Document]:
    told = zip(ids, TOLD, strict=True)
    return [replace(document(DAY, said, id=id_), kind=kind) for id_, (kind, said) in told]


def _told(papers: Sequence[Document]) -> list[object]:
    """The ledger without the names of papers, of which the ids of its rows are made."""
    rows = track(papers, LATER)
    bare = (repr(replace(row, id="", events=())) for row in rows)
    steps = ([(each.kind, each.text, each.deadline_to) for each in row.events] for row in rows)
    return sorted(zip(bare, steps, strict=True))


@settings(max_examples=20, deadline=None)
@given(st.permutations("abcdefgh"), st.permutations(range(8)))
def test_ids_decide_nothing(ids: list[str], order: list[int]) -> None:
    """An id may be the checksum of a page's bytes: another one leaves the rows as they are."""
    papers = _papers(ids)
    assert _told([papers[n] for n in order]) == _told(_papers("abcdefgh"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("report", None), ("minutes", None)),
        (("decision", "Ashmere Courier"), ("article", "Ashmere Council")),
        (("article", "Ashmere Council"), ("article", "Ashmere Courier")),
        (("article", "Ashmere Courier"), ("article", "Brigg Herald")),
    ],
    ids=["report, minutes", "decision, release", "release, article", "by publisher"],
)
def test_what_others_are_made_of_comes_first(
    first: tuple[Kind, str | None], second: tuple[Kind, str | None]
) -> None:
    """Minutes come before the release, and that before the article, whatever they are called."""
    made = [
        replace(document(DAY, TOLD[0][1], id=id_), kind=kind, publisher=publisher)
        for id_, (kind, publisher) in (("z", first), ("a", second))
    ]
    assert [each.id for each in in_order(reversed(made), LATER)] == ["z", "a"]
