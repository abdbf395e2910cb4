"""The whole way: from files to tables in which every row leads back to its words."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import sendminer
from sendminer import pipeline
from sendminer.records import Document
from tests.conftest import shared
from tests.pages import ARTICLE, NOTE, pdf

MINUTES = pdf(
    "Wexcombe Council: Cabinet, 4 March 2025",
    "Present: Councillors Dray, Pell and Orme.",
    "12 SEND sufficiency",
    "RESOLVED: That 60 places in resource bases be created by September 2026.",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of documents of three kinds."""
    made = tmp_path_factory.mktemp("pages")
    (made / "a.html").write_text(ARTICLE, encoding="utf-8")
    (made / "b.pdf").write_bytes(MINUTES)
    (made / "c.txt").write_text(NOTE, encoding="utf-8")
    return made


def spans(document: Document) -> Iterator[tuple[int, int, str]]:
    """Every span of a document's records, with the words that the record gives for it."""
    for records in (document.money, document.counts, document.periods, document.statements):
        for record in records:
            yield record.start, record.end, record.text
    for official in document.officials:
        for mention in official.mentions:
            yield mention.start, mention.end, mention.text
    for quote in document.quotes:
        pieces = " / ".join(document.text[start:end] for start, end in quote.spans)
        assert pieces == quote.text
        yield from ((start, end, document.text[start:end]) for start, end in quote.spans)


def hold_words(documents: tuple[Document, ...]) -> int:
    """Assert that each span holds its words; gives the number of spans."""
    seen = 0
    for document in documents:
        for start, end, words in spans(document):
            assert words
            assert document.text[start:end] == words
            seen += 1
    return seen


