"""The extraction grammars as components for those who work with spaCy.

``sendminer.extract`` does without them: the grammars read text, and a Doc costs as much time
as most of them together.

Every component writes a span group ``doc.spans["sendminer_…"]`` for users of spaCy and its
records, with exact character offsets, to ``doc._.sendminer`` (a ``Findings``). Nothing is
written to ``doc.ents``: money sits inside quotes and quotes inside statements, and entities
may not overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from sendminer.extract.findings import Findings
from sendminer.extract.recognise import bounded, people, recogniser
from sendminer.records import Document, Extent

if TYPE_CHECKING:
    from thinc.types import Ints2d

STEPS = ("sentences", "money", "counts", "periods", "officials", "quotes")
"""Order of the components: quotes look up their speakers among the officials."""

Component = Callable[[Doc], Doc]


# Beside the Docs and not in them: a Doc that holds our records cannot be written to bytes.
_KNOWN: WeakKeyDictionary[Doc, Findings] = WeakKeyDictionary()


def read_doc(document: Document, nlp: Language) -> Findings:
    """Run a pipeline that holds the components over a document's text."""
    with bounded(nlp):
        doc = nlp.make_doc(document.text)
        findings = _findings(doc, document.text)
        findings.reference = document.published
        findings.attendees = document.officials
        nlp(doc)
    return findings


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
        found.read_sentences()
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


def _values(kind: str, read: Callable[[Findings], None]) -> Component:
    """A component that reads the values of one kind and groups them by their rules."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        read(found)
        _group(doc, kind, ((r.start, r.end, r.rule) for r in getattr(found, kind)))
        return doc

    return run


@Language.factory("sendminer_money")
def money_component(nlp: Language, name: str) -> Component:
    """Find amounts of money."""
    return _values("money", Findings.read_money)


@Language.factory("sendminer_counts", default_config={"terms": []})
def counts_component(nlp: Language, name: str, terms: list[str]) -> Component:
    """Find counts of places, pupils, plans, schools, staff and cases."""
    return _values("counts", lambda found: found.read_counts(terms))


@Language.factory("sendminer_periods")
def periods_component(nlp: Language, name: str) -> Component:
    """Find dates, spans and deadlines, reckoned from ``doc._.sendminer.reference``."""
    return _values("periods", Findings.read_periods)


@Language.factory("sendminer_officials", default_config={"model": None})
def officials_component(nlp: Language, name: str, model: str | None) -> Component:
    """Find officials and every mention of them; ``model`` offers further names of people."""
    offering = recogniser(model) if model is not None else None

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        names = people(found.text, offering) if offering is not None else ()
        found.read_officials(names)
        mentions = sorted((m.start, m.end, o.id) for o in found.officials for m in o.mentions)
        _group(doc, "officials", mentions)
        return doc

    return run


@Language.factory("sendminer_quotes")
def quotes_component(nlp: Language, name: str) -> Component:
    """Find reported speech; add after the sentences and the officials."""

    def run(doc: Doc) -> Doc:
        found = _findings(doc)
        found.read_quotes()
        spans = ((start, end, q.kind) for q in found.quotes for start, end in q.spans)
        _group(doc, "quotes", spans)
        return doc

    return run
