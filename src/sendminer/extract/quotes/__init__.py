"""Reported speech: who said what, word for word or in other words.

``parse_quotes`` is the whole of it. ``marks`` pairs the quotation marks, ``cutting`` cuts the text
into sentences that hold whole quotations, its ``units``; ``saying`` finds the words of saying,
``speakers`` the words that name who speaks. Then ``marked`` reads what stands in marks,
``indirect`` what is said in other words, and ``turns`` what a label or another line gives to a
speaker.
"""

from sendminer.extract.quotes.parse import parse_quotes

__all__ = ["parse_quotes"]
