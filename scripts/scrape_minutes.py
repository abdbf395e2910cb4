"""Get the minutes of councils into a folder, as text, and print what each resolved.

    python scripts/scrape_minutes.py kent --since 2025-01-01 --contact you@example.org

A short program to read and to change. It asks politely, keeps every page as it came, and goes on
where it was if it is run again; ``sendminer fetch`` does the same in a project folder.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

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
from sendminer.settings import Settings
from sendminer.sources.plan import Source, Wanted
from sendminer.sources.registry import sources_for
from sendminer.store.database import Database


def scrape(
    sources: list[Source], wanted: Wanted, out: Path, door: Door
) -> Iterator[tuple[Document, str]]:
    """Fetch what the sources lead to, and read every set of minutes; yields where it is from."""
    out.mkdir(parents=True, exist_ok=True)
    with Database(out / "sendminer.sqlite") as store, Archive(out / "archive") as archive:
        watch = screen.now_and_then(screen.got)
        report = crawl(sources, wanted, store=store, archive=archive, door=door, watch=watch)
        if report.left:
            print(f"{report.left} pages are left. Run it again later.", file=sys.stderr)
        for page in kept.documents(store):
            if page.facts.get("kind") != "minutes":
                continue
            try:
                document = parse(archive.get(page.sha256), name=page.url, url=page.url)
            except ReadError as fault:
                print(f"{fault.outcome}: {fault.what} {fault.todo}", file=sys.stderr)
                continue
            yield replace(document, title=document.title or page.facts.get("title")), page.url


def save(document: Document, out: Path) -> Path:
    """Write the text of a document under a name that tells its day and title."""
    title = "".join(letter if letter.isalnum() else "-" for letter in document.title or "minutes")
    path = out / f"{document.published}-{title[:60].strip('-')}-{document.id[:6]}.txt"
    path.write_text(document.text, encoding="utf-8")
    return path


def resolutions(document: Document) -> Iterator[str]:
    """What was resolved, item by item."""
    for item in document.items:
        for start, end in item.resolved:
            yield f"  {item.number or ''} {item.title}: {document.text[start:end]}"


def lost(out: Path) -> list[str]:
    """What could not be had, a line each."""
    with Database(out / "sendminer.sqlite") as store:
        return [f"{one.what}: {one.url} {one.note}" for one in kept.lost_now(store)]


def main() -> int:
    """Read the command line and do it; the exit code is 3 where something could not be had."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("council", nargs="+", help="code or name; see 'sendminer councils'")
    asked.add_argument("--contact", required=True, help="your mail address; sites are told it")
    asked.add_argument("--since", type=day, help="YYYY-MM-DD")
    asked.add_argument("--search", help="only what the council's own search finds: SEND, ...")
    asked.add_argument(
        "--out", type=Path, default=Path("minutes"), help="folder; minutes if not said"
    )
    given = asked.parse_args()
    wanted = Wanted(since=given.since, search=given.search, today=date.today())
    door = Door(Manners(given.contact), Guard())
    sources = sources_for(Settings(), given.council)
    for document, url in scrape(sources, wanted, given.out, door):
        print(f"{save(document, given.out)}  {url}")
        print("\n".join(resolutions(document)))
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
