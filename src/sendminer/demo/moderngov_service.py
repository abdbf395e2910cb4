"""Answer as ModernGov's web service does (mgWebService.asmx), with all its habits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from sendminer.demo.answers import XML, Answer, missing, shown
from sendminer.demo.markup import body
from sendminer.demo.story import LISTED, Item, Meeting, Story, body_title
from sendminer.parse.text.dates import dmy

Query = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WebService:
    """The service of a site under ``base``."""

    base: str
    story: Story

    def respond(self, operation: str, query: Query) -> Answer:
        """The answer to an operation; its name and the keys are in lower case."""
        if operation == "getcommittees":
            return _xml(_committees())
        if operation == "getallmeetingsbydate":
            return _xml(self._meetings_by_date(query))
        if operation == "getmeetings":
            return _xml(self._meetings(query))
        if operation == "getmeeting":
            meeting = self.story.meeting(query.get("lmeetingid", ""))
            return _xml(self._answer(meeting)) if meeting else _xml("<meeting>\n</meeting>")
        return missing()

    def _meetings(self, query: Query) -> str:
        start, end = dmy(query.get("sfromdate", "")), dmy(query.get("stodate", ""))
        body_id = query.get("lcommitteeid", "")
        rows = [
            m for m in self.story.meetings if m.body_id == body_id and within(m.day, start, end)
        ]
        inside = "".join(
            f"<meeting><meetingid>{m.id}</meetingid><meetingdate>{m.day:%d/%m/%Y}</meetingdate>"
            f"<meetingstatus>{m.status}</meetingstatus><meetingtime>10.00 am</meetingtime>"
            "<iswebcast>False</iswebcast></meeting>\n"
            for m in rows
        )
        return (
            f"<getmeetings><meetingscount> {len(rows)}</meetingscount><committeescount> 1"
            f"</committeescount><committee><committeeid>{body_id}</committeeid><committeetitle>"
            f"{escape(body_title(body_id))}</committeetitle><committeemeetings>{inside}"
            "</committeemeetings></committee></getmeetings>"
        )

    def _meetings_by_date(self, query: Query) -> str:
        """Those of one body, or of all where it is -1; days in another form give everything."""
        start, end = dmy(query.get("sfromdate", "")), dmy(query.get("stodate", ""))
        body_id = query.get("lcommitteeid", "")
        inside = "".join(
            f"<meeting><meetingid>{m.id}</meetingid><meetingdate>{m.day:%d/%m/%Y}</meetingdate>"
            f"<meetingtime>10.00 am</meetingtime><meetingstatus>{m.status}</meetingstatus>"
            f"<committeeid>{m.body_id}</committeeid><committeetitle>"
            f"{escape(body_title(m.body_id))}</committeetitle><iswebcast>False</iswebcast>"
            "</meeting>\n"
            for m in self.story.meetings
            if body_id in ("-1", m.body_id) and within(m.day, start, end)
        )
        return f"<getmeetingsbydate><meetings>{inside}</meetings></getmeetingsbydate>"

    def _answer(self, meeting: Meeting) -> str:
        items = "".join(
            self._answer_item(meeting, item, place) for place, item in enumerate(meeting.items, 1)
        )
        minuted = "True" if meeting.in_service and meeting.items else "False"
        return (
            f"<meeting>\n<meetingid>{meeting.id}</meetingid>"
            f"<meetingdate>{meeting.day:%d/%m/%Y}</meetingdate>"
            f"<meetingstatus>{meeting.status}</meetingstatus>"
            "<isdisplayallowed>True</isdisplayallowed><meetingtime>10.00 am</meetingtime>"
            f"<agendaid>{meeting.agenda}</agendaid><agendapublished>True</agendapublished>"
            f"<minutepublished>{minuted}</minutepublished>"
            f"<agendaitems>{items}</agendaitems><attendees></attendees></meeting>"
        )

    def _answer_item(self, meeting: Meeting, item: Item, place: int) -> str:
        minutes = escape(body(item.minutes)) if meeting.in_service and item.minutes else "\n"
        papers = "".join(
            f"<linkeddoc><attachmentid>{number}</attachmentid><title>{escape(title)}</title>"
            f"<isurl>False</isurl><url>{self.base}/mgConvert2PDF.aspx?ID={number}</url>"
            "<isrestricted>False</isrestricted></linkeddoc>"
            for number, title in self.story.papers_under(meeting, item)
        )
        # Titles come escaped twice, as on many real servers.
        return (
            f"<agendaitem><agendaitemid>{item.id}</agendaitemid>"
            f"<agendaitemtitle>{escape(escape(item.title))}</agendaitemtitle><agendatext>\n</agendatext>"
            f"<agendaitemnumber>{place}</agendaitemnumber>"
            f"<fulldisplaynumberformat>{item.number + '.' if item.number else ''}"
            f"</fulldisplaynumberformat><minutesnonemptyhtmlbody>{minutes}"
            f"</minutesnonemptyhtmlbody><isrestricted>{item.restricted}</isrestricted>"
            "<isdisplayallowed>True</isdisplayallowed>"
            f"<refertocommittee>{escape(meeting.body)}</refertocommittee>"
            f"<linkeddocuments>{papers}</linkeddocuments></agendaitem>\n"
        )


def _committees() -> str:
    inside = "".join(
        f"<committee><committeeid>{number}</committeeid><committeetitle>{title}"
        "</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>False"
        "</committeeexpired><committeecategory>Council</committeecategory></committee>\n"
        for number, title in LISTED
    )
    old = (
        "<committee><committeeid>99</committeeid><committeetitle>Education Committee"
        "</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>True"
        "</committeeexpired></committee>"
    )
    count = f"<committeescount> {len(LISTED) + 1}</committeescount>"
    return f"<committees>{count}{inside}{old}</committees>"


def _xml(inside: str) -> Answer:
    return shown(f'<?xml version="1.0" encoding="utf-8"?>\n{inside}', XML)


def within(day: date, start: date | None, end: date | None) -> bool:
    """Whether a day lies between two, of which either may be missing."""
    return (start is None or start <= day) and (end is None or day <= end)
