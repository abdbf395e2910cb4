"""Hostile addresses, names that change their mind, and redirects: none reaches a private place."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendminer.fetch.guard import Guard, RefusedError, public
from tests.fetch.site import Site, page
from tests.fetch.tools import door


class Trap:
    """Something listening on this machine that nobody may ever connect to."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.caught = 0
        self._listener.settimeout(0.05)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._wait, daemon=True)
        self._thread.start()

    def _wait(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            self.caught += 1
            connection.close()

    def close(self) -> None:
        """Stop listening."""
        self._over.set()
        self._thread.join()
        self._listener.close()


@pytest.fixture
def trap() -> Iterator[Trap]:
    """A trap on loopback."""
    found = Trap()
    yield found
    assert found.caught == 0
    found.close()


HOSTILE = [
    ("loopback", "http://127.0.0.1:PORT/"),
    ("loopback, another", "http://127.8.9.10:PORT/"),
    ("loopback, short", "http://127.1:PORT/"),
    ("loopback, one number", "http://2130706433:PORT/"),
    ("loopback, hexadecimal", "http://0x7f000001:PORT/"),
    ("loopback, hexadecimal parts", "http://0x7f.0.0.1:PORT/"),
    ("loopback, octal", "http://0177.0.0.1:PORT/"),
    ("loopback, padded", "http://127.000.000.001:PORT/"),
    ("loopback by name", "http://localhost:PORT/"),
    ("loopback by name with a dot", "http://localhost.:PORT/"),
    ("loopback by name in capitals", "http://LOCALHOST:PORT/"),
    ("loopback in wide digits", "http://１２７.0.0.1:PORT/"),
    ("loopback in circled digits", "http://①②⑦.0.0.1:PORT/"),
    ("loopback with an ideographic dot", "http://127。0。0。1:PORT/"),
    ("behind a name and password", "http://council.example@127.0.0.1:PORT/"),
    ("behind a backslash", "http://127.0.0.1:PORT\\@council.example/"),
    ("this machine", "http://0.0.0.0:PORT/"),
    ("this machine, one digit", "http://0:PORT/"),
    ("loopback, version 6", "http://[::1]:PORT/"),
    ("unspecified, version 6", "http://[::]:PORT/"),
    ("mapped", "http://[::ffff:127.0.0.1]:PORT/"),
    ("mapped, hexadecimal", "http://[::ffff:7f00:1]:PORT/"),
    ("compatible", "http://[::127.0.0.1]:PORT/"),
    ("6to4", "http://[2002:7f00:1::]:PORT/"),
    ("NAT64", "http://[64:ff9b::7f00:1]:PORT/"),
    ("NAT64, local", "http://[64:ff9b:1::7f00:1]:PORT/"),
    ("Teredo", "http://[2001:0:7f00:1::]:PORT/"),
    ("private 10", "http://10.0.0.1/"),
    ("private 172", "http://172.16.0.1/"),
    ("private 192", "http://192.168.0.1/"),
    ("carrier's", "http://100.64.0.1/"),
    ("link-local, the cloud's", "http://169.254.169.254/latest/meta-data/"),
    ("link-local, version 6", "http://[fe80::1]/"),
    ("link-local with a zone", "http://[fe80::1%25eth0]/"),
    ("unique local", "http://[fd00:ec2::254]/"),
    ("site-local", "http://[fec0::1]/"),
    ("multicast", "http://224.0.0.1/"),
    ("multicast, version 6", "http://[ff02::1]/"),
    ("broadcast", "http://255.255.255.255/"),
    ("reserved", "http://240.0.0.1/"),
    ("benchmarks", "http://198.18.0.1/"),
    ("documentation", "http://203.0.113.1/"),
    ("a file", "file:///etc/passwd"),
    ("a gopher", "gopher://127.0.0.1:PORT/_x"),
    ("a web socket", "ws://127.0.0.1:PORT/"),
    ("a socket of the machine", "http+unix://%2Fvar%2Frun%2Fdocker.sock/info"),
    ("a line end in the host", "http://127.0.0.1:PORT\r\nX: y/"),
    ("mail", "http://127.0.0.1:25/"),
]


@pytest.mark.parametrize("url", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_no_address_leads_inside(url: str, trap: Trap) -> None:
    """However it is written: an outcome, and no connection; even on a port that is allowed."""
    for guard in (Guard(), _AnyPort()):
        answer = door(guard=guard, tries=1).get(url.replace("PORT", str(trap.port)))
        assert (answer.outcome, answer.status) == ("error", None)


class _AnyPort(Guard):
    """A guard that lets every port through, so that the address alone decides."""

    def may_ask(self, url: httpx.URL) -> None:
        """Anything may be asked for."""


@pytest.mark.parametrize("url", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_no_redirect_leads_inside(url: str, trap: Trap) -> None:
    """A public page that redirects there is an outcome too; it is played on loopback."""
    target = url.replace("PORT", str(trap.port)).encode()
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + target + b"\r\n\r\n"
    guard = _OnlyThe(0)
    with Site({"/page": lambda ask: ask.raw(head)}) as site:
        guard.port = int(site.url().split(":")[2].strip("/"))
        answer = door(guard=guard, tries=1).get(site.url("/page"))
    assert (answer.outcome, answer.body) == ("error", b"")


class _OnlyThe(_AnyPort):
    """A guard that takes the site of the test for a public one, and nothing else on loopback."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.port = port

    def addresses(self, host: str, port: int) -> list[str]:
        if (host, port) == ("127.0.0.1", self.port):
            return ["127.0.0.1"]
        return super().addresses(host, port)


def test_a_name_that_leads_elsewhere_the_second_time(trap: Trap) -> None:
    """DNS rebinding: each answer is checked, and what was checked is what is connected to."""
    answers = iter([["192.0.2.1"], ["127.0.0.1"], ["127.0.0.1"], ["127.0.0.1"]])
    guard = Guard(resolver=lambda host, port: next(answers), places=[("evil.example", trap.port)])
    answer = door(guard=guard, tries=3).get(f"http://evil.example:{trap.port}/")
    assert answer.outcome == "error"


def test_a_name_is_resolved_once_for_a_connection() -> None:
    """Between the check and the connection nobody is asked again."""
    asked: list[str] = []

    def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with Site({"/page": page("hello")}) as site:
        port = int(site.url().split(":")[2].strip("/"))
        guard = Guard(loopback=True, resolver=once)
        answer = door(guard=guard).get(f"http://council.example:{port}/page")
        assert site.headers_seen[-1]["Host"] == f"council.example:{port}"
    assert answer.outcome == "ok"
    assert asked == ["council.example"]


def test_one_private_address_among_public_ones_is_enough(trap: Trap) -> None:
    """A name with a public and a private address is not connected to at all."""
    guard = Guard(resolver=lambda host, port: ["192.0.2.1", "127.0.0.1"])
    with pytest.raises(RefusedError, match="no public address"):
        guard.addresses("evil.example", 80)


def test_what_a_resolver_makes_up_is_refused() -> None:
    """An answer that is no address, or one of another zone, is not tried."""
    for made_up in ["localhost", "", "127.0.0.1 ", "fe80::1%lo", "2606:4700::1%1", "0x7f000001"]:
        with pytest.raises(RefusedError):
            Guard(loopback=True, resolver=lambda host, port, one=made_up: [one]).addresses("x", 80)


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would resolve names by itself, behind the guard."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    with Site({"/page": page("hello")}) as site:
        assert door().get(site.url("/page")).outcome == "ok"


PORTS = [
    ("http://council.example/", True),
    ("https://council.example/", True),
    ("http://council.example:443/", True),
    ("http://council.example:8080/", True),
    ("http://COUNCIL.example:8080/", True),
    ("http://other.example:8080/", False),
    ("http://council.example:8081/", False),
    ("http://council.example:22/", False),
]


@pytest.mark.parametrize(("url", "allowed"), PORTS)
def test_only_the_webs_ports_and_those_the_user_named(url: str, allowed: bool) -> None:
    """A council on another port is named by its base address; nothing else is tried."""
    guard = Guard(places=[("council.example", 8080)])
    if allowed:
        guard.may_ask(httpx.URL(url))
    else:
        with pytest.raises(RefusedError, match="Port"):
            guard.may_ask(httpx.URL(url))


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_public(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    """Our list is at least as strict as the library's, over all addresses."""
    if address in ipaddress.IPv6Network("64:ff9b::/96"):
        return
    if not address.is_global or address.is_multicast or address.is_reserved:
        assert not public(address)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8.8.8.8", True),
        ("151.101.0.81", True),
        ("2a00:1450:4009::1", True),
        ("2606:4700::6810:1", True),
        ("64:ff9b::8.8.8.8", True),
        ("64:ff9b::10.0.0.1", False),
        ("64:ff9b::127.0.0.1", False),
        ("64:ff9b:1::8.8.8.8", False),
        ("::ffff:8.8.8.8", False),
        ("2002:808:808::", False),
        ("172.15.255.255", True),
        ("172.32.0.0", True),
        ("100.63.255.255", True),
        ("100.128.0.0", True),
        ("192.167.255.255", True),
        ("223.255.255.255", True),
    ],
)
def test_the_borders_of_the_list(text: str, expected: bool) -> None:
    """Public addresses are reached, right up to the border of a private block."""
    assert public(ipaddress.ip_address(text)) is expected
