"""Get what papers publish on SEND into a folder, as text, and print who said it and when.

    python scripts/scrape_news.py https://paper.example/rss --contact you@example.org

An address is that of a feed, of a sitemap, or of a paper's front page, on which its feeds are
looked for. A short program to read and to change. It asks politely, keeps every page as it came,
and goes on where it was if it is run again; ``sendminer fetch`` does the same in a project folder.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from days import day
from sendminer.archive import Archive
from sendminer.cli import screen
from sendminer.errors import ReadError, SendminerError
from sendminer.fetch import kept
from sendminer.fetch.crawl import crawl
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners
from sendminer.parse import parse
from sendminer.records import Document
from sendminer.sources.news import NewsSource
from sendminer.sources.plan import Wanted
from sendminer.store.database import Database


def outlet(url: str, *, everything: bool = False) -> NewsSource:
    """The paper that an address belongs to, named by its host."""
    parts = urlsplit(url)
    name, path = (parts.hostname or url).removeprefix("www."), parts.path.rstrip("/")
    if not path:
        return NewsSource(name, site=url, everything=everything)
    if "sitemap" in path.lower():
        return NewsSource(name, sitemaps=(url,), everything=everything)
    return NewsSource(name, feeds=(url,), everything=everything)


def scrape(
    sources: Sequence[NewsSource], wanted: Wanted, out: Path, door: Door
) -> Iterator[Document]:
    """Fetch what the papers' lists lead to, and read every article that has been kept."""
    out.mkdir(parents=True, exist_ok=True)
    with Database(out / "sendminer.sqlite") as store, Archive(out / "archive") as archive:
        watch = screen.now_and_then(screen.got)
        report = crawl(sources, wanted, store=store, archive=archive, door=door, watch=watch)
        if report.left:
            print(f"{report.left} pages are left. Run it again later.", file=sys.stderr)
        for page in kept.documents(store):
            try:
                yield parse(archive.get(page.sha256), name=page.url, url=page.url)
            except ReadError as fault:
                print(f"{fault.outcome}: {fault.what} {fault.todo}", file=sys.stderr)


def headed(document: Document) -> str:
    """A document's text below its headline, day, author, paper and address."""
    told = (document.title, document.published, document.author, document.publisher, document.url)
    return "\n".join([*(str(each) for each in told if each), "", document.text, ""])


def lost(out: Path) -> list[str]:
    """What could not be had, a line each."""
    with Database(out / "sendminer.sqlite") as store:
        return [f"{one.what}: {one.url} {one.note}" for one in kept.lost_now(store)]


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
    for document in scrape(papers, wanted, given.out, Door(Manners(given.contact), Guard())):
        path = given.out / f"{document.published}-{document.id}.txt"
        path.write_text(headed(document), encoding="utf-8")
        print(f"{path}  {document.title} ({document.author or document.publisher})")
    missing = lost(given.out)
    for line in missing:
        print(line, file=sys.stderr)
    return 3 if missing else 0


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except SendminerError as fault:
        raise SystemExit(f"Error: {fault}") from None
    except KeyboardInterrupt:
        print("Stopped. Run it again, and it goes on where it was.", file=sys.stderr)
        raise SystemExit(130) from None
