"""What was decided once, and is only recalled: "the plan, which was approved in May"."""

from __future__ import annotations

import re

_WHICH_WAS = r",?\s(?:which|that)\s(?:was|were|had\sbeen|has\sbeen|have\sbeen)"
_DECIDED = r"(?:approved|agreed|adopted|endorsed|signed\soff|accepted|authorised)"
_WHICH_WAS_DECIDED = rf"{_WHICH_WAS}\s(?:\w+\s)?{_DECIDED}\b[^,.;]{{0,80}}?"
_CLAUSE = re.compile(rf"{_WHICH_WAS}\b[^,.;]*", re.IGNORECASE)
_LONG_DECIDED = re.compile(
    rf"{_WHICH_WAS_DECIDED}\b(?:ago|earlier|previously|(?:19|20)\d\d|last\s(?:year|month|week))\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"{_WHICH_WAS_DECIDED}\b(?:in|on|at|last|ago|earlier|previously)\b[^,.;]*",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?<!was\s)(?<!were\s)(?<!been\s)(?<!be\s)(?<!is\s)(?<!are\s)\b{_DECIDED}\sby\s"
    r"(?:[\w'’]+\s){1,6}?(?:in|on)\s[^,.;]{0,20}?\b20\d\d\b",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\bhad\s(?:(?:already|previously|first|initially|originally|\w+ly)\s)?(?:been\s)?"
    r"(?:approved|agreed|signed\soff|given|granted|backed|received|won)\b",
    re.IGNORECASE,
)

_NO_SAYER = "which|that|as|than|where|who|whom|when|what|like"
_SAYS_SO = re.compile(
    r",[”\"’']?\s(?:"
    rf"(?:(?!(?:{_NO_SAYER})\b)[\w'’-]+\s){{1,7}}(?:(?:has|have)\s)?(?<!had\s)(?:promised|pledged|vowed)"
    r"|(?:promised|pledged|vowed)\s(?=(?:the|its|an?|his|her|their)\s|[A-Z])(?:[\w'’.-]+\s?){1,8}?"
    r")(?:\s(?:today|yesterday|this\sweek|on\s\w+day))?[\s.”\"’']*\Z"
)


def formula(nouns: str, marks: str) -> re.Pattern[str]:
    """What decides and does not say what: "The Cabinet approved the recommendations as set out".

    ``nouns`` are what may be approved so, ``marks`` what may stand at the end.
    """
    return re.compile(
        r"(?:[\w'’,()-]+\s){0,8}(?:approved|agreed|accepted|endorsed|adopted)\s(?:all\s)?(?:of\s)?(?:the\s|its\s)?"
        rf"(?:above\s|officers?['’]?s?\s)?(?:{nouns})s?(?:\(s\))?"
        rf"(?:\s(?:as\s)?(?:set\sout|contained|outlined|detailed|listed|given)\b[^;:]{{0,80}})?[{marks}]*",
        re.IGNORECASE,
    )


def without_recalled(text: str) -> str:
    """A text without what it says of the past of a thing: "which was agreed", "that had been"."""
    return _CLAUSE.sub("", text)


def without_sayer(text: str) -> str:
    """A text without who promises it behind it: "It will open in May, the council has promised".

    Those words only say who says so; "as it promised" and "it had pledged" recall.
    """
    return _SAYS_SO.sub("", text)


def without_long_decided(text: str) -> str:
    """A text without decisions of another year or month: "which were approved two years ago"."""
    return _LONG_DECIDED.sub("", text)


def without_decided(text: str) -> str:
    """A text without decisions that have a day or a body: "approved by Cabinet in May 2020"."""
    return _BY.sub(" ", _DATED.sub(" ", text))


def had_decided(text: str) -> bool:
    """Whether it tells a yes as what was said before: "had already been approved"."""
    return _HAD.search(text) is not None
