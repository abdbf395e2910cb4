"""What people decided of links: which statements are, or are not, of one promise.

A decision finds its promise again by the statements that it had, so that it outlives new
documents, older ones found later, and a page fetched or read again. The latest decision holds.
"""

from __future__ import annotations

from collections.abc import Iterable

from sendminer.records import Decision
from sendminer.track.claims import Claim
from sendminer.track.ids import commitment_id
from sendminer.track.threads import Thread


class Rulings:
    """Joins and splits, looked up by statement."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._together: dict[str, dict[str, None]] = {}
        self._ids: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = {}
        self._by: dict[str, str] = {}
        self._threads: dict[str, Thread] = {}
        for decision in sorted(decisions, key=lambda each: each.number):
            if decision.kind == "join":
                self._join(decision)
            elif decision.kind == "split" and decision.other:
                self._split(decision, decision.other)

    def _join(self, decision: Decision) -> None:
        group: dict[str, None] = {}
        ids = {decision.commitment, *([decision.other] if decision.other else [])}
        for statement in (*decision.statements, *decision.other_statements):
            group.update(self._together.get(statement, {statement: None}))
            ids |= self._ids.get(statement, set())
        for statement in group:
            self._together[statement], self._ids[statement] = group, ids
            self._by[statement] = decision.by
            self._apart[statement] = self._apart.get(statement, set()) - set(group)

    def _split(self, decision: Decision, alone: str) -> None:
        self._together.get(alone, {}).pop(alone, None)
        self._together.pop(alone, None)
        for statement in decision.statements:
            if statement != alone:
                self._apart.setdefault(alone, set()).add(statement)
                self._apart.setdefault(statement, set()).add(alone)

    def joined(self, claim: Claim) -> tuple[Thread, str] | None:
        """The thread to which a person joined a statement, once that thread is there."""
        group = self._together.get(claim.statement_id)
        if group is None or not self._means_this_part(claim):
            return None
        for statement in group:
            thread = self._threads.get(statement)
            if thread is not None and not self.barred(thread, claim):
                return thread, f"joined by {self._by[claim.statement_id]}"
        return None

    def _means_this_part(self, claim: Claim) -> bool:
        """A statement of several promises is joined only by the one that was meant."""
        part = claim.target.part
        ids = self._ids[claim.statement_id]
        meant = claim.statement_id in ids
        return part is None or meant or commitment_id(claim.statement_id, part) in ids

    def barred(self, thread: Thread, claim: Claim) -> bool:
        """Whether a person split a statement from one that the thread has."""
        apart = self._apart.get(claim.statement_id)
        return bool(apart) and not thread.statements.keys().isdisjoint(apart or ())

    def told(self, thread: Thread, claim: Claim) -> None:
        """Note where a statement that a join speaks of has come to stand."""
        if claim.statement_id in self._together and self._means_this_part(claim):
            self._threads.setdefault(claim.statement_id, thread)
