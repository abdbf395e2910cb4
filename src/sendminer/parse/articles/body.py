"""The paragraphs of a story, out of a page full of other things.

trafilatura with its precision setting does the choosing: on the 181 pages of
scrapinghub/article-extraction-benchmark it was measured best of its own settings. What it is
known to miss is mended here: stories cut into several boxes by advertisements, of which it takes
the first, and lines in which the site speaks to its reader.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from sendminer.lexicon import either
from sendminer.parse.pages.markup import collapsed, one_line
from sendminer.parse.reading import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_SHORT = 220
_LONGEST_FURNITURE = 400
_STUB = 2.0
"""How many times longer the usual setting's text must be to be taken instead.

On the benchmark of 181 pages 1.8 to 2.2 gave the same, best figures."""
_SILENT = logging.NullHandler()
_MOST_SOURCE = 20_000_000
_MOST_ELEMENTS = 10_000
"""Of a page that is looked at in all of trafilatura's ways."""
_BLOCKS = frozenset(("p", "head", "item", "quote", "row", "table", "list", "lb", "div", "code"))
_PROGRAMS = re.compile(
    r"https?://\S+$|[\w.+-]+@[\w.-]+$|(?:www\.|twitter\.com/)\S+$|@\w+$|\d{4}-\d\d-\d\dT[\d:.+Z-]+$"
    r"|\[?/?button\b|.{0,140}\[[A-Z]{4,}\]\s?\|?$"
)
"""Bare addresses and moments, shortcodes that were not rendered, teasers that end in "[VIDEO]"."""
_ASIDES = "ancestor::aside|ancestor::nav|ancestor::footer|ancestor::form|ancestor::figure"
_CONTINUED = 0.3
"""Share of the story that further boxes of the same make must add to be believed."""
_FEWEST = 3
"""Paragraphs, found and missing, that must share the make."""
_PART = 60
"""Letters of a paragraph that tell it from others: trafilatura cuts some at a line break."""
_PROSE = re.compile(r".{60}[.!?…][\"”’')\]]*$", re.DOTALL)
_DEPTH = 4
"""How many elements up the make of a paragraph reaches."""


def extracted(page: HtmlElement, source: str) -> tuple[Any | None, list[str]]:
    """What trafilatura says of the page, and the paragraphs of the article in it.

    Raises:
        Unreadable: the page is over 20 million characters.
    """
    if len(source) > _MOST_SOURCE:
        raise Unreadable("too_large", "is too large a page.", "Save the article alone.")
    # Its second opinions take the square of the paragraphs of a page that has very many.
    fast = sum(1 for _ in page.iter()) > _MOST_ELEMENTS
    found = _attempt(
        source,
        fast=fast,
        favor_precision=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    lines = _paragraphs(found)
    wider = _paragraphs(_attempt(source, fast=fast))
    # Precision sometimes keeps a stub of the article; then the usual setting finds the rest.
    stub = sum(map(len, wider)) > _STUB * sum(map(len, lines))
    lines = _continued(page, wider if stub else lines)
    return found, [line for line in lines if not is_furniture(line)]


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
    """Blocks of trafilatura's tree as lines: its tags are p, head, list, item, table, lb."""
    if found is None or found.body is None:
        return []
    lines: list[str] = []
    words: list[str] = []

    def flush() -> None:
        line = collapsed("".join(words))
        words.clear()
        if line.strip("•| ") and (not lines or lines[-1] != line):
            lines.append(line)

    for event, element in etree.iterwalk(found.body, events=("start", "end")):
        if element.tag in _BLOCKS:
            if not (element.tag in ("p", "head") and element.getparent().tag in ("cell", "item")):
                flush()
            words.append("• " if event == "start" and element.tag == "item" else "")
        elif element.tag == "cell" and event == "start" and "".join(words).strip():
            words.append(" | ")
        words.append((element.text if event == "start" else element.tail) or "")
    flush()
    return lines


def _continued(page: HtmlElement, lines: list[str]) -> list[str]:
    """The lines with those of further boxes of the same make, where the story was cut in pieces."""
    taken = {one_line(line): number for number, line in enumerate(lines)}
    whole = "".join(taken)
    makes: dict[tuple[str, ...], list[tuple[str, int | None]]] = {}
    for paragraph in page.iter("p"):
        words = collapsed("".join(paragraph.itertext()))
        at = taken.get(one_line(words))
        known_in_part = at is None and one_line(words)[:_PART] in whole
        if len(words) >= 2 and not known_in_part and not paragraph.xpath(_ASIDES):
            makes.setdefault(_make(paragraph), []).append((words, at))
    known = Counter({make: sum(n is not None for _, n in each) for make, each in makes.items()})
    if not known:
        return lines
    make, number = known.most_common(1)[0]
    missing = [words for words, at in makes[make] if at is None]
    prose = sum(len(words) for words in missing if _PROSE.search(words))
    enough = prose > _CONTINUED * sum(map(len, lines)) and prose > 0.8 * sum(map(len, missing))
    if min(number, len(missing)) < _FEWEST or not enough:
        return lines
    return _woven(lines, makes[make])


def _woven(lines: list[str], paragraphs: list[tuple[str, int | None]]) -> list[str]:
    """The lines, each missing paragraph put behind the one that the page has before it."""
    behind: dict[int, list[str]] = {}
    last = -1
    for words, at in paragraphs:
        if at is None:
            behind.setdefault(last, []).append(words)
        else:
            last = at
    return [
        line
        for at in range(-1, len(lines))
        for line in ([lines[at]] if at >= 0 else []) + behind.get(at, [])
    ]


def _make(paragraph: _Element) -> tuple[str, ...]:
    """Tags and class names of a paragraph and of what it stands in."""
    names = [f"{paragraph.tag} {paragraph.get('class') or ''}"]
    for above in paragraph.iterancestors():
        if len(names) > _DEPTH:
            break
        names.append(f"{above.tag} {above.get('class') or ''}")
    return tuple(names)


@cache
def _elsewhere() -> re.Pattern[str]:
    words = either("parse", "elsewhere")
    return re.compile(rf"[\[(•\s]{{0,3}}(?:{words})\s?(?::|[|›»>]|\.\.\.|…|$)", re.IGNORECASE)


@cache
def _furniture() -> re.Pattern[str]:
    words = either("parse", "furniture")
    return re.compile(rf"[•\s]{{0,3}}(?:{words})(?!\w)", re.IGNORECASE)


def leads_elsewhere(line: str) -> bool:
    """Say whether a line of the article leads to other stories ("READ MORE: …")."""
    return len(line) < _SHORT and _elsewhere().match(line) is not None


def is_furniture(line: str) -> bool:
    """Say whether a line belongs to the site and not to the story."""
    line = line.replace("’", "'")
    if leads_elsewhere(line) or _PROGRAMS.match(line.removeprefix("• ")):
        return True
    return len(line) < _LONGEST_FURNITURE and _furniture().match(line) is not None
