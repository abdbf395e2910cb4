"""The one door to the web: every request that sendminer makes goes through ``Door.get``.

::

    get ─► try ─► robots.txt allows? ─► the host's turn ─► guarded transport ─► decoded, bounded
            ▲ │                                                   │
            │ └──────────── redirect, at most five ◄──────────────┤
            └── wait, where another try helps ◄───────────────────┘

It says who asks, keeps to robots.txt, gives each host a rest between two requests and one
connection, and turns whatever happens into an ``Answer``. It never raises for what a site does.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import cast

import httpcore
import httpx

from sendminer.fetch import decoding, robots
from sendminer.fetch.answers import Answer, kept_headers, outcome_of
from sendminer.fetch.bodies import Body, Room
from sendminer.fetch.failures import NoAnswerError, connection_failure, forbidden
from sendminer.fetch.guard import Deadline, Guard, GuardedTransport, RefusedError
from sendminer.fetch.manners import Manners, World
from sendminer.moments import sent_at, stamp
from sendminer.parse.detect import breaks_off

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({429, 502, 503, 504})
"""Statuses after which the same request may well succeed a little later."""
_ROBOTS_FRESH = 24 * 3600.0
"""Seconds for which a site's rules hold, as RFC 9309 has it."""
_SLOW_AFTER, _SLOWEST = 30.0, 512
"""After so many seconds of an answer, a sender of fewer bytes a second is cut off."""


@dataclass(slots=True)
class _Host:
    """One host: its turn, and when it may be asked again."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0


@dataclass(slots=True)
class _Site:
    """One scheme, host and port: its rules, and until when they hold."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    rules: robots.Rules | None = None
    until: float = 0.0


@dataclass(slots=True)
class _Try:
    """What one try has cost so far and may still cost."""

    left: float
    requests: int = 0


