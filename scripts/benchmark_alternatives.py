"""Read amounts of money with other libraries; run by benchmark.py in an environment of its own.

    python -m venv alternatives
    alternatives/bin/pip install quantulum3 price-parser recognizers-text-suite "emoji<2"
    python scripts/benchmark.py --alternatives alternatives/bin/python

Takes a JSON list of texts on standard input and prints, for each library that is installed,
the amounts it read in each text (numbers, as text) and the seconds it took, warm.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

Reader = Callable[[str], list[str]]


def readers() -> dict[str, Reader]:
    """The libraries that this environment has, by name."""
    found: dict[str, Reader] = {}
    for make in (_quantulum, _recognizers, _price_parser):
        try:
            found[make.__name__.strip("_")] = make()
        except ImportError as missing:
            print(f"left out {make.__name__.strip('_')}: {missing}", file=sys.stderr)
    return found


def _quantulum() -> Reader:
    from quantulum3 import parser  # type: ignore[import-not-found]

    def read(text: str) -> list[str]:
        found = parser.parse(text)
        return [str(q.value) for q in found if q.unit.entity.name == "currency"]

    return read


def _recognizers() -> Reader:
    from recognizers_number_with_unit import (  # type: ignore[import-not-found]
        Culture,
        recognize_currency,
    )

    def read(text: str) -> list[str]:
        values = (one.resolution or {} for one in recognize_currency(text, Culture.English))
        return [str(value.get("value")) for value in values if value.get("value") is not None]

    return read


def _price_parser() -> Reader:
    from price_parser import Price  # type: ignore[import-not-found]

    def read(text: str) -> list[str]:
        amount = Price.fromstring(text).amount
        return [] if amount is None else [str(amount)]

    return read


def measured(read: Reader, texts: list[str]) -> dict[str, Any]:
    """What a library reads and how long it takes, after a first text to warm it."""
    read(texts[0])
    start = time.process_time()
    values = [_calm(read, text) for text in texts]
    return {"seconds": time.process_time() - start, "values": values}


def _calm(read: Reader, text: str) -> list[str]:
    try:
        return read(text)
    except Exception:
        return []  # a library that fails on a text has read nothing of it


if __name__ == "__main__":
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    warnings.simplefilter("ignore")
    given = json.load(sys.stdin)
    json.dump({name: measured(read, given) for name, read in readers().items()}, sys.stdout)
