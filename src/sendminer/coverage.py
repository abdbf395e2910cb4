"""What became of each file or page: the rows of the coverage table, and what each lacks."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from sendminer.errors import Outcome, ReadError
from sendminer.parse.detect import breaks_off
from sendminer.parse.files.mail import attachments
from sendminer.records import Document

_CUT = "The page breaks off before its end, and what stood below is not read."
BESIDE = "Save them beside it, and read them too."


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of one file or page: a row of the coverage table.

    ``lacks`` are "date" and "council" where neither the document nor anybody tells them. ``cut``
    says that the page breaks off, and that what stood below is not read. ``beside`` names the
    attachments of a mail, which are documents of their own.
    """

    path: str
    outcome: Outcome
    kind: str | None = None
    document: str | None = None
    what: str = ""
    todo: str = ""
    lacks: tuple[str, ...] = ()
    cut: bool = False
    beside: str = ""

    @property
    def whole(self) -> bool:
        """Whether nothing is missing: it was read to its end, or there is nothing in it to read."""
        return self.outcome in ("ok", "cancelled") and not self.cut


def missed(name: str, fault: ReadError) -> Coverage:
    """The row of what could not be read."""
    return Coverage(name, fault.outcome, what=fault.what, todo=fault.todo)


def unread(data: bytes) -> str:
    """What of the bytes of a document that was read is not: a sentence, or nothing."""
    if breaks_off(data):
        return _CUT
    names = attachments(data)
    return f"What is attached to it is not read: {', '.join(names)}." if names else ""


def partly(row: Coverage, what: str) -> Coverage:
    """The row of a document of which something is not read, as ``unread`` says."""
    if not what:
        return row
    if what == _CUT:
        return replace(row, cut=True, what=_CUT, todo="Save or download it again.")
    return replace(row, beside=what, what=what, todo=BESIDE)


def noted(
    coverage: Iterable[Coverage], documents: Sequence[Document], imported: Container[str] = ()
) -> tuple[Coverage, ...]:
    """The coverage, with what each document lacks that its promises are followed by.

    A document that promises nothing needs neither day nor council. ``imported`` are the names of
    files that a project holds.
    """
    lacks = lacking(documents)
    needs = {one.id for one in documents if _promises(one)}
    return tuple(
        _noted(row, lacks[row.document] if row.document in needs else (), imported)
        for row in coverage
    )


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
    cut, again = (f"{row.what} ", f"{row.todo} ") if row.cut or row.beside else ("", "")
    what = f"{cut}It was read, but tells {' and '.join(f'no {name}' for name in lacks)}."
    options = " and ".join(f"--{name}" for name in lacks)
    todo = f"{again}{way} with {options}, or list it in a file for --sources."
    if "date" in lacks:
        todo += " A day in its name counts, too: 2026-03-12-herald.txt."
    return replace(row, what=what, todo=todo, lacks=lacks)
