"""What people and programs see: JSON and tables on standard output, the rest on standard error."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from sendminer.cli.say import first_few, say, say_json, tell
from sendminer.coverage import Coverage, left
from sendminer.pipeline import Result
from sendminer.records import NO_PROMISE, Commitment, Document, to_json
from sendminer.safe_text import shown
from sendminer.wording import several

if TYPE_CHECKING:
    from sendminer.classify.evaluation import Report
    from sendminer.fetch.crawl import Progress
    from sendminer.project import Tracked
    from sendminer.records import Decision
    from sendminer.review.imports import Imported

_LOG_EVERY = 10.0
"""Seconds between two lines of progress where nobody is watching."""
_MOST_TOLD = 20
"""Files that are named on the screen; the coverage table has them all."""
_SUFFERS = {"date": "put in order", "council": "linked with those of other documents"}
"""What can hardly be done with the promises of a document that does not tell it."""
EXPORT = "Run 'sendminer export' to see it in the tables."
_TRACK_NEXT = "Run 'sendminer track' next: it reads them and follows their promises."
_PROMPT = ("past_due", "due_soon", "silent", "raised", "lowered", "delayed", "reported_done")


def print_json(document: Document) -> None:
    """One document, one line of UTF-8, at once."""
    say_json(to_json(document))


def complain(outcome: Coverage) -> None:
    """Say what was not read and what to do; of a page with its address, as the words name files."""
    page = "://" in outcome.path and outcome.path not in outcome.what
    where = f"{outcome.path} " if page else ""
    tell(f"{outcome.outcome}: {where}{outcome.what} {outcome.todo}".rstrip())


class Named(Protocol):
    """Anything to read that has a name: a file, a page of the archive."""

    @property
    def name(self) -> str:
        """What it is called."""


Thing = TypeVar("Thing", bound=Named)
Sight = TypeVar("Sight")


def watched(files: Sequence[Thing]) -> Iterable[Thing]:
    """The files, with a progress bar for a person or a line now and then for a log."""
    if len(files) < 2:
        return files
    if sys.stderr.isatty():
        return _bar(files, lambda path: path.name)
    return _log(files, lambda done: f"{done} of {len(files)} files read")


def stepped(step: str, parts: Sequence[Sight]) -> Iterable[Sight]:
    """The parts of one step of a long work: with a bar, or a line as it begins and now and then."""
    if sys.stderr.isatty():
        return _bar(parts, lambda _: step)
    tell(f"{step}: {len(parts)} to do")
    return _log(parts, lambda done: f"{step}: {done} of {len(parts)}")


def _bar(parts: Sequence[Sight], words: Callable[[Sight], str]) -> Iterator[Sight]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(parts))
        for part in parts:
            progress.update(task, description=shown(words(part)).replace("[", r"\["))
            yield part
            progress.advance(task)


def _log(parts: Sequence[Sight], words: Callable[[int], str]) -> Iterator[Sight]:
    told = now_and_then(words)
    for done, part in enumerate(parts):
        told(done)
        yield part


def now_and_then(words: Callable[[Sight], str]) -> Callable[[Sight], None]:
    """What tells, every ten seconds, how far something is that is watched more often."""
    last = time.monotonic()

    def now(sight: Sight) -> None:
        nonlocal last
        if time.monotonic() - last >= _LOG_EVERY:
            last = time.monotonic()
            tell(words(sight))

    return now


def got(now: Progress) -> str:
    """How far a fetch is: "120 pages done, 45 waiting, 30 documents"."""
    done, documents = several(now.done, "page"), several(now.documents, "document")
    return f"{done} done, {now.waiting} waiting, {documents}"


def summarize(result: Result, out: Path) -> None:
    """Say what a run found, what it could not read and where the tables are."""
    tell_set_aside(result.written, "To keep verdicts for good, begin a project: 'sendminer init'.")
    if not result.coverage:
        tell(
            f"Nothing to read was found; the tables in {out} are empty. Put saved pages, PDFs, "
            "Word documents or mails into the folder and run again."
        )
        return
    _tell_missed(result.coverage, f"see {out / 'coverage.csv'}")
    tell_left(result.coverage)
    tell_welsh(result.coverage)
    told = _told(result.coverage, result.commitments)
    _tell_lacking(result.coverage, f"see {out / 'coverage.csv'}")
    table = "commitments.csv" if result.documents else "coverage.csv"
    tell(f"{told}. Open {out / table}")


def tell_set_aside(written: Iterable[Path], todo: str) -> None:
    """Say which tables a person had written in, and where what they wrote is kept."""
    # The tables' columns are read from a file; ``--help`` need not wait for that.
    from sendminer.export import set_aside

    for copy in set_aside(written):
        table = copy.with_name(f"{copy.name.partition('-')[0]}.csv")
        further = todo.format(copy=copy) if table.stem == "commitments" else ""
        tell(
            f"{table} had been changed by hand. It is kept as {copy}, since the new one does not "
            f"have all that was written there. {further}".rstrip()
        )


def summarize_tracked(result: Tracked) -> None:
    """Say what a run of ``track`` found, and what has become of people's decisions."""
    _tell_missed(result.coverage, "they stand in coverage.csv when it is exported")
    tell_left(result.coverage)
    tell_welsh(result.coverage)
    _tell_decided(result)
    if result.left_out:
        tell(
            f"No longer in the tables, since not read this time: {first_few(result.left_out)} "
            f"({len(result.left_out)} in all). To have them again, import or name these files."
        )
    if result.open:
        tell(
            f"{several(result.open, 'statement')} may belong to a promise, but not surely: "
            "open.csv lists what was not linked, 'sendminer join' settles it."
        )
    if not result.coverage:
        tell(
            "Nothing to read is in the project: run 'sendminer fetch' or 'sendminer import' first."
        )
    _tell_lacking(result.coverage, "see coverage.csv when it is exported")
    told = _told(result.coverage, result.commitments)
    tell(f"{told}. Run 'sendminer export' for the tables.")


