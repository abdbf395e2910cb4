"""Speech without marks: behind a label, in a turn of minutes, below words that end in a colon."""

from __future__ import annotations

from sendminer.extract.quotes.turns import announced, labels, transcripts, turns
from sendminer.extract.quotes.turns.announced import Announced
from sendminer.extract.quotes.turns.reading import Reading
from sendminer.extract.quotes.units import Unit
from sendminer.records import Extent, QuoteKind
from sendminer.spans import holding, up_to

_MOST_PARAGRAPHS = 12
"""Paragraphs of unmarked speech that may follow the first."""


class Unmarked:
    """Reads the paragraphs that are somebody's words as they stand."""

    def __init__(self, so_far: Reading) -> None:
        self.so_far = so_far
        self._text, self._blocks = so_far.text, so_far.blocks
        self.exchange = turns.Exchange()
        self._until = 0
        self._reply = -1
        """Where the next turn starts, if in the paragraph of the last."""
        self._transcript = transcripts.transcript(so_far.text)

    def read(self, unit: Unit) -> bool:
        """Take the sentence for speech without marks, or for a part of it, if it is one."""
        if unit.start < self._until or self._turn(unit):
            return True
        if self.so_far.announced is not None and self._unmarked(unit):
            return True
        return self._label(unit) or self._at_once(unit)

    def _turn(self, unit: Unit) -> bool:
        """Read "Question from …", "Answer:" and the like in minutes."""
        turn = turns.turn(unit, asked=self.exchange.waiting)
        running = unit.start == self._reply
        block = self.so_far.paragraph(unit, within=running) if turn is not None else None
        if turn is None or block is None:
            return False
        until, self._reply = turns.turned_within(self._text, turn.start, block[1], running=running)
        asked = self.exchange.waiting or self._asked_before(unit)
        speaker = self.exchange.take(turn)
        if turns.in_other_words(unit, turn):
            return False
        self.so_far.announced = Announced(turn.cue, speaker, turn=True, sure=turn.answer and asked)
        return self._spoken(unit, (block[0], until), turn.start)

    def _asked_before(self, unit: Unit) -> bool:
        """Say whether a question mark stands right before a sentence."""
        return up_to(self._text, unit.start, 8).rstrip().endswith("?")

    def _spoken(self, unit: Unit, block: Extent, start: int) -> bool:
        """Take what follows a label in its paragraph, if anything does, as its words."""
        coming = self.so_far.announced
        while start < block[1] and self._text[start].isspace():
            start += 1
        inside = [one for one in unit.quoted if one.opening <= start + 1]
        if coming is None or inside or start >= block[1]:
            return not inside
        self.so_far.announced = None
        if announced.speaks(self._text, start, block[1], sure=coming.sure):
            spans = _unstopped(self._text, self._speech((start, block[1])))
            self.so_far.add(spans, "indirect", coming.cue, coming.speaker, "label")
        self.so_far.last, self.so_far.lead = coming.speaker, unit
        return True

    def _told(self, unit: Unit, block: Extent) -> bool:
        """Say whether a paragraph tells in other words what was said, and is no question."""
        return self._text[block[1] - 1] != "?" and turns.told(unit)

    def _speech(self, first: Extent) -> tuple[Extent, ...]:
        """Unmarked speech with the paragraphs that go on with it; nothing else reads them."""
        spans = [first]
        block = holding(self._blocks, first[0])
        last = block is not None and first[1] == self._blocks[block][1]
        after = block + 1 if block is not None and last else len(self._blocks)
        for start, end in self._blocks[after : after + _MOST_PARAGRAPHS]:
            turn = self._turns(self._text, start)
            if turn is not None and labels.closes(self._text, turn[1]):
                break
            if not announced.goes_on(self._text, start, end):
                break
            spans.append((start, end))
        self._until = spans[-1][1]
        return tuple(spans)

    def _unmarked(self, unit: Unit) -> bool:
        """Read a paragraph that has no marks after "The minister said:" or a label."""
        coming = self.so_far.announced
        block = self.so_far.paragraph(unit) if coming is not None else None
        if coming is None or block is None or unit.quoted:
            return False
        self.so_far.announced = None
        if (
            labels.labelled(unit)
            or self._told(unit, block)
            or not announced.speaks(self._text, *block, sure=coming.sure)
        ):
            return False
        spans = self._speech(block)
        if coming.turn:
            spans = _unstopped(self._text, spans)
        kind: QuoteKind = "indirect" if coming.turn else "direct"
        self.so_far.add(spans, kind, coming.cue, coming.speaker, "unmarked")
        self.so_far.last = coming.speaker
        return True

    def _label(self, unit: Unit) -> bool:
        """Read "CLLR JANE SMITH: …" and the paragraph after a label on a line of its own."""
        if not unit.labelled:
            return False
        label = (None if unit.quoted else labels.labelled(unit)) or self._by_label(unit)
        label = label or labels.roled(unit.masked, unit.start)
        if label is None:
            role = None if unit.quoted else labels.role_label(unit)
            return role is not None and self._note(unit, role)
        running = unit.start == self._reply
        block = self.so_far.paragraph(unit, within=running)
        if block is None:
            return self._note(unit, label)
        self._reply = self._label_within(label[1], block[1])
        until = self._reply if self._reply >= 0 else block[1]
        while self._text[until - 1].isspace():
            until -= 1
        sure = until < block[1] or running or self._transcript.surely(self._text[slice(*label[0])])
        self.so_far.announced = Announced(":", label[0], turn=True, sure=sure)
        return self._spoken(unit, (block[0], until), label[1])

    def _label_within(self, start: int, end: int) -> int:
        """Where the next speaker's label stands in a paragraph of turns, or -1."""
        for at in labels.sentence_starts(self._text, start, end):
            named = self._turns(self._text, at)
            if labels.opens_label(self._text, at) or (
                named is not None and self._text.startswith(":", named[1])
            ):
                return at
        return -1

    def _by_label(self, unit: Unit) -> tuple[Extent, int] | None:
        """An official, or one of a transcript's speakers, before a colon or a dash."""
        name = self._turns(unit.masked, unit.start)
        after = labels.after_label(unit, name[1]) if name is not None else None
        return (name, after) if name is not None and after is not None else None

    def _turns(self, text: str, start: int) -> Extent | None:
        """Whoever can take a turn at ``start``: an official, or a speaker of the transcript."""
        start = transcripts.past_number(text, start)
        named = self.so_far.mentions.at(start)
        return named or transcripts.transcribed(self._text, start, self._transcript)

    def _note(self, unit: Unit, label: tuple[Extent, int]) -> bool:
        """Take what minutes note of somebody in the middle of a paragraph, to its full stop."""
        marked = any(one.opening <= label[1] < one.closing for one in unit.quoted)
        if marked or unit.cues_in(*label[0]) or unit.end - label[1] < 13:
            return False
        self.so_far.add(
            _unstopped(self._text, ((label[1], unit.end),)),
            "indirect",
            ":",
            label[0],
            "label",
        )
        self.so_far.last, self.so_far.lead = label[0], unit
        return True

    def _at_once(self, unit: Unit) -> bool:
        """Read "Mr Bell asked: When will it open?" to where its paragraph goes over to telling."""
        asked = None if unit.quoted or not unit.cues else announced.asked_at_once(unit)
        block = self.so_far.paragraph(unit, within=True) if asked is not None else None
        if asked is None or block is None:
            return False
        until, _ = turns.turned_within(self._text, asked[1], block[1], running=True)
        if not announced.speaks(self._text, asked[1], until, sure=True):
            return False
        self.so_far.announced = asked[0]
        return self._spoken(unit, (block[0], until), asked[1])


def _unstopped(text: str, spans: tuple[Extent, ...]) -> tuple[Extent, ...]:
    """Spans of unmarked speech without the full stop that ends them."""
    start, end = spans[-1]
    return (*spans[:-1], (start, end - (text[end - 1] == ".")))
