"""Label a document's statements; ``__init__`` loads this when it is first asked to."""

from __future__ import annotations

from dataclasses import replace

from scipy.sparse import csr_matrix

from sendminer.classify.features import look
from sendminer.classify.model import Floats, Model
from sendminer.classify.storage import shipped
from sendminer.records import LABELS, Document, Statement


def labelled(document: Document, model: Model | None = None) -> Document:
    """See ``sendminer.classify.classify``."""
    if not document.statements:
        return document
    known = model or shipped()
    matrix = known.matrix(look(document))
    rows = enumerate(zip(document.statements, known.chances(matrix), strict=True))
    statements = [_labelled(known, matrix, number, *each) for number, each in rows]
    return replace(document, statements=tuple(statements))


def _labelled(
    model: Model, matrix: csr_matrix, number: int, statement: Statement, row: Floats
) -> Statement:
    labels = model.labels(row)
    chances = zip(LABELS, row.tolist(), strict=True)
    scores: dict[str, float] = {label: round(chance, 4) for label, chance in chances}
    why: dict[str, tuple[str, ...]] = {
        label: model.reasons(matrix, number, label) for label in labels
    }
    return replace(statement, labels=labels, scores=scores, why=why)
