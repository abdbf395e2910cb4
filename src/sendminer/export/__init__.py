"""The tables for spreadsheets and programs: CSVs, ``datapackage.json`` and the texts.

::

    gather ──► page (what rows share) ──► found · ledger ──► rows ──► write ──► cells · batch
                                                                        └─────► package
    datasette             what Datasette shows of the store
"""

from sendminer.export.datasette import metadata
from sendminer.export.write import write_rows, write_tables

__all__ = ["metadata", "write_rows", "write_tables"]
