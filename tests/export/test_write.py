"""The written tables: proved, sorted, the same for the same records, and valid."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from frictionless import Report, validate
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.columns import tables
from sendminer.coverage import Coverage
from sendminer.export import write_tables
from sendminer.records import Document, Money, Statement
from sendminer.safe_text import original
from tests.export.examples import ARTICLE, MINUTES, TEXT, article, commitment, coverage, minutes

NAMES = [table.name for table in tables()]
Rows = list[dict[str, str]]


def read(folder: Path, table: str) -> Rows:
    """Rows of a table, as any CSV reader sees them."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def check(folder: Path) -> Report:
    """What Frictionless says of the package."""
    return validate(str(folder / "datapackage.json"))


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The small council's tables."""
    write_tables(tmp_path, [minutes(), article()], [commitment()], coverage())
    return tmp_path


def test_answer_lists_the_tables_and_the_package(tmp_path: Path) -> None:
    """The paths that come back exist, and nothing else is written but the texts."""
    paths = write_tables(tmp_path / "a" / "b", [article()], [], [])
    assert [path.name for path in paths] == [*(f"{n}.csv" for n in NAMES), "datapackage.json"]
    texts = [f"text/{ARTICLE}.txt"]
    assert sorted(files(tmp_path / "a" / "b")) == sorted([*(path.name for path in paths), *texts])


def test_sources_are_publishers(tmp_path: Path) -> None:
    """A council's own papers are its; a text of no known publisher is a source of its own."""
    plain = {"publisher": None, "url": None}
    pages = [
        article(),
        article(id="d-post", sha256="01" * 32, **plain),
        article(id="d-star", sha256="02" * 32, **plain),
        article(id="d-echo", sha256="03" * 32, publisher="the fenwick bugle"),
        article(id="d-own", sha256="04" * 32, kind="minutes", **plain),
        article(id="d-also", sha256="05" * 32, kind="decision", **plain),
    ]
    first = commitment().events[0]
    step = replace(first, copies=tuple(page.id for page in pages[1:]))
    names = [Coverage("in/post.txt", "ok", "text", "d-post")]
    write_tables(tmp_path, pages, [commitment(events=(step,), documents=6)], names)
    (row,) = read(tmp_path, "commitments")
    assert (row["documents"], row["sources"]) == ("6", "4")
    (row,) = read(tmp_path, "events")
    assert row["sources"] == "The Fenwick Bugle; post.txt; d-star; Fenwick"
    assert row["also_in"] == "d-post; d-star; d-echo; d-own; d-also"


def test_one_body_is_one_owner(tmp_path: Path) -> None:
    """Its name begins with a capital, wherever it stood in its sentence."""
    owned = [
        commitment(id=id_, owner=name) for id_, name in (("C-1", "government"), ("C-2", "NHS"))
    ]
    write_tables(tmp_path, [article()], owned, [])
    assert [row["owner"] for row in read(tmp_path, "commitments")] == ["Government", "NHS"]


def test_the_latest_step_of_a_day_is_the_news(tmp_path: Path) -> None:
    """What is only said again, or decided too, on the day of a delay does not hide it."""
    first = commitment().events[0]
    kinds = ("made", "delayed", "repeated", "criticised", "decided")
    steps = tuple(replace(first, kind=kind, speaker=None) for kind in kinds)
    write_tables(tmp_path, [article()], [commitment(events=steps)], [])
    assert read(tmp_path, "commitments")[0]["latest"] == "15 Jan 2026: put off"
    later = replace(steps[2], when=first.when + timedelta(days=1) if first.when else None)
    write_tables(tmp_path, [article()], [commitment(events=(*steps, later))], [])
    assert read(tmp_path, "commitments")[0]["latest"] == "16 Jan 2026: said again"
    given_up = replace(steps[4], against=True)
    write_tables(tmp_path, [article()], [commitment(events=(*steps[:4], given_up))], [])
    assert read(tmp_path, "commitments")[0]["latest"] == "15 Jan 2026: decided not to proceed"


def test_news_without_a_day_is_the_latest(tmp_path: Path) -> None:
    """A page without a day that reports it done: the row says so and not only "promised"."""
    first = replace(commitment().events[0], kind="made", speaker=None)
    report = replace(first, kind="reported_done", when=None)
    write_tables(tmp_path, [article()], [commitment(events=(first, report))], [])
    assert read(tmp_path, "commitments")[0]["latest"].startswith("said to be done")
    late = replace(first, kind="delayed")
    done = commitment(events=(first, late, report), state="reported_done")
    write_tables(tmp_path, [article()], [done], [])
    assert read(tmp_path, "commitments")[0]["latest"].startswith("said to be done")
    again = replace(report, kind="repeated")
    write_tables(tmp_path, [article()], [commitment(events=(first, again))], [])
    assert read(tmp_path, "commitments")[0]["latest"] == "15 Jan 2026: promised"


