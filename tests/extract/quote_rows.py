"""The shape of the tables about quotations."""

from __future__ import annotations

from sendminer.extract.quotes import parse_quotes

Row = tuple[str, str, str | None, str | None]
"""Content, kind, the speaker's words, the cue."""


def rows(text: str) -> list[Row]:
    """What the grammar finds, in the shape of the tables."""
    return [(q.text, q.kind, q.speaker_text, q.cue) for q in parse_quotes(text)]
