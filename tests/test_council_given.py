"""What a person says of a document's council, and whom it is told that none is known."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.coverage import Coverage, noted
from sendminer.lexicon import lexicon
from sendminer.pipeline import read, understand

WORDS = "The council will create 30 special school places by 2027."
MINUTES = (
    "{0} Borough Council\nMinutes of the Cabinet held on 12 March 2026\n\n1. SEND\n"
    "RESOLVED that {0} Borough Council create 40 special school places by 2027."
)


@pytest.mark.parametrize(
    ("texts", "path", "lacks", "todo"),
    [
        # neither is told, and one of two councils would be a guess
        ((WORDS, "Brackwell", "Hollow"), "a.txt", ("date", "council"), "Read it again with"),
        # a page that was fetched has first to be saved
        ((WORDS, "Brackwell", "Hollow"), "https://a.example/", ("date", "council"), "Save the"),
        # nothing is promised, so nothing could be linked
        (("Parking is free on Sundays.", "Brackwell", "Hollow"), "a.txt", (), ""),
    ],
    ids=["a file", "a page", "no statement"],
)
def test_what_a_document_lacks(
    texts: tuple[str, ...], path: str, lacks: tuple[str, ...], todo: str
) -> None:
    """Is noted on its row of the coverage alone, with the way out."""
    bodies = [texts[0], *(MINUTES.format(name) for name in texts[1:])]
    documents = [understand(read(body.encode())) for body in bodies]
    rows = [Coverage(path, "ok", None, one.id) for one in documents]
    first, *others = noted(rows, documents)
    assert first.lacks == lacks
    assert first.todo.startswith(todo)
    assert bool(first.todo) == bool(lacks)
    assert [row.lacks for row in others] == [(), ()]


def test_a_council_that_is_given_is_no_correction() -> None:
    """A page that names its council keeps it; one that does not takes what is given."""
    told = read(MINUTES.format("Brackwell").encode(), council="Barton")
    silent = read(WORDS.encode(), council="Barton", published=date(2026, 2, 3))
    assert (told.council, silent.council) == ("Brackwell Borough Council", "Barton")


def test_a_page_in_welsh_is_not_one_without_promises() -> None:
    """It is noted as what it is; day and council would not help."""
    words = lexicon("tongues")["welsh"]["accept"][0]
    welsh, english = (understand(read(body.encode())) for body in (words, WORDS))
    rows = [Coverage("a.txt", "ok", None, welsh.id), Coverage("b.txt", "ok", None, english.id)]
    first, second = noted(rows, [welsh, english])
    assert (first.welsh, first.lacks, first.todo) == (True, (), "Read the English page of it.")
    assert first.whole
    assert (second.welsh, second.lacks) == (False, ("date", "council"))
