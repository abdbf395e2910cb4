"""People over the documents of one council: merged by evidence and never by a name alone."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from sendminer.extract.officials import identify, merge_people, parse_officials, resolve_holders
from sendminer.records import Document, Official


def paper(text: str, day: str = "2024-05-01", council: str | None = "Leeford Council") -> Document:
    """A document with the officials that its text names; its text is its id."""
    return Document(
        text, "minutes", None, None, council, None, date.fromisoformat(day), None, "", text,
        officials=tuple(parse_officials(text)),
    )  # fmt: skip


def told(*papers: Document) -> list[str]:
    """Each person as "name: number of namings"."""
    return [f"{person.name}: {len(person.places)}" for person in merge_people(papers)]


# (reason, texts of one council in 2024, the people)
MERGED: list[tuple[str, list[str], list[str]]] = [
    ("both councillors", ["Cllr Ida Marlow spoke.", "Councillor Ida Marlow left."],
     ["Ida Marlow: 2"]),
    ("an initial and the same office", ["Cllr I Marlow spoke.", "Cllr Ida Marlow left."],
     ["Ida Marlow: 2"]),
    ("a bare surname and one candidate", ["Cllr Ida Marlow spoke.", "Cllr Marlow left."],
     ["Ida Marlow: 2"]),
    ("a short forename and the same role",
     ["William Marlow, head of SEND, spoke.", "Head of SEND Will Marlow left."],
     ["William Marlow: 2"]),
    ("two officers of one name in the same post",
     ["Ida Marlow, head of SEND, spoke.", "Head of SEND Ida Marlow left."], ["Ida Marlow: 2"]),
    ("the party under two names", ["Cllr I Marlow (Lab) spoke.", "Labour's Ida Marlow left."],
     ["Ida Marlow: 2"]),
    ("the same ward", ["Cllr Ida Marlow (Elm) spoke.", "Cllr I Marlow (Elm ward) left."],
     ["Ida Marlow: 2"]),
    ("a knight", ["Sir Ned Bell, chair of the improvement board, spoke.",
                  "Former chief executive Sir Ned Bell left."], ["Ned Bell: 2"]),
]  # fmt: skip
APART: list[tuple[str, list[str], list[str]]] = [
    ("one name, two wards", ["Cllr Ida Marlow (Elm) spoke.", "Cllr Ida Marlow (Oak) left."],
     ["Ida Marlow: 1", "Ida Marlow: 1"]),
    ("one name, two parties", ["Cllr Ida Marlow (Lab) spoke.", "Cllr Ida Marlow (Con) left."],
     ["Ida Marlow: 1", "Ida Marlow: 1"]),
    ("a councillor and an officer", ["Cllr Ida Marlow spoke.", "Ida Marlow, head of SEND, left."],
     ["Ida Marlow: 1", "Ida Marlow: 1"]),
    ("other forenames", ["Cllr Ida Marlow spoke.", "Cllr Una Marlow left."],
     ["Ida Marlow: 1", "Una Marlow: 1"]),
    ("other initials", ["Cllr I Marlow spoke.", "Cllr U Marlow left."],
     ["I Marlow: 1", "U Marlow: 1"]),
    ("a surname that two bear",
     ["Cllr Ida Marlow spoke.", "Cllr Una Marlow spoke.", "Cllr Marlow left."],
     ["Ida Marlow: 1", "Una Marlow: 1", "Marlow: 1"]),
    ("an initial that two have",
     ["Cllr Ida Marlow spoke.", "Cllr Ivy Marlow spoke.", "Cllr I Marlow left."],
     ["Ida Marlow: 1", "Ivy Marlow: 1", "I Marlow: 1"]),
    ("no ward where two wards have the name",
     ["Cllr Ida Marlow spoke.", "Cllr Ida Marlow (Elm) spoke.", "Cllr Ida Marlow (Oak) left."],
     ["Ida Marlow: 1", "Ida Marlow: 1", "Ida Marlow: 1"]),
    ("he and she", ["Mr N Marlow, head of SEND, spoke.", "Ms N Marlow, head of SEND, left."],
     ["N Marlow: 1", "N Marlow: 1"]),
    ("nothing but the name", ["Headteacher Ida Marlow spoke.", "Ida Marlow MP left."],
     ["Ida Marlow: 1", "Ida Marlow: 1"]),
]  # fmt: skip
IDS = [row[0] for row in MERGED + APART]


@pytest.mark.parametrize(("texts", "people"), [row[1:] for row in MERGED + APART], ids=IDS)
def test_people(texts: list[str], people: list[str]) -> None:
    """Namings are one person's where something beside the name agrees and nothing differs."""
    papers = [paper(text, f"2024-05-{day:02}") for day, text in enumerate(texts, 1)]
    assert told(*papers) == people
    assert sorted(told(*reversed(papers))) == sorted(people)


