"""Who is bound by a statement, and what it is about in a few words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from sendminer.lexicon import lexicon
from sendminer.numbers import NUMBER
from sendminer.records import Count, Document, Official, Statement
from sendminer.track.cues import places
from sendminer.track.names import Name, council_key
from sendminer.track.openings import without_opening, without_verb
from sendminer.wording import plural

WIDTH = 60
_LEAD = re.compile(
    r"\s*(?:[•●▪*–-]\s{1,3})?"
    r"(?:(?:RESOLVED|ACTION|AGREED|DECISION|Resolved|Action|Agreed|Decision)\b[\s:;,.–-]{0,5})?"
    r"(?:[(\[]?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4}|[QA])[)\].]\s{1,3}"
    r"|\d{1,2}\.\d{1,2}\s{1,3})?"
    r"(?:(?:That|that|To|to)\s+)?"
)
_REPORT = re.compile(
    r"\b((?:(?:progress|further|update|annual|written|quarterly)\s+){0,2}(?:report|update))\b"
    r"[^.;]{0,80}?\bto\s+(?:the\s+|this\s+)?"
    r"((?:[A-Z][\w'’-]{1,20}\s+){0,3}(?:Committee|Cabinet|Council|Panel|Forum|Board|Executive))\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r".{0,80}?\b(?:said|says|insisted|confirmed|told (?:\w{1,20}\s){1,3}|added|advised"
    r"|announced|stated|explained|reported|agreed|assured (?:\w{1,20}\s){1,2}|resolved)"
    r"(?:\s+|\s?[:,]\s{0,3})[“\"‘]?(?:that\s+)?(?!to\b)",
    re.IGNORECASE,
)
_TASKED = re.compile(
    r".{4,120}?\bbe\s(?:authorised|asked|requested|instructed|invited|delegated authority)\sto\s",
    re.IGNORECASE,
)
_LOOSE_ENDS = frozenset(
    (
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "for",
        "from",
        "has",
        "have",
        "her",
        "his",
        "if",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "was",
        "were",
        "which",
        "who",
        "will",
        "with",
        "would",
        *("after", "before", "between", "during", "into", "over", "than", "under", "until"),
        *("within", "so"),
    )
)
_NUMBERS = re.compile(
    r"\A(?:(?:about|some|around|up to|at least|more than|nearly|another|a further|an extra)\s)?"
    rf"(?:{NUMBER})\b(?:\sof(?:\sthe)?\b)?",
    re.IGNORECASE,
)
_SHORT = 5
_TELLING = ("place", "bed", "school", "base", "unit", "class", "nursery", "college", "hub")
_PRONOUNS = ("it", "they", "this", "that", "these", "we", "i", "he", "she", "all", "there")
_PASSIVE = re.compile(
    r"(?:the council (?:agreed|decided) that )?((?:(?!\bbe\b|\bwill\b|\bwould\b).){4,90}?)"
    r"\s(?:(?:will|would|shall|is to|are to|should)\s(?:now\s|also\s)?)?be\s\w",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"(?:the\s|our\s|this\s)?(?:(?:[\w'’-]{1,20}\s){0,3}(?:council|cabinet|authority|trust|executive"
    r"|government|officers|department|administration|borough|county)|we|it|they|he|she|i|ministers)\s"
    r"(?:also\s|now\s|has\s|have\s|had\s)?(?:will|would|shall|plans? to|pledged? to|promised? to"
    r"|agreed to|committed to|aims? to|intends? to|vowed to|is to|are to|(?:is |are )?going to)"
    r"\s(?!be\b)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:will|would|shall|has|have|had|is|are|was|plans?|pledged|promised|agreed|vowed|intends?"
    r"|aims?|announced|confirmed|committed|to|said|says|must)\b"
)
_CLAUSE_START = re.compile(
    r"(?:^|[.;:“\"‘(—–]|,\s|\bthat\b|\band\b|\bsaid\b|\bas\b)\s{0,3}(?:the\s{1,3})?\Z",
    re.IGNORECASE,
)
_JOINTLY = re.compile(r"\b(?:council|authority|we)\s(?:and|with|together with)\s(?:the\s)?\Z", re.I)
_REACH = 40
_LONGEST_QUOTE = 20_000
_COMMITTEE = "committee"


def owner(statement: Statement, council: str | None) -> tuple[str | None, str]:
    """Who is bound, and the kind of body: "" for the council itself and its own committees.

    Another body counts only as the subject of a verb: "ministers will fund", not "the council
    will ask ministers".
    """
    text = statement.text
    for start, end, kind in sorted(places("owners", text)):
        if _is_subject(text, start, end, kind):
            words = _full_name(text, start, end)
            return words, "" if kind == _COMMITTEE else kind
    return council, ""


def _is_subject(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a body stands before a verb by which it acts, at the start of a clause."""
    begun = _name_start(text, start)
    if not _CLAUSE_START.search(text[max(0, begun - 12) : begun]):
        return False
    if _JOINTLY.search(text[max(0, begun - 24) : begun]):
        # "the council and the NHS will" binds the council
        return False
    after = text[end : end + _REACH]
    if {*after.lower().split()[:1]} & {*lexicon("track")["owners"][kind].get("passive", ())}:
        # "that the school open in May" binds whoever opens it
        return False
    verb = _VERB.search(after)
    if verb is None or re.search(r"[.;,]", after[: verb.start()]):
        return False
    # "The school will open" and "the NHS will be asked" bind whoever opens it, or asks.
    following = after[verb.end() :].lower().split()[:1]
    passive = {"be", "been", *lexicon("track")["owners"][kind].get("passive", ())}
    return not passive.intersection(following)


