"""Look at one council's site with a handful of requests, and say what would be read.

One request of each kind is made, the way a fetch would go: the service, a list, a meeting, its
minutes. Whatever gets pages does the asking; this module only says what.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from sendminer.errors import Outcome
from sendminer.parse.decoding import decode
from sendminer.parse.reading import Unreadable
from sendminer.sources.cmis.pages import module_of
from sendminer.sources.plan import Reading, Request, Source, Wanted
from sendminer.sources.registry import Council

MOST_REQUESTS = 14
STRIKES = 2
_STEPS = {
    "all_meetings": "The web service's list of all meetings",
    "check_bodies": "The web service's list of bodies",
    "check_meetings": "The web service's list of a body's meetings",
    "GetCommittees": "The web service's list of bodies",
    "committee_list": "The page that lists the bodies",
    "GetMeetings": "The web service's list of meetings",
    "GetAllMeetingsByDate": "The web service's list of meetings by date",
    "meeting_list": "The page that lists meetings",
    "GetMeeting": "A meeting, from the web service",
    "page": "A meeting's page",
    "compare": "The same meeting by both routes",
    "minutes_next": "The next meeting's page",
    "item": "An item's page",
    "attendance": "The page of who attended a meeting",
    "issue_part": "The meetings or decisions of an issue",
    "printed": "Printed minutes",
    "paper": "A report",
    "register": "The register of decisions",
    "officers_register": "The register of officers' decisions",
    "decision": "A decision",
    "issue": "An issue's history",
    "base": "The page of the calendar",
    "list": "The list of meetings",
    "month": "A month of the calendar",
    "meeting": "A meeting's page",
    "minutes": "A meeting's minutes",
}
_OUTCOMES: dict[Outcome, str] = {
    "ok": "can be read",
    "blocked": "is refused to programs",
    "disabled": "is switched off",
    "timeout": "takes too long to come",
    "not_published": "is there without anything published",
    "cancelled": "is of a meeting that was cancelled",
    "empty": "holds nothing",
    "too_large": "is too large",
}
_BAD = frozenset({"blocked", "disabled", "timeout", "error", "damaged", "too_large"})


class Got(Protocol):
    """What came of asking for an address."""

    @property
    def outcome(self) -> Outcome:
        """``ok``, or why there is nothing."""

    @property
    def body(self) -> bytes:
        """The bytes."""

    @property
    def note(self) -> str:
        """A sentence for a person."""

    @property
    def down(self) -> bool:
        """Whether the whole host is at fault, so that asking on is in vain."""


Get = Callable[[str], Got]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one request showed."""

    step: str
    url: str
    outcome: Outcome
    says: str
    document: bool = False
    down: bool = False
    """Whether the host itself did not answer, or not with any page."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """Everything that was found, and what it comes to."""

    findings: tuple[Finding, ...]
    verdict: str

    @property
    def reached(self) -> bool:
        """Whether a document was reached."""
        return any(finding.document for finding in self.findings)

    @property
    def well(self) -> bool:
        """Whether one was, and nothing on the way failed."""
        return self.reached and not any(f.outcome in _BAD for f in self.findings)


def examine(council: Council, source: Source, get: Get, wanted: Wanted | None = None) -> Checkup:
    """Look at a council's site."""
    findings = tuple(_findings(source, get, replace(wanted or Wanted(), limit=2)))
    if not any(finding.document for finding in findings):
        other = _recognised(get, council.base)
        findings = (*findings, *([other] if other else []))
    return Checkup(findings, _verdict(council, findings))


def _findings(source: Source, get: Get, wanted: Wanted) -> Iterator[Finding]:
    """One request of each kind, depth first, so that minutes are reached soon."""
    waiting = deque(source.start(wanted))
    tried: set[str] = set()
    down = 0
    for _ in range(MOST_REQUESTS):
        while waiting and waiting[0].step in tried and not waiting[0].instead_of:
            waiting.popleft()
        if not waiting:
            return
        request = waiting.popleft()
        tried.add(request.step)
        got = get(request.url)
        reading = (
            source.read(request, got.body, wanted)
            if got.outcome == "ok"
            else source.failed(request, got.outcome, wanted)
        )
        outcome = got.outcome if reading.outcome == "ok" else reading.outcome
        yield replace(_finding(request, outcome, reading, got.note), down=got.down)
        if outcome not in _BAD and not (reading.requests or reading.document):
            tried.discard(request.step)  # another of the kind may lead on
        waiting.extendleft(reversed(reading.requests))
        down = down + 1 if got.down else 0
        if down == STRIKES:
            return


def _finding(request: Request, outcome: Outcome, reading: Reading, note: str) -> Finding:
    what = _STEPS.get(request.step, f"The step {request.step}")
    says = f"{what} {_OUTCOMES.get(outcome, 'cannot be read')}."
    more = reading.note or note
    told = reading.facts.get("title", "") if reading.document else ""
    words = " ".join(filter(None, (says, f"({told})" if told else "", more)))
    return Finding(request.step, request.url, outcome, words, reading.document)


def _recognised(get: Get, base: str) -> Finding | None:
    """What the council's address itself shows, where nothing could be read."""
    got = get(base)
    if got.outcome != "ok":
        says = f"The address itself {_OUTCOMES.get(got.outcome, 'cannot be read')}. {got.note}"
        return Finding("address", base, got.outcome, says.strip(), down=got.down)
    return Finding("address", base, "ok", f"The address itself {_looks_like(got.body)}.")


def _looks_like(body: bytes) -> str:
    try:
        text = decode(body)
    except Unreadable:
        return "does not show a page"
    if 'id="modgov"' in text or "mgMainTitleTxt" in text or "ieDocHome.aspx" in text:
        return "shows a ModernGov site"
    if module_of(text) is not None or "cmis" in text[:20_000].lower():
        return "shows a CMIS site"
    return "shows a page of some other system"


def _verdict(council: Council, findings: tuple[Finding, ...]) -> str:
    reached = any(finding.document for finding in findings)
    failed = [finding for finding in findings if finding.outcome in _BAD]
    if reached and not failed:
        return f"{council.name} can be fetched."
    if reached:
        return f"{council.name} can be fetched, by a way round what fails."
    if any(finding.outcome == "blocked" for finding in findings):
        return (
            f"{council.name} refuses programs. Save its pages from your browser, and read them "
            "with 'sendminer run' or 'sendminer import'."
        )
    if findings and all(finding.down for finding in findings):
        return (
            f"{council.name} could not be reached. Check your connection to the internet. If other "
            "sites open in your browser, see there whether this one is down, or has moved: a new "
            "address goes into a [[councils]] table of sendminer.toml as base."
        )
    return (
        f"Nothing of {council.name} could be read. Look at its meeting pages in your browser, and "
        "put their address into a [[councils]] table of sendminer.toml as base."
    )
