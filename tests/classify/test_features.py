"""What is seen of a statement beside its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sendminer.classify.features import look
from sendminer.classify.voices import kind_of
from sendminer.records import Item, Quote
from tests.classify.examples import document

PLACES = [
    ("limbs stand under a head line", "RESOLVED that\n\n(a) approves it\n\n(b) notes it", 2,
     "under:resolved", True),
    ("prose ends a list of limbs", "RESOLVED that\n\n(a) approves it\n\nMembers left", 2,
     "under:resolved", False),
    ("a recommendation is no decision", "RECOMMENDATIONS\n\n(a) approves it", 1,
     "under:recommended", True),
    ("reasons are no limbs", "Decision\n\nTo fund it\n\nReasons for the decision\n\nThe need", 3,
     "under:resolved", False),
    ("a resolution on one line", "RESOLVED: That it be adopted.", 0, "under:resolved", True),
    ("the verb alone is prose", "Members resolved to be patient.", 0, "under:resolved", False),
    ("actions are marked", "Actions\n\n(1) Arrange training", 1, "under:actions", True),
    ("the voice before carries on", "A mother spoke. Nobody rang.", 1, "before:other-voice", True),
    ("a question is one", "Why?", 0, "question", True),
    ("money counts", "It costs £5m", 0, "money", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "index", "feature", "holds"), [row[1:] for row in PLACES], ids=[r[0] for r in PLACES]
)
def test_features(text: str, index: int, feature: str, *, holds: bool) -> None:
    """A feature holds where it should and nowhere else."""
    assert (feature in look(document(text))[index].features) is holds


def test_a_marked_resolution_is_seen() -> None:
    """A span that the page marks as a resolution counts whatever its words are."""
    text = "Nothing here. Twelve places."
    item = Item(number="1", title=None, start=0, end=28, resolved=((14, 28),))
    before, marked = look(document(text, (item,)))
    assert "resolution" not in before.features
    assert "resolution" in marked.features


VOICES = [
    ("a role", "council leader", "own"),
    ("the opposition's leader is not the council's", "Opposition leader", "opposition"),
    ("a parent", "mother of two Shelley Oakes", "family"),
    ("a parent on the council's staff list is a parent first", "parent governor", "family"),
    ("inspectors", "Ofsted", "inspector"),
    ("a bare name", "Shelley Oakes", None),
]  # fmt: skip


@pytest.mark.parametrize(("who", "kind"), [row[1:] for row in VOICES], ids=[r[0] for r in VOICES])
def test_kinds_of_speaker(who: str, kind: str | None) -> None:
    """A speaker's role or description tells on which side they stand."""
    assert kind_of(who) == kind


SPEAKERS = [
    ("a role in the quote itself", "A mother", "family"),
    ("a name told by its first mention", "Ms Oakes", "family"),
    ("a pronoun goes on with the one before", "She", "unknown"),
    ("nobody known", "Mr Pell", "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("who", "voice"), [row[1:] for row in SPEAKERS], ids=[r[0] for r in SPEAKERS]
)
def test_the_voice_of_a_statement(who: str, voice: str) -> None:
    """A statement takes the voice of the speech that fills it."""
    text = "Mother of two Shelley Oakes came.\n\nIt never arrived.\n\nMr Pell waved."
    start = text.index("It never")
    quote = Quote(spans=((start, start + 17),), text="", kind="direct", speaker_text=who)
    seen = look(replace(document(text), quotes=(quote,)))
    assert f"voice:{voice}" in seen[1].features
    assert not any(name.startswith("voice:") for name in seen[0].features)
