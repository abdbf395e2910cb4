"""Speech in marks: who says it, where it goes on, and what is no speech at all."""

from __future__ import annotations

from dataclasses import replace

from sendminer.extract.quotes.marked import direct
from sendminer.extract.quotes.marked.attribution import Attribution
from sendminer.extract.quotes.marked.naming import is_drafted, is_entitled, is_motion
from sendminer.extract.quotes.turns import announced, turns
from sendminer.extract.quotes.turns.reading import Reading
from sendminer.extract.quotes.turns.turns import Exchange
from sendminer.extract.quotes.units import Unit
from sendminer.records import Extent, Quote
from sendminer.spans import holding


class Marked:
    """Reads the quotations that stand in marks."""

    def __init__(self, so_far: Reading, exchange: Exchange) -> None:
        self.so_far = so_far
        self._text, self._blocks = so_far.text, so_far.blocks
        self._exchange = exchange
        self._framed: Quote | None = None
        """A quotation whose words of saying end the sentence just read."""

    def goes_on(self, unit: Unit, following: Unit | None) -> bool:
        """Join a sentence to the quotation before it, if it is the rest of one."""
        framed, self._framed = self._framed, None
        if framed is None or not self._resumes(unit, following):
            return False
        self.so_far.join(framed, unit.quoted[0].pieces)
        self.so_far.lead = unit
        return True

    def forget(self) -> None:
        """Forget a framed quotation that another has followed in its sentence."""
        if self.so_far.found and self.so_far.found[-1] is not self._framed:
            self._framed = None

    def is_crosshead(self, unit: Unit) -> bool:
        """Say whether a quotation is a few words on a line of their own."""
        return self._whole(unit) and self._bare(unit, 4)

    def read(
        self, unit: Unit, following: Unit | None, taken: list[Extent], used: set[int]
    ) -> Extent | None:
        """Find the quotations of a sentence that stand in marks; gives who speaks them."""
        if (asker := turns.asked_in_marks(unit)) is not None:
            return self._asks_in_marks(unit, asker, taken)
        if direct.stands_alone(self._text, unit):
            credited = following is not None and announced.said_so(following) is not None
            if not credited and self._entitles(unit):
                return None
            return self._alone(unit, following, taken)
        return self._marked(unit, taken, used)

    def _resumes(self, unit: Unit, following: Unit | None) -> bool:
        """Say whether a sentence is the rest of a quotation: "“…,” she said. “…”".

        It can open the next paragraph, as a speech that nobody interrupts does.
        """
        lead = self.so_far.lead
        if lead is None or not lead.quoted or not direct.stands_alone(self._text, unit):
            return False
        before, here = (holding(self._blocks, at) for at in (lead.end - 1, unit.start))
        near = before is not None and here is not None and here - before <= 1
        one = unit.quoted[0]
        alike = one.opening == unit.start and one.single == lead.quoted[-1].single
        return near and alike and (following is None or announced.said_so(following) is None)

    def _alone(self, unit: Unit, following: Unit | None, taken: list[Extent]) -> Extent | None:
        """A sentence that is nothing but a quotation goes to whoever was named last."""
        one = unit.quoted[0]
        taken += one.pieces
        after = announced.said_so(following) if following is not None else None
        cue, speaker, rule = None, after, "words-of"
        if self.so_far.announced is not None and not after:
            cue, speaker, rule = (
                self.so_far.announced.cue,
                self.so_far.announced.speaker,
                "announced",
            )
        elif not after:
            speaker, rule = self.so_far.spoke_last(), "speaker-before"
        if speaker is None and rule == "speaker-before" and self._opens(unit):
            speaker, rule = announced.spoke(following), "speaker-next"
        self.so_far.add(one.pieces, "direct", cue, speaker, rule)
        return speaker

    def _asks_in_marks(self, unit: Unit, asker: Extent, taken: list[Extent]) -> Extent:
        """A question in marks behind the label that says who asks it."""
        pieces = unit.quoted[0].pieces
        taken += pieces
        self.so_far.add(pieces, "direct", None, asker, "label")
        self._exchange.ask(asker, None)
        return asker

    def _entitles(self, unit: Unit) -> bool:
        """Say whether a quotation is a heading, or what the sentence before calls a motto."""
        lead = self.so_far.lead
        if is_motion(self._text, unit.quoted[0]):
            return True
        if lead is not None and is_drafted(lead.masked[lead.start : lead.end]):
            return True  # "seconded the following motion:-", and the motion in marks
        if lead is not None and is_entitled(lead.masked[lead.start : lead.end].rstrip("?: ")):
            return True
        return self._bare(unit, 8) and self.so_far.announced is None and self._whole(unit)

    def _bare(self, unit: Unit, most: int) -> bool:
        """Say whether a quotation is a few words that no mark ends, as a heading is."""
        words = self._text[unit.quoted[0].pieces[0][0] : unit.quoted[0].pieces[-1][1]]
        return words[-1] not in ".?!…,;" and len(words.split()) <= most

    def _whole(self, unit: Unit) -> bool:
        """Say whether a quotation is the whole of its paragraph."""
        one = unit.quoted[0]
        return self.so_far.paragraph(unit) == (one.opening, one.closing)

    def _opens(self, unit: Unit) -> bool:
        """Say whether a quotation opens its paragraph."""
        block = self.so_far.paragraph(unit)
        return block is not None and block[0] == unit.quoted[0].opening

    def _marked(self, unit: Unit, taken: list[Extent], used: set[int]) -> Extent | None:
        """Quotations that share their sentence with words of the writer."""
        speaker: Extent | None = None
        previous: Attribution | None = None
        for index, one in enumerate(unit.quoted):
            said = direct.attribute(self._text, unit, index)
            if previous is not None and direct.splits(self._text, unit, index, previous):
                self.so_far.join(self.so_far.found[-1], one.pieces)
                taken += one.pieces
                continue
            if said is None and self.so_far.last and direct.goes_on(self._text, unit, index):
                said = Attribution("direct", "speaker-before", None, self.so_far.last)
            before, previous = previous, said
            if said is None:
                continue
            taken += one.pieces
            if said.at is not None:
                used.add(said.at)
            if before is not None and before.kind == "direct" and direct.joined(unit, index):
                said = replace(said, kind="direct")
            speaker = said.speaker or speaker
            self.so_far.add(one.pieces, said.kind, said.cue, said.speaker, said.rule)
        ends = previous is not None and previous.kind == "direct" and previous.anchor
        if ends and ends[0] >= unit.quoted[-1].closing:
            self._framed = self.so_far.found[-1]
        return speaker
