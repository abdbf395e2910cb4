"""Places that a statement names beside what it is about: "pupils from Fenby Academy will move"."""

from __future__ import annotations

import re

from sendminer.spans import up_to
from sendminer.track.reading.names.name import sites_of
from sendminer.track.reading.names.names import names

_BEFORE = re.compile(
    r"(?:\b(?:from|like|unlike|than|opposite|beside|behind|nearby|instead\sof|rather\sthan|away\sfrom|similar\sto|modelled\son"
    r"|compared\s(?:with|to)|as\s\w{3,10}\sas|work(?:s|ed|ing)?\sat|taught\sat|teach(?:es)?\sat"
    r"|(?:pupils|students|children|parents|governors|staff|teachers|youngsters|son|daughter)\s(?:\w{3,12}\s)?(?:at|of|in)"
    r"|(?:head|headteacher|principal|chair\sof\sgovernors)\s(?:at|of|from))\s)"
    r"(?:(?:the|its|their|a|an|nearby|existing|former|old|neighbouring|another)\s){0,3}\Z",
    re.IGNORECASE,
)
_REACH = 60


def in_passing(text: str, council: str) -> frozenset[str]:
    """Keys of the sites that a text names only so."""
    own: set[str] = set()
    passing: set[str] = set()
    for name in sites_of(names(text, council)):
        met = _BEFORE.search(up_to(text, name.start, _REACH)) is not None
        (passing if met else own).add(name.key)
    return frozenset(passing - own)
