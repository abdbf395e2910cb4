"""What a news page says of itself, in the ways in which British papers say it."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.parse import parse
from sendminer.parse.articles.bylines import writers
from sendminer.records import Document
from tests.parse.made_pages import PROSE, news


def read(head: str = "", *paragraphs: str) -> Document:
    """Read a page with more in its head, or other paragraphs."""
    return parse(news(*(paragraphs or PROSE), head=head).encode(), name="page.html")


def linked(**facts: str) -> str:
    """Linked data of a story; values are JSON."""
    inside = ", ".join(f'"{name}": {value}' for name, value in facts.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {inside}}}</script>'


AUTHORS = {
    "linked person": (linked(author='{"@type": "Person", "name": "Ann Marlow"}'), "Ann Marlow"),
    "linked list": (
        linked(author='[{"@type": "Person", "name": "Ann Marlow"}, {"name": "Bob Tate"}]'),
        "Ann Marlow; Bob Tate",
    ),
    "in a graph": (
        '<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "author": '
        '{"@type": "Person", "name": "Ann Marlow"}}]}</script>',
        "Ann Marlow",
    ),
    "an organisation is no author": (
        linked(author='{"@type": "Organization", "name": "Leeford Herald"}'),
        None,
    ),
    "meta with job": ('<meta name="author" content="Ann Marlow, Reporter">', "Ann Marlow"),
    "meta by": ('<meta name="byl" content="By Ann Marlow and Bob Tate">', "Ann Marlow; Bob Tate"),
    "an address is no author": (
        '<meta property="article:author" content="https://example.org/ann">', None
    ),
    "broken linked data": ('<script type="application/ld+json">{"author": {</script>', None),
    "nested past reason": (
        f'<script type="application/ld+json">{"[" * 50_000}</script>', None
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "author"), AUTHORS.values(), ids=AUTHORS.keys())
def test_author(head: str, author: str | None) -> None:
    """The people who wrote it, and nobody where no person is named."""
    assert read(head).author == author


BYLINES = {
    "By Ann Marlow": ["Ann Marlow"],
    "By ANN MARLOW": ["Ann Marlow"],
    "Ann Marlow Local Democracy Reporter": ["Ann Marlow"],
    "By Ann Marlow @annmarlow": ["Ann Marlow"],
    "Analysis by Jo-Anne O'Tate": ["Jo-Anne O'Tate"],
    "Ann Marlow & Bob Tate": ["Ann Marlow", "Bob Tate"],
    "Press Association": [],
    "Leeford Newsdesk": [],
    "Staff reporter": [],
    "By email": [],
    "https://example.org/ann": [],
}


@pytest.mark.parametrize(("line", "people"), BYLINES.items(), ids=BYLINES.keys())
def test_byline(line: str, people: list[str]) -> None:
    """Names are told from jobs, desks and agencies."""
    assert writers(line) == people


def test_published_and_updated_apart() -> None:
    """The day it came out is not the day it was changed."""
    found = read(linked(datePublished='"2026-02-03T09:00:00Z"', dateModified='"2026-03-01"'))
    assert (found.published, found.updated) == (date(2026, 2, 3), date(2026, 3, 1))


def test_a_day_before_the_web_is_no_day() -> None:
    """Some systems write the year 1 where they know no date."""
    found = read(linked(datePublished='"0001-01-01T00:00:00Z"', dateModified='"0001-01-01"'))
    assert (found.published, found.updated) == (None, None)


def test_both_headlines() -> None:
    """The headline shown and the one for other sites are both kept, neither stands twice."""
    shown, other = "Special school to open on Mill Lane", "Why Mill Lane matters - Leeford Herald"
    page = news().replace(
        f"property='og:title' content='{shown}'", f"property='og:title' content='{other}'"
    )
    found = parse(page.encode(), name="page.html")
    assert (found.title, found.social_title) == (shown, "Why Mill Lane matters")
    assert found.text.count(shown) == 1


def test_a_story_in_several_boxes_is_whole() -> None:
    """Advertisements cut a story into boxes; every box is read, in order."""
    more = [f"{words} Part two of the story goes on in a box of its own." for words in PROSE]
    boxes = "".join(
        f'<div class="body-box">{"".join(f"<p>{w}</p>" for w in part)}</div><hr>'
        for part in (PROSE, more)
    )
    page = (
        "<html><head><title>School</title></head><body><article><h1>School to open</h1>"
        f"{boxes}</article><footer><p>Contact us</p></footer></body></html>"
    )
    text = parse(page.encode(), name="p").text
    places = [text.find(words) for words in (*PROSE, *more)]
    assert -1 not in places
    assert places == sorted(places)


FURNITURE = (
    "Sign up to our newsletter for the top stories from Leeford",
    "READ MORE: Bus crash closes road",
    "© 2026 Leeford Herald",
    "Pupils stranded as bus firm folds [VIDEO]",
    "newsdesk@example.org",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_the_site_speaking_for_itself_is_left_out(line: str) -> None:
    """Newsletter boxes, teasers and addresses are no part of the story."""
    assert line not in read("", *PROSE[:2], line, *PROSE[2:]).text
