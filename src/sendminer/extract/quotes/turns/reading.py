"""What has been read of a text so far: its quotations, who spoke last, what is announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sendminer.extract.quotes.speakers.behind import first_subject
from sendminer.extract.quotes.speakers.mentions import Mentions, who_speaks
from sendminer.extract.quotes.turns.announced import Announced
from sendminer.extract.quotes.units import Unit
from sendminer.records import Extent, Quote, QuoteKind
from sendminer.spans import holding


@dataclass(slots=True)
class Reading:
    """The quotations of a text as they are found, and what the next sentence needs to know."""

    text: str
    blocks: Sequence[Extent]
    mentions: Mentions
    found: list[Quote] = field(default_factory=list)
    last: Extent | None = None
    """Who spoke in the sentence before."""
    lead: Unit | None = None
    """The sentence before."""
    announced: Announced | None = None
    """What a label or a sentence that ends in a colon announces."""

    def add(
        self,
        spans: tuple[Extent, ...],
        kind: QuoteKind,
        cue: str | None,
        speaker: Extent | None,
        rule: str,
    ) -> None:
        """Take in a quotation."""
        text = " / ".join(self.text[start:end] for start, end in spans)
        speaker = who_speaks(self.text, speaker) if speaker else None
        official, speaker = self.mentions.official(speaker) if speaker else (None, None)
        words = self.text[speaker[0] : speaker[1]] if speaker else None
        self.found.append(Quote(spans, text, kind, cue, official, words, rule))

    def join(self, last: Quote, pieces: tuple[Extent, ...]) -> None:
        """Put the rest of a quotation behind the piece that was found last."""
        spans = (*last.spans, *pieces)
        text = " / ".join(self.text[start:end] for start, end in spans)
        self.found[-1] = replace(last, spans=spans, text=text, rule="split")

    def paragraph(self, unit: Unit, *, within: bool = False) -> Extent | None:
        """The paragraph that a sentence opens, or if ``within`` the one that it stands in."""
        block = holding(self.blocks, unit.start)
        if block is None or not (within or self.blocks[block][0] == unit.start):
            return None
        return self.blocks[block]

    def spoke_last(self) -> Extent | None:
        """Who spoke in the sentence before, or else whom it begins with."""
        if self.last is None and self.lead is not None:
            line = self.lead.masked[self.lead.start : self.lead.end]
            if not line.isupper():  # a headline in capitals
                self.last = first_subject(self.lead.masked, self.lead.start, self.lead.end)
        return self.last
