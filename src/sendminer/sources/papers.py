"""Minutes and reports of a meeting, by whatever system: their facts, and what is sent instead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sendminer.parse.decoding import decode
from sendminer.parse.detect import form, text_form
from sendminer.parse.text.dates import spoken_date
from sendminer.sources.plan import Reading


def given(known: Mapping[str, str]) -> dict[str, str]:
    """What is known without what says nothing."""
    return {key: value for key, value in known.items() if value}


def facts_of(
    council: str, known: Mapping[str, str], day: date | None, kind: str, **more: str
) -> dict[str, str]:
    """Facts of a document of a meeting: of its body (``body``, ``body_id``) on a day.

    One meeting is one body on one day, whichever meeting's agenda its minutes hang on.
    """
    body, identity = known.get("body", ""), known.get("body_id") or known.get("body", "")
    facts = {
        "council": council,
        "publisher": council,
        "published": day.isoformat() if day else "",
        "title": " - ".join(filter(None, (body, spoken_date(day) if day else ""))),
        "kind": kind,
        "body": body,
        "meeting": f"{identity}:{day}" if identity and day else "",
        "issue": known.get("issue", ""),
    }
    return given({**facts, **more})


def no_document(body: bytes) -> Reading | None:
    """What there is to say of an answer that is not the document which was asked for.

    Raises:
        Unreadable: it is a format that is known and not read.
    """
    if not body.strip():
        return Reading("empty", note="The document is empty.")
    if form(body) is None and text_form(decode(body)) == "markup":
        return Reading("no_article", note="A page was sent in place of the document.")
    return None
