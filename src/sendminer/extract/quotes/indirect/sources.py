"""Speech with a source or with none: "According to X, …", "It was noted that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendminer.extract.quotes.indirect.clauses import AUXILIARY, FINITE, TIME
from sendminer.extract.quotes.indirect.edges import (
    DECIDES,
    DECISION,
    STATES,
    Reported,
    left_clause,
    spoken_until,
)
from sendminer.extract.quotes.indirect.endings import content_end
from sendminer.extract.quotes.speakers.behind import subject_after
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import AUXILIARIES, BLOT
from sendminer.records import Extent

_ADVERB = r"(?:(?:also|then|further|therefore|being|now|[a-z]++(?<=ly))\s+)?"
_VERB = (
    r"(?:reported|noted|agreed|confirmed|stated|explained|said|claimed|suggested|understood"
    r"|believed|acknowledged|highlighted|recognised|accepted|announced|argued|alleged|thought"
    r"|hoped|feared|expected|estimated|revealed|disclosed|told|informed|advised|reminded|assured|warned"
    r"|commented|observed|questioned|queried|asked|recommended|proposed|pointed\s+out|emphasised"
    r"|stressed|clarified|anticipated|expressed|raised|voiced|felt|considered|identified|concluded|mentioned"
    r"|made\s+aware|drawn\s+to\s+the\s+fact)"
)
_PASSIVE_VERB = re.compile(
    # Literals alone let the engine skip to their first letters.
    rf"(?:was|is|were|are|been|'m|’m|'re|’re|It's|It’s|it's|it’s)\s+{_ADVERB}"
    rf"(?:{_VERB}|accused\b|that\b|(?:his|her|their|the)\s(?:view|opinion|belief|feeling|consensus)\b|(?:given|sought|requested|provided|made)\s+(?:that|on|as\s+to)\b)"
)
"""What every ``_PASSIVE`` holds and few sentences do: a quick look before the long one."""
_PASSIVE = re.compile(
    r"\b(?:[Ii]t|[Cc]oncerns?|[Ff]ears?|[Dd]isappointment|[Ff]rustration|[Dd]oubts?|[Oo]fficers|[Rr]esidents|[Mm]embers|[Cc]ouncillors|[Pp]arents|MPs|[Aa]ttention"
    r"|[Aa]n?\s+(?:assurance|question|query)|(?:[Tt]he\s)?[Qq]uestion|[Qq]uer(?:y|ies)|(?:[Rr]ea|[Aa])ssurances?|[Cc]larification|[Cc]onfirmation"
    r"|[Tt]he\s+(?:point|comment|suggestion|observation|[Mm]eeting|[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ouncil|[Ff]orum|[Cc]abinet))"
    r"(?:(?<=[Ii]t)(?=[’'])|\s+)((?:was|is|were|are|has\s+been|had\s+been|have\s+been|[’']s(?:\s+been)?)\s+"
    rf"{_ADVERB}(?:{_VERB}|given|sought|requested|provided|made))"
    r"(?:\s+by\s+((?:[\w’'-]{1,24}\s+){0,7}?[\w’'-]{1,24}))?"
    r"(?:,?|,\s[^,.;:\x00]{3,40},|\s(?:in|at|during|within)\s(?:the|this|an?)\s[\w’'-]{1,20}(?:\s[\w’'-]{1,20})?)"
    r"\s+(?:that,?\s+|(?:on\s+|as\s+to\s+|about\s+|over\s+|regarding\s+)?(?=(?:whether|if|how|why)\s)|(?:about|over|at|regarding)\s+(?=the\s|[aA-Z]|\w+s\b))"
)
_TOLD = r"(?:told|informed|warned|advised|assured|reminded)"
_TOLD_AFTER = re.compile(
    rf",\s+(?:(?:[Tt]he|an?|his|her|their|its)\s+)?(?:[\w’'-]{{1,24}}\s+){{1,7}}((?:was|were|has\s+been|have\s+been)\s+{_TOLD})"
    rf"(?=(?:{TIME}|\s+(?:at|during|in|on)\s[^,;:.]{{1,60}})?\s*[.,;]?\s*$)"
)
"""A passive that closes its sentence: "…, the panel was told"."""
_CLAIMED_AFTER = re.compile(
    r",\sit\s((?:was|is|has\sbeen)\s(?:claimed|said|reported|announced|alleged|revealed|feared|understood|confirmed|warned"
    rf"|suggested|thought|believed))(?:{TIME})?\s*\.?\s*$"
)
"""The same of what nobody is told: "The school will close, it has been revealed"."""
_TOLD_THAT = re.compile(
    rf"((?:was|were|is|are|been|[Ii]['’]m|[Ww]e['’]re)\s+{_ADVERB}(?:{_TOLD}|made\saware))"
    r"(?:\s+by\s+((?:[\w’'-]{1,24}\s+){0,6}?[\w’'-]{1,24}))?"
    rf"(?:{TIME}|\s+(?:at|during|in|on|by)\s[^,;:.]{{1,40}})?,?\s+that\s+"
)
"""Somebody was told something, and nobody is said to have told it."""
_ASKED_WHAT = re.compile(
    rf"\b((?:was|were|been)\s+{_ADVERB}asked)()\s+(?=(?:whether|if|how|why|what|when|where|who)\s)"
)
_ASKED_FIRST = re.compile(
    rf"(Asked)(?:\s+(?:again|later|twice|point-blank|[a-z]{{3,14}}ly)\b|{TIME})*"
    r"(?:\s+by\s+((?:[\w’'.-]{1,24}\s+){0,5}?[\w’'.-]{1,24}))?,?\s+"
    r"(?=(?:whether|if|how|why|what|when|where|who)\s)"
)
"""A question before its answer: "Asked if he would stay, she said that he might"."""
_NAMED_OWNER = r"(?:[A-Z][\w.-]{0,24}\s){0,4}[A-Z][\w-]{0,24}(?=[’'])"
_OWNER = (
    r"(?:[Tt]he|[Oo]ne|[Aa]n?)\s(?:[\w-]{1,20}\s){0,4}[\w-]{1,20}(?=[’'])"
    rf"|{_NAMED_OWNER}|[Hh]is|[Hh]er|[Tt]heir"
)
"""Whose words they are, before the "’s": "the Ombudsman", "Cllr Bell", "their"."""
_VIEW_OF = re.compile(
    rf"\b[Ii]t\s(?:is|was)\s(?:((?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)|{_NAMED_OWNER})(?:[’']s?)?"
    r"\s(?:\w{3,12}\s)?(view|opinion|belief|understanding|contention)"
    r"|the\s(view|opinion|belief|feeling|consensus)\sof\s((?:[\w’'-]{1,20}\s){0,6}?[\w’'-]{1,20}))\sthat\s"
)
"""Whose view it was: "It was the view of the Panel that it was late"."""
_VIEWS = (" view", " opinion", " belief", " feeling", " consensus", " understanding", " contention")
_CLAIM = (
    r"(?:finding|claim|warning|assertion|statement|admission|complaint|accusation|suggestion|conclusion|prediction|allegation|insistence"
    r"|concern|fear|belief|argument|promise|pledge)s?"
)
_CLAIM_THAT = re.compile(rf"{_CLAIM}\sthat\s")
_OWN_CLAIM = re.compile(rf"\b({_OWNER}|[Ii]ts)(?:[’']s?)?\s(?:[a-z-]{{2,14}}\s)?({_CLAIM})\sthat\s")
"""What somebody’s claim says: "the Ombudsman’s finding that it was late"."""
_CLAIM_NEXT = re.compile(r"[’'](?:s\s|\s)(?:[a-z-]{2,14}\s)?[a-z]{4,11}\sthat\s")
_CLAIMS = (
    " claim that", " claims that", " warning that", " suggestion that", " concern that",
    " concerns that",
)  # fmt: skip
"""What an ``_OWN_CLAIM`` holds, one or the other."""
_CLAIM_BY = re.compile(
    rf"\b({_CLAIM})\s(?:by|from)\s((?:(?!(?:that|who|which)\b)[\w.’'&-]{{1,24}}\s){{1,7}}?)that\s"
    r"(?=(?:the|an?|his|her|their|its|he|she|it|they|there|we|no|more|some|most|all|this|these|staff|people|children"
    rf"|[A-Z£\d]\S*|[a-z-]{{2,16}}s\s(?:{AUXILIARIES}|may|might))\s)"
)
"""What is claimed by who stands behind the noun: "claims by the trust that it was late"."""
_CLAIMS_BY = frozenset((
    "claim", "claims", "warning", "warnings", "concern", "concerns", "fear", "fears", "pledge",
    "pledges", "promise", "promises", "allegations", "suggestions", "complaints", "admission",
    "accusations",
))  # fmt: skip
"""What stands before the "by" or "from" of a ``_CLAIM_BY``."""
_MET = re.compile(
    r"\s(?:(?:was|were|is|has\sbeen|had\sbeen)\s(?:met|greeted|rejected|dismissed|challenged|disputed|ridiculed|contradicted"
    r"|undermined|condemned|rebuffed)|(?:prompted|drew|sparked|provoked|angered|brought)\s(?:a|an|the|laughter|cries|jeers|anger))\b"
)
"""What became of a claim: "Cllr Bell’s claim that nobody waits was met with laughter"."""
_DESPITE = re.compile(
    r"(?:Despite|Following|Given|After|Amid|On|Over|Contrary\sto|In\sspite\sof|Responding\sto|Asked\sabout)\s"
)
_OWN_VIEW = re.compile(
    rf"\b({_OWNER})(?:[’']s?)?\s(?:[a-z-]{{2,14}}\s)?"
    r"(view|response|answer|reply|position|argument|contention|concern|advice|message|point)\s(?:is|was|remains|remained)\s+that\s+"
)
"""What somebody’s words were: "The officers’ response is that it will stay open"."""
_IMPERSONAL = re.compile(
    rf"\b(?:[Ii]t\s+(?!(?:was|were|has|have|had)\s+(?:been\s+)?{_ADVERB}{_TOLD})|(?=(?:was|were|ha[sd]\s+been|have\s+been)\s+{_ADVERB}{_TOLD}))"
    rf"((?:was|were|is|ha[sd]\s+been|have\s+been)\s+{_ADVERB}"
    rf"(?:{_TOLD}|understood|thought|believed|claimed|hoped|feared|expected|estimated|alleged|said|suggested|felt))()"
    r"\s+(?=(?:the|a|an|his|her|their|its|no|more|some|he|she|it|they|we|I|our|my|there|this|these|all|\d|£|[A-Z])\S*\s)"
)
"""The same without "that"; a clause with a verb of its own must follow."""
_ACCUSED_OF = re.compile(
    rf"\b((?:was|were|is|are|been|stands|stand)\s+{_ADVERB}accused)(?:{TIME})?"
    r"(?:\s+by\s+((?:(?!of\b)[\w’'-]{1,24}\s+){0,7}?(?!of\b)[\w’'-]{1,24}))?\s+of\s+"
    r"(?=(?:\w{2,12}ly\s|not\s|being\s)?\w{2,14}ing\b)"
)
"""What somebody is said to have done: "Mr Bell was accused by the panel of misleading it"."""
_PASSIVES = (_PASSIVE, _TOLD_THAT, _ASKED_WHAT, _IMPERSONAL, _ACCUSED_OF)
_MOST_PASSIVES = 4
_PERSON_ACTS = re.compile(r"(?:he|she|it|they|we|I|you)\s+(?!and\b|or\b|to\b)[a-z]{3,}")
"""A clause whose verb needs no auxiliary: "were warned they risk a fine"."""
_ACCORDING = re.compile(
    # A pattern that opens with \b is tried everywhere; this one only at its four letters.
    r"([AaIi](?<=\b.)(?:(?<=[Aa])ccording\s+to|(?<=[Ii])n\s+the\s+(?:words|view|opinion|phrase)\s+of))\s+"
)
_HINTS = ("ccording", "n the ")
"""What every ``_ACCORDING`` holds."""
_OPEN = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|should|may),?\s*$")
_CONJUNCTION = re.compile(r"\s*(?:But|And|So)\s+[^\w]*$")
_ATTRIBUTABLE = re.compile(
    r"[A-Z@]|(?:the|a|an|one|two|three|some|his|her|its|their|our|my|this|that|him|them|me|us|it"
    r"|people|police|data|research|local|several|many|multiple|both|government|new|recent"
    r"|official|council|court|(?:\w+\s+){0,3}\w+s)\b"
)
_COMMA = re.compile(r",(?!\d)")
_CLAUSE_NEXT = re.compile(r"\s(?:there|it|he|she|they|the|an?)\s")
"""A clause that no comma parts from its source: "According to the papers there were 40"."""
_APPOSED = re.compile(
    r"\s*(?:\d{1,2}(?=,)|which|who|whose|published|released|conducted|led|compiled|commissioned|produced"
    r"|written|issued|obtained|seen|an?|chief|director|head|leader|professor|president|founder"
    r"|chair|chairman|cabinet|executive|deputy)\b"
)


def sourced(masked: str) -> list[int]:
    """Where a text may have a source or a passive: no other sentence is searched for one."""
    found = [match.start() for match in _PASSIVE_VERB.finditer(masked)]
    found += [match.start() for match in _CLAIM_NEXT.finditer(masked)]
    found += _ties(masked, 0, len(masked))
    for hint in (*_HINTS, *_CLAIMS):
        at = masked.find(hint)
        while at >= 0:
            found.append(at)
            at = masked.find(hint, at + 1)
    return sorted(found)


def _ties(masked: str, start: int, end: int) -> Iterator[int]:
    """Where "by" or "from" ties a claim to whose it is."""
    for tie in (" by ", " from "):
        at = masked.find(tie, start, end)
        while at >= 0:
            if masked[masked.rfind(" ", max(start, at - 14), at) + 1 : at] in _CLAIMS_BY:
                yield at
            at = masked.find(tie, at + 1, end)


def according(unit: Unit) -> Reported | None:
    """A clause with its source: According to X, … and …, according to X."""
    span = unit.start, unit.end
    if all(unit.masked.find(hint, *span) < 0 for hint in _HINTS):
        return None  # dearer to search than to look for
    match = _ACCORDING.search(unit.masked, *span)
    if match is None:
        return None
    speaker = subject_after(unit.masked, match.end(), unit.end)
    if speaker is None or not _ATTRIBUTABLE.match(unit.masked, speaker[0]):
        return None
    if unit.masked.startswith(": " + BLOT, speaker[1]):
        return None  # "in the words of the patient: “…”"
    before = unit.masked[unit.start : match.start()]
    if before.rstrip().endswith(" that,"):
        return None  # "She said that, according to the papers, it was late": all that is hers
    if any(map(str.isalnum, before)) and not _CONJUNCTION.match(before):
        spans: tuple[Extent, ...] = ((unit.start, match.start()),)
        if len(before.split()) <= 6 and (not AUXILIARY.search(before) or _OPEN.search(before)):
            rest = unit.masked.find(",", speaker[1], speaker[1] + 40)
            spans += ((rest + 1, unit.end),) if rest >= 0 else ()
        return Reported(spans, match[1], speaker, "according-after")
    if _CLAUSE_NEXT.match(unit.masked, speaker[1], unit.end):
        return Reported(((speaker[1], unit.end),), match[1], speaker, "according-before")
    comma = _source_end(unit, speaker[1])
    if comma is None:
        return None
    return Reported(((comma + 1, unit.end),), match[1], speaker, "according-before")


def _source_end(unit: Unit, position: int) -> int | None:
    """The comma that ends "According to X, the leader of Y,"."""
    commas = _COMMA.finditer(unit.masked, position, unit.end)
    comma = next(commas, None)
    while comma is not None and _APPOSED.match(unit.masked, comma.end(), unit.end):
        following = next(commas, None)
        if following is None:
            break
        comma = following
    return comma.start() if comma is not None else None


def passives(unit: Unit, spoken: list[int]) -> tuple[Reported | None, ...]:
    """Both kinds of passive of one sentence, where it can hold any."""
    if not _PASSIVE_VERB.search(unit.masked, unit.start, unit.end):
        return _own_claim(unit), _claim_by(unit)
    return (
        *_passive(unit),
        _told_after(unit, spoken),
        _own_view(unit),
        _view(unit),
        _own_claim(unit),
        _claim_by(unit),
    )


def asked_first(unit: Unit) -> Reported | None:
    """The question that opens the sentence in which it is answered: "Asked if …, she said"."""
    match = _ASKED_FIRST.match(unit.masked, unit.start, unit.end)
    comma = unit.lead_end(match.end()) if match is not None else None
    if match is None or comma is None:
        return None
    by = subject_after(unit.masked, match.start(2), match.end(2)) if match[2] else None
    return Reported(((match.end(), comma),), match[1], by, "question")


def _own_view(unit: Unit) -> Reported | None:
    match = _OWN_VIEW.search(unit.masked, unit.start, unit.end)
    if match is None:
        return None
    span = match.end(), _clause_end(unit, match.end())
    return Reported((span,), match[2], match.span(1), "own-view")


def _own_claim(unit: Unit) -> Reported | None:
    """What somebody's claim says: "Despite the council’s claim that it was late, …"."""
    if not _CLAIM_THAT.search(unit.masked, unit.start, unit.end):
        return None
    match = _OWN_CLAIM.search(unit.masked, unit.start, unit.end)
    if match is None:
        return None
    return Reported((_claimed(unit, match),), match[2], match.span(1), "own-view")


