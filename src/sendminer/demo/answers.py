"""What a site of the box answers, before it is put on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HTML, XML, PDF = "text/html; charset=utf-8", "text/xml; charset=utf-8", "application/pdf"


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and body. ``announced`` is a length to lie with, ``pace`` bytes a second."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    announced: int | None = None
    pace: float | None = None


def shown(body: str | bytes, kind: str = HTML, status: int = 200) -> Answer:
    """An answer with a body."""
    data = body.encode() if isinstance(body, str) else body
    return Answer(status, {"Content-Type": kind}, data)


def missing() -> Answer:
    """There is no such page."""
    return shown("<html><title>Not found</title><p>There is no such page.</p></html>", status=404)
