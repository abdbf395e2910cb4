"""What the readers share: the council, how to ask its site, and which way round a failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sendminer.sources.moderngov.asks import Asks
from sendminer.sources.papers import facts_of
from sendminer.sources.plan import Request
from sendminer.sources.span import Span, day_from


@dataclass(frozen=True, slots=True)
class Site:
    """One council's site."""

    council: str
    ask: Asks

    def instead(self, request: Request, span: Span) -> Request | None:
        """Another request that may give what this one did not."""
        step, known = request.step, request.known
        if step == "all_meetings":
            return replace(self.ask.committees(), instead_of=request.url)
        if step == "GetCommittees":
            return self.ask.committee_list(0, request.url)
        if step == "committee_list":
            attempt = known.get("attempt", "")
            after = int(attempt) + 1 if attempt.isdigit() else 0
            return self.ask.committee_list(after, request.url)
        if step == "GetMeetings":
            return self.ask.meetings_by_date(request, span)
        if step == "GetAllMeetingsByDate":
            # The service named the bodies, so it may still give their meetings.
            told = {**known, "service": "yes"}
            return self.ask.meeting_list(told, instead_of=request.url)
        if step == "GetMeeting" and known.get("meeting_id"):
            return self.ask.meeting_page(known, "page", request.url)
        if step == "register":
            return self.ask.officers_register(request)
        return None

    def facts(self, known: Mapping[str, str], kind: str, **more: str) -> dict[str, str]:
        """Facts of a document that belongs to a meeting."""
        return facts_of(self.council, known, day_from(known.get("day", "")), kind, **more)
