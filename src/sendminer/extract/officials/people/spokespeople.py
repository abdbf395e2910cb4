"""Whether two unnamed spokespeople can be one: "a council spokesman", "a DfE spokesperson"."""

from __future__ import annotations

from sendminer.extract.officials.sightings import Role

_IDLE = frozenset(("the", "of", "for", "and", "'s"))
_SAME = {
    "authority": "council",
    "council's": "council",
    "dfe": "education",
    "department": "",
}
"""Words of bodies that have another for the same: "DfE", "Department for Education"."""


def can_be_one(role: Role, held: Role) -> bool:
    """Say whether both speak for one body, as far as the text tells, and are of one sex."""
    if sex(role) and sex(held) and sex(role) != sex(held):
        return False
    ours, theirs = _body(role), _body(held)
    if not theirs:
        return not ours
    return ours <= theirs or (theirs <= ours and role.determiner in ("a", "an", ""))


def _body(role: Role) -> frozenset[str]:
    """Words of the body that a role speaks for."""
    words = {*role.about, *(role.organisation or "").lower().replace("’", "'").split()}
    return frozenset(filter(None, (_SAME.get(word, word) for word in words - _IDLE)))


def sex(role: Role) -> str | None:
    """Tell from the noun whether a man or a woman speaks."""
    low = role.text.lower()
    return "f" if "woman" in low else "m" if "man" in low else None
