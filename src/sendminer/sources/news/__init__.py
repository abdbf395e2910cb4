"""Newspapers, broadcasters and press offices: feeds, sitemaps and single pages to articles.

::

    feed · sitemap · front page ──► entries ──► about SEND? new enough? ──► articles
"""

from sendminer.sources.news.source import NewsSource

__all__ = ["NewsSource"]
