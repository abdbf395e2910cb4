"""Whether a text tells that something was stopped: "has withdrawn the scheme", "it was abolished".

Who promised to stop it has done so; who promised to bring it has given it up.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sendminer.lexicon import either
from sendminer.track.reading.cues import completed, is_ahead
from sendminer.track.reading.doings.given_up import gives_up

_ADVERBS = (
    r"(?:(?:now|also|all|since|already|finally|quietly|formally|officially|\w{2,12}ly)\s){0,2}"
)
_DOUBTED = re.compile(
    r"(?:\b(?:not|never|nor|if|whether|unless|until|once|could|may|might|should|would|who|almost|nearly|calls?|called|fears?|feared)\b"
    r"|n['’]t\b)[^,.;]{0,60}\Z",
    re.IGNORECASE,
)
"""What takes the telling back: "it is not clear whether it has scrapped the charge"."""
_REACH = 80


def brought_to_an_end(text: str) -> bool:
    """Whether something that was there was stopped, and no plan was given up."""
    return only_stopped(text) and not gives_up(text)


@lru_cache(maxsize=256)
def only_stopped(text: str) -> bool:
    """Whether all that a text tells as done is that something was stopped."""
    told = [match.span() for match in _told().finditer(text)]
    if not told or is_ahead(text):
        return False
    if any(_DOUBTED.search(text, max(0, start - _REACH), start) for start, _ in told):
        return False
    return not completed(_told().sub(" ", text))


@cache
def _told() -> re.Pattern[str]:
    done, bodies = (either("track", "stopped", name) for name in ("done", "bodies"))
    past = either("track", "stopped", "past")
    # "has ceased to be a problem" and "was closed from March to May" stop nothing
    thing = r"(?!\s(?:to\s(?:be|have)|shop|off|from|between|during|for|over)\b)"
    return re.compile(
        rf"\b(?:has|have|had)\s{_ADVERBS}(?:been\s)?{_ADVERBS}(?:{done})\b{thing}"
        rf"|\b(?:was|were)\s{_ADVERBS}(?!closed\b|shut\b)(?:{done})\b{thing}"
        rf"|\b(?:{bodies})\s{_ADVERBS}(?:{past})\s(?=(?:the|its|their|all|any|an?|this|that|these|those|use|using|charging|sending|\w+ing)\b)",
        re.IGNORECASE,
    )
