"""Speech in other words: "X said that …", "According to X, …", "…, X said", "It was noted that …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.extract.quotes.cues import Cue
from sendminer.extract.quotes.speakers import BLOT, subject_after
from sendminer.extract.quotes.units import Unit
from sendminer.records import Extent
from sendminer.spans import trimmed

_AUX = (
    r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|shall|may|might|must|do|does|did|"
    r"won[’']t|isn[’']t|wasn[’']t|don[’']t|didn[’']t|can[’']t|weren[’']t|aren[’']t|hasn[’']t|couldn[’']t|"
    r"wouldn[’']t|doesn[’']t|remains?|needs?|wants?|(?:it|he|she|that|there|what|who|they|we|I|you)[’'](?:s|d|ll|re|ve|m))"
)
_PRONOUN = (
    r"(?:it|he|she|they|we|you|I|there|this|these|those|nothing|no\s+one|nobody|everyone|someone|"
    r"[Tt]hat[’']s|it[’']s|he[’']s|she[’']s|they[’']re|we[’']re|I[’']m|there[’']s)"
)
_TIME = (
    r"(?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:night|morning|afternoon|evening))?|"
    r"\s+(?:yesterday|today|earlier|later|afterwards|last\s+\w+|this\s+\w+|earlier\s+this\s+\w+|in\s+(?:19|20)\d\d)|"
    r"\s+in\s+(?:an?|his|her|their|its|the)\s+(?:\w+\s+){0,2}(?:statement|interview|letter|email|e-mail|tweet|report|post|speech))"
)
_THAT = re.compile(rf"(?:{_TIME})?,?\s+that,?\s+")
_LISTENER_THAT = re.compile(r"(?:\s+(?!that\b)[\w’'.&-]{1,24}){1,9}?,?\s+that\s+")
_LISTENER = (
    r"\s+(?:me|us|him|her|them|you|it|reporters|councillors|MPs|members|Members|parents|residents|staff|officers|journalists|lawmakers|"
    r"supporters|voters|colleagues|people|families|governors|fans|investors|police|investigators|"
    r"(?:[Tt]he|an?|his|her|their|its)(?:\s+(?!to\b|that\b|about\b)[\w’'.&-]{1,24}){1,4}?|[A-Z][\w’'.&-]{0,24}(?:\s+(?:of\s+)?[A-Z][\w’'.&-]{0,24}){0,4}?)"
)
_TOLD = re.compile(
    rf"{_LISTENER}(?:{_TIME})?,?\s+(?=(?:{_PRONOUN}|the|a|an|his|her|their|its|our|more|no|all|[A-Z0-9£]\S*)\s)"
)
_TOLD_WH = re.compile(rf"{_LISTENER}?\s+(?=(?:whether|if|how|why|what|when|where)\s)")
_ONLY_TIME = re.compile(rf"(?:{_TIME}|\s+(?:at|during|via|of|in|on)\s+[^,;:.]{{1,60}})?\s*(?=[.,;!?–—]|$)")
_WH = re.compile(r"\s+(?=(?:whether|if|how|why|what|when|where|who|which)\s)")
_TO = re.compile(r"\s+(?=(?:not\s+)?to\s+(?!the\b|a\b|an\b|his\b|her\b)[a-z]+)")
_CLAUSE_TIME = re.compile(rf"{_TIME}\s+")
_PREPOSITION = re.compile(
    r"(?:of|about|to|for|with|by|against|from|into|like|as|on|in|at|over|after|during|before|so|no|yes|nothing|goodbye|hello)\b"
)
_STARTS = re.compile(rf"{_PRONOUN}\s")
_FINITE = re.compile(rf"[^,;:.]{{0,110}}?\b{_AUX}\b")
_PASSIVE = re.compile(
    r"\b(?:[Ii]t|[Mm]embers|[Cc]ouncillors|[Tt]he\s+(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ouncil|[Ff]orum|[Cc]abinet)|[Pp]arents|MPs|Attention|attention)"
    r"\s+((?:was|is|were|are|has\s+been|had\s+been|have\s+been)\s+(?:(?:also|then|further|subsequently|therefore|being|widely|now)\s+)?"
    r"(?:reported|noted|agreed|confirmed|stated|explained|said|claimed|suggested|understood|believed|acknowledged|"
    r"highlighted|recognised|accepted|announced|argued|alleged|thought|hoped|feared|expected|estimated|revealed|told|"
    r"informed|advised|reminded|assured|warned|commented|observed|questioned|queried|asked|recommended|proposed|"
    r"pointed\s+out|emphasised|stressed|clarified|anticipated|drawn\s+to\s+the\s+fact))"
    r"(?:\s+by\s+((?:[\w’'-]+\s+){0,7}?[\w’'-]+))?,?\s+(?:that,?\s+|(?=(?:whether|if|how|why)\s))"
)
_DECISION = re.compile(r"[^,.;]{0,120}?(?<!to )(?<!would )(?<!will )(?<!could )(?<!should )(?<!may )(?<!might )(?<!must )(?<!can )(?<!not )\bbe\s+(?:\w+ed|made|held|given|taken|sent|set)\b")
_ACCORDING = re.compile(r"\b([Aa]ccording\s+to|[Ii]n\s+the\s+(?:words|view|opinion)\s+of)\s+")
_HELD = frozenset(("thinks", "think", "believes", "believe", "thought", "believed"))
_APPOSED = re.compile(
    r"\s*(?:which|who|whose|published|released|conducted|led|compiled|commissioned|produced|written|issued|obtained|seen|an?|"
    r"chief|director|head|leader|professor|president|founder|chair|chairman|cabinet|executive|deputy)\b"
)
_SEMICOLON = re.compile(r";\s+(?=(?:and\s+|but\s+)?[A-Z])")
_COORDINATED = re.compile(r"(?:\s*(?:[,;–—]|\band\b|\bbut\b|\bwhile\b|\bthen\b|\bbefore\b|\balso\b))+\s*$")
_ASIDE = re.compile(r"[,–—]\s+which(?=$|,)")
_FINAL = re.compile(r"[\s.!?…,;:–—]+$")
_NOT_LEFT = re.compile(r"(?:and|but|so|then|yet|or|however|also|as|still|or)?\s*$", re.IGNORECASE)
_INTRO = re.compile(r"\s*(?:in|on|at|after|during|following|speaking|writing|as|for|by|with|when|if|while|asked|responding)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[\s,–—]*(?:and\s+|but\s+|who\s+)?(?:adding|saying|noting|citing|referring|calling|though|although|while|\w+ing)\b")


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
    for candidate in _candidates(unit, used):
        spans = tuple(s for s in (_clean(unit.masked, span) for span in candidate.spans) if s[0] < s[1])
        if not spans or any(a < d and c < b for a, b in spans for c, d in taken):
            continue
        if sum(b - a for a, b in spans) < 3:
            continue
        found.append(Reported(spans, candidate.cue, candidate.speaker, candidate.rule))
        taken = [*taken, *spans]
    return found


def _clean(masked: str, span: Extent) -> Extent:
    start, end = trimmed(masked, span)
    match = _FINAL.search(masked, max(start, end - 12), end)
    return start, match.start() if match else end


def _candidates(unit: Unit, used: set[int]) -> list[Reported]:
    found = [r for r in (_according(unit), _passive(unit)) if r is not None]
    for index, cue in enumerate(unit.cues):
        if cue.start in used or unit.passive(index):
            continue
        if _inverted(unit, cue):
            one = _inverted_clause(unit, index, cue)
        else:
            one = _after_cue(unit, index, cue) or _before_cue(unit, index, cue)
        if one is not None:
            found.append(one)
    return found


def _limit(unit: Unit, index: int, start: int) -> int:
    """Where the clause after a cue ends: at the sentence's end or the next clause of saying."""
    end = unit.end
    for later in range(index + 1, len(unit.cues)):
        cue = unit.cues[later]
        if cue.start < start:
            continue
        subject = unit.subject(later)
        edge = subject[0] if subject and start < subject[0] < cue.start else cue.start
        if subject and cue.groups == {"belief"}:
            continue
        match = _COORDINATED.search(unit.masked, max(start, edge - 30), edge)
        if match and match.start() > start:
            end = match.start()
            break
    according = _ACCORDING.search(unit.masked, start, end)
    if according and unit.masked[according.start() - 2 : according.start() - 1] == ",":
        end = according.start()
    aside = _ASIDE.search(unit.masked, start, end)
    end = aside.start() if aside else end
    other = _SEMICOLON.search(unit.masked, start, end)
    end = other.start() if other else end
    colon = unit.masked.find(": " + BLOT, start, end)
    return colon if colon > start else end


