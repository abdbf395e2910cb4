"""Whether who is heard of a promise speaks for it, and so is no critic of it.

Words of need ("long overdue", "much needed") sound like blame; about what is welcome they are none.
"""

from __future__ import annotations

import re

_WELCOMES = re.compile(
    r"\b(?:welcom(?:e|es|ed|ing)|delighted|thrilled|pleased|grateful|thankful|relieved|fantastic|wonderful|brilliant"
    r"|great\snews|good\snews|over\sthe\smoon|proud|looking\sforward|hopeful|encourag(?:ed|ing)|positive\sstep"
    r"|found\sto\s(?:be|have)\s(?:[\w'’-]{1,20}\s){0,4}?(?:more|better|effective|improved|strengthened|stronger))\b",
    re.IGNORECASE,
)
_OUTRIGHT = re.compile(
    r"\b(?:welcom(?:ed|es)\s(?:by|the|this|that|it|news|plans?)\b|(?:is|are|was|were)\s\W?(?:so\s|very\s)?(?:grateful"
    r"|delighted|thrilled)\b)",
    re.IGNORECASE,
)
"""Welcomes what it is about: a mere "not" beside that is of something else."""
_TURNS = (
    r"but|however|although|though|yet|while|whilst|only|never|nor|too\s(?:little|late|few|small)|still|fail\w*"
    r"|would\s(?:have\s)?(?:be(?:en)?\s)?(?:welcome|pleased|delighted|grateful)|if"
)
_BUT = re.compile(rf"\b(?:{_TURNS}|not|no)\b|n['’]t\b", re.IGNORECASE)
_BUT_OF_IT = re.compile(
    rf"\b(?:{_TURNS}|not\s(?:be\s|going\sto\s)?(?:enough|sufficient|go|solve|address|do|fix|meet|help|change|cover|replace"
    r"|undo|make|work|clear|come|happen))\b|n['’]t\b",
    re.IGNORECASE,
)
_WHO_SPEAKS = re.compile(
    r"[^.;,“”\"]{1,60}?\swho\s[^.;,“”\"]{1,200}?\s(?=(?:says|said|is|was|added)\b)", re.IGNORECASE
)
"""A critic of old, before what is said now: "a mother who fought not to lose it says"."""
_TELLING_OF_IT = re.compile(
    r"\bbut\s(?:[\w'’-]{1,20}\s){0,6}?(?:more|better|earlier|clearer)\s(?:[\w'’-]{1,20}\s){0,6}?"
    r"(?:explain\w*|communicat\w+|publicis\w+|advertis\w+|promot\w+|told|tell\w*|inform\w*|publicity)\b[^.;]*",
    re.IGNORECASE,
)
"""A fault found with how it is told, and not with what is told."""
_GIVES_WORD = re.compile(
    r"\b(?:confirm(?:s|ed)|announce[sd]|agree[sd]|promise[sd]|pledge[sd]|decided)\s[^.;“”\"]{1,120}?\b(?:will|would)\s(?:now\s|still\s|also\s)?"
    r"(?:go\sahead|proceed|open|be\s(?:built|opened|created|delivered|funded))\b",
    re.IGNORECASE,
)
_WORRIED = re.compile(
    r"\b(?:after|following|despite|amid)\s(?:[\w'’(),-]{1,20}\s){0,12}?"
    r"(?:concerns?|worries|fears|criticism|complaints|objections|delays|calls|pressure)\b[^.;]*",
    re.IGNORECASE,
)
"""Why word is given, which is another's fault-finding: "after Cllr Orme expressed concerns"."""
_OVERCOME = re.compile(
    r"\b(?:has|have|had|but|planners|officers|councillors|we|they|he|she|governors)\s(?:\w{3,12}\s)?"
    r"(?:managed|helped)\sto\s[“\"'‘]?(?:cut\sthrough|overcome|resolve|clear|unblock|untangle|get\s(?:round|past|over))\b"
    r"|\b(?:I|we)\s(?:first\s)?(?:launched|started|began|set\sup|led)\s(?:this|our|my|the)\scampaign\b"
    r"(?!\s(?:against|to\s(?:stop|save|fight|oppose)))",
    re.IGNORECASE,
)
"""Trouble told as what is behind those who wanted the thing: they got it through."""


def gives_word(text: str) -> bool:
    """Whether a body confirms that it will come, whoever was worried about it before."""
    if _GIVES_WORD.search(text) is None or _WORRIED.search(text) is None:
        return False
    return _BUT.search(_WORRIED.sub("", text)) is None


def praises(text: str) -> bool:
    """Whether it welcomes what is to come: "fantastic, and long overdue" makes nobody a critic."""
    if gives_word(text) or _OVERCOME.search(text):
        return True
    told = _TELLING_OF_IT.sub("", _WHO_SPEAKS.sub("", text, count=1))
    if _WELCOMES.search(told) is None:
        return False
    return (_BUT_OF_IT if _OUTRIGHT.search(told) else _BUT).search(told) is None
