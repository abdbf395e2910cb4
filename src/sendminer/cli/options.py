"""Options that several commands have, worded once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import click

from sendminer.cli.say import first_few, tell
from sendminer.settings import Settings
from sendminer.sources import registry
from sendminer.sources.files import find_files
from sendminer.sources.listed import Listed, read_list

Command = TypeVar("Command", bound=Callable[..., Any])


def day(value: str) -> date:
    """Read a day of the form 2023-03-17: the type of every option that takes one.

    Raises:
        click.BadParameter: it is none.
    """
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError as cause:
        raise click.BadParameter(f"{value!r} is no day of the form 2023-03-17.") from cause


_TRACEBACK = "Show the traceback of any fault."
DEBUG = click.option("--debug", is_flag=True, expose_value=False, help=_TRACEBACK)
"""The program itself looks for it where a fault ends a command."""
DEBUG_EACH = click.option("--debug", is_flag=True, help=_TRACEBACK)
"""The same for commands that go on after the fault of one document."""
CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Settings file.  [default: sendminer.toml in this folder, if there is one]",
)
EXCEL = click.option(
    "--excel", is_flag=True, help="Begin each CSV with the mark by which Excel sees UTF-8."
)
DATE = click.option(
    "--date",
    "published",
    type=day,
    metavar="YYYY-MM-DD",
    help="Publication date of documents that do not say theirs.",
)
COUNCIL = click.option(
    "--council",
    metavar="NAME",
    help="Council, by name or code, of documents that do not say theirs.",
)
"""Without day and council, a promise can hardly be told from another place's or put in order."""
LIST = click.option(
    "--sources",
    "list_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.csv",
    help="What you know of single files: a CSV with columns path, council, date, publisher, url. "
    "It holds over what a file says.",
)


def listed_files(settings: Settings, file: Path | None, paths: Sequence[Path]) -> Listed | None:
    """The list that --sources names; rows that name none of the files to read are told."""
    if file is None:
        return None
    # a council that many rows name is asked about once
    named = cache(lambda name: council_named(settings, name) or name)
    listed = read_list(file, named)
    unmet = listed.unmet(find_files(paths))
    if unmet:
        tell(
            f"Warning: {file} names what is not among the files to read: {first_few(unmet)} "
            f"({len(unmet)} in all). Write its paths as they are from the list's own folder."
        )
    return listed


def project_folder(*, exists: bool) -> Callable[[Command], Command]:
    """The project's folder; ``exists`` makes a wrong one a wrong use."""
    return click.option(
        "--project",
        "folder",
        type=click.Path(exists=exists, file_okay=False, path_type=Path),
        default=Path(),
        help="The project's folder.  [default: this one]",
    )


def in_project(command: Command) -> Command:
    """Options that every command of a project has."""
    return project_folder(exists=False)(DEBUG(command))


def council_named(settings: Settings, name: str | None) -> str | None:
    """The full name of the council that --council means; a doubtful one is told, and taken."""
    if not name or not name.strip():
        return None
    doubt = registry.unknown_council(settings, name)
    if doubt is not None:
        tell(f"Warning: {doubt}")
    return registry.full_name(settings, name)
