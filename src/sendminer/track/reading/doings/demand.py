"""What is foreseen or lacking and not promised: how many will have plans, places needed."""

from __future__ import annotations

import re
from functools import lru_cache

from sendminer.records import Document, Statement
from sendminer.spans import up_to

_RISES = (
    r"(?:rise|increase|grow|reach|climb|soar|double|treble|go\sup|hit|exceed|top|total|fall|drop)\b"
)
_MAY = (
    r"(?:(?:is|are|was|were)\s)?(?:now\s|also\s)?(?:(?:set|expected|forecast|predicted|projected|estimated|likely|due|anticipated)\sto"
    r"|will|would|could|may|might)\s(?:(?:also|soon|now|still|then|have|continue\sto|have\sto)\s)?"
)
_NEEDY = (
    r"(?:demand|(?:the|this|such)\sneed|applications|referrals|appeals|caseloads?|deficit|overspend|population|birth\srate"
    r"|(?:number|proportion|share)s?\sof\s(?!(?:[\w'’-]{1,20}\s){0,4}?(?:places|spaces|schools|bases|units|staff|posts|officers|classes|hubs)\b)"
    r"(?:[\w'’,()&-]{1,20}\s){0,6}?(?:children|young\speople|(?:pupils|students|learners)\swith|residents|EHCPs?|plans|requests"
    r"|assessments|families))"
)
_GRANTS = (
    r"(?:(?:grant|block|needs|DSG|government)\s(?:allocations?|funding|settlements?|block|grant)"
    r"|dedicated\sschools\sgrant|DSG)"
)
_TO_THE_END = (
    r"(?:(?!,?\s(?:so|but|and)\s(?:the\s)?(?:council|county|cabinet|authority|we|it|they|that|this)\b)"
    r"[^.;])*"
)
_WORD = r"(?:\s(?!(?:will|would|could|may|might|is|are|was|were)\b)[\w'’,()&-]{1,20})"
_FORESEEN = re.compile(
    rf"\b{_NEEDY}\b{_WORD}{{0,12}}\s{_MAY}{_RISES}{_TO_THE_END}"
    r"|\b(?:forecasts?|predicts?|projects|projections?|estimates?|forecasting|predicting|projecting)\s(?:show\s|suggest\s|say\s)?(?:that\s)?"
    rf"[^.;]{{1,80}}?\s(?:{_MAY}|to\s){_RISES}{_TO_THE_END}"
    # how the books will stand, and what others give or pay: "the grant will rise by £2m"
    rf"|{_MAY}(?:(?:go|run|be|finish|end)\s(?:[^\s.;]{{1,12}}\s){{0,4}}?over\s(?:its\s|their\s)?budgets?\b|overspend\b){_TO_THE_END}"
    rf"|\b(?:reserves?|balances?|funds?)\b[^.;]{{0,60}}?\s{_MAY}(?:be\s(?:exhausted|depleted|used\sup|wiped\sout)|run\s(?:out|dry))\b{_TO_THE_END}"
    rf"|\b{_GRANTS}\b{_WORD}{{0,6}}\s{_MAY}{_RISES}{_TO_THE_END}"
    # who will need a place, how many there will be, and what will be lacking
    rf"|\b(?:children|young\speople|pupils|students|learners)\b{_WORD}{{0,8}}(?:\sto\sbe\s\w{{3,12}}{_WORD}{{0,6}})?\s(?:will|would|could|may|might)\s"
    rf"(?:also\s|then\s)?(?:need|require)\b{_TO_THE_END}"
    r"|(?:\b(?:is|are)\s(?:now\s)?(?:expected|forecast|predicted|projected|likely|estimated|thought)\s(?:that\s)?)?\bthere\s(?:will|would|could|may|might)\sbe\s"
    r"(?:an?|another|a\sfurther)\s(?:\w{3,12}\s)?(?:increase|rise|growth|jump)\s(?:of|by)\s(?:[\w,-]{1,12}\s){1,4}?"
    rf"(?:children|young\speople|pupils|students|learners|EHCPs?)\b{_TO_THE_END}"
    rf"|{_MAY}be\s(?:short\sof|[\w,]{{1,8}}\splaces\sshort)\b{_TO_THE_END}"
    rf"|\b(?:council\stax|business\srates?|precept)\b(?:[^.;]|\.(?=\d)){{0,60}}?\s{_MAY}(?:be\s)?(?:raised?|br(?:ing|ought)|generated?|yield)\b"
    rf"{_TO_THE_END}",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:\A|[.;]\s|\b(?:and|but|as)\s)(?:this|that|it|the\s(?:number|figure|total))\s{_MAY}{_RISES}",
    re.IGNORECASE,
)
"""The same of a number whose noun stands in the sentence before."""
_OF_CHILDREN = re.compile(
    r"\b(?:children|pupils|young\speople|EHCPs?|plans|requests)\b", re.IGNORECASE
)
_OF_PLACES = re.compile(r"\b(?:places|spaces|bases|units?|posts|officers|hubs|classrooms)\b", re.I)
_LACKING = re.compile(
    r"\b(?:needs?|demand|shortage|shortfall|lack|requirement)\s(?:for|of)\s(?:(?:the|a|an|its)\s)?"
    r"(?:(?:[\w'’-]{1,20}\s){1,4}?to\s(?:provide|create|find|deliver|open|build|add)\s)?"
    r"(?:(?:an?|some|around|about|up\sto|nearly|almost|over|more|another|additional|extra|further|new|than|at\sleast)\s){0,3}"
    r"[\d,]{1,7}\s(?:[\w'’-]{1,20}\s){0,4}?(?:places|spaces|classrooms)\b(?:\s(?:by|in|before)\s[^.,;:–—]{2,30})?",
    re.IGNORECASE,
)
"""Places that are lacking: "amid a need for the county to provide 612 places by 2026"."""
_ASKED_FOR = r"(?:bids?|applications?|requests?|pleas?|submissions?|appeals?)"
_NO = (
    r"(?:refused|rejected|declined|denied|dismissed|turned\sdown|knocked\sback|thrown\sout"
    r"|unsuccessful|not\ssuccessful)"
)
_REFUSED = re.compile(
    rf"\b{_ASKED_FOR}\b(?:\s[^\s.;]{{1,24}}){{0,24}}?\s(?:was|were|is|are|be|been|being|proved)\s(?:\w{{2,12}}\s)?{_NO}\b"
    rf"|\b{_ASKED_FOR}\b(?:\s[^\s.;]{{1,24}}){{0,24}}?\s(?:has|have|had)?\s?(?:failed|fell\sthrough)\b(?!\sto\b)"
    rf"|\b(?:{_NO}|failed)\s(?:(?:an?|the|its|their|our|that|this|in)\s){{0,2}}(?:[\w'’£.-]{{1,20}}\s){{0,4}}?{_ASKED_FOR}\b"
    r"(?:\s(?:for|to|of|worth)\s(?:[^,.;]|[.,](?=\d)){2,120})?"
    r"|\b(?:missed|losing|lost|miss)\sout\son\s(?:[^,.;]|[.,](?=\d)){2,80}",
    re.IGNORECASE,
)
"""What was asked for and not given: "the bid for £9m was turned down"."""
_NOUNS = (_OF_CHILDREN, _OF_PLACES)
_BEFORE = 300


def without_demand(text: str) -> str:
    """A text without what it foresees of those who will need help, or says to be lacking."""
    if not demands(text):
        return text
    return _REFUSED.sub(" ", _LACKING.sub(" ", _FORESEEN.sub(" ", text)))


def refused(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where a text tells what was asked for in vain."""
    return tuple(match.span() for match in _REFUSED.finditer(text))


def without_refused(text: str) -> str:
    """A text without what it tells that was asked for in vain."""
    return _REFUSED.sub(" ", text)


@lru_cache(maxsize=64)
def demands(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where a text tells that: numbers and days there are no promise."""
    return tuple(
        match.span() for each in (_LACKING, _FORESEEN, _REFUSED) for match in each.finditer(text)
    )


def only_foresees(document: Document, statement: Statement) -> bool:
    """Whether a number that is to rise is that of the children told of before."""
    told = _BARE.search(statement.text)
    if told is None or _OF_PLACES.search(statement.text):
        return False
    before = up_to(document.text, statement.start, _BEFORE)
    last = [max((m.start() for m in each.finditer(before)), default=-1) for each in _NOUNS]
    return last[0] > last[1]
