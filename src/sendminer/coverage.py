"""What became of each file or page: the rows of the coverage table, and what each lacks."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sendminer.english.tongue import is_welsh
from sendminer.errors import Outcome, ReadError
from sendminer.records import WHOLE, Document, Read, Rest

_CUT = "The page breaks off before its end, and what stood below is not read."
_WELSH = "It is in Welsh, and only English is understood: nothing is found in it."
_ENGLISH = "Read the English page of it."
_RECOGNISE = "Run it through OCR (ocrmypdf, or Acrobat's Recognise Text), and read the result."
REFUSED = (
    "Fetch it another day; where a site refuses programs, save the page in a browser and "
    "'sendminer import' it."
)
_MOST_RUNS = 12
"""Of pages, that are named."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of one file or page: a row of the coverage table.

    ``lacks`` are "date" and "council" where neither the document nor anybody tells them.
    ``rest`` is what of a document that was read is not; what is attached to a mail is a document
    of its own. ``welsh`` says that it is in Welsh, of which nothing is found; ``aside``, that it
    is a page between the documents of a web archive: a list, a menu, a login.
    """

    path: str
    outcome: Outcome
    kind: str | None = None
    document: str | None = None
    what: str = ""
    todo: str = ""
    lacks: tuple[str, ...] = ()
    rest: Rest = WHOLE
    welsh: bool = False
    aside: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing is missing: it was read to its end, or there is nothing in it to read."""
        read = self.outcome in ("ok", "cancelled") and not (self.rest.cut or self.rest.scanned)
        return read or self.aside


def missed(name: str, fault: ReadError) -> Coverage:
    """The row of what could not be read."""
    return Coverage(name, fault.outcome, what=fault.what, todo=fault.todo)


def seen(name: str, read: Read) -> Coverage:
    """The row of a document that was read, and what of it was not."""
    told = list(left(read.rest))
    what = " ".join(one.what for one in told)
    todo = " ".join(one.todo for one in told)
    document = read.document
    return Coverage(name, "ok", document.kind, document.id, what, todo, rest=read.rest)


@dataclass(frozen=True, slots=True)
class Left:
    """One thing of a document that was not read: in a word or two, what it is, what to do."""

    word: str
    what: str
    todo: str


def left(rest: Rest) -> Iterator[Left]:
    """What of a document was not read, one thing after another."""
    if rest.attached:
        what = f"What is attached to it is not read: {', '.join(rest.attached)}."
        yield Left("attached", what, "Save them beside it, and read them too.")
    if rest.scanned:
        yield Left("scanned", _scanned(rest.scanned), _RECOGNISE)
    if rest.cut:
        yield Left("cut short", _CUT, "Save or download it again.")


def _scanned(pages: Sequence[int]) -> str:
    """Which pages are pictures: "2, 4-6"."""
    if len(pages) == 1:
        return f"Page {pages[0]} is a picture without text and is not read."
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    named = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs[:_MOST_RUNS]]
    more = ", and more" if len(runs) > _MOST_RUNS else ""
    which = ", ".join(named) + more
    return f"{len(pages)} pages are pictures without text and are not read: {which}."


def in_passing(coverage: Iterable[Coverage], archived: Container[str]) -> Iterator[Coverage]:
    """The coverage, with what holds no document set aside of pages that a web archive brought.

    It has whatever lay on the way. Who saved such a page in a file meant another, and is told; and
    what a source fetched as minutes and holds none is a loss.
    """
    for row in coverage:
        nothing = row.outcome in ("empty", "no_article") and row.path in archived
        yield replace(row, aside=True) if nothing else row


def noted(
    coverage: Iterable[Coverage], documents: Sequence[Document], imported: Container[str] = ()
) -> tuple[Coverage, ...]:
    """The coverage, with what each document lacks that its promises are found and followed by.

    A document that promises nothing needs neither day nor council. ``imported`` are the names of
    files that a project holds.
    """
    lacks = lacking(documents)
    needs = {one.id for one in documents if _promises(one)}
    welsh = {one.id for one in documents if is_welsh(one.text)}
    return tuple(
        _in_welsh(row)
        if row.document in welsh
        else _noted(row, lacks[row.document] if row.document in needs else (), imported)
        for row in coverage
    )


def _in_welsh(row: Coverage) -> Coverage:
    what = f"{row.what} {_WELSH}".lstrip()
    return replace(row, what=what, todo=f"{row.todo} {_ENGLISH}".lstrip(), welsh=True)


def _promises(document: Document) -> bool:
    """Whether it promises, reports or criticises anything."""
    return any(statement.labels for statement in document.statements)


def lacking(documents: Sequence[Document]) -> dict[str | None, tuple[str, ...]]:
    """Which of date and council is unknown, by document.

    What the tracker itself can tell from the other documents is not lacking.
    """
    # Imported here, so that importing sendminer loads nothing of the tracking.
    from sendminer.track.placed import one_place, placed

    alone = one_place(documents)
    told = {
        one.id: {"date": one.published, "council": alone or one.council}
        for one in placed(documents)
    }
    return {
        key: tuple(name for name, value in facts.items() if not value)
        for key, facts in told.items()
    }


def _noted(row: Coverage, lacks: tuple[str, ...], imported: Container[str]) -> Coverage:
    if not lacks:
        return row
    way = "Import it again" if row.path in imported else "Read it again"
    way = "Save the page and import it" if "://" in row.path else way
    what = f"It was read, but tells {' and '.join(f'no {name}' for name in lacks)}."
    options = " and ".join(f"--{name}" for name in lacks)
    todo = f"{way} with {options}, or list it in a file for --sources."
    if "date" in lacks:
        todo += " A day in its name counts, too: 2026-03-12-herald.txt."
    return replace(
        row, what=f"{row.what} {what}".lstrip(), todo=f"{row.todo} {todo}".lstrip(), lacks=lacks
    )
