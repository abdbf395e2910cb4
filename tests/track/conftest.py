"""Rules of tracking are tested by themselves, apart from what was learnt of steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from sendminer.track.reading.learnt import instead, learnt

_WITH_ALL = ("test_learnt", "test_story", "test_properties")


@pytest.fixture(autouse=True)
def rules_alone(request: pytest.FixtureRequest) -> Iterator[None]:
    """Steps are those that the rules propose, and every promise may be one of its own.

    What was learnt overrules them, by weights that move with each training.
    """
    if request.module.__name__.endswith(_WITH_ALL):
        yield
        return
    known = learnt()
    alone = (replace(own, kinds={}, founding={}) for own in (known.notes, known.prose))
    with instead(replace(known, **dict(zip(("notes", "prose"), alone, strict=True)))):
        yield
