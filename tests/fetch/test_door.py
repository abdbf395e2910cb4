"""The door asks politely, tries again where it helps, and makes an outcome of everything."""

from __future__ import annotations

import gzip
import time
import zlib

import httpx
import pytest

from sendminer.errors import SendminerError
from sendminer.fetch.answers import outcome_of
from sendminer.fetch.bodies import Body
from sendminer.fetch.door import Door, seconds_of
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners
from tests.fetch.site import (
    Ask,
    Reply,
    Site,
    drip,
    drip_headers,
    in_turn,
    page,
    redirect,
    status,
    with_etag,
    zipped,
)
from tests.fetch.tools import NOW, Clock, door, manners


def deflated(ask: Ask, window: int) -> None:
    """A page in deflate, with its header or, as some servers send it, without."""
    packer = zlib.compressobj(wbits=window)
    ask.give(packer.compress(b"hello") + packer.flush(), content_encoding="deflate")


CHALLENGE = "<script>window._cf_chl_opt = {};</script>"
ONE_ANSWER: list[tuple[str, Reply, str, str]] = [
    ("a page", page("hello"), "ok", ""),
    ("a page in gzip", zipped(b"hello"), "ok", ""),
    ("gzip in two members", page(gzip.compress(b"hel") + gzip.compress(b"lo"),
        content_encoding="gzip"), "ok", ""),
    ("gzip with padding after it", page(gzip.compress(b"hello") + b"\0" * 9,
        content_encoding="gzip"), "ok", ""),
    ("gzip twice", zipped(b"hello", 2), "ok", ""),
    ("deflate", lambda ask: deflated(ask, 15), "ok", ""),
    ("deflate without its header", lambda ask: deflated(ask, -15), "ok", ""),
    ("gzip three times", zipped(b"hello", 3), "error", "nested"),
    ("gzip that is cut short", page(gzip.compress(bytes(range(250)))[:90], content_encoding="gzip"),
        "error", "cut short"),
    ("gzip that is none", page("hello", content_encoding="gzip"), "error", "broken"),
    ("an encoding nobody asked for", page("hello", content_encoding="br"), "error", "not asked"),
    ("nothing", page(""), "empty", "nothing"),
    ("blanks", page(" \n"), "empty", "nothing"),
    ("no content", page("", 204), "empty", ""),
    ("forbidden", status(403), "blocked", "403"),
    ("wants a password", status(401), "blocked", "401"),
    ("a firewall that says 200", page(CHALLENGE), "blocked", "firewall"),
    ("a firewall by its header", page("x", 503, cf_mitigated="challenge"), "blocked", "firewall"),
    ("not there", status(404), "not_published", "404"),
    ("gone", status(410), "not_published", "410"),
    ("a fault of the server", status(500), "error", "500"),
    ("half a page, unasked", status(206), "error", "206"),
    ("a redirect to nowhere", page("", 302), "error", "without saying"),
    ("a redirect to itself", redirect("/page"), "error", "circle"),
    ("a redirect to a private address", redirect("http://10.1.2.3/"), "error", "10.1.2.3"),
    ("a redirect to the cloud's secrets", redirect("http://169.254.169.254/latest/"), "error",
        "169.254"),
    ("a redirect to a file", redirect("file:///etc/passwd"), "error", "Only http"),
    ("a redirect to a broken address", redirect("http://[::1/"), "error", "no address"),
    ("a length that is too long", page("hello", content_length="99"), "timeout", "too long"),
    ("a length that is too long, and the end", lambda ask: ask.raw(
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhello"), "error", "broke off"),
    ("no length, and the whole page", lambda ask: ask.raw(
        b"HTTP/1.1 200 OK\r\n\r\nhello"), "ok", ""),
    ("no length, and half a page", lambda ask: ask.raw(
        b"HTTP/1.1 200 OK\r\n\r\n<html><body><p>The cab"), "damaged", "breaks off"),
    ("a length that is too short", page("hello", content_length="4"), "ok", ""),
    ("a length that is no number", page("hello", content_length="many"), "error", "could not"),
    ("no HTTP", lambda ask: ask.raw(b"\x00\xff\x00 what? \r\n\r\n"), "error", "could not be read"),
    ("an end instead of an answer", lambda ask: ask.raw(b""), "error", "without an answer"),
    ("headers without end", lambda ask: ask.raw(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300_000),
        "error", "could not be read"),
    ("a status from outer space", lambda ask: ask.raw(b"HTTP/1.1 999 What\r\n\r\nhello"),
        "error", "999"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reply", "outcome", "note"),
    [row[1:] for row in ONE_ANSWER],
    ids=[row[0] for row in ONE_ANSWER],
)
def test_every_answer_is_an_outcome(reply: Reply, outcome: str, note: str) -> None:
    """Whatever a site does is a word of the coverage table and a sentence; nothing is raised."""
    with Site({"/page": reply}) as site:
        answer = door(deadline=1.0).get(site.url("/page"))
    assert answer.outcome == outcome
    assert note in answer.note
    if outcome == "ok":
        assert answer.body in {b"hello", b"hell"}
    else:
        assert answer.body == b""


TOO_MUCH: list[tuple[str, Reply]] = [
    ("announced", page("x", content_length=str(40 * 2**20))),
    ("sent without saying", lambda ask: ask.raw(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 300_000)),
    ("a bomb", zipped(bytes(3 * 2**20))),
    ("a bomb in a bomb", zipped(bytes(3 * 2**20), 2)),
]


@pytest.mark.parametrize("reply", [r[1] for r in TOO_MUCH], ids=[r[0] for r in TOO_MUCH])
def test_too_much_is_cut_off(reply: Reply) -> None:
    """More than the limit, on the wire or decoded, is an outcome and no body."""
    with Site({"/page": reply}) as site:
        answer = door(on_the_wire=200_000, decoded=2**20).get(site.url("/page"))
    assert (answer.outcome, answer.body, answer.requests) == ("too_large", b"", 2)


@pytest.mark.parametrize("reply", [drip(b"x" * 500), drip_headers()], ids=["body", "headers"])
def test_a_byte_now_and_then_is_cut_off(reply: Reply) -> None:
    """The deadline is for the whole answer, and not for the rest between two bytes."""
    with Site({"/page": reply}) as site:
        began = time.monotonic()
        answer = door(deadline=0.4, tries=1).get(site.url("/page"))
    assert answer.outcome == "timeout"
    assert answer.down
    assert time.monotonic() - began < 3


def test_what_passes_is_tried_again() -> None:
    """A busy server is asked again, after a wait that grows; the waits are told apart by chance."""
    clock = Clock()
    with Site({"/page": in_turn(status(503), status(502), page("hello"))}) as site:
        answer = door(clock.world(), backoff=5.0).get(site.url("/page"))
    assert (answer.outcome, answer.requests) == ("ok", 4)
    assert clock.slept == [5.0, 10.0]


@pytest.mark.parametrize("code", [400, 401, 403, 404, 500, 501])
def test_what_does_not_pass_is_not_tried_again(code: int) -> None:
    """A refusal is a refusal: asking again only annoys."""
    with Site({"/page": status(code)}) as site:
        door().get(site.url("/page"))
        assert site.times("/page") == 1


def test_retry_after_is_kept_to() -> None:
    """A site that names a time is not asked before it."""
    clock = Clock()
    with Site({"/page": in_turn(status(429, retry_after="37"), page("hello"))}) as site:
        assert door(clock.world()).get(site.url("/page")).outcome == "ok"
    assert clock.slept == [37.0]


def test_a_long_retry_after_is_left_for_another_day() -> None:
    """A site that wants an hour's rest is not waited for, and not asked again either."""
    clock = Clock()
    with Site({"/page": status(429, retry_after="3600")}) as site:
        answer = door(clock.world()).get(site.url("/page"))
        assert site.times("/page") == 1
    assert (answer.outcome, answer.down, clock.slept) == ("blocked", True, [])
    assert "60 minutes" in answer.note


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120.0),
        ("Wed, 04 Mar 2026 10:01:00 GMT", 60.0),
        ("Wed, 04 Mar 2026 09:00:00 GMT", 0.0),
        ("", 0.0),
        ("soon", 0.0),
        ("-5", 0.0),
        ("٣", 0.0),
        ("9" * 400, 999999999.0),
        ("Wed, 04 Mar 99999 10:01:00 GMT", 0.0),
        ("Wed, 04 Mar 99999999999999999999 10:01:00 GMT", 0.0),
    ],
)
def test_retry_after_is_a_number_or_a_date(text: str, seconds: float) -> None:
    """Both forms of the header, and what is neither."""
    assert seconds_of(text, NOW) == seconds


