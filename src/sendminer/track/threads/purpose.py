"""What an amount of a promise is: to be spent, to be saved, to be charged, or a debt."""

from __future__ import annotations

import re

from sendminer.records import Money
from sendminer.spans import up_to
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import places
from sendminer.track.threads.thread import Thread

_AROUND = 60
_BESIDE = 10
_FROM_PAYER, _TO_AMOUNT = 70, 26
_REACH = 120
_LESS_BY = re.compile(
    r"\b(?:reduc|cut|lower|trim|slash|shav|shrink|bring(?:ing)?\sdown)\w{0,4}\s"
    r"(?:(?!deficit|overspend|debt|shortfall|black\shole)[^\s.;:]{1,20}\s){0,8}?by\s(?:(?:up\sto|about|around|some|nearly|almost|more\sthan|over|a\sfurther|another)\s){0,2}\Z"
    r"|\b(?:spending|budgets?|costs?|bill|spend|expenditure)\s(?:(?!deficit)[^\s.;:]{1,20}\s){0,6}?(?:reduced|cut|lowered|trimmed|slashed|fall|down|shrink)"
    r"\sby\s(?:(?:up\sto|about|around|some|nearly|almost|more\sthan|over|a\sfurther|another)\s){0,2}\Z",
    re.IGNORECASE,
)
"""What is spent less: "will reduce spending on buses by £2m"."""
_STOP = re.compile(r"[;:.]\s|\bfor\b")
_NEAR, _FAR = 40, 80
_FURTHER = re.compile(
    r"\b(?:further|extra|additional|another|more(?!\sthan)|also|on\stop\sof)\s(?:[\w-]{1,12}\s){0,3}\Z",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"[^.;,]{0,60}?\s(?:for|towards|on|to\s(?:build|create|open|fund))\s(?:an?|another)\s"
    r"(?:new|further|separate|second|third)\b"
)


def is_further(claim: Claim, money: Money) -> bool:
    """Whether words before a sum say that it is on top of another: "a further £7m"."""
    before = up_to(claim.document.text, money.start, _NEAR)
    return _FURTHER.search(before) is not None


def for_another(claim: Claim) -> bool:
    """Whether a further sum is for a thing of its own: "a further £3m for a new hall"."""
    money = claim.money
    if money is None or not is_further(claim, money):
        return False
    return _FOR_ANOTHER.match(claim.document.text[money.end : money.end + _FAR]) is not None


def purpose(thread: Thread) -> str | None:
    """The purpose of which a word stands nearest to the amount; else that it is to be spent.

    A later amount without a word of its own is for what the first one was.
    """
    if thread.money is None:
        return None
    first, last = thread.first, thread.last or thread.first
    told = ((last, thread.money), (first, thread.money), (first, first.money))
    named = (_named(claim, money) for claim, money in told if money is not None)
    return next(filter(None, named), "spending")


def of_another(thread: Thread, claim: Claim) -> bool:
    """Whether words right beside an amount say that it is another's: "saving £20m since 2010"."""
    named = _named(claim, claim.money, _BESIDE) if claim.money is not None else None
    return named is not None and named != purpose(thread)


def _named(claim: Claim, money: Money, around: int = _AROUND) -> str | None:
    """What a claim's words say of an amount of its own; None where they say nothing."""
    text = claim.text
    if money not in claim.document.money_of(claim.statement):
        return None
    at = money.start - claim.statement.start
    if _charged(text, at):
        return "charge"
    if _LESS_BY.search(text, max(0, at - _REACH), at):
        return "saving"
    found = [
        (min(abs(start - at), abs(end - at)), name) for start, end, name in places("purposes", text)
    ]
    return next((name for away, name in sorted(found) if away <= around), None)


def _charged(text: str, at: int) -> bool:
    """Whether those who pay it stand before the amount, with the verb: "students contribute"."""
    found = sorted(places("payers", text))
    pays = [(start, end) for start, end, name in found if name == "pay" and end <= at]
    if not pays or at - pays[-1][1] > _TO_AMOUNT or _STOP.search(text, pays[-1][1], at):
        return False
    start = pays[-1][0]
    return any(name == "who" and 0 < start - end <= _FROM_PAYER for _, end, name in found)
