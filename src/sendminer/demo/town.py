"""Every site of the box behind one function: a path and a query in, an answer out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sendminer.demo.answers import Answer, missing, shown
from sendminer.demo.cmis import CmisSite
from sendminer.demo.moderngov import ModernGovSite
from sendminer.demo.news import NewsSite
from sendminer.demo.story import COUNCIL, story

COUNCIL_PATH, FORUM_PATH, COURIER_PATH, NEWSROOM_PATH = "council", "forum", "courier", "newsroom"
ROBOTS = "User-agent: *\nDisallow: /private/\n"


@dataclass(frozen=True, slots=True)
class Town:
    """The sites of Hollinshire under one address, as seen on ``today``."""

    address: str
    today: date

    def respond(self, path: str, query: Mapping[str, str]) -> Answer:
        """What the site that owns the path answers. Asks nothing and changes nothing."""
        folder, _, page = path.lstrip("/").partition("/")
        told = story()
        base = f"{self.address}/{folder}"
        if folder == COUNCIL_PATH:
            return ModernGovSite(base, told).respond(page, query)
        if folder == FORUM_PATH:
            return CmisSite(base, told, self.today).respond(page, query)
        if folder == COURIER_PATH:
            return NewsSite(base, "Hollin Courier", told.courier).respond(page, query)
        if folder == NEWSROOM_PATH:
            return NewsSite(base, COUNCIL, told.newsroom).respond(page, query)
        if path == "/robots.txt":
            return shown(ROBOTS, "text/plain")
        if path == "/":
            links = "".join(
                f'<li><a href="/{name}">{name}</a></li>'
                for name in (
                    f"{COUNCIL_PATH}/mgListCommittees.aspx", f"{FORUM_PATH}/Meetings.aspx",
                    f"{COURIER_PATH}/feed", f"{NEWSROOM_PATH}/atom.xml",
                )
            )  # fmt: skip
            return shown(f"<html><title>Hollinshire in a box</title><ul>{links}</ul></html>")
        return missing()
