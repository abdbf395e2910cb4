"""Whether the words of a subject hold a noun of their own: "They would be done by June" do not."""

from __future__ import annotations

import re

from sendminer.lexicon import word_set
from sendminer.track.reading.subjects.shortened import loose

_WORD = re.compile(r"£\d|[^\W\d_][\w'’-]*")
_RESTS = re.compile(r"(?:to|in|on|at(?!\sleast\b|\smost\b)|by|for|with|from|of)\s")
"""Opens what is cut off from its verb: "to the committee"."""
_ACTS = re.compile(
    r"\b(?:will|would|shall|should|must|may|can|could|is|are|was|were|be|has|have|had)\b"
)


def says(words: str) -> bool:
    """Whether words name a thing, and are not only the end of a sentence."""
    if _RESTS.match(words) and not _ACTS.search(words):
        return False
    plain = loose() | word_set("subjects", "empty")
    return any(word[0].lower() not in plain for word in _WORD.finditer(words))
