"""The source: which reader an answer goes to, and what is asked next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sendminer.errors import Outcome
from sendminer.parse.decoding import decode
from sendminer.sources.moderngov import decisions, discovery, lists, meetings
from sendminer.sources.moderngov.asks import Asks
from sendminer.sources.moderngov.site import Site
from sendminer.sources.papers import made_of, nothing_below
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import Span, span_of

Reader = Callable[[Site, Request, str, Span, Wanted], Reading]

READERS: dict[str, Reader] = {
    "all_meetings": lists.all_meetings,
    "check_bodies": lists.check_bodies,
    "check_meetings": lists.check_meetings,
    "GetCommittees": lists.committees,
    "committee_list": lists.committee_list,
    "GetMeetings": lists.meetings,
    "GetAllMeetingsByDate": lists.meetings,
    "meeting_list": lists.meeting_list,
    "GetMeeting": meetings.answer,
    "page": meetings.page,
    "compare": meetings.compare,
    "minutes_next": meetings.minutes_next,
    "item": meetings.item,
    "attendance": meetings.attendance,
    "register": decisions.register,
    "officers_register": decisions.register,
    "decision": decisions.decision,
    "issue": decisions.issue,
    "issue_part": decisions.issue,
    "search": discovery.search,
}
CHECKS = ("check_bodies", "check_meetings")
"""Steps that only confirm what another has given."""
_ENTRIES = ("committee_list", "search")
"""Steps that are there on every ModernGov site: where they are not, it is another site."""
DOCUMENTS = ("paper", "printed")
"""Steps whose answer is a document as it comes."""


@dataclass(frozen=True, slots=True)
class ModernGov:
    """A council's ModernGov site: ``base`` is the folder that holds its pages."""

    code: str
    council: str
    base: str

    @property
    def name(self) -> str:
        """``moderngov:KEN``."""
        return f"moderngov:{self.code}"

    @property
    def _site(self) -> Site:
        return Site(self.council, Asks(self.base.rstrip("/")))

    def start(self, wanted: Wanted) -> Iterable[Request]:
        """All meetings and the register of decisions; or a search, where words are given."""
        ask, span = self._site.ask, span_of(wanted)
        if wanted.search:
            return [ask.search(wanted.search, span)]
        return [ask.all_meetings(span), *ask.register(span)]

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Make sense of an answer."""
        return made_of(self, request, wanted, lambda: self._read(request, body, wanted))

    def _read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        if request.step in DOCUMENTS:
            return meetings.document(self._site, request, body, span_of(wanted))
        reader = READERS.get(request.step)
        if reader is None:
            return Reading("error", note=f"No reader is called {request.step}.")
        return reader(self._site, request, decode(body), span_of(wanted), wanted)

    def failed(self, request: Request, outcome: Outcome, wanted: Wanted) -> Reading:
        """Try the page instead of the service, and another page instead of a page."""
        if request.step in CHECKS:
            return lists.UNCHECKED
        other = self._site.instead(request, span_of(wanted))
        if outcome == "not_published" and request.step in _ENTRIES and other is None:
            return nothing_below(self.base, self.code)
        return Reading(outcome, requests=() if other is None else (other,))
