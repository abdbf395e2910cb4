"""Counts of places, pupils, plans, schools and staff, as a grammar over characters.

``parse_counts`` works alone, on plain text, with no model and no network.
"""

from __future__ import annotations

from sendminer.extract.counts.parse import parse_counts

__all__ = ["parse_counts"]
