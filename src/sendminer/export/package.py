"""``datapackage.json``: what the CSVs hold, for machines (Frictionless Data Package 2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sendminer.columns import Column, Table, tables
from sendminer.sources.files import PACKAGE_NAME

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
ABOUT = (
    "What councils and newspapers publish about support for children with special educational "
    "needs and disabilities, and every promise found in it. A row names its document, and start "
    "and end count characters (Unicode code points) in text/<document>.txt, where its words "
    "stand word for word. In the CSVs, a text that a spreadsheet would run as a formula begins "
    "with one more apostrophe, a control character is written U+FFFD, and a text of more than "
    "32,000 characters is cut."
)


@dataclass(frozen=True, slots=True)
class Seal:
    """Size in bytes and sha256 of a written file."""

    bytes: int
    sha256: str


def datapackage(seals: Mapping[str, Seal]) -> bytes:
    """Describe the tables; ``seals`` by table name. Always the same bytes for the same seals."""
    package = {
        "$schema": PROFILE,
        "name": PACKAGE_NAME,
        "title": "SEND commitments",
        "description": ABOUT,
        "resources": [_resource(table, seals[table.name]) for table in tables()],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _resource(table: Table, seal: Seal) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": seal.bytes,
        "hash": f"sha256:{seal.sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column, table) for column in table.columns]}
    schema["missingValues"] = [""]
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.refers:
        schema["foreignKeys"] = [_link(table, *link) for link in table.refers.items()]
    return schema


def _field(column: Column, table: Table) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.about,
    }
    constraints: dict[str, Any] = {}
    if column.name in table.required:
        constraints["required"] = True
    if column.categories:
        field["categories"] = list(column.categories)
        constraints["enum"] = list(column.categories)
    if constraints:
        field["constraints"] = constraints
    return field


def _link(table: Table, column: str, place: tuple[str, str]) -> dict[str, Any]:
    there, key = place
    reference: dict[str, Any] = {"fields": [key]}
    # A table that refers to itself leaves its own name out (Table Schema, foreignKeys).
    reference["resource"] = "" if there == table.name else there
    return {"fields": [column], "reference": reference}
