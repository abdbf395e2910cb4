"""News pages: the article without what stands around it."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.records import Document
from tests.parse.made_pages import PROSE, news


def read(source: str) -> Document:
    """Read a page that a test made."""
    return parse(source.encode(), name="page.html")


def test_title_once_then_paragraphs() -> None:
    """Navigation, other stories and the cookie notice are left out."""
    found = read(news())
    assert found.text.split("\n\n") == ["Special school to open on Mill Lane", *PROSE]
    assert (found.kind, found.title, found.publisher, found.council) == (
        "article",
        "Special school to open on Mill Lane",
        "Leeford Herald",
        "Leeford City Council",
    )


def test_lists_are_kept() -> None:
    """Bullet points of an article stay, each on its own with a bullet."""
    points = "</p><ul><li>80 places at Mill Lane</li><li>30 places at Elm Park</li></ul><p>"
    text = read(news(PROSE[0], PROSE[1] + points + PROSE[2], *PROSE[3:])).text
    assert "\n\n• 80 places at Mill Lane\n\n• 30 places at Elm Park\n\n" in text


DATES = {
    "meta": "<meta property='article:published_time' content='2026-02-03T09:00:00Z'>",
    "linked data": '<script type="application/ld+json">{"@type": "NewsArticle", '
    '"datePublished": "2026-02-03T09:00:00+00:00"}</script>',
    "day first": "<meta name='date' content='03/02/2026'>",
}


@pytest.mark.parametrize("head", DATES.values(), ids=DATES.keys())
def test_published(head: str) -> None:
    """The date that the page states for programs is the article's."""
    assert read(news(head=head)).published == date(2026, 2, 3)


def test_no_date_is_none() -> None:
    """A page that gives no date gets none, and the caller's holds."""
    assert read(news()).published is None
    given = date(2020, 1, 1)
    assert parse(news().encode(), name="p", published=given).published == given


def test_address() -> None:
    """The canonical link is the article's address."""
    head = "<link rel='canonical' href='https://herald.example/school'>"
    assert read(news(head=head)).url == "https://herald.example/school"


def test_minutes_as_a_page() -> None:
    """Minutes that a council publishes as a page of its own are minutes."""
    lines = (
        "Present: Councillors Marlow, Tate and Sood, with the Director of Education in attendance.",
        "Apologies: Councillor Pask was on other council business and sent her apologies.",
        "The Committee considered a report on places at Mill Lane and asked about the costs of it.",
        "RESOLVED - That £2m be released for the first stage of the building work at Mill Lane.",
    )
    assert read(news(*lines, headline="Minutes of the Education Committee")).kind == "minutes"


LINKS = "".join(f"<li><a href='/{n}'>Council story number {n}</a></li>" for n in range(40))
REFUSED = {
    "empty shell": "<!DOCTYPE html><html><head><title>Herald</title></head><body>"
    "<div id='root'></div><script src='/app.js'></script></body></html>",
    "list of stories": f"<html><head><title>News</title></head><body><main><ul>{LINKS}</ul></main>"
    "</body></html>",
    "consent page": "<html><head><title>Before you continue</title></head><body><main><p>We and "
    "our partners use cookies and ask for consent to store and read cookies on this browser.</p>"
    "<p>Cookies are used for advertising and for measuring how the privacy choices of readers "
    "work. You can withdraw your consent in the cookie settings of this browser at any time.</p>"
    "</main></body></html>",
    "no words": "<html><body></body></html>",
    "one tag": "<html>",
    "picture only": "<html><body><img src='a.png' alt='A school'></body></html>",
    "register of decisions": '<table class="mgTabTable tablesorter"><caption>Decisions published'
    '</caption><tr><td class="mgMainTxt">A decision</td></tr></table>',
    "CMIS calendar": '<html><body><div class="DNNModuleContent ModCMISMeetingsC"><p>1 June</p>'
    "</div></body></html>",
}


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED.keys())
def test_pages_without_an_article(source: str) -> None:
    """Lists, shells and consent pages are refused with what to do instead."""
    with pytest.raises(ReadError) as raised:
        read(source)
    assert raised.value.outcome == "no_article"
    assert raised.value.what.startswith("page.html is ")
    assert raised.value.todo.startswith("Open ")
