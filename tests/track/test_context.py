"""Sentences that lean on the one before for what they speak of."""

from __future__ import annotations

import pytest

from sendminer.lexicon import lexicon
from sendminer.track.reading.passages.context import leans, others
from tests.track.factory import document, kinds, ledger, period, plain, promise

LEANS = (
    "They were to be filled by the end of April.",
    "The Director said that it would be achieved by June.",
    "(4) confirms May 2024 as the date for its completion;",
    "A further £2m was set aside for that purpose.",
    "Eleven were left.",
    "The sixth is to be in post by Easter.",
    "None of them had been told.",
    "“This will be finished in the spring,” he said.",
    "Another £700,000 will pay for the rest of the building.",
    "The 12 places could open in January.",
    "The council said the fourteen extra places would be ready in May.",
)
STANDS = (
    "It was noted that the school was full.",
    "It was agreed that a panel be set up.",
    "The unit will open in May.",
    "It wants to raise the number of pupils who travel alone.",
    "They have now promised a helpline.",
    "That the report be received.",
    "Eleven pupils were left without a place.",
    "The first three years had gone well.",
    "The 12 places at Holm School will open in January.",
    "The 12 schools will open in January.",
)


@pytest.mark.parametrize("text", [*LEANS, *lexicon("track")["leaning"]["accept"]])
def test_a_sentence_leans(text: str) -> None:
    """It names nothing of its own that it could be about."""
    assert leans(text)


@pytest.mark.parametrize("text", [*STANDS, *lexicon("track")["leaning"]["reject"]])
def test_a_sentence_stands(text: str) -> None:
    """It says what it is about, or opens as minutes do."""
    assert not leans(text)


def test_the_rest_of_a_number() -> None:
    """The other sixteen are the rest of a promise; the other day is a day."""
    assert others("The other sixteen places will be ready in May.")
    assert not others("The other day sixteen places were ready.")


def test_a_step_is_told_by_a_sentence_that_leans() -> None:
    """What it leans on need not be a step itself: the line before only says how things stand."""
    (found,) = ledger(
        document(
            "2022-01-10",
            promise(
                "A hydrotherapy pool will be built at Netherfold School by May 2023.",
                period("by May 2023", "2023-05-31"),
            ),
        ),
        document(
            "2023-02-10",
            plain("Netherfold School had waited for its hydrotherapy pool."),
            promise(
                "It would be finished by the end of April 2024.",
                period("by the end of April 2024", "2024-04-30"),
            ),
        ),
        as_of="2023-03-01",
    )
    assert kinds(found)[-1] == "delayed"
