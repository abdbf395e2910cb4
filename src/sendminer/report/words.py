"""Write a digest down: as text for a mail, as Markdown, as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from textwrap import shorten

from sendminer import wording
from sendminer.records import to_json
from sendminer.report.changes import Change, Digest, Section
from sendminer.safe_text import shown

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
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def as_text(digest: Digest) -> str:
    """One line a change, and below it the words and the page that prove it."""
    lines = [_heading(digest)]
    for section, changes in _sections(digest):
        lines += ["", f"{TITLES[section].upper()} ({len(changes)})"]
        for change in changes:
            lines += [_line(change), f"    {_quoted(change)}", f"    {_page(change)}".rstrip()]
    return "\n".join(lines) + "\n"


def as_markdown(digest: Digest) -> str:
    """The same as lists under headings."""
    lines = [_heading(digest)]
    for section, changes in _sections(digest):
        lines += ["", f"## {TITLES[section]} ({len(changes)})", ""]
        for change in changes:
            lines += [
                f"- {_marked(_line(change))}  ",
                f"  > {_marked(_words(change))}  ",
                f"  {_link(change)}".rstrip(),
            ]
    return "\n".join(lines) + "\n"


def as_json(digest: Digest) -> str:
    """The same for programs."""
    return json.dumps(to_json(digest), ensure_ascii=True, indent=2) + "\n"


def _heading(digest: Digest) -> str:
    since, as_of = wording.day(digest.since), wording.day(digest.as_of)
    if not digest.changes:
        return (
            f"Nothing is new, moved, due, past due, reported done, criticised, silent or open "
            f"since {since} (reckoned for {as_of})."
        )
    number = len(digest.changes)
    return f"{number} {'change' if number == 1 else 'changes'} since {since}, reckoned for {as_of}."


def _sections(digest: Digest) -> Iterator[tuple[Section, list[Change]]]:
    for section, changes in groupby(digest.changes, key=lambda change: change.section):
        yield section, list(changes)


def _line(change: Change) -> str:
    owner = f"{change.owner}, " if change.owner else ""
    told = f": {change.what}" if change.what else ""
    when = wording.day(change.when)
    when += f" (came in {wording.day(change.came)})" if change.came else ""
    return _plain(f"{when}: {owner}{change.subject}{told} [{change.commitment}]")


def _words(change: Change) -> str:
    return shorten(_plain(change.words), LONGEST, placeholder=" …")


def _quoted(change: Change) -> str:
    """In marks, unless they are somebody's own words and open with marks of their own."""
    words = _words(change)
    return words if words.startswith(_OPENING) else f"“{words}”"


def _page(change: Change) -> str:
    day = f" ({wording.day(change.published)})" if change.published else ""
    return _plain(f"{change.url or change.title}{day}")


def _link(change: Change) -> str:
    """The page as a link, by its title; only an address of the web becomes one, a file is named."""
    day = f" ({wording.day(change.published)})" if change.published else ""
    name = _marked(_plain(change.title or change.url))
    if not change.url.startswith(("http://", "https://")):
        file = f", {_marked(_plain(change.url))}" if change.url and change.title else ""
        return f"{name}{file}{day}"
    address = "".join(_escaped(sign) for sign in _plain(change.url))
    return f"[{name}](<{address}>){day}"


def _escaped(sign: str) -> str:
    return f"%{ord(sign):02X}" if sign in " <>\\" else sign


def _plain(text: str) -> str:
    """On one line, without what could steer a terminal."""
    return " ".join(shown(text).split())


def _marked(text: str) -> str:
    """So that Markdown shows the signs of the text as they are."""
    return _MARKS.sub(r"\\\1", text)
