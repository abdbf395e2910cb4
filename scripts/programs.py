"""What the short programs over the API share: a day, a fetch into a folder, how they end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from sendminer.archive import Archive
from sendminer.cli import screen
from sendminer.errors import ReadError, SendminerError
from sendminer.fetch import kept
from sendminer.fetch.crawl import crawl
from sendminer.fetch.door import Door
from sendminer.parse import parse
from sendminer.records import Document
from sendminer.sources.plan import Source, Wanted
from sendminer.store.database import Database


def day(text: str) -> date:
    """Read a day of the form 2023-03-17, as ``sendminer`` does.

    Raises:
        argparse.ArgumentTypeError: it is none; its words are what the user sees.
    """
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as cause:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the form 2023-03-17.") from cause


def fetched(
    sources: Sequence[Source], wanted: Wanted, out: Path, door: Door, kind: str = ""
) -> Iterator[tuple[kept.Kept, Document]]:
    """Fetch what the sources lead to, and read every page kept so far, or those of a ``kind``.

    A source says of what kind a page is; on the screen stands what is left and what is unreadable.
    """
    out.mkdir(parents=True, exist_ok=True)
    with Database(out / "sendminer.sqlite") as store, Archive(out / "archive") as archive:
        watch = screen.now_and_then(screen.got)
        report = crawl(sources, wanted, store=store, archive=archive, door=door, watch=watch)
        if report.left:
            print(f"{report.left} pages are left. Run it again later.", file=sys.stderr)
        for page in kept.documents(store):
            if kind and page.facts.get("kind") != kind:
                continue
            try:
                yield page, parse(archive.get(page.sha256), name=page.url, url=page.url)
            except ReadError as fault:
                print(f"{fault.outcome}: {fault.what} {fault.todo}", file=sys.stderr)


def told_lost(out: Path) -> int:
    """Say what could not be had; the exit code is 3 where there is such."""
    with Database(out / "sendminer.sqlite") as store:
        lost = kept.lost_now(store)
    for one in lost:
        print(f"{one.what}: {one.url} {one.note}", file=sys.stderr)
    return 3 if lost else 0


def ended(main: Callable[[], int]) -> NoReturn:
    """Do it and leave with its exit code; what goes wrong is a sentence, and no traceback."""
    try:
        raise SystemExit(main())
    except SendminerError as fault:
        raise SystemExit(f"Error: {fault}") from None
    except KeyboardInterrupt:
        print("Stopped. Run it again, and it goes on where it was.", file=sys.stderr)
        raise SystemExit(130) from None
