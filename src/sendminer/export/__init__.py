"""The tables for spreadsheets and programs: CSVs, ``datapackage.json`` and the texts.

::

    gather ──► page (what rows share) ──► found · ledger ──► rows ──► write ──► cells · batch
                                                                        ├─────► package
    spared                what a person wrote into the old ones ────────┘
    datasette             what Datasette shows of the store
"""

from sendminer.export.datasette import metadata
from sendminer.export.spared import set_aside
from sendminer.export.write import write_rows, write_tables

__all__ = ["metadata", "set_aside", "write_rows", "write_tables"]
