"""The commands of a project folder: init, import, track, export, changes and find."""

from __future__ import annotations

import os
from collections.abc import Sequence
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
    EXCEL,
    LIST,
    council_named,
    day,
    in_project,
    listed_files,
    project_folder,
)
from sendminer.cli.say import say_lines, tell
from sendminer.sources import registry

if TYPE_CHECKING:
    from sendminer.project import Project

MOST_WORKERS = 8


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
@DEBUG
def init(folder: Path) -> None:
    """Begin a project in FOLDER (this one by default): a settings file and an empty store."""
    from sendminer import project

    made = project.create(folder)
    config = made.folder / project.CONFIG
    tell(
        f"Name your councils and newspapers in {config}, then run fetch (or import), track and "
        "export."
    )


@click.command("import")
@click.argument(
    "paths",
    metavar="PATH...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)
@DATE
@COUNCIL
@LIST
@click.option(
    "--forget",
    is_flag=True,
    help="Take these files out of the project instead. Their bytes stay in the archive, and what "
    "people decided is kept.",
)
@project_folder(exists=False)
@DEBUG_EACH
def import_(
    paths: tuple[Path, ...],
    published: date | None,
    council: str | None,
    list_file: Path | None,
    forget: bool,
    folder: Path,
    debug: bool,
) -> int:
    """Put files into the project: pages saved by hand, PDFs, Word documents, mails, text.

    For councils and papers that refuse programs. The bytes are copied into the archive, and
    'sendminer track' reads them from there. A file that is imported again from where it lay takes
    the place of the earlier one; --forget takes one out that was imported by mistake, or that has
    another name by now.

    Promises are linked by council and put in order by date. A file that says neither takes those
    that you give; where sendminer.toml lists one council only, it takes that one. A day in its
    name counts too (2026-03-12-herald.txt), and --sources tells of single files.

    \b
    Examples:
      sendminer import saved-pages/
      sendminer import scan.pdf --council "Kent County Council" --date 2026-03-12
      sendminer import pasted/ --sources pasted/sources.csv
      sendminer import --forget saved-pages/wrong.html
    """
    from sendminer import project

    if not forget:
        _must_exist(paths)
    home = project.open_project(folder)
    if forget:
        screen.tell_forgotten(project.forget_files(home, paths))
        return OK
    _warn(home)
    named = council_named(home.settings, council)
    listed = listed_files(home.settings, list_file, paths)
    rows = project.import_files(
        home, paths, published=published, council=named, listed=listed, debug=debug
    )
    screen.summarize_imported(rows)
    return OK if rows and all(row.outcome == "ok" and row.whole for row in rows) else PARTIAL


def _warn(home: Project) -> None:
    """Say which codes of the settings are no council's: nothing would come of them."""
    for fault in registry.unknown_codes(home.settings):
        tell(f"Warning: {fault}")


def _show_rules(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print how states and steps are told, and end the program."""
    if asked:
        from sendminer.track.history.rules import table

        say_lines(table())
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
@project_folder(exists=False)
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

    _must_exist(paths)
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


def _must_exist(paths: Sequence[Path]) -> None:
    missing = next((path for path in paths if not path.exists()), None)
    if missing:
        raise click.UsageError(f"{missing} does not exist. Check the spelling.")


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the tables.  [default: out in the project]",
)
@EXCEL
@in_project
def export(out: Path | None, excel: bool, folder: Path) -> None:
    """Write the tables as CSVs, with datapackage.json beside them.

    metadata.json, beside the store, gives Datasette titles and facets:

    \b
      datasette sendminer.sqlite --metadata metadata.json
    """
    from sendminer import project

    written = project.export(project.open_project(folder), out, excel=excel)
    screen.tell_set_aside(
        written, "Take its verdicts over: sendminer import-verdicts {copy} --by NAME"
    )
    tell(f"{len(written)} files written. Open {written[0]}")


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
    help="Text for a mail, Markdown for a page, JSON for programs.",
)
@click.option("--send", "send_only", is_flag=True, help="Leave out what is not on SEND.")
@click.option(
    "--due-by", type=day, metavar="YYYY-MM-DD", help="Tell also all that falls due by then."
)
@in_project
def changes(
    since: date, as_of: date | None, form: str, send_only: bool, due_by: date | None, folder: Path
) -> None:
    """Tell what is new, moved, due, past due, reported done, criticised, silent or open.

    Since a day: by the day on which it was said, or on which its page first came into the
    project, if that is later (minutes are published weeks after the meeting). What was there at
    the first 'sendminer track' counts by the day on which it was said alone.

    One line each, with the words and the page that prove it below. Fit for a mail:

    \b
      sendminer track && sendminer changes --since 2026-01-01 | mail -s Promises me@example.org

    What a committee should ask about next term, day by day, is among it with --due-by:

    \b
      sendminer changes --since 2026-01-01 --due-by 2026-07-31
    """
    from sendminer import project, report

    if as_of and since > as_of:
        raise click.UsageError("--since is after --as-of: name an earlier day to tell from.")
    opened = project.open_project(folder)
    told = project.changes(opened, since, as_of=as_of, send_only=send_only, due_by=due_by)
    screen.tell_untracked(project.untracked(opened))
    if since > told.as_of:
        tell(
            f"The last 'sendminer track' was for {told.as_of}, which is before --since. Run it "
            "again first."
        )
    if due_by and due_by < told.as_of:
        raise click.UsageError(f"--due-by is before {told.as_of}, for which this is reckoned.")
    write = {"text": report.as_text, "markdown": report.as_markdown, "json": report.as_json}[form]
    say_lines(write(told))


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--council", metavar="NAME", help="Only what is of this council, by name or code.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="Promises and single statements to show.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@in_project
def find(words: Sequence[str], council: str | None, limit: int, form: str, folder: Path) -> None:
    """Find what was said, and the page that it was said on.

    Each promise comes once, with where it stands, then what is in no promise. All of the words
    must be there, in any form and any order; "words in marks" must follow each other, and a word
    may end in *. A promise's id finds all that was said of it:

    \b
      sendminer find hydrotherapy pool
      sendminer find '"resource base"' autis*
      sendminer find C-ABCD2345
    """
    from sendminer import project, report

    opened = project.open_project(folder)
    told = project.find(
        opened, " ".join(words), council=(council or "").strip() or None, most=limit
    )
    screen.tell_untracked(project.untracked(opened))
    write = {"text": report.found_as_text, "json": report.as_json}[form]
    say_lines(write(told))


COMMANDS = (init, import_, track, export, changes, find)
