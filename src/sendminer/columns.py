"""The column dictionary, read from ``data/tables.toml``: the one source for every header.

The CSVs, the store's tables, ``datapackage.json`` and the README's lists are all made from it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

Value = str | bool | int | float | Decimal | date | None
Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``type`` is a Table Schema type, ``categories`` its only values, if closed.

    ``digits`` is how many digits after the point a number is shown with, ``None`` for all.
    ``facet`` says that a reader will want to sift by it.
    """

    name: str
    type: str
    about: str
    categories: tuple[str, ...] = ()
    digits: int | None = None
    facet: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``refers`` maps a column to the table and column that its values stand in."""

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    required: frozenset[str]
    refers: Mapping[str, tuple[str, str]]
    label: str

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(column.name for column in self.columns)


@cache
def tables() -> tuple[Table, ...]:
    """Every table, in the order of the dictionary."""
    source = (files("sendminer") / "data" / "tables.toml").read_text(encoding="utf-8")
    body = tomllib.loads(source)
    return tuple(_table(name, entry, body) for name, entry in body["tables"].items())


def table(name: str) -> Table:
    """The table of a name."""
    return next(one for one in tables() if one.name == name)


def _table(name: str, entry: dict[str, Any], body: dict[str, Any]) -> Table:
    return Table(
        name=name,
        title=entry["title"],
        about=entry["about"],
        columns=_columns(entry["columns"], body),
        key=tuple(entry.get("key", ())),
        required=frozenset(entry["required"]),
        refers={column: _place(place) for column, place in entry.get("refers", {}).items()},
        label=entry["label"],
    )


def _columns(entries: list[Any], body: dict[str, Any]) -> tuple[Column, ...]:
    placed = {entry["name"] for entry in entries if entry != "proof"}
    proof = [one for one in body["proof"] if one["name"] not in placed]
    found: list[Column] = []
    for entry in entries:
        for one in proof if entry == "proof" else [entry]:
            categories = body["categories"][one["categories"]] if "categories" in one else ()
            found.append(Column(**{**one, "categories": tuple(categories)}))
    return tuple(found)


def _place(dotted: str) -> tuple[str, str]:
    table, _, column = dotted.partition(".")
    return table, column
