"""Take verdicts over from a spreadsheet, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sendminer.errors import IntegrityError, SendminerError
from sendminer.moments import now
from sendminer.records import Decision
from sendminer.review.answers import NOTHING, VERDICTS, as_verdict
from sendminer.review.decide import Clock, give, ids, named
from sendminer.review.spreadsheet import Returned, returned
from sendminer.store.database import Database

_Stands = tuple[str, str, str]
"""Verdict, note and author."""
_HINTS = 20
"""Rows of unknown commitments for which those of similar ids are looked for: as many are shown."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: the verdicts taken, and how many rows said nothing new.

    ``cleared`` are ids whose verdict cell came back empty: a verdict is not taken back by that.
    ``faults`` say of each row from which nothing was taken why not.
    """

    taken: tuple[Decision, ...]
    unchanged: int
    cleared: tuple[str, ...]
    faults: tuple[str, ...] = ()


def import_verdicts(
    database: Database, data: bytes, name: str, *, by: str = "", clock: Clock = now
) -> Imported:
    """Take the verdicts of a commitments.csv that was edited in a spreadsheet.

    ``by`` counts where a row has no name of its own. A row that cannot be understood keeps none
    of the others out.

    Raises:
        SendminerError: it is no such table.
    """
    rows = returned(data, name)
    with database.transaction():
        asked: dict[str, list[Returned]] = {}
        faults: dict[int, str] = {}
        stands = _standing(database)
        there = ids(database)  # asked for once: there may be as many rows as commitments
        for row in rows:
            try:
                commitment = _found(database, there, row, hint=len(faults) < _HINTS)
                if commitment is not None:
                    _check(row, commitment, by, stands[commitment])
                    asked.setdefault(commitment, []).append(row)
            except IntegrityError:
                raise
            except SendminerError as fault:
                faults[row.line] = f"line {row.line}: {fault}"
        agreed = {one: told[0] for one, told in asked.items() if len({*map(_said, told)}) == 1}
        for commitment in asked.keys() - agreed.keys():
            lines = ", ".join(str(row.line) for row in asked[commitment])
            faults[asked[commitment][0].line] = (
                f"lines {lines}: {commitment} has several verdicts. Leave one of them."
            )
        taken = _take(database, agreed, stands, by, clock)
    return replace(taken, faults=tuple(faults[line] for line in sorted(faults)))


def _check(row: Returned, commitment: str, by: str, stands: _Stands) -> None:
    """That a row says what is judged, and who judges."""
    if row.note and not row.verdict and row.note != stands[1]:
        raise SendminerError(
            f"The note on {commitment} stands beside no verdict, and is not kept.",
            f"Write one of {', '.join(VERDICTS)} beside it.",
        )
    if row.verdict:
        as_verdict(row.verdict)
        if not (row.by or by):
            raise SendminerError(
                f"Nobody is named for the verdict on {commitment}.", "Say --by NAME."
            )


def _found(
    database: Database, there: Mapping[str, str], row: Returned, *, hint: bool
) -> str | None:
    """The commitment of a row: by its id, else by the statement that proves it.

    None for a row that has no verdict and no commitment any more: it asks for nothing.
    """
    try:
        return named(there, row.id, hint=hint)
    except SendminerError:
        if not row.verdict:
            return None
        held = database.query(
            "SELECT DISTINCT commitment FROM events WHERE statement_id = ?", (row.statement,)
        )
        if len(held) != 1:
            raise
        return str(held[0][0])


def _take(
    database: Database,
    asked: Mapping[str, Returned],
    stands: Mapping[str, _Stands],
    by: str,
    clock: Clock,
) -> Imported:
    """Record what differs from what stands."""
    taken: list[Decision] = []
    unchanged, cleared = 0, []
    for commitment, row in asked.items():
        old = stands[commitment]
        verdict = as_verdict(row.verdict) if row.verdict else ""
        told = row.note if row.note is not None else old[1] if verdict == old[0] else ""
        if not verdict and old[0]:
            cleared.append(commitment)
        elif (verdict in {"", NOTHING} and not old[0]) or (verdict, told) == old[:2]:
            unchanged += 1
        else:
            name = by if row.by in {"", old[2]} and by else row.by
            # why it was given is not why it is taken back
            note = "" if verdict == NOTHING and told == old[1] else told
            taken.append(give(database, commitment, verdict, by=name, note=note, clock=clock))
    return Imported(tuple(taken), unchanged, tuple(cleared))


def _standing(database: Database) -> dict[str, _Stands]:
    """What stands of each commitment."""
    found = database.each("SELECT id, verdict, verdict_note, verdict_by FROM commitments")
    return {row[0]: (row[1] or "", row[2] or "", row[3] or "") for row in found}


def _said(row: Returned) -> tuple[str, str | None]:
    return (as_verdict(row.verdict) if row.verdict else "", row.note)
