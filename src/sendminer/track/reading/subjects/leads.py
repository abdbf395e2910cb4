"""What leads a promise in: the money that pays for it, who hopes or is glad, whose aim it is.

"The money will pay for two hubs" is two hubs, "the council's target is to open ten" is to open ten.
"""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import either

_WILL = (
    r"(?:will|would|shall|(?:is|are)\s(?:set\s|due\s|expected\s)?to)\s"
    r"(?:also\s|now\s|help\s(?:to\s)?)?"
)
_SUM = r"£\d[\d,.]{0,12}\d?(?:\s?(?:m|k|bn|million|billion|thousand))?\b"
_SPENT = re.compile(
    rf"((?:(?:an?|the|up\sto|over|nearly|about|another|some|more\sthan|further|extra|additional|initial)\s){{0,3}}"
    rf"(?:(?:\w{{3,14}}\s){{0,2}}(?:budget|fund|pot|sum|grant|package)\sof\s(?:up\sto\s|over\s|nearly\s|about\s)?)?{_SUM})"
    r"(?:\sof\s[^,;.:]{2,50}?)?\s(?:will|would|shall|is\sto|are\sto|has\sbeen|was)\s(?:also\s|now\s)?(?:be\s)?"
    r"(?:spent|invested|put|used|allocated|set\saside|earmarked|made\savailable)\s"
    r"(?=(?:on|in|into|to|for|towards)\s)",
    re.IGNORECASE,
)
_PROVISO = re.compile(
    r",?\s(?:if|provided\s(?:that\s)?|assuming\s(?:that\s)?|as\slong\sas)\s[^,;.:]{2,70}?\s(?:is|are|be|gets?|gains?|wins?|receives?)\s"
    r"(?:finally\s|then\s)?(?:given\s)?(?:approved|agreed|backed|granted|successful|permission|consent|approval|the\sgo[-\s]ahead"
    r"|the\sgreen\slight)\Z",
    re.IGNORECASE,
)
"""A condition that closes a headline; it has a column of its own."""


def without_lead(words: str) -> str:
    """The words without what leads them in, and without the yes on which all waits."""
    rest = _PROVISO.sub("", words)
    spent = _SPENT.match(rest)
    if spent is not None:
        return f"{spent[1]} {rest[spent.end() :]}"
    for lead in _leads():
        found = lead.match(rest)
        if found is not None and len(rest[found.end() :].split()) > 1:
            rest = rest[found.end() :]
    return rest


