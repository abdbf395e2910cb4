"""The requests that a ModernGov site understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sendminer.sources.addresses import absolute, with_query
from sendminer.sources.moderngov.records import Committee, Link, Listed
from sendminer.sources.plan import Request
from sendminer.sources.span import Span, day_from

SERVICE = "mgWebService.asmx"
EVERY_BODY = "-1"
"""The committee that stands for all of them; with 0 the operation gives nothing."""
LISTS = ("mgListCommittees.aspx", "mgCommitteeStructure.aspx", "ieDocHome.aspx")
"""Pages that list the bodies; a council may have hidden some of them."""
SEARCHED = {
    "send": (
        '"special educational needs" OR "SEND" OR "EHCP" OR "high needs" OR "special school"'
        ' OR "education, health and care"'
    )
}
"""What to search for: the word "send" alone finds every letter that was sent."""


@dataclass(frozen=True, slots=True)
class Asks:
    """Builds requests for the site under one base address."""

    base: str

    def _service(
        self, operation: str, step: str, known: Mapping[str, str], **query: str
    ) -> Request:
        return Request(with_query(self.base, f"{SERVICE}/{operation}", **query), step, known)

    def committees(self) -> Request:
        """The bodies, from the service."""
        return self._service("GetCommittees", "GetCommittees", {})

    def committee_list(self, attempt: int = 0, instead_of: str | None = None) -> Request | None:
        """The bodies, from one of the pages that list them."""
        if attempt >= len(LISTS):
            return None
        url = with_query(self.base, LISTS[attempt], bcr="1")
        return Request(url, "committee_list", {"attempt": str(attempt)}, instead_of=instead_of)

    def meetings(self, committee: Committee, span: Span) -> Request:
        """The meetings of a body, from the service; days as dd/mm/yyyy and in no other form."""
        known = {"body_id": committee.id, "body": committee.title}
        days = {"sFromDate": _dmy(span.since), "sToDate": _ahead(span)}
        return self._service("GetMeetings", "GetMeetings", known, lCommitteeId=committee.id, **days)

    def meetings_by_date(self, failed: Request, span: Span) -> Request:
        """The same from another operation, which some servers answer when that one fails."""
        url = self._by_date(failed.known.get("body_id", ""), span)
        return Request(url, "GetAllMeetingsByDate", failed.known, instead_of=failed.url)

    def all_meetings(self, span: Span) -> Request:
        """The meetings of all bodies in one answer: what a later run costs is this one."""
        return Request(self._by_date(EVERY_BODY, span), "all_meetings")

    def _by_date(self, body: str, span: Span) -> str:
        return with_query(
            self.base,
            f"{SERVICE}/GetAllMeetingsByDate",
            lCommitteeId=body,
            sFromDate=_dmy(span.since),
            sToDate=_ahead(span),
            bIsAscendingDateOrder="false",
        )

    def bodies_met(self, met: Iterable[Committee]) -> Request:
        """The bodies, from the service, to see whether the list of all meetings left one out."""
        known = {"met": " ".join(sorted(body.id for body in met))}
        request = self.committees()
        return Request(request.url, "check_bodies", known, settled=True)

    def check_meetings(self, committee: Committee, span: Span, told: Iterable[str]) -> Request:
        """The meetings of one body, once, to see whether the list of all has them."""
        request = self.meetings(committee, span)
        known = {**request.known, "told": " ".join(told)}
        return Request(request.url, "check_meetings", known, settled=True)

    def meeting_list(
        self,
        known: Mapping[str, str],
        before: str = "",
        instead_of: str | None = None,
        *,
        settled: bool = False,
    ) -> Request:
        """A page of the meetings of a body; ``before`` is where the page after it begins."""
        body = known.get("body_id", "")
        if before:
            query = {"Act": "earlier", "CId": body, "D": before, "MD": "ielistmeetings"}
        else:
            query = {"CommitteeId": body}
        url = with_query(self.base, "ieListMeetings.aspx", **query)
        told = {**known, "before": before}
        return Request(url, "meeting_list", told, settled, instead_of)

    def meeting(self, listed: Listed, span: Span, **known: str) -> Request:
        """A meeting, from the service."""
        told = {**known_of(listed), **known}
        request = self._service("GetMeeting", "GetMeeting", told, lMeetingId=listed.id)
        settled = span.is_given_up(listed.day)
        return Request(request.url, request.step, told, settled=settled)

    def meeting_page(
        self, known: Mapping[str, str], step: str, instead_of: str | None = None
    ) -> Request:
        """The page of a meeting."""
        body = {"CId": known["body_id"]} if known.get("body_id") else {}
        url = with_query(
            self.base, "ieListDocuments.aspx", **body, MId=known.get("meeting_id", ""), Ver="4"
        )
        return Request(url, step, known, _is_old(known), instead_of)

    def next_page(self, known: Mapping[str, str]) -> Request:
        """The page of the following meeting, on whose agenda the minutes of this one may hang."""
        url = with_query(self.base, "ieListDocuments.aspx", MId=known.get("next", ""), Ver="4")
        return Request(url, "minutes_next", known, _is_old(known))

    def item(self, identity: str, known: Mapping[str, str]) -> Request:
        """The page of one item, whole."""
        url = with_query(self.base, "mgAi.aspx", ID=identity)
        return Request(url, "item", known, _is_old(known))

    def attendance(self, known: Mapping[str, str]) -> Request:
        """The page of who attended a meeting."""
        url = with_query(self.base, "mgMeetingAttendance.aspx", ID=known.get("meeting_id", ""))
        return Request(url, "attendance", known, _is_old(known))

    def paper(self, link: Link, known: Mapping[str, str]) -> Request | None:
        """A document: papers keep their address and never change under it."""
        url = absolute(f"{self.base}/", link.url)
        return Request(url, "paper", known, settled=True) if url else None

    def printed(self, link: Link, known: Mapping[str, str]) -> Request | None:
        """Printed minutes, which replace their draft under the same address."""
        url = absolute(f"{self.base}/", link.url)
        return Request(url, "printed", known, _is_old(known)) if url else None

    def register(self, span: Span) -> Iterator[Request]:
        """The register of decisions in windows of their publication; each is one page."""
        for start, end in span.quarters():
            url = with_query(
                self.base, "mgDelegatedDecisions.aspx", XXR="0", DR=f"{_dmy(start)}-{_dmy(end)}",
                ACT="Find", RP="0", K="0", V="0", DM="0", HD="0", DS="2", Next="true",
                META="mgdelegateddecisions",
            )  # fmt: skip
            known = {"from": _dmy(start), "to": _dmy(end)}
            yield Request(url, "register", known, settled=span.is_closed(end))

    def officers_register(self, failed: Request) -> Request:
        """The register of officers' decisions, a part of the other."""
        days = f"{failed.known.get('from', '')}-{failed.known.get('to', '')}"
        url = with_query(
            self.base, "mgListOfficerDecisions.aspx", XXR="0", FULL="1", BAM="1", DR=days,
            ACT="Find", K="0", DM="0", DEP="0", PH="0", LO="0", C3="0", Next="true",
        )  # fmt: skip
        return Request(url, "officers_register", failed.known, instead_of=failed.url)

    def decision(
        self, identity: str, known: Mapping[str, str], settled: bool = False, *, by: str = "ID"
    ) -> Request:
        """The record of a decision, by its own number or by that of its agenda item (AIId)."""
        url = with_query(self.base, "ieDecisionDetails.aspx", **{by: identity})
        return Request(url, "decision", known, settled)

    def issue(self, identity: str, settled: bool = False) -> Request:
        """Everything that was done on one matter."""
        url = with_query(self.base, "mgIssueHistoryHome.aspx", IId=identity, Opt="0")
        return Request(url, "issue", {"issue": identity}, settled)

    def issue_part(self, link: Link, known: Mapping[str, str], settled: bool) -> Request | None:
        """The page of an issue's meetings or of its decisions, where its own only leads there."""
        url = absolute(f"{self.base}/", link.url.partition("#")[0])
        return Request(url, "issue_part", known, settled) if url else None

    def search(self, words: str, span: Span, page: int = 1) -> Request:
        """A page of search results in the span."""
        asked = SEARCHED.get(words.strip().lower(), words)
        url = with_query(
            self.base, "ieSearchResults2.aspx", SS=asked, SD=_dmy(span.since),
            ED=_dmy(span.until), DT="3", ADV="1", CA="false", SB="true", PG=str(page),
        )  # fmt: skip
        return Request(url, "search", {"page": str(page)})


def known_of(listed: Listed) -> dict[str, str]:
    """What a list knows of a meeting, as text."""
    return {
        "meeting_id": listed.id,
        "body_id": listed.committee.id,
        "body": listed.committee.title,
        "day": listed.day.isoformat() if listed.day else "",
    }


def _is_old(known: Mapping[str, str]) -> bool:
    """Whether a list already said that this is never to change: see ``Span.is_given_up``."""
    return known.get("old") == "yes" and day_from(known.get("day", "")) is not None


def _ahead(span: Span) -> str:
    """A day well after the span: the meeting after the last may hold that one's minutes.

    The same day in every run of a year, so that lists keep their address.
    """
    return _dmy(date(span.until.year + 1, 12, 31))


def _dmy(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
