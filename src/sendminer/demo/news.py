"""Answer as a weekly paper and a council's newsroom do: a feed, and pages full of other things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import format_datetime
from html import escape

from sendminer.demo.answers import Answer, missing, shown
from sendminer.demo.story import Article

_ASIDE = (
    "<p>READ MORE: Bus crash closes road in Eastlow</p>",
    "<p>Sign up to our newsletter for the day's top stories</p>",
)


@dataclass(frozen=True, slots=True)
class NewsSite:
    """An outlet with a feed at ``feed`` (RSS) and ``atom`` (Atom)."""

    base: str
    name: str
    articles: tuple[Article, ...]

    def respond(self, page: str, query: Mapping[str, str]) -> Answer:
        """The answer for a page below the base."""
        if page in ("feed", "rss.xml"):
            return shown(self._rss(), "application/rss+xml; charset=utf-8")
        if page == "atom.xml":
            return shown(self._atom(), "application/atom+xml; charset=utf-8")
        found = [article for article in self.articles if article.slug == page]
        return shown(self._page(found[0])) if found else missing()

    def _rss(self) -> str:
        items = "".join(
            f"<item><title>{escape(a.title)}</title><link>{self.base}/{a.slug}</link><pubDate>"
            f"{format_datetime(_moment(a))}</pubDate><guid>{self.base}/{a.slug}</guid></item>"
            for a in self._newest_first()
        )
        return (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>{escape(self.name)}</title>'
            f"<link>{self.base}</link>{items}</channel></rss>"
        )

    def _atom(self) -> str:
        entries = "".join(
            f'<entry><title>{escape(a.title)}</title><link href="{self.base}/{a.slug}"/><id>'
            f"{self.base}/{a.slug}</id><published>{_moment(a).isoformat()}</published><updated>"
            f"{_moment(a).isoformat()}</updated></entry>"
            for a in self._newest_first()
        )
        return (
            '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>'
            f"{escape(self.name)}</title><id>{self.base}</id>{entries}</feed>"
        )

    def _newest_first(self) -> list[Article]:
        return sorted(self.articles, key=lambda article: article.day, reverse=True)

    def _page(self, article: Article) -> str:
        lines = [f"<p>{escape(line)}</p>" for line in article.paragraphs]
        lines.insert(1, _ASIDE[0])
        others = "".join(
            f'<li><a href="{self.base}/{a.slug}">{escape(a.title)}</a></li>'
            for a in self._newest_first()[:5]
            if a is not article
        )
        return (
            f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>'
            f"{escape(article.title)} | {escape(self.name)}</title>"
            f'<meta property="og:site_name" content="{escape(self.name)}">'
            f'<meta property="og:title" content="{escape(article.title)}">'
            f'<meta property="article:published_time" content="{_moment(article).isoformat()}">'
            f'<link rel="canonical" href="{self.base}/{article.slug}"></head><body><nav><a '
            'href="/">Home</a> <a href="/sport">Sport</a> <a href="/jobs">Jobs</a></nav>'
            f"<main><article><h1>{escape(article.title)}</h1><div class=byline>By Reporter</div>"
            f"{''.join(lines)}{_ASIDE[1]}</article><aside><h2>Related stories</h2><ul>{others}</ul>"
            "</aside></main><footer>We use cookies. All rights reserved.</footer></body></html>"
        )


def _moment(article: Article) -> datetime:
    return datetime.combine(article.day, time(9, 30), UTC)