@cache
def _leads() -> tuple[re.Pattern[str], ...]:
    money, hopes, glad, goals, pays, drew, begun, means_to = (
        either("subjects", name)
        for name in ("money", "hopes", "glad_of", "goals", "pays", "drew_up", "begun", "means_to")
    )
    return (
        # when, who or where it is, before a comma: "Due to open in May, the hub will be"
        re.compile(
            rf"(?:(?:due|set|expected|scheduled|planned)\sto|(?:{begun}))\s[^,;.:]{{3,90}},\s(?=(?:the|an?|it|this|these)\s)"
            r"|(?:(?:just|only|earlier)\s)?(?:this|last)\s(?:week|month|year|term|summer|autumn|spring|winter),\s(?=(?:the\s)?[\w'’-]{2,20}\s)",
            re.IGNORECASE,
        ),
        # whose item of a list it is: "Fen Academy; £100,000 to add places"
        re.compile(r"(?:the\s)?(?:[A-Z][\w'’.-]{0,20}\s?){1,5}\s?[;:–-]\s(?=£)"),
        # who may spend it
        re.compile(
            r"(?:to\s)?delegates?\sauthority\sto\s(?:the\s)?[A-Z][^;.]{4,240}?\sto\s(?=[a-z]{3,20}\s)"
        ),
        # which council means to, where its name stands alone: "Fenshire is proposing to open"
        re.compile(
            rf"(?!(?:We|It|They|There)\b)(?:[A-Z][\w'’-]{{1,20}}\s){{1,3}}(?:is|are|was|were)\s(?:now\s|also\s)?(?:{means_to})\sto\s(?=[a-z]{{2,20}}\s)"
        ),
        # what it comes to: "The yes means that the town will have"
        re.compile(
            r"[^;.:]{2,120}?\smeans\s(?:that\s)?(?=[\w'’ ]{2,40}\s(?:will|would)\s)", re.IGNORECASE
        ),
        # who was given it
        re.compile(
            r"[^,;.:]{2,60}?\s(?:has|have)\s(?:also\s|now\s)?been\s(?:allocated|awarded|given|handed)\s"
            r"(?=(?:(?:just|over|about|around|nearly|almost|up\sto|more\sthan|an?|extra|further|another)\s){0,3}£)",
            re.IGNORECASE,
        ),
        # who is to have it
        re.compile(
            rf"[^,;.:]{{2,60}}?\s{_WILL}(?:gain|get|receive|have)\s(?=(?:an?|two|three|four|its\sown|their\sown|sufficient|enough|more)\s(?:[\w-]{{2,20}}\s){{1,8}})",
            re.IGNORECASE,
        ),
        # the name of what will be one: "Fen Academy will be a school for"
        re.compile(
            r"(?:[Tt]he\s)?(?:[A-Z][\w'’-]{1,20}\s){1,5}(?:will|would)\sbe\s(?=an?\s(?:new\s)?[\w-]{2,20}\s)"
        ),
        # who thought of it: "Officers came up with a £3m plan"
        re.compile(
            rf"[^,;.:]{{2,120}}?\s(?:has\s|have\s|had\s)?(?:{drew})\s(?=(?:an?|the|its|their|new|two|three)\s"
            r"(?:(?:[\w-]{1,16}\s)?£|(?:[\w-]{1,16}\s){0,3}(?:strategy|plan|plans|programme|scheme|package)\s(?:to|for|of)\s))",
            re.IGNORECASE,
        ),
        # who lets another go on
        re.compile(
            r"[^,;.:]{2,100}?\s(?:has\s|have\s)?(?:given|granted|gave|handed)\s(?:the\s)?(?:council|authority|county|trust|school|it|them)\s"
            r"(?:(?:the|its|full|final|formal|planning)\s){0,2}(?:go[-\s]ahead|green\slight|permission|approval|consent)\s(?:to|for)\s",
            re.IGNORECASE,
        ),
        # who puts it to others
        re.compile(
            r"(?:recommendations|proposals|plans)(?:,[^;.:]{2,100}?,)?\s(?:have\sbeen|were|are\sbeing)\s(?:put\sforward|tabled|submitted|drawn\sup|announced)"
            r"\b[^;.:]{0,160}?\sfor\s(?=(?:(?:an?|the|new|up\sto|more|extra|over)\s){1,2}(?:[\w-]{2,16}\s){0,3}(?:of\s)?(?:up\sto\s)?£)",
            re.IGNORECASE,
        ),
        # who is glad of what was said elsewhere
        re.compile(
            rf"[^,;.:]{{2,80}}?\s(?:has\s|have\s)?(?:{glad})\s(?:the\s|this\s|today['’]s\s)?(?:\w{{3,12}}\s){{0,2}}?"
            r"(?:announcement|news|decision|confirmation)\s(?:today\s)?that\s",
            re.IGNORECASE,
        ),
        # who hopes it
        re.compile(
            rf"(?:we|it\sis|they|officers|the\s(?:[\w'’-]{{1,20}}\s)?(?:council|authority|trust|cabinet))\s(?:now\s|also\s)?(?:{hopes})\s"
            r"(?:that\s)?(?=(?:the|an?|all|our|its|their|this|these|some|another|\d)\b)",
            re.IGNORECASE,
        ),
        # whom it does good
        re.compile(
            rf"[^,;.:]{{2,60}}?\s{_WILL}benefit\sfrom\s(?=(?:an?|the|new|over|up|more|extra|£|\d))",
            re.IGNORECASE,
        ),
        # who is given the money for it
        re.compile(
            rf"[^,;.:]{{2,60}}?\s{_WILL}(?:receive|get|be\s(?:given|awarded))\s(?:[\w£.-]{{1,14}}\s){{0,3}}(?:{money})\s(?:to|for)\s(?=\w)",
            re.IGNORECASE,
        ),
        # what it is paid with
        re.compile(
            rf"(?:(?:an?|the|this|that|these|our|its|such)\s)(?:[\w£.,'’-]{{1,20}}\s){{0,3}}?(?:{money})\s{_WILL}"
            rf"(?:(?:{pays})\s(?=(?:an?|the|up\sto|more|extra|new|further|another|additional|£|\w+\s(?:new|more|extra|additional))\b)"
            r"|be\s(?:used|spent|put\stowards)\s(?:to|on)\s(?=\w))",
            re.IGNORECASE,
        ),
        # whose aim it is
        re.compile(
            rf"[^,;.:]{{2,80}}?\b(?:{goals})\s(?:is|are|was|were|remains?)\s(?:still\s)?to\s(?=(?!(?:be|have|the|do)\b)[a-z]{{2,20}}\s)",
            re.IGNORECASE,
        ),
    )
