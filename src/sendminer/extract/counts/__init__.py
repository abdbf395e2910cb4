"""Counts of places, pupils, plans, schools and staff, as a grammar over characters.

``parse_counts`` works alone, on plain text, with no model and no network. ``parse`` puts together
numbers, what they count and what is said of them; ``elided`` reads the numbers that name no unit,
``tabled`` those of tables and lists.
"""

from __future__ import annotations

from sendminer.extract.counts.parse import parse_counts

__all__ = ["parse_counts"]
