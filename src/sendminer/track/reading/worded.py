"""What the cue words of a statement say: its act, how it is said, and what it points at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sendminer.english.recalled import without_sayer
from sendminer.track.reading.cues import entire, found, provisions, things
from sendminer.track.reading.days.moved import gone, undated
from sendminer.track.reading.doings.acts import act
from sendminer.track.reading.doings.given_up import gives_up
from sendminer.track.reading.passages.context import others, rest_of_time
from sendminer.track.reading.schools.opened import welcomed


@dataclass(frozen=True, slots=True)
class Words:
    """What the cue words of a statement say, the same for all its parts and roles."""

    act: str | None
    cues: frozenset[str]
    provisions: frozenset[str]
    things: frozenset[str]
    gives_up: bool


@lru_cache(maxsize=64)
def worded(text: str) -> Words:
    """What they say of a statement of this text."""
    pointed = frozenset(match[1].lower() for match in things().finditer(text))
    cues = found("cues", text)
    # What only may speak of a delay does so beside a date, and only then is it read.
    cues |= {"late"} if "slips" in cues or gone(text) else frozenset()
    cues |= {"undated"} if undated(text) else frozenset()
    if {"whole", "entire"} & cues:
        # "all of them have been built", but not "the best start for all children"
        cues = cues - {"whole"} | ({"whole"} if entire(text) else frozenset())
    cues -= {"rest"} if "rest" in cues and rest_of_time(text) else frozenset()
    if "recalled" in cues:
        cues = cues - {"recalled"} | (found("cues", without_sayer(text)) & {"recalled"})
    cues |= {"whole"} if welcomed(text) else frozenset()
    cues |= {"rest"} if others(text) else frozenset()
    return Words(act(text), cues, provisions(text), pointed, gives_up(text))
