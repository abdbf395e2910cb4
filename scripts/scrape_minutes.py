"""Get the minutes of councils into a folder, as text, and print what each resolved.

    python scripts/scrape_minutes.py kent --since 2025-01-01 --contact you@example.org

A short program to read and to change. It asks politely, keeps every page as it came, and goes on
where it was if it is run again; ``sendminer fetch`` does the same in a project folder.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from programs import day, ended, fetched, told_lost
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners
from sendminer.records import Document
from sendminer.settings import Settings
from sendminer.sources.plan import Source, Wanted
from sendminer.sources.registry import sources_for


def scrape(
    sources: Sequence[Source], wanted: Wanted, out: Path, door: Door
) -> Iterator[tuple[Document, str]]:
    """Every set of minutes that the sources lead to, with its title, and where it is from."""
    for page, document in fetched(sources, wanted, out, door, "minutes"):
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
    return told_lost(given.out)


if __name__ == "__main__":
    ended(main)
