"""All quotations of a text, direct and indirect, with their speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sendminer.extract.quotes import announced, direct, labels, transcripts, turns
from sendminer.extract.quotes.announced import Announced
from sendminer.extract.quotes.direct import Attribution
from sendminer.extract.quotes.indirect import reported
from sendminer.extract.quotes.marks import pair_marks
from sendminer.extract.quotes.mentions import Mentions, who_speaks
from sendminer.extract.quotes.naming import is_entitled
from sendminer.extract.quotes.sources import sourced
from sendminer.extract.quotes.speakers import first_subject
from sendminer.extract.quotes.units import Unit, blot, cut_units
from sendminer.extract.sentences import paragraphs, sentences
from sendminer.records import Extent, Official, Quote, QuoteKind
from sendminer.spans import holding

_LABEL = 240
"""Code points within which the mark stands that ends a label."""
_MOST_PARAGRAPHS = 12
"""Paragraphs of unmarked speech that may follow the first."""


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
    units = cut_units(text, masked, spans, quoted)
    _hint(units, sourced(masked), labels.marks(masked))
    reader = _Reader(text, officials, blocks)
    for index, unit in enumerate(units):
        reader.read(unit, units[index + 1] if index + 1 < len(units) else None)
    return sorted(reader.found, key=lambda quote: quote.spans)


def _hint(units: Sequence[Unit], sources: Sequence[int], marks: Sequence[int]) -> None:
    """Tell each sentence whether it may have a source or a label: most have neither."""
    for unit in units:
        at = bisect_left(sources, unit.start)
        unit.sourced = at < len(sources) and sources[at] < unit.end
        at = bisect_left(marks, unit.start)
        unit.labelled = at < len(marks) and marks[at] < min(unit.end, unit.start + _LABEL)


def _unstopped(text: str, spans: tuple[Extent, ...]) -> tuple[Extent, ...]:
    """Spans of unmarked speech without the full stop that ends them."""
    start, end = spans[-1]
    return (*spans[:-1], (start, end - (text[end - 1] == ".")))


class _Reader:
    """Goes through the sentences in order and remembers who spoke last."""

    def __init__(self, text: str, officials: Sequence[Official], blocks: Sequence[Extent]) -> None:
        self.text = text
        self._blocks = blocks
        self._until = 0
        self.found: list[Quote] = []
        self._last: Extent | None = None
        self._lead: Unit | None = None
        self._announced: Announced | None = None
        self._exchange = turns.Exchange()
        self._framed: Quote | None = None
        """A quotation whose words of saying end the sentence just read."""
        self._reply = -1
        """Where the next turn starts, if in the paragraph of the last."""
        self._mentions = Mentions(text, officials)
        self._transcript = transcripts.transcript(text)

    def read(self, unit: Unit, following: Unit | None) -> None:
        """Find the speech of one sentence."""
        if unit.start < self._until or self._turn(unit):
            return
        if self._announced is not None and self._unmarked(unit):
            return
        if self._label(unit) or self._at_once(unit):
            return
        taken: list[Extent] = []
        used: set[int] = set()
        framed, self._framed = self._framed, None
        if framed is not None and self._resumes(unit, following):
            self._join(framed, unit.quoted[0].pieces)
            self._lead = unit
            return
        speaker = self._in_marks(unit, following, taken, used) if unit.quoted else None
        found_any = bool(taken)
        for one in reported(unit, taken, used):
            found_any = True
            self._add(one.spans, "indirect", one.cue, one.speaker, one.rule)
            speaker = speaker or one.speaker
        asker = None if found_any or not self._asks(following) else turns.name_alone(unit)
        if asker is not None:
            self._last = self._exchange.asker = asker
            return
        if self.found and self.found[-1] is not self._framed:
            self._framed = None
        if not found_any and self._furniture(unit):
            return  # a crosshead or "Hide Ad" does not part a quotation from who speaks it
        self._last, self._lead = speaker, unit
        self._announced = announced.lead_in(unit)
        if self._announced is not None and self._announced.cue in ("asked", "asks"):
            self._exchange.ask(self._announced.speaker, turns.asked_of(unit))

    def _resumes(self, unit: Unit, following: Unit | None) -> bool:
        """Say whether a sentence is the rest of a quotation: "“…,” she said. “…”".

        It can open the next paragraph, as a speech that nobody interrupts does.
        """
        lead = self._lead
        if lead is None or not lead.quoted or not direct.stands_alone(self.text, unit):
            return False
        before, here = (holding(self._blocks, at) for at in (lead.end - 1, unit.start))
        near = before is not None and here is not None and here - before <= 1
        one = unit.quoted[0]
        alike = one.opening == unit.start and one.single == lead.quoted[-1].single
        return near and alike and (following is None or announced.said_so(following) is None)

    def _join(self, last: Quote, pieces: tuple[Extent, ...]) -> None:
        """Put the rest of a quotation behind the piece that was found last."""
        spans = (*last.spans, *pieces)
        text = " / ".join(self.text[start:end] for start, end in spans)
        self.found[-1] = replace(last, spans=spans, text=text, rule="split")

    def _furniture(self, unit: Unit) -> bool:
        """Say whether a unit is a few words on a line of their own and no sentence."""
        if unit.quoted:
            return self._whole(unit) and self._bare(unit, 4)
        if not unit.masked[unit.end - 1].isalnum() or unit.end - unit.start > 60:
            return False
        block = self._paragraph(unit)
        if block is None or block[1] > unit.end or self._announced is not None:
            return False
        return len(unit.masked[unit.start : unit.end].split()) <= 6

    def _asks(self, unit: Unit | None) -> bool:
        """Say whether a sentence is a question, in marks or not."""
        return unit is not None and self.text.find("?", unit.end - 3, unit.end) >= 0

    def _paragraph(self, unit: Unit, *, within: bool = False) -> Extent | None:
        """The paragraph that a sentence opens, or if ``within`` the one that it stands in."""
        block = holding(self._blocks, unit.start)
        if block is None or not (within or self._blocks[block][0] == unit.start):
            return None
        return self._blocks[block]

    def _turn(self, unit: Unit) -> bool:
        """Read "Question from …", "Answer:" and the like in minutes."""
        turn = turns.turn(unit, asked=self._exchange.waiting)
        running = unit.start == self._reply
        block = self._paragraph(unit, within=running) if turn is not None else None
        if turn is None or block is None:
            return False
        until, self._reply = turns.turned_within(self.text, turn.start, block[1], running=running)
        asked = self._exchange.waiting or self._asked_before(unit)
        speaker = self._exchange.take(turn)
        if turns.in_other_words(unit, turn):
            return False
        self._announced = Announced(turn.cue, speaker, turn=True)
        return self._spoken(unit, (block[0], until), turn.start, sure=turn.answer and asked)

    def _asked_before(self, unit: Unit) -> bool:
        """Say whether a question mark stands right before a sentence."""
        return self.text[max(0, unit.start - 8) : unit.start].rstrip().endswith("?")

    def _spoken(self, unit: Unit, block: Extent, start: int, *, sure: bool = False) -> bool:
        """Take what follows a label in its paragraph, if anything does, as its words.

        ``sure`` says that the label is a speaker's, so that a word or two do: "Not yet."
        """
        coming = self._announced
        while start < block[1] and self.text[start].isspace():
            start += 1
        inside = [one for one in unit.quoted if one.opening <= start + 1]
        if coming is None or inside or start >= block[1]:
            return not inside
        self._announced = None
        if announced.speaks(self.text, start, block[1], sure=sure):
            spans = _unstopped(self.text, self._speech((start, block[1])))
            self._add(spans, "indirect", coming.cue, coming.speaker, "label")
        self._last, self._lead = coming.speaker, unit
        return True

    def _told(self, unit: Unit, block: Extent) -> bool:
        """Say whether a paragraph tells in other words what was said, and is no question."""
        return self.text[block[1] - 1] != "?" and turns.told(unit)

    def _speech(self, first: Extent) -> tuple[Extent, ...]:
        """Unmarked speech with the paragraphs that go on with it; nothing else reads them."""
        spans = [first]
        block = holding(self._blocks, first[0])
        last = block is not None and first[1] == self._blocks[block][1]
        after = block + 1 if block is not None and last else len(self._blocks)
        for start, end in self._blocks[after : after + _MOST_PARAGRAPHS]:
            turn = self._turns(self.text, start)
            if turn is not None and self.text.startswith(":", turn[1]):
                break
            if not announced.goes_on(self.text, start, end):
                break
            spans.append((start, end))
        self._until = spans[-1][1]
        return tuple(spans)

    def _unmarked(self, unit: Unit) -> bool:
        """Read a paragraph that has no marks after "The minister said:" or a label."""
        coming = self._announced
        block = self._paragraph(unit) if coming is not None else None
        if coming is None or block is None or unit.quoted:
            return False
        self._announced = None
        if (
            labels.labelled(unit)
            or self._told(unit, block)
            or not announced.speaks(self.text, *block)
        ):
            return False
        spans = self._speech(block)
        if coming.turn:
            spans = _unstopped(self.text, spans)
        kind: QuoteKind = "indirect" if coming.turn else "direct"
        self._add(spans, kind, coming.cue, coming.speaker, "unmarked")
        self._last = coming.speaker
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
        block = self._paragraph(unit, within=running)
        if block is None:
            return self._note(unit, label)
        self._reply = self._label_within(label[1], block[1])
        until = self._reply if self._reply >= 0 else block[1]
        while self.text[until - 1].isspace():
            until -= 1
        self._announced = Announced(":", label[0], turn=True)
        sure = until < block[1] or running or self._transcript.surely(self.text[slice(*label[0])])
        return self._spoken(unit, (block[0], until), label[1], sure=sure)

    def _label_within(self, start: int, end: int) -> int:
        """Where the next speaker's label stands in a paragraph of turns, or -1."""
        for at in labels.sentence_starts(self.text, start, end):
            named = self._turns(self.text, at)
            if labels.opens_label(self.text, at) or (
                named is not None and self.text.startswith(":", named[1])
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
        named = self._mentions.at(start)
        return named or transcripts.transcribed(self.text, start, self._transcript)

    def _note(self, unit: Unit, label: tuple[Extent, int]) -> bool:
        """Take what minutes note of somebody in the middle of a paragraph, to its full stop."""
        if unit.cues_in(*label[0]) or unit.end - label[1] < 13:
            return False
        self._add(
            _unstopped(self.text, ((label[1], unit.end),)), "indirect", ":", label[0], "label"
        )
        self._last, self._lead = label[0], unit
        return True

    def _at_once(self, unit: Unit) -> bool:
        """Read "Mr Bell asked: When will it open?" to the end of its paragraph."""
        asked = None if unit.quoted or not unit.cues else announced.asked_at_once(unit)
        block = self._paragraph(unit) if asked is not None else None
        if asked is None or block is None or not announced.speaks(self.text, asked[1], block[1]):
            return False
        self._announced = asked[0]
        return self._spoken(unit, block, asked[1])

    def _alone(self, unit: Unit, following: Unit | None, taken: list[Extent]) -> Extent | None:
        """A sentence that is nothing but a quotation goes to whoever was named last."""
        one = unit.quoted[0]
        taken += one.pieces
        after = announced.said_so(following) if following is not None else None
        cue, speaker, rule = None, after, "words-of"
        if self._announced is not None and not after:
            cue, speaker, rule = self._announced.cue, self._announced.speaker, "announced"
        elif not after:
            speaker, rule = self._spoke_last(), "speaker-before"
        if speaker is None and rule == "speaker-before" and self._opens(unit):
            speaker, rule = announced.spoke(following), "speaker-next"
        self._add(one.pieces, "direct", cue, speaker, rule)
        return speaker

    def _in_marks(
        self, unit: Unit, following: Unit | None, taken: list[Extent], used: set[int]
    ) -> Extent | None:
        """Find the quotations of a sentence that stand in marks; gives who speaks them."""
        if (asker := turns.asked_in_marks(unit)) is not None:
            return self._asks_in_marks(unit, asker, taken)
        if direct.stands_alone(self.text, unit):
            return None if self._entitles(unit) else self._alone(unit, following, taken)
        return self._marked(unit, taken, used)

    def _asks_in_marks(self, unit: Unit, asker: Extent, taken: list[Extent]) -> Extent:
        """A question in marks behind the label that says who asks it."""
        pieces = unit.quoted[0].pieces
        taken += pieces
        self._add(pieces, "direct", None, asker, "label")
        self._exchange.ask(asker, None)
        return asker

    def _entitles(self, unit: Unit) -> bool:
        """Say whether a quotation is a heading, or what the sentence before calls a motto."""
        lead = self._lead
        if lead is not None and is_entitled(lead.masked[lead.start : lead.end].rstrip("?: ")):
            return True
        return self._bare(unit, 8) and self._announced is None and self._whole(unit)

    def _bare(self, unit: Unit, most: int) -> bool:
        """Say whether a quotation is a few words that no mark ends, as a heading is."""
        words = self.text[unit.quoted[0].pieces[0][0] : unit.quoted[0].pieces[-1][1]]
        return words[-1] not in ".?!…,;" and len(words.split()) <= most

    def _whole(self, unit: Unit) -> bool:
        """Say whether a quotation is the whole of its paragraph."""
        one = unit.quoted[0]
        return self._paragraph(unit) == (one.opening, one.closing)

    def _opens(self, unit: Unit) -> bool:
        """Say whether a quotation opens its paragraph."""
        block = self._paragraph(unit)
        return block is not None and block[0] == unit.quoted[0].opening

    def _spoke_last(self) -> Extent | None:
        """Who spoke in the sentence before, or else whom it begins with."""
        if self._last is None and self._lead is not None:
            self._last = first_subject(self._lead.masked, self._lead.start, self._lead.end)
        return self._last

    def _marked(self, unit: Unit, taken: list[Extent], used: set[int]) -> Extent | None:
        """Quotations that share their sentence with words of the writer."""
        speaker: Extent | None = None
        previous: Attribution | None = None
        for index, one in enumerate(unit.quoted):
            said = direct.attribute(self.text, unit, index)
            if previous is not None and direct.splits(self.text, unit, index, previous):
                self._join(self.found[-1], one.pieces)
                taken += one.pieces
                continue
            if said is None and self._last and direct.goes_on(self.text, unit, index):
                said = Attribution("direct", "speaker-before", None, self._last)
            before, previous = previous, said
            if said is None:
                continue
            taken += one.pieces
            if said.at is not None:
                used.add(said.at)
            if before is not None and before.kind == "direct" and direct.joined(unit, index):
                said = replace(said, kind="direct")
            speaker = said.speaker or speaker
            self._add(one.pieces, said.kind, said.cue, said.speaker, said.rule)
        ends = previous is not None and previous.kind == "direct" and previous.anchor
        if ends and ends[0] >= unit.quoted[-1].closing:
            self._framed = self.found[-1]
        return speaker

    def _add(
        self,
        spans: tuple[Extent, ...],
        kind: QuoteKind,
        cue: str | None,
        speaker: Extent | None,
        rule: str,
    ) -> None:
        text = " / ".join(self.text[start:end] for start, end in spans)
        speaker = who_speaks(self.text, speaker) if speaker else None
        official, speaker = self._mentions.official(speaker) if speaker else (None, None)
        words = self.text[speaker[0] : speaker[1]] if speaker else None
        self.found.append(Quote(spans, text, kind, cue, official, words, rule))
