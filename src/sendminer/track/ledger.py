"""From documents to the ledger: each promise once, with everything that was said of it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from sendminer.processes import mapping
from sendminer.records import NO_PROMISE, Commitment, Decision, Document, Verdict
from sendminer.settings import Settings
from sendminer.track.bounded import bounded
from sendminer.track.followed import Followed, Open
from sendminer.track.history.settled import settled
from sendminer.track.history.states import Standing, state
from sendminer.track.history.summary import changed, repeats, subject_now
from sendminer.track.linking.link import Links
from sendminer.track.placed import one_place, placed
from sendminer.track.reader import Reader
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.claims import Reading, named
from sendminer.track.reading.days.deadline import Due
from sendminer.track.reading.names.names import council_key
from sendminer.track.reading.topics import Rarity, topics
from sendminer.track.rulings import Rulings
from sendminer.track.stories import age, same_stories
from sendminer.track.threads.purpose import purpose
from sendminer.track.threads.thread import Thread
from sendminer.track.verdicts import Verdicts


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the search for garbage in cycles, of which reading leaves none.

    Each search walks through all that was read before: a tenth of the time of a large project.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


Readers = Callable[[Links, Rulings, set[str]], Reader]
"""What puts the claims of one council into threads."""
Followings = tuple[dict[str, Commitment], list[Open]]


@dataclass(frozen=True, slots=True)
class _Part:
    """Documents that are followed by themselves: one council's, or all where one is of none."""

    documents: list[Document]
    as_of: date
    settings: Settings
    unknown: bool
    one_place: bool


@_uncollected()
def ledger(
    documents: Iterable[Document],
    as_of: date,
    settings: Settings,
    decisions: Sequence[Decision] = (),
    *,
    reader: Readers = Reader,
    workers: int = 1,
) -> Followed:
    """See ``sendminer.track.follow``; ``reader`` puts each council's claims into threads."""
    known = [bounded(document) for document in placed(in_order(documents, as_of))]
    rulings = Rulings(decisions)
    alone = one_place(known)
    parts = [_Part(own, as_of, settings, unknown, alone) for own, unknown in _groups(known)]
    made: dict[str, Commitment] = {}
    left: list[Open] = []
    taken: set[str] = set()
    # A decision may join what two councils say: then one is read after the other.
    with mapping(1 if decisions else min(workers, len(parts))) as each:
        apart = [None] * len(parts) if each is map else each(_by_itself, parts)
        for part, own in zip(parts, apart, strict=True):
            clear = own is not None and not taken & own[0].keys()
            found, open_ = own if own and clear else _followed(part, rulings, taken, reader)
            taken |= found.keys()
            made |= found
            left += open_
    # A person may have joined what documents of another council say to one that was done with.
    days = {document.id: document.published for document in known}
    made |= {each.id: _commitment(each, as_of, settings, days) for each in rulings.threads()}
    return _judged(sorted(made.values(), key=_place), left, rulings.verdicts())


@_uncollected()
def _by_itself(part: _Part) -> Followings:
    """One council's, in a process that knows of no other."""
    return _followed(part, Rulings(()), set(), Reader)


def _followed(part: _Part, rulings: Rulings, taken: set[str], reader: Readers) -> Followings:
    """The commitments of one part, and what is left to people; ``taken`` are ids of others."""
    days = {document.id: document.published for document in part.documents}
    rarities = _rarities(part.documents)
    links = Links(rarities, rulings, unknown=part.unknown, one_place=part.one_place)
    own = reader(links, rulings, taken)
    for reading, claimed in _read(part.documents, part.settings):
        own.read(reading, claimed)
    made = {
        id_: _commitment(each, part.as_of, part.settings, days) for id_, each in own.threads.items()
    }
    return made, own.left


def _judged(made: list[Commitment], left: Iterable[Open], found: Verdicts) -> Followed:
    """The ledger with the verdicts that people gave."""
    given = (replace(one, verdict=_verdict(found.given.get(one.id))) for one in made)
    none = {id_ for id_, each in found.given.items() if each.value == NO_PROMISE}
    worth = filter(None, (_worth_settling(one, none) for one in left))
    ordered = sorted(worth, key=lambda one: (one.document, one.statement, one.commitment or ""))
    return Followed(tuple(given), tuple(dict.fromkeys(ordered)), found)


def _worth_settling(one: Open, none: Collection[str]) -> Open | None:
    """What is left open without the rows that a person called no promise."""
    candidates = tuple(id_ for id_ in one.candidates if id_ not in none)
    if not candidates or one.commitment in none:
        return None
    return one if candidates == one.candidates else replace(one, candidates=candidates)


def _verdict(decision: Decision | None) -> Verdict | None:
    value = decision.value if decision else None
    return None if value == "none" else value


