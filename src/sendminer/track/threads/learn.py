"""What is known of a promise once a further statement is read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from sendminer.records import Count, Money
from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.days.deadline import move
from sendminer.track.reading.names.passing import in_passing
from sendminer.track.reading.people.voices import may_promise, only_backs
from sendminer.track.reading.schools.sited import of_one
from sendminer.track.reading.topics import phases, topics
from sendminer.track.threads.due import due_moves, says_sharper, set_due
from sendminer.track.threads.thread import Thread
from sendminer.track.threads.values import is_sharper, may_take, new_number, new_sum

Q = TypeVar("Q", Money, Count)
_ONE_MORE = re.compile(
    r"\b(?:and|while|with)\s(?:(?:yet\s)?another|(?:one|two)\smore|others?|an?\s(?:second|third|further))\b"
    r"[^.;]{0,60}?\b(?:planned|proposed|due|follow|coming|will|is|are|in|at|for)\b",
    re.IGNORECASE,
)
"""A further school that is told of beside: "and one more is planned for Holm"."""
_BY_HEADING = 0.6
_BY_CONTEXT = 0.6
_BY_MENTION = 0.35


def learn(thread: Thread, claim: Claim) -> None:
    """Take over what a promise says; a value that it leaves out stays as it was."""
    thread.last = claim
    recall(thread, claim)
    if not thread.home and _settles(thread, claim):
        thread.home = claim.schools - in_passing(claim.text, claim.council)
    if not thread.home and claim.document is thread.first.document:
        thread.placed |= claim.sites
    learn_name(thread, claim)
    if claim.binds:
        _learn_values(thread, claim)
    _learn_names(thread, claim)
    thread.works |= claim.works
    thread.acts |= {claim.act} if claim.act else set()
    thread.issues |= {claim.issue} if claim.issue else set()
    if not thread.council and claim.council:
        thread.council, thread.council_name = claim.council, claim.document.council
        thread.owner = thread.owner or claim.owner
    new = claim.voice and claim.voice not in thread.promisers and may_promise(claim.voice)
    if new and claim.voice and not only_backs(claim.text):
        thread.promisers.append(claim.voice)
    if claim.when is not None and (thread.told is None or claim.when > thread.told):
        thread.told = claim.when


def _learn_names(thread: Thread, claim: Claim) -> None:
    """Take over the schools and places named, but not those of another school beside it."""
    here = thread.home & claim.sites
    others = len(claim.schools - here) > (not here & claim.schools)
    # "our work with Alder Academy, through Birch – a new special school in Calder"
    others = others or (claim.brings and bool(thread.schools & here))
    if here and (others or _ONE_MORE.search(claim.text)):
        return
    beside = in_passing(claim.text, claim.council) - thread.home
    thread.sites |= claim.sites - beside
    thread.schools |= claim.schools - beside


def _settles(thread: Thread, claim: Claim) -> bool:
    """Whether it says where the promised number is to be: the forty places are at Netherfold."""
    old, new = thread.count, claim.count
    return old is not None and new is not None and old is not new and same(old, new)


def learn_name(thread: Thread, claim: Claim) -> None:
    """Let a school that was promised without a name have the one that it is given now."""
    if len(claim.schools) == 1 and names_the_school(thread, claim):
        thread.home |= claim.schools
        thread.sites |= claim.schools
        thread.schools |= claim.schools


def names_the_school(thread: Thread, claim: Claim) -> bool:
    """Whether it names a school in the place for which one without a name was promised."""
    first = thread.first
    named = thread.home & first.schools or thread.home - first.sites
    here = thread.home & claim.sites
    if not (here - claim.schools) or named or not of_one(first.text):
        return False
    return not claim.schools & in_passing(claim.text, claim.council)


def found(thread: Thread, claim: Claim) -> None:
    """Take over what only the founding statement tells: whose promise it is, and where."""
    thread.home = frozenset(claim.sites)
    thread.years = claim.years
    thread.heads = claim.heads
    thread.phases = claim.phases | phases(claim.heading)
    heading = topics(claim.heading)
    for topic in heading:
        thread.topics[topic] = _BY_HEADING
    told = claim.context.topics if "also" not in claim.cues else frozenset[str]()
    for topic in told:
        thread.topics[topic] = max(thread.topics.get(topic, 0.0), _BY_CONTEXT)
    for topic in claim.topics:
        thread.topics[topic] = 1.0


def recall(thread: Thread, claim: Claim) -> None:
    """Keep the words by which a promise was spoken of; they count less than its first ones."""
    for topic in claim.topics:
        thread.topics[topic] = max(thread.topics.get(topic, 0.0), _BY_MENTION)


def _learn_values(thread: Thread, claim: Claim) -> None:
    if sum_ := new_sum(thread, claim):
        thread.money = _at_its_rate(thread.money, sum_)
        thread.amounts += [*_before(thread.amounts, claim.target.money_from), thread.money]
    elif claim.money is not None and is_sharper(thread, claim):
        thread.money = claim.money
        thread.amounts[-1:] = [claim.money]
    if number := new_number(thread, claim):
        if claim.count and number is not claim.count:
            thread.added.append(claim.count)
        thread.count = _named_as(thread.count, number)
        thread.counts += [*_before(thread.counts, claim.target.count_from), number]
    elif claim.count is not None and thread.of_several and claim.count.unit == "place":
        # "13 new hubs", which "will create 210 places"
        thread.also[" ".join(claim.count.text.split())] = None
    thread.limit = thread.limit or claim.limit
    first = thread.due is None and may_take(thread, claim)
    if claim.due is not None and (first or due_moves(thread, claim)):
        set_due(thread, claim)
    elif says_sharper(thread, claim) and claim.due is not None:
        thread.due = claim.due
        thread.deadlines[-1:] = [claim.due.latest]
    if claim.due and thread.due and claim.when and not move(thread.due, claim.due):
        thread.dated = max(thread.dated or claim.when, claim.when)


def _at_its_rate(old: Money | None, new: Money) -> Money:
    """A new sum by the same rate: the £480 that takes the place of £570 a year is a year's."""
    return replace(new, per=old.per) if old is not None and not new.per else new


def _named_as(old: Count | None, new: Count) -> Count:
    """A new value under the name of what was counted: the target of places is one of places."""
    if old is None or new.unit == old.unit:
        return new
    return replace(new, unit=old.unit, provision=new.provision or old.provision)


def _before(told: list[Q], old: Q | None) -> list[Q]:
    """The value that the first statement itself rises or falls from."""
    return [old] if old is not None and not told else []
