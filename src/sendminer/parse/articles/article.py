"""A saved news page: the article in it, without what stands around it.

``body`` finds the paragraphs, ``facts`` what the page says of itself.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from sendminer.parse.articles.body import extracted
from sendminer.parse.articles.bylines import signed
from sendminer.parse.articles.facts import read_facts
from sendminer.parse.pages.markup import address, one_line
from sendminer.parse.reading import Reading, Unreadable, a_list
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import dateline
from sendminer.parse.text.plain import kind_of
from sendminer.parse.text.rendering import Rendering

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_REGISTER = ("mgTabTable", "mgNonBulletTableList", "mgBulletList")
_CMIS = re.compile(r"ModCMISMeetings|MeetingCalendarPublic|CmisDocumentList|CMIS_ModuleWrapper")
_CONSENT = re.compile(
    r"\b(?:cookies?|consent|javascript|browser|privacy|advertis\w+|log in|sign in|subscribe"
    r"|captcha)\b",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"[.!?…:;。！？][\"”’')\]]*$")
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 35


def read_article(page: HtmlElement, source: str) -> Reading:
    """Read the article of a page.

    Raises:
        Unreadable: the page holds none: a list, a shell that a script fills, a consent page.
    """
    _refuse_lists(source)
    source = source.replace("\x00", "")
    found, body = extracted(page, source)
    facts = read_facts(page, source, body, found)
    headlines = {one_line(title) for title in (facts.title, facts.social_title) if title}
    if body and one_line(body[0]) in headlines:
        del body[0]
    body = [line for line in body if not signed(line)]
    if not _is_article(body):
        raise Unreadable(
            "no_article", "is a page with no article in it.",
            "Open the article itself and save that page, with scripts run, as HTML or PDF.",
        )  # fmt: skip
    rendering = Rendering()
    for line in ([facts.title] if facts.title else []) + body:
        rendering.add(line)
    text = rendering.text
    return Reading(
        # Some councils publish minutes as pages of their own making.
        kind="minutes" if kind_of(text) == "minutes" else "article",
        text=text,
        title=facts.title,
        social_title=facts.social_title,
        author=facts.author,
        publisher=facts.publisher,
        council=council_of(text),
        url=address(page) or (found.url if found is not None else None),
        published=facts.published or _dateline(rendering.text),
        updated=facts.updated,
    )


def _dateline(text: str) -> date | None:
    """The day that a line above the story gives; a sentence of the story tells of another."""
    return dateline("\n".join(line for line in text.splitlines() if not _FULL_STOP.search(line)))


def _refuse_lists(source: str) -> None:
    """Refuse the registers and calendars of council software."""
    if any(name in source for name in _REGISTER):
        raise a_list("decision" if "ecision" in source else "meeting")
    if _CMIS.search(source):
        raise Unreadable(
            "no_article", "is a CMIS list of meetings or papers, not the minutes.",
            "Open the minutes in it and save that PDF.",
        )  # fmt: skip


def _is_article(lines: list[str]) -> bool:
    """Say whether the paragraphs tell something: sentences, and not mostly about cookies."""
    text = " ".join(lines)
    prose = [line for line in lines if _FULL_STOP.search(line) and len(line) > 30]
    if len(_WORD.findall(text)) < _FEWEST_WORDS or not prose:
        return False
    if sum(map(len, prose)) < 0.4 * len(text) and len(prose) < 4:
        return False
    noise = sum(len(line) for line in lines if len(_CONSENT.findall(line)) >= 2)
    return noise < 0.5 * len(text)
