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


def test_synthetic_statements_are_linked(benchmark: ModuleType) -> None:
    """The statements of the scale run give commitments of every council."""
    ledger = track(benchmark.synthetic(5000), benchmark.date(2026, 1, 1))
    assert len({each.council for each in ledger}) >= 100
