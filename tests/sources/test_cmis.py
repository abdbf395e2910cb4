"""The CMIS source, driven over the council in a box without a socket."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.demo.mischief import Mischief
from sendminer.demo.story import story
from sendminer.parse import parse
from sendminer.sources.cmis import Cmis
from sendminer.sources.plan import Request, Wanted
from tests.parse.made_words import word
from tests.sources.walk import ADDRESS, EVERYTHING, walk

SOURCE = Cmis("HOF", "Hollinshire County Council", f"{ADDRESS}/forum")


def test_every_meeting() -> None:
    """Minutes of every meeting, with their day and body; today's, which has none, is left."""
    done = walk(SOURCE)
    found = sorted(reading.facts["published"] for _, reading in done.documents)
    assert found == sorted(meeting.day.isoformat() for meeting in story().forum)
    assert {reading.facts["body"] for _, reading in done.documents} == {"Schools Forum"}
    assert done.outcomes("meeting") == ["ok"] * len(found)
    assert all(parse(done.bodies[request.url], name="pdf").items for request, _ in done.documents)


def test_another_name_of_the_calendar() -> None:
    """Where one page is no calendar the next name is tried; with none of them it is a loss."""
    done = walk(SOURCE, tricks=[Mischief("status", "Meetings.aspx", status=404)])
    assert [r.url.rpartition("/")[2] for r in done.asked] == [
        "Meetings.aspx", "MeetingsCalendar.aspx", "CalendarofMeetings.aspx",
    ]  # fmt: skip
    assert done.outcomes("base") == ["not_published", "not_published", "error"]
    assert SOURCE.base in done.readings[-1][1].note


def test_a_month_without_meetings() -> None:
    """A list of no meetings still leads to the months before, by the address of a form."""
    request = Request(f"{ADDRESS}/forum/Meetings.aspx?ctl=x", "list", {
        "day": "2026-08-01", "module": "397", "tab": "/forum/Meetings/tabid/70",
    })  # fmt: skip
    span = Wanted(since=date(2026, 6, 1), today=date(2026, 8, 1))
    reading = SOURCE.read(request, b"<html><table></table></html>", span)
    assert [ask.url.partition("/Date/")[2] for ask in reading.requests] == [
        "2026-08-01/Default.aspx", "2026-07-01/Default.aspx", "2026-06-01/Default.aspx",
    ]  # fmt: skip


def test_a_month_that_is_no_page_of_the_software() -> None:
    """A login page has no meetings either; taken for a month it would be one for ever."""
    request = Request("https://x.example", "month", {"day": "2026-07-01"})
    assert (
        SOURCE.read(request, b"<html><body>Log in</body></html>", EVERYTHING).outcome == "damaged"
    )
    empty = b'<html><div class="ModCMISMeetingsC"><table></table></div></html>'
    assert SOURCE.read(request, empty, EVERYTHING).outcome == "ok"


def test_word_documents_are_documents() -> None:
    """Some councils publish their minutes and reports so."""
    request = Request("https://x.example", "minutes", {"title": "Minutes", "day": "2026-07-09"})
    assert SOURCE.read(
        request, word("<w:p><w:r><w:t>Noted.</w:t></w:r></w:p>"), EVERYTHING
    ).document


TITLES = {
    "its own day": ("Minutes of 3 March 2026", "2026-03-03"),
    "a day run together": ("Final Planning Minutes 16042026", "2026-04-16"),
    "no day": ("Minutes", "2026-07-09"),
    "the meeting before, no day": ("Minutes of the previous meeting", None),
}


@pytest.mark.parametrize(("title", "day"), TITLES.values(), ids=TITLES.keys())
def test_which_meeting_minutes_are_of(title: str, day: str | None) -> None:
    """Minutes hang on the page of the next meeting too; their title says so, or they do."""
    request = Request("https://x.example", "minutes", {"title": title, "day": "2026-07-09"})
    reading = SOURCE.read(request, b"%PDF-1.4 ...", EVERYTHING)
    assert reading.facts.get("published") == day


def test_a_page_in_place_of_a_document() -> None:
    """A page where a PDF was to come is no document, nor does it say that there is none."""
    request = Request("https://x.example", "minutes", {"title": "Minutes"})
    reading = SOURCE.read(request, b"<html><body>Log in</body></html>", EVERYTHING)
    assert (reading.outcome, reading.document) == ("no_article", False)


def test_reports_on_send() -> None:
    """Beside the minutes a meeting's page may hold reports; those on SEND are read."""
    titles = ("Minutes of 3 March 2026", "High needs block: forecast", "Parking charges 2026/27")
    documents = "".join(
        f'<li class="DocumentListItem"><a class="TitleLink" href="/forum/Document.ashx?{n}">'
        f"{title}</a></li>"
        for n, title in enumerate(titles)
    )
    page = f'<div class="ModCMISMeetingsC"><ol class="CmisDocumentList">{documents}</ol></div>'
    known = {"body_id": "102", "body": "Schools Forum", "day": "2026-03-03"}
    request = Request(f"{ADDRESS}/forum/m", "meeting", known)
    asked = SOURCE.read(request, page.encode(), EVERYTHING).requests
    assert [(ask.step, ask.known["title"]) for ask in asked] == [
        ("minutes", titles[0]), ("paper", titles[1]),
    ]  # fmt: skip
    facts = SOURCE.read(asked[1], b"%PDF-1.7 report", EVERYTHING).facts
    assert (facts["kind"], facts["title"], facts["published"]) == (
        "report", titles[1], "2026-03-03",
    )  # fmt: skip
