"""The commands that get pages and look after them: fetch and archive."""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sendminer.cli import screen
from sendminer.cli.exits import INTEGRITY, INTERRUPTED, OK, PARTIAL
from sendminer.cli.groups import Listed
from sendminer.cli.options import DEBUG, day, project_folder
from sendminer.cli.say import say, tell
from sendminer.coverage import REFUSED
from sendminer.errors import SendminerError
from sendminer.safe_text import shown
from sendminer.settings import Settings
from sendminer.sources import registry
from sendminer.sources.configuration import NAME, read_settings
from sendminer.sources.plan import Source, Wanted
from sendminer.wording import several

if TYPE_CHECKING:
    from sendminer.fetch.crawl import Progress, Report
    from sendminer.fetch.kept import Event, Tally
    from sendminer.store.database import Database

_MOST_TOLD = 20
_ALIKE = 3
"""Addresses that are named of those that failed alike."""
_ADDRESS = re.compile(r"https?://\S+")
_OUTCOMES = {"ok": "read", "settled": "kept from before"}
"""Words for outcomes that would not be understood as they are."""
_FOLDER = project_folder(exists=True)


@dataclass(frozen=True, slots=True)
class Outside:
    """What a test or a demonstration puts in the place of the world, as click's ``obj``."""

    sources: Callable[[Settings, Iterable[str]], list[Source]] = registry.sources_for
    loopback: bool = False


@click.command()
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--since", type=day, metavar="YYYY-MM-DD", help="Nothing from before this day.")
@click.option("--until", type=day, metavar="YYYY-MM-DD", help="Nothing from after this day.")
@click.option(
    "--limit", type=click.IntRange(1), metavar="N", help="At most so many documents a source."
)
@click.option("--search", metavar="WORDS", help="Only what the site's own search finds.")
@click.option("--dry-run", is_flag=True, help="Say what would be asked for first; ask nothing.")
@_FOLDER
@DEBUG
@click.pass_obj
def fetch(
    outside: Outside | None,
    names: tuple[str, ...],
    since: date | None,
    until: date | None,
    limit: int | None,
    search: str | None,
    dry_run: bool,
    folder: Path,
) -> int:
    """Get the pages of councils and papers into the project, politely.

    NAME is a council or paper as sendminer.toml names it; all of them by default. A fetch that
    was broken off goes on where it was, by the same command, for three days. A later one asks
    only for what can have changed, and says what did. Exit codes: 0 all was got, 3 something was
    not and the rest is kept, 130 interrupted.

    \b
    Examples:
      sendminer fetch --since 2025-01-01
      sendminer fetch kent --search SEND --limit 50
    """
    given = outside or Outside()
    settings = read_settings(folder / NAME if (folder / NAME).exists() else None)
    wanted = Wanted(since, until, limit, search, date.today())
    sources = given.sources(settings, names)
    if not sources:
        _require_project(folder)
        raise SendminerError(
            "No council or paper is named.", f"Name them in {NAME}, or after 'sendminer fetch'."
        )
    if dry_run:
        return _rehearse(folder, sources, wanted)
    return _fetch(folder, sources, wanted, settings, given.loopback)


@click.group(cls=Listed)
def archive() -> None:
    """Look after the bytes that were fetched."""


@archive.command()
@_FOLDER
@DEBUG
def verify(folder: Path) -> int:
    """Read every kept page again, and say which are damaged or missing (exit code 4)."""
    from sendminer.fetch.kept import referenced

    _require_kept(folder)
    with _kept(folder) as (store, kept):
        found = kept.verify(referenced(store))
        for word, names in (("damaged", found.damaged), ("missing", found.missing)):
            for name in names:
                say(f"{word}: {kept.path(name)}")
    tell(
        f"{found.whole} whole, {len(found.damaged)} damaged, {len(found.missing)} missing, "
        f"{len(found.unreferenced)} that nothing refers to"
    )
    if not (found.damaged or found.missing):
        return OK
    tell(
        "Restore them from a backup, or delete what is damaged and fetch or import these pages "
        "again."
    )
    return INTEGRITY


