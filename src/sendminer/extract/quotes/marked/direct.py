"""Quotations in marks: which are speech, of what kind, and whose."""

from __future__ import annotations

import re

from sendminer.extract.quotes.indirect.clauses import AUXILIARY, content_start
from sendminer.extract.quotes.marked.attribution import Attribution
from sendminer.extract.quotes.marked.fragments import VERBATIM, WORDS_OF, before_cue, fragment
from sendminer.extract.quotes.marked.naming import (
    is_drafted,
    is_entitled,
    is_motion,
    is_named,
    modifies,
)
from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.saying.cues import FRAMES, Cue
from sendminer.extract.quotes.speakers.behind import first_subject, subject_after
from sendminer.extract.quotes.turns.announced import signed
from sendminer.extract.quotes.turns.labels import labelled, name_label
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import (
    BLOT,
    LEADERS,
    PREPOSITIONS,
    WORDS,
    names_person,
)
from sendminer.records import QuoteKind

_CONJUNCTION = re.compile(
    r"[\s,]*(?:and|but|so|yet|or|then|also|well|still|because)?[\s,:–—-]*$", re.IGNORECASE
)
_LISTENER = re.compile(r"(?:\s+(?!that\b)[\w’'.&-]{1,24}){0,9}\s*,?\s*$")
_NO_FRAME = re.compile(
    r"(?:(?i:and|but|while|which|as|in|on|at|to|for|with|by|when|where|because|although|though|or|so|that"
    r"|than|from|of|is|was|were|are|has|had|would|could|about|after|before|if)|will)(?:\s|$)"
)
"""Words that do not begin the words of saying that follow a quotation."""
_ACCORDING_NEXT = re.compile(r"[\s,–—-]*according\s+to\s+")
_JOIN_GAP = 300
_OF_SPEAKER = re.compile(r",\s(?:who|whose)\s[^,;:\x00]{1,160},\s*")
"""What is told of a speaker between two pieces: “Nobody,” said Jo, who asked for help, “came.”"""
_LEADS = LEADERS | PREPOSITIONS
_TAKE_LISTENER = frozenset({"speech", "report", "tell", "question"})
_PUT = re.compile(
    r",?\s+(?:was|is)\s+how\s+([\w’'.-]{1,24}(?:\s[\w’'.-]{1,24}){0,5}?)"
    r"\s(?:put|puts|summed|described)\b"
)
_VIEW_OF = re.compile(
    r"[\s:,–—-]*(?:(?:[Tt]hat|[Tt]his|[Tt]hose|[Ss]uch)\s+)?(?:is|was|are|were)\s+the\s+(?:\w+\s)?(?:words?|message"
    r"|warning|view|verdict|claim|promise|plea|reaction|response|opinion|phrase|cry|answer|reply|complaint|question"
    r"|summary|description|comment|refrain|advice)\s+(?:of|from|used\s+by|given\s+by|chosen\s+by)\s+"
)
_REPLY = re.compile(
    r",?\s+(?:was|came|is)\s+((?:the\s|an?\s)?(?:[\w.-]{1,24}\s){0,5}?[\w.-]{1,24}?)[’']s?\s(?:[a-z-]{2,14}\s)?"
    r"(?:reply|answer|response|verdict|reaction|retort|assessment|message|view|description|summary|advice|conclusion|warning)\b"
)
"""Whose answer it was: "“No,” was Cllr Bell’s reply"."""
_CRIES = re.compile(
    rf"\b(?:[Cc]ries|[Ss]houts|[Cc]hants|[Yy]ells)\sof\s(?:{BLOT}{{2,60}}(?:,\s|,?\sand\s)){{0,4}}$"
)
"""What a crowd calls out: "cries of “Shame!” were heard"."""
_CAME = re.compile(
    r",?\s+(?:came|comes|was|is)\s+(?:the|a|one)\s+(?:[a-z]{2,12}\s)?(?:cry|shout|call|reply|answer|response|retort|verdict)"
    r"(?=\s+from\b|[.,])(\s+from\s+)?"
)
"""Who called out: "“Shame!” came the cry from the gallery"."""
_UNLISTED = re.compile(
    r"[\s,]+((?:[A-Z][\w.’'-]*\s+){0,3}(?:[A-Z][\w’'-]*|he|she|they)"
    r"|(?:[Tt]he|an?|one|another)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+)"
    r"\s+((?!was|is|were|are|had|has)[a-z]{3,14}(?:ed|es|s|d)|began|broke in|cut in)"
    r"(?=\s*[.,]|\s+(?:of|in|at|on|about|as|to|after)\b)"
)


