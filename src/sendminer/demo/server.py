"""Put a town on a port of this machine."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

from sendminer.demo.answers import Answer
from sendminer.demo.mischief import Mischief, misbehaved
from sendminer.demo.town import Town
from sendminer.errors import SendminerError

LOOPBACK = "127.0.0.1"


class Server(AbstractContextManager["Server"]):
    """A town, served from a thread until it is closed. Reachable from this machine only."""

    def __init__(self, today: date, tricks: Sequence[Mischief] = (), port: int = 0) -> None:
        self.asked: Counter[str] = Counter()
        self.tricks = tuple(tricks)
        try:
            self._http = ThreadingHTTPServer((LOOPBACK, port), _Handler)
        except (OSError, OverflowError) as fault:
            why = fault.strerror if isinstance(fault, OSError) else "there are 65,536"
            raise SendminerError(
                f"Port {port} of this machine cannot be used: {why}.",
                "Give another with --port, or leave it out.",
            ) from fault
        self._http.daemon_threads = True
        self._http.server = self  # type: ignore[attr-defined]
        self.address = f"http://{LOOPBACK}:{self._http.server_port}"
        self._town = Town(self.address, today)
        self._thread = threading.Thread(target=self._http.serve_forever, daemon=True)
        self._thread.start()

    def answer(self, target: str) -> Answer:
        """What is answered for a request line's address, tricks included."""
        parts = urlsplit(target)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        if parts.query and not query:
            query = {parts.query: ""}
        earlier = self.asked[target]
        self.asked[target] += 1
        answer = self._town.respond(unquote(parts.path), query)
        return misbehaved(answer, self.tricks, target, earlier)

    def wait(self) -> None:
        """Serve until interrupted."""
        self._thread.join()

    def close(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()

    def __exit__(self, *_: object) -> None:
        self.close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    disable_nagle_algorithm = True  # head and body go out apart, and would wait for each other

    def do_GET(self) -> None:
        owner: Server = self.server.server  # type: ignore[attr-defined]
        answer = owner.answer(self.path)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        length = len(answer.body) if answer.announced is None else answer.announced
        self.send_header("Content-Length", str(length))
        self.end_headers()
        try:
            self._send(answer)
        except OSError:  # whoever asked has had enough
            self.close_connection = True
        if answer.announced is not None:
            self.close_connection = True

    def _send(self, answer: Answer) -> None:
        if answer.pace is None:
            self.wfile.write(answer.body)
            return
        for place in range(len(answer.body)):
            self.wfile.write(answer.body[place : place + 1])
            self.wfile.flush()
            time.sleep(1 / answer.pace)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the program that asks tells what it does."""
