"""The development story is followed as its ledger says."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

import pytest

from sendminer.track import track
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """The benchmark, imported from ``scripts/``."""
    path = ROOT / "scripts" / "benchmark_tracking.py"
    spec = importlib.util.spec_from_file_location("benchmark_tracking", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_wendle_story(benchmark: ModuleType) -> None:
    """Links and events of the story stay as good as they are."""
    story = benchmark.written("wendle")
    precision, recall, b3, events, _ = benchmark.score(story, story.documents)
    assert precision >= 0.97
    assert recall >= 0.95
    assert b3 >= 0.95
    assert events >= 0.9
    assert benchmark.invariant(story.documents, benchmark.date(2027, 1, 1))


TOLD = [
    # story, least B³, events and states from bare text: 0.06 below what was measured, since each
    # training of the classifier moves a label or two of the thirty to fifty steps of a story
    ("wendle", 0.88, 0.83, None),
    ("ostrey", 0.89, 0.82, 0.84),
    ("thornmere", 0.90, 0.89, 0.89),
    ("aldercote", 0.94, 0.94, 0.94),
    ("pellworth", 0.89, 0.80, 0.87),
]


@pytest.mark.parametrize(("name", "b3", "events", "states"), TOLD, ids=[row[0] for row in TOLD])
def test_a_story_from_bare_text(
    benchmark: ModuleType, name: str, b3: float, events: float, states: float | None
) -> None:
    """Councils' stories are followed from nothing but their words."""
    story = benchmark.written(name)
    found = benchmark.score(story, benchmark.predicted(story.documents))
    assert found[0] >= 0.94
    assert found[2] >= b3
    assert found[3] >= events
    assert states is None or found[4] >= states


def test_synthetic_statements_are_linked(benchmark: ModuleType) -> None:
    """The statements of the scale run give commitments of every council."""
    ledger = track(benchmark.synthetic(5000), benchmark.date(2026, 1, 1))
    assert len({each.council for each in ledger}) >= 100
