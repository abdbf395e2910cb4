"""A sentence that tells of one school that it is open, and promises another thing."""

from __future__ import annotations

import re
from dataclasses import replace

from sendminer.records import Document, Label, Statement
from sendminer.track.reading.cues import is_ahead
from sendminer.track.reading.doings.roles import Role
from sendminer.track.reading.schools.opened import opened_before

_OF_THE_SAME = re.compile(
    r"(?:(?:also|now|then)\s)?(?:will|would|can|could|should|is|are|has|have|had|plans?|hopes?|aims?|expects?|intends?|it|its|they)\b",
    re.IGNORECASE,
)
"""The second half says more of the school that has opened: "and will grow to 90 pupils"."""
_JOINT = re.compile(r",?\s(?:and|while|but|with)\s\Z")


def own_half(document: Document, statement: Statement, role: Role) -> Statement:
    """The half of a statement that does what ``role`` says; the whole where it is not of two."""
    at = opened_before(statement.text) if role in ("done", "promise") else None
    if at is None or not is_ahead(statement.text[at:]):
        return statement
    if _OF_THE_SAME.match(statement.text, at):
        return statement if role == "promise" else _part(document, statement, 0, at, "achievement")
    if role == "done":
        return _part(document, statement, 0, at, "achievement")
    return _part(document, statement, at, len(statement.text), "commitment")


def _part(
    document: Document, statement: Statement, begin: int, end: int, label: Label
) -> Statement:
    """A piece of a statement with the values that stand in it, and what it does alone."""
    text = _JOINT.sub("", statement.text[begin:end])
    start = statement.start + begin
    stop = start + len(text)
    return replace(
        statement,
        start=start,
        end=stop,
        text=text,
        labels=(label,),
        money=tuple(i for i in statement.money if start <= document.money[i].start < stop),
        counts=tuple(i for i in statement.counts if start <= document.counts[i].start < stop),
        periods=tuple(i for i in statement.periods if start <= document.periods[i].start < stop),
    )
