"""What a news page says of itself: headline, writers, publisher, the days it came out and changed.

Pages say it several times over: as linked data (JSON-LD, schema.org's NewsArticle), as meta
elements, as microdata and in the words above the story. The more deliberate ways come first.
``people`` reads the writers, ``days`` the days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sendminer.parse.articles.days import published_on, updated_on
from sendminer.parse.articles.linked_data import Node, names, stories
from sendminer.parse.articles.people import author_of
from sendminer.parse.pages.markup import collapsed, meta, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_WORDS = 3
"""Words of a heading that is a headline and not the name of the paper."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says; ``author`` joins several writers with "; "."""

    title: str | None
    social_title: str | None
    author: str | None
    publisher: str | None
    published: date | None
    updated: date | None


def read_facts(page: HtmlElement, source: str, body: Sequence[str], found: Any | None) -> Facts:
    """Read the facts of a page; ``found`` is what trafilatura says of it, the last resort.

    ``body`` is the story itself, which may be signed.
    """
    told = stories(page)
    publisher = _publisher(page, told, found)
    social = _without_site(meta(page, "og:title") or meta(page, "twitter:title"), publisher)
    return Facts(
        title=_title(page, told, found, publisher) or social,
        social_title=social,
        author=author_of(page, told, body, publisher, found),
        publisher=publisher,
        published=published_on(page, source, told, body, found),
        updated=updated_on(page, source, told),
    )


def _publisher(page: HtmlElement, told: Sequence[Node], found: Any | None) -> str | None:
    named = (name for story in told for name in names(story.get("publisher")))
    name = meta(page, "og:site_name") or next(named, "") or (found.sitename if found else "") or ""
    return collapsed(name)[:120] or None


def _title(
    page: HtmlElement, told: Sequence[Node], found: Any | None, publisher: str | None
) -> str | None:
    """Headline as the page shows it: the heading that linked data states, or the only one."""
    stated = next((str(s["headline"]) for s in told if s.get("headline")), "")
    shown = [collapsed(" ".join(each.itertext())) for each in page.xpath("//h1")]
    same = [title for title in shown if stated and one_line(title) == one_line(stated)]
    site = one_line(publisher or "")
    only = [h for h in shown if len(h.split()) >= _FEWEST_WORDS and one_line(h) != site]
    only = only if len(only) == 1 else []
    taken = (found.title if found is not None else "") or ""
    return _without_site((same or only or [taken or stated])[0], publisher)


def _without_site(title: str, publisher: str | None) -> str | None:
    """A title without the name of the site that many pages put after it."""
    title = collapsed(title)
    if publisher:
        for mark in (" - ", " | ", " – ", " — ", " : "):
            title = title.removesuffix(f"{mark}{publisher}").strip()
    return title or None
