"""Saved mails and web archives."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from tests.parse.made_pages import PROSE, news


def mail(subtype: str | None = None) -> EmailMessage:
    """A press release by mail."""
    message = EmailMessage()
    message["From"] = "Leeford Press Office <press@leeford.example>"
    message["To"] = "newsdesk@herald.example"
    message["Subject"] = "Special school to open on Mill Lane"
    message["Date"] = "Tue, 03 Feb 2026 09:00:00 +0000"
    message.set_content("\n\n".join(PROSE))
    if subtype:
        message.add_alternative(news(*PROSE), subtype=subtype)
    return message


@pytest.mark.parametrize("subtype", [None, "html"])
def test_press_release(subtype: str | None) -> None:
    """The words are the mail's, the headline its subject, the day the day it was sent."""
    found = parse(mail(subtype).as_bytes(), name="release.eml")
    assert PROSE[0] in found.text
    assert "newsdesk@herald.example" not in found.text
    assert (found.title, found.published) == (
        "Special school to open on Mill Lane",
        date(2026, 2, 3),
    )
    assert found.publisher == "Leeford Press Office"


@pytest.mark.parametrize(
    ("sender", "publisher", "day"),
    [
        ("<Saved by Blink>", None, None),
        ("<Saved by Windows Internet Explorer 11>", None, None),
        ("Leeford Press Office <press@leeford.example>", "Leeford Press Office", date(2026, 9, 1)),
    ],
    ids=["a browser", "another", "a letter with pictures"],
)
def test_web_archive(sender: str, publisher: str | None, day: date | None) -> None:
    """A page saved as MHTML is the page; its browser published nothing on the day of saving."""
    archive = EmailMessage()
    archive["From"] = sender
    archive["Date"] = "Tue, 01 Sep 2026 09:30:00 +0000"
    archive["Subject"] = "Special school to open on Mill Lane"
    archive["Snapshot-Content-Location"] = "https://herald.example/mill-lane"
    archive["MIME-Version"] = "1.0"
    page = "".join(f"<p>{words}</p>" for words in PROSE)
    archive.set_content(f"<html><body>{page}</body></html>", subtype="html")
    archive.make_related()
    found = parse(archive.as_bytes(), name="saved.mhtml")
    assert PROSE[1] in found.text
    assert found.url == "https://herald.example/mill-lane"
    assert (found.publisher, found.published) == (publisher, day)


def test_a_mail_with_nothing_to_read() -> None:
    """Attachments alone are named as what they are."""
    message = mail()
    message.set_content("")
    message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="a.bin")
    with pytest.raises(ReadError) as raised:
        parse(message.as_bytes(), name="release.eml")
    assert raised.value.outcome == "empty"


BROKEN = {
    "unknown charset": b"Content-Type: text/plain; charset=klingon",
    "bad transfer encoding": b"Content-Transfer-Encoding: rot13",
    "bad date": b"Date: yesterday",
    "a year that no machine can count": b"Date: Mon, 1 Jan 99999999999999999999 09:00:00 GMT",
    "an encoding of Python's own": b"Content-Type: text/plain; charset=punycode",
    "one that always fails": b"Content-Type: text/plain; charset=undefined",
    "one that cannot be a name": b'Content-Type: text/plain; charset="a\0b"',
}


@pytest.mark.parametrize("line", BROKEN.values(), ids=BROKEN.keys())
def test_broken_headers(line: bytes) -> None:
    """Headers that are wrong cost nothing but themselves."""
    data = b"From: a@b.example\nSubject: Places\nTo: c@d.example\n" + line + b"\n\n"
    assert PROSE[0] in parse(data + PROSE[0].encode(), name="m.eml").text


def test_a_header_is_read_so_far() -> None:
    """Python's reader of headers takes the square of their length, in time and in memory."""
    head = b"From: a@b.example\nTo: c@d.example\nDate: Thu, 12 Mar 2026 09:30:00 GMT\nSubject: "
    data = head + b"=?utf-8?q?a?= " * 1_000 + b"\n\n" + PROSE[0].encode()
    found = parse(data, name="m.eml")
    assert found.text == PROSE[0]
    assert found.title
    assert len(found.title) < 1_000


def test_a_mail_of_very_many_parts() -> None:
    """It is an outcome; a saved page with its pictures has far fewer."""
    part = b"--x\nContent-Type: text/plain\n\n" + PROSE[0].encode() + b"\n"
    head = b"From: a@b.example\nSubject: Places\nMIME-Version: 1.0\n"
    data = head + b"Content-Type: multipart/mixed; boundary=x\n\n" + part * 6_000
    with pytest.raises(ReadError) as raised:
        parse(data, name="m.eml")
    assert raised.value.outcome == "too_large"


def test_minutes_with_a_list_of_people_are_no_mail() -> None:
    """Lines with colons at the top of minutes are words, not headers."""
    text = "Date: 3 February 2026\nVenue: Guildhall\nPresent: Cllr Marlow\n\nThe Chair opened."
    assert parse(text.encode(), name="m.txt").text == text
