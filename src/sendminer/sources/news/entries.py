"""Lists of stories: RSS 0.9 to 2.0, RDF and Atom feeds, sitemaps and sitemap indexes.

Read with libxml2 in its forgiving mode: many feeds are not well formed. Entities are not
expanded and nothing is loaded, so a feed can be as hostile as it likes.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from urllib.parse import urljoin

from lxml import etree
from lxml.etree import _Element

from sendminer.moments import sent_at
from sendminer.parse.pages.attributes import tamed
from sendminer.parse.pages.markup import collapsed
from sendminer.parse.text.dates import read_date

MOST_ENTRIES = 50_000
"""The most addresses that the sitemap protocol allows in one file."""
_MOST_UNPACKED = 64 * 1024 * 1024
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")
_GZIP = b"\x1f\x8b"
_DAYS = ("pubDate", "published", "publication_date", "date", "issued", "updated", "lastmod")
_MEDIA = frozenset(("image", "video", "group", "thumbnail", "credit", "enclosure"))
_SUMMARIES = ("description", "summary", "content", "encoded")


@dataclass(frozen=True, slots=True)
class Entry:
    """One story of a list; ``day`` is when it came out, or for a sitemap when it last changed."""

    url: str
    title: str = ""
    summary: str = ""
    day: date | None = None
    is_list: bool = False


def read_entries(body: bytes, base: str) -> list[Entry] | None:
    """Stories of a feed or sitemap, or further sitemaps; None where it is neither.

    ``base`` is the list's own address, which relative addresses are joined to.
    """
    root = _root(body)
    if root is None:
        return None
    name = _name(root)
    if name in ("rss", "RDF", "feed"):
        return _distinct(_entry(node, base) for node in root.iter() if _name(node) in _STORY)
    if name in ("urlset", "sitemapindex"):
        return _distinct(_entry(node, base) for node in root if _name(node) in ("url", "sitemap"))
    return None


_STORY = frozenset(("item", "entry"))


def home_of(body: bytes) -> str | None:
    """Address of the site that a feed says it is of; it may lie on another host than the site."""
    root = _root(body)
    holders = (
        [] if root is None else [root, *(child for child in root if _name(child) == "channel")]
    )
    for child in (child for holder in holders for child in holder if _name(child) == "link"):
        link = (child.get("href") or child.text or "").strip()
        if child.get("rel") in (None, "alternate") and link.startswith(("http://", "https://")):
            return link
    return None


def _root(body: bytes) -> _Element | None:
    if body.startswith(_GZIP):
        try:
            body = zlib.decompressobj(wbits=31).decompress(body, _MOST_UNPACKED)
        except zlib.error:
            return None
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    try:
        # Every byte is a letter of this encoding, and comes back as it was.
        return etree.fromstring(tamed(body.strip().decode("latin-1")).encode("latin-1"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _name(node: _Element) -> str:
    """Local name; comments and instructions have none."""
    return str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else ""


def _entry(node: _Element, base: str) -> Entry:
    values: dict[str, str] = {}
    # What is the story's own stands nearest to it; a picture has a title and an address, too.
    for child in sorted(_parts(node), key=lambda part: part.getparent() is not node):
        name = _name(child)
        words = child.get("href") if name == "link" and child.get("href") else child.text
        # Atom gives a story several links; the one to the page is "alternate" or has no name.
        if name == "link" and child.get("rel") not in (None, "alternate"):
            continue
        if words and words.strip():
            values.setdefault(name, words.strip())
    return Entry(
        url=_address(values, base),
        title=_words(values.get("title", ""))[:300],
        summary=_words(next((values[n] for n in _SUMMARIES if n in values), ""))[:2_000],
        day=next((day for n in _DAYS if (day := _day(values.get(n, ""))) is not None), None),
        is_list=_name(node) == "sitemap",
    )


def _parts(node: _Element) -> Iterator[_Element]:
    """What an entry holds, without what is said of its pictures and films."""
    walk = etree.iterwalk(node, events=("start",))
    for _, child in walk:
        if child is not node and _name(child) in _MEDIA:
            walk.skip_subtree()
        elif child is not node:
            yield child


def _words(value: str) -> str:
    """Plain words: many feeds put escaped HTML where words should stand."""
    return collapsed(unescape(_TAG.sub(" ", value[:20_000])))


def _address(values: dict[str, str], base: str) -> str:
    """The story's own page; an id that is no address stands for none."""
    for name in ("link", "loc", "origLink", "guid", "id"):
        found = values.get(name, "")
        if found and (name in ("link", "loc") or found.startswith(("http://", "https://"))):
            try:
                whole = urljoin(base, "".join(found.split()))
            except ValueError:
                continue
            if whole.startswith(("http://", "https://")):
                return whole
    return ""


def _day(words: str) -> date | None:
    sent = sent_at(words)
    return sent.date() if sent else read_date(words)


def _distinct(entries: Iterator[Entry]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.url:
            found.setdefault(entry.url, entry)
        if len(found) >= MOST_ENTRIES:
            break
    return list(found.values())
