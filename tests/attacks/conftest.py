"""Doors that a test opened are closed after it."""

from tests.fetch.conftest import closed_doors

__all__ = ["closed_doors"]
