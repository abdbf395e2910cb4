"""How sites are treated, and where time and chance come in."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from sendminer.errors import SendminerError
from sendminer.fetch import decoding, robots


class StoppedError(Exception):
    """Raised out of a wait when there is nothing to wait for any more."""


@dataclass(frozen=True, slots=True)
class World:
    """Where time and chance come in. ``sleep`` may raise ``StoppedError``, to break off a wait."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    chance: Callable[[], float] = random.random


def until(stop: threading.Event) -> Callable[[float], None]:
    """A ``sleep`` that ends when ``stop`` is set."""

    def sleep(seconds: float) -> None:
        if stop.wait(seconds):
            raise StoppedError

    return sleep


@dataclass(frozen=True, slots=True)
class Manners:
    """How sites are treated; the figures are seconds unless they are named otherwise.

    ModernGov's slower installations take 90 seconds for an answer: the deadline leaves room.
    """

    contact: str
    delay: float = 1.5
    deadline: float = 150.0
    tries: int = 3
    backoff: float = 5.0
    longest_wait: float = 120.0
    on_the_wire: int = decoding.ON_THE_WIRE
    decoded: int = decoding.DECODED

    def __post_init__(self) -> None:
        address = "@" in self.contact or self.contact.startswith(("http://", "https://"))
        if not address or not self.contact.isascii() or not self.contact.isprintable():
            raise SendminerError(
                "No contact address is set, and no site is asked for anything without one.",
                'Write contact = "you@example.org" (your own mail address, or a web page about '
                "what you do) into sendminer.toml: a site that minds can then tell you.",
            )

    @property
    def user_agent(self) -> str:
        """Who asks: the program, what it does, and whom to complain to."""
        return (
            f"{robots.PRODUCT}/{version('sendminer')} "
            f"(reads what councils publish about SEND; contact: {self.contact})"
        )
