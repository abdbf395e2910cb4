"""Spoilt pages and answers: a reading comes out of each, and soon.

``SENDMINER_MUTANTS=10000 pytest tests/sources/test_mutations.py`` tries more of them.
"""

from __future__ import annotations

import json
import os
import time
from urllib.parse import urlsplit

from sendminer.sources.plan import Reading
from tests.sources.mutations import mutants
from tests.sources.walk import EVERYTHING

NUMBER = int(os.environ.get("SENDMINER_MUTANTS", "300"))
SLOWEST = 5.0


def test_every_mutant_is_read() -> None:
    """No reader raises or dawdles, and whatever a reading asks for is a web address."""
    slowest = 0.0
    for source, request, body in mutants(NUMBER):
        began = time.perf_counter()
        reading = source.read(request, body, EVERYTHING)
        slowest = max(slowest, time.perf_counter() - began)
        assert_sound(reading)
    assert slowest < SLOWEST, slowest


def assert_sound(reading: Reading) -> None:
    """Requests can be kept in a store and asked for; facts are plain words."""
    for request in reading.requests:
        parts = urlsplit(request.url)
        assert parts.scheme in ("http", "https")
        assert parts.hostname
        assert request.url.isascii() and request.url.isprintable() and " " not in request.url
        json.dumps(dict(request.known)).encode()
    assert all(isinstance(value, str) and value for value in reading.facts.values())
