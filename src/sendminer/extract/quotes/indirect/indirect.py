"""Speech in other words: "X said that …", "According to X, …", "It was noted that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sendminer.extract.quotes.indirect.clauses import (
    AUXILIARY,
    FINITE,
    LISTENER,
    TIME,
    bare_clause,
    content_start,
)
from sendminer.extract.quotes.indirect.edges import (
    DECIDES,
    DECISION,
    STATES,
    Reported,
    left_clause,
    left_edge,
    names_office,
    right_clause,
    spoken_until,
)
from sendminer.extract.quotes.indirect.endings import content_end, without_final
from sendminer.extract.quotes.indirect.sources import according, asked_first, passives
from sendminer.extract.quotes.saying.cues import Cue
from sendminer.extract.quotes.speakers.behind import subject_after
from sendminer.extract.quotes.units import NAME_NEXT, Unit
from sendminer.extract.quotes.words import (
    AUXILIARIES,
    BODIES,
    PEOPLE,
    PRONOUNS,
    WORDS,
    names_person,
)
from sendminer.lexicon import word_set
from sendminer.records import Extent
from sendminer.spans import overlaps, up_to

_ONLY_TIME = re.compile(
    rf"(?:{TIME}|\s+(?:at|during|via|of|in|on|while|when|after|before|following|ahead\s+of"
    r"|outside)\s+[^,;:.]{1,60})?\s*(?=[.,;!?–—]|$)"
)
_ONLY_LISTENER = re.compile(rf"{LISTENER}\s*(?=[.,;–—]|$)")
BODY = re.compile(
    r"\b(?:[Cc]abinet|[Cc]ommittee|[Cc]ouncil|[Mm]embers|[Pp]anel|[Bb]oard|[Ee]xecutive|[Cc]ouncillors|[Ff]orum"
    r"|[Gg]overnors|[Mm]eeting|[Cc]ommission)$"
)
_WHEN_ASKED = re.compile(
    r"\b(?:[Ww]hen|[Oo]nce|[Ii]f)\s(?:(?:later|again|first|also|then|[a-z]{2,16}ly)\s)?$"
)
"""Before "asked" where somebody else asks: "told us when asked whether it was late"."""
_TOLD_LATER = frozenset(("ask", "tell", "inform", "notify"))
_HEARD_FROM = re.compile(r"\s(?:(?!that\b)[a-z]{1,12}\s){0,3}from\s([^.;:\x00]{3,120}?),?\sthat\s")
"""Whose words a panel hears: "Members heard from the Director that …"."""
_LATER = re.compile(r"\b(?:will|would|shall|should|could|can|may|might|must)\s+(?:\w+ly\s+)?$")
_IF = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]henever)\s+$")
_POSITIONS = frozenset(("accept", "agree", "believe", "dispute", "deny"))
_DID_NOT = re.compile(
    r"\b(?:does|do|did|could)\s(?:not|n[’']t)\s$|\b(?:does|do|did|could)n[’']t\s$"
)
_FREE_RELATIVE = re.compile(r"\b(?:[Ww]hat|[Ww]hatever|[Aa]ll)\s+$")
_HELD = word_set("quotes", "held")
_WHO = re.compile(r"\b(?:who|which|whose)\b")
_COUNTED = re.compile(r"\sof\s(?:the\s|all\s)?(?:[a-z]{2,16}\s)?([a-z]{2,16})s$")
"""A number of things: "a share of the sums"."""
_SOMEBODY = re.compile(
    r"\s(?:an?|one|another|two|three|several|the)\s(?:[\w’'-]{2,20}\s){0,4}[a-z]{3,16}"
)
"""Who ends a sentence behind the word of saying: "…, said a former Leeford aide"."""
_REDUCIBLE = frozenset(
    (
        "claimed",
        "proposed",
        "reported",
        "promised",
        "announced",
        "requested",
        "demanded",
        "maintained",
    )
)
"""Words that follow a noun as well as a subject: "the sums claimed"."""
_IS = re.compile(r"(?:is|are|was|were|has|had|will|would)\s")
_MARK = re.compile(r"\s?[,–—](?=\s)")
_BEFORE_FRAME = re.compile(
    r",?\s(?:and|but|then|before|as)\s(?:(?:he|she|they|it)\s)?(?:(?:also|then|later|[a-z]{2,14}ly)\s)?$"
)
"""What parts a report from the words that lead in a quotation: "said so but added: “…”"."""
_WHO_DID = re.compile(
    r"\swho\s(?:(?:had|has|have)\s(?:[a-z]{2,16}ly\s)?)?(?!(?:had|has|have|also|then|later|earlier|[a-z]{2,16}ly)\s)"
    r"[a-z]{2,14}\s(?:[\w’'-]{1,20}\s){1,9}(?<!\sand\s)(?<!\sbut\s)(?<!\sthen\s)$"
)
"""What is told of a speaker before the word of saying: "a senator who rang us on Monday said"."""
_DAY = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_GOES_ON = re.compile(
    r",\s+(?:[^,.;:\x00]{2,80}(,)\s+)?"
    rf"(?:{AUXILIARIES}|may|must)\b"
)
_WHERE_SAID = re.compile(r"\s(?:who|which|during|after|when|while|(?:in|at|on)\s+(?:an?|the))\s")
_MAIN_VERB_NEXT = re.compile(
    r"[^,]{2,80},\s(?:(?:who|whose|which)\s[^,]{2,160}|\d{1,2}(?:,\s(?:of|from|an?)\s[^,]{2,80})?),"
)
"""A subject and what is told of it: the verb behind can be no other's than its own."""
_FITTING = re.compile(r"\b(?:right|pleased|delighted|glad|sorry)\sto\s$")
_NOBODY = re.compile(r"(?:you|nobody|no\s+one|none|neither)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|the|such|any|his|her|its|our|their)(?:\sabove)?", re.IGNORECASE)
"""No subject: "said" behind it is an adjective, as in "The said building was sold"."""
_TURNED = re.compile(
    r"(?:(?:And|But|So)\s+)?(?:Will|Would|Could|Can|Should|Does|Do|Did|Has|Have|Is|Are|Was|Were|May)\s"
)
_TELLS_OF_SELF = frozenset(("asked", "said", "told", "wrote", "replied", "wondered", "warned"))
"""What a writer reports of himself: words of another day."""
_WRITES = frozenset(("wrote", "writes", "write", "answered", "answer"))
_WHATEVER = re.compile(r"\b(?:whatever|what|whichever|no matter what)\s")
_PRONOUN_ACTS = re.compile(r"\s(?:he|she|it|they|we|I|there)\s+[a-z]")
_BYLINES = frozenset(("reports", "writes", "report", "write"))
"""Before a name that ends a line without a full stop: "…, reports Jo Bell" signs an article."""
_MATTER = re.compile(r"\s*(?:this|the|that|these)\smatters?\s*(?=[.,;]|$)")
"""What a committee considers, and no clause: "The Committee considered this matter"."""
_OBJECT = re.compile(r"[^,.;:\x00]{3,120}")


