"""A saved news page: the article in it, without what stands around it.

trafilatura with its precision setting does the choosing: on the 181 pages of
scrapinghub/article-extraction-benchmark it was measured best of its own settings.
"""

from __future__ import annotations

import logging
import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from sendminer.lexicon import alternation, lexicon
from sendminer.parse.council import council_of
from sendminer.parse.dates import dateline, read_date
from sendminer.parse.markup import collapsed, one_line
from sendminer.parse.moderngov_page import address, meta
from sendminer.parse.reading import Reading, Unreadable
from sendminer.parse.rendering import Rendering
from sendminer.parse.text import kind_of

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_LINKED_DATA_DATE = re.compile(r'"datePublished"\s{0,4}:\s{0,4}"([^"]{8,40})"')
_DATE_META = (
    "article:published_time", "datePublished", "og:article:published_time", "parsely-pub-date",
    "dcterms.created", "dcterms.date", "DC.date.issued", "DC.date", "date", "pubdate",
    "publish-date", "publish_date", "sailthru.date", "cXenseParse:recs:publishtime",
)  # fmt: skip
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
_SHORT = 220
_STUB = 2.0
"""How many times longer the usual setting's text must be to be taken instead.

On the benchmark of 181 pages 1.8 to 2.2 gave the same, best figures."""
_SILENT = logging.NullHandler()
_MOST_SOURCE = 20_000_000


def read_article(page: HtmlElement, source: str) -> Reading:
    """Read the article of a page.

    Raises:
        Unreadable: the page holds none: a list, a shell that a script fills, a consent page.
    """
    _refuse_lists(source)
    found, body = _extracted(source.replace("\x00", ""))
    publisher = _publisher(page, found)
    title = _title(page, found, publisher)
    if title and body and _same(body[0], title):
        del body[0]
    if not _is_article(body):
        raise Unreadable(
            "no_article", "is a page with no article in it.",
            "Open the article itself and save that page, with scripts run, as HTML or PDF.",
        )  # fmt: skip
    rendering = Rendering()
    for line in ([title] if title else []) + body:
        rendering.add(line)
    text = rendering.text
    return Reading(
        # Some councils publish minutes as pages of their own making.
        kind="minutes" if kind_of(text) == "minutes" else "article",
        text=text,
        title=title,
        publisher=publisher,
        council=council_of(text),
        url=address(page) or (found.url if found is not None else None),
        published=_published(page, source, found, text),
    )


def _refuse_lists(source: str) -> None:
    """Refuse the registers and calendars of council software."""
    if any(name in source for name in _REGISTER):
        thing = "decisions, not a decision" if "ecision" in source else "meetings, not a meeting"
        raise Unreadable(
            "no_article", f"is a list of {thing}.",
            f"Open a {thing.rpartition(' ')[2]} in it and save that page.",
        )  # fmt: skip
    if _CMIS.search(source):
        raise Unreadable(
            "no_article", "is a CMIS list of meetings or papers, not the minutes.",
            "Open the minutes in it and save that PDF.",
        )  # fmt: skip


def _extracted(source: str) -> tuple[Any | None, list[str]]:
    """What trafilatura says of the page, and the paragraphs of the article that it finds."""
    if len(source) > _MOST_SOURCE:
        raise Unreadable("too_large", "is too large a page.", "Save the article alone.")
    found = _attempt(
        source,
        favor_precision=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    lines = _paragraphs(found)
    wider = _paragraphs(_attempt(source))
    # Precision sometimes keeps a stub of the article; then the usual setting finds the rest.
    stub = sum(map(len, wider)) > _STUB * sum(map(len, lines))
    return found, wider if stub else lines


def _attempt(source: str, **setting: Any) -> Any | None:
    """Let trafilatura read the page; None where it finds nothing or fails on it."""
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):
        # Its warnings about a page are told by our outcome; a program's own handlers still run.
        logging.getLogger(name).addHandler(_SILENT)
    try:
        return bare_extraction(source, include_comments=False, include_images=False, **setting)
    except RecursionError:
        raise
    except Exception:
        # Whatever a broken page sets off in there, it is the page that yields nothing.
        return None


def _paragraphs(found: Any | None) -> list[str]:
    """Paragraphs, sub-headings and list items of an article, in order."""
    lines = [] if found is None or found.body is None else _lines(found.body)
    return [line for line in lines if not leads_elsewhere(line)]


def _lines(body: _Element) -> list[str]:
    """Blocks of trafilatura's tree as lines: its tags are p, head, list, item, table, lb."""
    lines: list[str] = []
    words: list[str] = []

    def flush() -> None:
        line = collapsed("".join(words))
        words.clear()
        if line.strip("•| ") and (not lines or lines[-1] != line):
            lines.append(line)

    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in (
            "p",
            "head",
            "item",
            "quote",
            "row",
            "table",
            "list",
            "lb",
            "div",
            "code",
        ):
            if not (element.tag in ("p", "head") and element.getparent().tag in ("cell", "item")):
                flush()
            words.append("• " if event == "start" and element.tag == "item" else "")
        elif element.tag == "cell" and event == "start" and "".join(words).strip():
            words.append(" | ")
        words.append((element.text if event == "start" else element.tail) or "")
    flush()
    return lines


@cache
def _elsewhere() -> re.Pattern[str]:
    words = alternation(lexicon("parse")["elsewhere"]["words"])
    return re.compile(rf"(?:{words})\s?(?::|[|›»>]|$)", re.IGNORECASE)


def leads_elsewhere(line: str) -> bool:
    """Say whether a line of the article leads to other stories ("READ MORE: …")."""
    return len(line) < _SHORT and _elsewhere().match(line) is not None


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


def _same(line: str, title: str) -> bool:
    return one_line(line) == one_line(title)


def _publisher(page: HtmlElement, found: Any | None) -> str | None:
    name = meta(page, "og:site_name") or (found.sitename if found is not None else None)
    return collapsed(name)[:120] if name else None


def _title(page: HtmlElement, found: Any | None, publisher: str | None) -> str | None:
    """Headline without the name of the site that many pages put after it."""
    title = collapsed((found.title if found is not None else "") or meta(page, "og:title"))
    if publisher:
        for mark in (" - ", " | ", " – ", " — ", " : "):
            title = title.removesuffix(f"{mark}{publisher}").strip()
    return title or None


def _published(page: HtmlElement, source: str, found: Any | None, text: str) -> date | None:
    """Date that the page states for programs, else what its words and address tell."""
    for name in _DATE_META:
        value = read_date(meta(page, name))
        if value is not None:
            return value
    linked = _LINKED_DATA_DATE.search(source)
    stated = read_date(linked[1]) if linked else None
    for moment in page.xpath("//article//time/@datetime|//main//time/@datetime")[:1]:
        stated = stated or read_date(moment)
    if stated is None and found is not None:
        stated = read_date(found.date or "")
    return stated or dateline(text)
