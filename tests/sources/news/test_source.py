"""An outlet's source: what it asks for, what it takes, and what it leaves."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import Outcome
from sendminer.sources.news import NewsSource
from sendminer.sources.news.topic import is_about
from sendminer.sources.plan import Request, Wanted
from tests.parse.made_pages import PROSE, news

TODAY = date(2026, 3, 1)
FEED = Request("https://herald.example/rss", "list")
SOURCE = NewsSource("Leeford Herald", feeds=(FEED.url,), site="https://herald.example/")


def feed(*items: tuple[str, str, str]) -> bytes:
    """A feed of items: address, title, day."""
    inside = "".join(
        f"<item><link>{url}</link><title>{title}</title><pubDate>{day}</pubDate></item>"
        for url, title, day in items
    )
    return f"<rss><channel>{inside}</channel></rss>".encode()


ITEMS = feed(
    ("https://www.herald.example/a", "Special school to open", "Tue, 03 Feb 2026 09:00:00 GMT"),
    ("https://herald.example/b", "Match report", "Tue, 03 Feb 2026 09:00:00 GMT"),
    ("https://herald.example/c", "SEND plan", "Tue, 04 Feb 2020 09:00:00 GMT"),
    ("https://elsewhere.example/d", "SEND plan", "Tue, 03 Feb 2026 09:00:00 GMT"),
)


def test_start() -> None:
    """Lists, front page and named pages."""
    source = NewsSource("x", feeds=("f",), sitemaps=("s",), site="h", pages=("p",))
    assert [(r.url, r.step) for r in source.start(Wanted())] == [
        ("f", "list"), ("s", "list"), ("h", "front page"), ("p", "article"),
    ]  # fmt: skip


CHOICES = {
    "topic": (Wanted(), ["a", "c"]),
    "since": (Wanted(since=date(2025, 1, 1)), ["a"]),
    "search": (Wanted(search="match, pitch"), ["b"]),
    "everything": (Wanted(search="*"), ["a", "b", "c"]),
}


@pytest.mark.parametrize(("wanted", "letters"), CHOICES.values(), ids=CHOICES.keys())
def test_which_stories_are_fetched(wanted: Wanted, letters: list[str]) -> None:
    """On the subject, new enough, on the outlet's own site."""
    found = SOURCE.read(FEED, ITEMS, wanted)
    assert [request.url[-1] for request in found.requests] == letters
    assert found.outcome == "ok"
    assert not found.document


def test_everything_of_an_outlet() -> None:
    """A press office's stories are taken whatever their headlines say."""
    source = NewsSource("Leeford Herald", feeds=(FEED.url,), everything=True)
    found = source.read(FEED, ITEMS, Wanted())
    assert [request.url[-1] for request in found.requests] == ["a", "b", "c"]


def test_a_search_narrows_everything() -> None:
    """Who asks for something in particular gets that alone, of a press office too."""
    source = NewsSource("Leeford Herald", feeds=(FEED.url,), everything=True)
    found = source.read(FEED, ITEMS, Wanted(search="match"))
    assert [request.url[-1] for request in found.requests] == ["b"]


@pytest.mark.parametrize(
    ("link", "letters"),
    [("https://www.herald.example/", ["a", "c"]), ("https://other.example", []), ("", [])],
)
def test_a_feed_on_a_host_of_its_own(link: str, letters: list[str]) -> None:
    """Its stories are those of the site that it says it is of, and no others."""
    body = ITEMS.replace(b"<channel>", f"<channel><link>{link}</link>".encode())
    found = SOURCE.read(Request("https://feeds.host.example/rss", "list"), body, Wanted())
    assert [request.url[-1] for request in found.requests] == letters
    assert found.outcome == ("ok" if letters else "error")


def test_a_feed_with_nothing_for_us() -> None:
    """It is empty and says how many entries there were."""
    found = SOURCE.read(FEED, ITEMS, Wanted(search="unicorn"))
    assert (found.outcome, found.requests) == ("empty", ())
    assert "0 of 4" in found.note


def test_sitemaps_are_followed_so_far() -> None:
    """A map of maps of maps is not followed for ever."""
    index = (
        b"<sitemapindex><sitemap><loc>https://herald.example/s.xml</loc></sitemap></sitemapindex>"
    )
    request, depth = FEED, 0
    while found := SOURCE.read(request, index, Wanted()).requests:
        request, depth = found[0], depth + 1
        assert depth < 10
    assert depth == 2


