"""Speech in other words: "X said that …", "According to X, …", "It was noted that …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.extract.quotes.clauses import (
    AUXILIARY,
    FINITE,
    LISTENER,
    TIME,
    content_end,
    content_start,
    without_final,
)
from sendminer.extract.quotes.cues import Cue
from sendminer.extract.quotes.phrases import PRONOUNS
from sendminer.extract.quotes.speakers import subject_after
from sendminer.extract.quotes.units import Unit
from sendminer.lexicon import lexicon
from sendminer.records import Extent
from sendminer.spans import overlaps, trimmed

_ONLY_TIME = re.compile(
    rf"(?:{TIME}|\s+(?:at|during|via|of|in|on|while|when|after|before|following|ahead\s+of"
    r"|outside)\s+[^,;:.]{1,60})?\s*(?=[.,;!?–—]|$)"
)
_ONLY_LISTENER = re.compile(rf"{LISTENER}\s*(?=[.,;–—]|$)")
_ADVERB = r"(?:(?:also|then|further|subsequently|therefore|being|now|[a-z]{2,12}ly)\s+)?"
_VERB = (
    r"(?:reported|noted|agreed|confirmed|stated|explained|said|claimed|suggested|understood"
    r"|believed|acknowledged|highlighted|recognised|accepted|announced|argued|alleged|thought"
    r"|hoped|feared|expected|estimated|revealed|told|informed|advised|reminded|assured|warned"
    r"|commented|observed|questioned|queried|asked|recommended|proposed|pointed\s+out|emphasised"
    r"|stressed|clarified|anticipated|expressed|raised|voiced|drawn\s+to\s+the\s+fact)"
)
_PASSIVE_VERB = re.compile(rf"(?:was|is|were|are|been)\s+{_ADVERB}{_VERB}")
"""What every ``_PASSIVE`` holds and few sentences do: a quick look before the long one."""
_PASSIVE = re.compile(
    r"\b(?:[Ii]t|[Cc]oncerns?|[Ff]ears?|[Dd]isappointment|[Ff]rustration|[Dd]oubts?|[Oo]fficers|[Rr]esidents|[Mm]embers|[Cc]ouncillors|[Pp]arents|MPs|[Aa]ttention"
    r"|[Tt]he\s+(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ouncil|[Ff]orum|[Cc]abinet))"
    r"\s+((?:was|is|were|are|has\s+been|had\s+been|have\s+been)\s+"
    rf"{_ADVERB}{_VERB})"
    r"(?:\s+by\s+((?:[\w’'-]{1,24}\s+){0,7}?[\w’'-]{1,24}))?"
    r"(?:,?|,\s(?:however|therefore|though|also|furthermore|moreover),)"
    r"\s+(?:that,?\s+|(?=(?:whether|if|how|why)\s)|(?:about|over|at|regarding)\s+(?=the\s|a|\w+s\b))"
)
_TOLD = r"(?:told|informed|warned|advised|assured|reminded)"
_TOLD_AFTER = re.compile(
    rf",\s+(?:(?:[Tt]he|an?|his|her|their|its)\s+)?(?:[\w’'-]{{1,24}}\s+){{1,7}}((?:was|were|has\s+been|have\s+been)\s+{_TOLD})"
    rf"(?=(?:{TIME}|\s+(?:at|during|in|on)\s[^,;:.]{{1,60}})?\s*[.,;]?\s*$)"
)
"""A passive that closes its sentence: "…, the panel was told"."""
_IMPERSONAL = re.compile(
    r"\b(?:(?:(?:[Tt]he\s+)?(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ouncil|[Ff]orum|[Cc]abinet|[Mm]eeting|[Cc]ourt"
    r"|[Tt]ribunal|[Ii]nquest|[Jj]ury|[Ii]nquiry|[Mm]embers|[Cc]ouncillors|[Pp]arents|[Ff]amilies|MPs|[Oo]fficers"
    rf"|[Rr]esidents|[Gg]overnors)|[Ss]he|[Hh]e|[Tt]hey)\s+(?=(?:was|were|has\s+been|have\s+been)\s+{_ADVERB}{_TOLD})"
    rf"|[Ii]t\s+)((?:was|were|is|has\s+been|have\s+been)\s+{_ADVERB}"
    rf"(?:{_TOLD}|understood|thought|believed|claimed|hoped|feared|expected|estimated|alleged|said|suggested|felt))"
    r"\s+(?=(?:the|a|an|his|her|their|its|no|more|some|he|she|it|they|there|\d|£|[A-Z])\S*\s)"
)
"""The same without "that"; a clause with a verb of its own must follow."""
_DECISION = re.compile(
    r"[^,.;]{0,120}?(?<!to )(?<!would )(?<!will )(?<!could )(?<!should )(?<!may )(?<!might )"
    r"(?<!must )(?<!can )(?<!not )\bbe\s+(?:\w+ed|made|held|given|taken|sent|set)\b"
)
_DECIDES = frozenset(("agreed", "agrees", "recommended", "recommends", "decided", "proposed"))
_BODY = re.compile(
    r"\b(?:[Cc]abinet|[Cc]ommittee|[Cc]ouncil|[Mm]embers|[Pp]anel|[Bb]oard|[Ee]xecutive|[Cc]ouncillors|[Ff]orum"
    r"|[Gg]overnors|[Mm]eeting|[Cc]ommission)$"
)
_FREE_RELATIVE = re.compile(r"\b(?:[Ww]hat|[Ww]hatever|[Aa]ll)\s+$")
_ACCORDING = re.compile(
    # A pattern that opens with \b is tried everywhere; this one only at its four letters.
    r"([AaIi](?<=\b.)(?:(?<=[Aa])ccording\s+to|(?<=[Ii])n\s+the\s+(?:words|view|opinion)\s+of))\s+"
)
_OPEN = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|should|may),?\s*$")
_CONJUNCTION = re.compile(r"\s*(?:But|And|So)\s+[^\w]*$")
_ATTRIBUTABLE = re.compile(
    r"[A-Z@]|(?:the|a|an|one|two|three|some|his|her|its|their|our|my|this|that|him|them|me|us|it"
    r"|people|police|data|research|local|several|many|multiple|both|government|new|recent"
    r"|official|council|court|(?:\w+\s+){0,3}\w+s)\b"
)
_APPOSED = re.compile(
    r"\s*(?:which|who|whose|published|released|conducted|led|compiled|commissioned|produced"
    r"|written|issued|obtained|seen|an?|chief|director|head|leader|professor|president|founder"
    r"|chair|chairman|cabinet|executive|deputy)\b"
)
_HELD = frozenset(lexicon("quotes")["held"]["words"])
_NOT_LEFT = re.compile(r"(?:and|but|so|then|yet|or|however|also|as|still)?\s*$", re.IGNORECASE)
_INTRO = re.compile(
    r"\s*(?:in|on|at|during|following|speaking|writing|for|by|with|asked|responding|earlier|later"
    r"|yesterday|today|meanwhile|(?:this|next|last)\s+(?:week|month|year|term|time))\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\s*(?:as|when|while|after|before|since|once|because|although|though)\b", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"[\s,–—]*(?:(?:and|but|who)\s+)?(?:though|although|while|\w+ing)\b")
_EDGE = re.compile(
    r"[,–—]\s*(?:(?:[Tt]he|a)\s+)?"
    r"(?:(?!(?:and|but|which|who|while|as|that)\b)[a-z’'-]+\s+){0,8}$"
)
_RELATIVE = re.compile(r",\s+(?=(?:which|who)$)")
_WHO = re.compile(r"\b(?:who|which|whose)\b")
_NAME_NEXT = re.compile(r"\s+(?:[A-Z][\w.’'-]{0,24}\s?){1,5}(?:[,.;]|$)")
_DAY = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_GOES_ON = re.compile(
    r",\s+(?:[^,.;:\x00]{2,80}(,)\s+)?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|may|must)\b"
)
_WHERE_SAID = re.compile(r"\s(?:who|which|during|after|when|while|(?:in|at|on)\s+(?:an?|the))\s")
_OBJECT = re.compile(r"[^,.;:\x00]{3,120}")


@dataclass(frozen=True, slots=True)
class Reported:
    """One piece of indirect speech: its content spans, its cue, who is its speaker."""

    spans: tuple[Extent, ...]
    cue: str
    speaker: Extent | None
    rule: str


def reported(unit: Unit, taken: list[Extent], used: set[int]) -> list[Reported]:
    """Indirect speech of one sentence; nothing that overlaps the quotations in ``taken``.

    ``used`` are the starts of the cues that frame a direct quotation.
    """
    found: list[Reported] = []
    spoken = [one.closing for one in unit.quoted if one.pieces[0] in taken] if taken else []
    # Of clauses inside one another the outer one is said, so the first to begin comes first.
    candidates = _candidates(unit, used, spoken)
    if len(candidates) > 1:
        candidates.sort(key=lambda one: one.spans[0][0])
    for one in candidates:
        cleaned = (without_final(unit.masked, span) for span in one.spans)
        spans = tuple(span for span in cleaned if span[0] < span[1])
        if sum(end - start for start, end in spans) < 3:
            continue
        if any(overlaps(span, other) for span in spans for other in taken):
            continue
        found.append(Reported(spans, one.cue, one.speaker, one.rule))
        taken = [*taken, *spans]
    return found


def _candidates(unit: Unit, used: set[int], spoken: list[int]) -> list[Reported]:
    found = [one for one in (_according(unit), *_passives(unit, spoken)) if one is not None]
    for index, cue in enumerate(unit.cues):
        if cue.start in used or unit.passive(index) or unit.negated(index):
            continue
        if _inverted(unit, cue):
            one = _inverted_clause(unit, index, cue, spoken)
        else:
            one = _after_cue(unit, index, cue) or _before_cue(unit, index, cue, spoken)
        if one is not None:
            found.append(one)
    return found


def _after_cue(unit: Unit, index: int, cue: Cue) -> Reported | None:
    """The clause that follows a cue: X said that … ."""
    begun = content_start(unit, cue)
    subject = unit.subject(index) if begun else None
    if begun is None or subject is None or _reader(unit, subject):
        return None
    start, rule = begun
    if "stance" in cue.groups and unit.masked[subject[0] : subject[1]].lower() == "it":
        return None  # "It was clear that" tells what nobody in particular thinks
    if rule == "pledge" and cue.text in _DECIDES and _BODY.search(unit.masked, *subject):
        return None  # a body's decision, not its words: "Cabinet agreed to fund 60 places"
    if rule == "bare" and _FREE_RELATIVE.search(
        unit.masked, max(unit.start, subject[0] - 9), subject[0]
    ):
        return None  # "What she said was wrong."
    if rule != "pledge" and cue.text in _DECIDES and _DECISION.match(unit.masked, start, unit.end):
        return None
    return Reported(((start, content_end(unit, index, start)),), cue.text, subject, rule)


def _reader(unit: Unit, subject: Extent) -> bool:
    """Say whether the reader is meant: "you can say" reports nothing."""
    return unit.masked[subject[0] : subject[1]].lower().startswith("you")


def _floor(unit: Unit, position: int, spoken: list[int]) -> int:
    """End of the last quotation that somebody says before ``position``; others are no bar."""
    return max((end for end in spoken if end <= position), default=unit.start)


def _before_cue(unit: Unit, index: int, cue: Cue, spoken: list[int]) -> Reported | None:
    """The clause before a cue, and the one that goes on after it: …, X said, … ."""
    if not cue.groups & {"speech", "report", "tell", "belief"} or cue.participle:
        return None
    if cue.groups == {"belief"} and cue.text not in _HELD:
        return None
    after = _ONLY_TIME.match(unit.masked, cue.end, unit.end)
    if after is None and "tell" in cue.groups:
        after = _ONLY_LISTENER.match(unit.masked, cue.end, unit.end)
    subject = unit.subject(index)
    if after is None or subject is None or subject[0] > cue.start or _reader(unit, subject):
        return None
    if unit.cues_in(cue.end, after.end()) or _WHO.search(unit.masked, subject[1], cue.start):
        return None
    edge = _left_edge(unit, subject[0])
    if edge is None:
        return None
    pronoun = unit.masked[subject[0] : subject[1]].lower() in PRONOUNS
    if pronoun and unit.masked[edge + 1 : subject[0]].strip():
        return None  # "…, a claim it denies"
    left = _left_clause(unit, _floor(unit, cue.start, spoken), edge)
    right = _right_clause(unit, index, after.end())
    if left is None and after[0].strip():
        return None
    spans = tuple(span for span in (left, right) if span is not None)
    return Reported(spans, cue.text, subject, "clause-before") if spans else None


def _inverted(unit: Unit, cue: Cue) -> bool:
    """Say whether "…, said X" stands there: a comma before, no clause after."""
    if "speech" not in cue.groups or cue.participle:
        return False
    before = unit.masked[unit.floor(cue.start) : cue.start].rstrip()
    if not before.endswith(","):
        return False
    rest = _OBJECT.match(unit.masked, cue.end, unit.end)
    if rest is None:
        return False
    if _named_next(unit, cue, before):
        return True
    speaker = _WHERE_SAID.split(rest[0], maxsplit=1)[0]
    return not FINITE.match(speaker) and AUXILIARY.search(before) is not None


def _named_next(unit: Unit, cue: Cue, before: str) -> bool:
    """Say whether a name and no clause follows: "…, said Jo Bell, a parent, …"."""
    name = _NAME_NEXT.match(unit.masked, cue.end, unit.end)
    if name is None or _DAY.match(name[0]):
        return False
    return (
        len(before.split()) > 4 or _GOES_ON.match(unit.masked, name.end() - 1, unit.end) is not None
    )


def _inverted_clause(unit: Unit, index: int, cue: Cue, spoken: list[int]) -> Reported | None:
    speaker = subject_after(unit.masked, cue.end, unit.end)
    floor = _floor(unit, cue.start, spoken)
    left = _left_clause(unit, floor, unit.masked.rfind(",", floor, cue.start))
    if speaker is None or left is None:
        return None
    unit.assign(index, speaker)
    spans: tuple[Extent, ...] = (left,)
    if (goes := _GOES_ON.match(unit.masked, speaker[1], unit.end)) is not None:
        right = _right_clause(unit, index, goes.start(1) if goes[1] else goes.start())
        spans += (right,) if right else ()
    return Reported(spans, cue.text, speaker, "clause-before")


def _left_edge(unit: Unit, position: int) -> int | None:
    """The comma or dash before a speaker, past any role that stands before the name."""
    base = max(unit.start, position - 120)
    match = _EDGE.search(unit.masked[base:position])
    return base + match.start() if match else None


def _left_clause(unit: Unit, floor: int, edge: int) -> Extent | None:
    """The clause before ", X said", or None where only a conjunction stands there."""
    masked = unit.masked
    dash = max(masked.rfind("– ", floor, edge), masked.rfind("— ", floor, edge))
    if dash >= 0 and len(masked[dash + 2 : edge].split()) <= 2:
        floor = dash + 2
    elif (which := _RELATIVE.search(masked[max(floor, edge - 12) : edge])) is not None:
        floor = max(floor, edge - 12) + which.end()
    left = masked[floor:edge]
    if _NOT_LEFT.match(left.strip(" ,")) or not any(map(str.isalnum, left)):
        return None
    clause = left.partition(",")[2]  # "In one school, a room for 30 held 50, the paper reported."
    if _INTRO.match(left) and not AUXILIARY.search(left) and len(clause.split()) < 8:
        return None
    if _SUBORDINATE.match(left) and "," not in left.strip(" ,"):
        return None
    return trimmed(masked, (floor, edge))


def _right_clause(unit: Unit, index: int, start: int) -> Extent | None:
    """What goes on after ", X said,"."""
    if start >= unit.end or unit.masked[start] not in ",–—":
        return None
    if _PARTICIPLE.match(unit.masked, start, unit.end):
        return None
    span = trimmed(unit.masked, (start + 1, content_end(unit, index, start + 1)))
    return span if span[1] - span[0] > 3 else None


def _according(unit: Unit) -> Reported | None:
    """A clause with its source: According to X, … and …, according to X."""
    span = unit.start, unit.end
    if unit.masked.find("ccording", *span) < 0 and unit.masked.find("n the ", *span) < 0:
        return None  # dearer to search than to look for
    match = _ACCORDING.search(unit.masked, *span)
    if match is None:
        return None
    speaker = subject_after(unit.masked, match.end(), unit.end)
    if speaker is None or not _ATTRIBUTABLE.match(unit.masked, speaker[0]):
        return None
    before = unit.masked[unit.start : match.start()]
    if any(map(str.isalnum, before)) and not _CONJUNCTION.match(before):
        spans: tuple[Extent, ...] = ((unit.start, match.start()),)
        if len(before.split()) <= 6 and (not AUXILIARY.search(before) or _OPEN.search(before)):
            rest = unit.masked.find(",", speaker[1], speaker[1] + 40)
            spans += ((rest + 1, unit.end),) if rest >= 0 else ()
        return Reported(spans, match[1], speaker, "according-after")
    comma = _source_end(unit, speaker[1])
    if comma is None:
        return None
    return Reported(((comma + 1, unit.end),), match[1], speaker, "according-before")


def _source_end(unit: Unit, position: int) -> int | None:
    """The comma that ends "According to X, the leader of Y,"."""
    comma = unit.masked.find(",", position, unit.end)
    while comma >= 0 and _APPOSED.match(unit.masked, comma + 1, unit.end):
        following = unit.masked.find(",", comma + 1, unit.end)
        if following < 0:
            break
        comma = following
    return comma if comma >= 0 else None


def _passives(unit: Unit, spoken: list[int]) -> tuple[Reported | None, ...]:
    if not _PASSIVE_VERB.search(unit.masked, unit.start, unit.end):
        return ()
    return _passive(unit), _told_after(unit, spoken)


def _passive(unit: Unit) -> Reported | None:
    """A passive such as "It was reported that …": nobody is named unless "by" names them."""
    match = _PASSIVE.search(unit.masked, unit.start, unit.end)
    if match is None and (bare := _impersonal(unit)) is not None:
        return bare
    if match is None:
        return None
    decides = match[1].split()[-1] in _DECIDES | {"noted", "expected"}
    if decides and _DECISION.match(unit.masked, match.end(), unit.end):
        return None
    by = subject_after(unit.masked, match.start(2), match.end(2)) if match[2] else None
    last = next((i for i, cue in enumerate(unit.cues) if cue.start >= match.end()), len(unit.cues))
    end = content_end(unit, last - 1, match.end())
    return Reported(((match.end(), end),), match[1], by, "passive")


def _told_after(unit: Unit, spoken: list[int]) -> Reported | None:
    """The clause before a passive that closes its sentence: "…, the panel was told"."""
    match = _TOLD_AFTER.search(unit.masked, max(unit.start, unit.end - 220), unit.end)
    if match is None:
        return None
    left = _left_clause(unit, _floor(unit, match.start(), spoken), match.start())
    return Reported((left,), match[1], None, "passive") if left else None


def _impersonal(unit: Unit) -> Reported | None:
    """A passive without "that": "It is understood the school will close"."""
    match = _IMPERSONAL.search(unit.masked, unit.start, unit.end)
    if match is None or not FINITE.match(unit.masked, match.end(), unit.end):
        return None
    last = next((i for i, cue in enumerate(unit.cues) if cue.start >= match.end()), len(unit.cues))
    end = content_end(unit, last - 1, match.end())
    return Reported(((match.end(), end),), match[1], None, "passive")
