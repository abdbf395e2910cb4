"""Saved mails and web archives."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from tests.parse.pages import PROSE, news


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


def test_web_archive() -> None:
    """A page saved as MHTML is the page."""
    archive = EmailMessage()
    archive["From"] = "<Saved by Blink>"
    archive["Subject"] = "Special school to open on Mill Lane"
    archive["Snapshot-Content-Location"] = "https://herald.example/mill-lane"
    archive["MIME-Version"] = "1.0"
    archive.set_content(news(*PROSE), subtype="html")
    archive.make_related()
    found = parse(archive.as_bytes(), name="saved.mhtml")
    assert PROSE[1] in found.text
    assert found.url == "https://herald.example/mill-lane"


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
}


@pytest.mark.parametrize("line", BROKEN.values(), ids=BROKEN.keys())
def test_broken_headers(line: bytes) -> None:
    """Headers that are wrong cost nothing but themselves."""
    data = b"From: a@b.example\nSubject: Places\nTo: c@d.example\n" + line + b"\n\n"
    assert PROSE[0] in parse(data + PROSE[0].encode(), name="m.eml").text


def test_minutes_with_a_list_of_people_are_no_mail() -> None:
    """Lines with colons at the top of minutes are words, not headers."""
    text = "Date: 3 February 2026\nVenue: Guildhall\nPresent: Cllr Marlow\n\nThe Chair opened."
    assert parse(text.encode(), name="m.txt").text == text
