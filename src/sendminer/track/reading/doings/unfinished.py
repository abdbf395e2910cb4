"""Whether the act that a sentence tells is done, or hangs on a plan, a permit or a sum won for it.

"The programme pledged to deliver 90 places", "it has won funding to open a school" and "36 units
being created" sound like reports, and what they tell of is still to come.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from sendminer.english.numbers import NUMBER, number_value
from sendminer.records import Count

_WORDS = r"(?:[\w'’-]+,?\s){0,%d}?"
_PLAN = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|aim(?:s|ed|ing)?"
    r"|intend(?:s|ed|ing)?|intentions?|ambitions?|hop(?:e|es|ed|ing)|propos(?:e|es|ed|ing|als?)|commit(?:s|ted|ting|ments?)?"
    r"|bids?|schemes?|programmes?|projects?|work(?:ing)?|drive|push|wants?|seek(?:s|ing)?|set\sout|due|expected|scheduled|permission|consent"
    r"|approval|go-ahead|green\slight)\s"
    r"(?:to\s(?!date\b|the\b|a\b|an\b|its\b|their\b|children\b|families\b)\w+|(?:to|for|on)\s\w{3,12}ing)\b",
    re.IGNORECASE,
)
"""What only leads up to an act: "backed plans to create", "committed to opening"."""
_MEANS = re.compile(
    r"\b(?:obtain|secur|gain|won|win|receiv|award|grant|given|gave|got|get|land|attract|sought|seek|request"
    rf"|appl|earmark|identif|confirm|announc|agree|approv)\w{{0,5}}\s{_WORDS % 7}"
    r"(?:funding|money|cash|grants?|investment|permission|consent|approval|go-ahead|green\slight|backing|land|£[\d.,]+\s?\w{0,8})\s"
    rf"{_WORDS % 4}(?:to\s(?!date\b|the\b|a\b|an\b|its\b|their\b)\w+"
    r"|(?:for|towards)\s(?:an?|the|its|\d+)\b)",
    re.IGNORECASE,
)
"""What is won for an act: "successfully obtained funding to open"."""
_WON = re.compile(
    r"\b(?:obtained|secured|gained|won|received|been\s(?:awarded|granted|given)|landed|attracted)\s"
    rf"{_WORDS % 6}(?:funding|money|cash|grants?|investment|£[\d.,]+\s?\w{{0,8}})\s"
    rf"{_WORDS % 4}(?:to|for|towards)\b",
    re.IGNORECASE,
)
_BEING = re.compile(
    r"\b(?:being|to\sbe|yet\sto\sbe|will\sbe|would\sbe)\s(?:\w+ly\s)?(?:created|built|rebuilt|established|opened|developed|delivered|added"
    r"|constructed|expanded|extended|planned|considered|proposed|converted|recruited|set\sup|installed|fitted|drawn\sup"
    r"|designed|prepared|explored|finali[sz]ed)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?<!-)\b(?:has|have|had|is|are|was|were|now|all|already)\s(?:[\w-]+\s){0,3}?"
    r"(?:open|opened|created|delivered|built|rebuilt|completed?|finished|added|provided|established|constructed"
    r"|expanded|extended|ready|available|filled|full|recruited|appointed|trained|hired|spent|paid|published"
    r"|launched|introduced|done|closed|met|kept|fulfilled|honoured|exceeded|reached|achieved|started|begun"
    r"|risen|fallen|grown|doubled|increased|reduced|up\sand\srunning|in\s(?:place|post|use|operation))\b"
    r"|(?<!-)\b(?:opened|completed|finished|delivered|created|built|added|filled|recruited|appointed|hired|trained|spent|published"
    r"|launched|achieved|exceeded|kept|met|fulfilled|honoured|welcomed|moved\sin(?:to)?|took\sup|started)\b",
    re.IGNORECASE,
)
"""A word of something that is there."""
_AGAIN = re.compile(
    r"[.;:]\s|,\swh|\b(?:has|have|had|is|are|was|were|did|which|who)\b"
    r"|(?:\band|,)\s(?:\w+ly\s)?(?:opened|completed|finished|delivered|created|built|filled|recruited)\b",
    re.IGNORECASE,
)
"""Where an act that is only planned ends, and something else is told."""
_PAST = re.compile(
    r"(?<!-)\b(?:\w{2,12}ed|has|have|had|was|were|done|won|met|kept|built|begun)\b", re.I
)
_PAID_FOR = re.compile(
    r"\b(?:contribut(?:e|es|ed|ing)|(?:given|gave|put|paid|invested|spent)\s(?:[^\s;]{1,20}\s){1,6}?(?:into|towards))\s"
    r"(?=[^;]{0,200}£|[^;]{0,60}\b(?:money|funding)\b)(?:[^.;]|\.(?=\d)){0,200}?\bto\s(?:help\s)?"
    r"(?:secure|create|provide|deliver|add|build|fund|make|open)\s(?:[\w'’-]+\s){0,4}\Z",
    re.IGNORECASE,
)
"""What somebody's money is for: "has contributed £2m to the scheme to secure 40 places"."""
_ON_TOP_OF = re.compile(
    r"\b(?:on\stop\sof|in\saddition\sto|over\sand\sabove|as\swell\sas)\s(?:the|its|our|those|some)?\s?"
    rf"(?:[\w'’-]{{1,20}}\s){{0,3}}?{NUMBER}\s(?:[\w'’-]{{1,20}}\s){{0,8}}?"
    r"(?:provided|delivered|created|opened|built|added|completed)\b[^.;]*",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:\s[\w'’-]+){0,3}?\s(?:that\s|which\s)?(?:(?:is|are|was|were)\s(?:still\s|now\s|currently\s)?)?\Z"
)
_REACH = 40
_GOING_AHEAD = re.compile(
    r"\b(?:can|could|will|would|may|should|to|able\sto|now)\s(?:now\s|finally\s|at\slast\s|then\s|also\s)?"
    r"(?:proceed|go\sahead|move\s(?:forwards?|ahead|on)|press\s(?:ahead|on)|push\s(?:ahead|on)|get\s(?:started|going|under\s?way)|forge\sahead"
    r"|start\s(?:work|building)|begin\s(?:work|building))\b"
    r"|\b(?:proceeding|going\sahead|moving\s(?:forwards?|ahead)|pressing\sahead|pushing\sahead)\swith\b",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    rf"\b(?:taking|bringing|raising|increasing|expanding|lifting|reducing|lowering)\s(?:[\w'’-]{{1,20}}\s){{0,12}}?"
    rf"from\s{NUMBER}\s(?:[a-z]{{1,12}}\s)?to\s{NUMBER}\b(?!\s?(?:%|per\scent))",
    re.IGNORECASE,
)
"""What a number is to become, where no verb says that it has: "taking it from 94 to 134"."""
_RESET = re.compile(
    r"\b(?:target|aim|goal)s?\b[^.;]{0,60}?\b(?:has|have|had|was|were)\s(?:now\s)?(?:been\s)?"
    r"(?:revised|raised|lifted|lowered|reset|cut|missed)\b"
    r"|\b(?:is|are|was|were)\snow\sto\s(?:be|rise|fall|go|grow|come|open)\b"
    r"|\b(?:total|number)\b[^.;]{0,50}?\b(?:goes|go|rises?)\s(?:up\s)?from\b"
    r"|\bopens?\b[^.;]{0,40}?\b(?:in\sthe\snew\syear|next\s(?:week|month|term|year|spring|summer|autumn|january|september))\b",
    re.IGNORECASE,
)
"""What is only to be otherwise: "the target was cut", "the total is now to rise to 300"."""
_HAS = re.compile(
    r"\b(?:has|have|had|was|were|rose|fell|grew|went|saw|met|built|won|took)\b"
    r"|\b(?!(?:propos|plann|need|maintain|resourc|plac|bas|increas|enhanc|requir|combin|integrat)ed\b)\w{2,12}ed\b",
    re.IGNORECASE,
)
_PICKED = re.compile(
    r"\b(?:has|have|had|been|was|were)\s(?:now\s|also\s|already\s|so\sfar\s)?"
    r"(identif|earmark|shortlist|short-list|pinpoint)\w{0,5}\b",
    re.IGNORECASE,
)
"""What is only chosen: "has identified up to 15 schools"."""
_OTHERS = re.compile(
    rf"(?<!\bthe\s)(?<!\bthese\s)(?<!\bthose\s)(?<!\ball\s)\b({NUMBER})\s(?:more\s)?(?:others\b|other\s\w)",
    re.I,
)


def done_before(text: str) -> bool:
    """Whether all that is done is what it comes on top of: "in addition to 60 places opened"."""
    rest = _ON_TOP_OF.sub(" ", text)
    return rest != text and _THERE.search(rest) is None


@lru_cache(maxsize=256)  # each thread that a statement is linked to asks for it
def only_ahead(text: str) -> bool:
    """Whether all that a text tells hangs on a plan, a permit or money, or is being done."""
    if _GOING_AHEAD.search(text) and not _THERE.search(_GOING_AHEAD.sub("", text)):
        return True
    spans = _spans(text)
    return bool(spans) and _THERE.search(_without(text, spans)) is None


@lru_cache(maxsize=256)
def nothing_finished(text: str) -> bool:
    """Whether beside its plans a text has no verb of the past: "the project aims to open"."""
    spans = [match.span() for match in _PLAN.finditer(text)]
    return bool(spans) and only_ahead(text) and _PAST.search(_without(text, spans)) is None


def _spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for each in (_MEANS, _PLAN, _BEING) for match in each.finditer(text)]


