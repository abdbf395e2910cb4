"""Readers of lists: the meetings of all bodies, the bodies, and the meetings of one.

::

    all_meetings ─┬─► meetings                       check_bodies: bodies that it does not name
                  └─► check_bodies, check_meetings ─► do their own lists say more?
                                                      then, and where it fails: GetCommittees
                                                      ─► GetMeetings of each body

One list of everything is one request of each later run; a list a body is many. What checks it is
asked for once.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from sendminer.errors import Outcome
from sendminer.sources.choice import chosen
from sendminer.sources.moderngov import pages, service
from sendminer.sources.moderngov.records import Committee, Listed
from sendminer.sources.moderngov.site import Site
from sendminer.sources.papers import given
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import Span

_NO_DAYS = "No day in the service's list of meetings can be read"


def unusable(site: Site, request: Request, text: str, span: Span) -> Reading | None:
    """What there is to say of an answer that is none of the service's, or not whole; else None."""
    if not service.is_service_answer(text):
        return _instead(site, request, span, "disabled", "The web service is switched off")
    if not service.is_whole(text):
        return _instead(site, request, span, "damaged", "The service's answer is cut off")
    return None


def _instead(site: Site, request: Request, span: Span, outcome: Outcome, why: str) -> Reading:
    other = site.instead(request, span)
    if other is None:
        return Reading(outcome, note=f"{why}.")
    return Reading(outcome, (other,), note=f"{why}; something else is read instead.")


def all_meetings(site: Site, request: Request, text: str, span: Span, wanted: Wanted) -> Reading:
    """GetAllMeetingsByDate for every body: the meetings of those that matter are asked for."""
    fault = unusable(site, request, text, span)
    if fault is not None:
        return fault
    rows = service.listed(text)
    if not rows or not all(row.committee.id and row.committee.title for row in rows):
        return _instead(site, request, span, "empty", "The list of all meetings names no bodies")
    if not any(row.day for row in rows):
        return _instead(site, request, span, "damaged", _NO_DAYS)
    met = {row.committee.id: row.committee for row in rows}
    bodies = chosen((body.title, body) for body in met.values())
    of = {body.id: [row for row in rows if row.committee.id == body.id] for body in bodies}
    if not bodies:
        return _instead(site, request, span, "empty", "The list of all meetings names no body")
    asked = [_asked(site, of[body.id], span, wanted, by_page=False) for body in bodies]
    busiest = max(bodies, key=lambda body: (len(of[body.id]), body.id))
    checks = (
        site.ask.bodies_met(met.values()),
        site.ask.check_meetings(busiest, span, [row.id for row in of[busiest.id]]),
    )
    found = tuple(ask for reading in asked for ask in reading.requests)
    return Reading(requests=(*found, *checks), note=_told(bodies, list(met.values())))


