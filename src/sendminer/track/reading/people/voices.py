"""Who says what in one document."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from sendminer.lexicon import alternation, either, lexicon
from sendminer.records import Document, Official, Quote, Statement
from sendminer.spans import up_to
from sendminer.track.reading.cues import pattern
from sendminer.track.reading.names.names import council_key
from sendminer.track.reading.people.somebody import is_somebody, told
from sendminer.wording import in_post

_PRONOUNS = ("it", "they", "this", "that", "these", "we", "i", "he", "she", "all", "there")
_NOBODY = re.compile(
    r"(?:(?:read|see|find out|watch|listen) (?:more|also|now)"
    r"|(?:(?:one|another|many|most|some|several|both)(?: (?:of|in)\b.*)?|others|anyone|did)"
    r"|(?!famil)[a-z]{3,14}ly [a-z]{2,14}ing\b.*"
    r"|(?:one|another|a|the) (?:\w+ )?"
    r"(?:line|sentence|passage|paragraph|page|entry|amendment|email)s?)",
    re.IGNORECASE | re.DOTALL,
)
"""Words in the place of a speaker that name nobody: "One line", "Finally breaking ground"."""
_FULL_NAME = re.compile(r"\b[A-Z][\w'’-]{1,20}\s(?:[A-Z]\.?\s){0,2}[A-Z][\w'’-]{1,20}")
_POST_FOR = re.compile(
    r"\b(?:head|director|member|lead|leader|manager|officer|holder|minister|secretary|spokes\w{3,6}|chair\w{0,6})"
    r"\b[^,;]{0,60}\s(?:of|for|on)\s",
    re.IGNORECASE,
)
"""Before what somebody answers for: "the head of social work"."""
_THINGS = (
    r"(?:motion|report|plans?|figures?|places|papers?|notice|review|letter|petition|survey|data"
    r"|website|strategy|document|statement|releases?|press release|briefing|minutes)"
)
_THING = re.compile(
    rf"\d|\bago\W*\Z|['’]s?\Z|\b{_THINGS}\W*\Z|\A(?:[\w'’]{{1,20}}\s){{0,3}}{_THINGS}\b"
    r"(?!\s(?:panel|board|team|group|manager|officer|author|lead))",
    re.IGNORECASE,
)
_THE_COUNCIL = re.compile(
    r"(?:the\s|an?\s|its\s)?(?:(?:county|city|borough|district|town|local|unitary)\s)?(?:council|authority)\W*",
    re.IGNORECASE,
)
_BODY = ("own", "member", "school", "family")
"""Kinds of voice whose words stand in the names of posts: "Cabinet Member for Families"."""
_LONGEST_QUOTE = 20_000
_OF_A_PAPER = ("reveal", "understands")
"""What a paper says of itself: "Schools Ledger can reveal"."""
_AGAINST = re.compile(r"\b(?:opponents|objectors|opposed|protesters)\b", re.IGNORECASE)
_HEARING = ("heard", "learned", "learnt")
_LEAD = 200
_SCRUTINY = re.compile(r"\bscrutin(?:y|eer)|\bselect\scommittee", re.IGNORECASE)
SPOKESMAN = r"(?:spokes(?:man|woman|person)|representative)"
_SPOKESMAN = re.compile(rf"(?:an?\s)?{SPOKESMAN}", re.IGNORECASE)
"""Speaks for somebody, and says not for whom."""


_ONLY_BACKS = re.compile(
    r"\bwho\srepresents\b|\b(?:ward|division|backbench|neighbouring)\s(?:councillor|cllr|member)s?\b"
    r"|\b(?:said|says|added)\s(?:that\s)?(?:he|she|they)\s(?:\w{3,12}\s)?(?:back(?:s|ed)?|support(?:s|ed)?|welcomes?|welcomed)\s(?:the|this|these|both)\b"
    r"|\b(?:he|she|they)\s(?:backed|supported|welcomed)\sthe\s(?:plans?|proposals?|scheme|project|move|idea)\b",
    re.IGNORECASE,
)


class Voices:
    """Who says what in one document."""

    def __init__(self, document: Document) -> None:
        self._officials = {official.id: display(official) for official in document.officials}
        self._council = council_key(document.council) or "council"
        self._text = document.text
        quotes = (
            quote
            for quote in document.quotes
            if quote.speaker_text
            and quote.cue not in _OF_A_PAPER
            and not _is_hearer(document.text, quote)
        )
        self._spans = sorted(
            (*span, quote.speaker_text) for quote in quotes for span in quote.spans
        )
        longest = max((end - start for start, end, _ in self._spans), default=0)
        self._reach = min(longest, _LONGEST_QUOTE)

    def of(self, statement: Statement) -> tuple[str | None, str | None]:
        """Id and name of a statement's speaker; an unknown person is told by the words used."""
        if statement.speaker in self._officials:
            return statement.speaker, self._officials[statement.speaker]
        words = self._most(statement)
        if words is None:
            return None, None
        name = told(" ".join(words.split()))
        if name.lower() in _PRONOUNS or is_press(name) or _NOBODY.fullmatch(name):
            return None, None
        if self._is_paper(name):
            return None, None
        if is_unspoken(name) or not is_somebody(name, self._text):
            return None, None
        return name, name if self._is_person(name) else None

    def _is_paper(self, name: str) -> bool:
        """Whether a name is a paper's where it stands: "raised in today's Harbury Mail"."""
        return is_press(f"the {name}") and any(
            f"{before} {name}" in self._text for before in ("the", "'s", "’s")
        )

    def _most(self, statement: Statement) -> str | None:
        """Who says the most of a statement: of two quotations the longer one is what it tells."""
        best, found = 0, None
        first = bisect_left(self._spans, (statement.start - self._reach,))
        for at in range(first, len(self._spans)):
            start, end, words = self._spans[at]
            if start >= statement.end:
                break
            said = min(end, statement.end) - max(start, statement.start)
            if words and said > best:
                best, found = said, words
        return found

    def _is_person(self, name: str) -> bool:
        """Whether words name somebody, and not "she", a thing, or the council itself."""
        return _is_shown(name) and council_key(name) not in (self._council, "council")


