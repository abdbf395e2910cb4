"""All quotations of a text, direct and indirect, with their speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sendminer.extract.quotes import direct
from sendminer.extract.quotes.direct import Attribution
from sendminer.extract.quotes.indirect import reported
from sendminer.extract.quotes.marks import pair_marks
from sendminer.extract.quotes.speakers import first_subject
from sendminer.extract.quotes.units import Unit, blot, cut_units
from sendminer.extract.sentences import paragraphs, sentences
from sendminer.records import Extent, Official, Quote, QuoteKind
from sendminer.spans import holding

_JOIN_GAP = 300


def parse_quotes(
    text: str,
    officials: Sequence[Official] = (),
    sentence_spans: Sequence[Extent] | None = None,
) -> list[Quote]:
    """Find reported speech in ``text``.

    ``Quote.speaker`` is the id of the official one of whose mentions is the speaker; None
    where the words name nobody of ``officials``. Sorted by the first span; quotations in
    marks do not overlap one another, nor does indirect speech overlap them.
    """
    blocks = paragraphs(text)
    quoted = pair_marks(text, blocks)
    masked = blot(text, quoted)
    spans = sentence_spans if sentence_spans is not None else sentences(text)
    units = cut_units(masked, spans, quoted)
    reader = _Reader(text, officials, blocks)
    for index, unit in enumerate(units):
        reader.read(unit, units[index + 1] if index + 1 < len(units) else None)
    return sorted(reader.found, key=lambda quote: quote.spans)


class _Reader:
    """Goes through the sentences in order and remembers who spoke last."""

    def __init__(
        self, text: str, officials: Sequence[Official], blocks: Sequence[Extent]
    ) -> None:
        self.text = text
        self._blocks = blocks
        self._until = 0
        self.found: list[Quote] = []
        self._last: Extent | None = None
        self._announced: direct.Announced | None = None
        mentions = [(m.start, m.end, o.id) for o in officials for m in o.mentions]
        self._mentions = sorted(mentions)
        self._starts = [mention[0] for mention in self._mentions]

    def read(self, unit: Unit, following: Unit | None) -> None:
        """Find the speech of one sentence."""
        if unit.start < self._until or self._unmarked(unit) or self._label(unit):
            return
        taken: list[Extent] = []
        used: set[int] = set()
        speaker = self._alone(unit, following, taken) or self._marked(unit, taken, used)
        for one in reported(unit, taken, used):
            self._add(one.spans, "indirect", one.cue, one.speaker, one.rule)
            speaker = speaker or one.speaker
        self._last = speaker or first_subject(unit.masked, unit.start, unit.end)
        self._announced = direct.announced(unit)

    def _unmarked(self, unit: Unit) -> bool:
        """Read a paragraph that has no marks after "The minister said:" or a label."""
        announced = self._announced
        if announced is None or unit.quoted or not direct.speaks(self.text, unit):
            return False
        self._announced = None
        block = holding(self._blocks, unit.start)
        if block is None or self._blocks[block][0] != unit.start:
            return False
        self._until = self._blocks[block][1]
        self._add((self._blocks[block],), "direct", announced.cue, announced.speaker, "unmarked")
        self._last = announced.speaker
        return True

    def _label(self, unit: Unit) -> bool:
        """Read "CLLR JANE SMITH: …" and the paragraph after a label on a line of its own."""
        label = None if unit.quoted else direct.labelled(unit)
        if label is not None and label[1] < unit.end and len(self.text[label[1] : unit.end].split()) > 2:
            self._add(((label[1], unit.end),), "direct", ":", label[0], "label")
            self._last = label[0]
            return True
        if label is not None:
            self._last = label[0]
            self._announced = direct.Announced(":", label[0])
            return True
        return False

    def _alone(self, unit: Unit, following: Unit | None, taken: list[Extent]) -> Extent | None:
        """A sentence that is nothing but a quotation goes to whoever was named last."""
        if not direct.stands_alone(self.text, unit):
            return None
        one = unit.quoted[0]
        taken += one.pieces
        after = direct.said_so(following) if following is not None else None
        speaker = after or self._last
        rule = "words-of" if after else "speaker-before"
        cue = None
        if self._announced is not None and not after:
            cue, speaker, rule = self._announced.cue, self._announced.speaker, "announced"
        self._add(one.pieces, "direct", cue, speaker, rule)
        return speaker

    def _marked(self, unit: Unit, taken: list[Extent], used: set[int]) -> Extent | None:
        """Quotations that share their sentence with words of the writer."""
        speaker: Extent | None = None
        previous: Attribution | None = None
        for index, one in enumerate(unit.quoted):
            said = direct.attribute(self.text, unit, index)
            if previous is not None and self._splits(unit, index, previous):
                last = self.found.pop()
                self._add((*last.spans, *one.pieces), last.kind, last.cue, speaker, "split")
                taken += one.pieces
                continue
            before, previous = previous, said
            if said is None:
                continue
            taken += one.pieces
            if said.at is not None:
                used.add(said.at)
            if before is not None and before.kind == "direct" and self._joined(unit, index):
                said = replace(said, kind="direct")
            speaker = said.speaker or speaker
            self._add(one.pieces, said.kind, said.cue, said.speaker, said.rule)
        return speaker

    def _joined(self, unit: Unit, index: int) -> bool:
        """Say whether only "and" stands between a quotation and the one before it."""
        between = unit.masked[unit.quoted[index - 1].closing : unit.quoted[index].opening]
        return between.strip(" ,\n") in ("and", "or", "") and index > 0

    def _splits(self, unit: Unit, index: int, previous: Attribution) -> bool:
        """Say whether only "said X," stands between two pieces of one quotation."""
        if previous.kind != "direct" or previous.anchor is None:
            return False
        one, before = unit.quoted[index], unit.quoted[index - 1]
        between = unit.masked[previous.anchor[1] : one.opening]
        plain = between.rstrip()
        if len(between) > _JOIN_GAP or not plain.endswith((",", "–", "—", "-", ";")):
            return False
        return self.text[before.pieces[-1][1] - 1] not in ".?!" and not any(
            cue.start >= previous.anchor[1] and cue.end <= one.opening for cue in unit.cues
        )

    def _add(
        self,
        spans: tuple[Extent, ...],
        kind: QuoteKind,
        cue: str | None,
        speaker: Extent | None,
        rule: str,
    ) -> None:
        text = " / ".join(self.text[start:end] for start, end in spans)
        words = self.text[speaker[0] : speaker[1]] if speaker else None
        self.found.append(Quote(spans, text, kind, cue, self._official(speaker), words, rule))

    def _official(self, speaker: Extent | None) -> str | None:
        """Id of the official whose mention shares most with the words that name the speaker."""
        if speaker is None:
            return None
        best, most = None, 0
        index = bisect_right(self._starts, speaker[1])
        for start, end, identity in self._mentions[max(0, index - 8) : index]:
            shared = min(end, speaker[1]) - max(start, speaker[0])
            if shared > most:
                best, most = identity, shared
        return best
