"""The ModernGov source, driven over the council in a box without a socket."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from sendminer.demo.mischief import Mischief
from sendminer.demo.story import HANGING, PRINTED_ONLY, story
from sendminer.parse import parse
from sendminer.sources.moderngov import ModernGov
from sendminer.sources.moderngov.records import Committee
from sendminer.sources.moderngov.service import listed
from sendminer.sources.plan import Request, Wanted
from tests.sources.walk import ADDRESS, EVERYTHING, TODAY, Walk, walk

SOURCE = ModernGov("HOL", "Hollinshire County Council", f"{ADDRESS}/council")
HELD = {meeting.day.isoformat() for meeting in story().meetings if meeting.source.count("-") == 3}
MINUTED = {day for day in HELD if day != "2019-05-14"}


def minutes(done: Walk) -> list[str]:
    """Days of the minutes that were found, pages that complete others left out."""
    return [
        reading.facts["published"]
        for _, reading in done.documents
        if reading.facts["kind"] == "minutes" and "completes" not in reading.facts
    ]


def test_every_meeting_once() -> None:
    """Minutes of every meeting, by whichever route they are there, and none twice."""
    found = minutes(walk(SOURCE))
    assert sorted(found) == sorted(MINUTED)


ROUTES = {
    "the service is switched off": [Mischief("disabled", "asmx")],
    "the service refuses": [Mischief("status", "asmx", status=403)],
    "the service fails": [Mischief("status", "asmx", status=500)],
    "the service sends nothing": [Mischief("empty", "asmx")],
    "the service is cut off": [Mischief("cut", "GetMeetings")],
    "only the list of all meetings fails": [Mischief("status", "lCommitteeId=-1", status=500)],
    "the list of all meetings is empty": [Mischief("empty", "lCommitteeId=-1")],
    "the list of all meetings is cut off": [Mischief("cut", "lCommitteeId=-1")],
    "only that list is answered": [
        Mischief("status", "GetCommittees", status=500),
        Mischief("status", "GetMeetings", status=500),
    ],
    "only lists fail": [Mischief("status", "GetMeetings", status=500)],
    "only lists and dates fail": [
        Mischief("status", "GetMeetings", status=500),
        Mischief("status", "GetAllMeetings", status=500),
    ],
    "only meetings fail": [Mischief("status", "GetMeeting?", status=500)],
}


@pytest.mark.parametrize("tricks", ROUTES.values(), ids=ROUTES.keys())
def test_another_way_round(tricks: list[Mischief]) -> None:
    """Whatever part of the service fails, the same meetings are found."""
    done = walk(SOURCE, tricks=tricks)
    assert sorted(minutes(done)) == sorted(MINUTED)


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(search="SEND")], ids=["all", "a search"])
def test_no_page_of_the_software(wanted: Wanted) -> None:
    """The address is of something else: that is a loss, and not a council without meetings."""
    done = walk(SOURCE, wanted, tricks=[Mischief("status", status=404)])
    (lost,) = [reading for _, reading in done.readings if reading.outcome != "not_published"]
    assert (lost.outcome, SOURCE.base in lost.note) == ("error", True)


def test_what_a_page_cuts_off() -> None:
    """A truncated item is got whole, and begins as the page shows it."""
    done = walk(SOURCE, tricks=ROUTES["the service is switched off"])
    items = [(request, reading) for request, reading in done.documents if request.step == "item"]
    assert items
    for request, reading in items:
        assert reading.facts["agreement"] == "1/1"
        assert reading.facts["completes"]
        text = parse(done.bodies[request.url], name="item").text
        assert "view the full" not in text


def test_who_attended() -> None:
    """Where a meeting is read from its page, so is the page of those who came to it."""
    done = walk(SOURCE, tricks=ROUTES["the service is switched off"])
    came = {
        found.facts["meeting"]: ask for ask, found in done.documents if ask.step == "attendance"
    }
    told = {found.facts["meeting"] for ask, found in done.documents if ask.step == "page"}
    assert set(came) == told
    page = parse(done.bodies[next(iter(came.values())).url], name="attendance")
    assert [official.name for official in page.officials] == ["Della Foss"]
    assert not walk(SOURCE).outcomes("attendance")


def test_an_issue_whose_meetings_stand_on_pages_of_their_own() -> None:
    """They are read from there, of this issue only; decisions may go by their item's number."""
    home = (
        '<div id="modgov"><a href="ieIssueDetails.aspx?IId=7008&amp;PlanId=0&amp;Opt=3#AI1">x</a>'
        '<a href="ieIssueDetails.aspx?IId=7008&amp;PlanId=0&amp;Opt=3#AI2">y</a>'
        '<a href="mgDecisionDetails.aspx?IId=7008&amp;Opt=1">z</a>'
        '<a href="ieIssueDetails.aspx?IId=9999&amp;Opt=3">another</a></div>'
    )
    request = Request(f"{ADDRESS}/council/i", "issue", {"issue": "7008"})
    parts = SOURCE.read(request, home.encode(), EVERYTHING).requests
    assert [part.url.rpartition("/")[2] for part in parts] == [
        "ieIssueDetails.aspx?IId=7008&PlanId=0&Opt=3",
        "mgDecisionDetails.aspx?IId=7008&Opt=1",
    ]
    page = (
        '<div id="modgov"><a href="ieIssueDetails.aspx?IId=7008&amp;Opt=3">round</a>'
        '<a href="ieListDocuments.aspx?CId=101&amp;MID=4021#AI1">12/03/2025 - Cabinet (Item 5)</a>'
        '<a href="ieDecisionDetails.aspx?AIId=77">decision</a></div>'
    )
    found = SOURCE.read(parts[0], page.encode(), EVERYTHING).requests
    assert [(ask.step, ask.url.rpartition("=")[2]) for ask in found] == [
        ("GetMeeting", "4021"), ("decision", "77"),
    ]  # fmt: skip
    assert "AIId=77" in found[1].url


