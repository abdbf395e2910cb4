"""Rows of what was followed over documents: commitments and their history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sendminer.export.columns import tables
from sendminer.export.page import Page, Row
from sendminer.records import Commitment, Event


def commitments(ledger: Sequence[Commitment], pages: Mapping[str, Page]) -> Iterator[Row]:
    """A row a commitment, proved by the statement that first made it."""
    for one in ledger:
        proof = _proof(one)
        by = one.promised_by
        yield {
            "owner": one.owner,
            "subject": one.subject,
            "what": one.text,
            "amount_low": one.amount_low,
            "amount_high": one.amount_high,
            "currency": one.currency,
            "count_low": one.count_low,
            "count_high": one.count_high,
            "count_unit": one.count_unit,
            "provision": one.provision,
            "deadline": one.deadline,
            "deadline_text": one.deadline_text,
            "state": one.state,
            "verdict": None,
            "since": one.since,
            "council": one.council,
            "promised_by": pages[proof.document].voice(by) if proof else by,
            "first_made": one.first_made,
            "last_seen": one.last_seen,
            "documents": one.documents,
            "repeated": one.repeated,
            "changed": one.changed,
            "criticised_by": one.criticised_by,
            "id": one.id,
            **(_proved(proof, pages) if proof else _unproved()),
        }


def events(ledger: Sequence[Commitment], pages: Mapping[str, Page]) -> Iterator[Row]:
    """A row a step of each commitment, in the order of its history."""
    for one in ledger:
        for number, event in enumerate(one.events):
            yield {
                "when": event.when,
                "kind": event.kind,
                "subject": one.subject,
                "speaker": pages[event.document].voice(event.speaker),
                "amount_from": event.amount_from,
                "amount_to": event.amount_to,
                "count_from": event.count_from,
                "count_to": event.count_to,
                "deadline_from": event.deadline_from,
                "deadline_to": event.deadline_to,
                "reason": event.reason,
                "commitment": one.id,
                "number": number,
                **_proved(event, pages),
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
    table = next(table for table in tables() if table.name == "commitments")
    return dict.fromkeys(table.header[table.header.index("statement") :])
