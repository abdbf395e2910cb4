"""Which council a document is of that does not say so itself, as most articles do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from sendminer import register
from sendminer.records import Document
from sendminer.spans import up_to
from sendminer.track.reading.names.names import council_key

_NAMED = re.compile(
    r"\b(?:(?:London\s)?Borough\sof\s|Royal\sBorough\sof\s)?"
    r"((?:[A-Z][\w'’-]{2,20}\s(?:and\s|&\s|upon\s)?){1,3})"
    r"(?:(?:County|City|Borough|District|Metropolitan|Unitary)\s){0,2}Council\b"
)
_LINKS = r"[\W_]{1,3}(?:(?:and|upon|of|the|on|in)[\W_]{1,3}){0,2}"
_READ = 20_000
_ASIDE = 80
_TOLD, _FOLDER = 2, 5
_MOSTLY = 0.75


def placed(documents: Sequence[Document]) -> list[Document]:
    """The documents, with the one council that those without can be of.

    It is the only known one that a document names; or, where it names none, the one that others
    of its source name. Pages without a publisher or an address have no source in common: they are
    of a known council only where there is no other.
    """
    unknown = [document for document in documents if not document.council]
    known = _known(documents, unknown) if unknown else {}
    if not known:
        return list(documents)
    words = {key: _as_named(key, name) for key, name in known.items() if key}
    named = {id(one): _named(one, words) for one in unknown}
    told: dict[str, Counter[str]] = {}
    for one in unknown:
        told.setdefault(_source(one), Counter()).update(named[id(one)])
    usual = {source: _usual(each) for source, each in told.items() if source or len(known) == 1}
    return [
        one if one.council else _placed(one, named[id(one)] or usual.get(_source(one), ()), known)
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
    said: dict[str, str] = {}
    for document in unknown:
        mentioned = _mentioned(document)
        told.update(mentioned.keys())
        said = {**mentioned, **said}
    return {key: said[key] for key, times in told.items() if times >= _TOLD}


def _as_named(key: str, name: str) -> re.Pattern[str]:
    """How papers name a council's place: "Ashmere on Sea", or "Ashmere" where that is enough."""
    first, *others = map(re.escape, key.split())
    rest = "".join(rf"{_LINKS}{other}" for other in others)
    short = register.known(first) == name
    return re.compile(rf"\b{first}{f'(?:{rest})?' if short else rest}\b", re.IGNORECASE)


def _named(document: Document, words: dict[str, re.Pattern[str]]) -> frozenset[str]:
    """Keys of the known councils that a document names, or of another that it names instead."""
    text = f"{document.title or ''}\n{document.publisher or ''}\n{document.text[:_READ]}"
    found = frozenset(key for key, pattern in words.items() if pattern.search(text))
    return found or frozenset(_mentioned(document))


def _source(document: Document) -> str:
    return document.publisher or urlsplit(document.url or "").netloc


def _placed(document: Document, keys: Collection[str], known: dict[str, str]) -> Document:
    (key,) = keys if len(keys) == 1 else ("",)
    return replace(document, council=known[key]) if key and key in known else document


def _mentioned(document: Document) -> dict[str, str]:
    """Names of the councils that a text names in full, by their keys."""
    text = document.text[:_READ]
    found: dict[str, str] = {}
    for match in _NAMED.finditer(text):
        place = " ".join(match[1].split())
        key = council_key(place)
        if key and key not in _PLAIN and not _in_brackets(text, match):
            called = f"{place.title() if place.isupper() else place} Council"
            found.setdefault(key, register.known(called) or called)
    return found


def _in_brackets(text: str, found: re.Match[str]) -> bool:
    """Say whether a council is named behind somebody as where he comes from."""
    before = up_to(text, found.start(), _ASIDE)
    return "(" in before.rpartition(")")[2] and text[found.end() : found.end() + 1] == ")"


_PLAIN = frozenset(("full", "the full", "special", "parish", "town", "extraordinary", "annual"))
