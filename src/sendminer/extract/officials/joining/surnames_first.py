"""Lists that give surnames first: "Councillors: Marlow, Mrs S; Bell, A", "Bell, Ned (Con)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Set

from sendminer.extract.officials.joining.naming import sight
from sendminer.extract.officials.names.names import FORENAMES, NEVER_FIRST
from sendminer.extract.officials.names.titles import TITLES, title_at
from sendminer.extract.officials.sightings import Name, Scan, Sighting
from sendminer.extract.officials.tokens import Words

_ITEM = re.compile(
    r"([A-Z][\w’'-]{1,24}), ?((?:Mrs|Mr|Ms|Miss|Dr|Prof|Sir|Dame)\.? )?"
    r"((?:[A-Z]\.? ?){1,3}(?![\w’'])|[A-Z][a-z]{1,16}(?= \())(?=;|\n|$|\.\s| \()"
)
_HEADING = re.compile(
    r"(?:[Cc]ouncillors|[Cc]llrs|[Mm]embers|[Pp]resent|PRESENT|[Aa]pologies|APOLOGIES|[Oo]fficers"
    r"|[Aa]ttendance|ATTENDANCE|[Ss]ubstitutes)(?: [a-z]{2,12}){0,3}:\s{0,3}$"
)
_FEWEST = 2


def read_surnames_first(found: Scan) -> Set[int]:
    """Sight the people of such lists; give back the words that their names take up."""
    words = found.words
    taken: set[int] = set()
    if "; " not in words.text and ") (" not in words.text:
        return taken  # dearer to search than to look for
    rows = [name for match in _ITEM.finditer(words.text) if (name := _name(words, match))]
    if len(rows) < _FEWEST:
        return taken  # one alone may be a place and a letter
    listed, last = False, -1
    for name in rows:
        start = words.starts[name.first]
        joined = (
            listed and words.gap(last).lstrip(".").strip() in (";", "") and last + 1 == name.first
        )
        listed = joined or _HEADING.search(words.text, max(0, start - 60), start) is not None
        sighting = _sight(found, name)
        sighting.official = sighting.listed = listed or sighting.official
        last = sighting.tail
        taken.update(range(name.first, last + 1))
    return taken


def _sight(found: Scan, name: Name) -> Sighting:
    title = title_at(found.words, name.first + 1)
    return sight(found, name, title, leading=False)


def _name(words: Words, match: re.Match[str]) -> Name | None:
    first = bisect_left(words.starts, match.start(1))
    last = bisect_left(words.starts, match.end(3)) - 1
    before, given = words.gap(first - 1), match[3].strip(" .")
    opens = before[-2:] in ("; ", ": ") or "\n" in before
    if not opens or words.lower(first) in NEVER_FIRST | TITLES:
        return None
    spelt = given[1:2].islower()
    if spelt and given.lower() not in FORENAMES:
        return None
    letters = (given,) if spelt else tuple(letter for letter in given if letter.isalpha())
    return Name(first, last, letters, match[1])
