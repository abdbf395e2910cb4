"""No text of a page becomes a formula in a spreadsheet, and numbers are numbers again.

The corpus is every beginning that spreadsheets take for a formula with every body that does harm.
LibreOffice was given the same corpus by hand, read by commas alone and by each set of separators
that holds the comma: of 350 rows none became a formula.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sendminer.columns import tables
from sendminer.coverage import Coverage
from sendminer.export import write_tables
from sendminer.export.cells import cell, record
from sendminer.records import Statement
from sendminer.safe_text import legible, original
from tests.export.examples import ARTICLE, article, commitment

STARTS = [
    "=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", " =",
    "  +", "   -", "\u00a0=", "\u3000=", "\u200b=", "\ufeff=", "\u00ad=", "'=", "''=", '"=', "'\"=",
    "=\t", "\u2060@", "\u200f=", "\v=", "\f=", "\x00=", "\x1f=", "\u2028=", ";=", ",=", "|=",
    "a;=", "a\t=", "a\n=", "a\r\n=", 'a","=', 'a";"=', '";=', "a,\t=", "\t\t@", "' =",
]  # fmt: skip
BODIES = [
    "1+1",
    'HYPERLINK("http://x.example","a")',
    "cmd|' /C calc'!A0",
    "SUM(A1:A9)",
    'IMPORTXML("http://x.example","//a")',
    'WEBSERVICE("http://x.example")',
]
CORPUS = [start + body for start in STARTS for body in BODIES]


def runs(text: str) -> bool:
    """Whether a spreadsheet may run a cell: reckoned apart from the code that defuses it."""
    plain = unicodedata.normalize("NFKC", text)
    shown = [c for c in plain if not c.isspace() and unicodedata.category(c) not in {"Cf", "Cc"}]
    return bool(shown) and shown[0] in "=+-@"


def split(line: str, separators: str) -> Iterator[str]:
    """The cells of a line as LibreOffice parts them: a quote counts only where a cell begins."""
    pattern = re.compile(rf'(?:"((?:[^"]|"")*)"|([^{separators}]*))(?:[{separators}]|\Z)', re.S)
    place = 0
    while place < len(line):
        found = pattern.match(line, place)
        assert found is not None
        quoted, bare = found.groups()
        yield quoted.replace('""', '"') if quoted is not None else bare
        place = found.end()


@pytest.mark.parametrize("separators", [",", ",;", ",\t", ",;\t"], ids=repr)
def test_no_cell_runs(separators: str) -> None:
    """Whichever separators a spreadsheet is set to, as long as the comma is one."""
    for text in CORPUS:
        line = record(["1", cell(text), cell(Decimal("-5.5"))]).removesuffix("\r\n")
        first, written, last = split(line, separators)
        assert not runs(written), text
        assert (first, last) == ("1", "-5.5")


def test_every_text_comes_back() -> None:
    """The apostrophe can be told from the text's own."""
    for text in CORPUS:
        assert original(cell(text)) == legible(text)


def test_no_table_holds_a_formula(tmp_path: Path) -> None:
    """Every column of text of every table, from a page that is nothing but formulas."""
    text = "\n".join(CORPUS)
    statements, place = [], 0
    for words in CORPUS:
        statements.append(Statement(place, place + len(words), words, labels=("commitment",)))
        place += len(words) + 1
    bad = CORPUS[0]
    page = article(text="".join(article().text) + text, title=bad, publisher=bad, council=bad)
    page = replace(
        page,
        url=bad,
        statements=(*page.statements, *statements),
        officials=tuple(replace(one, name=bad, role=bad) for one in page.officials),
    )
    promise = commitment(owner=bad, subject=bad, changed=bad, criticised_by=bad, council=bad)
    write_tables(tmp_path, [page], [promise], [Coverage(bad, "ok", "article", ARTICLE, bad, bad)])
    for table in tables():
        kinds = {column.name: column.type for column in table.columns}
        with (tmp_path / f"{table.name}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for name, value in row.items():
                    if kinds[name] == "string":
                        assert not runs(value), (table.name, name)
                    elif kinds[name] in {"number", "integer"} and value:
                        assert str(Decimal(value)) == value, (table.name, name)
