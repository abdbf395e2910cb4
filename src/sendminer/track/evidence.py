"""What speaks for and against a statement's belonging to a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sendminer.records import Count, Money
from sendminer.track.claims import Claim
from sendminer.track.deadlines import move
from sendminer.track.quantities import Quantity, same, shown_count, shown_money
from sendminer.track.threads import Thread, later

_OPPOSITES = {
    frozenset({"open", "close"}),
    frozenset({"keep", "close"}),
    frozenset({"keep", "reduce"}),
}


def text_of(claim: Claim) -> str:
    """The words by which a claim is compared: its item's title and its own."""
    return f"{claim.title} {claim.statement.text}".strip()


def fits(thread: Thread, claim: Claim) -> bool:
    """Whether nothing speaks against a link: council, body, site, provision, need, direction."""
    if thread.council and claim.council and thread.council != claim.council:
        return False
    if claim.role == "promise" and not _may_bind(thread, claim):
        return False
    if apart(thread.sites, claim.sites):
        return False
    if not thread.sites & claim.sites and apart(thread.works, claim.works):
        return False
    return not (_other_kind(thread.count, claim.count) or _other_act(thread, claim))


def _may_bind(thread: Thread, claim: Claim) -> bool:
    """Whether it binds the same body, and is no other part of the statement told last."""
    last = thread.last
    return thread.body == claim.body and (last is None or last.statement is not claim.statement)


