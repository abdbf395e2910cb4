"""The number and the sum of a promise, said once beside its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendminer import wording
from sendminer.columns import Row, Value


def measure(one: Row, count: Value, amount: Value, subject: str) -> Iterator[str]:
    """What the subject does not name of them, with the bounds that the promise's own ones have."""
    short = subject.replace(" million", "m").replace(" billion", "bn")
    number, sum_ = wording.counted(count, one["count_unit"]), wording.money(amount, one["currency"])
    if number and not _named(wording.number(count), short):
        yield wording.bounded(number, one["count_bound"] if count == one["count_low"] else None)
    if sum_ and not _named(sum_, short):
        yield wording.bounded(sum_, one["amount_bound"] if amount == one["amount_low"] else None)


def _named(figure: str, subject: str) -> bool:
    """Whether a subject has a figure: 6 is none of "60 places", "£600" or "1.6"."""
    whole = rf"(?<![\d£€$])(?<!\d[.,]){re.escape(figure)}(?![.,]?\d)"
    return re.search(whole, subject) is not None