def _claim_by(unit: Unit) -> Reported | None:
    """The same where whose claim it is stands behind it: "claims by the council that …"."""
    if not any(_ties(unit.masked, unit.start, unit.end)):
        return None
    match = _CLAIM_BY.search(unit.masked, unit.start, unit.end)
    if match is None:
        return None
    speaker = subject_after(unit.masked, match.start(2), match.end(2))
    return Reported((_claimed(unit, match),), match[1], speaker, "own-view")


def _claimed(unit: Unit, match: re.Match[str]) -> Extent:
    """The clause of a claim, without what became of the claim."""
    end = _clause_end(unit, match.end())
    if (met := _MET.search(unit.masked, match.end(), end)) is not None:
        end = met.start()
    if _DESPITE.match(unit.masked, unit.start, match.start()):
        end = min(end, unit.lead_end(match.end()) or end)
    return match.end(), end


def _view(unit: Unit) -> Reported | None:
    """What was somebody's view: "It was her view that …"."""
    if all(unit.masked.find(noun, unit.start, unit.end) < 0 for noun in _VIEWS):
        return None
    match = _VIEW_OF.search(unit.masked, unit.start, unit.end)
    if match is None:
        return None
    span = match.end(), _clause_end(unit, match.end())
    return Reported((span,), match[2] or match[3], match.span(1 if match[2] else 4), "own-view")


