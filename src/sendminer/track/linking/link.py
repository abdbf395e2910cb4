"""Find the one promise that a statement belongs to, with the reason, or none.

Threads are looked up by what a statement shares with them: council and site, strategy, value,
deadline, rare words, or the same passage. The eight that share most are weighed one by one, by
weights that were learnt from ledgers which people wrote. A link is made where one is likely
enough and clear of the next.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from sendminer.records import Money
from sendminer.track.linking.by_value import measure, valued
from sendminer.track.linking.discourse import Discourse
from sendminer.track.linking.likeness import (
    Features,
    features,
    founding_odds,
    log_odds,
    of_founding,
)
from sendminer.track.linking.missing import BEYOND_WORDS, WORDS, ends
from sendminer.track.linking.weigh import Weight, weigh
from sendminer.track.quantities import coarse
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.doings.roles import Role
from sendminer.track.reading.schools.opened import list_opened
from sendminer.track.reading.topics import Rarity, topics
from sendminer.track.rulings import Rulings
from sendminer.track.threads.thread import Thread

Key = tuple[object, ...]

_EVERY = "*"
_MANY = 60
_NEAREST = 8
_TELLING = 10
_NEEDED: dict[Role, float] = {
    "promise": -0.3, "done": -0.85, "late": -0.85, "admits": -1.3, "criticism": -1.3,
}  # fmt: skip
"""Log-odds from which a link is made: of 0.3, of 0.43 for what may be a promise of its own, and of
0.21 for what changes no value. Chosen on the stories that teach, by weights of the others."""
_GIVEN_UP = -2.5
"""The same of what is given up: ledgers tell it too seldom to be learnt."""
_OWN, _DETAIL = (-0.75, 0.0), -0.9
"""Log-odds below which it is a detail of another promise, or none that anybody would follow, in
notes and in prose, and from which it is linked then."""
_VAGUE = (-0.75, 1.5)
"""The same of what has neither number, sum, day nor a school of its own: of 31 rows without a value
below 1.5 on pages of twelve councils readers found 24 useless, of all others two fifths."""
_OF_A_SCHOOL = -4.0
"""The same of a number for a school that no other promise names."""
_OPEN, _SHOWN = -2.2, 3
"""Log-odds of 0.1, from which a link is put to a person."""
_LISTED = -1.3
"""The same of one of several schools that a sentence says are open: they share its likelihood."""
_CLEAR = 0.1
_BUT = "; but"
_APART = {"another name", "other act"}
_DESPITE: dict[Role, float] = {"promise": 2.3, "done": 1.1}
_NEVER = {
    "another of its size", "other item", "other phase", "other body", "another measure",
    "other number of all", "a sum of its own",
}  # fmt: skip
"""What speaks against a link of two promises whatever speaks for it."""
_UNLESS_CHANGED = {"other item", "other phase", "another measure"}
"""Of these, what does not where a change is told: a delay is of a promise that is known."""
_CHANGES = {"late", "early", "replaces"}
_OF_A_PROMISE = ("late", "done")
SEVERAL = "several fit as well"


@dataclass(frozen=True, slots=True)
class Answer:
    """The thread found, or None, with the reason; ``candidates`` where several or weak remain."""

    thread: Thread | None
    reason: str = ""
    candidates: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    """What the link rests on; nothing where a person made it."""
    words: tuple[str, ...] = ()
    """The telling words and things that are shared."""
    own: bool = True
    """Whether it may be a promise of its own, and no detail of one that is known."""
    odds: float = math.inf
    """Log-odds of the link; without end where a person made it."""


class Links:
    """An index of the threads, by everything that a later statement may share with them."""

    def __init__(
        self,
        rarities: Mapping[str, Rarity],
        rulings: Rulings,
        *,
        unknown: bool = True,
        one_place: bool = False,
    ) -> None:
        # Only a statement of unknown council is compared with those of every council.
        self._unknown = unknown
        self._one_place = one_place
        self._rarities = rarities
        self._rulings = rulings
        self._all: dict[str, Thread] = {}
        self._place: dict[str, int] = {}  # of two that fit alike the older one comes first
        self._threads: dict[Key, dict[str, None]] = {}
        self._homes: dict[tuple[str, str], set[str]] = {}
        self._keyed: tuple[Claim, tuple[tuple[Key, float], ...]] | None = None

    def add(self, thread: Thread, claim: Claim) -> None:
        """File a thread under what one of its statements says."""
        self._rulings.told(thread, claim)
        if claim.role == "criticism":
            # A critic's words are not the promise's.
            return
        self._all[thread.id] = thread
        self._place.setdefault(thread.id, len(self._place))
        scopes = [claim.council or thread.council, *([_EVERY] if self._unknown else [])]
        for site in thread.home:
            self._homes.setdefault((thread.council, site), set()).add(thread.id)
        led = self._context_keys(claim) if claim is thread.first else ()
        for key, _ in (*self._keys(claim), *led):
            for scope in scopes:
                bucket = self._threads.setdefault((scope, *key), {})
                bucket.pop(thread.id, None)
                bucket[thread.id] = None
                if len(bucket) > _MANY:
                    # The oldest goes: a promise is restated after its last telling.
                    del bucket[next(iter(bucket))]

    def find(self, claim: Claim, discourse: Discourse) -> Answer:
        """The one thread that a statement belongs to."""
        ruled = self._rulings.joined(claim)
        if ruled is not None:
            return Answer(*ruled)
        if _says_nothing(claim):
            return Answer(None)
        return _choose(list(self.candidates(claim, discourse)), claim, discourse.promises)

    def around(self, claim: Claim, discourse: Discourse, ease: float) -> Answer:
        """The one thread told around a statement that it may mention.

        ``ease``: log-odds by which it may be less likely than a link that changes something.
        """
        near = self._weighed(claim, discourse, discourse.threads(claim))
        return _choose(list(near), claim, discourse.promises, ease)

    def candidates(self, claim: Claim, discourse: Discourse) -> Iterator[Candidate]:
        """The promises that share most with a statement, and may be meant by it."""
        return self._weighed(claim, discourse, self._nearest(claim, discourse))

    def _weighed(
        self, claim: Claim, discourse: Discourse, nearest: Sequence[Thread]
    ) -> Iterator[Candidate]:
        rarity = self._rarities[claim.council]
        near = discourse.near(claim, nearest)
        homes: dict[str, set[str]] = {}
        for thread in nearest:
            if thread.council not in homes:
                homes[thread.council] = self._homes_of(thread.council, claim)
            close = near[thread.id]
            weight = weigh(
                thread,
                claim,
                rarity,
                close,
                one_place=self._one_place,
                elsewhere=bool(homes[thread.council] - {thread.id}),
                sole=self._sole(thread, claim),
                only=self._only(thread, claim),
            )
            if weight is not None and not self._rulings.barred(thread, claim):
                yield Candidate(thread, weight, features(thread, claim, weight, close))

    def _homes_of(self, council: str, claim: Claim) -> set[str]:
        """The promises that were first made of a site that a statement, or its heading, names."""
        return {
            id_
            for site in claim.sites or claim.context.sites or claim.headed
            for id_ in self._homes.get((council, site), ())
        }

    def _sole(self, thread: Thread, claim: Claim) -> bool:
        """Whether nothing but this was ever promised at the site that a statement names."""
        scope = thread.council
        told = [self._threads.get((scope, "site", site), {}) for site in claim.sites & thread.home]
        return bool(told) and all(len(each) == 1 and thread.id in each for each in told)

    def _only(self, thread: Thread, claim: Claim) -> bool:
        """Whether nothing but this was ever promised of a thing that a statement speaks of."""
        if not claim.sure or claim.role not in _OF_A_PROMISE:
            return False
        things = [t for t in claim.topics & thread.first.topics if t[0] == "<"]
        told = (self._threads.get((thread.council, "topic", thing), {}) for thing in things)
        return any(len(each) == 1 and thread.id in each for each in told)

    def _nearest(self, claim: Claim, discourse: Discourse) -> list[Thread]:
        # threads of no known council are filed where there are such documents
        scopes = (claim.council, *([""] if self._unknown else [])) if claim.council else (_EVERY,)
        scores: defaultdict[str, float] = defaultdict(float)
        for key, worth in (*self._keys(claim), *self._context_keys(claim)):
            for scope in scopes:
                for id_ in self._threads.get((scope, *key), ()):
                    scores[id_] += worth
        ranked = [(-score, self._place[id_], id_) for id_, score in scores.items()]
        near = {id_: self._all[id_] for *_, id_ in nsmallest(_NEAREST, ranked)}
        near |= {thread.id: thread for thread in discourse.threads(claim)}
        last = len(self._place)
        return sorted(near.values(), key=lambda each: (self._place.get(each.id, last), each.id))

    def _keys(self, claim: Claim) -> tuple[tuple[Key, float], ...]:
        """The keys of a statement; it is looked up, and then filed under the same ones."""
        if self._keyed is None or self._keyed[0] is not claim:
            self._keyed = claim, tuple(self._each_key(claim))
        return self._keyed[1]

    def _each_key(self, claim: Claim) -> Iterator[tuple[Key, float]]:
        """Each key of a statement, and what sharing it is worth."""
        for site in sorted(claim.sites):
            yield ("site", site), 3.0
        for site in sorted(claim.headed - claim.sites):
            yield ("site", site), 2.0
        for work in sorted(claim.works):
            yield ("work", work), 2.0
        for head in sorted(claim.heads):
            yield ("head", head), 1.5
        if claim.issue:
            yield ("issue", claim.issue), 3.0
        for value in (claim.count, claim.money, claim.target.count_from, claim.target.money_from):
            if value is not None:
                yield ("value", measure(value), coarse(value)), 2.0
                if isinstance(value, Money):
                    # "just under £2m" is £1.9m
                    yield ("about", measure(value), coarse(value, 1)), 1.0
        for figure in sorted(claim.figures):
            yield ("figure", figure), 1.0
        if claim.due is not None and not claim.due.reckoned:
            yield ("due", claim.due.latest.year, claim.due.latest.month), 0.7
        yield from self._topic_keys(claim, claim.topics | topics(claim.heading))

    def _context_keys(self, claim: Claim) -> Iterator[tuple[Key, float]]:
        """Keys of what a statement leans on: it is looked up by them, and filed where it founds."""
        for site in sorted(claim.context.sites - claim.sites - claim.headed):
            yield ("site", site), 2.0
        yield from self._topic_keys(claim, claim.context.topics - claim.topics)

    def _topic_keys(self, claim: Claim, told: frozenset[str]) -> Iterator[tuple[Key, float]]:
        rarity = self._rarities[claim.council]
        weights = [(-rarity.weight(topic), topic) for topic in told]
        for weight, topic in sorted(weights)[:_TELLING]:
            yield ("topic", topic), -weight


def _says_nothing(claim: Claim) -> bool:
    """Whether a sentence without a label names nothing by which ``weigh`` could ever link it."""
    dated = claim.due is not None and not claim.due.reckoned
    if claim.sure or dated or claim.role in ("done", "criticism") or claim.sites:
        return False
    if claim.points_back and claim.gives_up:
        return False
    target = claim.target
    return not (
        claim.issue or claim.works or claim.heads or claim.years or claim.phases or claim.figures
        or claim.provisions or target.count or target.money or target.count_from
        or target.money_from
    )  # fmt: skip


class Candidate(NamedTuple):
    """A promise that a statement may belong to, and what both have in common."""

    thread: Thread
    weight: Weight
    features: Features


def _choose(candidates: Sequence[Candidate], claim: Claim, told: int, ease: float = 0.0) -> Answer:
    """The likeliest, where it is likely enough and clear of the second.

    What is likely a detail of a promise needs less to be linked, and founds none of its own.
    """
    shared = [each.features for each in candidates]
    odds = log_odds(claim, shared) if candidates else []
    own = _is_own(claim, candidates, odds, told)
    ranked = sorted(zip(odds, candidates, strict=True), key=lambda each: -each[0])
    firm = [each for each in ranked if not _barred(each[1].weight, claim)]
    if claim.role == "done":
        # what is opened at a school is its own promise's before it is that of a whole programme
        there = [each for each in firm if claim.schools & each[1].thread.home]
        listed = [each for each in there if each[0] >= _LISTED]
        if len(listed) > 1 and list_opened(claim.text):
            return Answer(None, SEVERAL, tuple(_id(each) for _, each in listed), own=own)
        firm = [each for each in there if each[0] >= _NEEDED["done"]] or firm
    if not firm or firm[0][0] < _needed(firm[0][1].weight, claim, own=own) - ease:
        least = _OPEN if own else -math.inf
        maybe = [each for odds, each in ranked[: _SHOWN if own else 1] if odds >= least]
        why = maybe[0].weight.told if maybe else ""
        return Answer(None, why if own else _of_a_detail(why), tuple(map(_id, maybe)), own=own)
    (first, best), *others = firm
    if others and others[0][0] >= _NEEDED[claim.role] and first - others[0][0] < _CLEAR:
        return Answer(None, SEVERAL, (_id(best), _id(others[0][1])), own=own)
    weight = best.weight
    likely = [each for odds, each in others if odds >= _NEEDED[claim.role]]
    alike = [each for each in likely if _of_another_council(each, best, claim)]
    if alike:
        return Answer(None, SEVERAL, tuple(map(_id, (best, *alike))), own=own)
    return Answer(best.thread, weight.reason, (), weight.grounds, weight.words, own, first)


def _of_another_council(other: Candidate, best: Candidate, claim: Claim) -> bool:
    """Whether two councils promised just what a page says that names none: it may be of either.

    Without a day of its own the page cannot even tell by which of the two is told last.
    """
    councils = {best.thread.council, other.thread.council}
    if claim.council or claim.when or "" in councils or len(councils) == 1:
        return False
    return all(
        ground in other.weight.grounds or ground == "subject" or ground.startswith("act (")
        for ground in best.weight.grounds
    )


def _of_a_detail(told: str) -> str:
    return f"{told}{',' if _BUT in told else _BUT} a detail"


def _is_own(
    claim: Claim, candidates: Sequence[Candidate], odds: Sequence[float], told: int
) -> bool:
    """Whether a promise is likely one of its own; with none known, there is none to be part of."""
    if not candidates or claim.role != "promise" or claim.listed:
        return True
    if not (claim.sure and claim.founds):
        return True
    grounds = of_founding(claim, [each.features for each in candidates], odds, told)
    school = bool(claim.schools.difference(*(each.thread.home for each in candidates)))
    notes, prose = _OWN if valued(claim) or claim.due or school else _VAGUE
    least = notes + claim.prose * (prose - notes)
    if school and valued(claim):
        # a reader looks for each school by name, also where it is one of a programme's
        least = _OF_A_SCHOOL
    return founding_odds(grounds, claim.prose) >= least


def _barred(weight: Weight, claim: Claim) -> bool:
    """Whether it is left to a person, however likely the ledgers make it.

    They are of known councils, each of one: what two unknown ones promise alike was not in them.
    """
    if weight.lacks in BEYOND_WORDS or (claim.role == "done" and weight.lacks == WORDS):
        return True
    changed = claim.moved is not None or not _CHANGES.isdisjoint(claim.cues)
    never = _NEVER - _UNLESS_CHANGED if changed else _NEVER
    return claim.role == "promise" and not never.isdisjoint(weight.against)


def _needed(weight: Weight, claim: Claim, *, own: bool) -> float:
    """Two schools may promise forty places each: another name or act needs more."""
    if claim.role in _DESPITE and not _APART.isdisjoint(weight.against):
        return _DESPITE[claim.role]
    if "rest" in claim.cues and not claim.sure:
        # "the last three would be there by May" has no label, and is said of what stands before
        return _NEEDED["done"]
    if ends(claim, weight.grounds):
        return _GIVEN_UP
    return _NEEDED[claim.role] if own else _DETAIL


def _id(candidate: Candidate) -> str:
    return candidate.thread.id
