"""Rows of what was found in one document: a function a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from sendminer.classify.qualities import qualities
from sendminer.columns import Row
from sendminer.export.cells import extents, joined
from sendminer.export.page import Page
from sendminer.records import LABELS, Count, Money, Period, Statement

_WORDING = ("firmness", "direction", "condition", "measurable", "target", "target_body", "about")


def documents(page: Page) -> Iterator[Row]:
    """The one row of a document."""
    document = page.document
    labels = Counter(label for one in document.statements for label in one.labels)
    yield {
        "published": document.published,
        "title": document.title,
        "publisher": document.publisher,
        "council": document.council,
        "kind": document.kind,
        "url": page.address,
        "statements": len(document.statements),
        "commitments": labels["commitment"],
        "criticisms": labels["criticism"],
        "money": len(document.money),
        "counts": len(document.counts),
        "periods": len(document.periods),
        "officials": len(document.officials),
        "quotes": len(document.quotes),
        **page.told_as,
        "id": document.id,
        "retrieved_at": document.retrieved_at,
        "sha256": document.sha256,
        "text_file": f"text/{document.id}.txt",
        "characters": len(document.text),
    }


def money(page: Page) -> Iterator[Row]:
    """A row an amount."""
    for number, one in enumerate(page.document.money):
        restated = one.conversion_of
        yield {
            "text": one.text,
            "low": one.low,
            "high": one.high,
            "currency": one.currency,
            "bound": one.bound,
            "change": one.change,
            "per": joined(one.per),
            "conversion_of": None if restated is None else f"{page.id}-m{restated}",
            **_found(page, one, "m", number),
        }


def counts(page: Page) -> Iterator[Row]:
    """A row a count."""
    for number, one in enumerate(page.document.counts):
        yield {
            "text": one.text,
            "low": one.low,
            "high": one.high,
            "unit": one.unit,
            "change": one.change,
            "provision": one.provision,
            "need": one.need,
            "bound": one.bound,
            **_found(page, one, "c", number),
        }


def periods(page: Page) -> Iterator[Row]:
    """A row a period."""
    for number, one in enumerate(page.document.periods):
        yield {
            "text": one.text,
            "bound": one.bound,
            "earliest": one.earliest,
            "latest": one.latest,
            "grain": one.grain,
            "duration": one.duration,
            **_found(page, one, "p", number),
        }


def _found(page: Page, one: Money | Count | Period, sign: str, number: int) -> Row:
    """What rows of values share: where one stands, its number, and the id that its sign makes."""
    return {
        **page.around(one.start, one.end),
        "rule": one.rule,
        "id": f"{page.id}-{sign}{number}",
        "number": number,
        **page.proof(one.start, one.end),
    }


def officials(page: Page) -> Iterator[Row]:
    """A row an official, with every place where they are mentioned."""
    spoken = Counter(quote.speaker for quote in page.document.quotes)
    for one in page.document.officials:
        first = min(one.mentions, key=lambda mention: mention.start, default=None)
        yield {
            "name": one.name,
            "honorific": one.honorific,
            "role": one.role,
            "organisation": one.organisation,
            "party": one.party,
            "ward": one.ward,
            "mentions": len(one.mentions),
            "quotes": spoken[one.id],
            "text": first.text if first else None,
            "spans": extents((mention.start, mention.end) for mention in one.mentions),
            "full_name": one.full_name,
            "person": one.person,
            "id": f"{page.id}-{one.id}",
            **page.proof(first.start if first else None, first.end if first else None),
        }


def quotes(page: Page) -> Iterator[Row]:
    """A row a quotation; its words may stand in several places."""
    for number, one in enumerate(page.document.quotes):
        start = min(first for first, _ in one.spans)
        yield {
            **page.speaker(one.speaker),
            "speaker_text": one.speaker_text,
            "text": one.text,
            "kind": one.kind,
            "cue": one.cue,
            "labels": page.around(start, start)["labels"],
            "spans": extents(one.spans),
            "rule": one.rule,
            "id": f"{page.id}-q{number}",
            "number": number,
            **page.standing(start),
            **page.proof(start, max(last for _, last in one.spans)),
        }


def statements(page: Page) -> Iterator[Row]:
    """A row a statement."""
    document = page.document
    for number, one in enumerate(document.statements):
        item = None if one.item is None else document.items[one.item]
        yield {
            **page.speaker(one.speaker),
            "text": one.text,
            "labels": "; ".join(one.labels) or None,
            "amounts": joined(each.text for each in document.money_of(one)),
            "counts": joined(each.text for each in document.counts_of(one)),
            "deadlines": joined(each.text for each in document.periods_of(one)),
            **_labelling(one),
            **_worded(page, number),
            "item_number": item.number if item else None,
            "item_title": item.title if item else None,
            "id": page.names[number],
            "number": number,
            **page.proof(one.start, one.end),
        }


def _worded(page: Page, number: int) -> Row:
    """How a commitment is worded, and whom a criticism or concession is about."""
    statement = page.document.statements[number]
    if not statement.labels:
        return dict.fromkeys(_WORDING)
    found = qualities(page.document, statement)
    return {
        **page.qualities(number),
        "target": found.target,
        "target_body": found.body,
        "about": found.subject,
    }


def _labelling(statement: Statement) -> Row:
    scores, why = statement.scores or {}, statement.why or {}
    reasons = [f"{label}: {', '.join(why[label])}" for label in LABELS if why.get(label)]
    return {
        **{label: label in statement.labels for label in LABELS},
        **{f"score_{label}": scores.get(label) for label in LABELS},
        "why": joined(reasons),
    }


FOUND: dict[str, Callable[[Page], Iterator[Row]]] = {
    "statements": statements,
    "money": money,
    "counts": counts,
    "periods": periods,
    "officials": officials,
    "quotes": quotes,
    "documents": documents,
}
"""The tables that follow from documents alone, by name."""
