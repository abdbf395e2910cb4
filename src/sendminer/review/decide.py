"""Record what a person decided of a commitment that stands in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from sendminer.columns import Row
from sendminer.errors import SendminerError
from sendminer.moments import now
from sendminer.records import Decision, DecisionKind
from sendminer.review.answers import NOTHING, as_verdict
from sendminer.store import decisions, ledger
from sendminer.store.database import Database
from sendminer.store.database import Row as Found
from sendminer.store.decisions import Proof
from sendminer.track.ids import as_typed
from sendminer.track.verdicts import Judged

Clock = Callable[[], str]
_NEAR = 3
_BESIDE = ("criticised", "mentioned")
"""Steps that change nothing of a commitment."""


def judge(
    database: Database,
    commitment: str,
    verdict: str,
    *,
    by: str,
    note: str = "",
    clock: Clock = now,
) -> Decision:
    """Give a commitment a verdict, or take it back by "none", in a transaction of its own.

    Raises:
        SendminerError: there is no such commitment or verdict, or nobody gives it, or there is
            nothing to take back.
    """
    value = as_verdict(verdict)
    with database.transaction():
        find = _judged if value == NOTHING else known
        one = find(database, commitment)
        return give(database, one, value, by=by, note=note, clock=clock)


def give(
    database: Database, commitment: str, verdict: str, *, by: str, note: str, clock: Clock
) -> Decision:
    """Give a commitment that is known a verdict, within the caller's transaction."""
    blank = replace(_blank("verdict", commitment, by, note, clock), value=as_verdict(verdict))
    own = proofs(database, commitment) or _proofs_then(database, commitment)
    decision = decisions.add(database, blank, own)
    names = ("verdict", "verdict_by", "verdict_at", "verdict_note")
    shown: Row = dict.fromkeys(names)
    if decision.value != NOTHING:
        told = (decision.value, decision.by, decision.at, decision.note or None)
        shown = dict(zip(names, told, strict=True))
    there = database.query("SELECT subject FROM commitments WHERE id = ?", (commitment,))
    judged = Judged(decision, "stands", commitment if there else None)
    ledger.judge(database, commitment, shown, judged.row(there[0][0] if there else None))
    return decision


def _judged(database: Database, commitment: str) -> str:
    """The id of a commitment with a verdict, also of one that is in the tables no more."""
    _must_be_filled(database)
    rows = database.each(
        "SELECT coalesce(commitment, judged) FROM judgements"
        " WHERE standing <> 'superseded' AND verdict <> ?",
        (NOTHING,),
    )
    ids = {str(row[0]).casefold(): str(row[0]) for row in rows}
    asked = commitment.strip().casefold()
    for form in (asked, f"c-{asked}"):
        if form in ids:
            return ids[form]
    raise SendminerError(
        f"{known(database, commitment)} has no verdict.", "There is nothing to take back."
    )


def _proofs_then(database: Database, commitment: str) -> Sequence[Proof]:
    """What a commitment that is nowhere now rested on when it was judged."""
    told = [one for one in decisions.decided(database) if one.decision.commitment == commitment]
    return next((one.own for one in reversed(told) if one.decision.kind == "verdict"), ())


def join(
    database: Database, first: str, second: str, *, by: str, note: str = "", clock: Clock = now
) -> Decision:
    """Say that two commitments are one, or that a statement belongs to a commitment.

    The next run of ``track`` makes it so.

    Raises:
        SendminerError: one of them is unknown, or they are one already.
    """
    with database.transaction():
        one = known(database, first)
        if second.strip().upper().startswith("S-"):
            proof = said(database, second)
            blank = replace(_blank("join", one, by, note, clock), other=proof.statement)
            return decisions.add(database, blank, proofs(database, one), [proof])
        other = known(database, second)
        if one == other:
            raise SendminerError(f"{one} cannot be joined with itself.", "Name two commitments.")
        blank = replace(_blank("join", one, by, note, clock), other=other)
        return decisions.add(database, blank, proofs(database, one), proofs(database, other))


def split(
    database: Database,
    commitment: str,
    statement: str,
    *,
    by: str,
    note: str = "",
    clock: Clock = now,
) -> Decision:
    """Say that a statement does not belong to a commitment; the next ``track`` takes it out.

    Raises:
        SendminerError: the commitment is unknown, or the statement is none of its own.
    """
    with database.transaction():
        one = known(database, commitment)
        steps = proofs(database, one, everything=True)
        asked = statement.strip().casefold()
        out = [proof for proof in steps if proof.statement.casefold() == asked]
        if not out:
            near = ", ".join(proof.statement for proof in steps)
            raise SendminerError(
                f"{one} does not rest on statement {statement!r}.", f"Its statements are {near}."
            )
        blank = replace(_blank("split", one, by, note, clock), other=out[0].statement)
        return decisions.add(database, blank, proofs(database, one), out)