@pytest.mark.parametrize(
    ("link", "more"),
    [
        ('href="ieSearchResults2.aspx?SS=SEND&amp;PG=2"', True),
        ('href="javascript:next()" title="Next page of search results"', True),
        ('href="ieSearchResults2.aspx?SS=SEND&amp;PG=1"', False),
        ('href="mgHome.aspx" title="Next meeting"', False),
    ],
)
def test_further_results(link: str, more: bool) -> None:
    """Results go on where a link to the next page says so, by number or by title."""
    hit = '<a href="ieListDocuments.aspx?CId=101&amp;MID=4021">12/03/2025 - Cabinet (1)</a>'
    page = f'<div id="modgov">{hit}<a {link}>2</a></div>'
    request = Request(f"{ADDRESS}/council/s", "search", {"page": "1"})
    reading = SOURCE.read(request, page.encode(), replace(EVERYTHING, search="SEND"))
    assert [ask.step for ask in reading.requests] == ["GetMeeting", *(["search"] if more else [])]


def test_two_routes_agree() -> None:
    """One meeting of each body is read by both routes, and they agree on every item."""
    done = walk(SOURCE)
    compared = [reading for request, reading in done.readings if request.step == "compare"]
    assert [reading.facts["agreement"] for reading in compared] == ["5/5", "5/5"]
    assert "agree on 5 of 5 items" in compared[0].note


def test_two_routes_differ() -> None:
    """A page that says something else is noticed, by the number of its items."""
    (request, *_) = (r for r, _ in walk(SOURCE).readings if r.step == "compare")
    page = walk(SOURCE).bodies[request.url].replace(b"Orchard", b"Plum")
    reading = SOURCE.read(request, page, EVERYTHING)
    assert reading.facts["agreement"] == "4/5"
    assert "they differ on 31." in reading.note


def test_printed_minutes() -> None:
    """Where no item has minutes the printed ones are read, at the address that the page gives."""
    done = walk(SOURCE)
    day = next(m.day for m in story().meetings if m.source in PRINTED_ONLY).isoformat()
    (request,) = (r for r, found in done.documents if found.facts["published"] == day)
    assert request.step == "printed"
    assert "%20" in request.url
    assert parse(done.bodies[request.url], name="pdf").items


def test_minutes_on_the_next_agenda() -> None:
    """Minutes that hang on the next meeting's agenda count for their own meeting."""
    done = walk(SOURCE)
    day = next(m.day for m in story().meetings if m.source in HANGING).isoformat()
    (reading,) = (found for _, found in done.documents if found.facts["published"] == day)
    assert reading.facts["meeting"] == f"103:{day}"


def test_reports_on_send() -> None:
    """A report under a SEND item is read, though its meeting has no minutes."""
    done = walk(SOURCE)
    reports = [found.facts for _, found in done.documents if found.facts["kind"] == "report"]
    assert [facts["title"] for facts in reports] == [
        "Resource bases and special school extensions: "
        "report of the Director of Children's Services"
    ]


def test_decisions_and_their_issues() -> None:
    """Decisions on SEND are read, others are not, and their issues are followed."""
    done = walk(SOURCE)
    found = [reading.facts for _, reading in done.documents if reading.facts["kind"] == "decision"]
    assert sorted(facts["published"] for facts in found) == ["2020-03-09"] + ["2021-04-12"] * 2
    assert {facts["issue"] for facts in found} == {"7008", "7015"}
    assert set(done.outcomes("issue")) == {"ok"}


