"""Tell in each document of a batch who its officials are over all documents of their council.

"Cllr Marlow" of one paper and "Ida Marlow" of another become one person where the evidence
holds, and "the Executive Member for Skills" becomes whoever held that post on the day. What
the document itself says (``name``, ``role``) is left as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sendminer.extract.officials.documents.merge import Place, merge_people, resolve_holders
from sendminer.records import Document, Official

_RANKS = frozenset(("county", "city", "borough", "district", "metropolitan", "london", "royal"))
_FILLERS = frozenset(("council", "of", "the", "unitary", "authority"))


def identify(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, in their order, with ``person`` and ``full_name`` of their officials.

    A document of no known council is left alone. The answer for a document does not depend on
    the order in which they are given.
    """
    keys = _council_keys(one.council for one in documents if one.council)
    alike = [replace(one, council=keys[one.council]) for one in documents if one.council]
    people = merge_people(alike)
    who = {place: person.id for person in people for place in person.places}
    who.update(resolve_holders(alike, people))
    names = {person.id: person.name for person in people}
    return tuple(_told(document, who, names) for document in documents)


def _told(document: Document, who: Mapping[Place, str], names: Mapping[str, str]) -> Document:
    told = tuple(_known(one, who.get((document.id, one.id)), names) for one in document.officials)
    return document if told == document.officials else replace(document, officials=told)


def _known(official: Official, person: str | None, names: Mapping[str, str]) -> Official:
    if person is None:
        return official
    return replace(official, person=person, full_name=names[person])


def _council_keys(councils: Iterable[str]) -> dict[str, str]:
    """One key for the names of one council: "Leeford Council" is "Leeford City Council".

    Where a city and a county share a name, nothing says whose the short form is: all of them
    keep to themselves.
    """
    keys: dict[str, str] = {}
    ranks: dict[str, set[frozenset[str]]] = defaultdict(set)
    for council in set(councils):
        words = council.casefold().split()
        place = " ".join(word for word in words if word not in _RANKS | _FILLERS)
        keys[council] = place or council.casefold()
        ranks[place].add(_RANKS.intersection(words))
    shared = {place for place, kinds in ranks.items() if len(kinds - {frozenset()}) > 1}
    return {name: name.casefold() if key in shared else key for name, key in keys.items()}