def test_one_document_tells_its_people_apart() -> None:
    """Two officials of one document are never one person."""
    text = "Cllr Ida Marlow (Elm) spoke."
    twice = paper(text).officials[0]
    both = replace(paper(text), officials=(twice, replace(twice, id="o2")))
    assert told(both) == ["Ida Marlow: 1", "Ida Marlow: 1"]


def test_other_councils_and_no_council() -> None:
    """A like name at another council, or where no council is known, proves nothing."""
    text = "Cllr Ida Marlow spoke."
    papers = [paper(text), paper(text + " ", council="Yarm Council"),
              paper(text + "  ", council=None), paper(text + "   ", council=None)]  # fmt: skip
    assert told(*papers) == ["Ida Marlow: 1"] * 4


def test_many_years_apart() -> None:
    """The same office many years later is no evidence."""
    papers = [paper("Cllr I Marlow spoke.", "2010-05-01"), paper("Cllr I Marlow left.")]
    assert told(*papers) == ["I Marlow: 1", "I Marlow: 1"]


def test_ids_stay() -> None:
    """A later document changes no id, nor does the order in which documents are given."""
    papers = [paper("Cllr I Marlow spoke."), paper("Cllr Ida Marlow left.", "2024-06-01")]
    (first,) = merge_people(papers[:1])
    (both,) = merge_people(papers)
    assert first.id == both.id
    assert merge_people(papers) == merge_people(papers[::-1])
    assert both.name == "Ida Marlow"


HELD = "The Executive Member for Skills responded."
MARLOW = "Cllr Ida Marlow, Executive Member for Skills, spoke."
BELL = "Cllr Ned Bell, Executive Member for Skills, spoke."
# (reason, texts with their days, who "the Executive Member for Skills" of 1 May 2024 was)
HOLDERS: list[tuple[str, list[tuple[str, str]], str | None]] = [
    ("before", [(MARLOW, "2024-01-01")], "Ida Marlow"),
    ("after", [(MARLOW, "2024-11-01")], "Ida Marlow"),
    ("the same day", [(MARLOW, "2024-05-01")], "Ida Marlow"),
    ("both sides, years apart", [(MARLOW, "2022-01-01"), (MARLOW + " ", "2026-01-01")],
     "Ida Marlow"),
    ("too long ago", [(MARLOW, "2020-01-01")], None),
    ("a change between", [(MARLOW, "2024-01-01"), (BELL, "2024-11-01")], None),
    ("a change before", [(MARLOW, "2023-01-01"), (BELL, "2024-03-01")], "Ned Bell"),
    ("two on one day", [(MARLOW, "2024-03-01"), (BELL, "2024-03-01")], None),
    ("another post", [("Cllr Ned Bell, Executive Member for Parks, spoke.", "2024-03-01")], None),
    ("its deputy",
     [("Cllr Ned Bell, Deputy Executive Member for Skills, spoke.", "2024-03-01")], None),
    ("its former holder",
     [("Cllr Ned Bell, former Executive Member for Skills, spoke.", "2024-03-01")], None),
    ("an attendance list",
     [("Present: Ned Bell (Executive Member for Skills), Una Cole, Ida Frost", "2024-03-01")],
     "Ned Bell"),
    ("nobody", [], None),
]  # fmt: skip


def holder(papers: list[Document], asked: Document) -> str | None:
    """Name of the one whom the role of ``asked`` means."""
    people = merge_people([*papers, asked])
    held = resolve_holders([asked], people)
    names = {person.id: person.name for person in people}
    (official,) = asked.officials
    return names.get(held.get((asked.id, official.id), ""))


@pytest.mark.parametrize(("texts", "name"), [row[1:] for row in HOLDERS],
                         ids=[row[0] for row in HOLDERS])  # fmt: skip
def test_holders(texts: list[tuple[str, str]], name: str | None) -> None:
    """A role without a name is the one who held it that day, or nobody."""
    assert holder([paper(text, day) for text, day in texts], paper(HELD)) == name


OVER = [
    "Former Executive Member for Skills Cllr Ida Marlow spoke to the council.",
    "Cllr Ida Marlow, formerly executive member for skills, spoke to the council.",
    "The then executive member for skills, Cllr Ida Marlow, signed it.",
    "Cllr Ida Marlow, then the executive member for skills, signed it.",
    "The late executive member for skills, Cllr Ida Marlow, signed it.",
    "Cllr Ida Marlow, who was executive member for skills until May, signed it.",
    "Cllr Ida Marlow, who stood down as executive member for skills, signed it.",
    "Cllr Ida Marlow resigned as executive member for skills.",
]
HELD_NOW = [
    "Cllr Ida Marlow, who has been executive member for skills since May, signed it.",
    "Cllr Ida Marlow, speaking as executive member for skills, signed it.",
    "Cllr Ida Marlow, now executive member for skills, signed it.",
]