def test_a_host_is_given_a_rest() -> None:
    """Between two requests to one host lies the delay, robots.txt included."""
    clock = Clock()
    with Site({"/a": page("a"), "/b": page("b")}) as site:
        gate = door(clock.world(), delay=2.0)
        gate.get(site.url("/a"))
        gate.get(site.url("/b"))
    assert clock.slept == [2.0, 2.0]


ROBOTS: list[tuple[str, str, str, float]] = [
    ("all", "User-agent: *\nDisallow: /", "blocked", 0),
    ("another program", "User-agent: otherbot\nDisallow: /", "ok", 0),
    ("us by name", "User-agent: Sendminer\nDisallow: /page", "blocked", 0),
    ("us by name over all", "User-agent: *\nDisallow: /\nUser-agent: sendminer\nAllow: /", "ok", 0),
    ("the longest rule", "User-agent: *\nDisallow: /\nAllow: /page", "ok", 0),
    ("a pattern", "User-agent: *\nDisallow: /*ge$", "blocked", 0),
    ("a wish for slowness", "User-agent: *\nCrawl-delay: 7", "ok", 7),
    ("a wish to be left alone", "User-agent: *\nCrawl-delay: 86400", "ok", 30),
    ("a mark at the beginning", "\ufeffUser-agent: *\nDisallow: /", "blocked", 0),
    ("no text", "\x00\x01", "ok", 0),
]


