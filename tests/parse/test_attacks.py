"""Hostile and broken input: only a document or a ReadError comes out, and soon."""

from __future__ import annotations

import random
import socket
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import dateline
from sendminer.parse.text.plain import kind_of
from sendminer.parse.text.resolutions import resolutions
from sendminer.records import Document
from tests.parse.made_pages import (
    agenda_item,
    answer,
    attendee,
    block,
    body,
    decision,
    limb,
    meeting,
    news,
    row,
    section,
)

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE meeting [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "&a;"}{"&a;" * 10}">' for n in range(9)
    )
    + "]><meeting><meetingdate>03/02/2026</meetingdate><x>&a8;</x></meeting>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE meeting [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    "<meeting><agendaitems><agendaitem><agendaitemnumber>1</agendaitemnumber>"
    "<agendatext>&x;</agendatext></agendaitem></agendaitems></meeting>"
)
DTD = (
    '<?xml version="1.0"?><!DOCTYPE meeting SYSTEM "http://192.0.2.1/evil.dtd">'
    + answer(agenda_item("1.", "Item", minutesnonemptyhtmlbody=body("Noted."))).partition("?>")[2]
)
PAGES = {
    "meeting": meeting(
        row(
            "1.", "Item", block("Decision:", "RESOLVED that:", limb("1.", "one"), limb("2.", "two"))
        )
    ),
    "answer": answer(
        agenda_item("1.", "Item", minutesnonemptyhtmlbody=body("RESOLVED: That it be done.")),
        people=attendee("Councillor Ann Marlow"),
    ),
    "decision": decision(section("Decision:", "That it be done.")),
    "news": news(),
    "text": "Headline\n3 April 2026\n\nPresent: Cllr Marlow\n\nRESOLVED: That it be done.",
}


def attempt(data: bytes) -> Document | None:
    """Read bytes; None where they are refused. Anything but ReadError fails the test."""
    try:
        found = parse(data, name="x")
    except ReadError as fault:
        assert fault.what.startswith("x ")
        assert fault.todo
        return None
    for item in found.items:
        assert 0 <= item.start <= item.end <= len(found.text)
        assert all(item.start <= a < b <= item.end for a, b in item.resolved)
    for official in found.officials:
        assert all(found.text[m.start : m.end] == m.text for m in official.mentions)
    return found


@pytest.mark.parametrize("source", [BOMB, OUTSIDE], ids=["bomb", "file"])
def test_entities_are_refused(source: str) -> None:
    """No entity is expanded and no file is read."""
    with pytest.raises(ReadError) as raised:
        parse(source.encode(), name="m.xml")
    assert raised.value.outcome == "damaged"


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """An external DTD is not fetched, and the answer is read without it."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    found = attempt(DTD.encode())
    assert found is not None
    assert "Noted." in found.text


DEEP = {
    "divs": "<html><body>" + "<div>" * 100_000 + "hello " * 50,
    "closed divs": "<html><body>" + "<div>" * 100_000 + "hello" + "</div>" * 100_000,
    "modgov": "<div id=modgov>" + "<div>" * 100_000 + "hello",
    "bold": "<html><body><article><p>" + "<b>" * 100_000 + "The council met. " * 50,
    "lists": "<div id=modgov><table id=mgItemTable><tr><td>1.</td><td>" + "<ul><li>" * 50_000,
    "tables": "<div id=modgov><table id=mgItemTable><tr><td>1.</td><td>"
    + "<table><tr><td>" * 30_000,
    "labels": "<div id=modgov><div>"
    + "<span class=mgLabel>Date of decision:</span> 3 April 2026" * 20_000,
    "short paragraphs": "<html><body>" + "<div>Places</div>" * 30_000,
    "xml": "<?xml version='1.0'?><meeting>" + "<a>" * 100_000,
    "angle brackets": "<html>" + "<" * 500_000,
    "ampersands": "<html>" + "&" * 500_000,
    "attributes": "<html " + "a=b " * 200_000 + "><body><p>hello</p>",
    "comments": "<html>" + "<!--" * 200_000,
    "json": "[" * 150_000,
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP.keys())
def test_deep_and_long_markup(source: str) -> None:
    """Nesting and repetition cost no stack and no fault."""
    attempt(source.encode())


@given(st.binary(max_size=2_000))
@settings(max_examples=150, deadline=None)
def test_random_bytes(data: bytes) -> None:
    """Any bytes give a document or a ReadError."""
    attempt(data)


@given(st.text(max_size=2_000))
@settings(max_examples=150, deadline=None)
def test_random_text(text: str) -> None:
    """Any text gives itself, or a ReadError; the readers of its heading never fail."""
    found = attempt(text.encode("utf-8", "surrogatepass"))
    assert found is None or found.kind in ("article", "minutes", "decision", "report", "text")
    assert kind_of(text)
    assert dateline(text) is None or isinstance(dateline(text), date)
    assert council_of(text) is None or council_of(text)
    assert resolutions([((0, len(text)), text)], decision=True) is not None


@pytest.mark.parametrize("source", PAGES.values(), ids=PAGES.keys())
@given(seed=st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_mutated_pages(source: str, seed: int) -> None:
    """A page with bytes cut, doubled, flipped or moved gives a document or a ReadError."""
    dice = random.Random(seed)
    data = bytearray(source.encode())
    for _ in range(dice.randint(1, 12)):
        at, size = dice.randrange(len(data)), dice.randint(1, 60)
        piece = bytes(data[at : at + size])
        change = dice.randrange(4)
        if change == 0:
            del data[at : at + size]
        elif change == 1:
            data[at:at] = piece * 3
        elif change == 2:
            data[at] = dice.randrange(256)
        else:
            data += piece
        data = data or bytearray(b"<")
    attempt(bytes(data))


@pytest.mark.parametrize("name", ["meeting", "answer", "decision", "news"])
def test_cut_pages(name: str) -> None:
    """A page that breaks off anywhere gives a document or a ReadError."""
    data = PAGES[name].encode()
    for length in range(0, len(data), max(1, len(data) // 40)):
        attempt(data[:length])