def check_bodies(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """GetCommittees, once: the own lists of bodies that the list of all meetings does not name."""
    if not (service.is_service_answer(text) and service.is_whole(text)):
        return UNCHECKED
    met = frozenset(request.known.get("met", "").split())
    bodies = chosen((committee.title, committee) for committee in service.committees(text))
    silent = [body for body in bodies if body.id not in met]
    asked = tuple(site.ask.check_meetings(body, span, ()) for body in silent)
    return Reading(requests=asked, note=f"{len(silent)} bodies have no meeting in the list of all.")


def check_meetings(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """GetMeetings of one body, once: if it says more than the list of all, each body's is read."""
    if not (service.is_service_answer(text) and service.is_whole(text)):
        return UNCHECKED
    body = Committee(request.known.get("body_id", ""), request.known.get("body", ""))
    told = frozenset(request.known.get("told", "").split())
    rows = (_of_body(row, body) for row in service.listed(text))
    held = [row for row in rows if row.committee.id == body.id and span.holds(row.day)]
    more = [row for row in held if not row.cancelled and row.id not in told]
    if not more:
        return Reading(note=f"The list of all meetings has all {len(held)} of {body.title}.")
    note = f"The list of all meetings leaves out {len(more)} of {body.title}; each body's is read."
    return Reading(requests=(site.ask.committees(),), note=note)


UNCHECKED = Reading("empty", note="The list of all meetings could not be compared with this one.")
"""The list stands: it is only not confirmed."""


def committees(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """GetCommittees: the meetings of the bodies that matter are asked for."""
    fault = unusable(site, request, text, span)
    if fault is not None:
        return fault
    known = service.committees(text)
    wanted = chosen((committee.title, committee) for committee in known)
    if not wanted:
        return _instead(site, request, span, "empty", "The service lists no bodies")
    asked = tuple(site.ask.meetings(committee, span) for committee in wanted)
    return Reading(requests=asked, note=_told(wanted, known))


def committee_list(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """The page that lists the bodies."""
    known = pages.committees(text)
    wanted = chosen((committee.title, committee) for committee in known)
    if not wanted:
        return _instead(site, request, span, "damaged", f"{request.url} lists no bodies")
    asked = tuple(
        site.ask.meeting_list({"body_id": body.id, "body": body.title}) for body in wanted
    )
    return Reading(requests=asked, note=_told(wanted, known))


def _told(wanted: list[Committee], known: list[Committee]) -> str:
    return f"{len(wanted)} of {len(known)} bodies are read: " + "; ".join(
        sorted(committee.title for committee in wanted)
    )


def meetings(site: Site, request: Request, text: str, span: Span, wanted: Wanted) -> Reading:
    """GetMeetings or GetAllMeetingsByDate: each meeting that was held is asked for."""
    fault = unusable(site, request, text, span)
    if fault is not None:
        return fault
    body = Committee(request.known.get("body_id", ""), request.known.get("body", ""))
    rows = [_of_body(row, body) for row in service.listed(text)]
    # Some servers answer a question for one body, or one span, with everything they have.
    rows = [row for row in rows if row.committee.id == body.id]
    if rows and not any(row.day for row in rows):
        return _instead(site, request, span, "damaged", _NO_DAYS)
    return _asked(site, rows, span, wanted, by_page=False)


def _of_body(row: Listed, body: Committee) -> Listed:
    if row.committee.id and row.committee.id != body.id:
        return row
    return Listed(row.id, row.day, body, row.cancelled)


def _asked(
    site: Site, rows: Iterable[Listed], span: Span, wanted: Wanted, *, by_page: bool
) -> Reading:
    """Ask for the meetings of one body that were held in the span, the newest first.

    Each knows the one after it. The newest that is due its minutes is read by both routes, and
    they are compared.
    """
    held = sorted(
        {row.id: row for row in rows if row.day and not row.cancelled}.values(),
        key=lambda row: (row.day or span.today, row.id),
    )
    after = {one.id: two.id for one, two in pairwise(held)}
    due = [row for row in reversed(held) if span.holds(row.day)]
    requests = []
    checked = False
    for row in due[: wanted.limit]:
        known = {"next": after.get(row.id, ""), "old": "yes" if span.is_given_up(row.day) else ""}
        if not checked and span.is_settled(row.day):
            known["check"] = "yes"
            checked = True
        request = site.ask.meeting(row, span, **given(known))
        requests.append(site.ask.meeting_page(request.known, "page") if by_page else request)
    return Reading(requests=tuple(requests), note=f"{len(due)} meetings were held in these days.")


def meeting_list(site: Site, request: Request, text: str, span: Span, wanted: Wanted) -> Reading:
    """A page of meetings, and the page before it in time as long as the span reaches."""
    body = Committee(request.known.get("body_id", ""), request.known.get("body", ""))
    rows = pages.listed(text, body)
    if not rows:
        pages.must_be_modern_gov(text)
    found = _asked(site, rows, span, wanted, by_page=not request.known.get("service"))
    before = pages.earlier(text)
    last = request.known.get("before") or "999999999999"
    # A list that leads back to itself or forward would be followed for ever.
    if before and before < last and pages.day_of(before) >= span.since:
        settled = span.is_settled(pages.day_of(before))
        more = site.ask.meeting_list(request.known, before, settled=settled)
        return Reading(requests=(*found.requests, more), note=found.note)
    return found
