"""What has become of the verdicts that people gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sendminer.columns import Row
from sendminer.records import Decision

Standing = Literal["stands", "superseded", "waiting"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict and how it stands: ``commitment`` is the one that it is of by now, if it is there.

    ``by`` is the number of the verdict that took its place.
    """

    decision: Decision
    standing: Standing
    commitment: str | None = None
    by: int | None = None

    def row(self, subject: str | None) -> Row:
        """It as the table judgements has it."""
        decision = self.decision
        return {
            "verdict": decision.value,
            "standing": self.standing,
            "commitment": self.commitment,
            "subject": subject,
            "by": decision.by,
            "at": decision.at,
            "note": decision.note or None,
            "superseded_by": self.by,
            "judged": decision.commitment,
            "words": decision.words or None,
            "number": decision.number,
        }


@dataclass(frozen=True, slots=True)
class Met:
    """Verdicts on promises that a person joined afterwards; the last one stands."""

    commitment: str
    verdicts: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdict of each commitment, by its id; every one that was given; those that met.

    One that waits is not lost: its document may be out of reach for this run.
    """

    given: Mapping[str, Decision] = field(default_factory=dict)
    all: tuple[Judged, ...] = ()
    met: tuple[Met, ...] = ()

    @property
    def waiting(self) -> tuple[Decision, ...]:
        """Those whose promise is nowhere."""
        return tuple(one.decision for one in self.all if one.standing == "waiting")


NONE = Verdicts()
