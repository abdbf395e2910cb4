"""Run the grammars over one text in their order: no spaCy, for none of them needs its tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sendminer.extract.counts import parse_counts
from sendminer.extract.money import parse_money
from sendminer.extract.officials import parse_officials
from sendminer.extract.periods import parse_periods
from sendminer.extract.quotes import parse_quotes
from sendminer.extract.sentences import sentences
from sendminer.records import Count, Document, Extent, Money, Official, Period, Quote


@dataclass(slots=True)
class Findings:
    """What the grammars found in one text, and what they may know of it beforehand."""

    text: str
    reference: date | None = None
    attendees: tuple[Official, ...] = ()
    sentences: tuple[Extent, ...] = ()
    money: tuple[Money, ...] = ()
    counts: tuple[Count, ...] = ()
    periods: tuple[Period, ...] = ()
    officials: tuple[Official, ...] = ()
    quotes: tuple[Quote, ...] = ()

    def read_sentences(self) -> None:
        """Find the sentences, which the officials and the quotes go by."""
        self.sentences = tuple(sentences(self.text))

    def read_money(self) -> None:
        """Find amounts of money."""
        self.money = tuple(parse_money(self.text))

    def read_counts(self, terms: Sequence[str] = ()) -> None:
        """Find counts; ``terms`` are names of local schools or schemes."""
        self.counts = tuple(parse_counts(self.text, terms))

    def read_periods(self) -> None:
        """Find dates, spans and deadlines, reckoned from ``reference``."""
        self.periods = tuple(parse_periods(self.text, self.reference))

    def read_officials(self, names: Sequence[Extent] = ()) -> None:
        """Find officials; ``names`` are spans that a model takes for people."""
        known = self.sentences or None
        self.officials = tuple(parse_officials(self.text, self.attendees, known, names))

    def read_quotes(self) -> None:
        """Find reported speech; its speakers are looked up among the officials."""
        self.quotes = tuple(parse_quotes(self.text, self.officials, self.sentences or None))


def find(document: Document, terms: Sequence[str] = (), model: str | None = None) -> Findings:
    """Read a document's text.

    ``model`` is an installed spaCy model, by name or path, that offers the officials names.

    Raises:
        SendminerError: the model is not installed, or cannot be loaded.
    """
    found = Findings(document.text, document.published, document.officials)
    found.read_sentences()
    found.read_money()
    found.read_counts(terms)
    found.read_periods()
    found.read_officials(_names(document.text, model) if model else ())
    found.read_quotes()
    return found


def _names(text: str, model: str) -> list[Extent]:
    # spaCy takes a second to load, and only a model needs it
    from sendminer.extract.recognise import people, recogniser

    return people(text, recogniser(model))
