"""Where the files are that sendminer has learnt from its corpus."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def model_root() -> Traversable:
    """The models inside the installed wheel, else the checkout's ``models/`` folder."""
    installed = files("sendminer") / "models"
    if (installed / "statements.json").is_file():
        return installed
    return Path(__file__).parents[2] / "models"
