"""What stands over or before a statement and says where it belongs: a school, a scheme, a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from sendminer.lexicon import word_set
from sendminer.records import Count, Document, Statement
from sendminer.track.reading.names.name import Name, sites_of
from sendminer.track.reading.passages.context import names_before
from sendminer.track.reading.passages.lists import Lists
from sendminer.track.reading.subjects.content import says
from sendminer.track.reading.subjects.nouns import of_it
from sendminer.track.reading.subjects.shortened import fitted, tidy
from sendminer.track.reading.subjects.subject import MOST, Where, chief, subject

_plain = partial(word_set, "subjects")
_ITEM = re.compile(r"\s*(?:[•●▪*·–—-]\s|[(\[]?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[)\].]\s)")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|should|to|be|going|plans?|promis\w+|commit\w+)\b|['’]ll\b", re.I
)
_BOUND = re.compile(r"\b(?:will|would|shall|pledg\w+|promis\w+)\b", re.I)
_SMALL = frozenset(("of", "the", "and", "in", "at", "for", "st", "&", "y", "de", "upon", "on"))
_DIGITS = re.compile(r"\d")
_LABELLED = re.compile(
    r"[A-Z][\w\s]{1,24}:\s|(?:Report|Minutes|Notice|Question|Statement|Foreword|From|Dear|Appendix"
    r"|Purpose\sof|To\s(?:note|receive|consider|scrutinise|review|show|approve|agree|inform|update))\b|.*/"
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s\d{4}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
)
_IN = re.compile(r"\b(?:at|in|near)\s(?:the\s)?\Z", re.I)
_KIND = re.compile(
    r"\s(?:special\s)?(?:school|college|academy|nursery|unit|centre|site|campus)\b", re.I
)
_GOES_TO = re.compile(
    r"\b(?:re-?locat|mov|transferr|shift)(?:e|es|ed|ing)\s(?:[\w'’-]{1,20}\s){0,9}?(?:to|into|onto)\s(?:the\s)?"
    r"(?:new\s)?\Z",
    re.I,
)
_LONG = 120
_EVERYWHERE = re.compile(
    r"\b(?:across|throughout|in|around)\s(?:the\s(?:whole\s)?|our\s)(?:county|city|borough)\b(?!\scouncil)"
    r"|\b(?:county|city|borough)[-\s]?wide\b|\A\W{0,3}(?:in\saddition|additionally|elsewhere|separately)\b",
    re.I,
)
"""What is for all the area, or for something beside what a title tells of."""
_ANOTHER = re.compile(
    r"\W{0,3}(?:(?:the|a)\s)?(?:second|third|fourth|other|another|further|final)\s(?:new\s|special\s)?"
    r"(?:proposals?|schemes?|schools?|projects?|units?|bases?|sites?|plans?|one)\b",
    re.I,
)
"""What is told beside what stands before: its place is not that."""
_APPOSED = re.compile(r"\AAn?\s[^,;.]{5,90},\s(?:it|they)\s(?:will|would|is|are)\b")
_NUMBER = re.compile(r"\A(?:(?:agenda\s)?item\s)?\d{1,3}(?:\.\d)?[.:)]?\s{1,3}(?:[–—-]\s)?", re.I)
_BACK, _LEAD_BACK = 3, 16
_LONGEST, _HEADLINE = 7, 4
_LEAST_QUOTED = 24
_LEAST = 20
"""Characters that leave room for what stands over a statement."""
_SPOKEN_BACK = 8
_TOP, _LINES, _TITLED = 600, 6, 40


class Wheres:
    """Finds for each statement of a document what its own words leave out."""

    def __init__(
        self,
        document: Document,
        headings: Sequence[str],
        names: Callable[[str], Sequence[Name]],
        lists: Lists,
    ) -> None:
        self._document = document
        self._headings = headings
        self._names = names
        self._lists = lists
        self._spoken = sorted(
            span
            for quote in document.quotes
            if quote.kind != "mixed" and (quote.cue or "").lower() not in _plain("unspoken")
            for span in quote.spans
        )
        self._title = next(filter(None, map(self._shown, _titles(document))), "")

    def subject(
        self,
        index: int,
        count: Count | None,
        names: Sequence[Name],
        after: Sequence[Name] = (),
        purpose: str = "",
    ) -> str:
        """What a statement promises, of which ``names`` are those that one part of it names.

        ``after`` are places that the sentences after it tell, ``purpose`` is a sum and what it is
        for, where a sentence tells several.
        """
        text = self._document.statements[index].text
        # A name that runs over a line's end is two.
        whole = [name for name in names if "\n" not in text[name.start : name.end]]
        alone = len(self._document.statements[index].counts) < 2
        whole = of_it(text, whole, alone=alone)
        # "moved from Oakfold to Holm": the places are at Holm
        gone_to = [name for name in whole if _GOES_TO.search(text[: name.start][-_LONG:])]
        whole = [*gone_to, *(name for name in whole if name not in gone_to)]
        listed = self._lists.over(index)
        if listed is not None and whole and _is_name(_bare(text)):
            # "Oakfield School, Marbury" says where; what is to come there stands over the list.
            return subject(listed.words, None, whole)
        told = subject(purpose or self._words(index), count, whole, self._where(index, after))
        return told if says(told) else self._with_noun(index, told)

    def _with_noun(self, index: int, told: str) -> str:
        """A subject that names nothing, told whole or with what stands over or before it."""
        whole = fitted(tidy(self._document.statements[index].text), MOST, begun=True)
        if says(whole):
            return whole
        before = self._document.statements[index - 1].text.rstrip() if index else ""
        # a name or a post alone is no sentence
        before = before if before.endswith((".", ":", "!", "?")) else ""
        over = next(filter(says, (self._heading(index), tidy(before), self._title)), "")
        room = MOST - len(whole) - 3
        return f"{whole} ({fitted(over, room, begun=True)})" if over and room > _LEAST else told

    def _where(self, index: int, after: Sequence[Name]) -> Where:
        """Where a statement belongs by what stands over, before and after it."""
        statement = self._document.statements[index]
        heading = self._heading(index)
        listed = _ITEM.match(statement.text) is not None
        # "A school for autistic pupils, it will offer 45 places" was named before
        points = names_before(statement.text) or _APPOSED.match(statement.text) is not None
        found = (self._lead(index) if listed else None) or self._over(heading)
        if not found and listed and _is_name(heading):
            return Where(heading)
        site = chief(after or found)
        if site is None and points and not _ANOTHER.match(statement.text):
            site = self._before(index)
        wide = _EVERYWHERE.search(statement.text)
        titled = None if site or found or wide or self._is_beside(index) else self._titled()
        work = next((name.text for name in (*found, titled) if name and name.kind == "work"), None)
        site = site or (titled.text if titled and titled.kind == "site" else None)
        topic = (heading or self._title) if points else ""
        return Where(site, work, topic if topic and topic not in statement.text else None)

    def _words(self, index: int) -> str:
        """The words of a statement without who says them."""
        said = self._said(self._document.statements[index])
        first, _, rest = said.partition("\n")
        # a headline that has the paper's name below it
        return first if len(first.split()) >= _HEADLINE and _is_name(rest) else said

    def _said(self, statement: Statement) -> str:
        """What is said, where most of a statement is: without "he told the Courier that"."""
        text, best = self._document.text, (0, 0)
        until = bisect_left(self._spoken, (statement.end, 0))
        for start, end in self._spoken[max(0, until - _SPOKEN_BACK) : until]:
            inside = (max(start, statement.start), min(end, statement.end))
            if inside[1] - inside[0] > best[1] - best[0]:
                best = inside
        if _BOUND.search(text, statement.start, max(best[0], statement.start)):
            # "It would only pledge a sixth, no better than others" promises before what is quoted
            return statement.text
        said = text[best[0] : best[1]]
        whole = len(said) < _LEAST_QUOTED or _FUTURE.search(said) is None
        less = len(said) * 3 < statement.end - statement.start
        return statement.text if whole or less else said.removeprefix("that ")

    def _heading(self, index: int) -> str:
        return self._shown(" ".join(self._headings[index].split()))

    def _shown(self, line: str) -> str:
        """A line over the statements, if it says what stands below it."""
        known = (self._document.publisher, self._document.council)
        people = (one.name for one in self._document.officials)
        if line in known or any(name and name in line for name in people):
            return ""
        return _told(line)

    def _is_beside(self, index: int) -> bool:
        """Whether it is of another item than the first, whose heading serves as the title."""
        title = " ".join((self._document.title or "").split())
        if re.match(r"\d{1,3}\.\s", title) is None:
            return False
        return " ".join(self._headings[index].split()) != title

    def _titled(self) -> Name | None:
        """A place of the title, in which capitals tell names from other words."""
        words = [word for word in self._title.split() if word.lower() not in _SMALL]
        plain = sum(word[:1].islower() for word in words) * 2 >= len(words)
        sure = {name.key: name for name in self._over(self._title) if name.sure or plain}
        return next(iter(sure.values())) if len(sure) == 1 else None

    def _over(self, text: str) -> list[Name]:
        """Places and schemes that a line over a statement names."""
        return [each for each in self._names(text) if _places(each, text)] if text else []

    def _lead(self, index: int) -> list[Name]:
        """A place that the line over a list names: "At Quarrybank School we will:"."""
        told = self._document.statements
        for at in range(index - 1, max(-1, index - _LEAD_BACK), -1):
            if self._headings[at] != self._headings[index]:
                return []
            if told[at].text.rstrip().endswith(":"):
                return self._over(told[at].text)
        return []

    def _before(self, index: int) -> str | None:
        """The one place that the sentences just before name."""
        told = self._document.statements
        for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
            text = told[at].text
            sites = [n for n in sites_of(self._names(text)) if _places(n, text)]
            # "Oakfield School in Ashmere" names one school, and where it is.
            found = {n.text for n in sites if n.sure} or {n.text for n in sites}
            if found:
                return found.pop() if len(found) == 1 else None
        return None


def _bare(text: str) -> str:
    """An item without its mark, and without what ends it."""
    mark = _ITEM.match(text)
    return text[mark.end() if mark else 0 :].strip(" .;,").removeprefix("The ")


def _titles(document: Document) -> list[str]:
    """What may be a document's title: its own, else a line below one that says nothing."""
    if not document.title:
        return []
    lines = [line.strip(" -•\t") for line in document.text[:_TOP].splitlines()[:_LINES]]
    return [document.title, *(line for line in lines if 2 < len(line.split()) <= _TITLED)]


