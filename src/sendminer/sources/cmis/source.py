"""The source: base page, months, meetings, minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sendminer.english.send import is_send_title
from sendminer.errors import Outcome
from sendminer.parse.decoding import decode
from sendminer.parse.text.dates import read_date
from sendminer.sources.addresses import absolute
from sendminer.sources.choice import is_minutes, is_other_body, is_send_body
from sendminer.sources.cmis import pages
from sendminer.sources.papers import facts_of, made_of, no_document, nothing_below
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import Span, day_from, span_of

BASES = ("Meetings.aspx", "MeetingsCalendar.aspx", "CalendarofMeetings.aspx")
"""Names under which councils have put the calendar."""


_EARLIER = re.compile(r"\b(?:previous|last) meeting\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cmis:
    """A council's CMIS site: ``base`` is the folder that its pages lie in."""

    code: str
    council: str
    base: str

    @property
    def name(self) -> str:
        """``cmis:NFK``."""
        return f"cmis:{self.code}"

    def start(self, wanted: Wanted) -> Iterable[Request]:
        """The page of the calendar."""
        return [self._base(0)]

    def _base(self, attempt: int, instead_of: str | None = None) -> Request:
        url = f"{self.base.rstrip('/')}/{BASES[attempt]}"
        return Request(url, "base", {"attempt": str(attempt)}, instead_of=instead_of)

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Make sense of an answer."""
        return made_of(self, request, wanted, lambda: self._read(request, body, wanted))

    def _read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        span = span_of(wanted)
        if request.step in ("minutes", "paper"):
            return self._minutes(request, body, span)
        text = decode(body)
        if request.step == "base":
            return self._module(request, text, span)
        if request.step in ("list", "month"):
            return self._meetings(request, text, span, wanted)
        if request.step == "meeting":
            return self._meeting(request, text, span)
        return Reading("error", note=f"No reader is called {request.step}.")

    def failed(self, request: Request, outcome: Outcome, wanted: Wanted) -> Reading:
        """Try the next name of the calendar's page; under none of them, it is another site."""
        other = self._instead(request)
        if outcome == "not_published" and request.step == "base" and not other:
            return nothing_below(self.base, self.code)
        return Reading(outcome, other)

    def _instead(self, request: Request) -> tuple[Request, ...]:
        attempt = request.known.get("attempt", "")
        after = int(attempt) + 1 if request.step == "base" and attempt.isdigit() else len(BASES)
        return (self._base(after, request.url),) if after < len(BASES) else ()

    def _module(self, request: Request, text: str, span: Span) -> Reading:
        module = pages.module_of(text)
        if module is None:
            note = f"{request.url} holds no calendar of meetings."
            return Reading("damaged", self._instead(request), note=note)
        url = f"{request.url}?ctl=MeetingCalendarListView&mid={module}"
        known = {"day": span.today.isoformat(), "module": module, "tab": pages.tab_of(text) or ""}
        return Reading(requests=(Request(url, "list", known),))

    def _meetings(self, request: Request, text: str, span: Span, wanted: Wanted) -> Reading:
        """A list or a month: its meetings, and from the list on the months before it."""
        shown = day_from(request.known.get("day", "")) or span.today
        rows = pages.held(text, shown.year)
        if request.step == "month" and not rows and not pages.is_cmis(text):
            return Reading("damaged", note=_redesigned(request))
        asked = [self._asked(row, span) for row in rows if self._is_wanted(row, span)]
        requests = [ask for ask in asked if ask is not None][: wanted.limit]
        if request.step == "list":
            requests += self._months(request, rows, text, span)
        return Reading(requests=tuple(requests), note=f"{len(rows)} meetings in the calendar.")

    def _is_wanted(self, row: pages.Held, span: Span) -> bool:
        # What meets today has no minutes yet.
        past = span.holds(row.day) and row.day < span.today
        return past and is_send_body(row.body) and not is_other_body(row.body)

    def _asked(self, row: pages.Held, span: Span) -> Request | None:
        url = absolute(f"{self.base}/", row.url)
        known = {
            "meeting_id": row.id,
            "body_id": row.body_id,
            "body": row.body,
            "day": row.day.isoformat(),
        }
        return Request(url, "meeting", known, span.is_given_up(row.day)) if url else None

    def _months(
        self, request: Request, rows: list[pages.Held], text: str, span: Span
    ) -> Iterable[Request]:
        """Every month of the span, newest first.

        The addresses begin as those of the meetings do; in a month without any, as another link
        or a form of the pages does.
        """
        tab = rows[0].tab if rows else pages.tab_of(text) or request.known.get("tab", "")
        module = rows[0].module if rows else request.known.get("module", "")
        prefix = absolute(request.url, tab) if tab else None
        month = span.until.replace(day=1)
        while prefix and month >= span.since.replace(day=1):
            url = f"{prefix}/ctl/MeetingCalendarPublicNoJava/mid/{module}/Date/{month}"
            settled = span.is_closed(month + timedelta(days=31))
            yield Request(f"{url}/Default.aspx", "month", {"day": month.isoformat()}, settled)
            month = (month - timedelta(days=1)).replace(day=1)

    def _meeting(self, request: Request, text: str, span: Span) -> Reading:
        found = pages.details(text)
        if found is None:
            return Reading("damaged", note=_redesigned(request))
        day = found.day or day_from(request.known.get("day", ""))
        if "cancel" in found.status:
            return Reading("cancelled", settled=span.is_settled(day))
        requests = tuple(_documents(request, found))
        if any(ask.step == "minutes" for ask in requests):
            return Reading(requests=requests, settled=span.is_settled(day))
        settled = span.is_given_up(day)
        note = "No minutes are published."
        return Reading("not_published", requests, settled=settled, note=note)

    def _minutes(self, request: Request, body: bytes, span: Span) -> Reading:
        fault = no_document(body)
        if fault is not None:
            return fault
        known = request.known
        if request.step == "paper":
            on = day_from(known.get("day", ""))
            facts = facts_of(self.council, known, on, "report", title=known["title"])
            return Reading(document=True, facts=facts, settled=True)
        # Minutes of the meeting before hang on this one's page under a title with its day.
        title = known.get("title", "")
        own = None if _EARLIER.search(title) else day_from(known.get("day", ""))
        on = read_date(title) or _run_together(title) or own
        facts = facts_of(self.council, known, on, "minutes")
        return Reading(document=True, facts=facts, settled=span.is_settled(on))


def _redesigned(request: Request) -> str:
    return f"{request.url} is not as CMIS makes it; the site may have been redesigned."


def _documents(request: Request, found: pages.Details) -> Iterator[Request]:
    """The minutes, and the reports whose titles say that they are on SEND."""
    for title, href in found.documents:
        url = absolute(request.url, href)
        told = {**request.known, "title": title}
        if url and is_minutes(title):
            yield Request(url, "minutes", told)
        elif url and is_send_title(title):
            yield Request(url, "paper", told, settled=True)


def _run_together(title: str) -> date | None:
    """Day of "Final Planning Minutes 16042026"."""
    for word in title.split():
        if len(word) == 8 and word.isdigit():
            try:
                return date(int(word[4:]), int(word[2:4]), int(word[:2]))
            except ValueError:
                continue
    return None
