"""Days as the programs here take them on their command lines."""

from __future__ import annotations

import argparse
from datetime import date, datetime


def day(text: str) -> date:
    """Read a day of the form 2023-03-17, as ``sendminer`` does.

    Raises:
        argparse.ArgumentTypeError: it is none; its words are what the user sees.
    """
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as cause:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the form 2023-03-17.") from cause
