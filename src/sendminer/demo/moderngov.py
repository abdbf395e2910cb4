"""Answer as ModernGov's pages do, with all their habits; ``moderngov_service`` is its service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from urllib.parse import quote_plus

from sendminer.demo.answers import PDF, Answer, missing, shown
from sendminer.demo.markup import body, clipped, framed, numeric
from sendminer.demo.moderngov_service import Query, WebService, within
from sendminer.demo.pdf import printed
from sendminer.demo.story import HANGING, LISTED, Decision, Item, Meeting, Story, body_title
from sendminer.demo.story import spoken as spoken_day
from sendminer.parse.text.dates import dmy

_PER_PAGE = 6
"""Meetings on a page of the list; the real software shows fifteen."""
_SHOWN = 900
"""Characters of an item's minutes that the meeting's page shows."""
_RESULTS = 10


@dataclass(frozen=True, slots=True)
class ModernGovSite:
    """A site under ``base``, which has a path, as several real ones do."""

    base: str
    story: Story

    def respond(self, page: str, query: Query) -> Answer:
        """The answer for a page below the base; names and keys in any letter case."""
        asked = {key.lower(): value for key, value in query.items()}
        folder, _, rest = page.partition("/")
        if folder.lower() == "mgwebservice.asmx":
            return WebService(self.base, self.story).respond(rest.lower(), asked)
        if folder.lower() == "documents":
            return self._document(rest, asked)
        reader = self._pages().get(page.lower())
        return reader(asked) if reader else missing()

    def _pages(self) -> dict[str, Callable[[Query], Answer]]:
        return {
            "mglistcommittees.aspx": self._committee_list,
            "ielistmeetings.aspx": self._meeting_list,
            "ielistdocuments.aspx": self._meeting_page,
            "mgai.aspx": self._item_page,
            "mgmeetingattendance.aspx": self._attendance_page,
            "mgdelegateddecisions.aspx": self._register,
            "iedecisiondetails.aspx": self._decision_page,
            "mgissuehistoryhome.aspx": self._issue_page,
            "iesearchresults2.aspx": self._results,
            "mgconvert2pdf.aspx": self._attachment,
        }

    # Pages

    def _committee_list(self, _: Query) -> Answer:
        links = "".join(
            f'<li><a  href="mgCommitteeDetails.aspx?ID={number}"  title="Link&#32;to&#32;details" >'
            f"{numeric(title)}</a></li>\n"
            for number, title in LISTED
        )
        inside = (
            '<h1  class="mgMainTitleTxt" >Committee structure</h1><h2 class="mgSectionTitle">'
            f'Council</h2>\n<ul  class="mgBulletList" >{links}</ul>'
        )
        return shown(framed("Committee structure", inside))

    def _meeting_list(self, query: Query) -> Answer:
        """Newest first, a few a page, with a link to what lies before."""
        body_id = query.get("committeeid") or query.get("cid", "")
        rows = sorted(
            (m for m in self.story.meetings if m.body_id == body_id),
            key=lambda m: m.day, reverse=True,
        )  # fmt: skip
        if query.get("act", "").lower() == "earlier":
            rows = [m for m in rows if f"{m.day:%Y%m%d}1000" < query.get("d", "")]
        page = rows[:_PER_PAGE]
        earlier = (
            f'<div  class=\'mgMeetingsEarlierLater\' ><p><a   class="mgTableNextLnk"   href="'
            f"ieListMeetings.aspx?Act=earlier&amp;CId={body_id}&amp;D={page[-1].day:%Y%m%d}1000"
            '&amp;MD=ielistmeetings"  >Earlier meetings</a></p></div>'
            if len(rows) > _PER_PAGE
            else ""
        )
        listed = "".join(map(_listed, page))
        inside = (
            '<h1  class="mgMainTitleTxt" >Browse meetings</h1><h2 class="mgSubTitleTxt">'
            f"{numeric(body_title(body_id))}</h2>{earlier}"
            f'<ul  class="mgNonBulletTableList"  >{listed}</ul>'
        )
        return shown(framed("Browse meetings", inside))

    def _meeting_page(self, query: Query) -> Answer:
        meeting = self.story.meeting(query.get("mid", ""))
        if meeting is None:
            return missing()
        cancelled = ", CANCELLED" if meeting.status.startswith("Cancelled") else ""
        heading = f"{meeting.body} - {spoken_day(meeting.day)} 10:00 am{cancelled}"
        rows = "".join(self._row(meeting, item) for item in meeting.items if not item.restricted)
        table = (
            '<table class="mgItemTable"  summary="Table of agenda items" id="mgItemTable"><caption'
            f'  class="mgSectionTitle" >Items</caption>{rows}</table>'
        )
        inside = (
            '<div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda and minutes</h1></div>'
            '<div class="mgSubTitle" ><h2 class="mgSubTitleTxt"><a  href="mgCommitteeDetails.aspx'
            f'?ID={meeting.body_id}">{numeric(heading)}</a></h2></div>'
            f'<div class="mgLinks" ><ul  class="mgActionList" >{self._packs(meeting)}</ul></div>'
            f'<div class="mgContent" >{"" if cancelled else table}</div>'
        )
        return shown(framed(f"Agenda for {meeting.body}", inside))

    def _packs(self, meeting: Meeting) -> str:
        """Attendance and, where they are printed, the minutes: an address with spaces in it."""
        name = f"Printed minutes {meeting.day:%d-%b-%Y} 10.00 {meeting.body}"
        minutes = (
            f'<li><a  href="documents/g{meeting.agenda}/{name}.pdf?T=1"   title="Link">Printed '
            'minutes\n<span  class="mgFileSize" > PDF 111 KB</span> </a></li>'
            if meeting.items and meeting.source not in HANGING and not meeting.papers
            else ""
        )
        return (
            f'<li><a  href="mgMeetingAttendance.aspx?ID={meeting.id}">Attendance details</a></li>'
            + minutes
        )

    def _row(self, meeting: Meeting, item: Item) -> str:
        papers = "".join(
            f'<li><a  href="documents/s{number}/{escape(title)}.pdf">{numeric(title)} <span  class='
            '"mgFileSize" > PDF 99 KB</span> </a></li>'
            for number, title in self.story.papers_under(meeting, item)
        )
        documents = (
            '<p class="mgSubItemTitleTxt">Additional documents:</p><ul  class="mgBulletList" >'
            f"{papers}</ul>"
            if papers
            else ""
        )
        issue = (
            f'<ul  class="mgActionList" ><li><a  href="mgIssueHistoryHome.aspx?IId={item.issue}">'
            f"View the background to item {item.number}.</a></li></ul>"
            if item.issue
            else ""
        )
        minutes = (
            f'<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara">'
            f"{clipped(item.minutes, _SHOWN, self._whole(item))}</div>"
            if meeting.in_service and item.minutes
            else ""
        )
        number = f"{item.number}." if item.number else ""
        return (
            '<tr>\n<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" ><a name="AI'
            f'{item.id}" aria-disabled="true"></a>{number}</p></td>\n<td >\n'
            f'<p  class="mgAiTitleTxt" >{numeric(item.title)}</p>\n'
            f"{issue}{documents}{minutes}</td>\n</tr>\n"
        )

    def _whole(self, item: Item) -> str:
        return (
            f'&nbsp;...&nbsp; <a href="mgAi.aspx?ID={item.id}" title="Link to view the full item '
            f'text for item {item.number}.">view the full minutes text for item {item.number}.</a>'
        )

    def _item_page(self, query: Query) -> Answer:
        for meeting in self.story.meetings:
            for item in meeting.items:
                if str(item.id) == query.get("id", "") and not item.restricted:
                    inside = (
                        '<h1  class="mgMainTitleTxt" >Agenda item</h1><h2 class="mgSubTitleTxt">'
                        f'{numeric(item.title)}</h2><div class="mgContent" ><p class='
                        '"mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara">'
                        f"{body(item.minutes)}</div></div>"
                    )
                    return shown(framed("Agenda item", inside))
        return missing()

    def _attendance_page(self, query: Query) -> Answer:
        """Of those who came, the page tells the clerk; the minutes tell the others."""
        meeting = self.story.meeting(query.get("id", ""))
        if meeting is None:
            return missing()
        inside = (
            '<h1  class="mgMainTitleTxt" >Meeting attendance</h1><h2 class="mgSubTitleTxt">'
            f'{spoken_day(meeting.day)} 10:00 am</h2><table class="mgTabTable" summary="Table of '
            'meeting attendance"><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr><tr>'
            "<td>Ms Della Foss</td><td>Clerk</td><td>In attendance</td></tr></table>"
        )
        return shown(framed("Meeting attendance", inside))

    # Decisions and issues

    def _register(self, query: Query) -> Answer:
        first, _, last = query.get("dr", "").partition("-")
        start, end = dmy(first), dmy(last)
        rows = [d for d in self.story.decisions if within(_published(d), start, end)]
        listed = "".join(
            f'<tr><td  class="mgMainTxt" ><a  href="ieDecisionDetails.aspx?ID={d.id}"  title="Link"'
            f'>{numeric(d.title)}<span  class="mgHide" > ref&#58; {d.id}</span></a></td><td  class='
            f'"mgMainTxt" >{_published(d):%d&#47;%m&#47;%Y}</td></tr>'
            for d in rows
        )
        inside = (
            '<h1  class="mgMainTitleTxt" >Decisions</h1><table class="mgTabTable tablesorter">'
            '<caption  class="mgSectionTitle" >Decisions published</caption>'
            f"<tbody>{listed}</tbody></table>"
        )
        return shown(framed("Decisions", inside if rows else "<p>There are no decisions.</p>"))

    def _decision_page(self, query: Query) -> Answer:
        found = [d for d in self.story.decisions if str(d.id) == query.get("id", "")]
        if not found:
            return missing()
        decision = found[0]
        sections = "".join(
            f'<h3 class="mgSubSubTitleTxt">{name}</h3><div class="mgWordPara">{body(lines)}</div>'
            for name, lines in decision.sections
        )
        issue = (
            f'<ul  class="mgActionList" ><li><a  href="mgIssueHistoryHome.aspx?IId={decision.issue}'
            '&amp;Opt=0">Find out more about this issue</a></li></ul>'
            if decision.issue
            else ""
        )
        labels = (
            ("Decision Maker", decision.maker),
            ("Decision status", "Recommendations Approved"),
            ("Is Key decision?", "Yes" if decision.key else "No"),
            ("Publication date", f"{_published(decision):%d/%m/%Y}"),
            ("Date of decision", f"{decision.day:%d/%m/%Y}"),
        )
        told = "".join(
            f'<p><span  class="mgLabel" >{name}: </span>{numeric(value)}</p>'
            for name, value in labels
        )
        inside = (
            '<h1  class="mgMainTitleTxt" >Decision details</h1><h2 class="mgSubTitleTxt">'
            f'{numeric(decision.title)}</h2>{issue}<div class="mgContent" >{told}{sections}</div>'
        )
        return shown(framed("Decision details", inside))

    def _issue_page(self, query: Query) -> Answer:
        issue = query.get("iid", "")
        links = [
            f'<a  href="ieListDocuments.aspx?CId={m.body_id}&amp;MID={m.id}#AI{item.id}">'
            f"{m.day:%d/%m/%Y} - {numeric(m.body)}</a>"
            for m in self.story.meetings
            for item in m.items
            if str(item.issue) == issue
        ]
        links += [
            f'<a  href="ieDecisionDetails.aspx?ID={d.id}">{numeric(d.title)}</a>'
            for d in self.story.decisions
            if str(d.issue) == issue
        ]
        inside = '<h1  class="mgMainTitleTxt" >Issue - history</h1>' + "<br>".join(links)
        return shown(framed("Issue", inside)) if links else missing()

    # Search and documents

    def _results(self, query: Query) -> Answer:
        terms = [
            t.strip(' "').casefold() for t in query.get("ss", "").split(" OR ") if t.strip(' "')
        ]
        start, end = dmy(query.get("sd", "")), dmy(query.get("ed", ""))
        hits = [
            (meeting, item)
            for meeting in self.story.meetings
            for item in meeting.items
            if within(meeting.day, start, end)
            and any(term in " ".join((item.title, *item.minutes)).casefold() for term in terms)
        ]
        page = int(query.get("pg", "1") or "1") if query.get("pg", "1").isdigit() else 1
        rows = hits[_RESULTS * (page - 1) : _RESULTS * page]
        listed = "<hr />".join(
            f'<p  class="mgAiTitleTxt" >Meeting: <a  href="ieListDocuments.aspx?CId={m.body_id}'
            f'&amp;MID={m.id}"  >{m.day:%d&#47;%m&#47;%Y} - {numeric(m.body)} (1)</a></p>'
            f'<p  class="mgAiTitleTxt" ><a  href="ieListDocuments.aspx?CId={m.body_id}'
            f'&amp;MID={m.id}#AI{item.id}">'
            f"{numeric(item.title)}</a></p>"
            for m, item in rows
        )
        more = (
            f'<a  title="Next page of search results"  href="ieSearchResults2.aspx?SS='
            f'{quote_plus(query.get("ss", ""))}&amp;PG={page + 1}">Next</a>'
            if len(hits) > _RESULTS * page
            else ""
        )
        return shown(framed("Search results", (listed or "No results found for your query") + more))

    def _attachment(self, query: Query) -> Answer:
        return self._document(f"s{query.get('id', '')}/x.pdf", query)

    def _document(self, rest: str, query: Query) -> Answer:
        folder = rest.partition("/")[0].lower()
        for meeting in self.story.meetings:
            if folder == f"g{meeting.agenda}":
                # Without ?T= the real software answers with an error page.
                return shown(printed(meeting.lines), PDF) if query.get("t") == "1" else missing()
            if folder == f"s{9000 + meeting.id}":
                return shown(printed(meeting.lines), PDF)
            for paper in meeting.papers:
                if folder == f"s{paper.id}":
                    return shown(printed((paper.title, *paper.paragraphs)), PDF)
        return missing()


def _published(decision: Decision) -> date:
    """A decision is published the day after."""
    return decision.day + timedelta(days=1)


def _listed(meeting: Meeting) -> str:
    if meeting.status.startswith("Cancelled"):
        behind = " - CANCELLED"
    else:
        behind = " - Agenda, Minutes" if meeting.in_service else " - Agenda"
    return (
        f'<li><a  class="mgMeetingTableLnk"    href="ieListDocuments.aspx?CId={meeting.body_id}'
        f'&amp;MId={meeting.id}&amp;Ver=4"  >{meeting.day.day} {meeting.day:%b %Y}&nbsp;'
        f"10&#58;00 am</a>{behind}</li>"
    )
