"""The extraction grammars as spaCy components; the one module that imports spaCy.

Every component writes a span group ``doc.spans["sendminer_…"]`` for users of spaCy and its
records, with exact character offsets, to ``doc._.sendminer`` (a ``Findings``). Nothing is
written to ``doc.ents``: money sits inside quotes and quotes inside statements, and entities
may not overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from sendminer.extract.counts import parse_counts
from sendminer.extract.money import parse_money
from sendminer.extract.officials import parse_officials
from sendminer.extract.periods import parse_periods
from sendminer.extract.quotes import parse_quotes
from sendminer.extract.sentences import sentences
from sendminer.records import Count, Document, Extent, Money, Official, Period, Quote

if TYPE_CHECKING:
    from thinc.types import Ints2d

STEPS = ("sentences", "money", "counts", "periods", "officials", "quotes")
"""Order of the components: quotes look up their speakers among the officials."""

_MOST_STRINGS = 100_000
"""Size of a vocabulary that need not grow: about forty megabytes."""

Component = Callable[[Doc], Doc]


@dataclass(slots=True)
class Findings:
    """What the components found in one Doc, and what they may know of it beforehand.

    ``text`` is the Doc's: asking the Doc itself joins all its tokens anew each time.
    """

    text: str
    reference: date | None = None
    attendees: tuple[Official, ...] = ()
    sentences: tuple[Extent, ...] = ()
    money: tuple[Money, ...] = ()
    counts: tuple[Count, ...] = ()
    periods: tuple[Period, ...] = ()
    officials: tuple[Official, ...] = ()
    quotes: tuple[Quote, ...] = ()


def find(document: Document, nlp: Language | None = None) -> Findings:
    """Run the pipeline over a document's text."""
    language = nlp or pipeline()
    with _bounded(language):
        doc = language.make_doc(document.text)
        findings = _findings(doc, document.text)
        findings.reference = document.published
        findings.attendees = document.officials
        language(doc)
    return findings


def _bounded(language: Language) -> AbstractContextManager[object]:
    """Keep the vocabulary from growing for ever, once it knows the words that recur.

    A memory zone frees the strings of a document, but none can look up the words of another
    there, and to analyse every word anew takes twice as long.
    """
    return language.memory_zone() if len(language.vocab.strings) > _MOST_STRINGS else nullcontext()


@cache
def pipeline(terms: tuple[str, ...] = ()) -> Language:
    """A blank English pipeline with all components, in order.

    ``terms`` are names of local schools or schemes that the counts should know.
    """
    nlp = spacy.blank("en")
    # The limit guards parsers that need memory by the character; none of ours does.
    nlp.max_length = 100_000_000
    for step in STEPS:
        config = {"terms": list(terms)} if step == "counts" else {}
        nlp.add_pipe(f"sendminer_{step}", config=config)
    return nlp


def _findings(doc: Doc, text: str | None = None) -> Findings:
    if not Doc.has_extension("sendminer"):
        Doc.set_extension("sendminer", default=None)
    if doc._.sendminer is None:
        doc._.sendminer = Findings(doc.text if text is None else text)
    found: Findings = doc._.sendminer
    return found


def _group(doc: Doc, name: str, spans: Iterable[tuple[int, int, str]]) -> None:
    """Write character spans as a span group of the tokens that they touch."""
    tokens = (
        doc.char_span(start, end, label=label, alignment_mode="expand")
        for start, end, label in spans
    )
    doc.spans[f"sendminer_{name}"] = [span for span in tokens if isinstance(span, Span)]


@Language.factory("sendminer_sentences")
def sentences_component(nlp: Language, name: str) -> Component:
    """Set sentence starts by our own boundaries."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        found.sentences = tuple(sentences(found.text))
        _set_sentence_starts(doc, found.sentences)
        return doc

    return run


def _set_sentence_starts(doc: Doc, spans: Sequence[Extent]) -> None:
    if not len(doc):
        return
    offsets = doc.to_array("IDX").astype(np.int64)
    starts = np.full(len(doc), -1, dtype=np.int64)
    first = np.searchsorted(offsets, [start for start, _ in spans])
    starts[first[first < len(doc)]] = 1
    starts[0] = 1
    column = cast("Ints2d", starts.reshape(-1, 1).astype(np.uint64))
    doc.from_array(["SENT_START"], column)


@Language.factory("sendminer_money")
def money_component(nlp: Language, name: str) -> Component:
    """Find amounts of money."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        found.money = tuple(parse_money(found.text))
        _group(doc, "money", ((r.start, r.end, r.rule) for r in found.money))
        return doc

    return run


@Language.factory("sendminer_counts", default_config={"terms": []})
def counts_component(nlp: Language, name: str, terms: list[str]) -> Component:
    """Find counts of places, pupils, plans, schools, staff and cases."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        found.counts = tuple(parse_counts(found.text, terms))
        _group(doc, "counts", ((r.start, r.end, r.rule) for r in found.counts))
        return doc

    return run


@Language.factory("sendminer_periods")
def periods_component(nlp: Language, name: str) -> Component:
    """Find dates, spans and deadlines, reckoned from ``doc._.sendminer.reference``."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        found.periods = tuple(parse_periods(found.text, found.reference))
        _group(doc, "periods", ((r.start, r.end, r.rule) for r in found.periods))
        return doc

    return run


@Language.factory("sendminer_officials")
def officials_component(nlp: Language, name: str) -> Component:
    """Find officials and every mention of them."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        found.officials = tuple(parse_officials(found.text, found.attendees))
        mentions = sorted((m.start, m.end, o.id) for o in found.officials for m in o.mentions)
        _group(doc, "officials", mentions)
        return doc

    return run


@Language.factory("sendminer_quotes")
def quotes_component(nlp: Language, name: str) -> Component:
    """Find reported speech; add after the sentences and the officials."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        found.quotes = tuple(parse_quotes(found.text, found.officials, found.sentences or None))
        spans = ((start, end, q.kind) for q in found.quotes for start, end in q.spans)
        _group(doc, "quotes", spans)
        return doc

    return run
