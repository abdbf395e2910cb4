"""Cue words: each list of the lexicon is tried on its own examples."""

from __future__ import annotations

import pytest

from sendminer.classify.cues import cues, meaning
from sendminer.english.tokens import tokens
from sendminer.lexicon import lexicon

NAMES = sorted(lexicon("labels")["cues"])


@pytest.mark.parametrize("name", NAMES)
def test_a_cue_accepts_its_example(name: str) -> None:
    """Each cue is found in the sentence that the lexicon gives for it."""
    assert name in cues(tokens(lexicon("labels")["cues"][name]["accept"]))


@pytest.mark.parametrize("name", NAMES)
def test_a_cue_rejects_its_counterexample(name: str) -> None:
    """Each cue is absent from the sentence that the lexicon gives against it."""
    assert name not in cues(tokens(lexicon("labels")["cues"][name]["reject"]))


@pytest.mark.parametrize("name", NAMES)
def test_a_cue_can_be_read_by_a_person(name: str) -> None:
    """Each cue says in words what it stands for."""
    assert " " in meaning(name)


TOKENS = [
    ("amounts are made alike", "spends £2.1m on it", ["spends", "£0", "on", "it"]),
    ("a scale word belongs to its amount", "a £9 million plan", ["a", "£0", "plan"]),
    ("years are apart from numbers", "40 places in 2027", ["0", "places", "in", "year"]),
    ("names are made alike", "when Jo Vale spoke", ["when", "xx", "spoke"]),
    ("office words are no names", "the Cabinet Member", ["the", "cabinet", "member"]),
    ("a list marker is no word", "(a) approves it", ["approves", "it"]),
    ("capitals are shouted words", "it was RESOLVED", ["it", "was", "resolved"]),
    ("a quotation starts afresh", "“Nobody rang”", ["“", "nobody", "rang", "”"]),
    ("apostrophes are made alike", "we’ll act", ["we'll", "act"]),
    ("nothing has no words", "", []),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in TOKENS], ids=[r[0] for r in TOKENS])
def test_words(text: str, words: list[str]) -> None:
    """Words are small letters with amounts, numbers and names made alike."""
    assert tokens(text) == words
