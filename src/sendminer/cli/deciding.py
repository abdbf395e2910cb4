"""The commands by which people decide: verdict, join, split and import-verdicts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sendminer.cli import screen
from sendminer.cli.exits import OK, PARTIAL
from sendminer.cli.options import in_project
from sendminer.cli.say import tell
from sendminer.sources.files import read_bytes

if TYPE_CHECKING:
    from sendminer.records import Decision
    from sendminer.store.database import Database

_BY = click.option("--by", required=True, metavar="NAME", help="Who decides; it is kept.")
_NOTE = click.option("--note", default="", metavar="TEXT", help="Why; it is kept.")


@click.command()
@click.argument("commitment", metavar="ID")
@click.argument("verdict", metavar="VERDICT", nargs=-1, required=True)
@_BY
@_NOTE
@in_project
def verdict(commitment: str, verdict: tuple[str, ...], by: str, note: str, folder: Path) -> None:
    """Judge a commitment: VERDICT is kept, partly kept, not kept, unclear or no promise.

    The last says that the row was made in error. It stays in commitments.csv, to be filtered by
    its verdict, and 'sendminer changes' and open.csv leave it out.

    It stands in the store at once, in the CSVs from the next 'sendminer export' on, and through
    every later run, in which nothing but your own 'sendminer join' makes one of two promises that
    were judged. A later verdict takes its place, and none takes it back; judgements.csv has them
    all.

    \b
    Examples:
      sendminer verdict C-2AB3CD4E partly kept --by "Ada Plumtree" --note "60 of 90 are open"
      sendminer verdict C-2AB3CD4E no promise --by "Ada Plumtree" --note "a report, not a pledge"
      sendminer verdict C-2AB3CD4E none --by "Ada Plumtree" --note "I read the wrong page"
    """
    from sendminer.review import decide

    with _store(folder) as store:
        decision = decide.judge(store, commitment, " ".join(verdict), by=by, note=note)
    screen.tell_verdict(decision)
    tell(screen.EXPORT)


@click.command()
@click.argument("first", metavar="ID")
@click.argument("second", metavar="ID")
@_BY
@_NOTE
@in_project
def join(first: str, second: str, by: str, note: str, folder: Path) -> None:
    """Say that two commitments are one promise, or that a statement belongs to a commitment.

    Settles what open.csv lists: name the candidate, and then the commitment or the statement
    (S-…) that it has. The next 'sendminer track' does it, and every later one keeps it.

    \b
    Examples:
      sendminer join C-2AB3CD4E C-QJRPSLWB --by "Ada Plumtree" --note "one school by two names"
      sendminer join C-2AB3CD4E S-QAZADUJLVJZG --by "Ada Plumtree"
    """
    from sendminer.review import decide

    with _store(folder) as store:
        _told(decide.join(store, first, second, by=by, note=note))


@click.command()
@click.argument("commitment", metavar="ID")
@click.argument("statement", metavar="STATEMENT")
@_BY
@_NOTE
@in_project
def split(commitment: str, statement: str, by: str, note: str, folder: Path) -> None:
    """Say that a statement does not belong to a commitment.

    STATEMENT is its id, as column statement_id of events.csv has it. The next 'sendminer track'
    takes it out: it is linked elsewhere, or stands in open.csv, or for itself. 'sendminer join'
    puts it back.

    \b
    Example:
      sendminer split C-2AB3CD4E S-QAZADUJLVJZG --by "Ada Plumtree" --note "of another school"
    """
    from sendminer.review import decide

    with _store(folder) as store:
        _told(decide.split(store, commitment, statement, by=by, note=note))


def _store(folder: Path) -> Database:
    from sendminer import project

    return project.open_project(folder).store()


def _told(decision: Decision) -> None:
    tell(f"Decision {decision.number} is kept. Run 'sendminer track' to see it in the tables.")


@click.command("import-verdicts")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", default="", metavar="NAME", help="Whose verdicts they are, if it says none.")
@in_project
def import_verdicts(file: Path, by: str, folder: Path) -> int:
    """Take over the verdicts of a commitments.csv that was edited in a spreadsheet.

    Only the columns id, verdict, verdict_note and verdict_by are read, and statement_id where an
    id is known no more. A verdict is kept, partly kept, not kept, unclear or no promise; none takes
    one back, and an empty cell leaves it. A row with another word, or of an unknown commitment, is
    named and left out, and the exit code is 3.
    """
    from sendminer.review import imports

    with _store(folder) as store:
        taken = imports.import_verdicts(store, read_bytes(file), file.name, by=by)
    screen.summarize_verdicts(taken)
    return PARTIAL if taken.faults else OK


COMMANDS = (verdict, join, split, import_verdicts)
