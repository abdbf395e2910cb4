"""Find the people and the roles of a text, and join each role to the name beside it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from sendminer.extract.officials.joining.anchors import PlacedRole, name_starts
from sendminer.extract.officials.joining.naming import read_name, read_party, sight
from sendminer.extract.officials.joining.placing import place, share
from sendminer.extract.officials.joining.succession import succeed
from sendminer.extract.officials.joining.surnames_first import read_surnames_first
from sendminer.extract.officials.minutes.posts import read_posts
from sendminer.extract.officials.names.offered import offered_names
from sendminer.extract.officials.names.party_lists import read_party_lists
from sendminer.extract.officials.sightings import Scan, Sighting
from sendminer.records import Extent


def scan(
    found: Scan,
    listed: Set[int],
    marks: Sequence[int],
    roles: Sequence[PlacedRole],
    names: Sequence[Extent] = (),
) -> Scan:
    """Read the names of a text into ``found``, then give its roles to them.

    ``listed``: words at which an item of an attendance list starts; ``marks``: those that can
    start a role or a title; ``names``: spans that somebody else takes for names.
    """
    words = found.words
    done = 0
    taken = read_surnames_first(found)
    for index in name_starts(words, listed, marks):
        if done <= index < len(words.forms) and index not in taken:
            done = read_name(found, index, index in listed)
    for index, role in roles:
        place(found, index, role)
    share(found)
    read_party_lists(found)
    found.named.sort(key=lambda sighting: sighting.start)
    succeed(found)
    read_posts(found)
    if names:
        _offer(found, roles, names)
    found.named.sort(key=lambda sighting: sighting.start)
    return found


def _offer(found: Scan, roles: Sequence[PlacedRole], names: Sequence[Extent]) -> None:
    """Sight the names that are offered, and give them the roles that no name has taken."""
    for name, title in list(offered_names(found.words, names, found.named)):
        sighting = sight(found, name, title)
        sighting.weak, sighting.offered = title is None, True
        sighting.official = sighting.official or (title is not None and title.kind != "courtesy")
        read_party(found, sighting)
    left = set(found.roles)
    found.roles = []
    for index, role in roles:
        if role in left:
            place(found, index, role)
    known = {sighting.name.surname for sighting in found.named if sighting.official}
    found.named = [sighting for sighting in found.named if _holds(sighting, known)]


def _holds(sighting: Sighting, known: Set[str]) -> bool:
    """Leave out a single word offered with nothing beside it: it may be a forename or a place."""
    alone = sighting.offered and sighting.title is None and not sighting.name.given
    return not alone or sighting.name.surname in known
