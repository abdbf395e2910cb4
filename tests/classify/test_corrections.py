"""Corrections: read row by row, trained on, kept apart from the installed model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sendminer.classify import classify, read_model
from sendminer.classify.annotated import read_source
from sendminer.classify.corpus import gold_json, manifest
from sendminer.classify.corrections import (
    Correction,
    Retrained,
    check_place,
    keep,
    read_corrections,
    retrain,
)
from sendminer.classify.storage import dump
from sendminer.cli import screen
from sendminer.cli.training import compared
from sendminer.errors import IntegrityError, SendminerError
from sendminer.shipped import model_root
from sendminer.sources.configuration import read_settings
from tests.classify.examples import document

C, K = ("commitment",), ("criticism",)


def _file(folder: Path, written: str, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_text(written, encoding="utf-8")
    return path


GOOD = [
    ("names", "text,labels\nIt will open.,commitment\n", "It will open.", C),
    ("several", 'text,labels\nA b.,"criticism; commitment"\n', "A b.", C + K),
    ("letters", "text,labels\nA b.,K\n", "A b.", K),
    ("no label", "text,labels\nA b.,\n", "A b.", ()),
    ("a byte order mark, other columns", "\ufefftext,labels,url\nA b.,none,x\n", "A b.", ()),
    ("the apostrophe of our own tables", "text,labels\n'- A b.,C\n", "- A b.", C),
    ("JSON with a list", '{"text": "A b.", "labels": ["criticism"]}\n', "A b.", K),
    ("JSON with a string", '\n{"text": "A b.", "labels": "c,k"}', "A b.", C + K),
    ("semicolons, as Excel saves abroad", 'text;labels\nA, b.;"c;k"\n', "A, b.", C + K),
    ("a heading in other letters", "Text, Labels \nA b.,C\n", "A b.", C),
    ("the later row holds", "text,labels\nA b.,C\nA b.,K\n", "A b.", K),
    ("a place in a text", "document,start,end,labels\ndoc,0,4,C\n", "Éa b", C),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "text", "labels"), [row[1:] for row in GOOD], ids=[r[0] for r in GOOD]
)
def test_rows_are_read(tmp_path: Path, written: str, text: str, labels: tuple[str, ...]) -> None:
    """Every form that a person may write is understood."""
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "doc.txt").write_text("Éa bc", encoding="utf-8")
    assert read_corrections(_file(tmp_path, written)) == [Correction(text, labels)]  # type: ignore[arg-type]


BAD = [
    ("an unknown label", "text,labels\nA b.,C\nA c.,promise\n", "row 3 has the label 'promise'"),
    ("no labels column", "text,label\nA b.,C\n", "has no column labels; it has text, label"),
    ("no text column", "words,labels\nA b.,C\n", "has no column text; it has words, labels"),
    ("empty text", "text,labels\n,C\n", "row 2 has neither text"),
    ("text without a letter", "text,labels\n—,C\n", "row 2 has no text"),
    ("too many cells", "text,labels\nA, b.,C\n", "row 2 has more cells"),
    ("a heading without end", "a" * 17_000_000, "row 1 is no CSV"),
    ("nothing", "text,labels\n", "holds no corrections"),
    ("a JSON list", '[{"text": "A b.", "labels": ""}]', "is a JSON list. Write one object a line."),
    ("broken JSON", '{"text": "A b.", "labels": ""}\n{"text":\n', "row 2 is no JSON"),
    ("JSON without labels", '{"text": "A b."}', "row 1 says nothing of labels"),
    ("nested JSON", '{"text": "A b.", "labels": ""}\n' + "[" * 200_000, "row 2 is no JSON"),
    ("an endless number", '{"document": "doc", "start": 9e999, "end": 1}', "no whole numbers"),
    ("a text that is not there", "document,start,end,labels\nx,0,1,C\n", "row 2 names document x"),
    ("a path for a document", "document,start,end,labels\n../x,0,1,C\n", "row 2 has neither"),
    ("a place beyond the end", "document,start,end,labels\ndoc,0,99,C\n", "0 to 99 is no place"),
    ("no number", "document,start,end,labels\ndoc,a,9,C\n", "row 2 has no whole numbers"),
    ("a whole document", f"text,labels\n{'a' * 5001},C\n", "row 2 has no text of 1 to 5000"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "says"), [row[1:] for row in BAD], ids=[r[0] for r in BAD])
def test_a_wrong_row_is_named(tmp_path: Path, written: str, says: str) -> None:
    """A message says which row is wrong, and what one looks like."""
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "doc.txt").write_text("Eab", encoding="utf-8")
    with pytest.raises(SendminerError) as fault:
        read_corrections(_file(tmp_path, written))
    assert says in str(fault.value)
    assert fault.value.todo


def test_rows_that_do_not_agree_are_told(tmp_path: Path) -> None:
    """A correction in one of two equal sentences is not lost without a word."""
    written = "text,labels\nA b.,C\nA c.,\nA c.,\nA b.,\n"
    told: list[str] = []
    rows = read_corrections(_file(tmp_path, written), doubt=told.append)
    assert rows == [Correction("A b.", ()), Correction("A c.", ())]
    assert told == ["rows 2 and 5 (commitment or no label)"]


@pytest.mark.parametrize("code", ["utf-16", "cp1252", "utf-8-sig"])
def test_what_spreadsheets_save_is_read(tmp_path: Path, code: str) -> None:
    """Pounds come through in each code that a spreadsheet saves in."""
    path = tmp_path / "rows.csv"
    path.write_bytes("text,labels\nIt costs £2m.,C\n".encode(code))
    assert read_corrections(path) == [Correction("It costs £2m.", C)]  # type: ignore[arg-type]


def test_a_workbook_is_refused(tmp_path: Path) -> None:
    """A spreadsheet file saved as such is told apart from CSV."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(SendminerError, match=r"workbook.*UTF-8"):
        read_corrections(path)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of a few documents, built as the real one is."""
    root = tmp_path_factory.mktemp("corpus")
    lines = [
        "{C} We will build it.",
        "{K} They failed us.",
        "{S} We were wrong.",
        "{A} We built it.",
    ]
    sources = []
    for number, split in enumerate(["train"] * 6 + ["dev", "test"]):
        head = f"kind: minutes\nregister: x\ncouncil: C{number}\noutlet:\npublished: 2024-01-01\n"
        written = f"{head}split: {split}\ntitle: T\n\n" + "\n".join([*lines, "Tea was served."])
        sources.append(read_source(f"doc-{number}", written))
    for folder in ("documents", "gold"):
        (root / folder).mkdir()
    for source in sources:
        (root / "documents" / f"{source.id}.txt").write_bytes(source.text.encode())
        (root / "gold" / f"{source.id}.json").write_text(gold_json(source), encoding="utf-8")
    (root / "manifest.csv").write_text(manifest(sources), encoding="utf-8", newline="")
    return root


@pytest.fixture(scope="module")
def retrained(small: Path) -> Retrained:
    """A model of the small corpus with one correction repeated in many words."""
    rows = [Correction(f"Zebra {n} is tabled.", ("commitment",)) for n in range(12)]
    return retrain(rows, lambda one: one, small)


def test_corrections_are_learnt(retrained: Retrained) -> None:
    """What a person said about a word outweighs what the corpus never said."""
    said = classify(document("Zebra 40 is tabled."), retrained.model).statements[0]
    assert said.labels == ("commitment",)


def test_each_step_is_told_with_how_many_of_how_many(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And to whoever watches or does not, the model is the same."""
    monkeypatch.setattr(screen, "_LOG_EVERY", 0.0)
    rows = [Correction("Zebra 4 is tabled.", ("commitment",))]
    made = retrain(rows, lambda one: one, small, watch=screen.stepped)
    said = capsys.readouterr().err
    for line in (
        "Reading the corpus: 8 to do",
        "Reading each statement by itself: 7 to do",
        "Fitting the model: 6 to do",
        "Fitting the model: 5 of 6",
        "Measuring on the test side: 1 of 2",
    ):
        assert f"{line}\n" in said
    assert dump(made.model) == dump(retrain(rows, lambda one: one, small).model)