def _after_cue(unit: Unit, index: int, cue: Cue) -> Reported | None:
    """The clause that follows a cue."""
    start, rule = _content_start(unit, cue)
    if start is None:
        return None
    subject = unit.subject(index)
    if subject is None:
        return None
    return Reported(((start, _limit(unit, index, start)),), cue.text, subject, rule)


def _content_start(unit: Unit, cue: Cue) -> tuple[int | None, str]:
    masked, groups, end = unit.masked, cue.groups, cue.end
    stop = unit.end
    if groups - {"describe", "phrase"} and (match := _THAT.match(masked, end, stop)):
        return match.end(), "that"
    if "phrase" in groups and (masked[end : end + 1].isspace()) and " " in cue.text + " ":
        if not ("question" in groups and _WH.match(masked, end, stop)):
            return end, "phrase"
    if "tell" in groups and (match := _TOLD.match(masked, end, stop) or _TOLD_WH.match(masked, end, stop)):
        if _LISTENER_THAT.match(masked, end, min(stop, end + 90)) is None or match.re is _TOLD_WH:
            return match.end(), "told"
    if groups & {"question", "tell", "report", "speech", "belief"} and (match := _WH.match(masked, end, stop)):
        return match.end(), "question"
    if "question" in groups and (match := _TOLD_WH.match(masked, end, stop)):
        return match.end(), "question"
    if "pledge" in groups and (match := _TO.match(masked, end, stop)):
        return match.end(), "pledge"
    if groups & {"speech", "report", "belief"} and (start := _bare_clause(masked, cue, stop)) is not None:
        return start, "bare"
    if groups & {"tell", "speech", "report", "belief"} and (match := _LISTENER_THAT.match(masked, end, stop)):
        return match.end(), "that"
    return None, ""


