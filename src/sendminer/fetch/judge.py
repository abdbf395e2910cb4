"""What the sources make of answers: of those that come, and of those that are in the archive.

Nothing of it is in the store yet: that is one commit, with what each answer leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sendminer.archive import Archive
from sendminer.errors import IntegrityError, Outcome, ReadError
from sendminer.fetch.answers import Answer
from sendminer.fetch.bodies import Body, archived
from sendminer.fetch.record import Before, Judged, facts_of
from sendminer.sources.plan import Reading, Request, Source, Wanted
from sendminer.store.database import Database
from sendminer.store.frontier import Waiting


@dataclass(frozen=True, slots=True)
class Judge:
    """The sources by name, what is wanted of them, and where bytes are kept."""

    sources: Mapping[str, Source]
    wanted: Wanted
    store: Database
    archive: Archive
    stamp: Callable[[], str]

    def start(self, name: str) -> tuple[list[Request], str]:
        """The first requests of a source, and what is wrong with the source if anything is."""
        try:
            return list(self.sources[name].start(self.wanted)), ""
        except Exception as fault:
            return [], in_words(fault)

    def answered(self, come: Sequence[tuple[Waiting, Answer, Before | None]]) -> list[Judged]:
        """Archive the answers, and let the sources read them."""
        names = archived([answer.held for _, answer, _ in come if _new(answer)], self.archive)
        judged = []
        for row, answer, earlier in come:
            if _new(answer):
                judged.append(self._read(row, answer, next(names), earlier))
            elif answer.outcome == "unchanged" and earlier:
                judged.append(self._read_again(row, answer, earlier))
            else:
                judged.append(self._failed(row, answer))
        return judged

    def settled(self, row: Waiting, earlier: Before) -> Judged:
        """A request that need not be made; a document that led nowhere is not even opened."""
        answer = Answer(row.key, "settled", row.key, self.stamp())
        if not earlier.document or earlier.leads:
            return self._read_again(row, answer, earlier)
        reading = Reading(document=True, facts=facts_of(self.store, row), settled=True)
        return Judged(row, answer, reading, "settled", earlier.sha256, earlier)

    def _read_again(self, row: Waiting, answer: Answer, earlier: Before) -> Judged:
        """Read bytes from the archive."""
        try:
            body = self.archive.get(earlier.sha256)
        except IntegrityError as fault:
            return self._failed(row, replace(answer, outcome="error", note=str(fault)))
        return self._read(row, replace(answer, held=Body.of(body)), earlier.sha256, earlier)

    def _read(self, row: Waiting, answer: Answer, name: str, earlier: Before | None) -> Judged:
        try:
            reading = self.sources[row.source].read(row.request, answer.body, self.wanted)
        except ReadError as fault:
            reading = Reading(fault.outcome, note=str(fault))
        except Exception as fault:  # the web is hostile input: one page must not cost the others
            reading = Reading("error", note=in_words(fault))
        outcome: Outcome = reading.outcome
        if outcome == "ok":
            same = earlier is not None and earlier.sha256 == name
            outcome = "settled" if answer.outcome == "settled" else "unchanged" if same else "ok"
        answer.held.close()
        return Judged(row, answer, reading, outcome, name, earlier)

    def _failed(self, row: Waiting, answer: Answer) -> Judged:
        if answer.outcome == "unchanged":
            answer = replace(answer, outcome="error", note="The site answered 304 unasked.")
        try:
            reading = self.sources[row.source].failed(row.request, answer.outcome, self.wanted)
        except Exception as fault:
            reading = Reading("error", note=in_words(fault))
        outcome = answer.outcome if reading.outcome == "ok" else reading.outcome
        answer.held.close()
        return Judged(row, answer, reading, outcome, None, None)


def in_words(fault: Exception) -> str:
    """A fault of ours in a sentence."""
    return f"A fault in sendminer ({type(fault).__name__}: {str(fault)[:200]}). Please report it."


def _new(answer: Answer) -> bool:
    return answer.outcome == "ok"
