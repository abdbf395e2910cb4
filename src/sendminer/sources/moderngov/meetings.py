"""Readers of meetings: the service's answer, the page, one item's page, and PDFs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sendminer.english.send import is_send_title
from sendminer.parse.moderngov.attendance_page import is_attendance
from sendminer.parse.moderngov.frame import content_of
from sendminer.parse.pages.markup import tree
from sendminer.parse.text.dates import read_date
from sendminer.sources.choice import is_minutes
from sendminer.sources.moderngov import meeting_page, service
from sendminer.sources.moderngov.agreement import compared, packed, trace
from sendminer.sources.moderngov.lists import unusable
from sendminer.sources.moderngov.pages import unknown_page
from sendminer.sources.moderngov.records import Entry, Link, Meeting
from sendminer.sources.moderngov.site import Site
from sendminer.sources.papers import given, no_document
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import Span, day_from


def answer(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """GetMeeting: minutes, decisions and papers; the page where the answer has none of them."""
    fault = unusable(site, request, text, span)
    if fault is not None:
        return fault
    meeting = service.meeting(text)
    known = _known(request.known, meeting)
    done = _without_documents(meeting, span)
    if done is not None:
        return done
    requests = [*_papers(site, meeting, known)]
    if not meeting.told:
        page = site.ask.meeting_page({**known, "papers": "named"}, "page", request.url)
        return Reading("not_published", (page, *requests), note="The service has no minutes yet.")
    if known.get("check"):
        carried = {**known, "items": packed(meeting.entries)}
        page = site.ask.meeting_page(carried, "compare")
        requests.append(replace(page, settled=True))  # once compared is enough
    return _document(site, meeting, known, span, requests)


def _known(known: Mapping[str, str], meeting: Meeting) -> dict[str, str]:
    """What is known of a meeting once it was read."""
    found = {
        "meeting_id": meeting.id,
        "body_id": meeting.committee.id,
        "body": meeting.committee.title,
        "day": meeting.day.isoformat() if meeting.day else "",
    }
    return {**given(found), **given(known)}


def _without_documents(meeting: Meeting, span: Span) -> Reading | None:
    """What there is to say of a meeting that cannot have minutes, or None for others."""
    if meeting.cancelled:
        return Reading("cancelled", settled=span.is_settled(meeting.day))
    if meeting.hidden:
        return Reading("not_published", note="The meeting is not shown to the public.")
    if meeting.day is not None and meeting.day > span.today:
        return Reading("not_published", note="The meeting is still to come.")
    if meeting.day is not None and not span.holds(meeting.day):
        return Reading(note="The meeting lies outside the days that are wanted.")
    return None


def _document(
    site: Site, meeting: Meeting, known: Mapping[str, str], span: Span, requests: list[Request]
) -> Reading:
    page = site.ask.meeting_page(known, "page").url
    withheld = f"{meeting.withheld} items are not public." if meeting.withheld else ""
    return Reading(
        requests=tuple(requests),
        document=True,
        facts=site.facts(known, "minutes", page=page),
        settled=span.is_settled(meeting.day) and any(e.minuted for e in meeting.entries),
        note=withheld,
    )


def _papers(site: Site, meeting: Meeting, known: Mapping[str, str]) -> Iterator[Request]:
    """Reports on SEND. Earlier minutes on the agenda are read with the meeting they are of."""
    for entry, link in [(each, link) for each in meeting.entries for link in each.papers]:
        titles = (entry.title, link.title)
        if is_send_title(" ".join(titles)) and not any(map(is_minutes, titles)):
            told = {**known, "title": link.title, "item": entry.number}
            request = site.ask.paper(link, told)
            if request is not None:
                yield request


def page(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """ieListDocuments: items as far as they are shown, and the pages with the rest of them."""
    meeting = meeting_page.meeting(text)
    known = _known(request.known, meeting)
    done = _without_documents(meeting, span)
    if done is not None:
        return done
    # What the service named already is not named again by another address.
    papers = [] if known.get("papers") else [*_papers(site, meeting, known)]
    if meeting.told:
        requests = [*papers, *_truncated(site, meeting, known), *_attendance(site, meeting, known)]
        return _document(site, meeting, known, span, requests)
    return _printed(site, meeting, known, span, papers)


def _attendance(site: Site, meeting: Meeting, known: Mapping[str, str]) -> list[Request]:
    """Who came: the service says it with the minutes, the pages on one of its own."""
    return [site.ask.attendance({**known, "meeting_id": meeting.id})] if meeting.id else []


def attendance(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """mgMeetingAttendance: it completes the minutes of the meeting."""
    content = content_of(tree(text))
    if content is None:
        raise unknown_page()
    if not is_attendance(content):
        return Reading("not_published", note="Nobody's attendance is recorded.")
    facts = site.facts(request.known, "minutes", completes="attendance")
    settled = span.is_settled(day_from(request.known.get("day", "")))
    return Reading(document=True, facts=facts, settled=settled)


def _truncated(site: Site, meeting: Meeting, known: Mapping[str, str]) -> Iterator[Request]:
    """The whole text of the items that the page cuts off."""
    for entry in meeting.entries:
        if entry.truncated:
            told = {**known, "item": entry.number, "title": entry.title, "trace": entry.trace}
            yield site.ask.item(entry.truncated, told)


def _printed(
    site: Site, meeting: Meeting, known: dict[str, str], span: Span, papers: list[Request]
) -> Reading:
    """No item has minutes: there may be printed ones, or they hang on the next agenda."""
    link = meeting_page.printed_minutes(meeting)
    request = site.ask.printed(link, known) if link is not None else None
    note = "No item has minutes; the printed ones are read."
    if request is None and known.get("next"):
        request = site.ask.next_page(known)
        note = "There are no minutes here; the next meeting's agenda is tried."
    if request is None:
        note = "No minutes are published."
    requests = (*papers, *([request] if request is not None else []))
    settled = not requests and span.is_given_up(meeting.day)
    return Reading("not_published", requests, settled=settled, note=note)


def compare(_: Site, request: Request, text: str, __: Span, ___: Wanted) -> Reading:
    """The page of a meeting that the service gave: do they say the same?"""
    meeting = meeting_page.meeting(text)
    agree, of, differing = compared(request.known.get("items", ""), meeting.entries)
    body, day = request.known.get("body", ""), request.known.get("day", "")
    note = f"Service and page agree on {agree} of {of} items of {body}, {day}"
    note += f"; they differ on {', '.join(differing[:10])}." if differing else "."
    return Reading(facts={"agreement": f"{agree}/{of}"}, note=note)


def minutes_next(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """The following meeting's page: the papers of its Minutes item that are of this meeting."""
    meeting = meeting_page.meeting(text)
    day = day_from(request.known.get("day", ""))
    links = [link for entry in meeting.entries for link in _minutes_of(entry, request.known)]
    found = [site.ask.printed(link, request.known) for link in links[:2]]
    requests = tuple(ask for ask in found if ask is not None)
    if requests:
        return Reading(requests=requests)
    return Reading("not_published", settled=span.is_given_up(day), note="No minutes are published.")