def attribute(text: str, unit: Unit, index: int) -> Attribution | None:
    """Attribute one quotation of a sentence, or None where it is no speech of its own."""
    one = unit.quoted[index]
    before = unit.masked[unit.floor(one.opening) : one.opening]
    name = is_named(text, one, before) and not _on_sign(unit, one)
    if (name and is_entitled(before)) or is_drafted(before) or is_motion(text, one):
        return None
    near = unit.masked.endswith((" of ", " and ", ", "), unit.start, one.opening)
    if near and _CRIES.search(unit.masked, max(unit.start, one.opening - 120), one.opening):
        return Attribution("direct", "words-of", None, None)
    if not name and (opened := _opening(text, unit, one)) is not None:
        return opened
    after = _after(text, unit, one)
    if after is not None or name or modifies(text, unit, one):
        return after
    return (
        _colon(text, unit, one, before)
        or _straight_after_cue(text, unit, one)
        or fragment(text, unit, one)
        or before_cue(unit, one)
    )


def _opening(text: str, unit: Unit, one: Quoted) -> Attribution | None:
    """The fragment of a phrase before its sentence: Calling it “a mess”, he said it was late."""
    first = unit.cues[0] if unit.cues else None
    if first is None or first.start != unit.start or not first.participle:
        return None
    tail = unit.masked[one.closing : unit.end]
    if not tail.startswith(",") or text[one.pieces[-1][1] - 1] in ",.?!":
        return None
    numbers = unit.cues_in(one.closing, unit.end)
    if not numbers or content_start(unit, unit.cues[numbers[0]]) is None:
        return None
    return fragment(text, unit, one)


def _after(text: str, unit: Unit, one: Quoted) -> Attribution | None:
    """Words of saying after a quotation: "…," said X and "…," X said."""
    tail = unit.masked[one.closing : unit.end]
    content = text[one.pieces[0][0] : one.pieces[-1][1]]
    last = content.rstrip("”’\"' ")[-1:] or content[-1]
    if (match := _VIEW_OF.match(tail)) is not None:
        speaker = subject_after(unit.masked, one.closing + match.end(), unit.end)
        return Attribution("direct", "words-of", None, speaker)
    if (match := _CAME.match(tail)) is not None:
        speaker = subject_after(unit.masked, one.closing + match.end(), unit.end)
        return Attribution("direct", "words-of", None, speaker if match[1] else None)
    if (match := _REPLY.match(tail)) is not None:
        speaker = (one.closing + match.start(1), one.closing + match.end(1))
        return Attribution("direct", "words-of", None, speaker)
    comma = last in ",?!–—-….;" or tail.lstrip().startswith((",", "–", "—", "- "))
    if (match := _ACCORDING_NEXT.match(tail)) is not None and not _told_of(text, unit, one):
        return _according_next(unit, one, match)
    if (match := _PUT.match(tail)) is not None:
        speaker = (one.closing + match.start(1), one.closing + match.end(1))
        return Attribution("direct", "put", None, speaker)
    if not comma and not (content[0].isupper() and len(content.split()) > 3):
        return None
    following = _next_opening(unit, one)
    numbers = unit.cues_in(one.closing, following)
    if numbers and _may_frame(unit.cues[numbers[0]]):
        # A full stop inside the marks, or none at all, must be made good by a short frame.
        adjacent = not unit.masked[one.closing : unit.cues[numbers[0]].start].strip(" ,\n")
        short = (last in ".;" or not comma) and not adjacent
        framed = _framed_after(unit, one, numbers[0], short=short)
        if framed is not None and framed.speaker is None and len(numbers) > 1:
            return _framed_after(unit, one, numbers[1], short=short) or framed
        return framed or (_unlisted(unit, one) if last in ",?!—–" else None)
    if (name := signed(unit, one.closing)) is not None:
        return Attribution("direct", "signed", None, name)
    return _unlisted(unit, one) if last in ",?!—–" else None


def _next_opening(unit: Unit, one: Quoted) -> int:
    return min((q.opening for q in unit.quoted if q.opening >= one.closing), default=unit.end)


def _told_of(text: str, unit: Unit, one: Quoted) -> bool:
    """Say whether a fragment is in what somebody else is said to have said.

    "She admitted that it was “very tough,” according to the Mail": she said it.
    """
    numbers = unit.cues_in(unit.floor(one.opening), one.opening)
    if not numbers or not text[one.pieces[0][0]].islower():
        return False
    begun = content_start(unit, unit.cues[numbers[-1]])
    return begun is not None and begun[1] == "that" and unit.subject(numbers[-1]) is not None


