"""Shared fixtures. Real pages are test inputs that live beside the checkout, never inside it."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("SENDMINER_SHARED", ROOT.parent / "shared"))


def script(name: str) -> ModuleType:
    """A program of ``scripts/``, imported as those import each other."""
    folder = str(ROOT / "scripts")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)


def shared(relative: str) -> Path:
    """Path of a real test input; skips the test where the inputs are not at hand."""
    path = SHARED / relative
    if not path.exists():
        pytest.skip(f"real test input {relative} is not beside this checkout")
    return path


def worked_cases(name: str) -> list[dict[str, Any]]:
    """Rows of a worked-case file, or none where the real inputs are not at hand."""
    path = SHARED / "cases" / f"{name}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
