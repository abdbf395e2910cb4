"""Whether a text tells that something was stopped: "has withdrawn the scheme", "it was abolished".

Who promised to stop it has done so; who promised to bring it has given it up.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sendminer.lexicon import either
from sendminer.track.reading.cues import completed, is_ahead
from sendminer.track.reading.doings.given_up import gives_up

_ADVERBS = r"(?:(?:now|also|all|since|already|\w{2,12}ly)\s){0,2}"
_DOUBTED = re.compile(
    r"(?:\b(?:not|never|nor|if|whether|unless|until|once|could|may|might|should|would|who|almost|nearly|calls?|called|fears?|feared)\b"
    r"|n['’]t\b)[^,.;]{0,60}\Z",
    re.IGNORECASE,
)
"""What takes the telling back: "it is not clear whether it has scrapped the charge"."""
_REACH = 120


@cache
def _of_another() -> re.Pattern[str]:
    """What ends by itself, or was to be stopped: "the consultation on it has closed"."""
    nouns = either("track", "stopped", "others")
    return re.compile(rf"\b(?:{nouns})\b[^,.;]{{0,100}}\Z", re.IGNORECASE)


def brought_to_an_end(text: str) -> bool:
    """Whether something that was there was stopped, and no plan was given up."""
    return only_stopped(text) and not gives_up(text)


def stops_another(text: str) -> bool:
    """Whether what has ended is a consultation, a gap or the like, and no service."""
    return not only_stopped(text) and _another_ends().search(text) is not None


@cache
def _another_ends() -> re.Pattern[str]:
    done, others = (either("track", "stopped", name) for name in ("done", "others"))
    has = rf"(?:has|have|had|was|were)\s{_ADVERBS}(?:been\s)?(?:{done})\b"
    return re.compile(
        rf"\b(?:{others})\b[^,.;]{{0,100}}?\s{has}"
        rf"|\b{has}\s(?:the|its|their|an?|any|this|all)\s(?:[\w'’-]{{1,20}}\s){{0,3}}?(?:{others})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=256)
def only_stopped(text: str) -> bool:
    """Whether all that a text tells as done is that something was stopped."""
    told = [match.span() for match in _told().finditer(text)]
    if not told or is_ahead(text):
        return False
    before = (_DOUBTED, _of_another())
    if any(each.search(text, max(0, at - _REACH), at) for each in before for at, _ in told):
        return False
    return not completed(_told().sub(" ", text))


@cache
def _told() -> re.Pattern[str]:
    done, bodies = (either("track", "stopped", name) for name in ("done", "bodies"))
    past, others = (either("track", "stopped", name) for name in ("past", "others"))
    # "has ceased to be a problem" and "was closed from March to May" stop nothing
    thing = (
        r"(?!\s(?:to\s(?:be|have)|shop|short|off|from|between|during|for|over)\b)"
        rf"(?!\s(?:the|its|their|an?|any|this|all)\s(?:[\w'’-]{{1,20}}\s){{0,3}}?(?:{others})\b)"
    )
    return re.compile(
        rf"\b(?:has|have|had)\s{_ADVERBS}(?:been\s)?{_ADVERBS}(?:{done})\b{thing}"
        rf"|\b(?:was|were)\s{_ADVERBS}(?!closed\b|shut\b)(?:{done})\b{thing}"
        rf"|\b(?:{bodies})\s{_ADVERBS}(?:{past})\s(?=(?:the|its|their|all|any|an?|this|that|these|those|use|\w+ing)\b)",
        re.IGNORECASE,
    )
