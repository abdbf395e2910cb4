"""PDFs made for the tests: text put together again, and those that cannot be read."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

from sendminer.errors import ReadError
from sendminer.parse import parse, parsed
from sendminer.parse.files.pdf_lines import Line, flowed, without_furniture
from sendminer.parse.text.rendering import GAP

STYLES = getSampleStyleSheet()
LONG = (
    "The Committee considered a report on the number of places in special schools, which had not "
    "kept pace with the number of plans, and asked how the Council would meet the need that had "
    "been forecast for the three years from September 2026."
)
STORY = (
    ("Heading1", "Leeford City Council"),
    ("Heading2", "Minutes of the Children's Committee held on 3 February 2026"),
    ("Normal", "Present: Councillors Marlow, Tate and Sood"),
    ("Heading3", "21. SEND sufficiency"),
    ("Normal", LONG),
    ("Normal", "RESOLVED that:"),
    ("Normal", "1. £2m be released for the school at Mill Lane, subject to planning permission and "
               "to a further report on the costs of the access road; and"),
    ("Normal", "2. a report be brought back in June 2026."),
)  # fmt: skip


def made(
    story: tuple[tuple[str, str], ...] = STORY,
    *,
    pages: int = 1,
    running: str = "",
    draw: Callable[[Canvas], None] | None = None,
    password: str = "",
    title: str = "",
) -> bytes:
    """A PDF of the story, once a page, with a running head and page numbers if asked."""
    target = io.BytesIO()

    def furniture(canvas: Canvas, document: SimpleDocTemplate) -> None:
        if running:
            canvas.drawString(72, 820, running)
            canvas.drawCentredString(300, 20, f"Page {canvas.getPageNumber()} of {pages}")
        if draw is not None:
            draw(canvas)

    flow = []
    for number in range(pages):
        flow += [PageBreak()] if number else []
        for style, words in story:
            flow += [Paragraph(words, STYLES[style]), Spacer(1, 8)]
    template = SimpleDocTemplate(
        target,
        pagesize=A4,
        title=title,
        encrypt=StandardEncryption(password) if password else None,
    )
    template.build(flow, onFirstPage=furniture, onLaterPages=furniture)
    return target.getvalue()


def scanned() -> bytes:
    """A PDF whose page is a picture."""
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_paragraphs_are_put_together() -> None:
    """Wrapped lines are joined; headings, paragraphs and limbs stay apart."""
    found = parse(made(), name="m.pdf")
    assert found.text.split("\n\n") == [words for _, words in STORY]


def test_what_a_pdf_says_of_itself() -> None:
    """Kind, title, date and council come from its words."""
    found = parse(made(), name="m.pdf")
    assert (found.kind, found.title, found.published, found.council) == (
        "minutes",
        "Leeford City Council",
        date(2026, 2, 3),
        "Leeford City Council",
    )


TITLES = {
    "stated": ("SEND sufficiency strategy", "SEND sufficiency strategy"),
    "word's own": ("Microsoft Word - v3 final.docx", "Leeford City Council"),
    "file name": ("minutes_v2.docx", "Leeford City Council"),
    "none": ("", "Leeford City Council"),
}


@pytest.mark.parametrize(("stated", "title"), TITLES.values(), ids=TITLES.keys())
def test_title(stated: str, title: str) -> None:
    """The stated title holds where a person wrote it, else the first heading."""
    assert parse(made(title=stated), name="m.pdf").title == title


def test_running_heads_and_page_numbers_are_left_out() -> None:
    """What repeats on each page is furniture."""
    found = parse(made(pages=4, running="Children's Committee papers"), name="m.pdf")
    assert "committee papers" not in found.text.lower()
    assert "Page " not in found.text
    assert found.text.count(LONG) == 4


def test_paragraph_over_a_page_break() -> None:
    """A sentence that goes on overleaf is one paragraph."""
    names = ("ash", "birch", "cedar", "damson", "elm", "fir", "gorse", "hazel", "ivy", "juniper")
    told = (f"The {a} group told {b} of {c}." for a in names for b in names for c in "mnpw")
    words = " ".join(told)
    found = parse(made((("Normal", words),)), name="m.pdf")
    assert found.text == words.strip()


REFUSED = {
    "encrypted": (lambda: made(password="secret"), "encrypted"),
    "scanned": (scanned, "needs_ocr"),
    "cut in half": (lambda: made()[: len(made()) // 2], "damaged"),
    "cut at the end": (lambda: made()[:-60], "damaged"),
    "header only": (lambda: b"%PDF-1.7\n", "damaged"),
    "header and end": (lambda: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF", "damaged"),
}


@pytest.mark.parametrize(("make", "outcome"), REFUSED.values(), ids=REFUSED.keys())
def test_pdfs_that_cannot_be_read(make: Callable[[], bytes], outcome: str) -> None:
    """Each has its outcome, the document's name and what to do."""
    with pytest.raises(ReadError) as raised:
        parse(make(), name="minutes.pdf")
    assert raised.value.outcome == outcome
    assert raised.value.what.startswith("minutes.pdf ")
    assert raised.value.todo


