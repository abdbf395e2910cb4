"""GetMeeting answers: the same rendering as the page, and the people who attended."""

from __future__ import annotations

from datetime import date
from html import escape

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.parse.moderngov.attendees import parted_name
from sendminer.records import Document
from tests.parse.made_pages import agenda_item, answer, attendee, body, limb

PEOPLE = (
    attendee("Councillor Ann Marlow", "Chair", politicalparty="LAB", ward="Mill &amp; Quay")
    + attendee("Dr Imogen Pask", "Officer")
    + attendee("", "Vacancy")
    + attendee("Ravi Sood", "")
)
MADE = answer(
    agenda_item(
        "31.",
        "Children&#39;s report",
        agendatext=body("To receive the\nreport."),
        minutesnonemptyhtmlbody=body(
            "<b>RESOLVED</b> &ndash; That:",
            limb("(a)", "&pound;3m be set aside; and"),
            limb("(b)", "the plan be published by 30 June 2026."),
        ),
        refertocommittee="Children&#39;s Committee",
        commentlabel2="Actions",
        commenttext2="Clerk to write to the school.",
    ),
    agenda_item("", "Part B", agendaitemnumber="0"),
    agenda_item("32.", "Secret", isrestricted="True", agendatext=body("Hush.")),
    agenda_item("33.", "Hidden", isdisplayallowed="False", agendatext=body("Hush.")),
    people=PEOPLE,
)


def read(source: str) -> Document:
    """Read an answer that a test made."""
    return parse(source.encode(), name="meeting.xml")


def test_text_of_an_answer() -> None:
    """Restricted items are left out, headings stand in the text, entities are undone twice."""
    assert read(MADE).text.split("\n\n") == [
        "Children's Committee",
        "Tuesday 3 February 2026 6.30 pm",
        "Attendance",
        "Councillor Ann Marlow (LAB, Mill & Quay), Chair, Present",
        "Dr Imogen Pask, Officer, Present",
        "Ravi Sood, Present",
        "31. Children's report",
        "To receive the report.",
        "Minutes:",
        "RESOLVED – That:",
        "(a) £3m be set aside; and",
        "(b) the plan be published by 30 June 2026.",
        "Actions:",
        "Clerk to write to the school.",
        "Part B",
    ]


def test_records_of_an_answer() -> None:
    """Title, date, items and resolutions are those of the page."""
    found = read(MADE)
    assert (found.kind, found.title, found.published) == (
        "minutes",
        "Children's Committee - Tuesday 3 February 2026",
        date(2026, 2, 3),
    )
    assert [(item.number, item.title) for item in found.items] == [("31", "Children's report")]
    assert [found.text[a:b][:3] for a, b in found.items[0].resolved] == ["(a)", "(b)"]


def test_attendees_are_officials_with_a_mention() -> None:
    """Each has name, honorific, role, party and ward, and the span of the name in the text."""
    found = read(MADE)
    assert [
        (o.id, o.honorific, o.name, o.role, o.party, o.ward, o.organisation)
        for o in found.officials
    ] == [
        ("o1", "Councillor", "Ann Marlow", "Chair", "LAB", "Mill & Quay", None),
        ("o2", "Dr", "Imogen Pask", "Officer", None, None, None),
        ("o3", None, "Ravi Sood", None, None, None, None),
    ]
    for official in found.officials:
        (mention,) = official.mentions
        assert found.text[mention.start : mention.end] == mention.text
        assert mention.text.endswith(str(official.name))


NAMES = {
    "Councillor Ann Marlow": ("Councillor", "Ann Marlow"),
    "Councillor Dr Ann Marlow": ("Councillor Dr", "Ann Marlow"),
    "County Councillor Ann Marlow": ("County Councillor", "Ann Marlow"),
    "The Reverend Canon Bob Tate": ("The Reverend Canon", "Bob Tate"),
    "Drew Marlow": (None, "Drew Marlow"),
    "Councillor": (None, "Councillor"),
    "cllr bob tate": ("cllr", "bob tate"),
}


@pytest.mark.parametrize(("full", "expected"), NAMES.items(), ids=NAMES.keys())
def test_honorifics(full: str, expected: tuple[str | None, str]) -> None:
    """Titles are taken off as long as there is a name left."""
    assert parted_name(full) == expected


def test_twice_escaped_bodies() -> None:
    """A body that was escaped once more than XML needs is undone."""
    twice = escape(body("Members&#39; views were &pound;2m."))
    found = read(answer(agenda_item("1.", "Item", minutesnonemptyhtmlbody=twice)))
    assert "Members' views were £2m." in found.text


def test_soap_envelope() -> None:
    """The answer in a SOAP envelope with namespaces reads the same."""
    inner = MADE.partition("?>")[2].strip()
    inside = inner.removeprefix("<meeting>").removesuffix("</meeting>")
    wrapped = (
        '<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">'
        '<soap:Body><GetMeetingResponse xmlns="http://moderngov.co.uk/namespaces"><GetMeetingResult>'
        f"<meeting>{inside}</meeting></GetMeetingResult></GetMeetingResponse></soap:Body>"
        "</soap:Envelope>"
    )
    assert read(wrapped).text == read(MADE).text
    bare = wrapped.replace("<meeting>", "").replace("</meeting>", "")
    assert read(bare).text == read(MADE).text


ITEM = agenda_item("1.", "Item", minutesnonemptyhtmlbody=body("Noted."))
REFUSED = {
    "cancelled": (answer(ITEM, status="Cancelled"), "cancelled"),
    "cancelled among other words": (answer(ITEM, status="Cancelled; Budget"), "cancelled"),
    "no items": (answer(), "empty"),
    "hidden meeting": (answer(ITEM, more="<isdisplayallowed>False</isdisplayallowed>"), "empty"),
    "list of meetings": (
        "<?xml version='1.0'?><getmeetings><committee/></getmeetings>",
        "no_article",
    ),
    "feed": ("<?xml version='1.0'?><rss><channel/></rss>", "no_article"),
    "other XML": ("<?xml version='1.0'?><invoice><total>1</total></invoice>", "unknown_format"),
    "cut at once": ("<?xml version='1.0'?><meeting>", "damaged"),
    "soap fault": ("<soap:Envelope xmlns:soap='x'><soap:Fault/></soap:Envelope>", "damaged"),
}


@pytest.mark.parametrize(("source", "outcome"), REFUSED.values(), ids=REFUSED.keys())
def test_answers_that_hold_no_meeting(source: str, outcome: str) -> None:
    """Each is refused with its own outcome, by name."""
    with pytest.raises(ReadError) as raised:
        read(source)
    assert raised.value.outcome == outcome
    assert raised.value.what.startswith("meeting.xml ")


@pytest.mark.parametrize("declared", ["utf-16", "iso-8859-1", "utf-8", "nonsense"])
def test_declared_encodings_of_answers(declared: str) -> None:
    """What the bytes are outranks what the XML declaration says they are."""
    source = MADE.replace('encoding="utf-8"', f'encoding="{declared}"')
    assert read(source).text == read(MADE).text


def test_cut_answer_keeps_whole_items() -> None:
    """An answer that breaks off is read as far as it goes."""
    cut = MADE[: MADE.index("<attendees>")]
    assert [item.number for item in read(cut).items] == ["31"]