def _told(heading: str) -> str:
    """A heading that says what stands below it: not a date, nor a word of the system."""
    text = " ".join(heading.split())
    if _LABELLED.match(text) or _DATE.search(text):
        return ""
    bare = _NUMBER.sub("", text, count=1).strip(" .:;-–—")
    told = bare.lower().strip("“”\"'")
    empty = told in _plain("headlines") or {*told.split()} <= _plain("nowhere")
    return "" if empty or bare.endswith(".") or not re.search(r"[a-z]{3}", bare) else bare


def _places(name: Name, text: str) -> bool:
    """Whether a name in a heading tells where: not "Complex Learning Needs"."""
    if name.kind == "work":
        return True
    if not name.sure and {word.lower() for word in name.text.split()} & _plain("nowhere"):
        return False
    near = _IN.search(text, 0, name.start) or _KIND.match(text, name.end)
    return name.sure or bool(near) or name.text == text.strip()


def _is_name(text: str) -> bool:
    """Whether a line is nothing but a name: "Ysgol Bryn Coed"."""
    parts = text.split()
    capitals = all(part[:1].isupper() or part.lower() in _SMALL for part in parts)
    plain = {part.lower() for part in parts} & _plain("nowhere")
    whole = capitals and not plain and not _DIGITS.search(text)
    return bool(parts) and len(parts) <= _LONGEST and whole