def _bare_clause(masked: str, cue: Cue, stop: int) -> int | None:
    """Start of a clause that follows a cue without "that", or None where none follows."""
    start = cue.end
    if (match := _CLAUSE_TIME.match(masked, start, stop)) is not None:
        start = match.end()
    while start < stop and masked[start].isspace():
        start += 1
    if start >= stop or not (masked[start].isalnum() or masked[start] in "£$" + BLOT):
        return None
    if _STARTS.match(masked, start, stop):
        return start
    preposition = _PREPOSITION.match(masked, start, stop)
    finite = _FINITE.match(masked, start, stop)
    if "speech" in cue.groups:
        if preposition:
            return start if finite and preposition[0] in ("in", "on", "at", "over", "after", "no", "for", "during") else None
        plain = cue.text in ("said", "says", "say") and len(masked[start:stop].split(None, 4)) >= 4
        return start if finite or plain else None
    return start if finite and not preposition else None


def _before_cue(unit: Unit, index: int, cue: Cue) -> Reported | None:
    """"…, X said." and "…, X said, …"."""
    if not cue.groups & {"speech", "report", "tell", "belief"} or cue.participle:
        return None
    after = _ONLY_TIME.match(unit.masked, cue.end, unit.end)
    if cue.groups == {"belief"} and cue.text not in _HELD:
        return None
    if after is None and "tell" in cue.groups:
        after = re.compile(_LISTENER + r"\s*(?=[.,;–—]|$)").match(unit.masked, cue.end, unit.end)
    subject = unit.subject(index)
    if after is None or subject is None or subject[0] > cue.start:
        return None
    edge = _left_edge(unit, subject[0])
    if edge is None:
        return None
    floor = unit.floor(cue.start)
    left = _left_clause(unit, floor, edge)
    right = _right_clause(unit, index, after.end())
    spans = tuple(s for s in (left, right) if s is not None)
    if not spans or (left is None and not right):
        return None
    return Reported(spans, cue.text, subject, "clause-before")


