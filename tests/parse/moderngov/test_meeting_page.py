"""ModernGov meeting pages: items, blocks, votes, and the spans of resolutions."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.records import Document
from tests.parse.made_pages import block, limb, meeting, page, row


def read(source: str) -> Document:
    """Read a page that a test made."""
    return parse(source.encode(), name="meeting.html")


def resolved(document: Document, item: int = 0) -> list[str]:
    """Words of an item's resolutions."""
    return [document.text[a:b] for a, b in document.items[item].resolved]


MADE = meeting(
    row("21.", "Apologies", block("Minutes:", "Councillor Tate sent apologies.")),
    row(
        "22.",
        'SEND sufficiency <span  class="mgFileSize" > PDF 202 KB</span>'
        '<span  class="mgHide" >, item 22.</span>',
        '<p class="mgSubItemTitleTxt">Additional documents:</p><ul  class="mgBulletList" ><li>'
        '<a href="documents/s2/Annex.pdf">Annex 1</a></li></ul>'
        + block(
            "Decision:",
            "<b>RESOLVED</b> that:",
            limb("1.", "80 places be created at Mill Lane; and"),
            limb("2.", "a report be brought back in June 2026."),
        )
        + block("Minutes:", "The Committee considered a report on places.", "Members spoke.")
        + '<table  class="mgTableNoBorderFullWidth" ><caption  class="mgSectionTitle" >'
        "Recorded Vote</caption><tr><th>Title</th></tr>"
        "<tr><td>Places</td><td>Resolution</td><td> </td>"
        "<td><img src='x'>Carried</td></tr></table>"
        '<li><a href="mgListRecordedVotesShort.aspx?AIID=1">View Recorded Vote</a></li>'
        '<a href="mgIssueHistoryHome.aspx?IId=4711&amp;Opt=0">History</a>',
        description="To consider the need for places.",
    ),
)


def test_text_stands_in_page_order() -> None:
    """Heading, then each item with description, decision, minutes and votes; no attachments."""
    assert read(MADE).text.split("\n\n") == [
        "Children's Committee",
        "Tuesday 3 February 2026 6:30 pm",
        "21. Apologies",
        "Minutes:",
        "Councillor Tate sent apologies.",
        "22. SEND sufficiency",
        "To consider the need for places.",
        "Decision:",
        "RESOLVED that:",
        "1. 80 places be created at Mill Lane; and",
        "2. a report be brought back in June 2026.",
        "Minutes:",
        "The Committee considered a report on places.",
        "Members spoke.",
        "Recorded Vote:",
        "Places - Resolution - Carried",
    ]


def test_what_the_page_says_of_itself() -> None:
    """Title, date and council come from the heading and the title of the page."""
    found = read(MADE)
    assert (found.kind, found.title, found.published, found.council, found.publisher) == (
        "minutes",
        "Children's Committee - Tuesday 3 February 2026",
        date(2026, 2, 3),
        "Leeford City Council",
        "Leeford City Council",
    )


def test_items_have_number_title_span_and_issue() -> None:
    """One item a row; its span runs from its number to its last block."""
    found = read(MADE)
    assert [(i.number, i.title, i.issue_id) for i in found.items] == [
        ("21", "Apologies", None),
        ("22", "SEND sufficiency", "4711"),
    ]
    assert found.text[found.items[0].start : found.items[0].end].endswith("sent apologies.")
    assert found.text[found.items[1].start :].startswith("22. SEND sufficiency")
    assert found.items[1].end == len(found.text)


def test_each_limb_of_a_resolution_is_a_span() -> None:
    """The head line itself is no resolution; its numbered limbs are."""
    assert resolved(read(MADE), 1) == [
        "1. 80 places be created at Mill Lane; and",
        "2. a report be brought back in June 2026.",
    ]


BLOCKS = {
    "plain decision paragraphs": (
        block("Decision:", "The budget is approved.", "The Director will report back."),
        ["The budget is approved.", "The Director will report back."],
    ),
    "decision up to its reasons": (
        block("Decision:", "The base is approved.", "Reasons for decision: need has grown."),
        ["The base is approved."],
    ),
    "lead-in of a list is left out": (
        block("Decision:", "The Cabinet Member agreed to:", limb("a)", "fund 12 places")),
        ["a) fund 12 places"],
    ),
    "repeated in the minutes: both stand": (
        block("Decision:", "RESOLVED: That £2m be released.")
        + block("Minutes:", "Members debated.", "RESOLVED: That £2m be released."),
        ["RESOLVED: That £2m be released."] * 2,
    ),
    "votes between limbs": (
        block(
            "Minutes:",
            "It was <b>RESOLVED</b> that:",
            limb("1.", "the scheme be approved; and"),
            "Voting: unanimous",
            limb("2.", "the grant be paid."),
            "Councillor Marlow left the room.",
        ),
        ["1. the scheme be approved; and", "2. the grant be paid."],
    ),
    "discussion is no resolution": (
        block("Minutes:", "The dispute had been resolved in May.", "Members noted the report."),
        [],
    ),
    "description proposes only": ("", []),
}


@pytest.mark.parametrize(("inside", "expected"), BLOCKS.values(), ids=BLOCKS.keys())
def test_resolutions_of_blocks(inside: str, expected: list[str]) -> None:
    """Resolutions stand in Decision and Minutes blocks only."""
    proposal = "The Committee is asked to RESOLVE that £9m be spent."
    found = read(meeting(row("4.", "Item", inside + block("Minutes:", "End."), proposal)))
    assert [text for text in resolved(found) if text != "End."] == expected