def test_front_page() -> None:
    """Feeds that it names are asked for; those of other sites are not."""
    page = (
        '<html><head><link rel="alternate" type="application/rss+xml" href="/rss/news">'
        '<link rel="alternate" type="application/rss+xml" href="https://ads.example/rss">'
        "</head><body></body></html>"
    )
    found = SOURCE.read(Request("https://herald.example/", "front page"), page.encode(), Wanted())
    assert [r.url for r in found.requests] == ["https://herald.example/rss/news"]
    none = SOURCE.read(Request("https://herald.example/", "front page"), b"<p>x</p>", Wanted())
    assert none.outcome == "error"
    assert "RSS" in none.note


@pytest.mark.parametrize(
    ("request_", "outcome", "said"),
    [
        (FEED, "not_published", "error"),
        (Request("https://herald.example/", "front page"), "not_published", "error"),
        (Request("https://herald.example/gone", "article"), "not_published", "not_published"),
        (FEED, "blocked", "blocked"),
    ],
    ids=["a feed", "a site", "a story that is gone", "a refusal"],
)
def test_an_address_that_a_person_named(request_: Request, outcome: Outcome, said: str) -> None:
    """Where nothing is there, it was misspelt or has moved; a story may be taken down."""
    found = SOURCE.failed(request_, outcome, Wanted())
    assert (found.outcome, bool(found.note)) == (said, said == "error")


def test_a_front_page_with_a_broken_link() -> None:
    """One address that is none costs nothing but itself."""
    page = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{href}">'
        for href in ("http://[", "http://a:b/", "/rss")
    )
    found = SOURCE.read(Request("https://herald.example/", "front page"), page.encode(), Wanted())
    assert [request.url for request in found.requests] == ["https://herald.example/rss"]


DAYS = {
    "within": (Wanted(since=date(2025, 2, 1), until=date(2025, 2, 28), today=TODAY), True),
    "too old": (Wanted(since=date(2025, 2, 4), today=TODAY), False),
    "too new": (Wanted(until=date(2025, 2, 2), today=TODAY), False),
}


@pytest.mark.parametrize(("wanted", "kept"), DAYS.values(), ids=DAYS.keys())
def test_only_stories_of_the_days_that_were_asked_for(wanted: Wanted, kept: bool) -> None:
    """By the day that the story tells or its feed; a page that was named is taken all the same."""
    known = {"day": "2025-02-03"}
    request = Request("https://herald.example/a", "article", known)
    assert SOURCE.read(request, news(*PROSE).encode(), wanted).document is kept
    named = Request("https://herald.example/a", "article", {**known, "asked": "yes"})
    assert SOURCE.read(named, news(*PROSE).encode(), wanted).document


def test_article() -> None:
    """An article is a document, with what its bytes do not say."""
    request = Request("https://herald.example/a", "article", {"day": "2025-02-03"})
    found = SOURCE.read(request, news(*PROSE).encode(), Wanted(today=TODAY))
    assert found.document
    assert found.facts == {"publisher": "Leeford Herald", "published": "2025-02-03"}
    assert found.settled


def test_the_gate() -> None:
    """A list page, a login or a consent page is no document."""
    links = "".join(f"<li><a href='/{n}'>Story number {n}</a></li>" for n in range(40))
    page = f"<html><body><ul>{links}</ul></body></html>"
    found = SOURCE.read(Request("https://herald.example/", "article"), page.encode(), Wanted())
    assert (found.document, found.outcome) == (False, "no_article")


@pytest.mark.parametrize(
    ("words", "url", "about"),
    [
        ("SEND overhaul promised", "https://h.example/1", True),
        ("Send in the clowns", "https://h.example/1", False),
        ("Row over plan", "https://h.example/news/ehcp-delays-row-123", True),
        ("Row over plan", "https://h.example/news/row-123", False),
        ("Autistic boy waits three years", "https://h.example/1", True),
    ],
)
def test_topic(words: str, url: str, about: bool) -> None:
    """Headlines and addresses tell."""
    assert is_about(words, url, None) is about
