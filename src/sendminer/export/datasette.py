"""``metadata.json``: what Datasette shows of the store. Nothing of ours needs Datasette."""

from __future__ import annotations

import json
from typing import Any

from sendminer.columns import Table, tables
from sendminer.export.package import ABOUT

_SHOWN_FACETS = 4
_FACETS = {"commitments": ["state", "owner", "council", "verdict"]}
"""More would fill the screen before the first row."""
_ORDER = {
    "commitments": {"sort_desc": "deadline"},
    "documents": {"sort_desc": "published"},
    "events": {"sort_desc": "when"},
}
_HIDDEN = (
    "about", "arrivals", "decided_statements", "fetches", "frontier", "pages", "readings", "runs",
    "texts",
)  # fmt: skip
_DECISIONS = "What people decided of commitments, in the order in which they did; never changed."


def metadata(database: str) -> bytes:
    """Titles, descriptions, facets and labels for the store of this file name (without .sqlite).

    ``datasette sendminer.sqlite --metadata metadata.json`` reads it.
    """
    shown: dict[str, Any] = {table.name: _table(table) for table in tables()}
    shown["decisions"] = {"title": "Decisions", "description": _DECISIONS, "facets": ["kind"]}
    shown |= {name: {"hidden": True} for name in _HIDDEN}
    body = {
        "title": "SEND commitments",
        "description": ABOUT,
        "databases": {database: {"title": "SEND commitments", "tables": shown}},
    }
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _table(table: Table) -> dict[str, Any]:
    # Datasette would show what each column means above the rows: a screen of it before the first.
    facets = [column.name for column in table.columns if column.facet][:_SHOWN_FACETS]
    facets = _FACETS.get(table.name, facets)
    return {
        "title": table.title,
        "description": table.about,
        "label_column": table.label,
        "facets": facets,
        **_ORDER.get(table.name, {}),
    }
