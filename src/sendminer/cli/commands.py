"""The commands: each does one thing and gives its exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import wraps
from itertools import count
from pathlib import Path
from typing import Any

import click

from sendminer import pipeline
from sendminer.cli import screen
from sendminer.cli.exits import OK, PARTIAL
from sendminer.cli.groups import Listed
from sendminer.cli.options import (
    CONFIG,
    COUNCIL,
    DATE,
    DEBUG,
    DEBUG_EACH,
    EXCEL,
    LIST,
    council_named,
    day,
    listed_files,
)
from sendminer.cli.say import say_lines, tell
from sendminer.coverage import Coverage, noted
from sendminer.parse import parse
from sendminer.records import Document, Read
from sendminer.settings import Settings
from sendminer.sources.configuration import read_settings
from sendminer.sources.files import LIMIT, find_files

_BETWEEN = "=" * 72
"""The line between two pages."""


@click.group(
    cls=Listed,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
)
@click.version_option(package_name="sendminer", message="%(prog)s %(version)s")
def sendminer() -> None:
    """Find every promise about SEND support in council papers and local news.

    \b
    Start here:
      sendminer run PAGES_FOLDER --out out/      pages in, spreadsheets out
      sendminer brief minutes.html               one page, on the screen
      sendminer extract minutes.html             the same as JSON, for programs

    Saved news pages, ModernGov meeting pages and web-service answers, PDFs, Word documents
    (.docx), mails and plain text are told apart by what is in them. Data goes to standard output,
    everything else to standard error. Exit codes: 0 all read, 1 error, 2 wrong usage, 3 some files
    could not be read whole (the rest is valid), 4 a damaged model, store or archive, 130
    interrupted.
    """


@dataclass(frozen=True, slots=True)
class Asked:
    """What every command that reads documents is told."""

    paths: tuple[Path, ...]
    published: date | None
    council: str | None
    config: Path | None
    model: str | None
    debug: bool

    def settings(self) -> Settings:
        """The settings file's settings, and over them what the command says."""
        settings = read_settings(self.config)
        return settings if self.model is None else replace(settings, model=self.model)