@archive.command("export-warc")
@click.argument("path", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@_FOLDER
@DEBUG
def export_warc(path: Path, folder: Path) -> None:
    """Write what was fetched as a web archive: FILE ends in .warc or .warc.gz."""
    from sendminer.fetch.warc import export_warc as write

    if not path.name.endswith((".warc", ".warc.gz")):
        raise click.UsageError(f"{path} is no name for a web archive. End it in .warc or .warc.gz.")
    _require_kept(folder)
    with _kept(folder) as (store, kept):
        tell(f"{write(store, kept, path)} answers are in {path}")


@archive.command("import-warc")
@click.argument(
    "path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@_FOLDER
@DEBUG
def import_warc(path: Path, folder: Path) -> int:
    """Take the pages and PDFs of a web archive into the project as documents.

    Exit codes: 0 all of them, 3 some records are damaged or too large: they stand in coverage.csv.
    """
    from sendminer.fetch.session import alone
    from sendminer.fetch.warc import import_warc as read

    with alone(folder), _kept(folder) as (store, kept):
        found = read(store, kept, path)
    if found.lost:
        tell(
            f"{found.lost} records are damaged or too large and were not read; they stand in "
            "coverage.csv when it is exported."
        )
    tell(f"{found.kept} documents kept; {found.passed_over} records are none and were passed over")
    return PARTIAL if found.lost else OK


COMMANDS = (fetch, archive)


@contextmanager
def _kept(folder: Path) -> Iterator[tuple[Database, Any]]:
    from sendminer.archive import ARCHIVE, Archive
    from sendminer.store.database import STORE, Database

    with Database(folder / STORE) as store, Archive(folder / ARCHIVE) as kept:
        yield store, kept


def _require_kept(folder: Path) -> None:
    from sendminer.store.database import STORE

    if not (folder / STORE).exists():
        _require_project(folder)


def _require_project(folder: Path) -> None:
    from sendminer.project import open_project

    open_project(folder)


def _rehearse(folder: Path, sources: Sequence[Source], wanted: Wanted) -> int:
    from sendminer.fetch.crawl import plan

    with _kept(folder) as (store, _):
        for planned in plan(sources, wanted, store):
            say(f"{planned.how}\t{planned.source}\t{planned.request.url}")
    return OK


def _fetch(
    folder: Path, sources: Sequence[Source], wanted: Wanted, settings: Settings, loopback: bool
) -> int:
    # The library that speaks HTTP is loaded only now.
    from sendminer.fetch import session
    from sendminer.inputs import not_tracked

    with _interruptible() as stop, _progress() as watch:
        report = session.fetch(
            folder, sources, wanted, settings, stop=stop, watch=watch, loopback=loopback
        )
    with _kept(folder) as (store, kept):
        _tell(store, report, settings)
        if not_tracked(store, kept, settings):
            tell("Run 'sendminer track' to read what was got.")
    if report.interrupted:
        return INTERRUPTED
    return OK if report.complete else PARTIAL


@contextmanager
def _interruptible() -> Iterator[threading.Event]:
    """Within, the first Ctrl-C asks for an end in good order; a second one is obeyed at once."""
    stop = threading.Event()

    def asked(number: int, frame: object) -> None:
        if stop.is_set():
            # Threads may be waiting for a slow site. What is kept is whole at any moment.
            os._exit(INTERRUPTED)
        stop.set()
        tell("")
        tell("Stopping when what is in flight is kept. Again to stop at once.")

    before = signal.signal(signal.SIGINT, asked)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """A line that moves for a person, or one every ten seconds for a log."""
    if not sys.stderr.isatty():
        yield screen.now_and_then(screen.got)
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Beginning")
        yield lambda now: bar.update(
            task, description=shown(f"{screen.got(now)}  {now.latest[-60:]}").replace("[", r"\[")
        )


def _tell(store: Database, report: Report, settings: Settings) -> None:
    """What became of each source, what changed, what was not read, and what to do about it."""
    from sendminer.fetch import kept

    lost: list[Event] = []
    for run in sorted(set(report.runs.values())):
        for tally in kept.coverage(store, run):
            if report.runs.get(tally.source) == run:
                tell(_line(tally))
                lost += kept.lost(store, run, tally.source)
    _tell_lost(lost)
    for host, note in report.silent_hosts.items():
        tell(f"{host} is left alone for now. {note} What it still has waits for another fetch.")
    for host in settings.unchecked_tls:
        tell(f"The certificate of {host} is not checked: {NAME} says so.")
    if report.left:
        later = " later" if report.silent_hosts else ""
        pages = several(report.left, "page")
        are = "is" if report.left == 1 else "are"
        tell(f"{pages} {are} left. Run the same command again{later}.")


def _tell_lost(lost: Sequence[Event]) -> None:
    """Name what was not read; of many that failed alike, the first few."""
    alike: dict[tuple[str, ...], list[Event]] = {}
    for event in lost:
        said = _ADDRESS.sub("", event.note)
        alike.setdefault((event.source, event.what, said), []).append(event)
    for events in list(alike.values())[:_MOST_TOLD]:
        for event in events[:_ALIKE]:
            address = "" if event.url in event.note else f"{event.url} "
            tell(f"{event.what}: {address}{event.note}".rstrip())
        if len(events) > _ALIKE:
            tell(f"And {len(events) - _ALIKE} more of {events[0].source} like these.")
    rest = sum(map(len, list(alike.values())[_MOST_TOLD:]))
    if rest:
        tell(f"And {rest} more that were not read.")
    if any(event.what == "blocked" for event in lost):
        tell(REFUSED)


def _line(tally: Tally) -> str:
    counted = ", ".join(f"{number} {_told(word)}" for word, number in tally.outcomes.items())
    moved = [f"{tally.changes[word]} {word}" for word in ("new", "changed", "gone")
             if word in tally.changes]  # fmt: skip
    line = f"{tally.source}: {several(tally.documents, 'document')}"
    line += f" ({', '.join(moved)})" if moved else ""
    pages = several(sum(tally.outcomes.values()), "page")
    line += f"; {pages}: {counted}" if counted else "; nothing was asked for"
    line += f"; {several(tally.requests, 'request')}"
    if tally.fell:
        line += f". LESS THAN HALF of the {tally.before} of last time: has the site changed?"
    return line


def _told(outcome: str) -> str:
    return _OUTCOMES.get(outcome, outcome.replace("_", " "))
