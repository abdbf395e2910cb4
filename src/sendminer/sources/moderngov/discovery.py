"""Reader of search results: the way to SEND items of any body."""

from __future__ import annotations

from sendminer.parse.text.dates import read_date
from sendminer.sources.addresses import number, page_name
from sendminer.sources.moderngov import pages
from sendminer.sources.moderngov.decisions import follow
from sendminer.sources.moderngov.records import Committee, Link, Listed
from sendminer.sources.moderngov.site import Site
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import Span

_MOST_PAGES = 30
"""Pages of ten results; what comes after three hundred better ones is chance."""


def search(site: Site, request: Request, text: str, span: Span, wanted: Wanted) -> Reading:
    """Ask for what was found, and for the next page of results."""
    shown = request.known.get("page", "1")
    page = int(shown) if shown.isdigit() else 1
    found = pages.hits(text)
    if not found:
        pages.must_be_modern_gov(text)
    asked = {ask.url: ask for link in found if (ask := _asked(site, link, span)) is not None}
    requests = list(asked.values())[: wanted.limit]
    if found and page < _MOST_PAGES and pages.more_results(text, page) and wanted.search:
        requests.append(site.ask.search(wanted.search, span, page + 1))
    return Reading(requests=tuple(requests), note=f"{len(found)} results on page {page}.")


def _asked(site: Site, link: Link, span: Span) -> Request | None:
    name = page_name(link.url)
    if name in ("mgissuehistoryhome.aspx", "ieissuedetails.aspx"):
        issue = number(link.url, "IId")
        return site.ask.issue(issue) if issue else None
    if name in ("ielistdocuments.aspx", "ielistdocument.aspx"):
        return _meeting(site, link, span)
    if name == "iedecisiondetails.aspx":
        return follow(site, link, span, {})
    if name == "mgai.aspx":
        return None  # the meeting it belongs to stands beside it
    return site.ask.paper(link, {"title": link.title})


def _meeting(site: Site, link: Link, span: Span) -> Request | None:
    """A meeting; the result may say its day and body: "20/01/2022 - Schools Forum (3)"."""
    identity = number(link.url, "MId", "MeetingId")
    if not identity:
        return None
    day = read_date(link.title)
    title = link.title.partition(" - ")[2].rpartition(" (")[0] if day else ""
    body = Committee(number(link.url, "CId", "CommitteeId"), title)
    return site.ask.meeting(Listed(identity, day, body), span)