def apart(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether both name something, and nothing in common."""
    ours, theirs = set(a), set(b)
    return bool(ours) and bool(theirs) and not ours & theirs


def _other_kind(a: Count | None, b: Count | None) -> bool:
    if a is None or b is None or a.unit != b.unit:
        return False
    return _differ(a.provision, b.provision) or _differ(a.need, b.need)


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def _other_act(thread: Thread, claim: Claim) -> bool:
    """Whether a promise is to do another thing: review and not publish, close and not open."""
    if claim.count is not None and thread.count is not None:
        lost = [count.change == "lost" for count in (claim.count, thread.count)]
        if lost[0] != lost[1]:
            return True
    if claim.act is None or not thread.acts or claim.act in thread.acts:
        return False
    if claim.role == "promise" and not shared(thread, claim):
        return True
    return any(frozenset({act, claim.act}) in _OPPOSITES for act in thread.acts)


def shared(thread: Thread, claim: Claim) -> list[tuple[Quantity, Quantity]]:
    """The thread's and the claim's values of the same measure."""
    pairs: list[tuple[Quantity, Quantity]] = []
    if thread.count and claim.count and thread.count.unit == claim.count.unit:
        pairs.append((thread.count, claim.count))
    if thread.money and claim.money and measure(thread.money) == measure(claim.money):
        pairs.append((thread.money, claim.money))
    return pairs


def tells(thread: Thread, claim: Claim) -> bool:
    """Whether a claim repeats a value of the thread, or has none to compare."""
    pairs = shared(thread, claim)
    if not pairs:
        return not (_valued(thread) and _valued(claim))
    if all(same(old, new) for old, new in pairs):
        return True
    if any(same(old, new) for old, new in pairs):
        return may_change(thread, claim)
    earlier: list[Quantity] = []
    if later(thread, claim):
        earlier += [*thread.counts, *thread.amounts]
    recalled = claim.adds or "recalled" in claim.cues
    return recalled and any(same(old, new) for old in earlier for _, new in pairs)


def _valued(what: Thread | Claim) -> bool:
    return what.money is not None or what.count is not None


def may_change(thread: Thread, claim: Claim) -> bool:
    """Whether a claim with another value may be a new target for the same thing.

    It must come later, and be no addition; and a figure for one school is no new figure for
    the whole council. Where it names the old value it is.
    """
    if not shared(thread, claim) or not later(thread, claim):
        return False
    if names_old_value(thread, claim):
        return True
    if not (claim.council and thread.council) and not thread.sites & claim.sites:
        return False
    return not claim.adds and bool(thread.sites) == bool(claim.sites)


def names_old_value(thread: Thread, claim: Claim) -> bool:
    """Whether a claim says that the thread's own value has changed ("up from £9.75m")."""
    old = claim.target
    return bool(
        (old.count_from and thread.count and same(old.count_from, thread.count))
        or (old.money_from and thread.money and same(old.money_from, thread.money))
    )


def agreeing(thread: Thread, claim: Claim) -> list[str]:
    """The facts in which a claim agrees with a thread, in words."""
    facts = []
    if thread.money and claim.money and same(thread.money, claim.money):
        facts.append("amount")
    if (
        thread.count
        and claim.count
        and thread.count.unit == claim.count.unit
        and same(thread.count, claim.count)
    ):
        facts.append("count")
    if thread.sites & claim.sites:
        facts.append("site")
    if thread.due and claim.due and not claim.due.reckoned and not move(thread.due, claim.due):
        facts.append("date")
    return facts


def same_owner(thread: Thread, claim: Claim) -> bool:
    """Whether both are known to bind the same body."""
    return bool(claim.council) and thread.council == claim.council and thread.body == claim.body


def the_one(candidates: Sequence[Thread], claim: Claim) -> Thread | None:
    """The one candidate that more evidence leaves, if exactly one is left."""
    left = list(candidates)
    tests: tuple[Callable[[Thread], object], ...] = (
        lambda thread: thread.sites & claim.sites,
        lambda thread: thread.works & claim.works,
        lambda thread: thread.count and claim.count and _same_kind(thread.count, claim.count),
        lambda thread: any(same(old, new) for old, new in shared(thread, claim)),
        lambda thread: bool(claim.issue) and claim.issue in thread.issues,
        lambda thread: "date" in agreeing(thread, claim),
        lambda thread: claim.act in thread.acts,
    )
    for test in tests:
        if len(left) <= 1:
            break
        left = [thread for thread in left if test(thread)] or left
    return left[0] if len(left) == 1 else None


def _same_kind(a: Count, b: Count) -> bool:
    return (a.unit, a.provision, a.need) == (b.unit, b.provision, b.need)


def reason(thread: Thread, claim: Claim) -> str:
    """Say what a claim and a thread have in common."""
    grounds = []
    if claim.issue and claim.issue in thread.issues:
        grounds.append(f"issue {claim.issue}")
    elif claim.council and claim.council == thread.council:
        grounds.append("council")
    grounds += [name.title() for name in sorted(thread.sites & claim.sites)]
    grounds += sorted(thread.works & claim.works)
    grounds += _same_measures(thread, claim)
    if thread.count and thread.count.provision in claim.provisions and not claim.count:
        grounds.append("provision")
    if not shared(thread, claim) and claim.act in thread.acts:
        grounds.append(f"act ({claim.act})")
    if "date" in agreeing(thread, claim):
        grounds.append("deadline")
    if names_old_value(thread, claim):
        grounds.append("value before")
    if claim.document.id == thread.first.document.id:
        grounds.append("document")
    return f"same {', '.join(grounds)}"


def _same_measures(thread: Thread, claim: Claim) -> list[str]:
    facts = []
    if thread.count and claim.count and thread.count.unit == claim.count.unit:
        if thread.count.provision and thread.count.provision == claim.count.provision:
            facts.append("provision")
        facts.append("unit")
        if same(thread.count, claim.count):
            facts.append(f"number {shown_count(claim.count)}")
    if thread.money and claim.money and same(thread.money, claim.money):
        facts.append(f"amount {shown_money(claim.money)}")
    return facts


def measure(value: Money | Count) -> str:
    """What an amount or a count is a number of: place, GBP, GBP per year."""
    if isinstance(value, Count):
        return value.unit
    return " per ".join([value.currency, *value.per])
