"""Readers of the register of decisions, of one decision, and of an issue."""

from __future__ import annotations

from collections.abc import Mapping

from sendminer.english.send import is_send_title
from sendminer.parse.moderngov.decision_page import record_of
from sendminer.parse.moderngov.frame import content_of
from sendminer.parse.pages.markup import tree
from sendminer.parse.text.dates import read_date
from sendminer.sources.addresses import number, page_name
from sendminer.sources.moderngov import pages
from sendminer.sources.moderngov.pages import unknown_page
from sendminer.sources.moderngov.records import Committee, Link, Listed
from sendminer.sources.moderngov.site import Site
from sendminer.sources.papers import given
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import Span

_NOTHING = ("no decisions", "no items", "no results", "there are no", "no records")


_MOST_PARTS = 2
"""Its meetings, and its decisions."""


def register(site: Site, request: Request, text: str, span: Span, wanted: Wanted) -> Reading:
    """The register: decisions on SEND are asked for, whoever made them."""
    rows = pages.registered(text)
    about = [row for row in rows if is_send_title(row.title)]
    if not rows and not any(words in text.lower() for words in _NOTHING):
        pages.must_be_modern_gov(text)
        return Reading("empty", note=f"{request.url} holds no decisions that can be read.")
    asked = tuple(
        site.ask.decision(row.id, {"title": row.title}, span.is_given_up(row.published))
        for row in about[: wanted.limit]
    )
    days = f"{request.known.get('from', '')} to {request.known.get('to', '')}"
    note = f"{len(about)} of the {len(rows)} decisions published {days} are on SEND."
    return Reading(requests=asked, note=note)


def decision(site: Site, _: Request, text: str, span: Span, __: Wanted) -> Reading:
    """One decision. Where it was made at a meeting, that meeting's minutes hold it."""
    content = content_of(tree(text))
    if content is None:
        raise unknown_page()
    record = record_of(content)
    old = span.is_given_up(record.published or record.day)
    issue = (site.ask.issue(record.issue, old),) if record.issue else ()
    if record.meeting:
        body = record.maker.rpartition(" - ")[2]
        made = Listed(record.meeting, record.day, Committee(record.body, body))
        asked = (site.ask.meeting(made, span),)
        return Reading(requests=(*asked, *issue), note="It stands in the minutes of its meeting.")
    facts = {
        "council": site.council,
        "publisher": site.council,
        "published": record.day.isoformat() if record.day else "",
        "title": record.title,
        "kind": "decision",
        "body": record.maker,
        "issue": record.issue,
    }
    return Reading(
        requests=issue,
        document=True,
        facts=given(facts),
        settled=span.is_settled(record.published or record.day),
    )


def issue(site: Site, request: Request, text: str, span: Span, _: Wanted) -> Reading:
    """An issue: every meeting and decision on one matter, and the pages that tell them."""
    thread = request.known.get("issue", "")
    found = pages.issue_links(text)
    if not found:
        pages.must_be_modern_gov(text)
    asked = [ask for link in found if (ask := follow(site, link, span, request.known))]
    note = f"{len(asked)} meetings and decisions on issue {thread}."
    if request.step == "issue":
        parts = {
            ask.url: ask
            for link in pages.issue_parts(text, thread)
            if (ask := site.ask.issue_part(link, request.known, request.settled))
        }
        asked += list(parts.values())[:_MOST_PARTS]
    return Reading(requests=tuple(asked), note=note)


def follow(site: Site, link: Link, span: Span, known: Mapping[str, str]) -> Request | None:
    """The request for a meeting or decision that a page leads to."""
    told = {"issue": known["issue"]} if known.get("issue") else {}
    if page_name(link.url) == "iedecisiondetails.aspx":
        for key in ("ID", "AIId"):
            if identity := number(link.url, key):
                return site.ask.decision(identity, told, by=key)
        return None
    identity = number(link.url, "MId", "MeetingId")
    day = read_date(link.title)
    if not identity or (day is not None and not span.holds(day)):
        return None
    listed = Listed(identity, day, Committee(number(link.url, "CId", "CommitteeId"), ""))
    return site.ask.meeting(listed, span, **told)
