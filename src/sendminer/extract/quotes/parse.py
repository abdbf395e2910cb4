"""All quotations of a text, direct and indirect, with their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from sendminer.extract.quotes.cutting import blot, cut_units
from sendminer.extract.quotes.indirect.indirect import reported
from sendminer.extract.quotes.indirect.sources import sourced
from sendminer.extract.quotes.marked.marked import Marked
from sendminer.extract.quotes.marks import pair_marks
from sendminer.extract.quotes.speakers.mentions import Mentions
from sendminer.extract.quotes.turns import announced, labels, turns
from sendminer.extract.quotes.turns.listed import Listed
from sendminer.extract.quotes.turns.reading import Reading
from sendminer.extract.quotes.turns.unmarked import Unmarked
from sendminer.extract.quotes.units import Unit
from sendminer.extract.sentences import paragraphs, sentences
from sendminer.records import Extent, Official, Quote

_LABEL = 240
"""Code points within which the mark stands that ends a label."""

_LINKS = ("READ MORE", "Read more", "READ NEXT", "Read next", "RELATED:", "Related:")
"""What opens a line that leads to another story."""
_LONGEST_NAME = 240
"""Code points of a line that is a name and its office."""


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
    reader = _Reader(Reading(text, blocks, Mentions(text, officials)))
    for index, unit in enumerate(units):
        reader.read(unit, units[index + 1] if index + 1 < len(units) else None)
    return sorted(reader.so_far.found, key=lambda quote: quote.spans)


def _hint(units: Sequence[Unit], sources: Sequence[int], marks: Sequence[int]) -> None:
    """Tell each sentence whether it may have a source or a label: most have neither."""
    source = mark = 0
    for unit in units:  # both lists are in order, as the sentences are
        while source < len(sources) and sources[source] < unit.start:
            source += 1
        unit.sourced = source < len(sources) and sources[source] < unit.end
        while mark < len(marks) and marks[mark] < unit.start:
            mark += 1
        unit.labelled = mark < len(marks) and marks[mark] < min(unit.end, unit.start + _LABEL)


class _Reader:
    """Goes through the sentences in order and remembers who spoke last."""

    def __init__(self, so_far: Reading) -> None:
        self.so_far = so_far
        self._unmarked = Unmarked(so_far)
        self._exchange = self._unmarked.exchange
        self._marked = Marked(so_far, self._exchange)
        self._listed = Listed(so_far)
        self._name: tuple[Extent | None, int] = (None, 0)
        """The name that was the whole of a sentence, and where that ended."""

    def read(self, unit: Unit, following: Unit | None) -> None:
        """Find the speech of one sentence."""
        if unit.masked.startswith(_LINKS, unit.start):
            return
        if self._listed.lead is not None:
            self._listed.goes_on(unit)
        if self._unmarked.read(unit) or self._marked.goes_on(unit, following):
            self._listed.names(unit)
            return
        taken: list[Extent] = []
        used: set[int] = set()
        speaker = self._marked.read(unit, following, taken, used) if unit.quoted else None
        found_any = bool(taken)
        for one in reported(unit, taken, used):
            found_any = True
            self.so_far.add(one.spans, "indirect", one.cue, one.speaker, one.rule)
            speaker = speaker or one.speaker
        if not found_any and self._below(unit, following):
            return
        if not found_any:
            self._listed.names(unit)
        self._listed.opens(unit)
        self._marked.forget()
        if not found_any and self._furniture(unit):
            return  # a crosshead or "Hide Ad" does not part a quotation from who speaks it
        self.so_far.last, self.so_far.lead = speaker, unit
        self.so_far.announced = coming = announced.lead_in(unit)
        if self._listed.begins(following):
            self.so_far.announced = None
        if coming is not None and coming.cue in ("asked", "asks"):
            self._exchange.ask(coming.speaker, turns.asked_of(unit))

    def _below(self, unit: Unit, following: Unit | None) -> bool:
        """Read an entry of a list, or the name that stands above a question."""
        if self._listed.lead is not None and self._listed.read(unit, following):
            return True
        return unit.masked[unit.end - 1] not in ".!?" and self._named(unit, following)

    def _named(self, unit: Unit, following: Unit | None) -> bool:
        """Read the name that stands above a question; of two names the second is asked."""
        name, (before, end) = None, self._name
        if not unit.cues and unit.end - unit.start < _LONGEST_NAME:
            name = turns.name_alone(unit)
        self._name = name, unit.end
        if self.so_far.text[end : unit.start].strip():
            before = None
        block = self.so_far.paragraph(following) if name and following is not None else None
        asks = block is not None and self.so_far.text[block[1] - 1] == "?"
        if name is None or not (asks or self._asks(following)):
            return False
        if before is not None:
            self._exchange.ask(before, name)
        asker = before or name
        self.so_far.last = self._exchange.asker = asker
        self.so_far.announced = announced.Announced(None, asker, turn=True)
        return True

    def _furniture(self, unit: Unit) -> bool:
        """Say whether a unit is a few words on a line of their own and no sentence."""
        if unit.quoted:
            return self._marked.is_crosshead(unit)
        if not unit.masked[unit.end - 1].isalnum() or unit.end - unit.start > 60:
            return False
        block = self.so_far.paragraph(unit)
        if block is None or block[1] > unit.end or self.so_far.announced is not None:
            return False
        return len(unit.masked[unit.start : unit.end].split()) <= 6

    def _asks(self, unit: Unit | None) -> bool:
        """Say whether a sentence is a question, in marks or not."""
        return unit is not None and self.so_far.text.find("?", unit.end - 3, unit.end) >= 0