def reported(unit: Unit, taken: list[Extent], used: set[int]) -> list[Reported]:
    """Indirect speech of one sentence; nothing that overlaps the quotations in ``taken``.

    ``used`` are the starts of the cues that frame a direct quotation.
    """
    found: list[Reported] = []
    if not (unit.cues or unit.sourced):
        return found
    spoken = [one.closing for one in unit.quoted if one.pieces[0] in taken] if taken else []
    # Of clauses inside one another the outer one is said, so the first to begin comes first.
    candidates = _candidates(unit, used, spoken)
    if len(candidates) > 1:
        candidates.sort(key=lambda one: (one.spans[0][0], one.rule == "own-view"))
    for one in candidates:
        cleaned = (without_final(unit.masked, span) for span in one.spans)
        spans = tuple(span for span in cleaned if span[0] < span[1])
        if sum(end - start for start, end in spans) < 3 and one.rule != "bare":
            continue
        if any(overlaps(span, other) for span in spans for other in taken):
            continue
        framing = [cue.start for cue in unit.cues if cue.start in used and cue.end == spans[-1][1]]
        if framing:
            start, end = spans[-1][0], framing[0]
            joint = _BEFORE_FRAME.search(unit.masked, max(start, end - 40), end)
            if joint is None:
                continue  # "described how the room rang when one of them said: “…”"
            spans = (*spans[:-1], (start, joint.start()))
        found.append(Reported(spans, one.cue, one.speaker, one.rule))
        taken = [*taken, *spans]
    return found


