"""Names of people that an installed spaCy model offers, where the user asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cache

import spacy
from spacy.language import Language

from sendminer.errors import SendminerError
from sendminer.records import Extent

_MOST_STRINGS = 100_000
"""Size of a vocabulary that need not grow: about forty megabytes."""
_LONGEST_CHUNK = 100_000
"""Characters given to a model at once: a statistical one needs memory by the character."""
_UNNEEDED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
"""Components of spaCy's models that their entities do not depend on."""


def bounded(language: Language) -> AbstractContextManager[object]:
    """Keep the vocabulary from growing for ever, once it knows the words that recur.

    A memory zone frees the strings of a document, but none can look up the words of another
    there, and to analyse every word anew takes twice as long.
    """
    return language.memory_zone() if len(language.vocab.strings) > _MOST_STRINGS else nullcontext()


@cache
def recogniser(model: str) -> Language:
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


def people(text: str, nlp: Language) -> list[Extent]:
    """Spans that a model takes for names of people."""
    size = min(nlp.max_length, _LONGEST_CHUNK)
    found: list[Extent] = []
    with bounded(nlp):
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
