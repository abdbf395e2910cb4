"""Reads the claims of one council's documents, oldest first, into threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sendminer.track.followed import Open
from sendminer.track.history.dropped import drops
from sendminer.track.history.events import (
    admit,
    begin,
    criticise,
    drop,
    mention,
    report,
    reschedule,
    tell,
)
from sendminer.track.linking.by_value import valued
from sendminer.track.linking.discourse import Discourse
from sendminer.track.linking.firm import firm, tied
from sendminer.track.linking.impossible import impossible
from sendminer.track.linking.link import SEVERAL, Answer, Links
from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.claims import Reading
from sendminer.track.reading.doings.main_clause import tells_what_is
from sendminer.track.reading.doings.roles import Role
from sendminer.track.reading.doings.stopped import only_stopped
from sendminer.track.reading.schools.opened import is_added, list_opened, school_opened
from sendminer.track.reading.schools.sited import begins_so, of_what_was_told
from sendminer.track.rulings import Rulings
from sendminer.track.threads.due import of_its_number, own_day, without_telling
from sendminer.track.threads.thread import SITES, Thread
from sendminer.track.threads.values import is_bare, is_one_of, keeps_values

_SEVERAL, _AHEAD, _SOON = 2, 4, 270
_EASE = 0.5
"""Log-odds by which a mention may be less likely than a link that changes something."""
_Step = Callable[[Thread, Claim, str], None]
_ABOUT: dict[Role, _Step] = {
    "promise": tell,
    "done": report,
    "late": reschedule,
    "admits": admit,
}
_BOTH = {"promise": "one resolution names both", "done": "one sentence tells both open"}

_OPENED = "the school has opened"
_AFTER = "the sentences after it"


class Reader:
    """Adds each claim to the thread that it belongs to, and opens threads."""

    def __init__(self, links: Links, rulings: Rulings, taken: set[str]) -> None:
        self.threads: dict[str, Thread] = {}
        self.left: list[Open] = []
        self.links = links
        self._rulings = rulings
        self._taken = taken
        self._ahead: Sequence[Claim] = ()

    def read(self, reading: Reading, told: Sequence[Claim]) -> None:
        """Promises and what became of them first, in their order; then what others say of them."""
        discourse = Discourse()
        self._ahead = told
        self._rulings.reading(told)
        later, left, opened = [], [], len(self.left)
        for claim in told:
            plain = claim.role != "criticism" or self.links.find(claim, Discourse()).thread
            if not plain:
                later.append(claim)
            elif not self.take(reading, claim, discourse):
                left.append(claim)
        left += [claim for claim in later if not self.take(reading, claim, discourse)]
        discourse.read_through()
        again = [claim for claim in left if claim.in_prose and not claim.gives_up]
        found = {claim.index for claim in again if self._look_again(claim, discourse)}
        # what is put somewhere is not left to a person
        self.left[opened:] = [each for each in self.left[opened:] if each.statement not in found]

    def _look_again(self, claim: Claim, discourse: Discourse) -> bool:
        """Let a sentence that was put nowhere mention a promise that stands on either side of it.

        "A new school is on its way" may be the headline, and the next line tells which it is.
        Nothing is known better for it, so that it needs no label, or less odds. In short minutes
        what is left so is more often of something else.
        """
        ease = _EASE if claim.sure else 0.0
        answer = self.links.around(replace(claim, sure=True), discourse, ease)
        if answer.thread is None or self._rulings.alone(claim):
            return False
        mention(answer.thread, claim, answer.reason, beside=True)
        discourse.tell(answer.thread, claim)
        return True

    def take(self, reading: Reading, claim: Claim, discourse: Discourse) -> bool:
        """Add a claim to the thread that it belongs to; a promise without one opens its own.

        Whether it was put anywhere, or left to a person.
        """
        answer = self.find(claim, discourse)
        thread = answer.thread
        sure = thread is None or not answer.grounds or firm(thread, claim, answer)
        if thread is not None and answer.grounds and self.loses(thread, claim, sure=sure):
            if answer.own or (valued(claim) and (claim.due or is_one_of(thread, claim))):
                # a number that a link would lose is a promise of its own until a person says not,
                # and so is what sounds like a detail with its own day, or is of one of several
                # schools; a link without grounds is a person's
                answer = Answer(None, answer.reason, (thread.id,))
                thread, sure = None, True
            else:
                sure = False
        both = self._all_named(claim, answer) if thread is None else []
        for each in both:
            alone = claim.role == "done" and not list_opened(claim.text)
            _ABOUT[claim.role](each, claim, _OPENED if alone else _BOTH[claim.role])
        if thread is not None and not sure and claim.role != "criticism" and claim.gives_up:
            # what is given up is not said again; whether it is this promise is for a person to say
            self._leave(claim, None, Answer(None, answer.reason, (thread.id,)))
            return True
        if thread is not None and claim.role == "criticism":
            named = not answer.grounds or tied(claim, answer)
            criticise(thread, claim, answer.reason, named=named)
        elif thread is not None:
            dated = without_telling(thread, own_day(thread, of_its_number(thread, claim)))
            self._add(thread, dated, answer, sure=sure)
        elif not both and claim.may_open and self._own(claim, answer, discourse):
            thread = begin(claim, reading.subject(claim), self._taken)
            self._taken.add(thread.id)
            self.threads[thread.id] = thread
        if answer.thread is None and answer.candidates and claim.sure and claim.founds and not both:
            self._leave(claim, thread, answer)
        if thread is not None:
            if not (claim.role == "criticism" and answer.grounds == ("passage",)):
                # who is heard beside a promise does not bring the next speaker nearer to it
                discourse.tell(thread, claim)
            if sure:
                thread.sure_in.add(claim.document.id)
                self.links.add(thread, claim)
        return thread is not None or bool(both)

    def find(self, claim: Claim, discourse: Discourse) -> Answer:
        """The thread of a claim; what a person judged as one promise stays one.

        What a judged promise begins with would perhaps be linked if nobody had judged it: that is
        put to a person.
        """
        answer = self.links.find(claim, discourse)
        if answer.thread is not None:
            return answer
        judged = self._rulings.judged(claim)
        if judged is not None:
            return Answer(*judged)
        if not self._rulings.alone(claim):
            return self._told_ahead(claim) or answer
        with self._rulings.unjudged():
            other = self.links.find(claim, discourse)
        if other.thread is None or self._rulings.is_judged(other.thread):
            return answer
        return Answer(None, f"{other.reason}; but judged by itself", (other.thread.id,))

    def _told_ahead(self, claim: Claim) -> Answer | None:
        """The promise of an older paper whose number the next sentences give to "the school".

        "A new school is to open in May. The academy will have 80 places" speaks of one school,
        that was promised before: what is only announced opens later.
        """
        if claim.count or claim.money or claim.sites or claim.works or not claim.due:
            return None
        soon = claim.when is not None and (claim.due.latest - claim.when).days <= _SOON
        if not (soon and claim.may_open and claim.brings):
            return None
        for later in self._ahead:
            near = claim.index < later.index <= claim.index + _AHEAD
            if not near or later.role != "promise" or not later.count or not begins_so(later.text):
                continue
            found = self.links.find(later, Discourse())
            thread = found.thread
            if not (thread and thread.count and same(thread.count, later.count)):
                return None
            older = claim.document.id not in thread.documents and not thread.of_several
            known = older and firm(thread, later, found) and not impossible(thread, claim)
            return replace(found, reason=_AFTER) if known else None
        return None

    def loses(self, thread: Thread, claim: Claim, *, sure: bool) -> bool:
        """Whether a link would leave a promise's number or amount in no row.

        Long reports hang each school of a programme on the programme, whose number is another.
        """
        if not claim.may_open:
            return False
        elsewhere = bool(claim.schools - thread.sites)
        if sure:
            apart = claim.in_prose or elsewhere or is_bare(thread)
            return apart and not keeps_values(thread, claim)
        sum_ = claim.money is not None and not thread.has_sum(claim.money)
        number = claim.count if claim.count and not thread.has_number(claim.count) else None
        # "over the next four years there would be more than 340 new places", said of a strategy
        dated = number and claim.due and number.unit in (*SITES, "place")
        if claim.in_prose and (dated or not keeps_values(thread, claim)):
            return True
        if number and claim.document.id == thread.first.document.id:
            # a sum for all and the schools that are to come of it are told apart
            apart = number.unit == "school" and number.low > 1 and thread.money is not None
            number = number if apart and thread.count is None else None
        # "it has also paid for Fen School, to secure 28 places" leans, and names its own school;
        # in a paper that has told nothing of the promise it leans on another
        leans = claim.leans and claim.document.id in thread.documents
        return (elsewhere or not leans) and bool(sum_ or number)

    def _own(self, claim: Claim, answer: Answer, discourse: Discourse) -> bool:
        """Whether it is a promise of its own, likely or because a person judged it.

        "The new school will stand by the lake" is a detail of the one that was just told of.
        """
        detail = not valued(claim) and of_what_was_told(claim.text) and discourse.has_led_to(claim)
        likely = answer.own and not detail and not _only_stands(claim)
        return likely or self._rulings.alone(claim)

    def _all_named(self, claim: Claim, answer: Answer) -> list[Thread]:
        """The promises of several schools that one resolution decides, or one report tells open.

        A number or a sum in it may be that of one of them, and is left to a person.
        """
        text = claim.text
        done = claim.role == "done" and answer.reason == SEVERAL
        if done and school_opened(text):
            return self._opened_with(claim)
        opened = done and list_opened(text)
        decided = claim.role == "promise" and claim.decided
        if not (opened or decided) or claim.count or claim.money:
            return []
        threads = [self.threads[id_] for id_ in answer.candidates]
        homes = [thread.home & claim.sites for thread in threads]
        apart = len(threads) > 1 and all(homes) and not frozenset.intersection(*homes)
        alike = answer.reason == SEVERAL or all(claim.act in thread.acts for thread in threads)
        return threads if apart and alike and not self._rulings.alone(claim) else []

    def _add(self, thread: Thread, claim: Claim, answer: Answer, *, sure: bool) -> None:
        """Add a claim to its thread, and to those of the other schools that it lists as open."""
        others = self._opened_too(claim, thread)
        listed = bool(others) and thread.home <= claim.sites and list_opened(claim.text)
        _step(thread, claim, sure=sure or listed)(thread, claim, answer.reason)
        for other in others if sure or listed else ():
            report(other, claim, _BOTH["done"] if listed else _OPENED)

    def _opened_too(self, claim: Claim, linked: Thread) -> list[Thread]:
        """The other schools of a list that have opened, or further promises of the one that has."""
        text = claim.text
        if claim.role != "done":
            return []
        if len(claim.sites) >= _SEVERAL and list_opened(text):
            also = [each for each in self.threads.values() if _listed(each, claim, linked)]
        else:
            also = self._opened_with(claim) if school_opened(text) else []
        return [thread for thread in also if thread is not linked]

    def _opened_with(self, claim: Claim) -> list[Thread]:
        """The promises to open the one school that is named, if it is one."""
        if len(claim.schools) != 1:
            return []
        (school,) = claim.schools
        there = [each for each in self.threads.values() if school in each.home]
        return [each for each in there if _opens_with(each, claim)]

    def _leave(self, claim: Claim, own: Thread | None, answer: Answer) -> None:
        """Leave a link that is not sure to a person."""
        mine = own.id if own else None
        self.left.append(
            Open(claim.document.id, claim.index, mine, answer.candidates, answer.reason)
        )


def _only_stands(claim: Claim) -> bool:
    """Whether it tells only what was or is: without a number it founds nothing by its asides."""
    valued = claim.statement.counts or claim.statement.money
    return not valued and tells_what_is(claim.text)


def _listed(thread: Thread, claim: Claim, linked: Thread) -> bool:
    """Whether it was to open another school of the list."""
    another = bool(thread.home) and thread.home <= claim.sites and not thread.home & linked.home
    return another and _awaited(thread, claim)


def _opens_with(thread: Thread, claim: Claim) -> bool:
    """Whether it was to open the school that is named, no later and as no addition to it."""
    first = thread.first
    if thread.of_several:
        return False
    if claim.when is None or first.when is None or first.when >= claim.when:
        return False
    if thread.due is not None and thread.due.earliest > claim.when:
        return False
    return _awaited(thread, claim) and not is_added(first.text)


def _awaited(thread: Thread, claim: Claim) -> bool:
    """Whether it was to open something, and is not told open yet."""
    opens = "open" in thread.acts or thread.first.brings
    told = claim.statement_id in thread.statements
    return opens and not told and not thread.whole


def _step(thread: Thread, claim: Claim, *, sure: bool) -> _Step:
    """What adds a claim that no critic makes to the history of a promise."""
    if not sure:
        return mention
    if drops(thread, claim):
        return drop
    # "the charge has been scrapped" gives up a charge, and keeps a promise to scrap it
    stopped = claim.role != "late" and "close" in thread.acts and only_stopped(claim.text)
    return report if stopped else _ABOUT[claim.role]