def hold_rows(out: Path) -> int:
    """Assert that the words of each row of each table stand in the kept text; gives the rows."""
    seen = 0
    for name in ("money", "counts", "periods", "statements", "commitments", "events"):
        with (out / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                text = (out / "text" / f"{row['document']}.txt").read_bytes().decode("utf-8")
                words = text[int(row["start"]) : int(row["end"])]
                assert words
                assert row["text"].removeprefix("'") in (words, words.removeprefix("'"))
                seen += 1
    return seen


def test_every_span_and_row_leads_back_to_its_words(folder: Path, tmp_path: Path) -> None:
    """Offsets are never lost between the page and the spreadsheet."""
    result = pipeline.run([folder], tmp_path / "out", as_of=date(2025, 6, 1))
    assert result.complete
    assert hold_words(result.documents) > 20
    assert hold_rows(tmp_path / "out") > 10


def test_two_runs_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Identical input gives identical tables, whatever the order of the files."""
    files = sorted(folder.iterdir())
    digests = []
    for name, paths in (("one", files), ("two", files[::-1])):
        pipeline.run(paths, tmp_path / name, as_of=date(2025, 6, 1))
        written = sorted(p for p in (tmp_path / name).glob("*.csv") if p.name != "coverage.csv")
        digests.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in written])
    assert digests[0] == digests[1]


def test_the_same_bytes_twice_are_one_document(folder: Path, tmp_path: Path) -> None:
    """A page saved under two names is counted once and covered twice."""
    copy = tmp_path / "copy.html"
    copy.write_text(ARTICLE, encoding="utf-8")
    result = pipeline.run([folder / "a.html", copy], tmp_path / "out", as_of=date(2025, 6, 1))
    assert len(result.documents) == 1
    assert len(result.coverage) == 2


def test_terms_reach_the_pipeline() -> None:
    """A user's own names are heard without touching code."""
    document = sendminer.read(NOTE.encode())
    known = pipeline.understand(document, sendminer.Settings(terms=("Marl Green",)))
    assert known.counts


def test_the_seed_article() -> None:
    """The article that this project was started from: amounts, places, pupils and speech."""
    document = sendminer.read(shared("data/seed/hemeltoday-2021-11-16.txt"))
    found = sendminer.classify(sendminer.extract(document))
    assert found.published == date(2021, 11, 16)
    assert [(m.text, m.change, m.conversion_of) for m in found.money] == [
        ("£9.5m", "from", None),
        ("$12.7M", None, 0),
        ("£17.5m", "to", None),
        ("$23.4M", None, 2),
        ("£1.5m", None, None),
        ("$2M", None, 4),
    ]
    counts = {(int(c.low), c.bound, c.unit, c.provision) for c in found.counts}
    assert counts >= {
        (230, "exact", "place", "special_school"),
        (340, "more_than", "place", "special_school"),
        (200, "at_least", "place", "resource_base"),
        (27565, "exact", "pupil", None),
    }
    assert [c.unit for c in found.counts if c.low == 70] == ["place"]
    direct = [quote for quote in found.quotes if quote.kind == "direct"]
    assert direct
    assert all(quote.speaker for quote in direct if not quote.text.startswith("The SEND strategy"))
    labelled = {label for statement in found.statements for label in statement.labels}
    assert labelled == {"commitment", "criticism", "concession", "achievement"}


def test_a_real_meeting_page() -> None:
    """Twelve items, decisions in their item, and the dated follow-up as a commitment."""
    document = sendminer.read(shared("data/moderngov_kingston/Agenda_151.html"))
    found = sendminer.classify(sendminer.extract(document))
    assert len(found.items) == 12
    back = [
        s for s in found.statements if "brought back to this Committee after 6 months" in s.text
    ]
    assert back
    for statement in back:
        assert statement.item is not None
        assert found.items[statement.item].number == "59"
    assert any("commitment" in s.labels and s.periods for s in back)


def test_a_run_over_real_documents_of_three_kinds(tmp_path: Path) -> None:
    """Article, meeting page and service answer at once; every row leads back to its words."""
    paths = [
        shared("data/seed/hemeltoday-2021-11-16.txt"),
        shared("data/moderngov_kingston/Agenda_151.html"),
        shared("data/lgsf_fixtures/modgov_GetMeeting_with_minutes.xml"),
    ]
    result = pipeline.run(paths, tmp_path / "out", as_of=date(2026, 3, 1))
    assert result.complete
    assert hold_words(result.documents) > 200
    assert hold_rows(tmp_path / "out") > 100
    held = [o for d in result.documents for o in d.officials if o.party and o.ward and o.role]
    assert held


CABINET = """Fernhollow County Council
Minutes of the Cabinet held on 12 January 2026

Present: Councillor Ada Plumtree (Leader), Councillor Ned Orme (Cabinet Member for Children's
Services)

Councillor Ned Orme said that 60 places would be opened by September 2026.
"""
SCRUTINY = """Fernhollow County Council
Minutes of the Scrutiny Committee held on 3 March 2026

The Cabinet Member for Children's Services said that the council would open 40 places by 2027.
Councillor Plumtree added that £2 million had been set aside.
"""


def rows(out: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table."""
    with (out / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_people_are_known_over_the_documents_of_a_council(tmp_path: Path) -> None:
    """An office that speaks is its holder of that day, and a bare surname its one bearer."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text(SCRUTINY, "utf-8")
    pipeline.run([pages], tmp_path / "alone", as_of=date(2026, 6, 1))
    assert {row["full_name"] for row in rows(tmp_path / "alone", "officials")} == {"", "Plumtree"}
    (pages / "b.txt").write_text(CABINET, "utf-8")
    pipeline.run([pages], tmp_path / "both", as_of=date(2026, 6, 1))
    told = {row["text"]: row for row in rows(tmp_path / "both", "officials")}
    role = told["The Cabinet Member for Children's Services"]
    assert (role["name"], role["full_name"]) == ("", "Ned Orme")
    assert role["person"] == told["Councillor Ned Orme"]["person"]
    assert told["Councillor Plumtree"]["full_name"] == "Ada Plumtree"
    said = {row["text"]: row["speaker"] for row in rows(tmp_path / "both", "statements")}
    assert said[SCRUTINY.split("\n")[3]] == "Ned Orme"
    (promise,) = (row for row in rows(tmp_path / "both", "commitments") if row["count_low"] == "40")
    assert promise["promised_by"] == "Ned Orme (Cabinet Member for Children's Services)"