class Door(AbstractContextManager["Door"]):
    """Gets addresses. Safe to use from many threads; each host is asked by one at a time."""

    def __init__(
        self,
        manners: Manners,
        guard: Guard | None = None,
        *,
        unchecked_tls: tuple[str, ...] = (),
        transport: httpx.BaseTransport | None = None,
        world: World | None = None,
    ) -> None:
        self.manners = manners
        self._world = world or World()
        self._deadline = Deadline(self._world.clock)
        self._transport = transport or GuardedTransport(
            guard or Guard(), self._deadline, unchecked_tls
        )
        self._hosts: dict[str, _Host] = {}
        self._sites: dict[str, _Site] = {}
        self._lock = threading.Lock()
        self._room = Room()
        self._headers = {
            "User-Agent": manners.user_agent,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language": "en-GB,en;q=0.9",
            "Accept-Encoding": decoding.ACCEPTED,
        }

    def get(self, url: str, validators: Mapping[str, str] | None = None) -> Answer:
        """Ask for an address; with ``validators`` (ETag, Last-Modified), only if it changed."""
        headers = {**self._headers, **conditions(validators or {})}
        spent = 0
        for number in range(self.manners.tries):
            effort = _Try(self.manners.deadline)
            answer, again = self._try(url, headers, effort)
            spent += effort.requests
            # Who has kept us waiting to the end of two deadlines does so a third time.
            patience = 2 if answer.outcome == "timeout" else self.manners.tries
            if again is None or number + 1 >= min(patience, self.manners.tries):
                break
            wait = self.manners.backoff * 2**number * (0.5 + self._world.chance())
            self._world.sleep(max(again, wait))
        return replace(answer, requests=spent)

    def close(self) -> None:
        """Close every connection."""
        self._transport.close()

    def __exit__(self, *_: object) -> None:
        self.close()

    def _try(self, url: str, headers: dict[str, str], effort: _Try) -> tuple[Answer, float | None]:
        """One try; beside its answer, the seconds after which another helps, if one does."""
        try:
            answer = self._follow(url, headers, effort)
        except NoAnswerError as failure:
            missed = Answer(
                url, failure.outcome, url, self._now(), note=failure.note, down=failure.down
            )
            return missed, 0.0 if failure.again else None
        if answer.status not in _PASSING:
            return answer, None
        wait = seconds_of(answer.headers.get("retry-after", ""), self._world.now())
        if wait > self.manners.longest_wait:
            note = f"{answer.note} It wants to be left alone for {wait / 60:.0f} minutes."
            return replace(answer, note=note, down=True, leave_alone=True), None
        return replace(answer, down=True), wait

    def _follow(self, url: str, headers: dict[str, str], effort: _Try) -> Answer:
        here, seen = _parsed(url), set[str]()
        for _ in range(MOST_REDIRECTS + 1):
            seen.add(str(here))
            try:
                answer = self._allowed(here, headers, effort)
            except NoAnswerError as failure:
                # A fault of the host that it was sent on to says nothing of its own host.
                failure.down = failure.down and here.host == _parsed(url).host
                raise
            if answer.status not in REDIRECTS:
                return replace(answer, url=url)
            here = _target(here, answer.headers.get("location", ""))
            if str(here) in seen:
                raise NoAnswerError("error", f"The site redirects in a circle, by way of {here}.")
        raise NoAnswerError("error", f"The site redirects more than {MOST_REDIRECTS} times.")

    def _allowed(self, url: httpx.URL, headers: dict[str, str], effort: _Try) -> Answer:
        """One request and its answer, if the site's robots.txt allows it."""
        rules = self._rules(url, effort)
        if not rules.allow(str(url)):
            raise forbidden(url, rules)
        return self._hop(url, headers, effort, rules.delay)

    def _hop(
        self, url: httpx.URL, headers: dict[str, str], effort: _Try, delay: float = 0.0
    ) -> Answer:
        """One request and its answer, when the host's turn has come."""
        host = self._host(url.host)
        with host.turn:
            wait = host.free_at - self._world.clock()
            if wait > 0:
                self._world.sleep(wait)
            began = self._world.clock()
            self._deadline.start(effort.left)
            effort.requests += 1
            try:
                return self._exchange(url, headers, began)
            finally:
                ended = self._world.clock()
                effort.left = max(0.0, effort.left - (ended - began))
                host.free_at = ended + max(self.manners.delay, delay)

    def _exchange(self, url: httpx.URL, headers: dict[str, str], began: float) -> Answer:
        try:
            response = self._transport.handle_request(httpx.Request("GET", url, headers=headers))
            try:
                return self._answer(url, response, began)
            finally:
                response.close()
        except NoAnswerError:
            raise
        except RefusedError as fault:
            raise NoAnswerError("error", str(fault)) from fault
        except decoding.TooLargeError as fault:
            raise NoAnswerError("too_large", f"The answer holds {fault}.") from fault
        except decoding.UndecodableError as fault:
            raise NoAnswerError("error", f"The answer cannot be decoded: {fault}.") from fault
        except (httpcore.TimeoutException, httpx.TimeoutException) as fault:
            raise NoAnswerError(
                "timeout", f"{url.host} took too long to answer.", again=True, down=True
            ) from fault
        except Exception as fault:  # whatever a site's bytes set off in the libraries below
            raise connection_failure(url.host, fault) from fault

    def _answer(self, url: httpx.URL, response: httpx.Response, began: float) -> Answer:
        headers, status = kept_headers(response.headers), response.status_code
        address = str(url)
        if status in REDIRECTS or status == 304:
            outcome, note = outcome_of(status, headers, Body())
            return Answer(address, outcome, address, self._now(), status, headers, note=note)
        announced = headers.get("content-length", "")
        if announced.isdigit() and int(announced[:20]) > self.manners.on_the_wire:
            raise decoding.TooLargeError(f"more than {self.manners.on_the_wire // 2**20} MB")
        body = decoding.decode(
            self._timed(cast("Iterable[bytes]", response.stream), began),
            headers.get("content-encoding", ""),
            self.manners.on_the_wire,
            self.manners.decoded,
            self._room,
        )
        outcome, note = outcome_of(status, headers, body)
        framed = "content-length" in headers or "transfer-encoding" in headers
        if outcome == "ok" and not framed and breaks_off(body.read()):
            # Where no length is told, the end of a connection looks like that of the page.
            body.close()
            raise NoAnswerError("damaged", "The page breaks off before its end.", again=True)
        kept = body if outcome == "ok" else Body()
        return Answer(address, outcome, address, self._now(), status, headers, kept, note)

    def _timed(self, chunks: Iterable[bytes], began: float) -> Iterator[bytes]:
        """The bytes as they come, from whoever sends at least a trickle."""
        size = 0
        for chunk in chunks:
            size += len(chunk)
            yield chunk
            spent = self._world.clock() - began
            if spent > self.manners.deadline or (
                spent > _SLOW_AFTER and size < _SLOWEST * (spent - _SLOW_AFTER)
            ):
                raise httpx.ReadTimeout("a byte now and then")

    def _rules(self, url: httpx.URL, effort: _Try) -> robots.Rules:
        """The rules of the address's site, asked for once a day."""
        with self._lock:
            site = self._sites.setdefault(f"{url.scheme}://{url.netloc.decode()}", _Site())
        with site.turn:
            if site.rules is None or site.until < self._world.clock():
                rules = self._read_rules(url, effort)
                if rules.again:  # to be asked for anew by the next try
                    return rules
                site.rules, site.until = rules, self._world.clock() + _ROBOTS_FRESH
            return site.rules

    def _read_rules(self, url: httpx.URL, effort: _Try) -> robots.Rules:
        here = url.copy_with(raw_path=b"/robots.txt", fragment=None)
        try:
            for _ in range(MOST_REDIRECTS + 1):
                answer = self._hop(here, self._headers, effort)
                if answer.status not in REDIRECTS:
                    return robots.Rules.read(answer.status or 0, answer.held.read(robots.LARGEST))
                here = _target(here, answer.headers.get("location", ""))
        except NoAnswerError as failure:
            note = f"{failure.note} Without its robots.txt nothing of the site is read."
            return robots.Rules(None, failure.outcome, note, failure.again)
        return robots.Rules()  # RFC 9309: redirected too often counts as not there

    def _host(self, name: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(name, _Host())

    def _now(self) -> str:
        return stamp(self._world.now())


def conditions(validators: Mapping[str, str]) -> dict[str, str]:
    """The headers that ask for a page only if it is another than the one with these headers."""
    pairs = {"If-None-Match": "etag", "If-Modified-Since": "last-modified"}
    return {
        name: validators[kept]
        for name, kept in pairs.items()
        if 0 < len(validators.get(kept, "")) < 1000
    }


def seconds_of(retry_after: str, now: datetime) -> float:
    """The seconds that a Retry-After header asks for: a number or a date; 0 if it says neither."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    when = sent_at(text)
    if when is None:
        return 0.0
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())


def _parsed(url: str) -> httpx.URL:
    try:
        found = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, TypeError) as fault:
        raise NoAnswerError("error", f"{url[:200]!r} is no address of the web.") from fault
    if found.scheme not in {"http", "https"} or not found.host:
        raise NoAnswerError("error", "Only http and https addresses are fetched.")
    return found.copy_with(fragment=None)


def _target(here: httpx.URL, location: str) -> httpx.URL:
    """Where a redirect leads; never from a connection that is encrypted to one that is not."""
    if not location:
        raise NoAnswerError("error", "The site redirects without saying where to.")
    try:
        target = _parsed(str(here.join(location)))
    except (httpx.InvalidURL, ValueError) as fault:
        raise NoAnswerError("error", "The site redirects to what is no address.") from fault
    if here.scheme == "https" and target.scheme == "http":
        raise NoAnswerError("error", f"The site redirects from https to http, to {target}.")
    return target
