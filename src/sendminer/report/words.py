"""Write a digest down, as text for a mail, as Markdown, as JSON; words and pages in any text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING

from sendminer import wording
from sendminer.records import to_json
from sendminer.report.changes import Change, Digest, Section
from sendminer.safe_text import shown

if TYPE_CHECKING:
    from sendminer.report.finding import Findings

LONGEST = 300
"""Characters of proof that are shown; the tables have the whole sentence."""
TITLES: dict[Section, str] = {
    "new": "New promises",
    "moved": "Moved",
    "due": "Due soon",
    "overdue": "Past due",
    "done": "Reported done",
    "criticised": "Criticised",
    "silent": "Gone silent",
    "open": "Left open: does it belong to this promise?",
}
_OPENING = ("“", "‘", '"')
_PAIRED = re.compile(r'“([^“”]*)(?:”|\Z)|"([^"]*)"')
_WITHIN = re.compile(r"[^“”]*”")
"""Begins within speech that an earlier sentence has opened."""
_IN_SINGLE = r"‘\1\2’"
"""What is spoken within a text; the end of a text that breaks off closes it."""
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def as_text(digest: Digest) -> str:
    """One line a change, and below it the words and the page that prove it."""
    lines = [_heading(digest)]
    for section, changes in _sections(digest):
        lines += ["", f"{TITLES[section].upper()} ({len(changes)})"]
        for change in changes:
            proof = page(change.url or change.title, change.published)
            lines += [_line(change), f"    {quoted(change.words)}", f"    {proof}".rstrip()]
    return "\n".join(lines) + "\n"


def as_markdown(digest: Digest) -> str:
    """The same as lists under headings."""
    lines = [_heading(digest)]
    for section, changes in _sections(digest):
        lines += ["", f"## {TITLES[section]} ({len(changes)})", ""]
        for change in changes:
            lines += [
                f"- {_marked(_line(change))}  ",
                f"  > {_marked(_words(change.words))}  ",
                f"  {_link(change)}".rstrip(),
            ]
    return "\n".join(lines) + "\n"


def as_json(told: Digest | Findings) -> str:
    """A digest, or what a search found, for programs."""
    return json.dumps(to_json(told), ensure_ascii=True, indent=2) + "\n"


def _heading(digest: Digest) -> str:
    since, as_of = wording.day(digest.since), wording.day(digest.as_of)
    without = wording.several(digest.left_out, "promise")
    left = f" {without} not on SEND left out." if digest.left_out else ""
    if not digest.changes:
        return (
            f"Nothing is new, moved, due, past due, reported done, criticised, silent or open "
            f"since {since} (reckoned for {as_of}).{left}"
        )
    told = wording.several(len(digest.changes), "change")
    return f"{told} since {since}, reckoned for {as_of}.{left}"


def _sections(digest: Digest) -> Iterator[tuple[Section, list[Change]]]:
    for section, changes in groupby(digest.changes, key=lambda change: change.section):
        yield section, list(changes)


def _line(change: Change) -> str:
    owner = f"{change.owner}, " if change.owner else ""
    told = f": {change.what}" if change.what else ""
    when = wording.day(change.when)
    when += f" (came in {wording.day(change.came)})" if change.came else ""
    judged = f"; judged {change.verdict}" if change.verdict else ""
    return plain(f"{when}: {owner}{change.subject}{told}{judged} [{change.commitment}]")


def _words(words: str) -> str:
    return shorten(plain(words), LONGEST, placeholder=" …")


def quoted(words: str) -> str:
    """Words in marks, unless they are somebody's own and open with marks of their own.

    What is spoken within them stands in single marks then: the tables have it to the letter.
    """
    told = _words(words)
    if told.startswith(_OPENING):
        return told
    if _WITHIN.match(told):
        return f"“{told}"
    return f"“{_PAIRED.sub(_IN_SINGLE, told)}”"


def page(name: str, published: date | None) -> str:
    """A page by its address or title, and its day."""
    day = f" ({wording.day(published)})" if published else ""
    return plain(f"{name}{day}")


def _link(change: Change) -> str:
    """The page as a link, by its title; only an address of the web becomes one, a file is named."""
    day = f" ({wording.day(change.published)})" if change.published else ""
    name = _marked(plain(change.title or change.url))
    if not change.url.startswith(("http://", "https://")):
        file = f", {_marked(plain(change.url))}" if change.url and change.title else ""
        return f"{name}{file}{day}"
    address = "".join(_escaped(sign) for sign in plain(change.url))
    return f"[{name}](<{address}>){day}"


def _escaped(sign: str) -> str:
    return f"%{ord(sign):02X}" if sign in " <>\\" else sign


def plain(text: str) -> str:
    """Words on one line, without what could steer a terminal."""
    return " ".join(shown(text).split())


def _marked(text: str) -> str:
    """So that Markdown shows the signs of the text as they are."""
    return _MARKS.sub(r"\\\1", text)
