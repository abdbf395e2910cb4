"""Feeds and sitemaps in the forms in which papers publish them."""

from __future__ import annotations

import gzip
from datetime import date

import pytest

from sendminer.sources.news.entries import Entry, home_of, read_entries

BASE = "https://herald.example/feeds/news.xml"
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Leeford Herald</title><link>https://herald.example</link>
<item><title><![CDATA[Special school &amp; nursery to open]]></title>
<link> https://herald.example/news/1
</link><guid isPermaLink="false">tag:1</guid><description>Eighty places.</description>
<pubDate>Tue, 03 Feb 2026 09:00:00 GMT</pubDate></item>
<item><title>No link</title><guid>https://herald.example/news/2</guid><dc:date>2026-02-04</dc:date></item>
<item><title>Nowhere</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Bases to close</title>
<link rel="self" href="/atom/3"/><link rel="alternate" href="/news/3"/><id>urn:3</id>
<published>2026-02-05T10:00:00+01:00</published><updated>2026-03-01T00:00:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="x"><title>Old form</title><link>https://herald.example/news/4</link></item></rdf:RDF>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>https://herald.example/news/5</loc><news:news><news:publication>
<news:name>Leeford Herald</news:name></news:publication>
<news:publication_date>2026-02-06</news:publication_date><news:title>Plans late</news:title>
</news:news></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
<loc>https://herald.example/s1.xml.gz</loc><lastmod>2026-02-01</lastmod></sitemap></sitemapindex>"""

LISTS: dict[str, tuple[bytes, list[Entry]]] = {
    "rss": (
        RSS.encode(),
        [
            Entry(
                "https://herald.example/news/1", "Special school & nursery to open",
                "Eighty places.", date(2026, 2, 3),
            ),
            Entry("https://herald.example/news/2", "No link", "", date(2026, 2, 4)),
        ],
    ),
    "atom": (
        ATOM.encode(),
        [Entry("https://herald.example/news/3", "Bases to close", "", date(2026, 2, 5))],
    ),
    "rdf": (RDF.encode(), [Entry("https://herald.example/news/4", "Old form")]),
    "news sitemap": (
        SITEMAP.encode(),
        [Entry("https://herald.example/news/5", "Plans late", "", date(2026, 2, 6))],
    ),
    "sitemap whose picture comes first": (
        SITEMAP.replace(
            "<loc>https://herald.example/news/5",
            "<image:image xmlns:image='i'><image:loc>https://herald.example/p.jpg</image:loc>"
            "<image:title>A bus</image:title></image:image><loc>https://herald.example/news/5",
        ).encode(),
        [Entry("https://herald.example/news/5", "Plans late", "", date(2026, 2, 6))],
    ),
    "film with a title before the story's": (
        b"<rss xmlns:media='m'><channel><item><media:content><media:title>A bus</media:title>"
        b"</media:content><media:group><media:title>Cars</media:title></media:group>"
        b"<title>Bases to open</title><link>https://herald.example/news/6</link></item></channel>"
        b"</rss>",
        [Entry("https://herald.example/news/6", "Bases to open")],
    ),
    "index": (
        INDEX.encode(),
        [Entry("https://herald.example/s1.xml.gz", "", "", date(2026, 2, 1), is_list=True)],
    ),
    "packed sitemap": (
        gzip.compress(SITEMAP.encode()),
        [Entry("https://herald.example/news/5", "Plans late", "", date(2026, 2, 6))],
    ),
    "not well formed": (
        RSS.replace("</channel></rss>", "").replace("Eighty", "Eighty & more").encode(),
        [
            Entry(
                "https://herald.example/news/1", "Special school & nursery to open",
                "Eighty more places.", date(2026, 2, 3),
            ),
            Entry("https://herald.example/news/2", "No link", "", date(2026, 2, 4)),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "entries"), LISTS.values(), ids=LISTS.keys())
def test_lists(body: bytes, entries: list[Entry]) -> None:
    """Every story with an address, once, with its title and day; nothing without an address."""
    assert read_entries(body, BASE) == entries


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
HOSTILE = {
    "empty": b"",
    "a page": b"<!DOCTYPE html><html><body>No feed</body></html>",
    "json": b'{"version": "https://jsonfeed.org/version/1"}',
    "billion laughs": f'<!DOCTYPE r [<!ENTITY a0 "ha">{LAUGHS}]><r>&a11;</r>'.encode(),
    "broken gzip": b"\x1f\x8b\x08" + bytes(40),
    "nested": b"<a>" * 100_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_list(body: bytes) -> None:
    """None, and no exception, whatever comes."""
    assert read_entries(body, BASE) is None


@pytest.mark.parametrize(
    ("body", "home"),
    [
        (RSS.encode(), "https://herald.example"),
        (ATOM.encode(), None),
        (b'<feed><link rel="self" href="https://f.example/a"/><link href="https://h.example/"/>'
         b"</feed>", "https://h.example/"),
        (b"<rss><channel><link>urn:x</link></channel></rss>", None),
        (b"", None),
    ],
)  # fmt: skip
def test_whose_feed_it_is(body: bytes, home: str | None) -> None:
    """A feed names its site beside its stories, and not by their links."""
    assert home_of(body) == home


@pytest.mark.parametrize("day", ["1 Jan 99999999999999999999 00:00:00 GMT", "9" * 5_000, "²"])
def test_a_day_that_is_none_costs_the_other_stories_nothing(day: str) -> None:
    """A feed with one such story is read whole, and that story has no day."""
    items = "".join(
        f"<item><title>{n}</title><link>https://a.example/{n}</link><pubDate>{said}</pubDate></item>"
        for n, said in enumerate((day, "Thu, 12 Mar 2026 09:30:00 GMT"))
    )
    found = read_entries(f"<rss><channel>{items}</channel></rss>".encode(), "https://a.example/")
    assert found is not None
    assert [entry.day for entry in found] == [None, date(2026, 3, 12)]


def test_addresses_that_lead_elsewhere() -> None:
    """Only http and https are addresses."""
    body = "<rss><item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item></rss>"
    assert read_entries(body.encode(), BASE) == []
