"""People decide by id, and are told what is near when they mistype."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sendminer.columns import tables
from sendminer.errors import SendminerError
from sendminer.export.gather import gather
from sendminer.export.rows import rows, texts
from sendminer.records import Commitment, Document
from sendminer.review import decide, imports
from sendminer.review.answers import as_verdict
from sendminer.store import ledger
from sendminer.store.database import Database, Row, Values
from sendminer.store.decisions import decided
from sendminer.track.ids import unique_ids
from sendminer.track.verdicts import Judged, Verdicts
from tests.export.examples import ARTICLE, article, commitment

FIRST, SECOND = "C-0a1b2c3d", "C-99887766"
MADE = unique_ids([article()])[ARTICLE][0]
NAMED = ("id", "verdict", "verdict_note", "verdict_by", "state", "deadline")


def clock() -> str:
    """A fixed moment."""
    return "2026-02-03T04:05:06Z"


def named(id_: str) -> Commitment:
    """A commitment of this id."""
    return commitment(id=id_)


@pytest.fixture
def store(tmp_path: Path) -> Database:
    """A store with two commitments."""
    return kept(tmp_path, [article()])


def kept(folder: Path, documents: Sequence[Document]) -> Database:
    """A store with these documents, and two commitments."""
    store = Database(folder / "s.sqlite")
    gathered = gather(documents, [named(FIRST), named(SECOND)], [])
    ledger.replace(
        store, tables(), lambda t: rows(t, gathered), texts(gathered), {"as_of": "2026-01-01"}
    )
    return store


def shown(store: Database) -> dict[str, tuple[str | None, ...]]:
    """The verdicts as the table shows them."""
    found = store.query("SELECT id, verdict, verdict_by, verdict_note FROM commitments")
    return {row[0]: tuple(row[1:]) for row in found}


@pytest.mark.parametrize(
    ("asked", "verdict", "value"),
    [
        (FIRST, "kept", "kept"),
        ("c-0A1B2C3D", "Partly kept", "partly kept"),
        ("0a1b2c3d", "not_kept", "not kept"),
        (f" {FIRST} ", " UNCLEAR ", "unclear"),
        (FIRST, "partly-kept", "partly kept"),
        (FIRST, "No promise", "no promise"),
    ],
    ids=["as written", "capitals", "without its letter", "with blanks", "with a dash", "made so"],
)
def test_a_verdict_is_kept_and_shown(store: Database, asked: str, verdict: str, value: str) -> None:
    """However it was typed; it stands in the table at once, and its proof beside it."""
    decide.judge(store, asked, verdict, by="Ada  Plum", note="seen\nopen", clock=clock)
    (one,) = decided(store)
    assert (one.decision.value, one.decision.by) == (value, "Ada Plum")
    assert one.decision.commitment == FIRST
    assert one.own[0].words == article().statements[0].text
    assert one.own[0].statement == MADE
    assert shown(store)[FIRST] == (value, "Ada Plum", "seen open")
    assert shown(store)[SECOND] == (None, None, None)


@pytest.mark.parametrize(
    ("asked", "verdict", "by", "said"),
    [
        ("C-0a1b2c3e", "kept", "Ada", f"Did you mean {FIRST}"),
        ("C-192", "kept", "Ada", "no commitment"),
        ("", "kept", "Ada", "no commitment"),
        (FIRST, "broken", "Ada", "kept, partly kept, not kept, unclear"),
        (FIRST, "kept", " ", "--by NAME"),
    ],
    ids=["mistyped", "unknown", "empty", "no verdict of ours", "by nobody"],
)
def test_a_mistake_is_told_with_the_way_out(
    store: Database, asked: str, verdict: str, by: str, said: str
) -> None:
    """And nothing is kept of it."""
    with pytest.raises(SendminerError, match=said):
        decide.judge(store, asked, verdict, by=by)
    assert decided(store) == []


def test_nothing_can_be_decided_before_the_first_track(tmp_path: Path) -> None:
    """The store says what to do first."""
    with (
        Database(tmp_path / "s.sqlite") as store,
        pytest.raises(SendminerError, match="sendminer track"),
    ):
        decide.judge(store, FIRST, "kept", by="Ada")


def test_a_join_keeps_both_sides(store: Database) -> None:
    """And is refused for one commitment alone."""
    decide.join(store, FIRST, SECOND, by="Ada", clock=clock)
    (one,) = decided(store)
    assert (one.decision.commitment, one.decision.other) == (FIRST, SECOND)
    assert one.own
    assert one.other
    with pytest.raises(SendminerError, match="itself"):
        decide.join(store, FIRST, FIRST.lower(), by="Ada")


def test_a_split_is_of_a_statement_of_its_own(store: Database) -> None:
    """Another statement is refused, and those that it could be are named."""
    decide.split(store, FIRST, MADE, by="Ada", clock=clock)
    assert decided(store)[0].decision.other == MADE
    with pytest.raises(SendminerError, match=MADE):
        decide.split(store, FIRST, "S-NONE", by="Ada")


def csv(*lines: str, comma: str = ",", end: str = "\r\n") -> str:
    """A CSV of these lines; commas in them become what parts the cells."""
    return end.join(line.replace(",", comma) for line in lines) + end


HEAD = "id,what,verdict,verdict_by,verdict_note"
ROW = f"{FIRST},We will,kept,Ada,seen"
SPREADSHEETS: list[tuple[str, bytes]] = [
    ("as it was written", csv(HEAD, ROW).encode()),
    ("Excel, UTF-8 with its mark", csv(HEAD, ROW).encode("utf-8-sig")),
    ("Excel, semicolons", csv(HEAD, ROW, comma=";").encode("utf-8-sig")),
    ("Excel, Unicode text", csv(HEAD, ROW, comma="\t").encode("utf-16")),
    ("Excel on a Mac, Windows letters",
     csv(HEAD, f"{FIRST},£2m – we,kept,Ada,seen").encode("cp1252")),
    ("Excel's line sep=", b"sep=;\r\n" + csv(HEAD, ROW, comma=";").encode()),
    ("LibreOffice, line feeds", csv(HEAD, ROW, end="\n").encode()),
    ("all quoted", csv(*(f'"{line}"'.replace(",", '","') for line in (HEAD, ROW))).encode()),
    ("columns in another order", csv("verdict_note,verdict,deadline,id,verdict_by",
                                     f"seen,kept,31/03/2027,{FIRST},Ada").encode()),
    ("columns are missing, rows too", csv("verdict,id,note,by", f"kept,{FIRST},seen,Ada").encode()),
    ("capitals and blanks in the header", csv("ID, Verdict ,Verdict Note,Verdict_By",
                                              f"{FIRST},kept,seen,Ada").encode()),
    ("the verdict in capitals", csv(HEAD, f"{FIRST},We will,KEPT ,Ada,seen").encode()),
    ("no-break blanks", csv(HEAD, f"{FIRST}\u00a0,We will,kept\u00a0,Ada,seen").encode()),
    ("empty rows and cells after it", csv(HEAD, ",,,,", f"{ROW},,,", "", ",,,,").encode()),
    ("a short row", csv(HEAD, ROW, f"{SECOND},We").encode()),
    ("another has no verdict", csv(HEAD, ROW, f"{SECOND},We will,,,").encode()),
    ("a row of something deleted since", csv(HEAD, ROW, "C-deadbeef,We will,,,").encode()),
    ("words over several lines",
     csv(HEAD, f'{FIRST},"We\nwill, at\r\nlast",kept,Ada,seen').encode()),
    ("numbers and dates are mangled", csv("id,amount_low,deadline,verdict,note,by",
                                          f'{FIRST},"2,5E+06",46112,kept,seen,Ada').encode()),
]  # fmt: skip


@pytest.mark.parametrize(
    "data", [one[1] for one in SPREADSHEETS], ids=[one[0] for one in SPREADSHEETS]
)
def test_verdicts_come_back_from_spreadsheets(store: Database, data: bytes) -> None:
    """Whatever a spreadsheet did to the file, the verdict is the verdict."""
    taken = imports.import_verdicts(store, data, "back.csv", clock=clock)
    assert [one.commitment for one in taken.taken] == [FIRST]
    assert shown(store) == {FIRST: ("kept", "Ada", "seen"), SECOND: (None, None, None)}
    again = imports.import_verdicts(store, data, "back.csv", clock=clock)
    assert again.taken == ()
    assert len(decided(store)) == 1


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([f"{SECOND},x,broken,Ada,"], "line 3: 'broken' is no verdict. Did you mean 'not kept'?"),
        (["C-deadbeef,x,kept,Ada,"], "line 3: There is no commitment 'C-deadbeef'"),
        ([f"{SECOND},x,unclear,Ada,", f"{SECOND},x,kept,Ada,"], f"lines 3, 4: {SECOND} has sev"),
        ([f"{SECOND},x,kept,,"], "say --by NAME"),
        ([",x,kept,Ada,"], "line 3: There is no commitment ''"),
        ([f"{SECOND},x,,Ada,still shut"], f"line 3: The note on {SECOND} stands beside no verdict"),
    ],
    ids=[
        "no verdict",
        "unknown",
        "twice and different",
        "by nobody",
        "no reference",
        "only a note",
    ],
)
def test_of_a_bad_row_nothing_is_taken(store: Database, lines: list[str], said: str) -> None:
    """The others are taken, and the line is named."""
    taken = imports.import_verdicts(store, csv(HEAD, ROW, *lines).encode(), "back.csv")
    (fault,) = taken.faults
    assert said.casefold() in fault.casefold()
    assert [one.commitment for one in taken.taken] == [FIRST]
    assert shown(store)[SECOND] == (None, None, None)


def test_a_table_of_very_many_rows_asks_for_the_ids_once(store: Database) -> None:
    """Rows times commitments would take hours; of the first bad rows the near ids are told."""
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    rows = [f"C-0a1b2c3{sign},x,kept,Ada," for sign in "efghijklmnopqrstuvwxyz"]
    taken = imports.import_verdicts(store, csv(HEAD, ROW, *rows).encode(), "back.csv")
    store._connection.set_trace_callback(None)
    assert len(taken.taken) == 1
    assert [sql for sql in asked if sql.startswith("SELECT id FROM commitments")] == [
        "SELECT id FROM commitments"
    ]
    assert "Did you mean" in taken.faults[0]
    assert "Did you mean" not in taken.faults[-1]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("met", "kept"), ("Yes", "kept"), ("broken", "not kept"), ("NO", "not kept"),
        ("not met", "not kept"), ("partially kept", "partly kept"), ("partial", "partly kept"),
        ("keept", "kept"), ("not  keptt", "not kept"), ("don't know", "unclear"),
        ("?", "unclear"), ("withdrawn", "none"), ("unclaer", "unclear"),
        ("not a promise", "no promise"), ("irrelevant", "no promise"),
    ],
)  # fmt: skip
def test_what_people_write_is_answered_with_the_word_that_they_mean(said: str, meant: str) -> None:
    """It is not taken for it: a verdict is a person's own."""
    with pytest.raises(SendminerError, match=f"Did you mean '{meant}'.*kept, partly kept, not k"):
        as_verdict(said)