def test_what_hung_on_an_approval_hangs_on_it_no_longer(tmp_path: Path) -> None:
    """Once a step tells the yes, only what hangs on something else is still a condition."""
    text = "If councillors approve it, a unit will open, subject to planning permission."
    said = Statement(0, len(text), text, ("commitment",))
    page = Document(
        **dict.fromkeys(("publisher", "council", "url", "published", "retrieved_at")),
        id=ARTICLE,
        kind="article",
        title="A unit",
        text=text,
        sha256="06" * 32,
        statements=(said,),
    )
    first = replace(commitment().events[0], start=0, end=len(text), text=text, statement=0)
    for kind, left in (("repeated", True), ("decided", False)):
        steps = (first, replace(first, kind=kind))
        write_tables(tmp_path, [page], [commitment(events=steps, text=text)], [])
        told = read(tmp_path, "commitments")[0]["condition"]
        assert "planning permission" in told
        assert ("councillors approve" in told) is left


def test_package_is_valid(written: Path) -> None:
    """Types, keys, links between tables, sizes and checksums hold."""
    report = check(written)
    assert report.valid, report.flatten(["name", "type", "note"])
    assert [task.name for task in report.tasks] == NAMES


def test_package_of_nothing_is_valid(tmp_path: Path) -> None:
    """Tables without a row are tables."""
    write_tables(tmp_path, [], [], [])
    assert check(tmp_path).valid
    assert [read(tmp_path, name) for name in NAMES] == [[]] * len(NAMES)