@pytest.mark.parametrize(
    ("text", "outcome", "delay"), [row[1:] for row in ROBOTS], ids=[row[0] for row in ROBOTS]
)
def test_robots_txt_is_kept_to(text: str, outcome: str, delay: float) -> None:
    """The rules of RFC 9309, for us by name before those for all."""
    clock = Clock()
    with Site({"/robots.txt": page(text), "/page": page("hello")}) as site:
        gate = door(clock.world())
        assert gate.get(site.url("/page")).outcome == outcome
        gate.get(site.url("/page"))
        assert site.times("/robots.txt") == 1
        assert site.times("/page") == (2 if outcome == "ok" else 0)
    assert clock.slept == ([delay] if delay else [])


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (status(404), "ok"),
        (status(403), "ok"),
        (status(500), "blocked"),
        (status(503), "blocked"),
        (status(429), "blocked"),
        (redirect("/elsewhere"), "blocked"),
        (lambda ask: ask.raw(b"nonsense\r\n\r\n"), "error"),
    ],
    ids=["404", "403", "500", "503", "429", "redirected", "unreadable"],
)
def test_a_site_without_readable_rules(reply: Reply, outcome: str) -> None:
    """No rules allow all; rules that cannot be got forbid all, and are asked for again."""
    rules = page("User-agent: *\nDisallow: /page")
    with Site({"/robots.txt": reply, "/elsewhere": rules, "/page": page("x")}) as site:
        answer = door().get(site.url("/page"))
        assert answer.outcome == outcome
        assert (site.times("/page") == 0) == (outcome != "ok")
        assert site.times("/robots.txt") == (1 if answer.down is False else 3)


def test_rules_that_come_late_are_kept_to() -> None:
    """A site whose rules could not be got is read once they can."""
    pages = {"/robots.txt": in_turn(status(503), status(404)), "/page": page("x")}
    with Site(pages) as site:
        assert door().get(site.url("/page")).outcome == "ok"