def _name_start(text: str, start: int) -> int:
    """Step back over capitalised words before a body's name ("Beacon Academy Trust")."""
    before = text[max(0, start - 60) : start]
    match = re.search(r"(?:[A-Z][\w'’-]{1,20}\s){1,4}\Z", before)
    if match is None:
        return start
    words = re.sub(r"\A(?:(?:The|That|This|But|And)\s)+", "", match.group())
    return start - len(words)


def _full_name(text: str, start: int, end: int) -> str:
    words = text[_name_start(text, start) : end]
    return re.sub(r"^the\s+", "", " ".join(words.split()), flags=re.IGNORECASE)


def subject(text: str, count: Count | None, names: Sequence[Name]) -> str:
    """A short phrase for a person to read: what is promised and where."""
    site = next((name.text for name in names if name.kind == "site"), None)
    school = next((name.text for name in names if name.kind == "site" and name.sure), None)
    work = next((name.text for name in names if name.kind == "work"), None)
    if count is not None and count.unit == "staff":
        return _cut(_staff(count) or _head(text))
    if count is not None and (count.provision or count.unit in _TELLING):
        return _cut(_counted(count) + (f" at {site}" if site else ""))
    report = _REPORT.search(text)
    if report is not None:
        return _cut(f"{report[1].lower()} to {_body(report[2])}")
    return _cut(work or school or without_verb(_head(text)))


def _staff(count: Count) -> str:
    """Whom the words count, without the number: "extra speech and language therapists"."""
    words = _NUMBERS.sub("", " ".join(count.text.split())).strip()
    return words if len(words) > _SHORT else ""


def _body(words: str) -> str:
    name = " ".join(words.split())
    return f"the {name}" if name in ("Committee", "Panel", "Forum", "Board", "Executive") else name


def _counted(count: Count) -> str:
    provision = re.sub(r"\bsen\b", "SEN", (count.provision or "").replace("_", " "))
    if count.unit == "place" and not provision:
        provision = "school"
    if provision.endswith(count.unit):
        # "resource bases", not "resource base bases"
        provision = provision.removesuffix(count.unit).rstrip()
    parts = [count.need, provision, plural(count.unit)]
    return " ".join(part for part in parts if part)


def _head(text: str) -> str:
    """What is to be done, without what stands before every limb and who is to do it.

    "(2) That a fund be set up" is "a fund"; "She said the council would open a helpline" is
    "open a helpline".
    """
    lead = _LEAD.match(text)
    rest = " ".join(text[lead.end() if lead else 0 :].split()).strip(' .;,:“”"')
    rest = without_opening(rest)
    said = _SAID.match(rest)
    rest = rest[said.end() :] if said and said.end() < len(rest) else rest
    tasked = _TASKED.match(rest)
    if tasked is not None and tasked.end() < len(rest):
        return rest[tasked.end() :]
    passive = _PASSIVE.match(rest)
    if passive is not None and _telling(passive[1]):
        return passive[1]
    active = _ACTIVE.match(rest)
    return rest[active.end() :] if active and active.end() < len(rest) else rest


def _telling(words: str) -> bool:
    """Whether a subject says enough alone: "a bursary fund" does, "the scheme" does not."""
    parts = words.lower().split()
    return len(parts) > 2 and parts[0] not in _PRONOUNS and parts[-1] != "not"


def _cut(words: str) -> str:
    """Trim to ``WIDTH`` characters at the end of a word that can end a phrase."""
    whole = len(words) <= WIDTH
    parts = (words if whole else words[: WIDTH + 1].rsplit(" ", 1)[0][:WIDTH]).split()
    while len(parts) > 1 and parts[-1].lower() in _LOOSE_ENDS:
        parts.pop()
    return " ".join(parts).rstrip(" ,;:")


class Voices:
    """Who says what in one document."""

    def __init__(self, document: Document) -> None:
        self._officials = {official.id: display(official) for official in document.officials}
        self._council = council_key(document.council) or "council"
        quotes = (quote for quote in document.quotes if quote.speaker_text)
        self._spans = sorted(
            (*span, quote.speaker_text) for quote in quotes for span in quote.spans
        )
        longest = max((end - start for start, end, _ in self._spans), default=0)
        self._reach = min(longest, _LONGEST_QUOTE)

    def of(self, statement: Statement) -> tuple[str | None, str | None]:
        """Id and name of a statement's speaker; an unknown person is told by the words used."""
        if statement.speaker in self._officials:
            return statement.speaker, self._officials[statement.speaker]
        at = bisect_left(self._spans, (statement.start - self._reach,))
        for start, end, words in islice(self._spans, at, None):
            if start >= statement.end:
                break
            if words and end > statement.start:
                name = " ".join(words.split())
                person = self._is_person(name)
                return (name if name.lower() not in _PRONOUNS else None), name if person else None
        return None, None

    def _is_person(self, name: str) -> bool:
        """Whether words name somebody, and not "she" or the council itself."""
        return name.lower() not in _PRONOUNS and council_key(name) not in (self._council, "council")


def display(official: Official) -> str:
    """Write a person as "Cllr Jane Orme (role)"; a role without a name as the role."""
    bare = official.full_name or official.name
    if bare is None:
        return official.role or official.organisation or official.id
    # "Cllrs Dray and Pell" gives each of them the plural.
    title = re.sub(r"(?<=Cllr|llor)s\Z", "", official.honorific or "")
    if title and not bare.startswith(title):
        bare = f"{title} {bare}"
    return f"{bare} ({official.role})" if official.role else bare
