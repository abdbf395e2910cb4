"""What is known of who says a quotation in marks."""

from __future__ import annotations

from dataclasses import dataclass

from sendminer.records import Extent, QuoteKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a quotation, by which word, in which kind, by which rule."""

    kind: QuoteKind
    rule: str
    cue: str | None = None
    speaker: Extent | None = None
    anchor: Extent | None = None
    """Where the words of saying stand, so that split quotations can be joined."""
    at: int | None = None
    """Start of the cue, where it serves this quotation and nothing else."""
