"""The sources' readers on real pages and answers, where they lie beside the checkout.

What each page holds was counted by hand.
"""

from __future__ import annotations

from datetime import date

from sendminer.sources.cmis import Cmis
from sendminer.sources.cmis import pages as calendar
from sendminer.sources.moderngov import ModernGov, meeting_page, pages, service
from sendminer.sources.moderngov.records import Committee
from sendminer.sources.plan import Reading, Request, Wanted
from tests.conftest import shared

KINGSTON, FIXTURES = "data/moderngov_kingston", "data/lgsf_fixtures"
WANTED = Wanted(since=date(2015, 1, 1), today=date(2026, 11, 26))
SOURCE = ModernGov("KTT", "Kingston", "https://kingston.example")


def text(relative: str) -> str:
    """A real page."""
    return shared(relative).read_text(encoding="utf-8")


def reading(step: str, relative: str, **known: str) -> Reading:
    """What the source makes of a real page."""
    request = Request("https://kingston.example/page.aspx", step, known)
    return SOURCE.read(request, shared(relative).read_bytes(), WANTED)


def test_a_meeting_page() -> None:
    """Every item, paper, vote, pack and cut-off of the page."""
    found = meeting_page.meeting(text(f"{KINGSTON}/Agenda_151.html"))
    assert (found.id, found.committee.id, found.day) == ("10221", "711", date(2026, 1, 15))
    assert [entry.number for entry in found.entries] == [str(n) for n in range(54, 66)]
    assert [entry.minuted for entry in found.entries] == [True] * 12
    assert [e.number for e in found.entries if e.decided] == ["59", "60", "63"]
    assert [e.truncated for e in found.entries if e.truncated] == ["51902", "51903"]
    assert [len(entry.papers) for entry in found.entries] == [0, 0, 0, 0, 1, 5, 2, 1, 5, 2, 1, 0]
    assert len(found.packs) == 6
    assert not any("PDF" in paper.title for entry in found.entries for paper in entry.papers)
    printed = meeting_page.printed_minutes(found)
    assert printed is not None
    assert printed.url.startswith("documents/g10230/")


def test_a_cancelled_meeting() -> None:
    """It is told as cancelled and leads nowhere."""
    found = reading("page", f"{KINGSTON}/Agenda_412.html")
    assert (found.outcome, found.requests) == ("cancelled", ())


def test_a_list_of_meetings() -> None:
    """Fifteen meetings, one of them cancelled, and the way to those before."""
    page = text(f"{KINGSTON}/BrowseMeetings.html")
    found = pages.listed(page, Committee("711", "A committee"))
    assert len(found) == 15
    assert [row.id for row in found if row.cancelled] == ["10161"]
    assert pages.earlier(page) == "202409051930"


def test_a_list_of_bodies() -> None:
    """Every body of the page, and those that deal with children among them."""
    found = pages.committees(text(f"{KINGSTON}/CommitteeStructure.html"))
    assert len(found) == 31
    asked = reading("committee_list", f"{KINGSTON}/CommitteeStructure.html").requests
    chosen = {request.known["body"] for request in asked}
    assert {"Council", "People Committee", "Schools Forum", "Scrutiny Panel"} <= chosen
    assert not chosen & {"Licensing Committee", "Pension Board", "Blue Badge Appeals Panel"}


def test_the_service() -> None:
    """Bodies, meetings and a meeting of the web service."""
    bodies = service.committees(text(f"{FIXTURES}/modgov_GetCommittees.xml"))
    assert [body.id for body in bodies] == ["163", "144"]
    rows = service.listed(text(f"{FIXTURES}/modgov_GetMeetings.xml"))
    assert [(row.id, row.cancelled, row.committee.id) for row in rows] == [
        ("4966", True, "144"), ("4967", False, "144"),
    ]  # fmt: skip
    found = service.meeting(text(f"{FIXTURES}/modgov_GetMeeting_with_minutes.xml"))
    assert [(e.number, e.minuted, len(e.papers)) for e in found.entries] == [
        ("1", True, 1), ("9", True, 1),
    ]  # fmt: skip
    assert found.day == date(2026, 2, 10)


def test_registers_of_decisions() -> None:
    """Rows that are decisions, without their hidden references; a row on an issue is none."""
    found = pages.registered(text(f"{FIXTURES}/modgov_mgDelegatedDecisions.html"))
    assert [(row.id, row.published) for row in found] == [
        ("13567", date(2025, 4, 1)), ("13149", date(2025, 11, 3)),
    ]  # fmt: skip
    assert not any("ref" in row.title for row in found)
    officers = pages.registered(text(f"{FIXTURES}/modgov_mgListOfficerDecisions.html"))
    assert [row.id for row in officers] == ["13149"]


def test_decisions() -> None:
    """One made at a meeting leads to it and to its issue; the others stand for themselves."""
    met = reading("decision", f"{FIXTURES}/modgov_ieDecisionDetails.html")
    assert [request.step for request in met.requests] == ["GetMeeting", "issue"]
    assert (met.document, met.requests[0].known["body"]) == (False, "Policy Committee")
    alone = reading("decision", f"{FIXTURES}/modgov_ieDecisionDetails_multi_paragraph.html")
    assert alone.document
    assert alone.facts["published"] == "2021-07-27"


def test_cmis() -> None:
    """Module, list, month, and the documents of a meeting."""
    assert calendar.module_of(text(f"{FIXTURES}/cmis_base_page.html")) == "397"
    listed = calendar.held(text(f"{FIXTURES}/cmis_MeetingCalendarListView.html"), 2026)
    assert [(row.id, row.body, row.day) for row in listed] == [
        ("15042", "Planning Committee", date(2026, 7, 9)),
        ("15115", "Standards Committee", date(2026, 7, 23)),
    ]
    month = calendar.held(text(f"{FIXTURES}/cmis_MeetingCalendarPublicNoJava_month.html"), 2026)
    assert [row.day.day for row in month] == [8, 9, 9, 30]
    details = calendar.details(text(f"{FIXTURES}/cmis_ViewMeetingPublic_summary.html"))
    assert details is not None
    assert (details.body, details.status) == ("Licensing Sub-Committee A", "scheduled")
    source = Cmis("BIR", "Birmingham", "https://birmingham.example/birmingham")
    request = Request("https://birmingham.example/birmingham/x/Default.aspx", "meeting")
    page = shared(f"{FIXTURES}/cmis_ViewMeetingPublic_documents.html").read_bytes()
    (minutes,) = source.read(request, page, WANTED).requests
    assert minutes.url == "https://birmingham.example/Birmingham/Document.ashx?id=abc123"
