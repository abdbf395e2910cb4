"""Pages of one matter over its meetings: each meeting's item, whole, under its day and body."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.records import Document
from tests.parse.made_pages import block, page, row

HEAD = '<p  class="mgAiTitleTxt" ><span class="mgLabel">Meeting: </span>{link}</p>'
LINK = '<a  href="ieListDocuments.aspx?CId=7&amp;MID=9#AI70">{when} - {body} &#40;Item 5&#41;</a>'


def head(when: str, body: str) -> str:
    """The head of a meeting."""
    return HEAD.format(link=LINK.format(when=when.replace("/", "&#47;"), body=body))


def read(inside: str) -> Document:
    """An issue's page, read."""
    source = page(
        '<h1  class="mgMainTitleTxt" >Issue - meetings</h1><h2 class="mgSubTitleTxt">Resource bases'
        f'</h2><a href="mgIssueHistoryHome.aspx?IId=4711&amp;Opt=0">Issue details</a>'
        f'<div class="mgContent" >{inside}</div>'
    )
    return parse(source.encode(), name="issue.html")


ITEM = row("5", "Resource bases", block("Minutes:", "RESOLVED: That 30 places be made."))
LATER = row("8", "Resource bases: progress", block("Minutes:", "RESOLVED: That it be noted."))
BOTH = (
    f"{head('03/02/2026', 'Cabinet')}<table>{LATER}</table><hr />"
    f"{head('01/07/2025', 'Schools Forum')}<table>{ITEM}</table>"
)


def test_each_meeting_stands_under_its_head() -> None:
    """Text in page order, an item a meeting, the issue's number on each, and what was resolved."""
    found = read(BOTH)
    assert found.text.split("\n\n") == [
        "Resource bases",
        "Meeting: 03/02/2026 - Cabinet (Item 5)",
        "8 Resource bases: progress",
        "Minutes:",
        "RESOLVED: That it be noted.",
        "Meeting: 01/07/2025 - Schools Forum (Item 5)",
        "5 Resource bases",
        "Minutes:",
        "RESOLVED: That 30 places be made.",
    ]
    assert [(item.number, item.issue_id) for item in found.items] == [("8", "4711"), ("5", "4711")]
    assert [found.text[a:b] for item in found.items for a, b in item.resolved] == [
        "RESOLVED: That it be noted.",
        "RESOLVED: That 30 places be made.",
    ]
    assert (found.kind, found.published) == ("minutes", date(2026, 2, 3))


def test_items_without_a_table() -> None:
    """The same where title and blocks follow the head with nothing around them."""
    inside = (
        head("01/07/2025", "Cabinet")
        + '<p class="mgAiTitleTxt">Bases</p>'
        + block("Decision:", "Approved.")
    )
    found = read(inside)
    assert [(item.number, item.title) for item in found.items] == [(None, "Bases")]
    assert found.text.endswith("Bases\n\nDecision:\n\nApproved.")


def test_a_matter_that_nobody_has_dealt_with() -> None:
    """A meeting that is still to come gives no document."""
    with pytest.raises(ReadError) as raised:
        read(head("01/07/2027", "Cabinet") + "<table></table>")
    assert raised.value.outcome == "empty"
