"""The register brings the names that a council goes by to one, and no other name to any."""

from __future__ import annotations

import pytest

from sendminer.lexicon import lexicon
from sendminer.register import known, near, rows

MEANT = {
    "in full": ("Hertfordshire County Council", "Hertfordshire County Council"),
    "a county cut short": ("Herts County Council", "Hertfordshire County Council"),
    "in small letters": ("suffolk county council", "Suffolk County Council"),
    "letters for the rank": ("Suffolk CC", "Suffolk County Council"),
    "the same letters for a city": ("Leeds CC", "Leeds City Council"),
    "the place alone": ("Brent", "London Borough of Brent"),
    "no rank": ("Kirklees", "Kirklees Council"),
    "the first part": ("Kingston Council", "Royal Borough of Kingston upon Thames"),
    "one word too many": (
        "Royal Borough of Kingston upon Thames Council",
        "Royal Borough of Kingston upon Thames",
    ),
    "a sign for a word": ("Telford and Wrekin Council", "Telford & Wrekin Council"),
    "the council of today": ("Dorset", "Dorset Council"),
    "the council before it": ("Dorset CC", "Dorset County Council"),
    "first letters of a place": ("BCP Council", "Bournemouth, Christchurch and Poole Council"),
    "first letters of all": ("WSCC", "West Sussex County Council"),
    "first letters of several": ("NCC", None),
    "small letters": ("bcp", None),
    "a rank that it has not": ("Suffolk District Council", None),
    "the second part": ("Maidenhead Council", None),
    "two towns": ("Newcastle Council", None),
    "county and city": ("Leicester County Council", None),
    "no place": ("The City Council", None),
    "a general word": ("Mid Council", None),
    "an invented place": ("Norrisdale County Council", None),
    "nothing": ("", None),
    "too long": ("Kent " * 50, None),
}


@pytest.mark.parametrize(("name", "full"), MEANT.values(), ids=MEANT.keys())
def test_known(name: str, full: str | None) -> None:
    """A name is known where it can mean one council only."""
    assert known(name) == full


def test_every_council_is_known_by_its_name() -> None:
    """And its name is its own form."""
    assert [row["name"] for row in rows() if known(row["name"]) != row["name"]] == []


@pytest.mark.parametrize("rule", ["cut", "rank"])
def test_ways_of_saying(rule: str) -> None:
    """Each rule of the word list does what its examples say."""
    table = lexicon("councils")[rule]
    assert all(known(name) for name in table["accept"])
    assert not any(known(name) for name in table["reject"])


@pytest.mark.parametrize(
    ("name", "first"),
    [("Brnt", "London Borough of Brent"), ("Lancashre", "Lancashire County Council"), ("qqqq", "")],
)
def test_near(name: str, first: str) -> None:
    """A misspelt name is answered with the nearest, a strange one with none."""
    assert next(iter(near(name)), "") == first