def _groups(documents: Sequence[Document]) -> Iterator[tuple[list[Document], bool]]:
    """Council by council, so that only one council's threads are held at a time.

    A document of unknown council may speak of any: then all are read together.
    """
    if any(not document.council for document in documents):
        yield list(documents), True
        return
    for _, own in sorted(_by_council(documents).items()):
        yield own, False


def _rarities(documents: Sequence[Document]) -> dict[str, Rarity]:
    """How telling words are in the papers of each council; for unknown ones, in all papers.

    What one council's papers say must not change what is linked in another's.
    """
    told: dict[str, Sequence[Document]] = {}
    for key, own in _by_council(documents).items():
        told[key] = own if key else documents
    return {key: Rarity(_said(each)) for key, each in told.items()}


def _by_council(documents: Sequence[Document]) -> dict[str, list[Document]]:
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(council_key(document.council), []).append(document)
    return groups


def _said(documents: Iterable[Document]) -> Iterator[frozenset[str]]:
    """The topics of every labelled statement."""
    for document in documents:
        yield from (topics(each.text) for each in document.statements if each.labels)


def _read(
    documents: Sequence[Document], settings: Settings
) -> Iterator[tuple[Reading, list[Claim]]]:
    """Each document's reading and claims, without what an earlier state of the same page said."""
    seen: set[str] = set()
    stories = {id_: one.documents[0] for one in same_stories(documents) for id_ in one.documents}
    for document, sites in _with_sites(documents, settings):
        reading = Reading(document, settings.terms, sites, stories.get(document.id, ""))
        told = list(reading.claims())
        # Only a page with an address can be fetched again with other bytes.
        yield reading, [claim for claim in told if claim.statement_id not in seen]
        if document.url:
            seen.update(claim.statement_id for claim in told)


def in_order(documents: Iterable[Document], as_of: date) -> list[Document]:
    """Documents published by ``as_of``, oldest first, undated ones last, each text once."""
    dated = [d for d in documents if d.published is None or d.published <= as_of]
    ordered = sorted(dated, key=age)
    once: dict[tuple[object, ...], Document] = {}
    for document in ordered:
        once.setdefault(
            (document.sha256, document.text, document.council, document.published), document
        )
    ids: dict[str, Document] = {}
    for document in once.values():
        ids.setdefault(document.id, document)
    return list(ids.values())


def _with_sites(
    documents: Sequence[Document], settings: Settings
) -> Iterable[tuple[Document, frozenset[str]]]:
    """Each document with the sites that the promises of its council name."""
    sites: dict[str, set[str]] = {}
    for document in documents:
        sites.setdefault(council_key(document.council), set()).update(
            named(document, settings.terms)
        )
    every = frozenset[str]().union(*sites.values())
    each = {council: frozenset(told) if council else every for council, told in sites.items()}
    for document in documents:
        yield document, each[council_key(document.council)]


def _never_overdue(due: Due, thread: Thread) -> bool:
    """Whether something goes on until a day, or no more is told than that it comes no sooner."""
    return due.lasts or (due.least and len(thread.deadlines) <= 1)


def _commitment(
    thread: Thread, as_of: date, settings: Settings, days: Mapping[str, date | None]
) -> Commitment:
    first, events = thread.first, settled(thread.events)
    told = [event.when for event in events] + [days[id_] for each in events for id_ in each.copies]
    last_seen = max(filter(None, told), default=None)
    deadline = thread.due.latest if thread.due else None
    due = None if thread.due and _never_overdue(thread.due, thread) else deadline
    name, since = state(Standing(as_of, settings, events, due, last_seen, days))
    money, count = thread.money, thread.count
    return Commitment(
        id=thread.id,
        owner=thread.owner,
        council=thread.council_name,
        subject=subject_now(thread),
        text=first.text,
        promised_by=thread.promisers[0] if thread.promisers else None,
        amount_low=money.low if money else None,
        amount_high=money.high if money else None,
        currency=money.currency if money else None,
        amount_is=purpose(thread),
        amount_bound=money.bound if money else None,
        amount_per=money.per if money else (),
        count_low=count.low if count else None,
        count_high=count.high if count else None,
        count_unit=count.unit if count else None,
        count_bound=count.bound if count else None,
        also=tuple(dict.fromkeys((*first.also, *thread.also))),
        provision=_provision(thread),
        deadline=deadline,
        deadline_text=thread.due.words if thread.due else thread.limit,
        state=name,
        since=since,
        first_made=first.when,
        last_seen=last_seen,
        documents=len(thread.documents),
        repeated=repeats(thread),
        changed=changed(thread),
        criticised_by="; ".join(thread.critics) or None,
        events=events,
    )


def _provision(thread: Thread) -> str | None:
    """The kind of place, where a later number of the same places leaves it out."""
    count, first = thread.count, thread.first.count
    if count is None or count.provision or first is None or first.unit != count.unit:
        return count.provision if count else None
    return first.provision


def _place(commitment: Commitment) -> tuple[str, date, str]:
    return commitment.council or "", commitment.first_made or date.max, commitment.id