def test_search() -> None:
    """A search leads to the meetings with a hit, over several pages of results."""
    done = walk(SOURCE, replace(EVERYTHING, search="SEND"))
    assert len(done.outcomes("search")) == 3
    assert set(minutes(done)) <= MINUTED
    assert len(minutes(done)) >= 12


def test_a_span() -> None:
    """Meetings outside the days that are wanted are not asked for."""
    done = walk(SOURCE, Wanted(since=date(2021, 1, 1), until=date(2021, 12, 31), today=TODAY))
    assert {day[:4] for day in minutes(done)} == {"2021"}
    pages = walk(
        SOURCE, Wanted(since=date(2021, 1, 1), until=date(2021, 12, 31), today=TODAY),
        ROUTES["the service is switched off"],
    )  # fmt: skip
    assert sorted(minutes(pages)) == sorted(minutes(done))


def test_a_limit() -> None:
    """A limit takes the newest of each body."""
    done = walk(SOURCE, replace(EVERYTHING, limit=2))
    assert {"2025-09-23", "2024-07-16", "2024-10-10"} <= set(minutes(done))
    assert len(done.outcomes("GetMeeting")) <= 2 * 2 + 6


def test_bodies_that_matter() -> None:
    """Licensing and pensions are passed over, and the note says who is read."""
    done = walk(SOURCE)
    note = next(
        reading.note for request, reading in done.readings if request.step == "all_meetings"
    )
    assert note.startswith("2 of 2 bodies are read: Cabinet;")
    assert not any("lCommitteeId=104" in request.url for request in done.asked)


def test_one_list_of_all_meetings() -> None:
    """One list is read for all bodies, and what confirms it is never asked for again."""
    done = walk(SOURCE)
    assert done.outcomes("all_meetings") == ["ok"]
    assert not done.outcomes("GetMeetings")
    checks = [(ask, found) for ask, found in done.readings if ask.step.startswith("check_")]
    assert [ask.step for ask, _ in checks] == ["check_bodies", "check_meetings"]
    assert all(ask.settled and not found.requests for ask, found in checks)
    assert "has all 13 of" in checks[1][1].note


LACKING = {
    "a meeting of the body that is compared": rb"<meeting><meetingid>4022</meetingid>.*?</meeting>",
    "a body": rb"<meeting>(?:(?!</meeting>).)*<committeeid>101</committeeid>.*?</meeting>",
}


@pytest.mark.parametrize("gap", LACKING.values(), ids=LACKING.keys())
def test_a_list_of_all_meetings_that_lacks_some(gap: bytes) -> None:
    """Where it leaves out what a body's own list has, each body's is read, and all is found."""

    def spoil(url: str, body: bytes) -> bytes:
        return re.sub(gap, b"", body, flags=re.DOTALL) if "lCommitteeId=-1" in url else body

    done = walk(SOURCE, spoil=spoil)
    assert sorted(minutes(done)) == sorted(MINUTED)
    assert len(done.outcomes("GetMeetings")) == 2
    assert any("leaves out" in found.note for _, found in done.readings)


def test_a_list_that_names_no_bodies() -> None:
    """Rows that do not say whose meetings they are lead nowhere; the bodies are asked for."""

    def spoil(url: str, body: bytes) -> bytes:
        return body.replace(b"<committeeid>101</committeeid>", b"") if "Id=-1" in url else body

    done = walk(SOURCE, spoil=spoil)
    assert done.outcomes("all_meetings") == ["empty"]
    assert sorted(minutes(done)) == sorted(MINUTED)


def test_what_is_settled() -> None:
    """Old minutes settle; those of the last ninety days are read again."""
    body = next(b for url, b in walk(SOURCE).bodies.items() if "lMeetingId=4021" in url)
    request = Request(f"{ADDRESS}/x", "GetMeeting", {})
    soon = Wanted(since=date(2025, 1, 1), today=date(2025, 12, 1))
    later = Wanted(since=date(2025, 1, 1), today=date(2026, 2, 1))
    assert not SOURCE.read(request, body, soon).settled
    assert SOURCE.read(request, body, later).settled


def test_a_meeting_to_come() -> None:
    """An agenda of the future has no minutes and leads nowhere."""
    body = next(b for url, b in walk(SOURCE).bodies.items() if "lMeetingId=4021" in url)
    reading = SOURCE.read(
        Request("https://x.example", "GetMeeting"), body, Wanted(today=date(2025, 9, 1))
    )
    assert (reading.outcome, reading.requests, reading.document) == ("not_published", (), False)


