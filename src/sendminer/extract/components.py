"""The extraction grammars as spaCy components; the one module that imports spaCy.

Every component writes a span group ``doc.spans["sendminer_…"]`` for users of spaCy and its
records, with exact character offsets, to ``doc._.sendminer`` (a ``Findings``). Nothing is
written to ``doc.ents``: money sits inside quotes and quotes inside statements, and entities
may not overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from sendminer.errors import SendminerError
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

_LONGEST_CHUNK = 100_000
"""Characters given to a model at once: a statistical one needs memory by the character."""
_UNNEEDED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
"""Components of spaCy's models that their entities do not depend on."""

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


# Beside the Docs and not in them: a Doc that holds our records cannot be written to bytes.
_KNOWN: WeakKeyDictionary[Doc, Findings] = WeakKeyDictionary()


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
def pipeline(terms: tuple[str, ...] = (), model: str | None = None) -> Language:
    """A blank English pipeline with all components, in order.

    ``terms`` are names of local schools or schemes that the counts should know; ``model`` is
    an installed spaCy model, by name or path, that offers the officials names of people.

    Raises:
        SendminerError: the model is not installed, or cannot be loaded.
    """
    nlp = spacy.blank("en")
    # The limit guards parsers that need memory by the character; none of ours does.
    nlp.max_length = 100_000_000
    configs: dict[str, dict[str, Any]] = {
        "counts": {"terms": list(terms)},
        "officials": {"model": model},
    }
    for step in STEPS:
        nlp.add_pipe(f"sendminer_{step}", config=configs.get(step, {}))
    _remember_texts(nlp)
    return nlp


def _remember_texts(nlp: Language) -> None:
    """Keep the text that each Doc is made of: asking the Doc joins all its tokens anew."""
    plain = nlp.make_doc

    def make_doc(text: str) -> Doc:
        doc = plain(text)
        _findings(doc, text)
        return doc

    nlp.make_doc = make_doc  # type: ignore[method-assign]


@cache
def _recogniser(model: str) -> Language:
    """The model with only what its entities need."""
    without = "or leave --model out."
    try:
        nlp = spacy.load(model, exclude=_UNNEEDED)
    except OSError as cause:
        what = f"The spaCy model {model} is not installed."
        raise SendminerError(
            what, f"Install it with python -m spacy download {model}, {without}"
        ) from cause
    except (ImportError, KeyError, ValueError) as cause:
        what = f"The spaCy model {model} cannot be loaded by this spaCy."
        raise SendminerError(what, f"Install the release of it that can, {without}") from cause
    _drop_unheard(nlp)
    return nlp


def _drop_unheard(nlp: Language) -> None:
    """Disable shared embeddings that no component which is left listens to."""
    for name, component in nlp.pipeline:
        heard = getattr(component, "listening_components", None)
        if heard is not None and not set(heard) & set(nlp.pipe_names):
            nlp.disable_pipe(name)


def _people(text: str, nlp: Language) -> list[Extent]:
    """Spans that a model takes for names of people."""
    size = min(nlp.max_length, _LONGEST_CHUNK)
    found: list[Extent] = []
    with _bounded(nlp):
        for start, end in _chunks(text, size):
            entities = nlp(text[start:end]).ents
            found.extend(
                (start + e.start_char, start + e.end_char) for e in entities if e.label_ == "PERSON"
            )
    return found


def _chunks(text: str, size: int) -> Iterator[Extent]:
    """Cut a text into pieces of at most ``size``, after a paragraph, else a line, else a word."""
    start = 0
    while len(text) - start > size:
        marks = ((text.rfind(mark, start, start + size), mark) for mark in ("\n\n", "\n", " "))
        end = next((at + len(mark) for at, mark in marks if at > start), start + size)
        yield start, end
        start = end
    yield start, len(text)


def _findings(doc: Doc, text: str | None = None) -> Findings:
    if not Doc.has_extension("sendminer"):
        Doc.set_extension("sendminer", getter=_findings)
    if doc not in _KNOWN:
        _KNOWN[doc] = Findings(doc.text if text is None else text)
    return _KNOWN[doc]


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


@Language.factory("sendminer_officials", default_config={"model": None})
def officials_component(nlp: Language, name: str, model: str | None) -> Component:
    """Find officials and every mention of them; ``model`` offers further names of people."""
    recogniser = _recogniser(model) if model is not None else None

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        names = _people(found.text, recogniser) if recogniser is not None else ()
        found.officials = tuple(
            parse_officials(found.text, found.attendees, found.sentences or None, names)
        )
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
