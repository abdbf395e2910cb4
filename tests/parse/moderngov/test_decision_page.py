"""ModernGov decision pages."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.records import Document
from tests.parse.made_pages import decision, page, section


def read(source: str) -> Document:
    """Read a page that a test made."""
    return parse(source.encode(), name="decision.html")


def test_decision_page() -> None:
    """Labels and sections stand in page order; attachments do not; the decision is a span."""
    found = read(
        decision(
            section("Purpose:", "To seek approval."),
            section("Decision:", "That 14 places be funded.", "That a review follow in May 2027."),
            section("Reasons for the decision:", "Need has grown."),
        )
    )
    assert found.text.split("\n\n") == [
        "Resource base at Elm Park School",
        "Decision Maker: Director of Education",
        "Is Key decision?: Yes",
        "Purpose:",
        "To seek approval.",
        "Decision:",
        "That 14 places be funded.",
        "That a review follow in May 2027.",
        "Reasons for the decision:",
        "Need has grown.",
        "Publication date: 10/03/2026",
        "Date of decision: 04/03/2026",
    ]
    assert (found.kind, found.title, found.published) == (
        "decision",
        "Resource base at Elm Park School",
        date(2026, 3, 4),
    )
    (item,) = found.items
    assert (item.number, item.start, item.end) == (None, 0, len(found.text))
    assert [found.text[a:b] for a, b in item.resolved] == [
        "That 14 places be funded.",
        "That a review follow in May 2027.",
    ]


def test_issue_thread() -> None:
    """The issue id that links a decision with its meetings is kept, whatever its case."""
    link = '<ul><li><a href="mgIssueHistoryHome.aspx?IID=812&amp;Opt=0">Issue</a></li></ul>'
    found = read(decision(link, section("Decision:", "That it be done.")))
    assert found.items[0].issue_id == "812"


def test_empty_decision_is_refused() -> None:
    """A page with a label and no words is no decision."""
    source = page('<h3 class="mgSubSubTitleTxt">Decision:</h3>').replace(
        '<h3 class="mgSubSubTitleTxt">Decision:</h3>',
        '<h2 class="mgSubTitleTxt">Title</h2><div class="mgContent">'
        '<p><span class="mgLabel">Date of decision:</span></p></div>',
    )
    with pytest.raises(ReadError) as raised:
        read(source)
    assert raised.value.outcome in ("empty", "no_article")
