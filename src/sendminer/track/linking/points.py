"""What each agreement and each difference is worth for a link, in points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

POINTS = {
    "issue": 3.0,
    "site": 3.0,
    "site alone": 2.3,
    "moved here": 1.5,
    "difference": 3.0,
    "work": 2.0,
    "amount": 2.4,
    "telling amount": 3.0,
    "number": 1.8,
    "share": 2.5,
    "number told": 2.0,
    "telling number": 2.4,
    "number of all": 3.0,
    "value before": 3.0,
    "provision": 1.2,
    "years": 1.0,
    "deadline": 1.0,
    "act": 0.4,
    "phase": 0.5,
    "told days before": 1.0,
    "cost": 1.0,
    "measure": 1.6,
    "part": 0.8,
    "site of heading": 1.8,
    "thing of heading": 1.2,
    "head": 1.6,
    "the head": 2.4,
    "head of that name": 2.8,
    "another value": 0.8,
    "heading": 1.8,
    "sentence before": 2.4,
    "reported before": 1.8,
    "kind of place": 1.0,
    "some of them": 1.2,
    "only": 0.8,
    "spoken of": 3.0,
    "pointed at": 3.0,
    "thing": 2.0,
    "the rest of it": 3.5,
}


AGAINST = {
    "other number": -1.6,
    "another measure": -2.5,
    "other amount": -1.6,
    "other number of all": -3.0,
    "other deadline": -0.5,
    "other act": -2.5,
    "other years": -4.0,
    "other phase": -4.0,
    "a phase of its own": -2.5,
    "another one": -4.0,
    "other body": -3.0,
    "part of the council": -1.0,
    "no school named": -0.8,
    "another limb": -2.0,
    "another name": -1.9,
    "perhaps another body": -1.0,
    "council unknown": -3.0,
    "other item": -3.0,
    "another of its size": -3.0,
    "a sum of its own": -2.5,
    "both councils unknown": -1.5,
}


Found = Iterator[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Near:
    """How near to a statement a promise was last spoken of, from 0 to 1.

    ``share``: how much of what its document told before is of this promise, from 0 to 1;
    ``leads``: whether the document began with it.
    """

    closeness: float = 0.0
    just_before: bool = False
    named: bool = False
    share: float = 0.0
    leads: bool = False