@pytest.mark.parametrize("said", ["", "purple", "C-0a1b2c3d", "2026"])
def test_no_word_is_offered_for_what_is_like_none(said: str) -> None:
    """The four are named, and how one is taken back."""
    with pytest.raises(
        SendminerError, match=r"no verdict\. The verdicts are .*none takes one back"
    ):
        as_verdict(said)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n", "empty"),
        (b"id,what\r\nC-1,x\r\n", "no column verdict"),
        (b"PK\x03\x04rest", "workbook"),
        (b"\xd0\xcf\x11\xe0rest", "workbook"),
        (b"a\x00b\r\n", "no column id and no column verdict"),
    ],
    ids=["empty", "a mark alone", "a column is missing", "xlsx", "xls", "no table"],
)
def test_what_is_no_table_of_ours_is_told(store: Database, data: bytes, said: str) -> None:
    """With what to do instead."""
    with pytest.raises(SendminerError, match=said):
        imports.import_verdicts(store, data, "back.csv")


def test_an_emptied_cell_takes_nothing_back(store: Database) -> None:
    """A spreadsheet empties cells of itself; the word none takes a verdict back."""
    decide.judge(store, FIRST, "kept", by="Ada")
    taken = imports.import_verdicts(store, csv(HEAD, f"{FIRST},x,,,").encode(), "back.csv")
    assert (taken.taken, taken.cleared) == ((), (FIRST,))
    assert shown(store)[FIRST][0] == "kept"
    back = csv(HEAD, f"{FIRST},x,None,Ada,a mistake", f"{SECOND},x,none,Ada,").encode()
    (one,) = imports.import_verdicts(store, back, "back.csv").taken
    assert (one.value, one.note) == ("none", "a mistake")
    assert shown(store)[FIRST] == (None, None, None)
    again = imports.import_verdicts(store, back, "back.csv")
    assert (again.taken, again.unchanged) == ((), 2)