def _tell_decided(result: Tracked) -> None:
    """Say which verdicts met or wait for their commitment, and what else is of no effect."""
    for decision in result.verdicts.waiting:
        tell(
            f"Verdict {decision.number} on {decision.commitment} ({_judged(decision)}) waits: what "
            "it judged is in no document that was read, or is read as no promise any more. It is "
            f"kept, and stands in judgements.csv; 'sendminer verdict {decision.commitment} none' "
            "takes it back."
        )
    for one in result.verdicts.met:
        told = " and ".join(f"{_judged(each)}, on {each.commitment}" for each in one.verdicts)
        tell(
            f"{one.commitment} was joined of promises with verdicts of their own ({told}). The "
            "later one stands; judgements.csv has them all."
        )
    if result.adrift:
        idle = [f"{one.kind} {one.number} on {one.commitment}" for one in result.adrift]
        tell(
            f"Decided by you, and of no effect now: {first_few(idle)} ({len(idle)} in all), since "
            "its words stand in no document that was read. It is kept, and holds again once they "
            "are there; where they are worded otherwise by now, join or split anew."
        )


def _judged(decision: Decision) -> str:
    return f"{decision.value}, by {decision.by}"


def tell_verdict(decision: Decision) -> None:
    """Say what a person has judged, or has taken back."""
    if decision.value == "none":
        tell(f"{decision.commitment}: {decision.by} takes the verdict back.")
    else:
        tell(f"{decision.commitment}: {decision.value}, says {decision.by}.")


def summarize_verdicts(result: Imported) -> None:
    """Say which verdicts came back from a spreadsheet, and which could not be taken."""
    for decision in result.taken:
        tell_verdict(decision)
    for commitment in result.cleared:
        tell(f"{commitment}: its cell is empty; the verdict stands. Write none to take it back.")
    _tell_first([f"Not taken, {fault}" for fault in result.faults], "were not taken")
    taken, same = len(result.taken), result.unchanged
    tell(f"{several(taken, 'verdict')} taken, {several(same, 'row')} unchanged.")
    if result.taken:
        tell(EXPORT)


def summarize_imported(rows: Sequence[Coverage]) -> None:
    """Say what was put into a project, and what the files do not tell."""
    if not rows:
        tell(
            "Nothing to import was found. Put saved pages, PDFs, Word documents or mails into the "
            "folder and import it again."
        )
        return
    read = [row for row in rows if row.outcome == "ok"]
    for row in rows:
        if row.outcome != "ok":
            complain(row)
    tell_left(rows)
    _tell_lacking(rows, "and import them again")
    told = f"{len(read)} of {len(rows)} files imported."
    tell(f"{told} {_TRACK_NEXT}" if read else told)


def tell_untracked(pages: int) -> None:
    """Say that pages are there which are not told of yet."""
    if pages:
        came, are = ("page was", "it is") if pages == 1 else ("pages were", "they are")
        tell(
            f"{pages} {came} fetched or imported since the last 'sendminer track', and {are} not "
            "told of here. Run 'sendminer track' first."
        )


