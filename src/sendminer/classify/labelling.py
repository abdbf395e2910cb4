"""Label a document's statements; ``__init__`` loads this when it is first asked to."""

from __future__ import annotations

from dataclasses import replace

from sendminer.classify.features import look
from sendminer.classify.model import Model, Rows
from sendminer.classify.storage import shipped
from sendminer.classify.vectors import Floats
from sendminer.records import LABELS, Document, Statement


def labelled(document: Document, model: Model | None = None) -> Document:
    """See ``sendminer.classify.classify``."""
    if not document.statements:
        return document
    known = model or shipped()
    rows = known.rows(look(document))
    each = enumerate(zip(document.statements, known.chances(rows), strict=True))
    statements = [_labelled(known, rows, number, *one) for number, one in each]
    return replace(document, statements=tuple(statements))


def _labelled(
    model: Model, rows: Rows, number: int, statement: Statement, row: Floats
) -> Statement:
    labels = model.labels(row)
    chances = zip(LABELS, row.tolist(), strict=True)
    scores: dict[str, float] = {label: round(chance, 4) for label, chance in chances}
    why: dict[str, tuple[str, ...]] = {
        label: model.reasons(rows, number, label) for label in labels
    }
    return replace(statement, labels=labels, scores=scores, why=why)