def _according_next(unit: Unit, one: Quoted, match: re.Match[str]) -> Attribution:
    end = one.closing + match.end()
    speaker = subject_after(unit.masked, end, _next_opening(unit, one))
    cue = match[0].strip(" ,–—-\n")
    return Attribution(_kind(unit, one), "according-after", cue, speaker, (one.closing, end))


def _may_frame(cue: Cue) -> bool:
    """Say whether a cue can stand behind a quotation: "…," he said, "…," his letter read."""
    return bool(cue.groups & FRAMES) or cue.text in ("read", "reads")


def _framed_after(unit: Unit, one: Quoted, number: int, *, short: bool) -> Attribution | None:
    cue = unit.cues[number]
    frame = unit.masked[one.closing : cue.start]
    if not _may_frame(cue) or cue.participle or unit.passive(number) or not _frames(frame):
        return None
    if short and not _closes(unit, cue.end):
        return None
    speaker = unit.subject(number)
    if speaker is not None and speaker[0] < one.closing:
        return None
    if unit.masked.startswith(": " + BLOT, cue.end) and _has_own(unit, one):
        return None  # "Answering Cllr Bell, who said it was “all lost,” she said: “It is not.”"
    rule = "cue-speaker-after" if not frame.strip(" ,\n–—") else "speaker-cue-after"
    anchor = (one.closing, max(cue.end, speaker[1] if speaker else 0))
    return Attribution(_kind(unit, one), rule, cue.text, speaker, anchor, cue.start)


def _has_own(unit: Unit, one: Quoted) -> bool:
    """Say whether somebody spoken of says the words before the frame of the next quotation."""
    numbers = unit.cues_in(unit.floor(one.opening), one.opening)
    return bool(numbers) and unit.masked.endswith("who ", 0, unit.cues[numbers[-1]].start)


def _unlisted(unit: Unit, one: Quoted) -> Attribution | None:
    """Let any verb do between a quotation's comma and a full stop: "…," Jo Bell chirped."""
    match = _UNLISTED.match(unit.masked, one.closing, unit.end)
    if match is None:
        return None
    who = match[1].split()
    if who[0].lower() in ("the", "a", "an", "one", "another") and not names_person(who[-1]):
        return None  # "…, a remark published online"
    span = (one.closing, match.end(2))
    return Attribution(_kind(unit, one), "speaker-verb-after", match[2], match.span(1), span)


def _frames(frame: str) -> bool:
    """Say whether the words between a quotation and its cue name a speaker and no more."""
    if len(frame) > 300 or ";" in frame or ":" in frame or ", but " in frame:
        return False
    if ", and " in frame and (not frame.rstrip().endswith(",") or AUXILIARY.search(frame)):
        return False  # not "Jo Bell, a fellow of Leeford, and co-author of the study, said"
    return _NO_FRAME.match(frame.strip(" ,\n–—")) is None


def _closes(unit: Unit, position: int) -> bool:
    return len(unit.masked[position : unit.end].split()) <= 6


def _kind(unit: Unit, one: Quoted) -> QuoteKind:
    """Mixed where the writer's own words begin the sentence that the quotation ends."""
    floor = unit.floor(one.opening)
    before = unit.masked[floor : one.opening]
    return "mixed" if floor == unit.start and not _CONJUNCTION.match(before) else "direct"


def _led_in(text: str, unit: Unit, one: Quoted) -> Attribution | None:
    """What does for a colon right behind a word of saying: Ms Tring said; "…" or said – "…"."""
    numbers = unit.cues_in(unit.floor(one.opening), one.opening)
    cue = unit.cues[numbers[-1]] if numbers else None
    if cue is None or not cue.groups & FRAMES or not text[one.pieces[0][0]].isupper():
        return None
    if unit.masked[cue.end : one.opening].strip() not in (";", "–", "—", "-"):
        return None
    return Attribution("direct", "cue-colon", cue.text, unit.subject(numbers[-1]), at=cue.start)


def _colon(text: str, unit: Unit, one: Quoted, before: str) -> Attribution | None:
    """Words that end in a colon: X said: "…"."""
    if not before.rstrip().endswith((":", "–", "—", ";", " -")):
        return None
    floor = unit.floor(one.opening)
    opens = floor == unit.start
    label = labelled(unit) if opens else None
    if label is not None and label[1] >= one.opening:
        return Attribution("direct", "label", before.rstrip()[-1], label[0])
    if not before.rstrip().endswith(":"):
        return _led_in(text, unit, one)
    numbers = unit.cues_in(floor, one.opening) or unit.cues_in(unit.start, one.opening)[-1:]
    if not numbers:
        name = name_label(unit, one.opening) if opens else None
        rule = "label" if name else "colon"
        of = WORDS_OF.search(before)
        opener = (
            subject_after(unit.masked, floor + of.end(), one.opening)
            if of is not None
            else first_subject(unit.masked, unit.start, one.opening)
        )
        speaker = name or opener
        return Attribution("direct", rule, ":", speaker)
    cue = unit.cues[numbers[-1]]
    gap = unit.masked[cue.end : one.opening]
    at = cue.start if BLOT not in gap and len(gap) < 60 else None
    return Attribution("direct", "cue-colon", cue.text, unit.subject(numbers[-1]), at=at)


