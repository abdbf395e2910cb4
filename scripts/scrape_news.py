"""Get what papers publish on SEND into a folder, as text, and print who said it and when.

    python scripts/scrape_news.py https://paper.example/rss --contact you@example.org

An address is that of a feed, of a sitemap, or of a paper's front page, on which its feeds are
looked for. A short program to read and to change. It asks politely, keeps every page as it came,
and goes on where it was if it is run again; ``sendminer fetch`` does the same in a project folder.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from programs import day, ended, fetched, told_lost
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners
from sendminer.records import Document
from sendminer.sources.news import NewsSource
from sendminer.sources.plan import Wanted


def outlet(url: str, *, everything: bool = False) -> NewsSource:
    """The paper that an address belongs to, named by its host."""
    parts = urlsplit(url)
    name, path = (parts.hostname or url).removeprefix("www."), parts.path.rstrip("/")
    if not path:
        return NewsSource(name, site=url, everything=everything)
    if "sitemap" in path.lower():
        return NewsSource(name, sitemaps=(url,), everything=everything)
    return NewsSource(name, feeds=(url,), everything=everything)


def headed(document: Document) -> str:
    """A document's text below its headline, day, author, paper and address."""
    told = (document.title, document.published, document.author, document.publisher, document.url)
    return "\n".join([*(str(each) for each in told if each), "", document.text, ""])


def main() -> int:
    """Read the command line and do it; the exit code is 3 where something could not be had."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("address", nargs="+", help="of a feed, a sitemap or a paper's front page")
    asked.add_argument("--contact", required=True, help="your mail address; sites are told it")
    asked.add_argument("--since", type=day, help="YYYY-MM-DD")
    asked.add_argument("--search", help="other words than those on SEND: parking, pothole")
    asked.add_argument("--everything", action="store_true", help="every story of the lists")
    asked.add_argument("--out", type=Path, default=Path("news"), help="folder; news if not said")
    given = asked.parse_args()
    wanted = Wanted(since=given.since, search=given.search, today=date.today())
    papers = [outlet(address, everything=given.everything) for address in given.address]
    door = Door(Manners(given.contact), Guard())
    for _, document in fetched(papers, wanted, given.out, door):
        path = given.out / f"{document.published}-{document.id}.txt"
        path.write_text(headed(document), encoding="utf-8")
        print(f"{path}  {document.title} ({document.author or document.publisher})")
    return told_lost(given.out)


if __name__ == "__main__":
    ended(main)
