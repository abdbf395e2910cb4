"""Reported speech: who said what, word for word or in other words.

``parse_quotes`` is the whole of it. ``marks`` pairs the quotation marks, ``units`` cuts the text
into sentences that hold whole quotations, ``cues`` (with ``verbs``) finds the words of saying,
``speakers`` (with ``wrapping``, ``phrases``, ``names`` and ``subjects``) the words that name who
speaks. ``direct`` (with ``fragments``, ``attribution`` and ``naming``) reads what stands in marks,
``indirect`` (with ``clauses``, ``endings``, ``edges`` and ``sources``) what does not, ``labels``,
``turns``, ``transcripts``, ``announced`` and ``listed`` what another line gives to a speaker.
``parse`` goes through the sentences: ``marked`` and ``unmarked`` take what is word for word,
``reading`` holds what is known so far, and ``mentions`` tells which official speaks.
"""

from sendminer.extract.quotes.parse import parse_quotes

__all__ = ["parse_quotes"]