@pytest.mark.parametrize("text", OVER + HELD_NOW)
def test_an_office_that_is_over(text: str) -> None:
    """Whoever held a post once is not meant by it, in the same paper and in another."""
    asked = paper("The Executive Member for Skills responded to the council.")
    holds = text in HELD_NOW
    assert holder([paper(text)], asked) == ("Ida Marlow" if holds else None)
    people = parse_officials(f"{text} The Executive Member for Skills responded to the council.")
    assert len(people) == (1 if holds else 2)


UNCERTAIN = [
    ("every committee has one", "Cllr Ida Marlow (Chairman) spoke.", "The Chairman left."),
    ("every directorate has one", "Ida Marlow, Director, spoke.", "The Director left."),
]


@pytest.mark.parametrize(("named", "asked"), [row[1:] for row in UNCERTAIN],
                         ids=[row[0] for row in UNCERTAIN])  # fmt: skip
def test_posts_that_a_council_has_many_of(named: str, asked: str) -> None:
    """The noun alone does not say which chair or director is meant."""
    assert holder([paper(named)], paper(asked)) is None


def test_the_one_leader() -> None:
    """A council has one leader, and another council's is not meant."""
    text = "Council leader Ida Marlow spoke at the council."
    asked = paper("The Leader left the council meeting.")
    leader = Official("o1", "Ida Marlow", role="Leader")
    known = replace(paper(text), officials=(leader,))
    assert holder([known], asked) == "Ida Marlow"
    assert holder([replace(known, council="Yarm Council")], asked) is None


def test_many_documents() -> None:
    """A leader who is named in thousands of papers costs no more for each of them."""
    (official,) = paper("Cllr Ida Marlow (Elm) spoke.").officials
    blank = replace(paper(""), officials=(official,))

    def seconds(number: int) -> float:
        papers = [replace(blank, id=f"{n}") for n in range(number)]
        start = time.process_time()
        merge_people(papers)
        return time.process_time() - start

    assert min(seconds(4000) for _ in range(2)) < 5 * min(seconds(1000) for _ in range(2)) + 0.05


# (reason, councils of two papers, whether a councillor of both is one person)
COUNCILS = [
    ("short and long form", ("Leeford Council", "Leeford City Council"), True),
    ("in other letters", ("LEEFORD COUNCIL", "Leeford Council"), True),
    ("the other way about", ("City of Leeford Council", "Leeford City Council"), True),
    ("a town is no city", ("Leeford Town Council", "Leeford City Council"), False),
    ("a county of that name", ("Leeford County Council", "Leeford City Council"), False),
    ("another place", ("Yarm Council", "Leeford Council"), False),
]


@pytest.mark.parametrize(("councils", "same"), [row[1:] for row in COUNCILS],
                         ids=[row[0] for row in COUNCILS])  # fmt: skip
def test_councils_under_two_names(councils: tuple[str, str], same: bool) -> None:
    """A council's short name is the council, unless two bodies have it."""
    papers = [paper(f"Cllr Ida Marlow spoke{' ' * n}.", council=name)
              for n, name in enumerate(councils)]  # fmt: skip
    people = {one.person for page in identify(papers) for one in page.officials}
    assert None not in people
    assert len(people) == (1 if same else 2)


def test_the_short_name_of_two_councils() -> None:
    """Where a city and a county share a name, the short form belongs to neither."""
    names = ("Leeford County Council", "Leeford City Council", "Leeford Council")
    papers = [paper(f"Cllr Ida Marlow spoke{' ' * n}.", council=name)
              for n, name in enumerate(names)]  # fmt: skip
    people = {one.person for page in identify(papers) for one in page.officials}
    assert len(people) == 3


def test_identify_leaves_the_words_of_each_document() -> None:
    """The person is told beside the name and the role, which stay as the document has them."""
    papers = [paper(MARLOW, "2024-01-01"), paper(HELD), paper("Cllr Marlow left."),
              paper("Cllr Marlow went.", council=None)]  # fmt: skip
    first, held, short, unknown = (page.officials[0] for page in identify(papers))
    assert held.name is None
    assert held.full_name == "Ida Marlow"
    assert held.person == first.person == short.person
    assert (short.name, short.full_name) == ("Marlow", "Ida Marlow")
    assert unknown == papers[-1].officials[0]
    assert identify(papers[::-1]) == identify(papers)[::-1]
