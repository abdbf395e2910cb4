"""Label a document's statements; ``__init__`` loads this when it is first asked to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import compress

import numpy as np

from sendminer.classify.features import look
from sendminer.classify.model import Model, Reasons
from sendminer.classify.storage import shipped
from sendminer.records import LABELS, Document, Statement


def labelled(document: Document, model: Model | None = None) -> Document:
    """See ``sendminer.classify.classify``."""
    if not document.statements:
        return document
    known = model or shipped()
    return replace(document, statements=tuple(_labelled(document, known)))


def _labelled(document: Document, model: Model) -> Iterator[Statement]:
    rows = model.rows(look(document))
    chances = model.chances(rows)
    given = model.given(chances)
    why = model.reasons(rows, given)
    each = zip(document.statements, given.tolist(), np.round(chances, 4).tolist(), strict=True)
    for one, flags, row in each:
        labels = tuple(compress(LABELS, flags))
        scores: dict[str, float] = dict(zip(LABELS, row, strict=True))
        reasons: dict[str, Reasons] = dict(zip(labels, why, strict=False))
        yield Statement(  # replace() would take twice the time
            one.start, one.end, one.text, labels, scores, one.speaker, one.item,
            one.money, one.counts, one.periods, reasons,
        )  # fmt: skip
