"""Which council a document is of that does not say so itself, as most articles do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sendminer.records import Document
from sendminer.track.names import council_key

_NAMED = re.compile(
    r"\b(?:(?:London\s)?Borough\sof\s|Royal\sBorough\sof\s)?"
    r"((?:[A-Z][\w'’-]{2,20}\s(?:and\s|upon\s)?){1,3})"
    r"(?:(?:County|City|Borough|District|Metropolitan|Unitary)\s){0,2}Council\b"
)
_READ = 20_000
_TOLD = 2


def placed(documents: Sequence[Document]) -> list[Document]:
    """The documents, with the one council that those without can be of.

    It is the only known one that a document names; or, where it names no council at all, the
    only one that the documents are of.
    """
    unknown = [document for document in documents if not document.council]
    if not unknown:
        return list(documents)
    known = _known(documents, unknown)
    if not known:
        return list(documents)
    words = {key: re.compile(rf"\b{re.escape(key)}\b", re.IGNORECASE) for key in known if key}
    return [one if one.council else _placed(one, known, words) for one in documents]


def _known(documents: Iterable[Document], unknown: Iterable[Document]) -> dict[str, str]:
    """Names of the councils by their keys; where no document says one, those that several name."""
    known: dict[str, str] = {}
    for document in documents:
        if document.council:
            known.setdefault(council_key(document.council), document.council)
    if known:
        return known
    told: Counter[str] = Counter()
    for document in unknown:
        told.update(_mentioned(document))
    return {key: f"{key.title()} Council" for key, times in told.items() if times >= _TOLD}


def _placed(
    document: Document, known: dict[str, str], words: dict[str, re.Pattern[str]]
) -> Document:
    text = f"{document.title or ''}\n{document.publisher or ''}\n{document.text[:_READ]}"
    named = [key for key, pattern in words.items() if pattern.search(text)]
    if not named and len(known) == 1 and not _mentioned(document):
        named = list(known)
    return replace(document, council=known[named[0]]) if len(named) == 1 else document


def _mentioned(document: Document) -> frozenset[str]:
    """Keys of the councils that a text names in full."""
    found = (council_key(match[1].strip()) for match in _NAMED.finditer(document.text[:_READ]))
    return frozenset(key for key in found if key and key not in _PLAIN)


_PLAIN = frozenset(("full", "the full", "special", "parish", "town", "extraordinary", "annual"))
