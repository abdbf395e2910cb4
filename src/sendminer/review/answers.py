"""The words of a verdict, and which of them is meant by what people write instead."""

from __future__ import annotations

from difflib import get_close_matches
from typing import get_args

from sendminer.errors import SendminerError
from sendminer.grid import typed
from sendminer.records import NO_PROMISE, Judgement, Verdict

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
NOTHING: Judgement = "none"
_MEANT: dict[Judgement, str] = {
    "kept": "met, yes, done, delivered, achieved, fulfilled, complete, completed, honoured, true",
    "partly kept": "partly, partial, partially, part, in part, half, mixed, some, partly met, "
    "partially met, partly done, in progress",
    "not kept": "broken, no, failed, missed, unmet, not met, not done, not delivered, dropped, "
    "abandoned, false",
    "unclear": "unknown, unsure, not sure, do not know, don't know, maybe, perhaps, pending, "
    "too early, ?",
    NO_PROMISE: "not a promise, no commitment, not a commitment, irrelevant, ignore",
    NOTHING: "remove, removed, clear, cleared, delete, deleted, withdraw, withdrawn, cancel, "
    "n/a, blank, nothing",
}
_BY_WORD: dict[str, Judgement] = {
    **{word: answer for answer, words in _MEANT.items() for word in words.split(", ")},
    **{answer: answer for answer in _MEANT},
}
_LIKE = 0.75


def as_verdict(text: str) -> Judgement:
    """A verdict, or that it is taken back, however its letters, spaces and dashes were typed.

    Raises:
        SendminerError: it is none of these; it names the one that may be meant.
    """
    plain = typed(text)
    if plain in _MEANT:
        return _BY_WORD[plain]
    like = plain if plain in _BY_WORD else "".join(get_close_matches(plain, _BY_WORD, 1, _LIKE))
    meant = f"Did you mean {_BY_WORD[like]!r}? " if like else ""
    raise SendminerError(
        f"{text!r} is no verdict.",
        f"{meant}The verdicts are {', '.join(VERDICTS)}; {NOTHING} takes one back.",
    )