def _inverted(unit: Unit, cue: Cue) -> bool:
    """Say whether "…, said X" stands there: a comma before, no clause after."""
    before = unit.masked[unit.floor(cue.start) : cue.start].rstrip()
    if not before.endswith(",") or "speech" not in cue.groups:
        return False
    rest = re.compile(r"[^,.;:\x00]{3,120}").match(unit.masked, cue.end, unit.end)
    return rest is not None and not _FINITE.match(rest[0]) and _FINITE.search(before) is not None


def _inverted_clause(unit: Unit, index: int, cue: Cue) -> Reported | None:
    speaker = subject_after(unit.masked, cue.end, unit.end)
    floor = unit.floor(cue.start)
    edge = unit.masked.rfind(",", floor, cue.start)
    left = _left_clause(unit, floor, edge)
    if speaker is None or left is None:
        return None
    unit.subjects[index] = speaker
    return Reported((left,), cue.text, speaker, "clause-before")


def _left_edge(unit: Unit, position: int) -> int | None:
    """The comma or dash before a speaker, past any role that stands before the name."""
    base = max(unit.start, position - 120)
    window = unit.masked[base:position]
    match = re.search(r"[,–—]\s*(?:[Tt]he\s+|a\s+)?(?:(?!and\b|but\b|which\b|who\b|while\b|as\b)[a-z’'-]+\s+){0,8}$", window)
    return base + match.start() if match else None


def _left_clause(unit: Unit, floor: int, edge: int) -> Extent | None:
    """The clause before ", X said", or None where only a conjunction stands there."""
    dash = max(unit.masked.rfind("– ", floor, edge), unit.masked.rfind("— ", floor, edge))
    if dash >= 0 and len(unit.masked[dash + 2 : edge].split()) <= 2:
        floor = dash + 2
    elif (which := re.search(r",\s+(?=(?:which|who)$)", unit.masked[floor:edge])) is not None:
        floor += which.end()
    left = unit.masked[floor:edge]
    if BLOT in left or _NOT_LEFT.match(left.strip(" ,")) or not any(map(str.isalnum, left)):
        return None
    if _INTRO.match(left) and not _FINITE.search(left):
        return None
    return trimmed(unit.masked, (floor, edge))


def _right_clause(unit: Unit, index: int, start: int) -> Extent | None:
    """What goes on after ", X said,"."""
    if start >= unit.end or unit.masked[start] not in ",–—":
        return None
    if _PARTICIPLE.match(unit.masked, start, unit.end):
        return None
    rest = (start + 1, _limit(unit, index, start + 1))
    span = trimmed(unit.masked, rest)
    return span if span[1] - span[0] > 3 else None


def _according(unit: Unit) -> Reported | None:
    match = _ACCORDING.search(unit.masked, unit.start, unit.end)
    if match is None:
        return None
    speaker = subject_after(unit.masked, match.end(), unit.end)
    opening = not any(map(str.isalnum, unit.masked[unit.start : match.start()]))
    if not opening:
        left = (unit.start, match.start())
        conj = re.match(r"(?:But|And|So)\s+", unit.masked[unit.start : match.start()])
        if conj and len(unit.masked[unit.start : match.start()].split()) < 3:
            opening = True
        else:
            return Reported((left,), match[1], speaker, "according-after")
    comma = unit.masked.find(",", speaker[1] if speaker else match.end(), unit.end)
    while comma >= 0 and _APPOSED.match(unit.masked, comma + 1, unit.end):
        following = unit.masked.find(",", comma + 1, unit.end)
        if following < 0:
            break
        comma = following
    if comma < 0:
        return None
    return Reported(((comma + 1, unit.end),), match[1], speaker, "according-before")


def _passive(unit: Unit) -> Reported | None:
    """"It was reported that …": nobody is named unless "by" names them."""
    match = _PASSIVE.search(unit.masked, unit.start, unit.end)
    if match is None or _DECISION.match(unit.masked, match.end(), unit.end):
        return None
    by = subject_after(unit.masked, match.start(2), match.end(2)) if match[2] else None
    last = next((i for i, cue in enumerate(unit.cues) if cue.start >= match.end()), len(unit.cues))
    end = _limit(unit, last - 1, match.end())
    return Reported(((match.end(), end),), match[1], by, "passive")
