"""Small documents for tests, good and bad; every person, council and school is invented."""

from __future__ import annotations

import io
from pathlib import Path

ARTICLE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Council pledges 120 special school places | Wexcombe Post</title>
<meta property="og:site_name" content="Wexcombe Post">
<meta property="article:published_time" content="2025-03-04T09:00:00+00:00">
<link rel="canonical" href="https://post.example/news/120-places"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>Council pledges 120 special school places</h1>
<p>Wexcombe Council will create 120 new special school places by September 2027 at a cost of
£9.5m, its cabinet has decided after a long and heated meeting on Tuesday evening.</p>
<p>Cllr Anne Dray, cabinet member for children, said: “We will open every one of these places,
because no child should have to travel thirty miles to a classroom that suits them.”</p>
<p>But Cllr Omar Pell, who leads the opposition group, said the plan had failed families for
years, and that parents who had waited for so long had no reason to trust another promise.</p>
</article><footer>All rights reserved</footer></body></html>"""

NOTE = "The council will spend £2m on 40 new places at Marl Green School by 2028.\n"


def pdf(*lines: str, password: str | None = None) -> bytes:
    """A PDF with some lines of text, or one without any text where none is given."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    lock = StandardEncryption(password) if password else None
    canvas = Canvas(buffer, encrypt=lock, invariant=1)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 14 * number, line)
    if not lines:
        canvas.rect(72, 500, 200, 200, fill=1)
    canvas.save()
    return buffer.getvalue()


def partly_scanned(*lines: str) -> bytes:
    """A PDF of a page with these lines and of two that are pictures."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(600, 800), invariant=1)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 14 * number, line)
    for _ in range(2):
        canvas.showPage()
        canvas.drawImage(ImageReader(Image.new("L", (4, 4), 200)), 0, 0, 600, 800)
    canvas.save()
    return buffer.getvalue()


def bad_files(folder: Path) -> dict[str, str]:
    """Write files that yield nothing; gives the outcome that each must have."""
    whole = pdf("Cabinet, 4 March 2025", "RESOLVED: That £2m be allocated.")
    files: dict[str, tuple[str, bytes]] = {
        "empty.txt": ("empty", b""),
        "blank.txt": ("empty", b" \n\t\n"),
        "binary.txt": ("not_text", bytes(range(256)) * 40),
        "list.html": (
            "no_article",
            b"<html><body><ul><li><a href=a>One</a><li><a href=b>Two</a></ul></body></html>",
        ),
        "cut.pdf": ("damaged", whole[: len(whole) // 3]),
        "locked.pdf": ("encrypted", pdf("Secret", password="key")),
        "scan.pdf": ("needs_ocr", pdf()),
        "long.txt": ("too_large", b"The council will act. " * 2_400_000),
    }
    for name, (_, data) in files.items():
        (folder / name).write_bytes(data)
    return {name: outcome for name, (outcome, _) in files.items()}
