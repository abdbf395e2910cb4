"""Which council a document is of that does not say so itself, as most articles do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from sendminer.records import Document
from sendminer.track.names import council_key

_NAMED = re.compile(
    r"\b(?:(?:London\s)?Borough\sof\s|Royal\sBorough\sof\s)?"
    r"((?:[A-Z][\w'’-]{2,20}\s(?:and\s|upon\s)?){1,3})"
    r"(?:(?:County|City|Borough|District|Metropolitan|Unitary)\s){0,2}Council\b"
)
_READ = 20_000
_TOLD, _FOLDER = 2, 5
_MOSTLY = 0.75


def placed(documents: Sequence[Document]) -> list[Document]:
    """The documents, with the one council that those without can be of.

    It is the only known one that a document names; or, where it names none, the one that others
    of its source name.
    """
    unknown = [document for document in documents if not document.council]
    known = _known(documents, unknown) if unknown else {}
    if not known:
        return list(documents)
    words = {key: re.compile(rf"\b{re.escape(key)}\b", re.IGNORECASE) for key in known if key}
    named = {id(one): _named(one, words) for one in unknown}
    told: dict[str, Counter[str]] = {}
    for one in unknown:
        told.setdefault(_source(one), Counter()).update(named[id(one)])
    usual = {source: _usual(each) for source, each in told.items()}
    return [
        one if one.council else _placed(one, named[id(one)] or usual[_source(one)], known)
        for one in documents
    ]


def _usual(told: Counter[str]) -> frozenset[str]:
    """The council that a source speaks of, where it hardly speaks of any other."""
    best = told.most_common(1)
    return frozenset(key for key, times in best if times >= _MOSTLY * told.total())


def one_place(documents: Sequence[Document]) -> bool:
    """Whether nothing says that documents without a council are of several.

    A few papers that name none may be of any; a folder of them that names one at most is one's.
    """
    if len(documents) < _FOLDER or any(document.council for document in documents):
        return False
    return len(frozenset[str]().union(*map(_mentioned, documents))) <= 1


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


def _named(document: Document, words: dict[str, re.Pattern[str]]) -> frozenset[str]:
    """Keys of the known councils that a document names, or of another that it names instead."""
    text = f"{document.title or ''}\n{document.publisher or ''}\n{document.text[:_READ]}"
    found = frozenset(key for key, pattern in words.items() if pattern.search(text))
    return found or _mentioned(document)


def _source(document: Document) -> str:
    return document.publisher or urlsplit(document.url or "").netloc


def _placed(document: Document, keys: Collection[str], known: dict[str, str]) -> Document:
    (key,) = keys if len(keys) == 1 else ("",)
    return replace(document, council=known[key]) if key and key in known else document


def _mentioned(document: Document) -> frozenset[str]:
    """Keys of the councils that a text names in full."""
    found = (council_key(match[1].strip()) for match in _NAMED.finditer(document.text[:_READ]))
    return frozenset(key for key in found if key and key not in _PLAIN)


_PLAIN = frozenset(("full", "the full", "special", "parish", "town", "extraordinary", "annual"))
