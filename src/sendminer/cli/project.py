"""The commands of a project folder: track, export, changes, and what people decide."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sendminer.cli import screen
from sendminer.cli.exits import OK, PARTIAL
from sendminer.cli.options import (
    COUNCIL,
    DATE,
    DEBUG,
    DEBUG_EACH,
    LIST,
    Command,
    council_named,
    day,
    listed_files,
    project_folder,
)
from sendminer.sources import registry
from sendminer.sources.files import read_bytes

if TYPE_CHECKING:
    from sendminer.project import Project
    from sendminer.records import Decision
    from sendminer.store.database import Database

MOST_WORKERS = 8
_FOLDER = project_folder(exists=False)
_BY = click.option("--by", required=True, metavar="NAME", help="Who decides; it is kept.")
_NOTE = click.option("--note", default="", metavar="TEXT", help="Why; it is kept.")


def _in_project(command: Command) -> Command:
    """Options that every command of a project has."""
    return _FOLDER(DEBUG(command))


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
@DEBUG
def init(folder: Path) -> None:
    """Begin a project in FOLDER (this one by default): a settings file and an empty store."""
    from sendminer import project

    made = project.create(folder)
    config = made.folder / project.CONFIG
    click.echo(f"Name your councils and newspapers in {config}, then run fetch, track and export.")


@click.command("import")
@click.argument(
    "paths",
    metavar="PATH...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@DATE
@COUNCIL
@LIST
@_in_project
def import_(
    paths: tuple[Path, ...],
    published: date | None,
    council: str | None,
    list_file: Path | None,
    folder: Path,
) -> int:
    """Put files into the project: pages saved by hand, PDFs, Word documents, mails, text.

    For councils and papers that refuse programs. The bytes are copied into the archive, and
    'sendminer track' reads them from there. A file of the same name takes the place of the
    earlier one.

    Promises are linked by council and put in order by date. A file that says neither takes those
    that you give; where sendminer.toml lists one council only, it takes that one. A day in its
    name counts too (2026-03-12-herald.txt), and --sources tells of single files.

    \b
    Examples:
      sendminer import saved-pages/
      sendminer import scan.pdf --council "Kent County Council" --date 2026-03-12
      sendminer import pasted/ --sources pasted/sources.csv
    """
    from sendminer import project

    home = project.open_project(folder)
    _warn(home)
    named = council_named(home.settings, council)
    listed = listed_files(home.settings, list_file, paths)
    rows = project.import_files(home, paths, published=published, council=named, listed=listed)
    screen.summarize_imported(rows)
    return OK if rows and all(row.outcome == "ok" for row in rows) else PARTIAL


def _warn(home: Project) -> None:
    """Say which codes of the settings are no council's: nothing would come of them."""
    for fault in registry.unknown_codes(home.settings):
        click.echo(f"Warning: {fault}", err=True)