def _straight_after_cue(text: str, unit: Unit, one: Quoted) -> Attribution | None:
    """Words of saying that end in a comma: X said, "…" and X told the paper, "…"."""
    numbers = unit.cues_in(unit.floor(one.opening), one.opening)
    if not numbers:
        return None
    cue = unit.cues[numbers[-1]]
    gap = unit.masked[cue.end : one.opening]
    first = text[one.pieces[0][0]]
    comma = gap.rstrip().endswith(",")
    if not cue.groups & FRAMES or not (first.isupper() or comma):
        return None
    if not (first.isalnum() or first in "…[£“‘"):
        return None
    if gap.strip() and not (comma and _LISTENER.match(gap)):
        return None
    if gap.strip(" ,\n") and not cue.groups & _TAKE_LISTENER:
        return None
    speaker = unit.subject(numbers[-1])
    if speaker is None and unit.passive(numbers[-1]) and "tell" not in cue.groups:
        return None  # "aims to be considered, ‘Economic and Social’"
    # "Leaders, inspectors said, “know what to do”": the writer's words begin the sentence.
    lead = unit.masked[unit.start : speaker[0] if speaker else unit.start].rstrip()
    begun = gap.strip() == "," and lead.endswith(",") and lead.split()[0].lower() not in _LEADS
    kind: QuoteKind = "mixed" if first.islower() and begun else "direct"
    return Attribution(kind, "cue-before", cue.text, speaker, at=cue.start)


def _on_sign(unit: Unit, one: Quoted) -> bool:
    """Say whether a placard or the like bears the words, so that capitals make no title."""
    earlier = unit.cues_in(unit.start, one.opening)
    if not earlier or unit.cues[earlier[-1]].text not in VERBATIM:
        return False
    subject = unit.subject(earlier[-1])
    noun = unit.masked[slice(*subject)].split()[-1].lower() if subject else ""
    return noun in WORDS["sign"] or noun.removesuffix("s") in WORDS["sign"]


def goes_on(text: str, unit: Unit, index: int) -> bool:
    """Say whether a quotation opens its sentence as speech of whoever spoke before it.

    "“So I rang my sister,” a detail that matters": the writer's words name nobody.
    """
    one = unit.quoted[index]
    content = text[one.pieces[0][0] : one.pieces[-1][1]]
    speech = content[0].isupper() and content[-1] in ",.?!" and len(content.split()) >= 6
    return index == 0 and one.opening == unit.start and speech


def stands_alone(text: str, unit: Unit) -> bool:
    """Say whether a sentence is nothing but a quotation that reads as speech."""
    if len(unit.quoted) != 1:
        return False
    one = unit.quoted[0]
    outside = unit.masked[unit.start : unit.end].replace(BLOT, "").strip(" .,!?…\n")
    content = text[one.pieces[0][0] : one.pieces[-1][1]]
    if outside and not _CONJUNCTION.match(outside):
        return False
    return len(content.split()) >= 3 or content[-1] in ".?!…"


def joined(unit: Unit, index: int) -> bool:
    """Say whether only "and" stands between a quotation and the one before it."""
    between = unit.masked[unit.quoted[index - 1].closing : unit.quoted[index].opening]
    return between.strip(" ,\n") in ("and", "or", "") and index > 0


def splits(text: str, unit: Unit, index: int, previous: Attribution) -> bool:
    """Say whether only "said X," stands between two pieces of one quotation."""
    if previous.kind != "direct" or previous.anchor is None:
        return False
    one, before = unit.quoted[index], unit.quoted[index - 1]
    between = unit.masked[previous.anchor[1] : one.opening]
    plain = between.rstrip()
    if len(between) > _JOIN_GAP or not plain.endswith((",", "–", "—", "-", ";")):
        return False
    if text[before.pieces[-1][1] - 1] in ".?!":
        return False
    if text[one.pieces[0][0]].islower() and _OF_SPEAKER.fullmatch(between):
        return True
    return not unit.cues_in(previous.anchor[1], one.opening)
