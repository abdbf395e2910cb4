"""The money that a statement finds for a promise."""

from __future__ import annotations

from sendminer.records import Money
from sendminer.track.history.steps import Change, number
from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.doings.unfinished import wins_money
from sendminer.track.threads.purpose import for_another, is_further
from sendminer.track.threads.thread import Thread
from sendminer.track.threads.values import is_rate


def funds(thread: Thread, claim: Claim) -> Change | None:
    """The money that is found for a promise which had none, or more than it had."""
    money = claim.money
    if (
        money is None
        or is_rate(thread, claim, money)
        or not (claim.act == "fund" or "grants" in claim.cues)
        or for_another(claim)
    ):
        return None
    if _allots(thread, claim):
        return {}
    if thread.money is not None and not _is_on_top(claim, money):
        return None
    return (
        None if thread.has_sum(money) or "dropped" in claim.cues else {"amount_to": number(money)}
    )


def _allots(thread: Thread, claim: Claim) -> bool:
    """Whether a later meeting gives the sum that was promised: "that £3.6m be released for it"."""
    later = claim.decided and claim.document.id != thread.first.document.id
    known = thread.money is not None and claim.money is not None and same(thread.money, claim.money)
    return later and known and all(event.kind != "funded" for event in thread.events)


def _is_on_top(claim: Claim, money: Money) -> bool:
    """Whether it is the sum that is further: "£7m to hire additional teachers" adds nothing."""
    return claim.adds and (money.change == "increase" or is_further(claim, money))


def secured(thread: Thread, claim: Claim) -> Change | None:
    """The money that is won for what is still to come: "we have secured £2m towards the wing"."""
    got = "secured" in claim.cues and claim.money is not None and claim.count is None
    if got and thread.acts - {"fund"}:
        return {"amount_to": number(claim.money)}
    # "has won funding to open a 90-place school" opens none
    won = thread.first.act == "open" and wins_money(claim.text)
    return {"amount_to": number(claim.money)} if won else None