def _is_hearer(text: str, quote: Quote) -> bool:
    """Whether the words name who is told: "Members heard that", not "heard from governors"."""
    if quote.cue not in _HEARING or not (quote.spans and quote.speaker_text):
        return False
    start = quote.spans[0][0]
    _, cue, told = up_to(text, start, _LEAD).rpartition(quote.cue)
    return not (cue and quote.speaker_text in told)


def _is_shown(name: str) -> bool:
    """Whether words name a person or people: two capitals, or a noun for them at the end.

    "Figures", "a report", "30 new places" and "ten years ago" say nothing.
    """
    if _THING.search(name) or _THE_COUNCIL.fullmatch(name):
        return False
    return _FULL_NAME.search(name) is not None or _people().search(name) is not None


def is_press(name: str) -> bool:
    """Whether a speaker only tells what others do: an agency, a paper, its "sources"."""
    return _press().fullmatch(name) is not None


def is_unspoken(name: str) -> bool:
    """Whether a speaker's words end in a thing that is made or done, and says nothing."""
    return _unspoken().search(name) is not None and _POST_FOR.search(name) is None


def is_own(voice: str) -> bool:
    """Whether a voice is of those who answer for the body: its leader, a director, a spokesman.

    Who chairs scrutiny answers for none of it, and is there to find fault.
    """
    if _SCRUTINY.search(voice):
        return False
    return _voices("own").search(voice) is not None and _others().search(voice) is None


def may_promise(voice: str) -> bool:
    """Whether a voice may bind a public body: parents, unions and campaigners vow other things.

    A spokesman of nobody who is named is no name to show.
    """
    if _SPOKESMAN.fullmatch(voice) or _AGAINST.search(voice):
        return False
    if _voices("own").search(voice):
        return True
    return _others().search(voice) is None and _voices("family").search(voice) is None


def only_backs(text: str) -> bool:
    """Whether whoever is heard in it is for a plan, and answers for none of it: a ward's member."""
    return _ONLY_BACKS.search(text) is not None


@cache
def _press() -> re.Pattern[str]:
    """A whole name; a paper's is of capitals with an article, or of a place and its kind."""
    words = lexicon("track")["press"]
    titles = alternation(words["titles"])
    return re.compile(
        rf"(?i:(?:the|a|an|this|that|our|some|several|local)\s)?(?i:{alternation(words['words'])})"
        r"(?:(?<=BBC)(?:\s[A-Z][\w'’-]{1,20}){1,3})?\W*"
        rf"|[Tt]he\s(?:[A-Z][\w'’-]{{1,20}}\s){{1,4}}(?:{titles})\W*"
    )


@cache
def _unspoken() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('track', 'unspoken')})\W*\Z")


@cache
def _voices(kind: str) -> re.Pattern[str]:
    return pattern(lexicon("labels")["voices"][kind])


@cache
def _others() -> re.Pattern[str]:
    kinds = lexicon("labels")["voices"]
    return pattern([word for kind, words in kinds.items() if kind not in _BODY for word in words])


@cache
def _people() -> re.Pattern[str]:
    kinds = lexicon("labels")["voices"].values()
    return pattern(
        [*(word for words in kinds for word in words), *lexicon("track")["people"]["words"]]
    )


def display(official: Official) -> str:
    """Write a person as "Cllr Jane Orme (role)"; a role without a name as the role."""
    bare = official.full_name or official.name
    if bare is None:
        return in_post(official.role, official.organisation) or official.organisation or official.id
    # "Cllrs Dray and Pell" gives each of them the plural.
    title = re.sub(r"(?<=Cllr|llor)s\Z", "", official.honorific or "")
    if title and not bare.startswith(title):
        bare = f"{title} {bare}"
    return f"{bare} ({official.role})" if official.role else bare
