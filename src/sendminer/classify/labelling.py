"""The two verbs of the package, with scikit-learn at hand; ``__init__`` loads this when called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sendminer.classify.corpus import Split, prepared, read_corpus
from sendminer.classify.evaluation import Report, measure, measure_rule
from sendminer.classify.features import Seen, look
from sendminer.classify.model import Floats, Model
from sendminer.classify.storage import shipped
from sendminer.classify.training import sample
from sendminer.records import LABELS, Document, Statement


def labelled(document: Document, model: Model | None = None) -> Document:
    """See ``sendminer.classify.classify``."""
    if not document.statements:
        return document
    known = model or shipped()
    seen = look(document)
    rows = known.probabilities(seen)
    statements = zip(document.statements, seen, rows, strict=True)
    return replace(document, statements=tuple(_labelled(known, *each) for each in statements))


def evaluated(
    split: Split, model: Model | None, reread: Callable[[Document], Document] | None
) -> list[Report]:
    """See ``sendminer.classify.evaluate``."""
    rows = sample([prepared(one, reread) for one in read_corpus(split)])
    return [measure_rule(rows, split), measure(model or shipped(), rows, split)]


def _labelled(model: Model, statement: Statement, seen: Seen, row: Floats) -> Statement:
    labels = model.labels(row)
    scores: dict[str, float] = {
        label: round(float(p), 4) for label, p in zip(LABELS, row, strict=True)
    }
    why: dict[str, tuple[str, ...]] = {label: model.reasons(seen, label) for label in labels}
    return replace(statement, labels=labels, scores=scores, why=why)
