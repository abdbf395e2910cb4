"""The rules of the ledger in words: how a state is told, and what each step means."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from sendminer.settings import Settings
from sendminer.telling import STEPS
from sendminer.track.history.states import RULES

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
    for name, step in STEPS.items():
        yield from wrap(
            f"{name}: {step.means}", _WIDTH, initial_indent="- ", subsequent_indent="  "
        )