def test_an_emptied_cell_beside_the_note_that_stands_is_no_new_note(store: Database) -> None:
    """The verdict and its note stand, and nothing was lost."""
    decide.judge(store, FIRST, "kept", by="Ada", note="seen open")
    row = csv(HEAD, f"{FIRST},x,,Ada,seen open").encode()
    taken = imports.import_verdicts(store, row, "back.csv")
    assert (taken.cleared, taken.faults) == ((FIRST,), ())


def test_a_verdict_can_be_taken_back(store: Database) -> None:
    """And given again; who did what stands in the table of judgements."""
    decide.judge(store, FIRST, "kept", by="Ada", clock=clock)
    decide.judge(store, FIRST.lower(), "NONE", by="Bo", note="wrong page", clock=clock)
    assert shown(store)[FIRST] == (None, None, None)
    with pytest.raises(SendminerError, match="nothing to take back"):
        decide.judge(store, FIRST, "none", by="Bo")
    with pytest.raises(SendminerError, match="no commitment"):
        decide.judge(store, "C-deadbeef", "none", by="Bo")
    decide.judge(store, FIRST, "unclear", by="Ada", clock=clock)
    told = store.query(
        'SELECT verdict, standing, "by", note, superseded_by FROM judgements ORDER BY number'
    )
    assert [tuple(row) for row in told] == [
        ("kept", "superseded", "Ada", None, 2),
        ("none", "superseded", "Bo", "wrong page", 3),
        ("unclear", "stands", "Ada", None, None),
    ]