def test_package_with_byte_order_mark_is_valid(tmp_path: Path) -> None:
    """For Excel each CSV begins with one byte order mark, and is the same otherwise."""
    write_tables(tmp_path / "plain", [article()], [commitment()], [])
    write_tables(tmp_path / "excel", [article()], [commitment()], [], excel=True)
    for name in NAMES:
        plain = (tmp_path / "plain" / f"{name}.csv").read_bytes()
        assert (tmp_path / "excel" / f"{name}.csv").read_bytes() == b"\xef\xbb\xbf" + plain
    assert check(tmp_path / "excel").valid


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("money", "document"),
        ("money", "statement_id"),
        ("money", "conversion_of"),
        ("quotes", "speaker_id"),
        ("statements", "speaker_id"),
        ("events", "commitment"),
        ("coverage", "document"),
    ],
)
def test_broken_link_is_noticed(written: Path, table: str, column: str) -> None:
    """The links are real: one that leads nowhere makes the package invalid."""
    rows = read(written, table)
    rows[0][column] = "nowhere"
    with (written / f"{table}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    kinds = {kind for (kind,) in check(written).flatten(["type"])}
    assert "foreign-key" in kinds


@pytest.mark.parametrize(
    "table", ["statements", "money", "counts", "periods", "officials", "events", "commitments"]
)
def test_every_row_can_be_checked(written: Path, table: str) -> None:
    """The words of a row stand at its place in the text of its document."""
    rows = read(written, table)
    assert rows
    for row in rows:
        text = (written / "text" / f"{row['document']}.txt").read_bytes().decode("utf-8")
        assert text[int(row["start"]) : int(row["end"])] == original(row["text"])
        assert row["url"] == "https://bugle.example/places"
        assert row["sha256"] == "ab" * 32
        assert row["published"] == "2026-01-15"
        assert row["retrieved_at"] == "2026-01-16T08:00:00Z"
        assert row["title"] == 'Places, "at last"'


def test_every_quote_can_be_checked(written: Path) -> None:
    """The spans of a quotation, joined, are its words."""
    for row in read(written, "quotes"):
        spans = [span.split("-") for span in row["spans"].split(";")]
        parts = [TEXT[int(start) : int(end)] for start, end in spans]
        assert " / ".join(parts) == original(row["text"])
        assert (row["start"], row["end"]) == (spans[0][0], spans[-1][1])


def test_copies_of_one_page_make_a_valid_package(tmp_path: Path) -> None:
    """Two saved copies of a page say the same at the same address; their rows differ in id."""
    copy = article(id="d" + ARTICLE, sha256="ef" * 32)
    write_tables(tmp_path, [article(), copy], [commitment()], [])
    report = check(tmp_path)
    assert report.valid, report.flatten(["name", "type", "note"])
    assert len({row["id"] for row in read(tmp_path, "statements")}) == 4


def test_text_is_kept_byte_for_byte(written: Path) -> None:
    """The text file has the line ends of the text."""
    assert (written / "text" / f"{ARTICLE}.txt").read_bytes() == TEXT.encode("utf-8")


def one(row: dict[str, str], *names: str) -> tuple[str, ...]:
    """Some cells of a row."""
    return tuple(row[name] for name in names)


def test_money_row(written: Path) -> None:
    """An amount has its value, its sentence, who says it and the statement's labels."""
    (row,) = read(written, "money")
    assert one(row, "text", "low", "high", "per") == ("£2.5m", "2500000", "2500000", "year")
    assert one(row, "speaker", "labels", "statement") == ("Ada Plumtree", "commitment", "0")
    assert original(row["context"]) == article().statements[0].text


def test_statement_rows(written: Path) -> None:
    """A statement has its labels as words and as true and false, and what it holds."""
    first, second = read(written, "statements")
    names = ("labels", "commitment", "criticism", "amounts", "counts", "deadlines", "why")
    assert one(first, *names) == (
        "commitment", "true", "false", "£2.5m", "60 places", "by March 2027",
        "commitment: we will, places",
    )  # fmt: skip
    assert one(second, *names) == ("criticism", "false", "true", "", "", "", "")
    assert one(first, "speaker", "item_number", "item_title") == (
        "Ada Plumtree", "7", "School places",
    )  # fmt: skip
    assert one(first, "score_commitment", "score_achievement") == ("0.9123", "0.0000")
    assert second["score_commitment"] == ""


def test_official_row(written: Path) -> None:
    """An official has one row with every mention."""
    (row,) = read(written, "officials")
    she = TEXT.index("she")
    assert one(row, "name", "mentions", "quotes") == ("Ada Plumtree", "2", "1")
    assert row["spans"] == f"2-19;{she}-{she + 3}"


def test_quote_rows(written: Path) -> None:
    """A quotation has its speaker by name, or only the words beside it."""
    known, unknown = read(written, "quotes")
    names = ("speaker", "speaker_role", "speaker_text", "speaker_id", "kind")
    assert one(known, *names) == (
        "Ada Plumtree", "Leader", "Cllr Ada Plumtree", f"{ARTICLE}-o1", "direct",
    )  # fmt: skip
    assert one(unknown, *names) == ("", "", "Parents", "", "mixed")


def test_speaker_without_a_name_is_the_office(tmp_path: Path) -> None:
    """A speaker known by office alone is shown by it, in every table."""
    leader = replace(article().officials[0], name=None)
    write_tables(tmp_path, [replace(article(), officials=(leader,))], [commitment()], [])
    for table, column in [
        ("quotes", "speaker"),
        ("statements", "speaker"),
        ("money", "speaker"),
        ("events", "speaker"),
        ("commitments", "promised_by"),
    ]:
        assert read(tmp_path, table)[0][column] == "Leader"


def test_commitment_row(written: Path) -> None:
    """A commitment says who, what, how much, how many, by when and how it stands."""
    (row,) = read(written, "commitments")
    names = ("owner", "amount_low", "count_low", "count_unit", "deadline", "state", "promised_by")
    assert one(row, *names) == (
        "Fenwick Council", "2500000", "60", "place", "2027-03-31", "raised", "Ada Plumtree",
    )  # fmt: skip
    assert row["verdict"] == ""
    assert original(row["what"]) == article().statements[0].text


def test_event_rows(written: Path) -> None:
    """History is in order; a negative amount stays a number; an unknown speaker's words stay."""
    first, second = read(written, "events")
    assert one(first, "when", "kind", "number", "speaker", "reason") == (
        "2026-01-15", "first_made", "0", "Ada Plumtree", "",
    )  # fmt: skip
    assert one(second, "when", "amount_from", "amount_to", "number", "speaker", "reason") == (
        "", "-1.5", "2500000", "1", "A tenant", "Both are on the same subject",
    )  # fmt: skip


def test_document_rows(written: Path) -> None:
    """Documents stand by day, undated ones last; one without an address has its file's name."""
    first, second = read(written, "documents")
    assert one(first, "id", "commitments", "criticisms", "money") == (ARTICLE, "1", "1", "1")
    assert one(second, "id", "url", "published") == (MINUTES, "minutes.txt", "")
    assert one(second, "text_file", "characters") == (f"text/{MINUTES}.txt", "6")


def test_coverage_rows(written: Path) -> None:
    """Every file that was tried has a row, read or not, by path."""
    rows = [one(row, "path", "outcome", "document") for row in read(written, "coverage")]
    assert rows == [
        ("in/article.html", "ok", ARTICLE),
        ("in/minutes.txt", "ok", MINUTES),
        ("in/scan.pdf", "needs_ocr", ""),
    ]


def test_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    """Order and repetition of what comes in make no difference."""
    second = commitment(id="c0", council=None, first_made=None, events=())
    ledger, rows = [commitment(), second], coverage()
    write_tables(tmp_path / "a", [minutes(), article()], ledger, rows)
    write_tables(tmp_path / "b", [article(), minutes(), article()], ledger[::-1], rows[::-1] * 2)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_checksums_are_those_of_the_files(written: Path) -> None:
    """The package names the size and the sha256 of each CSV."""
    for resource in json.loads((written / "datapackage.json").read_bytes())["resources"]:
        data = (written / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_lines_end_as_rfc_4180_says(written: Path) -> None:
    """Records end with CR LF, also the header and the last."""
    for name in NAMES:
        data = (written / f"{name}.csv").read_bytes()
        header = ",".join(next(t.header for t in tables() if t.name == name))
        assert data.startswith(header.encode() + b"\r\n")
        assert data.endswith(b"\r\n")


NASTY = [
    ("formula", "=HYPERLINK(1)"),
    ("quotes-and-commas", '"a","b",",'),
    ("line-ends", "a\r\nb\nc\rd"),
    ("nul", "a\x00b"),
    ("surrogate", "\ud800"),
    ("separators", "a\u2028b\x85c\x1ed"),
    ("emoji", "👩‍👧 = +"),
    ("white-space", " \t\u00a0"),
    ("semicolon-table", "a;b;c\n1;2;3\n"),
]


@pytest.mark.parametrize("words", [n[1] for n in NASTY], ids=[n[0] for n in NASTY])
def test_any_text_makes_valid_tables(tmp_path: Path, words: str) -> None:
    """Whatever a page says, where it says it, the package is valid and reads back."""
    document = replace(article(TEXT + words), title=words, publisher=words)
    last = Statement(len(TEXT), len(TEXT) + len(words), words)
    document = replace(document, statements=(*document.statements[:1], last))
    rows = [Coverage(f"in/{words}", "ok", "article", ARTICLE, words, words)]
    write_tables(tmp_path, [document], [commitment(changed=words, owner=words)], rows)
    report = check(tmp_path)
    assert report.valid, report.flatten(["name", "type", "note"])
    for row in read(tmp_path, "statements"):
        text = (tmp_path / "text" / f"{ARTICLE}.txt").read_bytes().decode("utf-8")
        expected = text[int(row["start"]) : int(row["end"])]
        if words not in ("a\x00b", "a\u2028b\x85c\x1ed"):  # control characters become U+FFFD
            assert original(row["text"]) == expected


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=40))
def test_any_text_reads_back(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    """A CSV reader finds as many rows and cells as were written."""
    folder = tmp_path_factory.mktemp("any")
    document = replace(minutes(), text=words, title=words)
    document = replace(document, statements=(Statement(0, len(words), words),) * 3)
    write_tables(folder, [document], [], [])
    rows = read(folder, "statements")
    assert len(rows) == 3
    assert all(None not in row and None not in row.values() for row in rows)


@pytest.mark.parametrize(
    ("words", "position"),
    [("start", 0), ("middle", 5000), ("end", 9990)],
)
def test_context_of_a_long_statement_is_the_part_around(
    tmp_path: Path, words: str, position: int
) -> None:
    """A page without sentence ends is not repeated whole beside each of its amounts."""
    text = "x" * position + "£5" + "x" * (9998 - position)
    document = replace(
        minutes(),
        text=text,
        money=(Money(position, position + 2, "£5", "GBP", Decimal(5), Decimal(5)),),
        statements=(Statement(0, len(text), text, money=(0,)),),
    )
    write_tables(tmp_path, [document], [], [])
    (row,) = read(tmp_path, "money")
    assert "£5" in row["context"], words
    assert 500 <= len(row["context"]) <= 1000


def test_amount_outside_all_statements_has_no_context(tmp_path: Path) -> None:
    """A text that was not cut into statements still has its amounts."""
    write_tables(tmp_path, [replace(article(), statements=())], [], [])
    (row,) = read(tmp_path, "money")
    assert one(row, "context", "speaker", "labels", "statement", "statement_id") == ("",) * 5
    assert check(tmp_path).valid


def test_conversion_points_to_its_amount(tmp_path: Path) -> None:
    """An amount restated in another currency names the row that it restates."""
    first = article().money[0]
    both = (first, replace(first, currency="EUR", conversion_of=0))
    write_tables(tmp_path, [replace(article(), money=both)], [], [])
    assert read(tmp_path, "money")[1]["conversion_of"] == f"{ARTICLE}-m0"
    assert check(tmp_path).valid


def test_commitment_without_history_has_no_proof(tmp_path: Path) -> None:
    """A commitment that no step proves is written with empty cells."""
    write_tables(tmp_path, [], [commitment(events=(), promised_by="Cllr Plumtree")], [])
    (row,) = read(tmp_path, "commitments")
    assert one(row, "document", "sha256", "start", "text") == ("",) * 4
    assert row["promised_by"] == "Cllr Plumtree"
    assert check(tmp_path).valid
