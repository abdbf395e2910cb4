"""What a statement promises, in a few words for a person to read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendminer.numbers import NUMBER
from sendminer.records import Count
from sendminer.track.conditions import CONDITION
from sendminer.track.names import Name
from sendminer.track.openings import without_opening, without_verb
from sendminer.wording import plural

WIDTH = 80
_LEAD = re.compile(
    r"\s*(?:[•●▪*–-]\s{1,3})?"
    r"(?:(?:RESOLVED|ACTION|AGREED|DECISION|Resolved|Action|Agreed|Decision)\b[\s:;,.–-]{0,5})?"
    r"(?:[(\[]?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4}|[QA])[)\].]\s{1,3}"
    r"|\d{1,2}\.\d{1,2}\s{1,3})?"
    r"(?:(?:That|that|To|to)\b,?\s+)?"
)
_REPORT = re.compile(
    r"\b((?:(?:progress|further|update|annual|written|quarterly)\s+){0,2}(?:report|update))\b"
    r"[^.;]{0,80}?\bto\s+(?:the\s+|this\s+)?"
    r"((?:[A-Z][\w'’-]{1,20}\s+){0,3}(?:Committee|Cabinet|Council|Panel|Forum|Board|Executive))\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r".{0,80}?\b(?<!was\s)(?<!were\s)(?<!be\s)(?<!been\s)"
    r"(?:said|says|insisted|confirmed|told (?:\w{1,20}\s){1,3}|added|advised"
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
_ACT = re.compile(
    r"\b(?:(?:[Cc]ouncil|[Cc]abinet|[Aa]uthority|[Tt]rust|[Ee]xecutive|[Gg]overnment|[Oo]fficers?"
    r"|[Dd]epartment|[Bb]orough|[Aa]dministration|[Cc]ounty|[Dd]irector|[Ll]eader|[Mm]ember|[Cc]hair"
    r"|[Hh]ead|[Mm]anager|[Bb]oard|[Pp]artnership|[Mm]inisters?|[Ww]e|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|I"
    r"|(?:Cllrs?|Councillor|Coun|Mr|Mrs|Ms|Miss|Dr)\.?(?:\s[A-Z][\w'’-]{1,20}){1,3})\s"
    r"(?:(?:also|now|has|have|had|is|are|was|were|then|therefore)\s){0,2}"
    r"(?:will|would|shall|(?:plans?|planned|planning|pledged?|promised?|agreed?|committed|aims?|aiming"
    r"|aimed|intends?|intended|vowed|vows|undertook|undertakes|undertaken|offered|going|due|set"
    r"|determined)\sto)"
    r"|(?:[Ww]e|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|I)(?:['’](?:ll|d)|['’](?:re|s|m)\s(?:going|planning|aiming|due)\sto))\s"
    r"(?:(?:also|now|then|therefore|shortly|soon)\s)?"
    r"(?=(?!be\b|not\b|have\b|consider\b|need\b)[a-z-]{2,20}\b)"
    r"|\band\s(?:undertook|agreed|promised|pledged|vowed)\sto\s"
    r"|\b[Ww]e['’]re\s(?=[a-z]{2,20}ing\s)"
    r"|\bauthority\s(?:is|be|was)\s(?:delegated|given)\sto\s[^;.]{4,160}?\s(?:to\s)(?=[a-z]{2,20}\s)",
)
"""The words by which somebody is bound, wherever in the sentence; what follows is the act."""
_CLAUSE_END = re.compile(
    r",?\s(?:which|who|where|so that|in order|subject to|as set out"
    r"|as detailed|and (?:will|would|that|it|he|she|they|we))\b|[,;:”\"]\s|\s[–—-]\s"
)
_SAID_AFTER = re.compile(r"[,.!?][”\"]\s")
_WHOLE = 24


def subject(
    text: str, count: Count | None, names: Sequence[Name], above: Sequence[Name] = ()
) -> str:
    """A short phrase for a person to read: what is promised and where.

    ``above`` are the names in the heading, which say where what is counted is to be.
    """
    site = next((name.text for name in (*names, *above) if name.kind == "site"), None)
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
    condition = CONDITION.match(rest)
    rest = rest[condition.end() :] if condition and condition.end() < len(rest) else rest
    rest = _SAID_AFTER.split(without_opening(rest), maxsplit=1)[0]
    said = _SAID.match(rest)
    rest = rest[said.end() :] if said and said.end() < len(rest) else rest
    tasked = _TASKED.match(rest)
    if tasked is not None and tasked.end() < len(rest):
        return rest[tasked.end() :]
    act = _ACT.search(rest)
    if act is not None and len(rest) - act.end() > _SHORT:
        return rest[act.end() :]
    passive = _PASSIVE.match(rest)
    return passive[1] if passive is not None and _telling(passive[1]) else rest


def _telling(words: str) -> bool:
    """Whether a subject says enough alone: "a bursary fund" does, "the scheme" does not."""
    parts = words.lower().split()
    if parts[-2:-1] == ["other"] or parts[-1] in ("not", "rest", "others", "remainder"):
        return False
    return len(parts) > 2 and parts[0] not in _PRONOUNS


def _cut(words: str) -> str:
    """Trim to ``WIDTH`` characters, at the end of a clause or of a word that can end a phrase."""
    if len(words) > WIDTH:
        ends = [end.start() for end in _CLAUSE_END.finditer(words, _WHOLE, WIDTH + 2)]
        words = words[: ends[-1]] if ends else words[: WIDTH + 1].rsplit(" ", 1)[0][:WIDTH]
    parts = words.split()
    while len(parts) > 1 and parts[-1].lower() in _LOOSE_ENDS:
        parts.pop()
    return " ".join(parts).rstrip(" ,;:")