def _minutes_of(entry: Entry, known: Mapping[str, str]) -> list[Link]:
    """Papers of a Minutes item, unless their title says that they are of another day."""
    if not is_minutes(entry.title):
        return []
    day = day_from(known.get("day", ""))
    stated = [(link, read_date(link.title)) for link in entry.papers]
    exact = [link for link, of in stated if of is not None and of == day]
    return exact or [link for link, of in stated if of is None]


def item(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """mgAi: one item whole, compared with what the meeting's page shows of it."""
    known = request.known
    words = meeting_page.whole_item(text)
    if not words:
        return Reading("empty", note="The item has no minutes.")
    same = known.get("trace", "") == trace(words)
    facts = site.facts(known, "minutes", agreement="1/1" if same else "0/1")
    title = f"{known.get('title', '')}: {facts.get('title', '')}".strip(": ")
    facts = {**facts, "title": title, "completes": known.get("item", "")}
    note = "" if same else "The item begins otherwise than on the meeting's page."
    settled = span.is_settled(day_from(known.get("day", "")))
    return Reading(document=True, facts=facts, settled=settled, note=note)


def document(site: Site, request: Request, body: bytes, span: Span) -> Reading:
    """A PDF: minutes as printed, or a report."""
    fault = no_document(body)
    if fault is not None:
        return fault
    printed = request.step == "printed"
    facts = site.facts(request.known, "minutes" if printed else "report")
    if not printed and request.known.get("title"):
        facts = {**facts, "title": request.known["title"]}
    settled = not printed or span.is_settled(day_from(request.known.get("day", "")))
    return Reading(document=True, facts=facts, settled=settled)