def test_a_verdict_whose_commitment_is_gone_can_be_taken_back(store: Database) -> None:
    """The screen names it by the id that it had."""
    old = decide.judge(store, FIRST, "kept", by="Ada")
    waits = Verdicts(all=(Judged(old, "waiting"),))
    gathered = gather([article()], [named(SECOND)], [], waits)
    ledger.replace(store, tables(), lambda t: rows(t, gathered), [], {"as_of": "2026-01-01"})
    taken = decide.judge(store, FIRST, "none", by="Bo")
    assert taken.statements == old.statements
    (first, second) = store.query("SELECT standing, commitment FROM judgements ORDER BY number")
    assert (tuple(first), tuple(second)) == (("superseded", None), ("stands", None))


def test_a_judged_commitment_of_a_new_id_is_named_by_it(store: Database) -> None:
    """Who knows only the id that was judged is told the one that it has by now."""
    old = decide.judge(store, FIRST, "kept", by="Ada")
    found = Verdicts(all=(Judged(old, "stands", SECOND),))
    gathered = gather([article()], [named(SECOND)], [], found)
    ledger.replace(store, tables(), lambda t: rows(t, gathered), [], {"as_of": "2026-01-01"})
    with pytest.raises(SendminerError, match=f"It is {SECOND} now"):
        decide.judge(store, FIRST.lower(), "unclear", by="Ada")


@pytest.mark.parametrize(
    ("kinds", "bound"), [(("made", "mentioned"), 1), (("mentioned", "mentioned"), 2)]
)
def test_a_verdict_rests_on_no_mention(store: Database, kinds: list[str], bound: int) -> None:
    """Unless there is nothing else: a mention changes nothing of the promise that is judged."""
    step = named(FIRST).events[0]
    steps = tuple(replace(step, kind=kind, statement=i) for i, kind in enumerate(kinds))
    gathered = gather([article()], [replace(named(FIRST), events=steps)], [])
    ledger.replace(store, tables(), lambda t: rows(t, gathered), [], {"as_of": "2026-01-01"})
    assert len(decide.judge(store, FIRST, "kept", by="Ada").statements) == bound


def test_a_changed_verdict_is_by_whoever_is_named(store: Database) -> None:
    """The old name in the row is not the name of the one who changed it, if --by names one."""
    decide.judge(store, FIRST, "kept", by="Ada")
    changed = csv(HEAD, f"{FIRST},x,unclear,Ada,").encode()
    (taken,) = imports.import_verdicts(store, changed, "back.csv", by="Bo").taken
    assert (taken.by, taken.value) == ("Bo", "unclear")


