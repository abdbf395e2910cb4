"""What may stand between a speaker and the word of saying: auxiliaries, times, brackets, asides.

Only a bounded stretch of text before the word is read, from its end.
"""

from __future__ import annotations

import re

from sendminer.english.times import MONTHS
from sendminer.extract.quotes.trie import trie
from sendminer.lexicon import lexicon, word_set

_AUXILIARY = word_set("quotes", "speaker", "auxiliary")
_LY_NOUN = re.compile(r"(?:family|supply|ally|bully|assembly|rally|reply|monopoly)$")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOUR = r"(?:\s+(?:night|morning|afternoon|evening))?"
_TIMES = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|mon|week|year|month|day"
    r"|night|morning|afternoon|evening)\w*"
)
SENT_IN = "statement|interview|letter|email|e-mail|tweet|report|post|speech"
"""In what somebody may speak, as alternatives of a pattern."""
_TRAIL = re.compile(
    r"(?:\s+(?:on|last|this|next|late|early|late on|early on|earlier|earlier this|earlier on"
    r"|later on|later that|later|in|at|during|the same|that|the next)"
    rf"\s+{_TIMES}{_HOUR}"
    rf"|\s+{_DAY}{_HOUR}"
    rf"|\s+in\s+(?:an?|his|her|their|its|the)\s+(?:\w+\s+)?(?:{SENT_IN})"
    r"|\s+(?:in|back in)\s+(?:19|20)\d\d"
    rf"|\s+(?:in|during|last|back in)\s+(?:{MONTHS})(?:\s+and\s+(?:{MONTHS}))?"
    r"(?:\s+(?:(?:this|last)\s+year|(?:19|20)\d\d))?"
    rf"|\s+(?:{trie(lexicon('quotes')['speaker']['governor']['words'])})\s+to"
    r"|\s+(?:sarcastically|jokingly))$"
)
MADE = (
    r"published|collected|released|issued|obtained|seen|produced|commissioned|written|compiled|leaked|drafted"
    r"|prepared|presented|submitted"
)
"""What is done to a document, as alternatives of a pattern."""
_MADE = re.compile(
    rf"(?:\s+(?:due\s+)?to\s+be)?\s+(?:{MADE}|carried\s+out|conducted|undertaken|completed|discussed|considered|debated|going)"
    r"(?:\s+(?:by|to|in|on|at|before|for|ahead\s+of|after|under|from|via|through)\s+(?:[\w’'-]{1,20}\s+){0,5}[\w’'-]{1,20})?$"
)
"""How a document came about: "a report published by the trust said"."""
PROMPTED = (
    r"\b(?:prompt|le|lead|allow|caus|forc|enabl|inspir|encourag)(?:d|ed|ing|s|es)?\s"
    r"(?:[\w’'-]{1,20}\s){1,5}to"
)
_PROMPTED = re.compile(rf"{PROMPTED}$")
"""Who is brought to say something: "prompted some users to argue"."""
TOOK_TO = re.compile(
    r"\s(?:(?:also|later|then|again)\s)?(?:used|uses|took\sto|takes\sto|turned\sto|went\son"
    r"|stood\sup|threw\sout)\s"
    r"(?:[\w’'-]{1,20}\s){0,6}to$"
)
"""By what somebody came to say something: "used her speech to say", "took to Twitter to say"."""
_TRAIL_WORD = re.compile(
    rf"(?:{_TIMES}|{SENT_IN}|(?:19|20)\d\d|to|sarcastically|jokingly|{MONTHS})$"
)
"""The words that ``_TRAIL`` can end in: a quick look before the long one."""
_DOCUMENT = re.compile(
    r"\b(?:reports?|letters?|papers?|documents?|figures|data|statements?|stud(?:y|ies)|surveys?|reviews?|audits?"
    r"|emails?|e-mails?|analysis|research|minutes|briefings?|strateg(?:y|ies)|plans?|polls?|response|statistics"
    r"|inspection|judgment|ruling|guidance|memo|notes?|articles?)"
    r"(?:\s+(?:by|from|on|into|for|of)(?:\s+[\w’'-]{1,20}){1,6})?$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    rf"(?!(?:{MONTHS})\b)[A-Z][\w’'-]{{1,24}}"
    r"(\s+(?:in|at|on|during)\s+(?:[a-z]{3,14}ing\s+)?(?:the|an?|his|her|their|last|this)"
    r"\s+(?:[\w’'-]{1,20}\s+){0,2}(?!(?:and|but|or|then)$)[a-z]{1,20})$"
)
"""Where a named speaker spoke: "Jo Bell at the meeting said"."""
_PAREN = re.compile(r"\s*[(\[][^()\[\]]{0,100}[)\]]$")
_LAST_WORD = re.compile(r"[\w’'-]{1,24}+$")
_ADVERB_ASIDE = re.compile(
    r",\s*(?:however|meanwhile|too|though|in turn|for (?:his|her|its) part),$"
)


def unwrapped(masked: str, floor: int, end: int) -> int:
    """Step back over auxiliaries, adverbs, times, brackets and dashed asides."""
    for _ in range(12):
        end = trimmed_end(masked, floor, end)
        step = _wrapping(masked, floor, end)
        if not step:
            return end
        end -= step
    return end


def _wrapping(masked: str, floor: int, end: int) -> int:
    """Length of what stands between a speaker and the cue and ends at ``end``; 0 for nothing."""
    window = masked[max(floor, end - 120) : end]
    token = _LAST_WORD.search(window, max(0, len(window) - 24))
    word = token[0] if token and token[0] != "-" else ""
    if word and _is_auxiliary(word):
        return len(word)
    if word == "but" and window.endswith(" all but"):
        return len(word) + len("all ")
    if word:
        return _after_subject(window, word)
    match = _PAREN.search(window) if window[-1:] in (")", "]") else None
    match = match or (_ADVERB_ASIDE.search(window) if window[-1:] == "," else None)
    if match is not None:
        return len(match[0])
    if window[-1:] in ("–", "—") or window.endswith(" -"):
        dash = masked.rfind(window[-1], max(floor, end - 250), end - 1)
        return max(0, end - dash) if dash >= 0 else 0
    return 0


def _after_subject(window: str, word: str) -> int:
    """Length of the words of time, of writing or of place that end in ``word``."""
    if word == "to" and _PROMPTED.search(window):
        return len(word)
    if word == "to" and (took := TOOK_TO.search(window)) is not None:
        return len(took[0])
    if _TRAIL_WORD.match(word) and (match := _TRAIL.search(window)) is not None:
        return len(match[0])
    if "ed" in window or "en" in window or "sent" in window:
        made = _MADE.search(window)
        if made is not None and _DOCUMENT.search(window[: made.start()]):
            return len(made[0])
    place = _PLACE.search(window) if word.islower() else None
    return len(place[1]) if place else 0


def trimmed_end(masked: str, floor: int, end: int) -> int:
    """Step back over white space."""
    while end > floor and masked[end - 1].isspace():
        end -= 1
    return end


def _is_auxiliary(word: str) -> bool:
    if word in _AUXILIARY:
        return True
    adverb = word.endswith("ly") and word.islower() and len(word) > 4
    return adverb and _LY_NOUN.match(word) is None
