"""Find the commitments that verdicts were given to, whatever became of their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sendminer.records import Commitment, Decision


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The last verdict of each commitment, by its id, and those whose commitment is not there.

    A verdict that waits is not lost: its document may be out of reach for this run.
    """

    given: Mapping[str, Decision]
    waiting: tuple[Decision, ...]


NONE = Verdicts({}, ())


def verdicts(
    commitments: Sequence[Commitment],
    decisions: Iterable[Decision],
    named: Mapping[str, Sequence[str]],
) -> Verdicts:
    """Give each commitment the last verdict that a person gave it.

    ``named`` are the ids of the statements of each document.
    """
    holders = _holders(commitments, named)
    ids = {one.id for one in commitments}
    given: dict[str, Decision] = {}
    waiting: list[Decision] = []
    for decision in sorted(decisions, key=lambda one: one.number):
        if decision.kind != "verdict":
            continue
        found = _commitment(decision, holders, ids)
        if found is None:
            waiting.append(decision)
        else:
            given[found] = decision
    return Verdicts(given, tuple(waiting))


def statement_ids(commitment: Commitment, named: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Ids of the statements that a commitment rests on, in the order of its history.

    What others say against it is not what it is: criticism counts only where there is nothing
    else.
    """
    steps = [event for event in commitment.events if event.kind != "criticised"]
    ids = (named[event.document][event.statement] for event in steps or commitment.events)
    return tuple(dict.fromkeys(ids))


def _holders(
    commitments: Sequence[Commitment], named: Mapping[str, Sequence[str]]
) -> dict[str, list[str]]:
    """Which commitments rest on a statement, by its id."""
    holders: dict[str, list[str]] = {}
    for one in commitments:
        for statement in statement_ids(one, named):
            holders.setdefault(statement, []).append(one.id)
    return holders


def _commitment(
    decision: Decision, holders: Mapping[str, Sequence[str]], ids: set[str]
) -> str | None:
    """The commitment with most of the decision's statements.

    Of several it is that of the same id, else that of the statement that first made it.
    """
    shared = Counter(
        holder for statement in decision.statements for holder in holders.get(statement, ())
    )
    if not shared:
        return decision.commitment if decision.commitment in ids else None
    most = max(shared.values())
    best = [holder for holder, number in shared.items() if number == most]
    # Counter keeps the order in which it met them, and the first statement's holder comes first.
    return decision.commitment if decision.commitment in best else best[0]
