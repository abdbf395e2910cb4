"""Quoted fragments inside what somebody says in other words: He called it “a shambles”."""

from __future__ import annotations

import re

from sendminer.extract.quotes.indirect.clauses import AUXILIARY, content_start
from sendminer.extract.quotes.marked.attribution import Attribution
from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.saying.cues import FRAMES, Cue
from sendminer.extract.quotes.speakers.behind import subject_after
from sendminer.extract.quotes.units import BY_NEXT, Unit
from sendminer.lexicon import word_set
from sendminer.records import QuoteKind

VERBATIM = word_set("quotes", "verbatim")
WORDS_OF = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:words|view|opinion|phrase)\s+of)\s+"
)
_ANOTHER_DEED = re.compile(r",\s(?:before|after|amid)\s")
_SUBORDINATE = re.compile(r"\b(?:after|when|before|while|because|since|until|once|if)\b")
_CLAUSE_AFTER = re.compile(
    r",\s(?:he|she|they|it|we|there|the\s\w{2,16})\s(?:[\w’']{1,16}\s){0,3}?"
    r"(?:is|are|was|were|has|have|had|would|will|could|should)\b"
)
_JOINT = re.compile(r"[,;]\s(?:while|whilst|and|but)\s$")
_READS_IT = re.compile(
    r"\s(?:the|an?|his|her|their|its|this|that)\s(?:\w+\s){0,2}?(?:reports?|letters?|papers?|plans?|documents?|books?|minutes)\b"
)
_AND_CLAUSE = (" and ", " but ", " yet ", " so ")
_CLAUSE = re.compile(rf"(?:[\w’'-]{{1,20}}\s){{0,4}}?{AUXILIARY.pattern}")
"""Opens a clause of its own in marks: “now they don’t want it”, but not “poor care”."""
_MODAL = re.compile(r"\b(?:will|would|could|should|might|may|can)\s$")
_INSTEAD = ("rather than ", "instead of ", "of not ", "by not ")
_TAIL = re.compile(r"[^,;:\x00]{0,90}?\s*(?=[.,!?–—]|$)")


def fragment(text: str, unit: Unit, one: Quoted) -> Attribution | None:
    """A quoted fragment inside reported speech takes the nearest word of saying before it."""
    earlier = _cues_before(text, unit, one)
    if earlier:
        return _by_cue(text, unit, one, earlier)
    match = WORDS_OF.search(unit.masked, unit.start, unit.end)
    if match is None:
        return None
    speaker = subject_after(unit.masked, match.end(), unit.end)
    return Attribution("mixed", "fragment-according", match[0].strip(), speaker)


def _cues_before(text: str, unit: Unit, one: Quoted) -> list[int]:
    """Words of saying before a fragment that can be what introduces it."""
    earlier = unit.cues_in(unit.start, one.opening)
    size = len(text[one.pieces[0][0] : one.pieces[-1][1]].split())
    if size < 3:  # "has been ordered to pay £500 after “years” of delay"
        earlier = [n for n in earlier if not _done_to(unit, n, one)]
    earlier = [n for n in earlier if unit.cues[n].groups != {"clause"}]
    spoken = [n for n in earlier if not unit.cues[n].thought]
    comma = unit.masked[unit.start : one.opening].rstrip().endswith(",")
    own = bool(earlier) and _speaks_for_itself(unit, earlier, one)
    earlier = earlier if own else spoken if spoken or size < 2 or comma else earlier
    return [n for n in earlier if _reaches(unit, n, one, few=size < 3)]


def _speaks_for_itself(unit: Unit, earlier: list[int], one: Quoted) -> bool:
    """Say whether a word of thought with a subject of its own stands right before a fragment.

    "The report says it is late, while inspectors found “serious concerns”".
    """
    cue = unit.cues[earlier[-1]]
    if len(earlier) < 2 or not cue.thought or unit.masked[cue.end : one.opening].strip():
        return False
    subject = unit.subject(earlier[-1])
    if subject is None or subject[0] <= unit.cues[earlier[-2]].end:
        return False
    return _JOINT.search(unit.masked, unit.start, subject[0]) is not None


