"""Doors that a test opened are closed after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetch.tools import OPEN


@pytest.fixture(autouse=True)
def closed_doors() -> Iterator[None]:
    """Close every door."""
    yield
    while OPEN:
        OPEN.pop().close()
