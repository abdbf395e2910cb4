"""The labels of an item of minutes ("Decision:") that tell what the words under them are."""

from __future__ import annotations

from functools import cache

from sendminer.lexicon import lexicon


@cache
def _labels(rule: str) -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon("parse")[rule]["words"])


def is_decision(label: str | None) -> bool:
    """Say whether a block under a label ("Decision:") holds what was decided."""
    return _plain(label) in _labels("decision_label")


def is_minutes(label: str | None) -> bool:
    """Say whether a block under a label ("Minutes:") holds what was said and decided."""
    return _plain(label) in _labels("minutes_label")


def _plain(label: str | None) -> str:
    return (label or "").strip().rstrip(":").rstrip().lower()
