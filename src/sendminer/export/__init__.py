"""The tables for spreadsheets and programs: CSVs, ``datapackage.json`` and the texts."""

from sendminer.export.datasette import metadata
from sendminer.export.write import write_rows, write_tables

__all__ = ["metadata", "write_rows", "write_tables"]
