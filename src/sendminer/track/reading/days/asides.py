"""Days of a clause beside the promise: of its first part, of a forecast, of a step towards it."""

from __future__ import annotations

import re

from sendminer.english.numbers import NUMBER
from sendminer.spans import up_to

_PARTS = (
    rf"(?:(?:{NUMBER}(?!\s(?:children|pupils|students|learners|young))|few|batch|tranche|wave|part|half|phase|stage|ones?|of\s(?:these|those|them|which|the)"
    r"|(?:new\s|extra\s|additional\s)?(?:places|spaces|units?|bases?|posts?|homes?|classes|classrooms|schools|sites"
    r"|centres|hubs))\b)"
)
_FIRST_PART = re.compile(
    r"(?:[,;(–—]|\band|\bwith|\bof\swhich)\s(?:with\s|and\s)?"
    rf"(?:(?:the|its|their|our|an)\s(?:very\s)?(?:first|initial)\s{_PARTS}|the\sfirst\s(?:is|are|will|would|to)\b"
    r"|(?:some|part|half|a\s(?:third|quarter|few))\s(?:of\s(?:them|these|those|it|the)|will|would|are|opening|ready|due)\b)"
    r"[^.;:]{0,80}\Z",
    re.IGNORECASE,
)
"""The day of a part, told behind the whole: "120 places, with the first expected in"."""
_OF_WHICH = re.compile(
    r",\s(?:the\sfirst|some|half|part)\sof\s(?:which|them|these)\b[^.;:]{0,80}\Z",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    r"(?:\A[“\"'‘]?(?:some|part|half|many|a\s(?:third|quarter|few))\sof\s(?:the|these|those|its|their)\b"
    rf"|\b(?:(?:all|other|remaining|last|final)\s)?{NUMBER}\sof\s(?:these|those|them)\b)"
    r"[^.;:]{0,120}\Z",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:rest|remainder|remaining|others?|last|final|all|second|whole)\b", re.IGNORECASE
)
_TURNS = r"(?:[;–—]|,?\s(?:but|while|whilst|although|though|even\sthough|as|whereas|yet|because))"
_FORECAST = re.compile(
    rf"{_TURNS}\s(?:[\w'’£.,-]{{1,20}}\s){{0,12}}?(?:"
    r"(?:projects?|forecasts?|predicts?)\s(?:that\s|an?\s|the\s)"
    r"|(?:is|are|was|were)\s(?:now\s)?(?:forecast|projected|predicted|estimated)\sto\s"
    r"|(?:deficits?|overspends?|shortfall|debts?|demand|population|pupil\snumbers|numbers?\sof\s(?:[\w'’-]{1,15}\s){1,4})"
    r"\s?(?:is|are|will|would|could|may|was|were)\s)[^.;]{0,100}\Z",
    re.IGNORECASE,
)
"""How something else is to stand: "but the trust projects a deficit of £1m by"."""
_OTHERS = re.compile(
    rf"{_TURNS}\s(?:the\s|its\s|our\s)?(?:new\s|local\s)?"
    r"(?:government|ministers?|DfE|Department\sfor\sEducation|Treasury|Ofsted|inspectors|parents|families|campaigners"
    r"|unions?|residents|MPs?)\s(?![^.;]{0,100}\b(?:it|them|build|open|the\s(?:school|unit|places|base|scheme))\b)"
    r"[^.;]{0,100}\Z",
    re.IGNORECASE,
)
"""What somebody else does meanwhile: "while ministers are to publish a white paper in"."""
_MENDED = re.compile(
    r"\b(?:clear(?:ed)?|balanced?|eliminated?|wiped|written\soff|cut|reduced|halved|fall|met)\b",
    re.IGNORECASE,
)
_BOOKS = re.compile(
    r"\b(?:places|spaces|schools?|units?|bases|given|receiv\w+|award\w+|granted)\b[^.;]{0,120}?"
    r"(?:\b(?:which|that)\s(?:means|will|would)|,?\s(?:meaning|so|as|while|helping|allowing|enabling|to\shelp))\s[^.;]{0,80}?"
    r"\b(?:balanc(?:e|es|ed|ing)|break(?:s|ing)?\seven|(?:pay(?:s|ing)?\s(?:off|back|down)|clear(?:s|ed|ing)?|repay(?:s|ing)?"
    r"|eliminat(?:e|es|ed|ing)|wip(?:e|es|ed|ing)\sout)\s(?:[\w'’£.-]{1,15}\s){0,4}(?:deficits?|debts?|overspends?|shortfall))\b"
    r"[^.;]{0,40}\Z",
    re.IGNORECASE,
)
"""When the books are to balance, which is no day of the places or the grant beside it."""
_CLIMATE = re.compile(
    r"\b(?:net[\s-]zero|carbon[\s-]neutral(?:ity)?|zero[\s-]carbon|emissions)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
"""When a council is to be carbon neutral: "in line with its pledge of net zero by 2030"."""
_FULL = re.compile(
    r"(?:,|\b(?:and|with|before|once|when|until|by\sthe\stime))\s(?:[\w'’-]{1,15}\s){0,7}?"
    r"(?:(?:is|are|be)\sfull|fully\s(?:occupied|subscribed)|at\s(?:full\s|maximum\s)?capacity"
    r"|(?:reach|grow|fill|build|ris|expand|increas)(?:e|es|s|ing)?\s(?:up\s)?(?:to\s)?(?:its\s|their\s)?(?:full|maximum)\scapacity)"
    r"\s(?:of\s(?:[\w'’-]{1,15}\s){1,3})?(?:in|by|from|during)?\s?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""When it has filled up, which is years after it opens: "and, when it is full in"."""
_STEP = re.compile(
    r",\swith\s(?!the\s(?:school|unit|building)\b)(?:[\w'’-]{1,20}\s){1,6}?(?:being\s|to\sbe\s|set\sto\sbe\s"
    r"|due\sto\sbe\s|expected\sto\sbe\s|having\sto\sbe\s)?"
    r"(?:named|appointed|chosen|selected|picked|sought|submitted|lodged|announced|confirmed|consulted|decided|agreed"
    r"|signed|drawn\sup|advertised|awarded|held|under\sway)\s(?:[\w'’-]{1,20}\s){0,4}?"
    r"(?:by|before|in|on|during|this|next|from|until|ahead\sof)?\s?(?:the\s)?\Z"
    r"|,\swith\s(?:[\w'’-]{1,20}\s){0,4}?(?:work|works|construction|consultation|recruitment|groundworks|interviews"
    r"|design|tendering)\s(?:[\w'’-]{1,20}\s){0,6}?(?:start(?:ing)?|begin(?:ning)?|run(?:ning)?|open(?:ing)?|under\sway)"
    r"\s(?:[\w'’-]{1,20}\s){0,3}?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""A step on the way: "with a trust being named before"."""
_MOVED = re.compile(
    r"\b(?:delay(?:ed|s)?|slip(?:s|ped)?|late|put\sback|pushed\sback|instead|now)\b", re.I
)


_ONLY = re.compile(rf"\bfirst\s{NUMBER}\b|\bfirst\s£", re.IGNORECASE)
_WHOLE = re.compile(rf"\b{NUMBER}\b|£", re.IGNORECASE)
_RECURS = re.compile(
    r"\b(?:annual(?:ly)?|yearly|monthly|termly|quarterly|each|every|regular(?:ly)?)\s(?!for\b)",
    re.I,
)


def is_aside(text: str, begin: int) -> bool:
    """Whether a day bounds no more than a part of what is promised, or something beside it."""
    before = up_to(text, begin, 180)
    if any(each.search(before) for each in (_STEP, _BOOKS, _CLIMATE, _FULL)):
        return True
    part = _OF_WHICH.search(before) or _FIRST_PART.search(before)
    part = part or (_SOME_OF.search(before) if begin == len(before) else None)
    if part is not None:
        if _ONLY.search(part[0]) and not _WHOLE.search(before, 0, part.start()):
            # "and the first 24 places will be there by May" promises 24
            return False
        recurs = _RECURS.search(before, 0, part.start())
        return _REST.search(before, part.start()) is None and recurs is None
    other = _FORECAST.search(before)
    if other is not None:
        return not _MENDED.search(before, other.start())
    return _OTHERS.search(before) is not None and not _MOVED.search(before)
