"""Connect to public addresses only, and to exactly the address that was checked.

A page may name any address, and a name may lead anywhere: into the user's own network, to the
cloud's metadata service, to another answer a moment later (DNS rebinding). So each name is
resolved here, each of its addresses is checked, and the connection is made to a checked address
and never to the name. TLS and the Host header keep the name. Every redirect comes through here
again, because every connection does.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore
import httpx

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Iterable[str]]

WEB_PORTS = frozenset({80, 443})
_NOT_PUBLIC = [
    # The special-purpose registry of IANA. Written out because Python's own list has changed
    # from release to release.
    ipaddress.ip_network(block)
    for block in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        # IPv6 outside of 2000::/3 is refused as a whole; these lie within it: Teredo and other
        # protocol assignments, documentation, 6to4.
        *("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    )
]
_GLOBAL_V6 = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
CONNECTING = 30.0
"""Seconds in which a host must take the connection; its answer has until the deadline."""


class RefusedError(Exception):
    """An address that must not be connected to; its text says why."""


def public(address: Address) -> bool:
    """Whether an address is one of the open internet.

    Forms of IPv6 that carry an address of IPv4 are refused, but for the one by which networks
    without IPv4 reach it (NAT64): there the address that is carried must be public.
    """
    if address in _NAT64:
        return public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    if isinstance(address, ipaddress.IPv6Address) and address not in _GLOBAL_V6:
        return False
    return not any(address in block for block in _NOT_PUBLIC if block.version == address.version)


def system_resolver(host: str, port: int) -> Iterable[str]:
    """Every address that this machine knows for a name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class Guard:
    """Says to which addresses a name may lead.

    ``loopback`` lets this machine be reached, which only a test or the demo wants. ``places``
    are the hosts and ports that the user's own configuration names.
    """

    def __init__(
        self,
        *,
        loopback: bool = False,
        places: Iterable[tuple[str, int]] = (),
        resolver: Resolver = system_resolver,
    ) -> None:
        self._loopback = loopback
        self._places = frozenset((host.lower(), port) for host, port in places)
        self._resolver = resolver

    def may_ask(self, url: httpx.URL) -> None:
        """Check what can be seen without a look at the network.

        Raises:
            RefusedError: scheme, port, or a name and password in the address.
        """
        if url.scheme not in {"http", "https"} or not url.host:
            raise RefusedError("Only http and https addresses are fetched.")
        if url.userinfo:
            raise RefusedError("An address with a name and password in it is not fetched.")
        port = url.port or (443 if url.scheme == "https" else 80)
        if port not in WEB_PORTS and not self._loopback and (url.host, port) not in self._places:
            raise RefusedError(f"Port {port} is none of the web's.")

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host, all of them checked.

        Raises:
            RefusedError: one of them is not public.
            OSError: there is none.
        """
        found = list(dict.fromkeys(self._resolver(host.strip("[]"), port)))
        if not found:
            raise OSError(f"{host} has no address")
        for address in found:
            if not self._may_reach(address):
                raise RefusedError(f"{host} leads to {address}, which is no public address.")
        return found

    def _may_reach(self, text: str) -> bool:
        try:
            address = ipaddress.ip_address(text)
        except ValueError:
            return False
        if getattr(address, "scope_id", None):
            return False
        return public(address) or (self._loopback and address.is_loopback)


class Deadline:
    """When the request of this thread must be over, however slowly its bytes come."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._own = threading.local()

    def start(self, seconds: float) -> None:
        """Give the request that begins now so many seconds."""
        self._own.end = self._clock() + seconds

    def left(self, timeout: float | None) -> float:
        """The seconds that the next step may take.

        Raises:
            httpcore.ReadTimeout: none is left.
        """
        left: float = self._own.end - self._clock()
        if left <= 0:
            raise httpcore.ReadTimeout("the whole answer took too long")
        return left if timeout is None else min(left, timeout)


class _Stream(httpcore.NetworkStream):
    """A connection of which each step keeps to the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class GuardedNetwork(httpcore.NetworkBackend):
    """Opens connections to checked addresses, one after another until one answers."""

    def __init__(self, guard: Guard, deadline: Deadline) -> None:
        self._guard, self._deadline = guard, deadline
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve, check and connect: the only place where a connection begins."""
        try:
            addresses = self._guard.addresses(host, port)
        except (OSError, UnicodeError) as failed:  # a label too long is the latter
            raise httpcore.ConnectError(f"{host} was not found ({failed})") from failed
        fault: Exception = httpcore.ConnectError(host)
        for address in addresses:
            left = self._deadline.left(CONNECTING)
            try:
                stream = self._network.connect_tcp(address, port, left, local_address)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                fault = failed
            else:
                return _Stream(stream, self._deadline)
        raise fault

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Refuse: no address of the web is one of these."""
        raise httpcore.ConnectError("no socket of this machine is ever connected to")

    def sleep(self, seconds: float) -> None:
        """Wait; the pool would between two tries, of which it makes one."""
        time.sleep(seconds)


class GuardedTransport(httpx.BaseTransport):
    """The transport of httpx over the guarded network: no proxy, no redirect, no second try."""

    def __init__(self, guard: Guard, deadline: Deadline, unchecked_tls: Iterable[str] = ()) -> None:
        self._guard = guard
        self._unchecked = frozenset(host.lower() for host in unchecked_tls)
        network = GuardedNetwork(guard, deadline)
        self._pool = _pool(httpx.create_ssl_context(trust_env=False), network)
        self._unchecked_pool = self._pool
        if self._unchecked:
            unchecked = httpx.create_ssl_context(verify=False, trust_env=False)
            self._unchecked_pool = _pool(unchecked, network)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the body of the answer is still on the wire."""
        url = request.url
        self._guard.may_ask(url)
        pool = self._unchecked_pool if url.host in self._unchecked else self._pool
        answer = pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()
        self._unchecked_pool.close()


class _Body(httpx.SyncByteStream):
    """The bytes of an answer as they come off the wire."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _pool(context: ssl.SSLContext, network: GuardedNetwork) -> httpcore.ConnectionPool:
    return httpcore.ConnectionPool(
        ssl_context=context,
        max_connections=None,
        max_keepalive_connections=64,
        keepalive_expiry=60.0,
        http1=True,
        http2=False,
        retries=0,
        network_backend=network,
    )