def _passive(unit: Unit) -> Iterator[Reported]:
    """Passives such as "It was reported that …": nobody is named unless "by" names them."""
    at = unit.start
    for _ in range(_MOST_PASSIVES):
        if not _PASSIVE_VERB.search(unit.masked, at, unit.end):
            return
        found = (one.search(unit.masked, at, unit.end) for one in _PASSIVES)
        match = min(filter(None, found), key=lambda one: one.start(1), default=None)
        if match is None:
            return
        at = match.end()
        if _reports(unit, match):
            apposed = match[2] and unit.masked.startswith(",", match.end(2))
            limit = match.end() if apposed else match.end(2)  # "by the Chair, Cllr Bell, that"
            by = subject_after(unit.masked, match.start(2), limit) if match[2] else None
            at = _clause_end(unit, match.end())
            yield Reported(((match.end(), at),), match[1], by, "passive")


def _reports(unit: Unit, match: re.Match[str]) -> bool:
    """Say whether a passive tells what was said, and no decision."""
    if match.re is _IMPERSONAL:
        begins = FINITE.match(unit.masked, match.end(), unit.end)
        return bool(begins or _PERSON_ACTS.match(unit.masked, match.end(), unit.end))
    verb = match[1].split()[-1]
    if verb == "recommended" and match[1].startswith(("is ", "was further")):
        return False  # a report's own recommendation
    decides = verb in DECIDES | {"noted", "expected"}
    if decides and DECISION.match(unit.masked, match.end(), unit.end):
        return False
    # "It was agreed that the clerk would write"
    return verb != "agreed" or STATES.match(unit.masked, match.end(), unit.end) is not None


def _clause_end(unit: Unit, start: int) -> int:
    """Where the clause ends that begins at ``start`` behind no cue of its own."""
    last = next((i for i, cue in enumerate(unit.cues) if cue.start >= start), len(unit.cues))
    return content_end(unit, last - 1, start)


def _told_after(unit: Unit, spoken: list[int]) -> Reported | None:
    """The clause before a passive that closes its sentence: "…, the panel was told"."""
    match = _TOLD_AFTER.search(unit.masked, max(unit.start, unit.end - 220), unit.end)
    near = max(unit.start, unit.end - 60)
    if match is None and unit.masked.find(", it ", near, unit.end) >= 0:
        match = _CLAIMED_AFTER.search(unit.masked, near, unit.end)
    if match is None:
        return None
    left = left_clause(unit, spoken_until(unit, match.start(), spoken), match.start())
    return Reported((left,), match[1], None, "passive") if left else None
