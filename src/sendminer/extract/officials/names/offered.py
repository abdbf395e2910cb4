"""Names that somebody else has read, such as a statistical recogniser, as further candidates.

They fill gaps and change nothing that the grammar has read itself: a candidate that overlaps
one of its names is dropped, as is one that holds a word which is no part of a name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set

from sendminer.extract.officials.names.names import LONGEST, NEVER_FIRST, THINGS, joined, split_name
from sendminer.extract.officials.names.titles import TITLES, title_at
from sendminer.extract.officials.sightings import Name, Sighting, Title
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import HEAD_ENDS, PUBLIC, TOPICS, is_party
from sendminer.records import Extent

_NO_PART = NEVER_FIRST | PUBLIC | HEAD_ENDS | TITLES
_ALONE_NO_NAME = _NO_PART | THINGS | TOPICS
_SHORT = 5
"""A word in capitals with fewer letters, standing alone, is an acronym."""
_MOST_TITLES = 4


def offered_names(
    words: Words, spans: Sequence[Extent], named: Sequence[Sighting]
) -> Iterator[tuple[Name, Title | None]]:
    """Candidates that can stand as names beside those of the grammar, with their titles."""
    if not spans:
        return
    taken = {k for sighting in named for k in _words_of(sighting)}
    surnames = {sighting.name.surname.lower() for sighting in named}
    for start, end in sorted(set(spans)):
        name = _name(words, start, end)
        if name is None or not taken.isdisjoint(range(name.first, name.last + 1)):
            continue
        # The grammar gives a surname that it knows to its bearer, and where to none, to none.
        if not name.given and name.surname.lower() in surnames:
            continue
        taken.update(range(name.first, name.last + 1))
        yield name, _title_before(words, name.first, taken)


def _words_of(sighting: Sighting) -> Iterator[int]:
    """Indices of the words that a sighting takes up, with its title and its brackets."""
    if sighting.title is not None:
        yield from range(sighting.title.first, sighting.title.last + 1)
    yield from range(sighting.name.first, max(sighting.name.last, sighting.tail) + 1)


def _name(words: Words, start: int, end: int) -> Name | None:
    """The name made of the words that a span touches, its titles left out."""
    first, last = bisect_right(words.ends, start), bisect_left(words.starts, end) - 1
    while first < last and words.lower(first) in TITLES:
        first += 1
    if not 0 <= first <= last < first + LONGEST or not _possible(words, first, last):
        return None
    return split_name(words, first, last)


def _possible(words: Words, first: int, last: int) -> bool:
    """Say whether the words can make up one name."""
    if first == last:
        return _possible_alone(words, first)
    lowers = [words.lower(k).removesuffix("'s") for k in range(first, last + 1)]
    whole = all(joined(words, k) and not words.possessive(k) for k in range(first, last))
    return whole and _NO_PART.isdisjoint(lowers) and lowers[-1] not in THINGS


def _possible_alone(words: Words, index: int) -> bool:
    """Say whether one word can be a name: it has a capital and is no acronym."""
    form, low = words.forms[index], words.lower(index).removesuffix("'s")
    if form.islower() or (form.isupper() and len(form) < _SHORT) or not form[0].isalpha():
        return False
    return low not in _ALONE_NO_NAME and not is_party(words, index)


def _title_before(words: Words, index: int, taken: Set[int]) -> Title | None:
    """The honorifics right before word ``index``, unless another name has them."""
    for first in range(max(0, index - _MOST_TITLES), index):
        if words.lower(first) in TITLES and first not in taken:
            title = title_at(words, first)
            if title is not None and title.last == index - 1:
                return title
    return None
