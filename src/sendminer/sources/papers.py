"""Minutes and reports of a meeting, by whatever system: their facts, and what is sent instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from sendminer.parse.decoding import decode
from sendminer.parse.detect import form, text_form
from sendminer.parse.reading import Unreadable
from sendminer.parse.text.dates import spoken_date
from sendminer.sources.plan import Reading, Request, Source, Wanted


def made_of(
    source: Source, request: Request, wanted: Wanted, read: Callable[[], Reading]
) -> Reading:
    """What ``read`` makes of an answer; where that cannot be read, what else the source tries."""
    try:
        return read()
    except Unreadable as fault:
        # What stands in the way of one route may not stand in the way of another.
        missed = source.failed(request, fault.outcome, wanted)
        return replace(missed, note=missed.note or f"{request.url} {fault.says}")
    except RecursionError:
        return Reading("damaged", note=f"{request.url} is nested too deeply to be read.")


def nothing_below(base: str, code: str) -> Reading:
    """What there is to say where none of a system's pages is, under any of its names."""
    note = (
        f"None of the pages that its system has is below {base}. See 'sendminer doctor {code}', "
        "and give its [[councils]] table in sendminer.toml the right base."
    )
    return Reading("error", note=note)


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
