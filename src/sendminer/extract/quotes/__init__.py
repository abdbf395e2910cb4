"""Reported speech: who said what, word for word or in other words.

``parse_quotes`` is the whole of it: ``marks`` pairs the quotation marks, ``units`` cuts the
text into sentences that hold whole quotations, ``cues`` finds the words of saying, ``speakers``
the words that name who speaks, ``direct`` and ``indirect`` put them together.
"""

from sendminer.extract.quotes.parse import parse_quotes

__all__ = ["parse_quotes"]
