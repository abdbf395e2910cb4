"""Values of a whole that a scheme is a part of, or helps: "as part of plans for 300 places"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendminer.records import Count, Money, Statement
from sendminer.track.reading.doings.demand import demands, refused
from sendminer.track.reading.names.name import Name, sites_of

_TO_A_TARGET = (
    r"(?:support(?:s|ing)?|contribut(?:es?|ing)\s(?:to|towards)|help(?:s|ing)?\s(?:to\s)?(?:meet|reach|achieve|hit)"
    r"|counts?\stowards|counting\stowards|towards)\s(?:(?:the|its|our|their)\s|(?:[A-Z][\w'’-]{1,20}\s(?:of\s)?){0,4}[\w'’-]{1,20}['’]s?\s)"
    r"(?:[\w'’-]{1,20}\s){0,3}?"
    r"(?:target|aim|goal|ambition)\s(?=(?:of|to|for)\s)"
)
_PART_OF = re.compile(
    rf"\b(?:{_TO_A_TARGET}|(?:part\sof|fall(?:s|ing)?\s(?:under|within)|com(?:es|e|ing)\sunder)\s"
    r"(?=(?:[\w£.,'’-]{1,20}\s){1,8}?(?:plans?|programmes?|investments?|strateg(?:y|ies)|packages?|schemes?"
    r"|projects?|budget|fund|funding|pot|drive|commitments?|initiative|expansion|proposals)\b))"
    # what it is a part of ends where its clause does, or where the sentence goes on
    r"(?:(?<!which)(?<!that)(?!\s(?:will|would|shall|is|are|was|were|has|have)\s)(?:[^,;:–—.]|[,.](?=\d))){1,300}",
    re.IGNORECASE,
)
_WIDER = re.compile(
    r"\b(?:government|ministers|DfE|Department\sfor\sEducation|nation(?:al|wide)|across\s(?:England|the\scountry))\b(?!\s(?:fund(?:ing|ed)?|grant|money)\b)"
    r"|\b(?:wider|overall|broader|larger|bigger|ongoing|on-going|(?:county|city|borough)-?wide)\b"
    rf"|\A{_TO_A_TARGET}",
    re.IGNORECASE,
)

_BELONGS = re.compile(
    r"\b(?:it|this|that|which|school|unit|base|centre|hub|expansion|extension|project|building|build|work|works)\s"
    r"(?:is|are|was|forms?|makes\sup)\s(?:an?\s)?\Z",
    re.IGNORECASE,
)
"""One thing that belongs to a whole: "it is part of", not "40 places as part of"."""


def whole(text: str) -> tuple[int, int] | None:
    """From where to where a text tells of something wider, whose days are not the promise's own."""
    match = _PART_OF.search(text)
    if match is not None and _WIDER.search(match[0]):
        return match.span()
    return next(iter(demands(text)), None)


def without_programme(
    statement: Statement, counts: list[Count], amounts: list[Money], names: Sequence[Name]
) -> tuple[list[Count], list[Money]]:
    """The values without those of what the whole is said to be part of, and what is lacking.

    They are the promise's own where nothing else is told, as in "500 places as part of a £9m
    plan", unless the whole is said to be wider.
    """
    for begin, stop in demands(statement.text):
        within = range(begin + statement.start, stop + statement.start)
        counts = [each for each in counts if each.start not in within]
    for begin, stop in refused(statement.text):
        within = range(begin + statement.start, stop + statement.start)
        amounts = [each for each in amounts if each.start not in within]
    match = _PART_OF.search(statement.text)
    if match is None:
        return counts, amounts
    start, end = match.start() + statement.start, match.end() + statement.start

    def outside(value: Count | Money) -> bool:
        return not start <= value.start < end

    own_counts = [each for each in counts if outside(each)]
    own_amounts = [each for each in amounts if outside(each)]
    if own_counts and not own_amounts and _BELONGS.search(statement.text, 0, match.start()):
        # "it is part of a £9m scheme and will have 40 places" costs no £9m
        return own_counts, []
    within = range(*match.span())
    schools = any(name.sure and name.start not in within for name in sites_of(names))
    if schools or own_amounts or whole(statement.text):
        return own_counts, own_amounts
    return own_counts or counts, amounts