def test_five_redirects_and_no_more() -> None:
    """The fifth redirect is followed, the sixth is not."""
    chain = {f"/{n}": redirect(f"/{n + 1}", 301 + n % 2) for n in range(9)}
    with Site(chain | {"/9": page("hello")}) as site:
        assert door().get(site.url("/4")).final_url == site.url("/9")
        answer = door().get(site.url("/3"))
    assert answer.outcome == "error"
    assert "more than 5" in answer.note


def test_a_redirect_goes_through_the_other_sites_rules() -> None:
    """The site that is redirected to may forbid what the first one allows."""
    with (
        Site({"/robots.txt": page("User-agent: *\nDisallow: /"), "/x": page("x")}) as other,
        Site({"/page": redirect(other.url("/x"))}) as site,
    ):
        assert door().get(site.url("/page")).outcome == "blocked"
        assert other.asked == ["/robots.txt"]


def test_a_dead_end_elsewhere_is_no_fault_of_this_host() -> None:
    """Being sent to an address that is refused does not count against the host that sent us."""
    with Site({"/page": redirect("http://10.1.2.3/x")}) as site:
        answer = door().get(site.url("/page"))
    assert (answer.outcome, answer.down) == ("error", False)


def test_https_never_leads_to_http() -> None:
    """A connection that is encrypted is not given up for one that is not."""
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        if request.url.path == "/robots.txt":
            return httpx.Response(404)
        return httpx.Response(302, headers={"Location": "http://council.example/page"})

    gate = Door(manners(), transport=httpx.MockTransport(answer))
    found = gate.get("https://council.example/page")
    assert found.outcome == "error"
    assert "https to http" in found.note
    assert all(url.startswith("https:") for url in asked)


def test_what_has_not_changed_is_not_sent_again() -> None:
    """ETag of the last answer in, 304 out."""
    with Site({"/page": with_etag("hello", '"v1"')}) as site:
        gate = door()
        first = gate.get(site.url("/page"))
        again = gate.get(site.url("/page"), first.headers)
    assert (first.outcome, again.outcome, again.body) == ("ok", "unchanged", b"")


def test_it_says_who_asks_and_carries_no_cookie() -> None:
    """The program's name, the contact address, and no cookie that an answer tried to set."""
    with Site({"/page": page("hello", set_cookie="a=b")}) as site:
        gate = door()
        assert "set-cookie" not in gate.get(site.url("/page")).headers
        gate.get(site.url("/page"))
    for headers in site.headers_seen:
        assert headers["User-Agent"].startswith("sendminer/")
        assert "tests@example.org" in headers["User-Agent"]
        assert "Cookie" not in headers


@pytest.mark.parametrize(
    "contact", ["", "me", "me@example.org\r\nX: y", "mé@example.org", "ftp://example.org"]
)
def test_nothing_is_asked_for_without_a_contact(contact: str) -> None:
    """The error says what to write and where."""
    with pytest.raises(SendminerError, match=r"sendminer\.toml"):
        Manners(contact)


def test_an_address_that_is_none() -> None:
    """What no browser would open is an outcome as well."""
    for url in ["", "nonsense", "mailto:a@b.example", "http://", "http://[::1", "//x"]:
        answer = door().get(url)
        assert (answer.outcome, answer.requests) == ("error", 0), url


def test_a_host_that_does_not_exist() -> None:
    """A name without an address is a fault of the host, and says so."""

    def nothing(host: str, port: int) -> list[str]:
        raise OSError("Name or service not known")

    answer = door(guard=Guard(resolver=nothing)).get("http://no-such-council.example/")
    assert (answer.outcome, answer.down) == ("error", True)
    assert "was not found" in answer.note


def test_a_site_that_quotes_a_firewall_is_not_one() -> None:
    """A long page of the site's own that has one of the marks is read."""
    body = CHALLENGE.encode() + b"<p>The council will act.</p>" * 5000
    assert outcome_of(200, {}, Body.of(body)) == ("ok", "")
