"""The rules of the ledger in words: how a state is told, and what each step means."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from sendminer.settings import Settings
from sendminer.track.history.states import RULES

STEPS = (
    ("made", "The first statement of it that was found."),
    ("repeated", "It was said again, with nothing new."),
    ("mentioned", "Something was said on the matter that shares no value or name with it: perhaps "
     "of another promise. It changes nothing."),
    ("decided", "A body resolved or approved what was only announced, or resolved to drop it."),
    ("funded", "Money was found for it that it did not have."),
    ("condition_added", "It was made to depend on something."),
    ("raised", "It is to be more: a larger number or amount, a shorter wait. \"A further 70\" adds "
     "to what was promised, \"270 in all\" takes its place."),
    ("lowered", "It is to be less."),
    ("delayed", "Its deadline is later now, or was said to be missed."),
    ("brought_forward", "Its deadline is earlier now."),
    ("reported_part", "A part is said to be done: 90 of 120 places."),
    ("reported_done", "The whole is said to be done."),
    ("criticised", "Somebody finds fault with it, or with how it is kept."),
)  # fmt: skip
_WIDTH = 76


def table(settings: Settings = Settings()) -> str:  # noqa: B008
    """Both tables, for a person to read."""
    return "\n".join(_lines(settings)) + "\n"


def _lines(settings: Settings) -> Iterator[str]:
    yield "What state a promise is in: the first of these that holds on the day of reckoning."
    yield ""
    limits = {"silent_days": settings.silent_days, "due_soon_days": settings.due_soon_days}
    for number, rule in enumerate(RULES, 1):
        yield f"{number}. {rule.states}"
        told = f"{rule.holds.format(**limits)} Since: {rule.since}."
        yield from wrap(told, _WIDTH, initial_indent="   ", subsequent_indent="   ")
    yield ""
    yield "Whether it was kept is no state: a person says so (sendminer verdict)."
    yield ""
    yield "What its history consists of:"
    yield ""
    for name, means in STEPS:
        yield from wrap(f"{name}: {means}", _WIDTH, initial_indent="- ", subsequent_indent="  ")
