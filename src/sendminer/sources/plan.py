"""What a source says and what it is asked: the seam between where pages are and how they are got.

::

    source.start() ─► Request ─► fetched ─► source.read(request, body) ─► Reading
                         ▲                                                   │
                         └────────────── further requests ───────────────────┘

A source knows one publisher's pages and nothing of the network: it names addresses and reads
bytes. The crawl in ``sendminer.fetch`` knows the network and nothing of pages. So each source
is tested on saved bytes, and the crawl on a source of three lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from sendminer.errors import Outcome


@dataclass(frozen=True, slots=True)
class Request:
    """One address to get, and what its answer is for.

    ``step`` names the reader of the answer (``GetMeetings``, ``feed``, ``article``, ...).
    ``known`` is what the page that led here knew (committee, meeting date, title), as plain
    text so that it can be kept in the store. ``settled`` says that the answer can no longer
    change: what was fetched once is not fetched again. ``instead_of`` is the address of another
    request that this one replaces after it failed.
    """

    url: str
    step: str
    known: Mapping[str, str] = field(default_factory=dict)
    settled: bool = False
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source makes of one answer.

    ``outcome`` is the word of the coverage table. ``requests`` are to be got next. ``document``
    says that the answer itself is a document to be parsed, extracted and tracked; ``facts`` is
    what the source knows of that document and its bytes do not say (``council``, ``publisher``,
    ``published``, ``title``, ``kind``, ``issue``, ``meeting``). ``settled`` says that it can
    no longer change. ``note`` is a sentence for a person.
    """

    outcome: Outcome = "ok"
    requests: tuple[Request, ...] = ()
    document: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)
    settled: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run asks of its sources: how far back, how many documents, about what."""

    since: date | None = None
    until: date | None = None
    limit: int | None = None
    search: str | None = None
    today: date | None = None


class Source(Protocol):
    """One council's system, one outlet's feeds: anything that leads from addresses to documents.

    All three are called from one thread, and must answer the same for the same input: a request
    that is ``settled``, and an answer that is unchanged, are read again from the archive, so that
    what they lead to is asked for in the next run as well.

    ``name`` is stable and unique in a project (``moderngov:KIN``, ``news:hemeltoday.co.uk``):
    the store and the coverage table count by it.
    """

    @property
    def name(self) -> str:
        """The name that the store and the coverage table know it by."""

    def start(self, wanted: Wanted) -> Iterable[Request]:
        """The first requests of a run."""

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Make sense of an answer. Never raises for what a page holds."""

    def failed(self, request: Request, outcome: Outcome, wanted: Wanted) -> Reading:
        """Say what else to try after a failure: other requests, or none.

        An outcome other than ``ok`` in the answer is the better word for this failure
        (``disabled`` for an ``error`` of the web service); requests in it count as replacing
        the one that failed.
        """