def _by_cue(text: str, unit: Unit, one: Quoted, earlier: list[int]) -> Attribution | None:
    """The fragment as what the last of the words of saying before it reports."""
    number = earlier[-1]
    if unit.passive(number) and unit.subject(number) is None:
        if (by := BY_NEXT.match(unit.masked, one.closing)) is not None:
            speaker = subject_after(unit.masked, by.end(), unit.end)
            return Attribution("mixed", "fragment", unit.cues[number].text, speaker)
        if all(map(unit.passive, earlier)) and (framed := before_cue(unit, one)) is not None:
            return framed  # "are offered “poor” help, a report warned"
        number = next((n for n in reversed(earlier) if not unit.passive(n)), number)
        begun = content_start(unit, unit.cues[number])
        told = content_start(unit, unit.cues[earlier[-1]])
        # "He said that he was told that they meant to cut “and cut again till we drop”"
        own = told is not None and told[1] == "that" and "question" not in unit.cues[number].groups
        own = own and len(text[one.pieces[0][0] : one.pieces[-1][1]].split()) > 3
        if not own and begun is not None and begun[0] <= unit.cues[earlier[-1]].start:
            return None  # "She said that she had been called “a burden”": others did
    words = text[one.pieces[0][0] : one.pieces[-1][1]].split()
    outer = _governing(text, unit, earlier, number, one)
    cue = unit.cues[outer]
    at = cue.start if outer != number else None
    deed = "pledge" in cue.groups or unit.masked.startswith(" to ", cue.end)
    if deed and len(words) <= 4 and words[0][0].isupper():
        return None  # "agreed to send the “Schools Wiki”": a name
    kind: QuoteKind = "direct" if _whole(text, unit, one, cue) else "mixed"
    return Attribution(kind, "fragment", cue.text, unit.subject(outer), at=at)


def _reaches(unit: Unit, number: int, one: Quoted, *, few: bool) -> bool:
    """Say whether a fragment can belong to a cue before it.

    Not where something is threatened that the marks stand behind, and a word or two not where
    another deed stands between: "declared it open, before signing off “deep” cuts".
    """
    cue = unit.cues[number]
    between = unit.masked[cue.end : one.opening]
    if cue.text in VERBATIM and _READS_IT.match(between):
        return False  # "she had read the report twice, “once as a mum”"
    if unit.masked.endswith(_INSTEAD, unit.start, cue.start):
        return False
    if cue.groups == {"pledge"}:
        return between.startswith(" to ") or not between.strip()
    if "describe" in cue.groups and _CLAUSE_AFTER.search(between):
        return False  # "while they welcomed the plan, they were “shocked”"
    return not (few and _ANOTHER_DEED.search(between))


def _governing(text: str, unit: Unit, earlier: list[int], number: int, one: Quoted) -> int:
    """The word of saying inside whose clause another stands that takes no clause itself.

    "She told the panel that she had written and suggested two names “since they were free”", and
    "She said that heads had requested the money and “now they don’t want it”".
    """
    cue = unit.cues[number]
    if number != earlier[-1] or len(earlier) < 2 or cue.groups & {"describe", "phrase", "tell"}:
        return number
    before = earlier[-2]
    between = unit.masked[cue.end : one.opening]
    if "tell" in unit.cues[before].groups and _MODAL.search(unit.masked, unit.start, cue.start):
        told = content_start(unit, unit.cues[before])
        if told is not None and told[0] < cue.start:
            return before  # "Officers told us the new base would offer “bespoke rooms”"
    if len(between.split()) < 3 or content_start(unit, cue):
        return number
    anew = between.endswith(_AND_CLAUSE) and _CLAUSE.match(text, *one.pieces[0]) is not None
    anew = anew or "question" in unit.cues[before].groups
    if not anew and unit.subject(before) != unit.subject(number):
        return number
    outer = content_start(unit, unit.cues[before])
    return before if outer is not None and outer[0] < cue.start else number


def _done_to(unit: Unit, number: int, one: Quoted) -> bool:
    """Say whether nobody is named who bade somebody do what the marks are no object of."""
    if not unit.passive(number) or unit.subject(number) is not None:
        return False
    between = unit.masked[unit.cues[number].end : one.opening]
    return between.startswith(" to ") and len(between.split()) > 1


def _whole(text: str, unit: Unit, one: Quoted, cue: Cue) -> bool:
    """Say whether all that was said stands between the marks right behind a word of saying."""
    if unit.masked[cue.end : one.opening].strip(" :"):
        return False
    if cue.text in VERBATIM:
        return text[one.pieces[0][0]].isupper()
    return "describe" not in cue.groups and AUXILIARY.search(text, *one.pieces[0]) is not None


def before_cue(unit: Unit, one: Quoted) -> Attribution | None:
    """A quoted fragment before the words of saying: the “shambles” was described by X."""
    for number in unit.cues_in(one.closing, unit.end):
        cue = unit.cues[number]
        if cue.participle or unit.passive(number):
            continue
        if not cue.groups & FRAMES | cue.groups & {"describe"}:
            continue
        if "describe" not in cue.groups and not _TAIL.match(unit.masked, cue.end, unit.end):
            continue
        speaker = unit.subject(number)
        between = unit.masked[one.closing : speaker[0]] if speaker is not None else ""
        if _SUBORDINATE.search(between.rpartition(",")[2]):
            continue  # "claims of a “cover-up” after it emerged …"
        if speaker is not None:
            rule = "fragment-before-cue"
            return Attribution("mixed", rule, cue.text, speaker, at=cue.start)
    return None
