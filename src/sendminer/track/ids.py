"""Ids that stay: of a statement, and of the commitment that it founds.

An id follows from where a page is and what it says, and not from the bytes that were fetched or
the place at which a statement was found; so a page that is fetched or read again gives the same.
What has no address is known by the bytes that were first imported in its place.
"""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from hashlib import sha256

from sendminer.records import Document

_WORD = re.compile(r"[^\W_]+")
_SHORT = 8
_ALL, _FEW = 32, 10
_LETTERS = 12


def statement_id(document: Document, number: int) -> str:
    """The id of a document's statement, counted from 0."""
    return statement_ids(document)[number]


def statement_ids(document: Document) -> tuple[str, ...]:
    """The ids of all statements of a document, in their order."""
    return tuple(_statement_ids(document))


def _statement_ids(document: Document) -> Iterator[str]:
    source = document.url or document.origin or document.sha256
    met: Counter[str] = Counter()
    for statement in document.statements:
        words = " ".join(_WORD.findall(statement.text.casefold()))
        yield f"S-{_letters(source, words, str(met[words]), of=_FEW)[:_LETTERS]}"
        met[words] += 1


def as_typed(words: str) -> str:
    """The id of a statement that is meant, in whatever letters it was typed.

    Its own letters are large; those of a document's id, which follow in a copy, are small.
    """
    asked, own = words.strip(), len("S-") + _LETTERS
    return asked[:own].upper() + asked[own:].lower()


def commitment_id(founding: str, part: int | None, taken: Collection[str] = ()) -> str:
    """An id short enough to type, from that of the founding statement and the part of it.

    Where two would be the same, the later one is longer.
    """
    letters = _letters(founding, "" if part is None else str(part))
    length = _SHORT
    while f"C-{letters[:length]}" in taken:
        length += 1
    return f"C-{letters[:length]}"


def _letters(*parts: str, of: int = _ALL) -> str:
    """Capital letters and the digits 2 to 7: nothing to be mistaken for something else.

    ``of`` is how many bytes of the digest are written out.
    """
    return base64.b32encode(sha256("\n".join(parts).encode()).digest()[:of]).decode().rstrip("=")


def unique_ids(documents: Iterable[Document]) -> dict[str, tuple[str, ...]]:
    """The ids of the statements of each document, by the document's id.

    Two copies of one page have the same address and words: the older keeps the ids, and in the
    younger the name of the document is added to them.
    """
    taken: set[str] = set()
    named: dict[str, tuple[str, ...]] = {}
    for document in sorted(documents, key=_age):
        if document.id not in named:
            ids = statement_ids(document)
            own = tuple(f"{one}-{document.id}" if one in taken else one for one in ids)
            taken.update(own)
            named[document.id] = own
    return named


def _age(document: Document) -> tuple[date, str]:
    return document.published or date.max, document.id