def test_words_of_the_encrypted_message() -> None:
    """What happened and what to do, in a sentence each."""
    with pytest.raises(ReadError) as raised:
        parse(made(password="secret"), name="minutes.pdf")
    assert str(raised.value) == (
        "minutes.pdf is encrypted. "
        "Open it with its password, save a copy without one, and read that."
    )


def test_too_many_pages() -> None:
    """Two thousand pages are the most."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for _ in range(2_001):
        canvas.drawString(72, 700, "x")
        canvas.showPage()
    canvas.save()
    with pytest.raises(ReadError) as raised:
        parse(target.getvalue(), name="m.pdf")
    assert raised.value.outcome == "too_large"


def test_junk_before_the_header() -> None:
    """A PDF may begin within the first kilobyte."""
    assert parse(b"\n" * 100 + made(), name="m").kind == "minutes"


LINES = {
    "without boxes, a full stop ends": (
        ["The plan is late and it is likely to cost more", "than forecast.", "It will open."],
        ["The plan is late and it is likely to cost more than forecast.", "It will open."],
    ),
    "limbs": (["RESOLVED that:", "1. one", "2. two"], ["RESOLVED that:", "1. one", "2. two"]),
    "bullets": (["Aims:", "• one", "• two"], ["Aims:", "• one", "• two"]),
    "hyphen stays": (["a one-", "way street"], ["a one-way street"]),
    "dash goes on": (
        ["a plan for schools", "- and for homes"],
        ["a plan for schools - and for homes"],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), LINES.values(), ids=LINES.keys())
def test_lines_without_boxes(lines: list[str], expected: list[str]) -> None:
    """Where PDFium gives no boxes the words alone decide."""
    assert flowed([[Line(text) for text in lines]])[0].split(GAP) == expected


def test_furniture_of_two_pages() -> None:
    """A head on both of two pages is furniture; a line that differs is not."""
    pages = [[Line("Agenda Item 7"), Line("one")], [Line("Agenda Item 7"), Line("two")]]
    assert [[line.text for line in page] for page in without_furniture(pages)] == [["one"], ["two"]]


def test_pages_are_known_by_where_they_begin() -> None:
    """A proof names its page: each page's first word stands at its offset."""
    text, starts = flowed([[Line("First page.")], [], [Line("Third page.")]])
    assert starts == (0, len("First page."), text.index("Third"))


A_PAGE = (0.0, 0.0, *A4)


def drawn(*boxes: tuple[float, float, float, float]) -> Callable[[Canvas], None]:
    """What draws pictures at these places: left, bottom, width and height."""
    grey = ImageReader(Image.new("L", (4, 4), 200))

    def draw(canvas: Canvas) -> None:
        for left, bottom, width, height in boxes:
            canvas.drawImage(grey, left, bottom, width, height)

    return draw


