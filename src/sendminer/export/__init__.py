"""The tables for spreadsheets and programs: CSVs, ``datapackage.json`` and the texts."""

from sendminer.export.write import write_tables

__all__ = ["write_tables"]
