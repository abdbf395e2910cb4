"""Find what a document holds: text in, records out.

Each grammar is a pure function of text in a module named for what it reads (``parse_money`` in
``money``, ``parse_counts`` in ``counts``, and so on); ``findings`` runs them over a document, and
``components`` wraps them for spaCy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sendminer.records import Document

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["extract"]


def extract(
    document: Document,
    nlp: Language | None = None,
    *,
    terms: Sequence[str] = (),
    model: str | None = None,
) -> Document:
    """Fill a document's money, counts, periods, officials, quotes and bare statements.

    ``terms`` are names of local schools or schemes that the counts should know; ``model`` is an
    installed spaCy model that offers the officials names of people. ``nlp`` is a spaCy pipeline of
    your own that holds the ``sendminer_*`` components, and is run instead.
    """
    # Imported on first use: the grammars take a while to load.
    from sendminer.extract.findings import find
    from sendminer.extract.heads import spread
    from sendminer.extract.statements import statements

    read = spread(document)
    shown = replace(document, text=read.text)
    if nlp is None:
        findings = find(shown, terms, model)
    else:
        from sendminer.extract.components import read_doc

        findings = read_doc(shown, nlp)
    findings = read.back(findings)
    found = replace(
        document,
        money=findings.money,
        counts=findings.counts,
        periods=findings.periods,
        officials=findings.officials,
        quotes=findings.quotes,
    )
    return replace(found, statements=statements(found, findings.sentences))
