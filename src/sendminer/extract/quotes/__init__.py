"""Reported speech: who said what, word for word or in other words.

``parse_quotes`` is the whole of it. ``marks`` pairs the quotation marks, ``units`` cuts the text
into sentences that hold whole quotations, ``cues`` (with ``verbs``) finds the words of saying,
``speakers`` and ``phrases`` the words that name who speaks. ``direct`` (with ``naming`` and
``labels``) reads what stands in marks, ``indirect`` (with ``clauses``) what does not, and
``parse`` puts them together.
"""

from sendminer.extract.quotes.parse import parse_quotes

__all__ = ["parse_quotes"]