def _candidates(unit: Unit, used: set[int], spoken: list[int]) -> list[Reported]:
    sources = (according(unit), *passives(unit, spoken)) if unit.sourced else ()
    first = asked_first(unit) if unit.masked.startswith("Asked", unit.start) else None
    found = [one for one in (*sources, first) if one is not None]
    for index, cue in enumerate(unit.cues):
        if cue.start in used or unit.passive(index):
            continue
        if unit.negated(index):
            found += _denied(unit, index, cue)
            continue
        if _inverted(unit, cue):
            one = _inverted_clause(unit, index, cue, spoken)
        elif cue.text == "asked" and _is_asked(unit, index):
            one = _when_asked(unit, index, cue)
        else:
            one = _after_cue(unit, index, cue) or _before_cue(unit, index, cue, spoken)
        if one is not None:
            found.append(one)
    return found


def _denied(unit: Unit, index: int, cue: Cue) -> Iterator[Reported]:
    """What somebody says no to: "She did not accept that it had been decided"."""
    auxiliary = _DID_NOT.search(unit.masked, max(unit.start, cue.start - 16), cue.start)
    that = unit.masked.startswith(" that ", cue.end)
    if auxiliary is None or not that or cue.text not in _POSITIONS:
        return
    one = _after_cue(unit, index, cue)
    if one is not None:
        yield replace(one, cue=unit.masked[auxiliary.start() : cue.end])


def _is_asked(unit: Unit, index: int) -> bool:
    """Say whether "asked" tells of a question that somebody else put."""
    cue = unit.cues[index]
    if _WHEN_ASKED.search(unit.masked, max(unit.start, cue.start - 30), cue.start):
        return True
    return _asked_aside(unit, index, cue.end) is not None


def _when_asked(unit: Unit, index: int, cue: Cue) -> Reported | None:
    """What somebody was asked who tells: "Ms Tring told us when asked whether it was late"."""
    begun = content_start(unit, cue)
    if begun is None:
        return None
    end = unit.lead_end(begun[0]) or content_end(unit, index, begun[0])
    if (aside := _asked_aside(unit, index, begun[0])) is not None:
        end = aside
    return Reported(((begun[0], end),), cue.text, None, begun[1])


def _asked_aside(unit: Unit, index: int, start: int) -> int | None:
    """Where a question ends that stands between a speaker and the word of saying."""
    cue = unit.cues[index]
    if not unit.masked.endswith(", ", unit.start, cue.start):
        return None
    for later in unit.cues[index + 1 : index + 4]:
        if unit.masked.endswith((", ", "– ", "— "), start, later.start):
            mark = _MARK.search(unit.masked, start, later.start)
            return mark.start() if mark is not None else None
    return None


