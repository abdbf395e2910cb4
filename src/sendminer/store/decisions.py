"""What people decided: a list that only ever grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sendminer.records import Decision
from sendminer.store.database import Database, Row

_OWN, _OTHER = "own", "other"


@dataclass(frozen=True, slots=True)
class Proof:
    """A statement that a decision was about: its id then, where it stood, and its words."""

    statement: str
    document: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the words by which it finds its commitment again."""

    decision: Decision
    own: tuple[Proof, ...]
    other: tuple[Proof, ...] = ()


def decided(database: Database) -> list[Decided]:
    """Every decision, in the order in which they were made."""
    proofs: dict[tuple[int, str], list[Proof]] = {}
    for row in database.each("SELECT * FROM decided_statements ORDER BY decision, side, place"):
        proof = Proof(row["statement"], row["document"], row["url"], row["words"])
        proofs.setdefault((row["decision"], row["side"]), []).append(proof)
    found = []
    for row in database.each("SELECT * FROM decisions ORDER BY number"):
        own = tuple(proofs.get((row["number"], _OWN), ()))
        other = tuple(proofs.get((row["number"], _OTHER), ()))
        found.append(Decided(_decision(row, own, other), own, other))
    return found


def add(
    database: Database, decision: Decision, own: Sequence[Proof], other: Sequence[Proof] = ()
) -> Decision:
    """Add a decision, numbered as the next; call it in a transaction. Returns it as it stands."""
    number = 1 + int(database.query("SELECT coalesce(max(number), 0) FROM decisions")[0][0])
    database.execute(
        "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            decision.at,
            decision.by,
            decision.kind,
            decision.commitment,
            decision.value,
            decision.other,
            decision.note,
        ),
    )
    database.execute_many(
        "INSERT INTO decided_statements VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, side, place, proof.statement, proof.document, proof.url, proof.words)
            for side, proofs in ((_OWN, own), (_OTHER, other))
            for place, proof in enumerate(proofs)
        ],
    )
    return replace(decision, number=number, **_proved(own, other))


def _decision(row: Row, own: Sequence[Proof], other: Sequence[Proof]) -> Decision:
    return Decision(
        number=row["number"],
        at=row["at"],
        by=row["by"],
        kind=row["kind"],
        commitment=row["commitment"],
        value=row["value"],
        other=row["other"],
        note=row["note"],
        **_proved(own, other),
    )


def _proved(own: Sequence[Proof], other: Sequence[Proof]) -> dict[str, Any]:
    """What a decision knows of the statements that it was about."""
    return {
        "statements": tuple(proof.statement for proof in own),
        "other_statements": tuple(proof.statement for proof in other),
        "words": own[0].words if own else "",
    }
