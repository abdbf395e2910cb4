"""Plain text: saved articles, minutes, decisions and reports, kept word for word."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import dropwhile

from sendminer.lexicon import alternation, lexicon
from sendminer.parse.reading import Reading, checked
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import DATE, dateline
from sendminer.parse.text.numbered import items_of
from sendminer.parse.text.resolutions import head
from sendminer.records import Kind

_URL = re.compile(r"https?://[^\s<>\"”)]{4,2000}")
_CLIPPING = re.compile(r"[,\s]{1,3}(?P<publisher>[^:\n]{2,60}):\s+(?P<title>.+)")
_IN_THE_CHAIR = re.compile(r"\bin the chair\b[\s)\].]{0,3}$", re.IGNORECASE)
_BYLINE_ALONE = re.compile(
    r"By [A-Z][\w.'’-]{0,24}(?:,? [A-Z][\w.'’-]{0,24}){0,7}(?:,? [a-z]{1,20}){0,4}$"
)
_CLOCK = re.compile(r"\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|noon)\b", re.IGNORECASE)
_NO_MORE_THAN_A_DAY = re.compile(r",? ?(?:$|at\b|\d|Dear\b|Our ref|Your ref)|, ")
_QUOTE = re.compile(r"[“”\"]")
_LONGEST_TITLE = 200
_CHAIRED = 60
"""A longer line that ends "in the Chair" begins with what the debate is on."""
_MINUTE_NUMBER = re.compile(
    r"^\s{0,8}(?:\d{1,4}\.?|[A-Z]{2,6}/\d{2}/\d{1,4}|\d{1,4}/\d{1,4})\s+[A-Z]", re.MULTILINE
)
_WINDOW = 200_000


def read_text(text: str) -> Reading:
    """Read plain text; the text stays as it is, to the last white space.

    Raises:
        Unreadable: it is empty or too large.
    """
    checked(text)
    lines = _first_lines(text)
    title, publisher = _heading(lines)
    publisher = publisher or next(filter(None, map(_publisher, lines)), None)
    told = worded(text, title)
    title = _below_council(title, told.council, lines)
    return replace(told, title=title, publisher=publisher, url=_address(lines))


def worded(text: str, title: str | None) -> Reading:
    """What the words of a document tell by themselves: its kind, council, day and items."""
    kind = kind_of(text)
    return Reading(
        kind=kind,
        text=text,
        title=title,
        council=council_of(text),
        published=dateline(text),
        items=items_of(text, kind),
    )


def _first_lines(text: str) -> list[str]:
    """The first dozen lines with words, white space collapsed."""
    lines = (" ".join(line.split()) for line in text[:6000].splitlines())
    return [line for line in lines if line][:12]


def _heading(lines: list[str]) -> tuple[str | None, str | None]:
    """Title and publisher that the first line gives.

    A press cutting often opens "Nov 16, 2021, Leeford Herald: Headline https://…".
    """
    first = lines[0] if lines else ""
    dated = DATE.match(first)
    cutting = _CLIPPING.match(first, dated.end()) if dated else None
    if cutting is not None:
        return _URL.sub("", cutting["title"]).strip() or None, cutting["publisher"].strip()
    below = _below_page_label(lines)
    headline = _URL.sub("", below[0]).strip() if below else ""
    return (headline if _is_headline(headline, len(below)) else None), None


def _below_council(title: str | None, council: str | None, lines: list[str]) -> str | None:
    """The title; where it is no more than the council's name, the line below it if that is one.

    Every paper of a council would be called the same.
    """
    if title is None or council is None or title.casefold() != council.casefold():
        return title
    below = lines[lines.index(title) + 1 :] if title in lines else []
    return below[0] if below and _is_headline(below[0], len(below)) else title


def _below_page_label(lines: list[str]) -> list[str]:
    """The lines from the first that is not what a site calls its pages, or a meeting's day.

    Nor is the line that names the publisher: a saved page may give its source above its headline.
    """
    label = _patterns()["page_label"]
    return list(
        dropwhile(lambda line: label.fullmatch(line.lstrip("-•*#» ")) or _publisher(line), lines)
    )


def _address(lines: list[str]) -> str | None:
    """Address that a saved article gives of itself: a line's own matter, or a cutting's end."""
    for place, line in enumerate(lines[:5]):
        found = _URL.search(line)
        if found is None:
            continue
        before = line[: found.start()].strip()
        if len(before) <= 20 or (place == 0 and found.end() == len(line)):
            return found[0].rstrip(".,;")
    return None


def _is_headline(line: str, lines: int) -> bool:
    """Say whether a first line is a headline and not the first sentence."""
    if not line or lines < 2 or len(line) > _LONGEST_TITLE or _is_furniture(line):
        return False
    return not line.endswith((".", ",", ";", ".”", '."', ".’")) and any(map(str.isalpha, line))


def _is_furniture(line: str) -> bool:
    """Say whether a line is a label, a day, a place, a greeting or a byline, and so no title."""
    dated = DATE.match(line)
    if dated is not None and _NO_MORE_THAN_A_DAY.match(line, dated.end()):
        return True
    if _CLOCK.match(line) or _BYLINE_ALONE.match(line):
        return True
    if len(line) <= _CHAIRED and _IN_THE_CHAIR.search(line):
        return True
    return any(_patterns()[rule].match(line) for rule in ("title_label", "venue", "greeting"))


def _publisher(line: str) -> str | None:
    """The publisher that a line names, where it is such a line."""
    found = _patterns()["publisher"].match(line)
    if found is None or not 2 <= len(line) - found.end() <= 80:
        return None
    return line[found.end() :].strip()


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """One pattern a rule of the word list; cues open a line."""
    words = {rule: alternation(table["words"]) for rule, table in lexicon("parse").items()}
    return {
        **{
            rule: re.compile(
                rf"^[ \t#*]{{0,8}}(?:\d{{1,3}}\.?[ \t]{{1,8}})?({words[rule]})(?![\w’'-])",
                re.I | re.M,
            )
            for rule in ("minutes", "decision", "report")
        },
        "byline": re.compile(rf"^(?:{words['byline']})(?::|\s(?=[A-Z\d]))", re.M),
        "publisher": re.compile(rf"(?:{words['publisher']})\s?:\s*", re.I),
        "title_label": re.compile(rf"\W{{0,3}}(?:{words['title_label']})\s?[:?]", re.I),
        "page_label": re.compile(
            rf"(?:{words['page_label']})\s?:?|Meeting: {DATE.pattern}.*", re.I
        ),
        "venue": re.compile(
            rf"(?:{words['venue']})(?=$|[,(]|\s(?:and\s)?(?:via|online|by|at|on|in|present)\b)",
            re.I,
        ),
        "greeting": re.compile(
            rf"(?i:{words['greeting']})"
            r"(?:\s(?:[A-Z][\w’'-]{0,24}|and|of|the|members|colleagues|all|cabinet)){0,8}[!,]?$"
        ),
        "speech": re.compile(
            rf"[”\"’],?\s[^.“\"\n]{{0,60}}\b(?:{words['speech']})\b|\b(?:{words['speech']})\b[^.\n]{{0,60}}[:,]?\s?[“\"‘]"
        ),
    }


def kind_of(text: str) -> Kind:
    """Say what a plain text is by the cues of its lines; "text" where nothing tells."""
    window = text[:_WINDOW]
    cues = {rule: pattern.findall(window) for rule, pattern in _patterns().items()}
    if cues["decision"]:
        return "decision"
    minuted = len({cue.lower() for cue in cues["minutes"]})
    resolved = any(head(line) is not None for line in window.splitlines())
    numbered = len(_MINUTE_NUMBER.findall(window))
    if cues["report"] and minuted < 2:
        return "report"
    if minuted >= 2 or (minuted and (resolved or numbered >= 2)) or (resolved and numbered):
        return "minutes"
    if len(cues["speech"]) >= 2 or (cues["speech"] and (cues["byline"] or dateline(text))):
        return "article"
    if cues["byline"] or _heading(_first_lines(text))[1]:
        return "article"
    return "minutes" if minuted or (resolved and not _QUOTE.search(window)) else "text"
