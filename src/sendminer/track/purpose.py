"""What an amount of a promise is: to be spent, to be saved, to be charged, or a debt."""

from __future__ import annotations

from sendminer.track.cues import places
from sendminer.track.threads import Thread

_AROUND = 60


def purpose(thread: Thread) -> str | None:
    """The purpose of which a word stands nearest to the amount; else that it is to be spent."""
    money = thread.money
    if money is None:
        return None
    claim = thread.first
    if money not in [claim.document.money[i] for i in claim.statement.money]:
        claim = thread.last or claim
    at = money.start - claim.statement.start
    found = [
        (min(abs(start - at), abs(end - at)), name)
        for start, end, name in places("purposes", claim.statement.text)
    ]
    return next((name for away, name in sorted(found) if away <= _AROUND), "spending")
