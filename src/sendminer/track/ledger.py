"""From documents to the ledger: each promise once, with everything that was said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from sendminer.records import Commitment, Decision, Document
from sendminer.settings import Settings
from sendminer.track.claims import Claim, Role, claims, named
from sendminer.track.discourse import Discourse
from sendminer.track.events import admit, begin, criticise, report, reschedule, tell
from sendminer.track.link import Links
from sendminer.track.names import council_key
from sendminer.track.rulings import Rulings, with_verdicts
from sendminer.track.states import Standing, state
from sendminer.track.threads import Thread, changed, repeats
from sendminer.track.topics import Rarity, topics


def ledger(
    documents: Iterable[Document],
    as_of: date,
    settings: Settings,
    decisions: Sequence[Decision] = (),
) -> list[Commitment]:
    """See ``sendminer.track.track``."""
    known = in_order(documents, as_of)
    rarity, rulings = Rarity(_said(known)), Rulings(decisions)
    made: list[Commitment] = []
    told: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for group, unknown in _groups(known):
        threads: dict[str, Thread] = {}
        links = Links(rarity, rulings, unknown=unknown)
        for claimed in _read(group, settings):
            _read_document(claimed, links, threads, taken)
        made += [_commitment(thread, as_of, settings) for thread in threads.values()]
        if decisions:
            told.update((each.id, tuple(each.statements)) for each in threads.values())
    return sorted(with_verdicts(made, told, decisions), key=_place)


def _groups(documents: Sequence[Document]) -> Iterator[tuple[list[Document], bool]]:
    """Council by council, so that only one council's threads are held at a time.

    A document of unknown council may speak of any: then all are read together.
    """
    if any(not document.council for document in documents):
        yield list(documents), True
        return
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(council_key(document.council), []).append(document)
    for key in sorted(groups):
        yield groups[key], False


def _said(documents: Iterable[Document]) -> Iterator[frozenset[str]]:
    """The topics of every labelled statement."""
    for document in documents:
        yield from (topics(each.text) for each in document.statements if each.labels)


def _read(documents: Sequence[Document], settings: Settings) -> Iterator[list[Claim]]:
    """The claims of each document, without what an earlier state of the same page said."""
    seen: set[str] = set()
    for document, sites in _with_sites(documents, settings):
        told = list(claims(document, settings.terms, sites))
        # Only a page with an address can be fetched again with other bytes.
        yield [claim for claim in told if claim.statement_id not in seen]
        if document.url:
            seen.update(claim.statement_id for claim in told)


def _read_document(
    told: Sequence[Claim], links: Links, threads: dict[str, Thread], taken: set[str]
) -> None:
    """Promises and what became of them first, in their order; then what others say of them."""
    discourse = Discourse()
    later = []
    for claim in told:
        plain = claim.role != "criticism" or links.find(claim, Discourse()).thread is not None
        if plain:
            _take(claim, links, threads, discourse, taken)
        else:
            later.append(claim)
    for claim in later:
        _take(claim, links, threads, discourse, taken)


def in_order(documents: Iterable[Document], as_of: date) -> list[Document]:
    """Documents published by ``as_of``, oldest first, undated ones last, each text once."""
    dated = [d for d in documents if d.published is None or d.published <= as_of]
    ordered = sorted(
        dated, key=lambda d: (d.published or date.max, d.published is None, d.id, d.sha256)
    )
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
    unknown = sites.get("", set())
    every = frozenset[str]().union(*sites.values())
    for document in documents:
        council = council_key(document.council)
        yield document, frozenset(sites[council] | unknown) if council else every


_ABOUT: dict[Role, Callable[[Thread, Claim, str], None]] = {
    "promise": tell,
    "done": report,
    "late": reschedule,
    "admits": admit,
    "criticism": criticise,
}


def _take(
    claim: Claim,
    links: Links,
    threads: dict[str, Thread],
    discourse: Discourse,
    taken: set[str],
) -> None:
    """Add a claim to the thread that it belongs to; a promise without one opens its own."""
    answer = links.find(claim, discourse)
    thread = answer.thread
    if thread is not None:
        _ABOUT[claim.role](thread, claim, answer.reason)
    elif claim.role == "promise" and claim.sure:
        thread = begin(claim, taken)
        taken.add(thread.id)
        threads[thread.id] = thread
    else:
        return
    discourse.tell(thread, claim)
    links.add(thread, claim)


def _commitment(thread: Thread, as_of: date, settings: Settings) -> Commitment:
    first, events = thread.first, tuple(thread.events)
    days = [event.when for event in events if event.when is not None]
    last_seen = max(days, default=None)
    deadline = thread.due.latest if thread.due else None
    name, since = state(Standing(as_of, settings, events, deadline, last_seen))
    money, count = thread.money, thread.count
    return Commitment(
        id=thread.id,
        owner=thread.owner,
        council=thread.council_name,
        subject=first.subject,
        text=first.statement.text,
        promised_by=thread.promisers[0] if thread.promisers else None,
        amount_low=money.low if money else None,
        amount_high=money.high if money else None,
        currency=money.currency if money else None,
        count_low=count.low if count else None,
        count_high=count.high if count else None,
        count_unit=count.unit if count else None,
        provision=count.provision if count else None,
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


def _place(commitment: Commitment) -> tuple[str, date, str]:
    return commitment.council or "", commitment.first_made or date.max, commitment.id