def test_restricted_items_are_not_told() -> None:
    """What is not public is counted and not named."""
    body = next(b for url, b in walk(SOURCE).bodies.items() if "lMeetingId=4022" in url)
    assert b"Acquisition of land" in body
    assert not any(
        "Acquisition" in r.note or "Acquisition" in str(r.facts) for _, r in walk(SOURCE).readings
    )


def test_the_same_answer_gives_the_same_reading() -> None:
    """Reading changes nothing, so that a settled page can be read again from the archive."""
    one, other = walk(SOURCE), walk(SOURCE)
    assert one.readings == other.readings


def test_a_list_that_leads_back() -> None:
    """A list whose earlier page is itself is not followed round in a circle."""
    page = (
        '<div id="modgov"><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=1&amp;MId=2">'
        '3 Mar 2026</a><a href="ieListMeetings.aspx?Act=earlier&amp;CId=1&amp;D=202603031000">x'
        "</a></div>"
    )
    known = {"body_id": "1", "body": "Cabinet", "before": "202603031000"}
    reading = SOURCE.read(
        Request("https://x.example", "meeting_list", known), page.encode(), EVERYTHING
    )
    assert [request.step for request in reading.requests] == ["page"]


@pytest.mark.parametrize(
    "step", ["register", "officers_register", "search", "issue", "issue_part", "item", "attendance"]
)
def test_another_page_is_a_loss_and_no_empty_one(step: str) -> None:
    """A login page or a redesigned one holds no decision either, and nobody would hear of it."""
    request = Request("https://x.example", step, {"page": "1", "issue": "7"})
    found = SOURCE.read(request, b"<html><body><h1>Sign in</h1></body></html>", EVERYTHING)
    assert found.outcome == "damaged"
    assert "redesigned" in found.note


def test_a_page_of_the_software_may_hold_nothing() -> None:
    """An issue, a search and a register without a row are none of these."""
    page = b'<html><body><div id="modgov"><h1>Results</h1></div></body></html>'
    for step in ("register", "search", "issue"):
        found = SOURCE.read(Request("https://x.example", step), page, EVERYTHING)
        assert found.outcome in ("ok", "empty")


@pytest.mark.parametrize("step", ["all_meetings", "GetMeetings", "GetAllMeetingsByDate"])
def test_a_list_whose_days_cannot_be_read_is_got_another_way(step: str) -> None:
    """Written in a new form, every meeting would lie outside of the days that are wanted."""
    meetings = "".join(
        f"<meeting><meetingid>{n}</meetingid><meetingdate>Tuesday</meetingdate>"
        "<committeeid>7</committeeid><committeetitle>Cabinet</committeetitle></meeting>"
        for n in (1, 2)
    )
    request = Request("https://x.example", step, {"body_id": "7", "body": "Cabinet"})
    found = SOURCE.read(request, f"<getmeetings>{meetings}</getmeetings>".encode(), EVERYTHING)
    assert found.outcome == "damaged"
    assert [ask.instead_of for ask in found.requests] == [request.url]


def test_a_run_may_ask_for_all_time() -> None:
    """There is no year before the first."""
    asked = SOURCE.start(Wanted(since=date(1, 1, 1), until=date(2, 12, 31), today=TODAY))
    assert [ask.known.get("from") for ask in asked][-1] == "01/01/0001"


def test_the_body_of_ten_thousand_meetings_is_looked_for_once() -> None:
    """It stands around them all, where some servers put it behind them."""
    meetings = "<meeting><meetingid>1</meetingid></meeting>" * 20_000
    about = "<committeeid>7</committeeid><committeetitle>Cabinet</committeetitle>"
    found = listed(f"<getmeetings>{meetings}{about}</getmeetings>")
    assert {meeting.committee for meeting in found} == {Committee("7", "Cabinet")}


def test_a_dump_of_everything() -> None:
    """A server that answers with every meeting it has gives those of the body and the days only."""
    rows = "".join(
        f"<meeting><meetingid>{n}</meetingid><meetingdate>{day}</meetingdate><committeeid>{body}"
        "</committeeid><committeetitle>B</committeetitle></meeting>"
        for n, day, body in ((1, "03/03/2026", 7), (2, "03/03/1999", 7), (3, "03/03/2026", 8))
    )
    answer = f"<getmeetingsbydate><meetings>{rows}</meetings></getmeetingsbydate>"
    request = Request(
        "https://x.example", "GetAllMeetingsByDate", {"body_id": "7", "body": "Cabinet"}
    )
    reading = SOURCE.read(request, answer.encode(), EVERYTHING)
    assert [ask.url.rpartition("=")[2] for ask in reading.requests] == ["1"]
