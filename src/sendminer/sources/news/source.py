"""One outlet: its feeds, sitemaps and pages, and what is worth getting from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sendminer.errors import Outcome, ReadError
from sendminer.parse import parse
from sendminer.parse.decoding import decode
from sendminer.parse.pages.markup import tree
from sendminer.parse.reading import Unreadable
from sendminer.sources.addresses import absolute, host
from sendminer.sources.news.entries import Entry, home_of, read_entries
from sendminer.sources.news.topic import EVERYTHING, is_about
from sendminer.sources.papers import given
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import day_from

_DEEPEST = 2
"""Sitemaps within sitemaps that are followed: an index, its maps, and no further."""
_SETTLED = timedelta(days=30)
"""Age after which a paper no longer changes a story."""
_FEEDS = (
    "//link[contains(@rel, 'alternate') and (contains(@type, 'rss') or contains(@type, 'atom'))]"
    "/@href"
)
_MOST_FEEDS = 20
_NOTHING_THERE = "Nothing is at this address. Mend it in sendminer.toml, or take it out there."
_OTHER = "Only stories of the outlet's own site are read: list a feed of that site."


@dataclass(frozen=True, slots=True)
class NewsSource:
    """A source (see ``sendminer.sources.plan``) of articles.

    ``site`` is a front page on which feeds are looked for; ``pages`` are single articles.
    ``council`` is the council whose press office it is, where it is one. ``everything`` takes
    stories whose headlines do not say that they are about SEND too.
    """

    outlet: str
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    site: str | None = None
    pages: tuple[str, ...] = ()
    council: str | None = None
    everything: bool = False

    @property
    def name(self) -> str:
        """The name that the store and the coverage table know it by."""
        return f"news:{self.outlet}"

    def start(self, wanted: Wanted) -> Iterable[Request]:
        """The lists of stories, and the pages that were named."""
        yield from (Request(url, "list") for url in (*self.feeds, *self.sitemaps))
        if self.site is not None:
            yield Request(self.site, "front page")
        yield from (Request(url, "article", {"asked": "yes"}) for url in self.pages)

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Make sense of a list, a front page or an article."""
        if request.step == "article":
            return self._article(request, body, wanted)
        if request.step == "front page":
            return _front_page(request, body)
        entries = read_entries(body, request.url)
        if entries is None:
            return Reading("error", note="It is no feed and no sitemap that can be read.")
        deep = int(request.known.get("depth", "0"))
        all_of_it = self.everything and wanted.search is None
        about = replace(wanted, search=EVERYTHING) if all_of_it else wanted
        own = [entry for entry in entries if _same_site(entry.url, request.url)]
        home = request.url
        if not own:  # the BBC's feeds lie on a host of their own, and say whose they are
            home = home_of(body) or request.url
            own = [entry for entry in entries if _same_site(entry.url, home)]
        if entries and not own:
            return Reading("error", note=f"None of its stories lies on {host(home)}. {_OTHER}")
        chosen = [entry for entry in own if _is_wanted(entry, about)]
        return Reading(
            "ok" if chosen else "empty",
            tuple(_requests(chosen, deep)),
            note=f"{len(chosen)} of {len(entries)} entries are wanted.",
        )

    def failed(self, request: Request, outcome: Outcome, wanted: Wanted) -> Reading:
        """Nothing stands in for a page that cannot be had; one that a person named is missed."""
        named = (*self.feeds, *self.sitemaps, self.site, *self.pages)
        if outcome == "not_published" and request.url in named:
            return Reading("error", note=_NOTHING_THERE)
        return Reading(outcome)

    def _article(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Let only articles in: a list, a login or a consent page is no document."""
        try:
            document = parse(body, name="The page", url=request.url)
        except ReadError as fault:
            return Reading(fault.outcome, note=f"{fault.what} {fault.todo}")
        day = document.published or day_from(request.known.get("day", ""))
        if "asked" not in request.known and (_is_old(day, wanted) or _is_new(day, wanted)):
            return Reading("empty", note="It came out outside of the days asked for.")
        facts = {"publisher": document.publisher or self.outlet, "council": self.council or ""}
        if document.published is None and day is not None:
            facts["published"] = day.isoformat()
        today = wanted.today or date.today()
        return Reading(
            document=True,
            facts=given(facts),
            settled=day is not None and today - day > _SETTLED,
        )


def _is_wanted(entry: Entry, wanted: Wanted) -> bool:
    """Say whether an entry is new enough and about the subject."""
    if _is_old(entry.day, wanted):
        return False
    # A sitemap's day is when a page last changed: that is no reason to leave it out as too new.
    return entry.is_list or is_about(f"{entry.title} {entry.summary}", entry.url, wanted.search)


def _is_old(day: date | None, wanted: Wanted) -> bool:
    return day is not None and wanted.since is not None and day < wanted.since


def _is_new(day: date | None, wanted: Wanted) -> bool:
    return day is not None and wanted.until is not None and day > wanted.until


def _same_site(url: str, other: str) -> bool:
    """Say whether two addresses are of one site: "www." and sub-domains count as the same."""
    a, b = (host(each).removeprefix("www.") for each in (url, other))
    return bool(a) and bool(b) and (a == b or a.endswith(f".{b}") or b.endswith(f".{a}"))


def _requests(entries: Iterable[Entry], depth: int) -> Iterable[Request]:
    for entry in entries:
        if not entry.is_list:
            known = {"title": entry.title, "day": entry.day.isoformat() if entry.day else ""}
            yield Request(entry.url, "article", given(known))
        elif depth < _DEEPEST:
            yield Request(entry.url, "list", {"depth": str(depth + 1)})


def _front_page(request: Request, body: bytes) -> Reading:
    """Look for the feeds that a front page names."""
    try:
        page = tree(decode(body))
    except Unreadable as fault:
        return Reading(fault.outcome, note=fault.says)
    found = filter(None, (absolute(request.url, str(link)) for link in page.xpath(_FEEDS)))
    feeds = [url for url in dict.fromkeys(found) if _same_site(url, request.url)][:_MOST_FEEDS]
    if not feeds:
        note = "It names no feed: find the outlet's RSS page and list its feeds instead."
        return Reading("error", note=note)
    return Reading("ok", tuple(Request(url, "list") for url in feeds))
