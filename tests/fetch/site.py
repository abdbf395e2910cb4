"""A site on loopback that answers as it is told, well or badly, and remembers who asked.

::

    with Site({"/": page("hello"), "/slow": drip(b"x" * 100)}) as site:
        door.get(site.url("/"))
        assert site.asked == ["/robots.txt", "/"]
"""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Reply = Callable[["Ask"], None]
"""What a path does: it writes to the asker whatever it likes."""


class Ask(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer by the site's table; /robots.txt is not there unless the table has it."""
        self.server.asked.append(self.path)
        self.server.headers_seen.append(dict(self.headers.items()))
        reply = self.server.pages.get(self.path) or self.server.pages.get("*") or status(404)
        try:
            reply(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def give(self, body: bytes, code: int = 200, **headers: str) -> None:
        """A well-formed answer; ``content_type="x"`` is written Content-Type."""
        self.send_response(code)
        for name, value in ({"content_length": str(len(body))} | headers).items():
            self.send_header(name.replace("_", "-").title(), value)
        self.end_headers()
        self.wfile.write(body)

    def raw(self, data: bytes) -> None:
        """Bytes as they are, and the end of the connection."""
        self.wfile.write(data)
        self.wfile.flush()
        self.close_connection = True


class Server(ThreadingHTTPServer):
    """The server of a site."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, pages: Mapping[str, Reply]) -> None:
        super().__init__(("127.0.0.1", 0), Ask)
        self.pages = dict(pages)
        self.asked: list[str] = []
        self.headers_seen: list[dict[str, str]] = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no fault of the test."""


class Site:
    """A site that runs while the ``with`` lasts. ``pages`` can be changed while it does."""

    def __init__(self, pages: Mapping[str, Reply]) -> None:
        self._server = Server(pages)
        self.pages = self._server.pages
        self.asked = self._server.asked
        self.headers_seen = self._server.headers_seen

    def url(self, path: str = "/") -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self._server.server_address[1]}{path}"

    def times(self, path: str) -> int:
        """How often a path was asked for."""
        return self.asked.count(path)

    def __enter__(self) -> Self:
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def page(text: str | bytes, code: int = 200, **headers: str) -> Reply:
    """A page."""
    body = text.encode() if isinstance(text, str) else text
    return lambda ask: ask.give(body, code, **headers)


def status(code: int, **headers: str) -> Reply:
    """An answer of which only the status matters."""
    return page(f"status {code}", code, **headers)


def redirect(to: str, code: int = 302) -> Reply:
    """A redirect."""
    return page(b"", code, location=to)


def in_turn(*replies: Reply) -> Reply:
    """One reply after another, and the last for ever."""
    left = list(replies)

    def reply(ask: Ask) -> None:
        now = left.pop(0) if len(left) > 1 else left[0]
        now(ask)

    return reply


def zipped(body: bytes, times: int = 1, named: int | None = None) -> Reply:
    """A body in gzip, so many times over, and named so many times in the header."""
    for _ in range(times):
        body = gzip.compress(body)
    return page(body, content_encoding=", ".join(["gzip"] * (named or times)))


def drip(body: bytes, wait: float = 0.05) -> Reply:
    """A byte, a rest, a byte."""

    def reply(ask: Ask) -> None:
        ask.send_response(200)
        ask.send_header("Content-Length", str(len(body)))
        ask.end_headers()
        for byte in body:
            ask.wfile.write(bytes([byte]))
            ask.wfile.flush()
            time.sleep(wait)

    return reply


def drip_headers(wait: float = 0.05) -> Reply:
    """A header that never ends, a byte at a time."""

    def reply(ask: Ask) -> None:
        ask.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        for _ in range(2000):
            ask.wfile.write(b"x")
            ask.wfile.flush()
            time.sleep(wait)

    return reply


def with_etag(text: str, tag: str) -> Reply:
    """A page that is not sent again to whoever has it."""

    def reply(ask: Ask) -> None:
        if ask.headers.get("If-None-Match") == tag:
            ask.send_response(304)
            ask.send_header("ETag", tag)
            ask.end_headers()
        else:
            ask.give(text.encode(), etag=tag)

    return reply
