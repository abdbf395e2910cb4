"""Drive a source with no sockets: requests in, answers of the box out, until nothing is left."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import parse_qsl, unquote, urlsplit

from sendminer.demo.answers import Answer
from sendminer.demo.mischief import Mischief, misbehaved
from sendminer.demo.town import Town
from sendminer.errors import Outcome
from sendminer.sources.plan import Reading, Request, Source, Wanted

ADDRESS = "https://hollinshire.example"
TODAY = date(2026, 11, 26)
EVERYTHING = Wanted(since=date(2019, 1, 1), today=TODAY)
_FAILURES: dict[int, Outcome] = {
    401: "blocked",
    403: "blocked",
    429: "blocked",
    404: "not_published",
}


@dataclass
class Walk:
    """What was asked, what came of it, and the documents."""

    asked: list[Request] = field(default_factory=list)
    readings: list[tuple[Request, Reading]] = field(default_factory=list)
    bodies: dict[str, bytes] = field(default_factory=dict)

    @property
    def documents(self) -> list[tuple[Request, Reading]]:
        """The requests whose answers are documents."""
        return [(request, reading) for request, reading in self.readings if reading.document]

    def outcomes(self, step: str) -> list[str]:
        """Outcomes of a step, in order."""
        return [reading.outcome for request, reading in self.readings if request.step == step]


def answered(url: str, tricks: Sequence[Mischief] = ()) -> Answer:
    """What the box answers for an address."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True)) or (
        {parts.query: ""} if parts.query else {}
    )
    answer = Town(ADDRESS, TODAY).respond(unquote(parts.path), query)
    return misbehaved(answer, tricks, f"{parts.path}?{parts.query}", 0)


def walk(
    source: Source,
    wanted: Wanted = EVERYTHING,
    tricks: Sequence[Mischief] = (),
    most: int = 2_000,
    spoil: Callable[[str, bytes], bytes] = lambda _, body: body,
) -> Walk:
    """Everything that a source leads to, ``spoil`` having its way with each answer.

    Fails the test if it never ends.
    """
    done, waiting = Walk(), deque(source.start(wanted))
    seen: set[tuple[str, str]] = set()
    while waiting:
        request = waiting.popleft()
        if (request.url, request.step) in seen:
            continue
        seen.add((request.url, request.step))
        assert len(seen) <= most, "the source goes round in a circle"
        answer = answered(request.url, tricks)
        done.asked.append(request)
        if answer.status == 200:
            body = spoil(request.url, answer.body)
            reading = source.read(request, body, wanted)
            done.bodies[request.url] = body
        else:
            reading = source.failed(request, _FAILURES.get(answer.status, "error"), wanted)
        done.readings.append((request, reading))
        waiting.extend(reading.requests)
    return done
