"""For whom a spokesman without a name speaks, and a trust's name in full."""

from __future__ import annotations

import pytest

from sendminer.records import Official
from sendminer.track.reading.people.spokesmen import only_trust
from tests.track.factory import count, document, ledger, plain, promise

WORDS = "We will open 40 places in May."
TRUST, COUNCIL = "The trust has promised much.", "Ashmere Council"
FEN = "Fen Hill Academy Trust"


@pytest.mark.parametrize(
    ("before", "by", "words", "owner"),
    [
        (TRUST, "A spokesman", WORDS, "trust"),
        (f"{FEN} has promised much.", "A spokesman", WORDS, FEN),
        ("The government has promised much.", "A spokeswoman", WORDS, "government"),
        ("The council has promised much.", "A spokesman", WORDS, COUNCIL),
        ("The council says the trust has promised much.", "A spokesman", WORDS, COUNCIL),
        ("It has rained.", "A spokesman", WORDS, COUNCIL),
        (TRUST, "A council spokesman", WORDS, COUNCIL),
        (TRUST, "Ida Marlow", WORDS, COUNCIL),
        (TRUST, "A spokesman", "There will be 40 places.", COUNCIL),
        (TRUST, "Ida Marlow", "Our academy will open 40 places.", "trust"),
        (TRUST, "Ida Marlow", "Our schools will open 40 places.", COUNCIL),
    ],
    ids=[
        "the trust's", "a trust's in full", "the government's", "the council's",
        "either's", "nobody told of", "named as the council's", "somebody with a name",
        "no we", "our academy", "our schools",
    ],
)  # fmt: skip
def test_for_whom_a_spokesman_speaks(before: str, by: str, words: str, owner: str) -> None:
    """He speaks for the body that was told of just before."""
    said = f"{by}: {words}"
    told = promise(said, count("40 places", 40))
    (found,) = ledger(document("2021-03-01", plain(before), told, quoted=said))
    assert found.owner == owner


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Fen Hill Academy Trust runs it. The trust will pay.", "Fen Hill Academy Trust"),
        ("Fen Hill Academy Trust and Holt Learning Trust run it.", None),
        ("Brigg NHS Trust and Fen Hill Multi-Academy Trust.", "Fen Hill Multi-Academy Trust"),
        ("The trust will pay.", None),
    ],
)  # fmt: skip
def test_the_only_trust(text: str, named: str | None) -> None:
    """A name in full, where there is but one."""
    assert only_trust(text) == named


def test_a_trust_is_shown_in_full() -> None:
    """Whoever reads the row alone does not know which trust "the trust" is."""
    told = promise("The trust will open 40 places.", count("40 places", 40))
    paper = document("2021-03-01", plain("Holt Learning Trust was chosen in May."), told)
    (found,) = ledger(paper)
    assert found.owner == "Holt Learning Trust"


def test_a_spokesman_among_the_officials_has_no_name_either() -> None:
    """He is kept by his office, and speaks for the same body."""
    told = promise(f"A spokesman: {WORDS}", count("40 places", 40), speaker="o3")
    nobody = Official("o3", None, None, "spokesman")
    (found,) = ledger(document("2021-03-01", plain(TRUST), told, officials=(nobody,)))
    assert found.owner == "trust"