def test_the_note_of_a_verdict_is_not_why_it_is_taken_back(store: Database) -> None:
    """The row still has it in its cell; what is written there instead is kept."""
    decide.judge(store, FIRST, "kept", by="Ada", note="seen open")
    for cell, note in (("seen open", ""), ("the wrong school", "the wrong school")):
        back = csv(HEAD, f"{FIRST},x,none,Ada,{cell}").encode()
        (taken,) = imports.import_verdicts(store, back, "back.csv", by="Bo").taken
        assert (taken.by, taken.value, taken.note) == ("Bo", "none", note)
        decide.judge(store, FIRST, "kept", by="Ada", note="seen open")


def test_a_commitment_of_a_new_id_is_found_by_its_statement(tmp_path: Path) -> None:
    """The table was exported before the links changed."""
    with Database(tmp_path / "s.sqlite") as store:
        gathered = gather([article()], [named(SECOND)], [])
        ledger.replace(
            store, tables(), lambda t: rows(t, gathered), texts(gathered), {"as_of": "2026-01-01"}
        )
        back = csv("id,verdict,by,statement_id", f"{FIRST},kept,Ada,{MADE}").encode()
        (taken,) = imports.import_verdicts(store, back, "back.csv").taken
        assert taken.commitment == SECOND


def test_a_note_that_looks_like_a_formula_comes_back_as_it_was(store: Database) -> None:
    """The apostrophe that kept it from running is not part of it."""
    back = csv(HEAD, f"{FIRST},x,kept,Ada,'=A1 is wrong").encode()
    imports.import_verdicts(store, back, "back.csv")
    assert shown(store)[FIRST][2] == "=A1 is wrong"
    assert imports.import_verdicts(store, back, "back.csv").taken == ()


@pytest.mark.parametrize("verdict", ["not kept", "Not Kept"])
def test_a_file_without_a_column_for_notes_leaves_the_note(store: Database, verdict: str) -> None:
    """A column that was taken out says nothing: the verdict and why it was given stand."""
    decide.judge(store, FIRST, "not kept", by="Ada", note="none is open")
    back = csv("verdict,id", f"{verdict},{FIRST}").encode()
    result = imports.import_verdicts(store, back, "back.csv", by="Bo")
    assert (result.taken, result.unchanged) == ((), 1)
    assert shown(store)[FIRST] == ("not kept", "Ada", "none is open")


def test_another_verdict_has_not_the_note_of_the_one_before(store: Database) -> None:
    """Why it was not kept is not why it is kept."""
    decide.judge(store, FIRST, "not kept", by="Ada", note="none is open")
    imports.import_verdicts(store, csv("verdict,id", f"kept,{FIRST}").encode(), "b.csv", by="Bo")
    assert shown(store)[FIRST] == ("kept", "Bo", None)


def test_a_statement_is_known_in_whatever_letters(store: Database) -> None:
    """As a commitment is."""
    assert decide.split(store, FIRST, f" {MADE.lower()}", by="Ada").other == MADE


def test_a_statement_is_joined_in_whatever_letters(store: Database) -> None:
    """Ids of statements have large letters only."""
    assert decide.join(store, FIRST, f"{MADE.lower()} ", by="Ada").other == MADE


@pytest.mark.parametrize("typed", [str.lower, str.upper], ids=["small", "large"])
def test_a_statement_of_a_copy_is_found_in_whatever_letters(
    tmp_path: Path, typed: Callable[[str], str]
) -> None:
    """Its id ends in that of its document, whose letters are small."""
    copy = replace(article(), id="d00aa11bb22cc33dd", published=date(2030, 1, 1))
    store = kept(tmp_path, [article(), copy])
    there = unique_ids([article(), copy])[copy.id][0]
    assert there == f"{MADE}-{copy.id}"
    assert decide.said(store, typed(there)).statement == there


def test_a_statement_is_looked_up_and_not_searched_for(store: Database) -> None:
    """By its key: in a store of many councils a search takes seconds."""
    plans: list[str] = []
    looked = store.each

    def explained(sql: str, values: Values = ()) -> Iterator[Row]:
        plans.extend(row["detail"] for row in looked(f"EXPLAIN QUERY PLAN {sql}", values))
        return looked(sql, values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "each", explained)
        decide.said(store, MADE.lower())
    assert [plan for plan in plans if plan.startswith("SEARCH statements USING INDEX")]