def in_a_form(canvas: Canvas) -> None:
    """A scan as programs that put papers together place it: in a form, and made to fit."""
    canvas.beginForm("paper")
    drawn((0, 0, A4[0] / 2, A4[1] / 2))(canvas)
    canvas.endForm()
    canvas.scale(2, 2)
    canvas.doForm("paper")


def written(words: str) -> Callable[[Canvas], None]:
    """What writes words on a scanned page."""

    def draw(canvas: Canvas) -> None:
        drawn(A_PAGE)(canvas)
        canvas.drawString(72, 700, words)

    return draw


def lying(canvas: Canvas) -> None:
    """A scan that lies on its side, and is turned when it is shown."""
    canvas.setPageRotation(90)
    drawn((0, 0, A4[1], A4[1]))(canvas)


def paper(*draws: Callable[[Canvas], None]) -> bytes:
    """A page of words, and behind it a page each of what is drawn."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for draw in (lambda page: page.drawString(72, 700, LONG), *draws):
        canvas.saveState()
        draw(canvas)
        canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return target.getvalue()


PAGES = {
    "a scan": (drawn(A_PAGE), True),
    "with a margin": (drawn((60, 80, 480, 680)), True),
    "in strips": (drawn(*((0, bottom, A4[0], 21) for bottom in range(0, 840, 20))), True),
    "in a form": (in_a_form, True),
    "on its side": (lying, True),
    "stamped": (written("Agenda Item 7"), True),
    "numbered": (written("Page 57"), True),
    "a blank page": (drawn(), False),
    "a small picture": (drawn((100, 100, 200, 300)), False),
    "a small picture many times": (drawn(*[(100, 100, 200, 300)] * 9), False),
    "a drawing": (lambda canvas: canvas.rect(0, 0, *A4, fill=1), False),
    "words over a picture": (written("Our schools, and what they need"), False),
    "a scan with its text": (written(f"It was noted. {LONG}"), False),
    "beyond the page": (drawn((A4[0], 0, *A4), (0, A4[1], *A4)), False),
}


@pytest.mark.parametrize(("draw", "scan"), PAGES.values(), ids=PAGES.keys())
def test_pages_that_are_scans(draw: Callable[[Canvas], None], scan: bool) -> None:
    """A page without text over most of which pictures lie is told, and the others are read."""
    found = parsed(paper(draw), name="minutes.pdf")
    assert found.rest.scanned == ((2,) if scan else ())
    assert found.document.text.startswith(LONG[:30])


def test_scanned_pages_have_the_numbers_of_the_file() -> None:
    """From 1, as a reader of the file counts them."""
    scan = drawn(A_PAGE)
    data = paper(scan, written("Nine schools were named."), scan, scan, drawn())
    assert parsed(data, name="minutes.pdf").rest.scanned == (2, 4, 5)


def test_a_paper_of_stamped_scans_is_a_scan() -> None:
    """What was put on each page to find it by is no text of its own."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    written("Agenda Item 7")(canvas)
    canvas.save()
    with pytest.raises(ReadError) as raised:
        parse(target.getvalue(), name="minutes.pdf")
    assert raised.value.outcome == "needs_ocr"


ROWS = {
    "rows of a table": (
        ["Block £000 £000", "Special schools 1,250 1,410", "Bases 310 (45)"],
        ["Block £000 £000", "Special schools 1,250 1,410", "Bases 310 (45)"],
    ),
    "prose with years goes on": (
        ["The plan, first agreed in 2019 and then revised in 2021 and", "2023, will cost £3m."],
        ["The plan, first agreed in 2019 and then revised in 2021 and 2023, will cost £3m."],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), ROWS.values(), ids=ROWS.keys())
def test_rows_stay_apart(lines: list[str], expected: list[str]) -> None:
    """A table's rows are not run together, and prose is."""
    assert flowed([[Line(text) for text in lines]])[0].split(GAP) == expected
