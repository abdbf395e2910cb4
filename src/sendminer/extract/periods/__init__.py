"""Dates, spans and deadlines: ``parse_periods`` finds them and says which rule read each."""

from sendminer.extract.periods.parse import parse_periods

__all__ = ["parse_periods"]
