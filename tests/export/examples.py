"""A small invented council for the tests: nobody and nothing in it exists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sendminer.coverage import Coverage
from sendminer.records import (
    Commitment,
    Count,
    Document,
    Event,
    Item,
    Mention,
    Money,
    Official,
    Period,
    Quote,
    Statement,
)

TEXT = (
    "- Cllr Ada Plumtree said: “We will spend £2.5m on 60 places by March 2027, \r\n"
    'and "not a penny less".” 😀\n'
    "=SUM(A1), she joked. Parents, led by Bo Quill, called it “too late”."
)
ARTICLE = "00aa11bb22cc33dd"
MINUTES = "ff00ee11dd22cc33"


def span(text: str, words: str) -> dict[str, Any]:
    """Where words stand in a text, as the fields that every record shares."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def article(text: str = TEXT, **changes: Any) -> Document:
    """A news article with one record of every kind."""
    plumtree = span(text, "Cllr Ada Plumtree")
    she = span(text, "she")
    money, count = span(text, "£2.5m"), span(text, "60 places")
    period = span(text, "by March 2027")
    said = span(text, text[text.index("We will") : text.index("”")])
    first, second = text[: text.index("\n=") + 1], text[text.index("=SUM") :]
    fields: dict[str, Any] = {
        "id": ARTICLE,
        "kind": "article",
        "title": "Places, \"at last\"",
        "publisher": "The Fenwick Bugle",
        "council": "Fenwick",
        "url": "https://bugle.example/places",
        "published": date(2026, 1, 15),
        "retrieved_at": "2026-01-16T08:00:00Z",
        "sha256": "ab" * 32,
        "text": text,
        "items": (Item("7", "School places", 0, len(text)),),
        "money": (Money(**money, currency="GBP", low=Decimal("2.5E+6"), high=Decimal(2500000),
                        per=("year",), rule="scaled"),),
        "counts": (Count(**count, low=Decimal(60), high=Decimal(60), change="new", need="SEMH"),),
        "periods": (Period(**period, earliest=None, latest=date(2027, 3, 31), grain="month",
                           bound="by"),),
        "officials": (
            Official("o1", "Ada Plumtree", "Cllr", "Leader", party="Orchard",
                     mentions=(Mention(**plumtree), Mention(**she))),
        ),
        "quotes": (
            Quote(((said["start"], said["end"]),), said["text"], "direct", "said", "o1",
                  "Cllr Ada Plumtree"),
            Quote((tuple(span(text, "too late").values())[:2],), "too late", "mixed", "called",
                  None, "Parents"),
        ),
        "statements": (
            Statement(**span(text, first), labels=("commitment",), item=0, money=(0,), counts=(0,),
                      scores={"commitment": 0.91234567, "criticism": 0.1, "concession": 0.0,
                              "achievement": 1e-9},
                      periods=(0,), speaker="o1", why={"commitment": ("we will", "places")}),
            Statement(**span(text, second), labels=("criticism",), item=0),
        ),
    }  # fmt: skip
    return Document(**{**fields, **changes})


def minutes() -> Document:
    """Minutes without an address, a date or a finding."""
    return Document(
        MINUTES, "minutes", None, None, "Fenwick", None, None, None, "cd" * 32, "Noted."
    )


def commitment(document: Document | None = None, **changes: Any) -> Commitment:
    """A commitment made in the article's first statement and raised in it too."""
    document = document or article()
    one = document.statements[0]
    place = {"document": document.id, "statement": 0, "start": one.start, "end": one.end}
    steps = (
        Event("c1", date(2026, 1, 15), "first_made", **place, text=one.text, speaker="o1"),
        Event("c1", None, "raised", **place, text=one.text, speaker="A tenant",
              amount_from=Decimal("-1.50"), amount_to=Decimal(2500000), reason="same subject"),
    )  # fmt: skip
    fields: dict[str, Any] = {
        "id": "c1",
        "owner": "Fenwick Council",
        "council": "Fenwick",
        "subject": "places",
        "text": one.text,
        "promised_by": "o1",
        "amount_low": Decimal(2500000),
        "amount_high": Decimal(2500000),
        "currency": "GBP",
        "count_low": Decimal(60),
        "count_high": Decimal(60),
        "count_unit": "place",
        "provision": None,
        "deadline": date(2027, 3, 31),
        "deadline_text": None,
        "state": "raised",
        "since": date(2026, 1, 15),
        "first_made": date(2026, 1, 15),
        "last_seen": date(2026, 1, 15),
        "documents": 1,
        "repeated": 0,
        "changed": "amount",
        "criticised_by": None,
        "events": steps,
    }
    return Commitment(**{**fields, **changes})


def coverage() -> list[Coverage]:
    """What became of three files."""
    return [
        Coverage("in/scan.pdf", "needs_ocr", what="It has no text.", todo="Run OCR."),
        Coverage("in/minutes.txt", "ok", "minutes", MINUTES),
        Coverage("in/article.html", "ok", "article", ARTICLE),
    ]