def reads_documents(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command what every one is told that reads documents, as its first argument."""

    @wraps(command)
    def asked(**options: Any) -> int:
        shared = {each.name: options.pop(each.name) for each in fields(Asked)}
        return command(Asked(**shared), **options)

    for option in reversed(_SHARED):
        asked = option(asked)
    return asked


_SHARED = (
    click.argument(
        "paths",
        metavar="PATH...",
        nargs=-1,
        required=True,
        type=click.Path(exists=True, allow_dash=True, path_type=Path),
    ),
    DATE,
    COUNCIL,
    CONFIG,
    click.option(
        "--model",
        metavar="NAME",
        help="Installed spaCy model that offers further names of people, such as "
        "en_core_web_sm; none is needed.",
    ),
    DEBUG_EACH,
)


@sendminer.command()
@reads_documents
def extract(asked: Asked) -> int:
    """Read documents and print what they hold, one JSON object a line.

    PATH is a file, a folder, or - for plain text on standard input. Each object holds the
    document's text and, by offsets into it, its agenda items, money, counts, periods, officials,
    quotes and labelled statements.

    \b
    Examples:
      sendminer extract article.html minutes.pdf > found.jsonl
      pbpaste | sendminer extract --date 2026-03-12 -
    """
    read = _each(asked, asked.settings())
    return _shown(read, lambda document, _: screen.print_json(document))


@sendminer.command()
@reads_documents
def brief(asked: Asked) -> int:
    """Tell on the screen what each document says: for a reader who has minutes.

    Its promises, with number, sum, day and whoever made them; what it criticises, admits and
    calls done, with how sure that label is; who is quoted. Each with the words of the page.

    \b
    Examples:
      sendminer brief minutes.html
      pbpaste | sendminer brief --date 2026-03-12 --council Kent -
    """
    settings = asked.settings()
    shown = count()

    def show(document: Document, seen: Coverage) -> None:
        if next(shown):
            say_lines(f"\n{_BETWEEN}\n\n")
        say_lines(pipeline.brief(document, seen, settings))
        screen.tell_welsh(noted((seen,), (document,)))

    return _shown(_each(asked, settings), show)


@sendminer.command()
@reads_documents
@LIST
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the tables; it is made if need be.",
)
@click.option(
    "--as-of",
    type=day,
    metavar="YYYY-MM-DD",
    help="Day that the states (due soon, past due, ...) are reckoned for.  [default: today]",
)
@EXCEL
def run(
    asked: Asked,
    list_file: Path | None,
    out: Path,
    as_of: date | None,
    excel: bool,
) -> int:
    """Do the whole job on files and folders: CSV tables into a folder.

    commitments.csv has one row a promise: who, what, how much, how many places, by when and what
    became of it, each with the words and the page that prove it. coverage.csv says which files
    could not be read, and why. datapackage.json explains every column.

    Where a page names no day, one in its file's name counts (2026-03-12-herald.txt). --date and
    --council hold for all files that name none; --sources tells of single files.

    \b
    Examples:
      sendminer run saved-pages/ --out out/
      sendminer run 2025/ 2026/ --out out/ --as-of 2026-12-31 --excel
      sendminer run scans/ --out out/ --council "Kent County Council" --date 2026-03-12
      sendminer run pasted/ --out out/ --sources pasted/sources.csv
    """
    if Path("-") in asked.paths:
        raise click.UsageError("run reads files and folders; use 'sendminer extract -' for text.")
    settings = asked.settings()
    result = pipeline.run(
        asked.paths,
        out,
        as_of=as_of,
        published=asked.published,
        council=council_named(settings, asked.council),
        listed=listed_files(settings, list_file, asked.paths),
        settings=settings,
        excel=excel,
        debug=asked.debug,
        watch=screen.watched,
    )
    screen.summarize(result, out)
    return OK if result.complete else PARTIAL


@sendminer.command()
@click.option(
    "--split",
    type=click.Choice(["test", "dev", "register", "train"]),
    default="test",
    show_default=True,
    help="Part of the corpus: councils and papers that were never met (test), kinds of document "
    "that were not (register), those by which the thresholds were chosen (dev), or what was "
    "learnt from (train).",
)
@click.option("--json", "as_json", is_flag=True, help="Figures as JSON, unrounded.")
@DEBUG
def evaluate(split: Any, as_json: bool) -> int:
    """Measure the shipped statement model on a split of the corpus.

    Prints for each label, beside a keyword rule's: precision (of those marked, how many are
    right), recall (of those that are there, how many are marked), F1 (both in one), AP (average
    precision) and ECE (how far the probabilities are from the truth: expected calibration
    error). The test side is never trained on.
    """
    from sendminer.classify import evaluate as figures
    from sendminer.extract import extract as reread

    screen.print_reports(figures(split, reread=reread), as_json=as_json)
    return OK


def _each(asked: Asked, settings: Settings) -> Iterator[tuple[Document | None, Coverage]]:
    """Documents in the order given; a folder stands for its files."""
    given = pipeline.facts_given(asked.published, council_named(settings, asked.council))
    for path in asked.paths:
        if str(path) != "-":
            files = find_files([path])
            yield from pipeline.process(files, settings, given=given, debug=asked.debug)
            continue
        data = sys.stdin.buffer.read(LIMIT + 1)

        def work(data: bytes = data) -> Read:
            document = parse(data, name="standard input", force_text=True)
            return Read(pipeline.understand(pipeline.told(document, given), settings))

        yield pipeline.attempt("standard input", work, debug=asked.debug)


def _shown(
    read: Iterable[tuple[Document | None, Coverage]], show: Callable[[Document, Coverage], None]
) -> int:
    """Show each document as it was read, and complain of what could not be."""
    complete, seen = True, False
    for document, outcome in read:
        seen = True
        if document is None:
            screen.complain(outcome)
            complete = False
        else:
            screen.tell_left([outcome])
            show(document, outcome)
            complete = complete and outcome.whole
    if not seen:
        tell("Nothing to read was found.")
    return OK if complete and seen else PARTIAL