def tell_forgotten(names: Sequence[str]) -> None:
    """Say which files were taken out of a project."""
    for name in names[:_MOST_TOLD]:
        tell(f"Taken out: {name}")
    tell(f"{several(len(names), 'file')} taken out. Run 'sendminer track' again.")


def _tell_lacking(coverage: Sequence[Coverage], where: str) -> None:
    """Say of how many documents the promises can hardly be followed, and the way out."""
    documents = {row.document: row.lacks for row in coverage if row.outcome == "ok"}
    times = Counter(name for lacks in documents.values() for name in lacks)
    names = [name for name in _SUFFERS if times[name]]
    if not names:
        return
    told = [f"{times[name]} no {name}" for name in names]
    have = "has" if times[names[0]] == 1 else "have"
    told[0] = f"{times[names[0]]} of {len(documents)} documents {have} no {names[0]}"
    options = ", ".join(f"--{name}" for name in names)
    suffers = " or ".join(_SUFFERS[name] for name in names)
    which = [row.path for row in coverage if row.outcome == "ok" and row.lacks]
    tell(
        f"{' and '.join(told)}: promises in them can hardly be {suffers}. Give {options} or "
        f"--sources, {where}: {first_few(which)}"
    )


def tell_welsh(coverage: Sequence[Coverage]) -> None:
    """Name the documents that look as if nothing were promised in them, being in Welsh."""
    which = [row.path for row in coverage if row.welsh]
    if which:
        told, are = several(len(which), "document"), "is" if len(which) == 1 else "are"
        tell(
            f"{told} {are} in Welsh, and only English is understood: nothing is found there. Read "
            f"the English pages: {first_few(which)}"
        )


def tell_left(coverage: Sequence[Coverage]) -> None:
    """Name the documents of which something is not read: an end, scanned pages, attachments."""
    told = ((row.path, one) for row in coverage for one in left(row.rest))
    lines = [f"{one.word}: {path}: {one.what} {one.todo}" for path, one in told]
    _tell_first(lines, "were read in part")


def _tell_first(lines: Sequence[str], were: str) -> None:
    for line in lines[:_MOST_TOLD]:
        tell(line)
    if len(lines) > _MOST_TOLD:
        tell(f"And {len(lines) - _MOST_TOLD} more {were}.")


def _tell_missed(coverage: Sequence[Coverage], where: str) -> None:
    missed = [outcome for outcome in coverage if outcome.outcome != "ok" and not outcome.aside]
    for outcome in missed[:_MOST_TOLD]:
        complain(outcome)
    if len(missed) > _MOST_TOLD:
        rest = Counter(outcome.outcome for outcome in missed[_MOST_TOLD:])
        others = ", ".join(f"{number} {name}" for name, number in sorted(rest.items()))
        tell(f"And {others}: {where}.")
    aside = sum(outcome.aside for outcome in coverage)
    if aside:
        tell(f"{several(aside, 'page')} with nothing to read, such as lists and menus: {where}.")


def _told(coverage: Sequence[Coverage], commitments: Sequence[Commitment]) -> str:
    read = sum(outcome.outcome == "ok" for outcome in coverage)
    counted = [each for each in commitments if each.verdict != NO_PROMISE]
    states = Counter(commitment.state for commitment in counted)
    told = [f"{states[state]} {state.replace('_', ' ')}" for state in _PROMPT if states[state]]
    found = f"{read} of {len(coverage)} files read; {several(len(counted), 'commitment')}"
    found += f" ({', '.join(told)})" if told else ""
    out = len(commitments) - len(counted)
    return found + (f"; {several(out, 'row')} judged no promise" if out else "")


def print_reports(reports: Sequence[Report], *, as_json: bool) -> None:
    """Figures by method and label, as a table that also reads as Markdown, or as JSON."""
    if as_json:
        rows = [{**asdict(report), "macro_f1": report.macro_f1} for report in reports]
        say_json(rows)
        return
    say("| method | label | precision | recall | F1 | AP | ECE | statements |")
    say("|---|---|---|---|---|---|---|---|")
    for report in reports:
        for row in report.labels:
            figures = (
                row.precision,
                row.recall,
                row.f1,
                row.average_precision,
                row.calibration_error,
            )
            cells = " | ".join("" if value is None else f"{value:.2f}" for value in figures)
            say(f"| {report.method} | {row.label} | {cells} | {row.support} |")
        say(f"| {report.method} | macro | | | {report.macro_f1:.2f} | | | {report.statements} |")