def test_both_models_are_measured_on_the_same_statements(retrained: Retrained) -> None:
    """Before and after stand side by side, a line a label."""
    assert retrained.before.statements == retrained.after.statements == 5
    lines = compared(retrained.before, retrained.after).splitlines()
    assert len(lines) == 7
    assert all(line.endswith(("better |", "worse |", "no change |")) for line in lines[2:])


def test_a_kept_model_reads_back(retrained: Retrained, tmp_path: Path) -> None:
    """A user's model is pinned, found beside sendminer.toml, and gives the same labels."""
    digest = keep(retrained, tmp_path / "models")
    assert json.loads((tmp_path / "models" / "statements.json").read_text())["sha256"] == digest
    settings = read_settings(_file(tmp_path, "", "sendminer.toml"))
    assert settings.statement_model == str(tmp_path / "models")
    text = document("Zebra 40 is tabled.")
    assert classify(text, read_model(settings.statement_model)) == classify(text, retrained.model)


def test_the_installed_model_is_never_written(retrained: Retrained) -> None:
    """The folder of the installed model is refused."""
    with pytest.raises(SendminerError, match="installed"):
        keep(retrained, Path(str(model_root())))


def test_a_place_that_cannot_be_written_is_told_before_anything_is_trained(tmp_path: Path) -> None:
    """And one that is still to be made is none of these."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SendminerError, match="cannot be written"):
        check_place(tmp_path / "file" / "models")
    check_place(tmp_path / "new" / "models")
    assert not (tmp_path / "new").exists()


def test_a_changed_model_is_refused(retrained: Retrained, tmp_path: Path) -> None:
    """One byte more and the user's model is not read; nor is a folder without one."""
    keep(retrained, tmp_path)
    stored = tmp_path / "statements.skops"
    stored.write_bytes(stored.read_bytes() + b" ")
    with pytest.raises(IntegrityError, match="checksum"):
        read_model(str(tmp_path))
    with pytest.raises(IntegrityError, match="no statement model"):
        read_model(str(tmp_path / "none"))
