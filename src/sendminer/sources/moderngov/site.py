"""What the readers share: the council, how to ask its site, and which way round a failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sendminer.parse.dates import spoken_date
from sendminer.sources.moderngov.asks import Asks
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
        day = day_from(known.get("day", ""))
        body = known.get("body", "")
        title = " - ".join(filter(None, (body, spoken_date(day) if day else "")))
        facts = {
            "council": self.council,
            "publisher": self.council,
            "published": day.isoformat() if day else "",
            "title": title,
            "kind": kind,
            "body": body,
            "meeting": meeting_key(known),
            "issue": known.get("issue", ""),
            **more,
        }
        return {key: value for key, value in facts.items() if value}


def meeting_key(known: Mapping[str, str]) -> str:
    """One meeting is one body on one day, whichever meeting's agenda its minutes hang on."""
    body, day = known.get("body_id") or known.get("body", ""), known.get("day", "")
    return f"{body}:{day}" if body and day else ""
