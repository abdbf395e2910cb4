"""Read the answers of ModernGov's web service (mgWebService.asmx), bare or in SOAP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sendminer.parse.moderngov.service import (
    all_named,
    body_of,
    committee_of,
    field,
    flagged,
    is_cancelled,
    is_heading,
    is_withheld,
    meeting_element,
    parsed,
    raw,
    root_name,
)
from sendminer.parse.reading import Unreadable
from sendminer.parse.text.dates import dmy
from sendminer.sources.addresses import is_number
from sendminer.sources.moderngov.agreement import trace
from sendminer.sources.moderngov.records import Committee, Entry, Link, Listed, Meeting

if TYPE_CHECKING:
    from lxml.etree import _Element


_ANSWERS = ("committees", "getmeetings", "getmeetingsbydate", "meeting")


def is_service_answer(text: str) -> bool:
    """Say whether it is an answer at all: a disabled service says so on a page, or in a fault."""
    name = root_name(text)
    if name == "envelope":
        return "<faultcode" not in text[:4096] and ":Fault" not in text[:4096]
    return name in _ANSWERS


def is_whole(text: str) -> bool:
    """Say whether an answer ends where it should; of one that does not, a part would be missed."""
    return text.rstrip(" \t\r\n\x00")[-40:].lower().endswith(f"{root_name(text)}>")


def committees(text: str) -> list[Committee]:
    """The bodies that still meet."""
    found = []
    for element in all_named(parsed(text), "committee"):
        title, number = field(element, "committeetitle"), field(element, "committeeid")
        if flagged(element, "committeedeleted", "true") or not (title and is_number(number)):
            continue
        if not flagged(element, "committeeexpired", "true"):
            found.append(Committee(number, title))
    return found


def listed(text: str) -> list[Listed]:
    """Meetings of GetMeetings or GetAllMeetingsByDate."""
    found = []
    known: dict[_Element, Committee] = {}
    for element in all_named(parsed(text), "meeting"):
        number = field(element, "meetingid")
        if is_number(number):
            day = dmy(field(element, "meetingdate"))
            found.append(Listed(number, day, _body_of(element, known), is_cancelled(element)))
    return found


def _body_of(element: _Element, known: dict[_Element, Committee]) -> Committee:
    """The body of a meeting, which the answer names beside it or around it.

    ``known`` are those of the elements around the meetings before: they hold all the meetings.
    """
    if element not in known:
        number, around = field(element, "committeeid"), element.getparent()
        if number:
            known[element] = Committee(number, field(element, "committeetitle"))
        else:
            known[element] = Committee("", "") if around is None else _body_of(around, known)
    return known[element]


def meeting(text: str) -> Meeting:
    """A GetMeeting answer.

    Raises:
        Unreadable: it is none, or damaged.
    """
    element = meeting_element(parsed(text), root_name(text))
    number = field(element, "meetingid")
    if not is_number(number):
        raise Unreadable("damaged", "is an answer without a meeting.", "Fetch it again.")
    items = all_named(element, "agendaitem")
    shown = [item for item in items if not is_withheld(item)]
    return Meeting(
        id=number,
        committee=Committee("", committee_of(element)),
        day=dmy(field(element, "meetingdate")),
        cancelled=is_cancelled(element),
        hidden=flagged(element, "isdisplayallowed", "false"),
        entries=tuple(_entry(item) for item in shown if not is_heading(item)),
        withheld=len(items) - len(shown),
    )


def _entry(item: _Element) -> Entry:
    minutes = body_of(raw(item, "minutesnonemptyhtmlbody"))
    decision = body_of(raw(item, "decisionnonemptyhtmlbody"))
    return Entry(
        number=field(item, "fulldisplaynumberformat").rstrip("."),
        title=field(item, "agendaitemtitle"),
        trace=trace(" ".join(minutes)),
        minuted=bool(minutes),
        decided=bool(decision),
        papers=tuple(_papers(item)),
    )


def _papers(item: _Element) -> list[Link]:
    """Public documents of an item, by their ids: the addresses given may be of an inner host."""
    found = []
    for element in all_named(item, "linkeddoc"):
        number = field(element, "attachmentid")
        if flagged(element, "isrestricted", "true") or flagged(element, "isurl", "true"):
            continue
        if is_number(number):
            found.append(Link(field(element, "title"), f"mgConvert2PDF.aspx?ID={number}"))
    return found
