"""Find what a document holds: text in, records out.

Each grammar is a pure function of text in a module named for what it reads (``parse_money`` in
``money``, ``parse_counts`` in ``counts``, and so on); ``components`` wraps them for spaCy.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sendminer.records import Document

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["extract"]


def extract(document: Document, nlp: Language | None = None) -> Document:
    """Fill a document's money, counts, periods, officials, quotes and bare statements.

    ``nlp`` is a spaCy pipeline that holds the ``sendminer_*`` components; by default the one
    that ``sendminer.extract.components.pipeline`` builds, which needs no downloaded model.
    """
    # Imported on first use: the grammars and spaCy cost a second to load.
    from sendminer.extract.components import find
    from sendminer.extract.statements import statements

    findings = find(document, nlp)
    found = replace(
        document,
        money=findings.money,
        counts=findings.counts,
        periods=findings.periods,
        officials=findings.officials,
        quotes=findings.quotes,
    )
    return replace(found, statements=statements(found, findings.sentences))