def _show_rules(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print how states and steps are told, and end the program."""
    if asked:
        from sendminer.track.history.rules import table

        click.echo(table(), nl=False)
        context.exit()


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--as-of", type=day, metavar="YYYY-MM-DD", help="Day to reckon for.  [default: today]"
)
@DATE
@COUNCIL
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=lambda: min(MOST_WORKERS, os.cpu_count() or 1),
    help="Processes that read at once.  [default: one a core, at most 8]",
)
@click.option(
    "--rules",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_rules,
    help="Print the rules of the states and steps, and stop.",
)
@_FOLDER
@DEBUG_EACH
def track(
    paths: tuple[Path, ...],
    as_of: date | None,
    published: date | None,
    council: str | None,
    workers: int,
    folder: Path,
    debug: bool,
) -> int:
    """Read what is new and follow every promise, into the project's store.

    --rules prints the table by which states are told, and does nothing else.

    Reads what was fetched and imported, and the files and folders that PATH names besides. What
    was read before is not read again, unless the program or its settings have changed. What
    people decided is found again and kept.
    """
    from sendminer import project

    home = project.open_project(folder)
    _warn(home)
    result = project.track(
        home,
        paths,
        as_of=as_of,
        published=published,
        council=council_named(home.settings, council),
        workers=workers,
        debug=debug,
        watch=screen.watched,
    )
    screen.summarize_tracked(result)
    return OK if result.complete else PARTIAL


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the tables.  [default: out in the project]",
)
@click.option(
    "--excel", is_flag=True, help="Begin each CSV with the mark by which Excel sees UTF-8."
)
@_in_project
def export(out: Path | None, excel: bool, folder: Path) -> None:
    """Write the tables as CSVs, with datapackage.json beside them.

    metadata.json, beside the store, gives Datasette titles and facets:

    \b
      datasette sendminer.sqlite --metadata metadata.json
    """
    from sendminer import project

    written = project.export(project.open_project(folder), out, excel=excel)
    click.echo(f"{len(written)} files written. Open {written[0]}", err=True)


@click.command()
@click.option("--since", type=day, required=True, metavar="YYYY-MM-DD", help="From this day on.")
@click.option(
    "--as-of",
    type=day,
    metavar="YYYY-MM-DD",
    help="Day to reckon for.  [default: that of the last track]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
)
@_in_project
def changes(since: date, as_of: date | None, form: str, folder: Path) -> None:
    """Tell what is new, moved, due, past due, reported done, criticised, silent or open.

    Since a day: by the day on which it was said, or on which its page first came into the
    project, if that is later (minutes are published weeks after the meeting). What was there at
    the first 'sendminer track' counts by the day on which it was said alone.

    One line each, with the words and the page that prove it below. Fit for a mail:

    \b
      sendminer track && sendminer changes --since 2026-01-01 | mail -s Promises me@example.org
    """
    from sendminer import project, report

    told = project.changes(project.open_project(folder), since, as_of=as_of)
    write = {"text": report.as_text, "markdown": report.as_markdown, "json": report.as_json}[form]
    click.echo(write(told), nl=False)


@click.command()
@click.argument("commitment", metavar="ID")
@click.argument("verdict", metavar="VERDICT", nargs=-1, required=True)
@_BY
@_NOTE
@_in_project
def verdict(commitment: str, verdict: tuple[str, ...], by: str, note: str, folder: Path) -> None:
    """Judge a commitment: VERDICT is kept, partly kept, not kept or unclear.

    It stands in the tables at once, and through every later run, in which nothing but your own
    'sendminer join' makes one of two promises that were judged. A later verdict takes its place,
    and none takes it back; judgements.csv has them all.

    \b
    Examples:
      sendminer verdict C-2AB3CD4E partly kept --by "Ada Plumtree" --note "60 of 90 are open"
      sendminer verdict C-2AB3CD4E none --by "Ada Plumtree" --note "I read the wrong page"
    """
    from sendminer.review import decide

    with _store(folder) as store:
        decision = decide.judge(store, commitment, " ".join(verdict), by=by, note=note)
    screen.tell_verdict(decision)


@click.command()
@click.argument("first", metavar="ID")
@click.argument("second", metavar="ID")
@_BY
@_NOTE
@_in_project
def join(first: str, second: str, by: str, note: str, folder: Path) -> None:
    """Say that two commitments are one promise, or that a statement belongs to a commitment.

    Settles what open.csv lists: name the candidate, and then the commitment or the statement
    (S-…) that it has. The next 'sendminer track' does it, and every later one keeps it.
    """
    from sendminer.review import decide

    with _store(folder) as store:
        _told(decide.join(store, first, second, by=by, note=note))


@click.command()
@click.argument("commitment", metavar="ID")
@click.argument("statement", metavar="STATEMENT")
@_BY
@_NOTE
@_in_project
def split(commitment: str, statement: str, by: str, note: str, folder: Path) -> None:
    """Say that a statement does not belong to a commitment.

    STATEMENT is its id, as events.csv has it.
    """
    from sendminer.review import decide

    with _store(folder) as store:
        _told(decide.split(store, commitment, statement, by=by, note=note))


def _store(folder: Path) -> Database:
    from sendminer import project

    return project.open_project(folder).store()


def _told(decision: Decision) -> None:
    click.echo(
        f"Decision {decision.number} is kept. Run 'sendminer track' to see it in the tables.",
        err=True,
    )


@click.command("import-verdicts")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", default="", metavar="NAME", help="Whose verdicts they are, if it says none.")
@_in_project
def import_verdicts(file: Path, by: str, folder: Path) -> int:
    """Take over the verdicts of a commitments.csv that was edited in a spreadsheet.

    Only the columns id, verdict, verdict_note and verdict_by are read. A verdict is kept, partly
    kept, not kept or unclear; none takes one back. A row with another word, or of an unknown
    commitment, is named and left out, and the exit code is 3.
    """
    from sendminer.review import imports

    with _store(folder) as store:
        taken = imports.import_verdicts(store, read_bytes(file), file.name, by=by)
    screen.summarize_verdicts(taken)
    return PARTIAL if taken.faults else OK


COMMANDS = (init, import_, track, export, changes, verdict, join, split, import_verdicts)
