"""Files are read in a child process: the same words, and nothing that one does harms the next."""

from __future__ import annotations

import io
import multiprocessing
import sys
import zlib

import pytest

from sendminer.parse.files import docx
from sendminer.parse.files.apart import Apart, serve
from sendminer.parse.files.pdf import opened_here, read_pdf
from sendminer.parse.reading import Unreadable
from tests.attacks.bombs import pdf_with
from tests.pages import pdf
from tests.parse.made_words import word, word_bomb

GOOD = pdf("Cabinet, 4 March 2025", "RESOLVED: That £2m be allocated.", "– for “places”")
HEAVY = pdf_with(zlib.compress(b"BT /F1 9 Tf " + b"(council) Tj " * 300_000 + b"ET"))


def test_the_child_reads_what_we_would_read() -> None:
    """Lines, boxes and title come back as they were."""
    apart = Apart()
    assert apart.opened("pdf", GOOD) == opened_here(GOOD)
    apart.close()


@pytest.mark.parametrize("data", [GOOD[:400] + b"%%EOF", pdf("x", password="key"), b"%PDF-"])
def test_its_verdicts_come_back(data: bytes) -> None:
    """What cannot be read has the outcome and the words that it would have here."""
    apart = Apart()
    with pytest.raises(Unreadable) as here:
        opened_here(data)
    with pytest.raises(Unreadable) as there:
        apart.opened("pdf", data)
    assert (here.value.outcome, here.value.says) == (there.value.outcome, there.value.says)
    apart.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is bounded on Linux")
def test_one_that_is_too_heavy_costs_itself_alone() -> None:
    """The child dies over it, and the next PDF is read by a new one."""
    apart = Apart(memory=16 * 1024 * 1024)
    with pytest.raises(Unreadable, match="unfolds") as found:
        apart.opened("pdf", HEAVY)
    assert found.value.outcome == "too_large"
    assert apart.opened("pdf", GOOD) == opened_here(GOOD)
    apart.close()


def test_one_that_takes_too_long_is_given_up() -> None:
    """The deadline holds, and is not taken for a lack of memory."""
    apart = Apart(seconds=0.05)
    with pytest.raises(Unreadable, match="too long") as found:
        apart.opened("pdf", HEAVY)
    assert found.value.outcome == "timeout"
    apart.close()


def _title(_: int) -> str | None:
    return read_pdf(GOOD).title


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_processes_do_not_share_a_child() -> None:
    """After a fork each reads by a child of its own: the answers cannot be mixed up."""
    read_pdf(GOOD)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert set(pool.map(_title, range(8))) == {read_pdf(GOOD).title}


def test_the_child_ends_when_nobody_asks() -> None:
    """It stops at the end of its questions, and at one that is cut short."""
    form = (3).to_bytes(8) + b"pdf"
    for questions in (b"", b"\0\0", form, form + (9).to_bytes(8) + b"short"):
        answers = io.BytesIO()
        serve({"pdf": opened_here}, io.BytesIO(questions), answers)
        assert answers.getvalue() == b""


def test_word_documents_are_read_there_too() -> None:
    """The same paragraphs, and the same verdict on a damaged one."""
    apart, good = Apart(), word("<w:p><w:r><w:t>Noted.</w:t></w:r></w:p>")
    assert (
        apart.opened("docx", good)
        == docx.opened_here(good)
        == {"paragraphs": ["Noted."], "title": ""}
    )
    with pytest.raises(Unreadable) as found:
        apart.opened("docx", good[:200])
    assert found.value.outcome == "damaged"
    apart.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is bounded on Linux")
@pytest.mark.parametrize("kind", ["level", "numeral"])
def test_a_word_document_that_unfolds_costs_itself_alone(kind: str) -> None:
    """A level or a number of a thousand million is written out by the library that reads it."""
    apart = Apart(memory=64 * 1024 * 1024)
    with pytest.raises(Unreadable, match="unfolds") as found:
        apart.opened("docx", word_bomb(kind))
    assert found.value.outcome == "too_large"
    assert apart.opened("pdf", GOOD) == opened_here(GOOD)
    apart.close()


def test_a_cell_over_a_hundred_million_columns_is_given_up() -> None:
    """The library would make each of them, for hours."""
    apart = Apart(seconds=2.0)
    with pytest.raises(Unreadable, match="too long") as found:
        apart.opened("docx", word_bomb("cell"))
    assert found.value.outcome == "timeout"
    apart.close()
