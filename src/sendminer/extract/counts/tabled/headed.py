"""What the lead of a list says happens to what its items count.

"The following places have been created:" over "8 places at Hart Primary", and "New places" over
"Lime Tree: 12".
"""

from __future__ import annotations

import re
from typing import cast

from sendminer.extract.counts import antecedents, changes
from sendminer.lexicon import alternation, lexicon
from sendminer.records import CountChange

_LISTS = lexicon("counts")
_INSIDE = {
    word: name
    for name, entry in reversed(_LISTS["change"].items())
    if name not in ("existing", "previous")
    for word in entry["inside"]
}
_INSIDE_WORDS = alternation(list(_INSIDE))
_PLACES = {
    unit: re.compile(
        rf"(?:(?<![a-z-])(?P<said>{_INSIDE_WORDS})\s(?:[a-z-]+\s){{0,3}})?"
        rf"(?<![a-z])(?:{alternation(words)})(?![a-z])"
    )
    for unit, words in _LISTS["headed"]["words"].items()
}
"""The places of a lead, with what stands before them: "additional specialist places"."""


def change_of_list(text: str, low: str, start: int, unit: str) -> CountChange | None:
    """What the heading over the item in which ``start`` stands says of places and schools."""
    span = antecedents.heading(text, start) if unit in _PLACES else None
    return of_lead(text, low, span, unit) if span else None


def of_lead(text: str, low: str, span: tuple[int, int], unit: str) -> CountChange | None:
    """What the words of a lead say of the places in it, if it has any."""
    places = _PLACES[unit].search(low, *span) if unit in _PLACES else None
    if places is None:
        return None
    inside = places["said"]
    said = changes.said_in(text, low, places.end(), span[1])
    return cast(
        "CountChange | None", said or (_INSIDE[" ".join(inside.split())] if inside else None)
    )
