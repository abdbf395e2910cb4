"""The column dictionary agrees with the records, the rows and itself."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from sendminer import records
from sendminer.columns import Table, tables
from sendminer.errors import Outcome
from sendminer.export.package import Seal, datapackage
from sendminer.records import LABELS

TABLES = {table.name: table for table in tables()}
CLOSED = [
    ("documents", "kind", records.Kind),
    ("money", "bound", records.Bound),
    ("commitments", "amount_bound", records.Bound),
    ("commitments", "count_bound", records.Bound),
    ("money", "change", records.MoneyChange),
    ("counts", "bound", records.Bound),
    ("counts", "change", records.CountChange),
    ("periods", "grain", records.Grain),
    ("periods", "bound", records.PeriodBound),
    ("quotes", "kind", records.QuoteKind),
    ("coverage", "outcome", Outcome),
]
ANSWERS = [
    ("commitments", ("id", "subject", "owner", "deadline", "state", "latest", "verdict", "url")),
    ("money", ("text", "low", "high", "currency", "bound")),
    ("quotes", ("speaker", "speaker_role", "speaker_text", "text")),
    ("officials", ("name", "honorific", "role")),
    ("coverage", ("path", "outcome", "what", "todo")),
]
each_table = pytest.mark.parametrize("table", tables(), ids=list(TABLES))


@pytest.mark.parametrize(("table", "column", "values"), CLOSED)
def test_categories_are_those_of_the_records(table: str, column: str, values: Any) -> None:
    """A value that the records allow is a value that the tables allow, and no other."""
    (found,) = [one for one in TABLES[table].columns if one.name == column]
    assert found.categories == get_args(values)


@pytest.mark.parametrize(("table", "first"), ANSWERS)
def test_first_columns_answer_the_first_questions(table: str, first: tuple[str, ...]) -> None:
    """What a reader asks first stands first."""
    assert TABLES[table].header[: len(first)] == first


@each_table
def test_table_is_whole(table: Table) -> None:
    """Names differ, types are Table Schema's, every column is explained, links lead somewhere."""
    assert len(set(table.header)) == len(table.header)
    types = {"string", "number", "integer", "boolean", "date"}
    assert {column.type for column in table.columns} <= types
    assert all(column.about.endswith((".", "…")) for column in table.columns)
    assert {*table.key, *table.required, *table.refers} <= set(table.header)
    for there, column in table.refers.values():
        assert TABLES[there].key == (column,)


def test_statements_have_a_column_for_each_label() -> None:
    """A new label needs its two columns."""
    header = TABLES["statements"].header
    assert {*LABELS, *(f"score_{label}" for label in LABELS)} <= set(header)


def test_package_describes_every_column_in_order() -> None:
    """datapackage.json comes from the dictionary too."""
    package = json.loads(datapackage({name: Seal(0, "") for name in TABLES}))
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == list(TABLES[resource["name"]].header)
        assert all(field["description"] for field in fields)
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)
