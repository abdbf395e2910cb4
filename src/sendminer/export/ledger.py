"""Rows of what was followed over documents: commitments and their history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache

from sendminer import telling
from sendminer.classify.matter import on_send
from sendminer.columns import Row, table
from sendminer.export.cells import joined
from sendminer.export.gather import Gathered
from sendminer.export.page import Page
from sendminer.reasons import worded
from sendminer.records import Commitment, Decision, Event

_UNSAID: Row = dict.fromkeys(("firmness", "direction", "condition", "measurable"))


def commitments(gathered: Gathered) -> Iterator[Row]:
    """A row a commitment, proved by the statement that first made it."""
    on = _matters(gathered)
    for one in gathered.commitments:
        proof = _proof(one)
        page = gathered.pages[proof.document] if proof else None
        yield {
            "id": one.id,
            "what": one.text,
            "owner": one.owner and one.owner[:1].upper() + one.owner[1:],
            "deadline": one.deadline,
            "state": one.state,
            "latest": _latest(one, gathered.pages),
            "subject": one.subject,
            "amount_low": one.amount_low,
            "amount_high": one.amount_high,
            "amount_bound": one.amount_bound,
            "amount_per": joined(one.amount_per),
            "currency": one.currency,
            "amount_is": one.amount_is,
            "count_low": one.count_low,
            "count_high": one.count_high,
            "count_bound": one.count_bound,
            "count_unit": one.count_unit,
            "provision": one.provision,
            "also": joined(one.also),
            "deadline_text": one.deadline_text,
            "since": one.since,
            "council": one.council,
            "promised_by": page.voice(one.promised_by) if page else one.promised_by,
            "first_made": one.first_made,
            "last_seen": one.last_seen,
            "documents": one.documents,
            "sources": len(
                {source for event in one.events for source in _sources(event, gathered)}
            ),
            "repeated": one.repeated,
            "changed": one.changed,
            "criticised_by": one.criticised_by,
            **(
                page.qualities(proof.statement, approved=_approved(one))
                if proof and page
                else _UNSAID
            ),
            "send": any(on(event.document)[event.statement] for event in one.events),
            **_judged(one, gathered.verdicts.given.get(one.id)),
            **(_proved(proof, gathered.pages) if proof else _unproved()),
        }


def events(gathered: Gathered) -> Iterator[Row]:
    """A row a step of each commitment, in the order of its history."""
    for one in gathered.commitments:
        for number, event in enumerate(one.events):
            yield {
                **_told(event, gathered.pages),
                "subject": one.subject,
                "sources": "; ".join(_sources(event, gathered).values()) or None,
                "also_in": "; ".join(event.copies) or None,
                **_blamed(event, gathered.pages),
                **gathered.pages[event.document].told_as,
                "commitment": one.id,
                "number": number,
                **_proved(event, gathered.pages),
            }


def left_open(gathered: Gathered) -> Iterator[Row]:
    """A row a statement that may belong to a commitment and was not linked."""
    known = {one.id: one for one in gathered.commitments}
    for one in gathered.open:
        page = gathered.pages[one.document]
        said = page.document.statements[one.statement]
        first = known.get(one.candidates[0])
        yield {
            "text": said.text,
            "candidate": one.candidates[0],
            "subject": first.subject if first else None,
            "reason": worded(one.reason, settled=False) or None,
            "others": "; ".join(one.candidates[1:]) or None,
            "commitment": one.commitment,
            **page.statement(one.statement),
            **page.proof(said.start, said.end),
        }


def judgements(gathered: Gathered) -> Iterator[Row]:
    """A row a verdict that was ever given."""
    known = {one.id: one.subject for one in gathered.commitments}
    for one in gathered.verdicts.all:
        yield one.row(known.get(one.commitment or ""))


def _matters(gathered: Gathered) -> Callable[[str], tuple[bool, ...]]:
    """Which statements of a document are on SEND, by its id; each is looked through once."""
    return cache(lambda document: on_send(gathered.pages[document].document))


def _sources(event: Event, gathered: Gathered) -> dict[str, str]:
    """Who tells a step, by its name in small letters: each publisher once, the first one first."""
    told: dict[str, str] = {}
    for id_ in (event.document, *event.copies):
        source = gathered.pages[id_].source
        told.setdefault(source.casefold(), source)
    return told


def _blamed(event: Event, pages: Mapping[str, Page]) -> Row:
    if event.kind != "criticised":
        return {"target": None, "about": None}
    return pages[event.document].blame(event.statement)


def _approved(one: Commitment) -> bool:
    """Whether a step after the first says that it was decided, and not that it will not come."""
    decided = [event for event in one.events[1:] if event.kind == "decided"]
    return bool(decided) and not decided[-1].against


def _judged(one: Commitment, verdict: Decision | None) -> Row:
    """A person's verdict, and by whom, when and why where that is known."""
    return {
        "verdict": verdict.value if verdict else one.verdict,
        "verdict_by": verdict.by if verdict else None,
        "verdict_at": verdict.at if verdict else None,
        "verdict_note": (verdict.note or None) if verdict else None,
    }


def _latest(one: Commitment, pages: Mapping[str, Page]) -> str | None:
    """The step of the latest day in words; of several the last that is news.

    What only touches on a promise is no step that a reader asks for. News of a page without a day
    hold where there is none with one, and where the state follows from them.
    """
    steps = [event for event in one.events if event.kind != "mentioned"]
    if not steps:
        return None
    dated = [event for event in steps if event.when is not None]
    last = max(reversed(dated), key=_age_and_news, default=steps[-1])
    for step in steps:
        explains = step.kind == one.state != last.kind
        if step.when is None and _news(step) and (_news(step) > _news(last) or explains):
            last = step
    told = _told(last, pages)
    return telling.dated(told, one.currency, one.count_unit, against=last.against)


def _age_and_news(event: Event) -> tuple[date, int]:
    return event.when or date.min, _news(event)


def _news(event: Event) -> int:
    return telling.news(event.kind, against=event.against)


def _told(event: Event, pages: Mapping[str, Page]) -> Row:
    return {
        "when": event.when,
        "kind": event.kind,
        "reason": worded(event.reason) or None,
        "speaker": pages[event.document].voice(event.speaker),
        "amount_from": event.amount_from,
        "amount_to": event.amount_to,
        "count_from": event.count_from,
        "count_to": event.count_to,
        "deadline_from": event.deadline_from,
        "deadline_to": event.deadline_to,
    }


def _proof(commitment: Commitment) -> Event | None:
    """The step whose words are the commitment's own, or else its first."""
    worded = (event for event in commitment.events if event.text == commitment.text)
    return next(worded, None) or next(iter(commitment.events), None)


def _proved(event: Event, pages: Mapping[str, Page]) -> Row:
    page = pages[event.document]
    return {
        "text": event.text,
        **page.statement(event.statement),
        **page.proof(event.start, event.end),
    }


def _unproved() -> Row:
    header = table("commitments").header
    return dict.fromkeys(("url", *header[header.index("statement") :]))


FOLLOWED: dict[str, Callable[[Gathered], Iterator[Row]]] = {
    "commitments": commitments,
    "events": events,
    "open": left_open,
    "judgements": judgements,
}
"""The tables that follow from all documents together, by name."""
