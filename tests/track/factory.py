"""Build documents by hand: each statement with the values that stand in its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from sendminer.records import (
    Commitment,
    Count,
    Document,
    Item,
    Label,
    Mention,
    Money,
    Official,
    Period,
    Quote,
    Statement,
)
from sendminer.track import track


@dataclass(frozen=True)
class Said:
    """A statement to be: its words, labels, values by the words that carry them, and speaker."""

    text: str
    labels: tuple[Label, ...]
    values: tuple[tuple[str, dict[str, Any]], ...] = ()
    speaker: str | None = None
    item: int | None = None
    limb: bool = False


def promise(text: str, *values: tuple[str, dict[str, Any]], **more: Any) -> Said:
    """A statement labelled as a commitment."""
    return Said(text, ("commitment",), values, **more)


def done(text: str, *values: tuple[str, dict[str, Any]], **more: Any) -> Said:
    """A statement labelled as an achievement."""
    return Said(text, ("achievement",), values, **more)


def blame(text: str, *values: tuple[str, dict[str, Any]], **more: Any) -> Said:
    """A statement labelled as a criticism."""
    return Said(text, ("criticism",), values, **more)


def plain(text: str, *values: tuple[str, dict[str, Any]], **more: Any) -> Said:
    """A statement without a label."""
    return Said(text, (), values, **more)


def count(text: str, low: int, provision: str | None = None, **more: Any) -> tuple[str, Any]:
    """A count of places, or of ``unit``."""
    high = more.pop("high", low)
    fields = {"low": Decimal(low), "high": Decimal(high), "provision": provision, **more}
    return text, {"record": Count, **fields}


def money(text: str, low: str, **more: Any) -> tuple[str, Any]:
    """An amount in pounds."""
    value = Decimal(low)
    return text, {"record": Money, "currency": "GBP", "low": value, "high": value, **more}


def period(text: str, latest: str | None, bound: str = "by", **more: Any) -> tuple[str, Any]:
    """A date or deadline."""
    earliest = more.pop("earliest", None)
    fields = {
        "earliest": date.fromisoformat(earliest) if earliest else None,
        "latest": date.fromisoformat(latest) if latest else None,
        "grain": more.pop("grain", "month"),
    }
    return text, {"record": Period, "bound": bound, **fields, **more}


def special(words: str, number: int, **more: Any) -> tuple[str, Any]:
    """A count of special school places."""
    return count(words, number, "special_school", **more)


def ledger(*documents: Document, as_of: str = "2027-01-01") -> list[Commitment]:
    """The ledger of some documents."""
    return track(documents, date.fromisoformat(as_of))


def kinds(commitment: Commitment) -> list[str]:
    """The kinds of its events."""
    return [event.kind for event in commitment.events]


JANE = Official("o1", "Jane Orme", "Cllr", "Executive Member for Education")
TOM = Official("o2", "Tom Raikes", "Cllr", "Opposition leader")


def document(
    published: str | None,
    *said: Said,
    id: str = "",
    council: str | None = "Ashmere Council",
    issue: str | None = None,
    officials: Sequence[Official] = (JANE, TOM),
    quoted: str | None = None,
    titles: Sequence[str] = ("School places",),
) -> Document:
    """One document; its text is its statements, one a line, and its offsets are right."""
    text = "\n".join(each.text for each in said)
    day = date.fromisoformat(published) if published else None
    made = Document(
        id=id or f"d-{published}",
        kind="article",
        title=None,
        publisher=None,
        council=council,
        url=None,
        published=day,
        retrieved_at=None,
        sha256=sha256(f"{id}{published}{text}".encode()).hexdigest(),
        text=text,
        officials=tuple(replace(o, mentions=(Mention(0, 1, text[:1]),)) for o in officials if text),
    )
    return _filled(made, said, issue, quoted, titles)


def _filled(
    document: Document,
    said: Sequence[Said],
    issue: str | None,
    quoted: str | None,
    titles: Sequence[str],
) -> Document:
    records: dict[type, list[Any]] = {Money: [], Count: [], Period: []}
    statements, at = [], 0
    limbs: list[tuple[int, tuple[int, int]]] = []
    for each in said:
        own: dict[type, list[int]] = {Money: [], Count: [], Period: []}
        after = 0
        for words, fields in sorted(each.values, key=lambda v, t=each.text: t.index(v[0])):
            given = dict(fields)
            kind = given.pop("record")
            after = each.text.index(words, after)
            start = at + after
            after += len(words)
            own[kind].append(len(records[kind]))
            records[kind].append(kind(start=start, end=start + len(words), text=words, **given))
        end = at + len(each.text)
        if each.limb and each.item is not None:
            limbs.append((each.item, (at, end)))
        statements.append(
            Statement(
                start=at, end=end, text=each.text, labels=each.labels, scores={},
                speaker=each.speaker, item=each.item, money=tuple(own[Money]),
                counts=tuple(own[Count]), periods=tuple(own[Period]),
            )
        )  # fmt: skip
        at = end + 1
    used = max((each.item for each in said if each.item is not None), default=-1) + 1
    items = tuple(
        Item(
            number=str(n + 1),
            title=titles[n % len(titles)],
            start=0,
            end=len(document.text),
            issue_id=issue,
            resolved=tuple(span for item, span in limbs if item == n),
        )
        for n in range(used)
    )
    quotes = () if quoted is None else (_quote(document.text, quoted),)
    return replace(
        document,
        items=items,
        money=tuple(records[Money]),
        counts=tuple(records[Count]),
        periods=tuple(records[Period]),
        statements=tuple(statements),
        quotes=quotes,
    )


def _quote(text: str, quoted: str) -> Quote:
    """A quotation of the words after "speaker: "."""
    speaker, words = quoted.split(": ", 1)
    start = text.index(words)
    return Quote(((start, start + len(words)),), words, "direct", speaker_text=speaker)