def test_truncated_block_keeps_what_there_is() -> None:
    """The words before the dots stay, the page's own link does not."""
    inside = block(
        "Minutes:",
        'Members spoke of need &nbsp;...&nbsp; <a href=\n"mgAi.aspx?ID=51" title=\n'
        '"Link to view the full item text for item 4., X">view the full minutes text for '
        "item 4.</a>",
    )
    assert read(meeting(row("4.", "Item", inside))).text.endswith("Members spoke of need ...")


def test_heading_rows_are_text_and_no_items() -> None:
    """A row without number and blocks divides the agenda."""
    found = read(meeting(row("", "Part A"), row("1.", "Item", block("Minutes:", "Noted."))))
    assert "Part A" in found.text
    assert [item.number for item in found.items] == ["1"]


NUMBERS = {"59.": "59", "CAB/23/14": "CAB/23/14", "7a": "7a", "45/2025": "45/2025", "12a)": "12a)"}


@pytest.mark.parametrize(("shown", "number"), NUMBERS.items(), ids=NUMBERS.keys())
def test_numbers_as_displayed(shown: str, number: str) -> None:
    """An item's number is what the page shows, without the trailing stop."""
    found = read(meeting(row(shown, "Item", block("Minutes:", "Noted."))))
    assert found.items[0].number == number


def test_tables_lists_and_symbols_in_minutes() -> None:
    """Cells are joined, lists get the bullets that a browser draws, Word's symbols are mended."""
    inside = (
        '<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara">'
        "<table><tr><td>Places</td><td>£2m</td></tr></table><ul><li>first</li><li>second</li></ul><ol><li>one</li><li>two</li>"
        "</ol><p>\uf0b7&nbsp;&nbsp;symbol</p><p>soft\u00adhyphen<br>next line</p>"
        "<!-- a remark --><script>var x;</script></div>"
    )
    lines = read(meeting(row("1.", "Item", inside))).text.split("\n\n")
    assert lines[4:] == [
        "Places | £2m",
        "• first",
        "• second",
        "1. one",
        "2. two",
        "• symbol",
        "softhyphen",
        "next line",
    ]


def test_agenda_item_page_is_one_item() -> None:
    """An mgAi.aspx page holds the full text of one item."""
    source = page(
        '<h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">SEND places</h2>'
        f'<div class="mgContent">{block("Decision:", "RESOLVED: That 80 places be made.")}</div>'
    )
    found = read(source)
    assert resolved(found) == ["RESOLVED: That 80 places be made."]
    assert found.items[0].title == "SEND places"


def test_address_of_the_page() -> None:
    """The canonical link gives the address, and the caller's address outranks it."""
    source = meeting(
        row("1.", "Item", block("Minutes:", "Noted.")),
        head='<link rel="canonical" href="https://leeford.example/ieListDocuments.aspx?MId=9">',
    )
    assert read(source).url == "https://leeford.example/ieListDocuments.aspx?MId=9"
    fetched = parse(source.encode(), name="m", url="https://fetched.example/")
    assert fetched.url == "https://fetched.example/"


REFUSED = {
    "cancelled": (
        meeting(main="Meeting", heading="Cabinet - Tuesday 3 February 2026 7:30 pm, CANCELLED"),
        "cancelled",
    ),
    "not yet published": (
        meeting(main="Meeting", heading="Cabinet - Tuesday 3 February 2026 7:30 pm"),
        "empty",
    ),
    "list of meetings": (meeting(main="Browse meetings", heading="Cabinet"), "no_article"),
    "committee": (meeting(main="Committee details", heading="Cabinet"), "no_article"),
    "structure": (meeting(main="Committee structure", heading=""), "no_article"),
    "councillor": (meeting(main="Your Councillors", heading="Ann Marlow"), "no_article"),
}


@pytest.mark.parametrize(("source", "outcome"), REFUSED.values(), ids=REFUSED.keys())
def test_pages_that_hold_no_meeting(source: str, outcome: str) -> None:
    """Each says what it is and what to do, and begins with the document's name."""
    with pytest.raises(ReadError) as raised:
        read(source)
    assert raised.value.outcome == outcome
    assert raised.value.what.startswith("meeting.html is ")
    assert raised.value.todo.endswith(".")


def test_the_page_of_an_item_is_of_its_meetings_day() -> None:
    """The item's own heading may name another day: that of the minutes to be approved."""
    source = page(
        '<h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Minutes of the '
        'meeting of 6 January 2026</h2><ul class="mgActionList"><li><a href="ieListDocuments.aspx'
        '?CId=7&amp;MId=9">Meeting of Cabinet, Tuesday, 3rd February, 2026 6.30 pm (Item 2.)</a>'
        f'</li></ul><div class="mgContent">{block("Minutes:", "They were approved.")}</div>'
    )
    assert read(source).published == date(2026, 2, 3)
    bare = source.replace("ieListDocuments", "mgOther")
    assert read(bare).published is None


def test_a_heading_that_stands_in_the_title_alone() -> None:
    """Body and day come from what the browser shows, where the page has no heading of its own."""
    source = page(
        '<h1 class="mgMainTitleTxt">Agendas, Meetings and Minutes - Agenda and minutes</h1>'
        f'<table id="mgItemTable">{row("1.", "Places", block("Minutes:", "Noted."))}</table>',
        title="Agenda for Schools Forum on Tuesday 3 February 2026, 4.00 pm - Leeford City Council",
    )
    found = read(source)
    assert (found.title, found.published) == (
        "Schools Forum - Tuesday 3 February 2026",
        date(2026, 2, 3),
    )
