"""What is seen of a statement beside its words."""

from __future__ import annotations

import pytest

from sendminer.classify.features import look
from sendminer.records import Item
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
