"""Take verdicts over from a spreadsheet: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sendminer.errors import SendminerError
from sendminer.records import Decision
from sendminer.review.decide import Clock, as_verdict, give, known, now
from sendminer.review.spreadsheet import Returned, returned
from sendminer.store.database import Database

_MOST_TOLD = 10


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: the verdicts taken, and how many rows said nothing new.

    ``cleared`` are ids whose verdict cell came back empty: a decision is never taken back by
    that, so their verdicts stand.
    """

    taken: tuple[Decision, ...]
    unchanged: int
    cleared: tuple[str, ...]


def import_verdicts(
    database: Database, data: bytes, name: str, *, by: str = "", clock: Clock = now
) -> Imported:
    """Take the verdicts of a commitments.csv that was edited in a spreadsheet.

    ``by`` counts where a row has no name of its own.

    Raises:
        SendminerError: a verdict could not be read or its commitment could not be found; none
            is taken then, and the message names the lines.
    """
    rows = returned(data, name)
    with database.transaction():
        faults: list[str] = []
        asked: dict[str, Returned] = {}
        for row in rows:
            _ask(database, row, by, asked, faults)
        if faults:
            more = len(faults) - _MOST_TOLD
            told = " ".join(faults[:_MOST_TOLD]) + (f" And {more} more." if more > 0 else "")
            raise SendminerError(
                f"Nothing was taken from {name}: {told}", "Mend these rows and import it again."
            )
        return _take(database, asked, by, clock)


def _ask(
    database: Database, row: Returned, by: str, asked: dict[str, Returned], faults: list[str]
) -> None:
    """Add a row to what is asked for, or what is wrong with it to the faults."""
    where = f"line {row.line}:"
    try:
        commitment = _found(database, row)
        if commitment is None:
            return
        if row.verdict:
            as_verdict(row.verdict)
    except SendminerError as fault:
        faults.append(f"{where} {fault}")
        return
    before = asked.setdefault(commitment, row)
    if before is not row and _said(before) != _said(row):
        faults.append(f"{where} {commitment} has another verdict in line {before.line}.")
    if row.verdict and not (row.by or by):
        faults.append(f"{where} nobody is named for the verdict on {commitment}; say --by NAME.")


def _found(database: Database, row: Returned) -> str | None:
    """The commitment of a row: by its id, else by the statement that proves it.

    None for a row that has no verdict and no commitment any more: it asks for nothing.
    """
    try:
        return known(database, row.id)
    except SendminerError:
        if not row.verdict:
            return None
        held = database.query(
            "SELECT DISTINCT commitment FROM events WHERE statement_id = ?", (row.statement,)
        )
        if len(held) != 1:
            raise
        return str(held[0][0])


def _take(database: Database, asked: Mapping[str, Returned], by: str, clock: Clock) -> Imported:
    """Record what differs from what stands."""
    stands = _standing(database)
    taken: list[Decision] = []
    unchanged, cleared = 0, []
    for commitment, row in asked.items():
        old = stands[commitment]
        if not row.verdict:
            cleared += [commitment] if old[0] else []
            unchanged += not old[0]
        elif (as_verdict(row.verdict), row.note) == old[:2]:
            unchanged += 1
        else:
            name = by if row.by in {"", old[2]} and by else row.by
            taken.append(
                give(database, commitment, row.verdict, by=name, note=row.note, clock=clock)
            )
    return Imported(tuple(taken), unchanged, tuple(cleared))


def _standing(database: Database) -> dict[str, tuple[str, str, str]]:
    """Verdict, note and author of each commitment as they stand."""
    found = database.each("SELECT id, verdict, verdict_note, verdict_by FROM commitments")
    return {row[0]: (row[1] or "", row[2] or "", row[3] or "") for row in found}


def _said(row: Returned) -> Sequence[str]:
    return (as_verdict(row.verdict) if row.verdict else "", row.note)
