"""The column dictionary, read from ``data/tables.toml``: the one source for every header."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``type`` is a Table Schema type, ``categories`` its only values, if closed."""

    name: str
    type: str
    about: str
    categories: tuple[str, ...] = ()


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


def _table(name: str, entry: dict[str, Any], body: dict[str, Any]) -> Table:
    return Table(
        name=name,
        title=entry["title"],
        about=entry["about"],
        columns=_columns(entry["columns"], body),
        key=tuple(entry.get("key", ())),
        required=frozenset(entry["required"]),
        refers={column: _place(place) for column, place in entry.get("refers", {}).items()},
    )


def _columns(entries: list[Any], body: dict[str, Any]) -> tuple[Column, ...]:
    found: list[Column] = []
    for entry in entries:
        for one in body["proof"] if entry == "proof" else [entry]:
            categories = body["categories"][one["categories"]] if "categories" in one else ()
            found.append(Column(one["name"], one["type"], one["about"], tuple(categories)))
    return tuple(found)


def _place(dotted: str) -> tuple[str, str]:
    table, _, column = dotted.partition(".")
    return table, column