def own_verb_ahead(text: str, count: Count, start: int) -> bool:
    """Whether the number's own verb says that it is being done: the 36 of "36 units being created".

    So it is where money was only given to that end. ``start`` is where the text stands in its
    document.
    """
    behind = count.end - start
    if _PAID_FOR.search(text, 0, count.start - start):
        return True
    match = _BEING.search(text, behind, behind + _REACH)
    return match is not None and _OWN.fullmatch(text[behind : match.start()]) is not None


def wins_money(text: str) -> bool:
    """Whether a text tells that money was won for an act, and of nothing that is there."""
    return _WON.search(text) is not None and only_ahead(text)


def is_reset(text: str) -> bool:
    """Whether what it tells of is only to be more, less or later than was promised."""
    return _RESET.search(text) is not None


def is_to_change(text: str) -> bool:
    """Whether all that it tells is what a number is to become, as a notice lists it."""
    return _CHANGING.search(text) is not None and _HAS.search(text) is None


def picked(text: str) -> str:
    """The stem of the verb where something has only been chosen, else ""."""
    match = _PICKED.search(text)
    return match[1].lower() if match else ""


def of_others(text: str) -> frozenset[Decimal]:
    """Numbers of what is not spoken of: the 83 of "it has already opened 83 others"."""
    if "other" not in text:
        return frozenset()
    told = (number_value(match[1]) for match in _OTHERS.finditer(text))
    return frozenset(value for value in told if value is not None)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text without what is only planned, each plan up to where something else is told."""
    kept, last = [], 0
    for start, end in sorted(spans):
        if start < last:
            continue
        again = _AGAIN.search(text, end)
        kept.append(text[last:start])
        last = again.start() if again else len(text)
    return " ".join([*kept, text[last:]])
