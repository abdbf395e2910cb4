"""Amounts of money in British council papers and news, as a grammar over characters.

``parse_money`` works alone, on plain text, with no model and no network.
"""

from __future__ import annotations

from sendminer.extract.money.compose import parse_money

__all__ = ["parse_money"]