def _after_cue(unit: Unit, index: int, cue: Cue) -> Reported | None:
    """The clause that follows a cue: X said that … ."""
    begun = content_start(unit, cue)
    subject = unit.subject(index) if begun else None
    heard = _HEARD_FROM.match(unit.masked, cue.end, unit.end) if cue.text == "heard" else None
    if heard is not None:
        begun, subject = (
            (heard.end(), "that"),
            subject_after(unit.masked, heard.start(1), heard.end(1)),
        )
    if begun is None or subject is None or _reader(unit, subject) or _asks(unit, cue):
        return None
    if cue.text in _TOLD_LATER and _LATER.search(unit.masked, subject[1], cue.start):
        return None  # "She would ask the Director to ring": nobody has said it
    if cue.thought and _IF.search(unit.masked, max(unit.start, subject[0] - 8), subject[0]):
        return None  # "If she thinks there may have been a breach"
    if _writer(unit, subject) and cue.text not in _TELLS_OF_SELF:
        return None  # "We expect to spend more": the document itself says so
    start, rule = begun
    impersonal = unit.masked[subject[0] : subject[1]].lower() == "it"
    if impersonal and (
        "stance" in cue.groups or _FITTING.search(unit.masked, subject[1], cue.start)
    ):
        return None  # "It was clear that" tells what nobody in particular thinks
    if rule == "pledge" and cue.text in DECIDES and BODY.search(unit.masked, *subject):
        return None  # a body's decision, not its words: "Cabinet agreed to fund 60 places"
    if rule == "bare" and _FREE_RELATIVE.search(
        unit.masked, max(unit.start, subject[0] - 9), subject[0]
    ):
        return None  # "What she said was wrong."
    body = cue.text == "agreed" and BODY.search(unit.masked, *subject) is not None
    if body and not STATES.match(unit.masked, start, unit.end):
        return None  # "Members agreed that reports would no longer say so"
    if rule != "pledge" and cue.text in DECIDES and DECISION.match(unit.masked, start, unit.end):
        return None
    if rule == "bare" and (
        _writes_it(unit, cue)
        or _says_next(unit, start)  # "half of those who replied said"
        or (_IS.match(unit.masked, start) and _is_object(unit.masked, subject))
        or unit.masked[subject[1] - 1].isdigit()  # "That means 60 promised places for children"
        or _MATTER.match(unit.masked, start)
    ):
        return None  # "The number of plans maintained was 40"
    end = content_end(unit, index, start)
    if rule == "bare" and end < unit.end and bare_clause(unit.masked, cue, end) is None:
        return None  # "explained the procedure and reminded them that …"
    return Reported(((start, end),), cue.text, subject, rule)


def _reader(unit: Unit, subject: Extent) -> bool:
    """Say whether the reader is meant, or nobody: "you can say" reports nothing.

    Nor does a measure: "more cases than guidance suggests is best".
    """
    compared = unit.masked.endswith("than ", 0, subject[0])
    nobody = _NOBODY.match(unit.masked, *subject) or _ARTICLE.fullmatch(unit.masked, *subject)
    return compared or nobody is not None


def _writer(unit: Unit, subject: Extent) -> bool:
    """Say whether whoever writes the text is meant."""
    return unit.masked[subject[0] : subject[1]] in ("I", "We", "we")


def _says_next(unit: Unit, start: int) -> bool:
    """Say whether a word of saying stands where a clause is to begin."""
    return any(one.start == start and not one.participle for one in unit.cues)


def _writes_it(unit: Unit, cue: Cue) -> bool:
    """Say whether what follows is what somebody wrote: "The officer who wrote the report told"."""
    return cue.text in _WRITES and unit.masked.endswith("who ", unit.start, cue.start)


def _asks(unit: Unit, cue: Cue) -> bool:
    """Say whether the sentence asks for words: "Will the Minister tell the House when …?"."""
    if unit.masked[unit.end - 1 : unit.end] != "?":
        return False
    return _TURNED.match(unit.masked, unit.start, cue.start) is not None


