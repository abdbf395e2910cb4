"""Answer as CMIS does: a calendar by months, a meeting's page, and documents by a secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from sendminer.demo.answers import PDF, Answer, missing, shown
from sendminer.demo.pdf import printed
from sendminer.demo.story import Meeting, Story

_MODULE, _TAB = 397, 70
_MONTH = re.compile(r"/Date/(\d{4})-(\d{2})-\d{2}/", re.IGNORECASE)
_MEETING = re.compile(r"/Meeting/(\d{1,9})/", re.IGNORECASE)
_BASE = (
    '<html><body><form action="/forum/Meetings/tabid/{tab}/Default.aspx"><div id="dnn_ctr{module}_'
    'MeetingCalendarPublic_pnlViewActions"><input type="submit" name="dnn$ctr{module}$'
    'MeetingCalendarPublic$btnButtonListView" value="Meeting List View"></div></form></body></html>'
)


@dataclass(frozen=True, slots=True)
class CmisSite:
    """The Schools Forum's papers, on the system that the council had before."""

    base: str
    story: Story
    today: date

    def respond(self, page: str, query: Mapping[str, str]) -> Answer:
        """The answer for a page below the base."""
        lowered = page.lower()
        if lowered == "document.ashx":
            return self._document(next(iter(query), ""))
        if lowered == "meetings.aspx" and query.get("ctl") == "MeetingCalendarListView":
            return shown(self._list())
        if lowered == "meetings.aspx":
            return shown(_BASE.format(tab=_TAB, module=_MODULE))
        if "meetingcalendarpublicnojava" in lowered and (month := _MONTH.search(f"/{page}")):
            return shown(self._month(int(month[1]), int(month[2])))
        if "viewmeetingpublic" in lowered and (number := _MEETING.search(page)):
            return self._meeting(int(number[1]))
        return missing()

    def _address(self, number: int) -> str:
        return (
            f"{self.base}/Meetings/tabid/{_TAB}/ctl/ViewMeetingPublic/mid/{_MODULE}/Meeting/{number}"
            "/Committee/102/SelectedTab/Documents/Default.aspx"
        )

    def _list(self) -> str:
        """The server's current month, which holds one meeting that is still to come."""
        when = f"{self.today.day} {self.today:%b %Y}"
        return (
            '<html><body><div class="CMIS_ModuleWrapper"><table><tr class="rgRow"><td class='
            f'"DateColumn"><a href="{self._address(1)}">{when} 16:30 - Schools Forum</a></td>'
            "<td>Shire Hall</td></tr></table></div></body></html>"
        )

    def _month(self, year: int, month: int) -> str:
        rows = "".join(
            f'<tr class="rgRow"><td class="SimpleCalendarDate">{m.day:%A}, {m.day.day} {m.day:%B}'
            "</td>"
            f'<td><p class="Meeting"><a href="{self._address(m.id)}">16:30 {escape(m.body)}</a></p>'
            "</td></tr>"
            for m in self.story.forum
            if (m.day.year, m.day.month) == (year, month)
        )
        return (
            f'<html><body><div class="ModCMISMeetingsC"><table>{rows}</table></div></body></html>'
        )

    def _meeting(self, number: int) -> Answer:
        found = [m for m in self.story.forum if m.id == number]
        when = found[0].day if found else self.today
        document = (
            f'<li class="DocumentListItem"><a class="TitleLink" href="{self.base}/Document.ashx?'
            f'{_secret(found[0])}">Minutes of {when.day} {when:%B %Y}</a> '
            '<span class="FileSize">(156Kb)</span></li>'
            if found
            else ""
        )
        labels = (("Committee", "Schools Forum"), ("Date/Time", f"{when.day} {when:%b %Y} - 16:30"))
        told = "".join(
            f'<div class="holder"><div class="DNNLabel"><label>{name}:</label></div><div class='
            f'"Value Venue">{value}</div></div>'
            for name, value in (*labels, ("Status", "Scheduled"), ("Venue", "Shire Hall"))
        )
        return shown(
            f'<html><body><div class="ModCMISMeetingsC">{told}<ol class="DocumentList '
            f'CmisDocumentList">{document}</ol></div></body></html>'
        )

    def _document(self, secret: str) -> Answer:
        for meeting in self.story.forum:
            if _secret(meeting) == secret:
                return shown(printed(meeting.lines), PDF)
        return missing()


def _secret(meeting: Meeting) -> str:
    """Documents have no number; what stands in their address says nothing."""
    return f"cz{meeting.id * 7919:08x}E2A"