def known(database: Database, commitment: str) -> str:
    """The id of a commitment as it stands in the store, however its letters were typed.

    Raises:
        SendminerError: there is none of that id; it names those that are near.
    """
    there = ids(database)
    try:
        return named(there, commitment)
    except SendminerError as fault:
        if joined := _joined_to(database, commitment, there):
            what = f"{commitment.strip()} was joined with another by a person."
            raise SendminerError(what, f"Both are {joined} now.") from fault
        if judged := _judged_as(database, commitment):
            what = f"{commitment.strip()} has another id since pages were read again."
            raise SendminerError(what, f"It is {judged} now.") from fault
        raise


def _joined_to(database: Database, commitment: str, there: Mapping[str, str]) -> str | None:
    """What a commitment is now that a person made one of with others."""
    asked = commitment.strip().casefold()
    one = {asked, f"c-{asked}"}
    told = (each.decision for each in decisions.decided(database))
    joins = [
        {each.commitment.casefold(), (each.other or "").casefold()}
        for each in told
        if each.kind == "join"
    ]
    while more := [pair for pair in joins if pair & one and not pair <= one]:
        one = one.union(*more)
    return next((there[id_] for id_ in sorted(one & there.keys())), None)


def _judged_as(database: Database, commitment: str) -> str | None:
    """What a commitment that was judged is now, found again by its statements."""
    asked = commitment.strip().casefold()
    rows = database.query(
        "SELECT commitment FROM judgements WHERE lower(judged) IN (?, ?)"
        " AND commitment IS NOT NULL ORDER BY number DESC LIMIT 1",
        (asked, f"c-{asked}"),
    )
    return str(rows[0][0]) if rows else None


def ids(database: Database) -> dict[str, str]:
    """The ids of all commitments, by their small letters.

    Raises:
        SendminerError: nothing has been tracked yet.
    """
    _must_be_filled(database)
    return {row[0].casefold(): row[0] for row in database.each("SELECT id FROM commitments")}


def named(ids: Mapping[str, str], commitment: str, *, hint: bool = True) -> str:
    """The id that is meant; to name those that are near takes a look at each.

    Raises:
        SendminerError: there is none of that id.
    """
    asked = commitment.strip().casefold()
    for form in (asked, f"c-{asked}"):
        if form in ids:
            return str(ids[form])
    near = [ids[one] for one in get_close_matches(asked, ids, _NEAR, cutoff=0.6)] if hint else []
    todo = f"Did you mean {' or '.join(near)}?" if near else "Ids stand in commitments.csv."
    raise SendminerError(f"There is no commitment {commitment.strip()!r}.", todo)


def _must_be_filled(database: Database) -> None:
    if not ledger.filled(database):
        raise SendminerError(
            "The store holds no commitments yet.", "Run 'sendminer track' first, then decide."
        )


def said(database: Database, statement: str) -> Proof:
    """A statement by its id, as open.csv and statements.csv have it.

    Raises:
        SendminerError: there is none of that id.
    """
    rows = database.query(
        "SELECT id, document, coalesce(url, ''), text FROM statements WHERE id = ?",
        (as_typed(statement),),
    )
    if not rows:
        raise SendminerError(
            f"There is no statement {statement.strip()!r}.", "Ids stand in open.csv."
        )
    return Proof(*rows[0])


def proofs(database: Database, commitment: str, *, everything: bool = False) -> Sequence[Proof]:
    """The statements that a commitment rests on.

    Criticism, what only mentions it, and what tells of other commitments too ("both schools have
    opened") are left out unless ``everything`` is asked for or there is only that: a decision must
    not make news of what was none, nor take from another what is told of both.
    """
    steps = database.query(
        "SELECT statement_id, document, coalesce(url, ''), text, kind, EXISTS (SELECT 1"
        " FROM events other WHERE other.statement_id = events.statement_id"
        " AND other.commitment <> events.commitment) AS shared"
        " FROM events WHERE commitment = ? AND statement_id IS NOT NULL ORDER BY number",
        (commitment,),
    )
    own = [step for step in steps if step["kind"] == "made" or _is_own(step)]
    found = {step[0]: Proof(*step[:4]) for step in (steps if everything or not own else own)}
    return list(found.values())


def _is_own(step: Found) -> bool:
    return step["kind"] not in _BESIDE and not step["shared"]


def _blank(kind: DecisionKind, commitment: str, by: str, note: str, clock: Clock) -> Decision:
    if not by.strip():
        raise SendminerError("A decision needs the name of whoever makes it.", "Say --by NAME.")
    return Decision(
        0, clock(), " ".join(by.split()), kind, commitment, (), note=" ".join(note.split())
    )