def _before_cue(unit: Unit, index: int, cue: Cue, spoken: list[int]) -> Reported | None:
    """The clause before a cue, and the one that goes on after it: …, X said, … ."""
    if not cue.groups & {"speech", "report", "tell", "belief"} or cue.participle:
        return None
    if cue.groups == {"belief"} and cue.text not in _HELD:
        return None
    if cue.text in _REDUCIBLE and _is_object(unit.masked, unit.subject(index)):
        return None  # "…, or a share of the sums claimed"
    if cue.text == "proposed" and "seconded" in unit.masked[cue.end : unit.end]:
        return None  # "Mr Bell proposed, and Ms Tring seconded, the motion"
    after = _ONLY_TIME.match(unit.masked, cue.end, unit.end)
    if after is None and "tell" in cue.groups:
        after = _ONLY_LISTENER.match(unit.masked, cue.end, unit.end)
    subject = unit.subject(index)
    if after is None or subject is None or subject[0] > cue.start or _reader(unit, subject):
        return None
    between = unit.masked[subject[1] : cue.start]
    if unit.cues_in(cue.end, after.end()) or (_WHO.search(between) and not _WHO_DID.match(between)):
        return None
    edge = left_edge(unit, subject[0])
    if unit.masked.endswith(("of whom ", "of which "), unit.start, subject[0]):
        return None  # "22 people replied, of whom 70% agreed"
    if edge is None or _WHATEVER.search(unit.masked, edge, subject[0]):
        return None
    pronoun = unit.masked[subject[0] : subject[1]].lower() in PRONOUNS
    if pronoun and unit.masked[edge + 1 : subject[0]].strip():
        return None  # "…, a claim it denies"
    left = left_clause(unit, spoken_until(unit, cue.start, spoken), edge)
    right = right_clause(unit, index, after.end())
    if left is None and after[0].strip():
        return None
    if left is not None and right is None and names_office(unit.masked[slice(*left)]):
        return None  # "The school’s SENCO, Mrs Bell, told the inspector."
    spans = tuple(span for span in (left, right) if span is not None)
    return Reported(spans, cue.text, subject, "clause-before") if spans else None


def _is_object(masked: str, subject: Extent | None) -> bool:
    """Say whether what stands before a verb in -ed is more likely its object."""
    counted = _COUNTED.search(masked, *subject) if subject is not None else None
    return counted is not None and not (names_person(counted[1]) or counted[1] in BODIES)


def _inverted(unit: Unit, cue: Cue) -> bool:
    """Say whether "…, said X" stands there: a comma before, no clause after."""
    if up_to(unit.masked, cue.start, 3).rstrip()[-1:] != ",":
        return False
    if not cue.groups & {"speech", "report"} or cue.participle:
        return False
    before = unit.masked[unit.floor(cue.start) : cue.start].rstrip()
    if not before.endswith(",") or _MAIN_VERB_NEXT.fullmatch(before):
        return False
    rest = _OBJECT.match(unit.masked, cue.end, unit.end)
    if rest is None or _PRONOUN_ACTS.match(rest[0]):
        return False  # "Jo Bell, whose son has autism, said she felt ill"
    if _named_next(unit, cue, before):
        return True
    speaker = _WHERE_SAID.split(rest[0], maxsplit=1)[0]
    if "speech" in cue.groups and _SOMEBODY.fullmatch(speaker) and len(before.split()) > 4:
        noun = speaker.split()[-1].removesuffix("s")
        if noun in PEOPLE - WORDS["document"]:
            return True
    if "speech" not in cue.groups and not _ends_in_person(speaker):
        return False  # "…, noted the report": what he did, and nobody who speaks
    return not FINITE.match(speaker) and AUXILIARY.search(before) is not None


def _ends_in_person(words: str) -> bool:
    noun = (words.split() or [""])[-1]
    return noun not in WORDS["document"] and names_person(noun)


def _named_next(unit: Unit, cue: Cue, before: str) -> bool:
    """Say whether a name and no clause follows: "…, said Jo Bell, a parent, …"."""
    name = NAME_NEXT.match(unit.masked, cue.end, unit.end)
    if name is None or _DAY.match(name[0]):
        return False
    return (
        len(before.split()) > 4 or _GOES_ON.match(unit.masked, name.end() - 1, unit.end) is not None
    )


def _inverted_clause(unit: Unit, index: int, cue: Cue, spoken: list[int]) -> Reported | None:
    speaker = subject_after(unit.masked, cue.end, unit.end)
    if cue.text in _BYLINES and speaker is not None and speaker[1] == unit.end:
        return None
    floor = spoken_until(unit, cue.start, spoken)
    left = left_clause(unit, floor, unit.masked.rfind(",", floor, cue.start))
    if speaker is None or left is None:
        return None
    unit.assign(index, speaker)
    spans: tuple[Extent, ...] = (left,)
    if (goes := _GOES_ON.match(unit.masked, speaker[1], unit.end)) is not None:
        right = right_clause(unit, index, goes.start(1) if goes[1] else goes.start())
        spans += (right,) if right else ()
    return Reported(spans, cue.text, speaker, "clause-before")
