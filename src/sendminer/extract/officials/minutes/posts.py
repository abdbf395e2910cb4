"""Posts behind the names of an attendance list, whatever they are called.

"Ann Dent – Business Support Assistant": where names are listed with their posts, the words
behind a name are its post though the grammar of roles knows no such noun.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from sendminer.extract.officials.names.names import FORENAMES
from sendminer.extract.officials.roles.organisations import listed_organisation
from sendminer.extract.officials.sightings import Scan, Sighting
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import HEAD_ENDS, MODIFIERS, PRIVATE, TOPICS

_POST = re.compile(
    r"(?:,| [-–—]|\t| \||:| \()? ?"
    r"((?:[0-9]{1,2}[-–][0-9]{1,2} )?(?:[A-Z][\w'’&-]{0,24} (?:(?:of|for|and|the|&|to) ){0,2}){0,6}"
    r"[A-Z][\w'’-]{1,24})(?=[,;.)]|/[A-Za-z]|\s*\n|\s*$|\s\(|\sand\s)"
)
_NOUNS = listed("listed_post") | HEAD_ENDS
_ALONE = frozenset(
    ("clerk", "secretary", "treasurer", "solicitor", "governor", "accountant", "adviser",
     "auditor", "lawyer", "barrister", "trustee", "interpreter")
)  # fmt: skip
"""Posts that need nothing beside them here."""
_SHORT = frozenset(("ad", "hos", "dd", "sm"))
"""Posts in short, with what they are about behind: "AD Education", "HoS SEND"."""
_JOINTS = frozenset(("and", "of", "for", "&", "the"))


def read_posts(found: Scan) -> None:
    """Give those of a list who have no role the post that stands behind their names."""
    for sighting in found.named:
        if sighting.listed and sighting.role is None:
            _read_post(found.words, sighting)


def _read_post(words: Words, sighting: Sighting) -> None:
    sighting.role = _label(words, sighting)
    if sighting.role is not None:
        return
    end = words.ends[sighting.name.last]
    bracketed = words.text.startswith(" (", end)
    match = _POST.match(words.text, end if bracketed else words.ends[sighting.tail])
    sighting.role = _post(match) if match is not None else None
    if match is not None and sighting.role is not None:
        last = bisect_left(words.starts, match.end(1)) - 1
        sighting.organisation = sighting.organisation or listed_organisation(words, last)


def _label(words: Words, sighting: Sighting) -> str | None:
    """The post before the colon of "Clerk: Ida Quill"."""
    title = sighting.title
    at = (title.first if title is not None else sighting.name.first) - 1
    labels = words.gap(at)[:1] == ":" and words.lower(at) in _ALONE and words.capital(at)
    return words.forms[at] if labels and not words.near(at - 1) else None


def _post(match: re.Match[str]) -> str | None:
    """The words behind a name, if they are a post."""
    parts = match[1].lower().split()
    noun = parts[-1] in _NOUNS and not PRIVATE.intersection(parts)
    if len(parts) == 1 and parts[0] in _ALONE:
        return match[1]
    rank = parts[0] in MODIFIERS and len(parts) > 1
    if parts[rank] in _SHORT and match[1].split()[rank][-1].isupper():
        return match[1] if (TOPICS | _JOINTS).issuperset(parts[rank + 1 :]) else None
    return match[1] if noun and len(parts) > 1 and parts[0] not in FORENAMES else None
