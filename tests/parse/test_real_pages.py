"""Real pages, answers and PDFs, where they lie beside the checkout."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.records import Document
from tests.conftest import shared


def read(relative: str) -> Document:
    """Read a real test input."""
    path = shared(f"data/{relative}")
    return parse(path.read_bytes(), name=path.name)


def test_meeting_page() -> None:
    """Twelve items from 54 on, and the limbs of item 59 each within one span."""
    found = read("moderngov_kingston/Agenda_151.html")
    assert [item.number for item in found.items] == [str(number) for number in range(54, 66)]
    assert (found.kind, found.published) == ("minutes", date(2026, 1, 15))
    limbs = [found.text[a:b] for a, b in found.items[5].resolved]
    assert [limb[:2] for limb in limbs] == ["1.", "2.", "3."]
    assert "after 6 months" in limbs[1]
    assert [len(item.resolved) for item in found.items] == [0, 0, 0, 0, 0, 3, 2, 0, 0, 4, 0, 0]
    assert "view the full" not in found.text
    assert "PDF" not in [item.title for item in found.items][5]


def test_answer_with_an_attendee() -> None:
    """The attendee is an official whose mention holds the name in the text."""
    relative = "lgsf_fixtures/modgov_GetMeeting_with_minutes.xml"
    found = read(relative)
    # The people in real answers are real, so the test takes their names from the answer.
    source = shared(f"data/{relative}").read_text(encoding="utf-8")
    full = source.partition('name="')[2].partition('"')[0]
    (official,) = found.officials
    assert (official.name, official.party, official.ward, official.role) == (
        full.removeprefix("Councillor "),
        "LAB",
        "Charlestown",
        "Committee Member",
    )
    (mention,) = official.mentions
    assert found.text[mention.start : mention.end] == full
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Minutes"),
        ("9", "Work Programme"),
    ]


@pytest.mark.parametrize(
    ("relative", "day", "decided"),
    [
        ("modgov_ieDecisionDetails.html", date(2015, 10, 19), 1),
        ("modgov_ieDecisionDetails_multi_paragraph.html", date(2021, 7, 27), 2),
        ("modgov_ieDecisionDetails_no_documents.html", date(2026, 8, 4), 1),
    ],
)
def test_decision_pages(relative: str, day: date, decided: int) -> None:
    """The date is that of the decision, not of its publication."""
    found = read(f"lgsf_fixtures/{relative}")
    assert (found.kind, found.published, len(found.items)) == ("decision", day, 1)
    assert len(found.items[0].resolved) == decided


@pytest.mark.parametrize("name", ["ManorgatePetition.pdf", "ZebraCrossing.pdf"])
def test_report_pdfs(name: str) -> None:
    """Reports with their date, in paragraphs that are not cut at the line."""
    found = read(f"moderngov_kingston/{name}")
    assert (found.kind, found.published) == ("report", date(2026, 1, 15))
    lines = found.text.split("\n\n")
    assert any(line.endswith("RESOLVE that:") for line in lines)
    assert max(map(len, lines)) > 300
    assert not any(line[0].islower() for line in lines if "@" not in line)


def test_saved_article() -> None:
    """A cutting gives date, outlet, address and headline."""
    found = read("seed/hemeltoday-2021-11-16.txt")
    assert (found.kind, found.publisher, found.published, found.council) == (
        "article",
        "Hemel Today",
        date(2021, 11, 16),
        "Hertfordshire County Council",
    )
    assert str(found.title) in found.text.splitlines()[0]
    assert "http" not in str(found.title)
    assert str(found.url).startswith("https://www.hemeltoday.co.uk/education/")


REFUSED = {
    "moderngov_kingston/Agenda_412.html": "cancelled",
    "moderngov_kingston/BrowseMeetings.html": "no_article",
    "moderngov_kingston/CommitteeStructure.html": "no_article",
    "moderngov_kingston/CommitteeDetails.html": "no_article",
    "lgsf_fixtures/modgov_GetMeeting_no_minutes.xml": "cancelled",
    "lgsf_fixtures/modgov_GetMeetings.xml": "no_article",
    "lgsf_fixtures/modgov_GetCommittees.xml": "no_article",
    "lgsf_fixtures/modgov_mgDelegatedDecisions.html": "no_article",
    "lgsf_fixtures/modgov_mgListOfficerDecisions.html": "no_article",
    "lgsf_fixtures/cmis_MeetingCalendarListView.html": "no_article",
}


@pytest.mark.parametrize(("relative", "outcome"), REFUSED.items(), ids=REFUSED.keys())
def test_what_is_no_document(relative: str, outcome: str) -> None:
    """Cancelled meetings and lists are refused with their outcome."""
    with pytest.raises(ReadError) as raised:
        read(relative)
    assert raised.value.outcome == outcome
