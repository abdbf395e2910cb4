"""Quotations in marks: which are speech, of what kind, and whose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.extract.quotes.cues import FRAMES
from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.speakers import BLOT, first_subject, subject_after
from sendminer.extract.quotes.units import Unit
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Extent, QuoteKind

_NAMING = re.compile(rf"(?:\b|^)(?:{alternation(lexicon('quotes')['naming']['words'])})\s*[:,]?\s*$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"[\s,]*(?:and|but|so|yet|or|then|also|well|still|because)?[\s,:–—-]*$", re.IGNORECASE)
_LISTENER = re.compile(r"(?:\s+(?!that\b)[\w’'.&-]{1,24}){0,9}\s*,?\s*$")
_BAD_FRAME = frozenset(
    "and but while which as in on at to for with by when where because although or so that than from "
    "of is was were are has had would will could about after before if".split()
)
_SMALL = frozenset("a an the and or of in on at to for with by from & s".split())
_WORD = re.compile(r"[^\W_][\w’'-]*")
_SAID_SO = re.compile(
    r"\s*(?:Those were the words of|These were the words of|That was the (?:message|warning|view|verdict|claim|promise) (?:from|of)|"
    r"So said|These are the words of|Those are the words of|That is the view of|This was the view of|Such was the verdict of)\s+"
)
_ACCORDING = re.compile(r"[\s,–—-]*according\s+to\s+")
_TAIL = re.compile(r"[^,;:\x00]{0,40}?\s*(?=[.,!?–—]|$)")
_LABEL_TITLE = re.compile(
    r"(?:(?:Question|Response|Answer|Reply|Supplementary question|Supplementary Question|Statement|Comment)\s+(?:from|by|of)\s+)?"
    r"((?:(?:County|Borough|District|City)\s+)?(?:Cllr|CLLR|Councillor|COUNCILLOR|Coun|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|"
    r"Baroness|MR|MRS|MS|DR|Lady|Rev|Revd)\.?\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3})"
    r"(?:\s*[(,][^:\n]{0,80})?\s*:\s*"
)
_NAME_LABEL = re.compile(r"((?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w.’'-]*)(?:\s*[(,][^:\n]{0,80})?\s*:\s*$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a quotation, by which word, in which kind, by which rule."""

    kind: QuoteKind
    rule: str
    cue: str | None = None
    speaker: Extent | None = None
    anchor: Extent | None = None
    """Where the words of saying stand, so that split quotations can be joined."""
    at: int | None = None
    """Start of the cue, where it serves this quotation and nothing else."""


def attribute(text: str, unit: Unit, index: int) -> Attribution | None:
    """Attribute one quotation of a sentence, or None where it is no speech of its own."""
    one = unit.quoted[index]
    before = unit.masked[unit.floor(one.opening) : one.opening]
    if _NAMING.search(before[-30:]) and named(text, one, before):
        return None
    after = _after(text, unit, one)
    if after is not None or named(text, one, before) or _modifies(text, unit, one):
        return after
    return (
        _colon(unit, one, before)
        or _straight_after_cue(text, unit, one, before)
        or _fragment(text, unit, one)
    )


def named(text: str, one: Quoted, before: str) -> bool:
    """Say whether the marks hold a title, a name, a motto or a scare quote."""
    content = text[one.pieces[0][0] : one.pieces[-1][1]]
    if len(one.pieces) > 1:
        return False
    if _NAMING.search(before[-30:]):
        return not before.rstrip().endswith(":") or len(content) < 30
    words = _WORD.findall(content)
    if not words:
        return True
    if before.rstrip().endswith(":") or content[-1] in "?!" or len(words) > 8:
        return False
    large = [w for w in words if w.lower() not in _SMALL]
    titled = bool(large) and all(w[0].isupper() or w[0].isdigit() for w in large)
    if titled and len(words) == 1:
        return _nickname(text, one) or not _introduced(before)
    return titled and not before.rstrip().endswith(",")


_MODIFIES = re.compile(r"\b(?:an?|the|The|An?|its|his|her|their|any|no|more|these|those|some|of)\s*$")
_NOUN_NEXT = re.compile(
    r"\s(?!(?:of|in|on|at|for|from|with|to|by|and|or|but|as|that|which|who|when|after|before|about|over|is|was|are|were|"
    r"if|because|while|during|against|among|between|has|had|have|will|would|if|since|than|into|under|under)\b)[a-z]"
)


def _modifies(text: str, unit: Unit, one: Quoted) -> bool:
    """Say whether the marks hold up a word or two before a noun: the “safety valve” deal."""
    if len(text[one.pieces[0][0] : one.pieces[-1][1]].split()) > 3:
        return False
    before = unit.masked[max(unit.start, one.opening - 8) : one.opening]
    return bool(_MODIFIES.search(before) and _NOUN_NEXT.match(text, one.closing))


def _introduced(before: str) -> bool:
    return re.search(r"(?:said|says|replied|asked|answered|was|is|it|as)\s*,?\s*$", before) is not None


def _nickname(text: str, one: Quoted) -> bool:
    before, after = text[: one.opening].rstrip()[-20:].split(" ")[-1:], text[one.closing : one.closing + 2]
    return bool(before and before[0][:1].isupper() and after.strip()[:1].isupper())


def _after(text: str, unit: Unit, one: Quoted) -> Attribution | None:
    """"…," said X and "…," X said."""
    tail = unit.masked[one.closing : unit.end]
    content = text[one.pieces[0][0] : one.pieces[-1][1]]
    content_end = content.rstrip("”’\"' ")[-1:] or content[-1]
    comma = content_end in ",?!–—-….;" or tail.lstrip().startswith((",", "–", "—"))
    following = min((q.opening for q in unit.quoted if q.opening >= one.closing), default=unit.end)
    if (match := _ACCORDING.match(tail)) is not None:
        speaker = subject_after(unit.masked, one.closing + match.end(), following)
        span = (one.closing, one.closing + match.end())
        return Attribution(_kind(unit, one), "according-after", match[0].strip(" ,–—-\n"), speaker, span)
    if not comma and not (content[0].isupper() and len(content.split()) > 3):
        return None
    for number in unit.cues_in(one.closing, following)[:1]:
        cue = unit.cues[number]
        if not cue.groups & FRAMES or cue.participle:
            return None
        frame = unit.masked[one.closing : cue.start]
        if not _frames(frame) or (unit.passive(number)):
            return None
        if (content_end in ".;" or not comma) and not _closes(unit, cue.end):
            return None
        speaker = unit.subject(number)
        if speaker is not None and speaker[0] < one.closing:
            return None
        rule = "cue-speaker-after" if not frame.strip(" ,\n–—") else "speaker-cue-after"
        last = max(cue.end, speaker[1] if speaker else 0)
        return Attribution(_kind(unit, one), rule, cue.text, speaker, (one.closing, last), cue.start)
    return _unlisted(unit, one) if content_end in ",?!" else None


_UNLISTED = re.compile(
    r"[\s,]+((?:[A-Z][\w.’'-]*\s+){0,3}(?:[A-Z][\w’'-]*|he|she|they))\s+((?!was|is|were|are|had|has)[a-z]{3,14}(?:ed|es|s|d))(?=\s*[.,]|\s+(?:of|in|at|on|about|as|to|after)\b)"
)


def _unlisted(unit: Unit, one: Quoted) -> Attribution | None:
    """"…," Jo Bell chirped: any verb will do between a quotation's comma and a full stop."""
    match = _UNLISTED.match(unit.masked, one.closing, unit.end)
    if match is None:
        return None
    span = (one.closing, match.end(2))
    return Attribution(_kind(unit, one), "speaker-verb-after", match[2], match.span(1), span)


def _frames(frame: str) -> bool:
    """Say whether the words between a quotation and its cue name a speaker and no more."""
    stripped = frame.strip(" ,\n–—")
    if len(frame) > 300 or ";" in frame or ":" in frame:
        return False
    word = stripped.split(" ", 1)[0].lower()
    return word not in _BAD_FRAME


def _closes(unit: Unit, position: int) -> bool:
    rest = unit.masked[position : unit.end].strip()
    return len(rest.split()) <= 6


def _kind(unit: Unit, one: Quoted) -> QuoteKind:
    """Mixed where the writer's own words begin the sentence that the quotation ends."""
    floor = unit.floor(one.opening)
    before = unit.masked[floor : one.opening]
    if floor == unit.start and not _CONJUNCTION.match(before):
        return "mixed"
    return "direct"


def _colon(unit: Unit, one: Quoted, before: str) -> Attribution | None:
    """X said: "…" and any other words that end in a colon."""
    if not before.rstrip().endswith(":"):
        return None
    floor = unit.floor(one.opening)
    if floor == unit.start and (match := _LABEL_TITLE.match(unit.masked, unit.start)) and match.end() >= one.opening:
        return Attribution("direct", "label", ":", match.span(1))
    numbers = unit.cues_in(floor, one.opening) or unit.cues_in(unit.start, one.opening)[-1:]
    if not numbers and floor == unit.start and (match := _NAME_LABEL.match(before)):
        return Attribution("direct", "label", ":", (floor + match.start(1), floor + match.end(1)))
    if numbers:
        number = numbers[-1]
        cue = unit.cues[number]
        gap = unit.masked[cue.end : one.opening]
        at = cue.start if BLOT not in gap and len(gap) < 60 else None
        return Attribution("direct", "cue-colon", cue.text, unit.subject(number), at=at)
    speaker = first_subject(unit.masked, unit.start, one.opening)
    return Attribution("direct", "colon", ":", speaker)


def _straight_after_cue(text: str, unit: Unit, one: Quoted, before: str) -> Attribution | None:
    """X said, "…" and X told the paper, "…"."""
    floor = unit.floor(one.opening)
    numbers = unit.cues_in(floor, one.opening)
    if not numbers:
        return None
    number = numbers[-1]
    cue = unit.cues[number]
    gap = unit.masked[cue.end : one.opening]
    first = text[one.pieces[0][0]]
    comma = gap.rstrip().endswith(",")
    if not cue.groups & FRAMES or not (first.isupper() or comma and first.isalnum() or first in "…[£“‘"):
        return None
    if gap.strip() and not (comma and _LISTENER.match(gap)):
        return None
    if not first.isupper() and not comma:
        return None
    return Attribution("direct", "cue-before", cue.text, unit.subject(number), at=cue.start)


def _fragment(text: str, unit: Unit, one: Quoted) -> Attribution | None:
    """A quoted fragment inside reported speech takes the nearest word of saying before it."""
    earlier = [
        n for n in unit.cues_in(unit.start, one.opening) if unit.cues[n].groups != {"belief"}
    ]
    if earlier:
        number = earlier[-1]
        if unit.passive(number) and unit.subject(number) is None:
            number = next((n for n in reversed(earlier) if not unit.passive(n)), number)
        return Attribution("mixed", "fragment", unit.cues[number].text, unit.subject(number))
    if (match := re.search(r"\b[Aa]ccording\s+to\s+", unit.masked[unit.start : unit.end])) is not None:
        speaker = subject_after(unit.masked, unit.start + match.end(), unit.end)
        return Attribution("mixed", "fragment-according", match[0].strip(), speaker)
    later = unit.cues_in(one.closing, unit.end)
    for number in later:
        cue = unit.cues[number]
        if cue.participle or unit.passive(number) or not (
            "describe" in cue.groups or _TAIL.match(unit.masked, cue.end, unit.end)
        ):
            continue
        speaker = unit.subject(number)
        if speaker is not None:
            return Attribution("mixed", "fragment-before-cue", cue.text, speaker, at=cue.start)
    return None


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


def said_so(unit: Unit) -> Extent | None:
    """The speaker in a sentence such as "Those were the words of one parent."."""
    match = _SAID_SO.match(unit.masked, unit.start)
    return subject_after(unit.masked, match.end(), unit.end) if match else None


def labelled(unit: Unit) -> tuple[Extent, int] | None:
    """Speaker of a label ("CLLR JANE SMITH: …") and where the words after it begin."""
    match = _LABEL_TITLE.match(unit.masked, unit.start)
    return (match.span(1), match.end()) if match else None


@dataclass(frozen=True, slots=True)
class Announced:
    """Speech that a sentence ending in a colon announces for the next paragraph."""

    cue: str
    speaker: Extent | None


def announced(unit: Unit) -> Announced | None:
    """What "The minister said:" at the end of a paragraph announces."""
    if not unit.cues or unit.masked[unit.end - 1] != ":":
        return None
    number = len(unit.cues) - 1
    cue = unit.cues[number]
    near = unit.end - cue.end < 80 and bool(cue.groups & FRAMES) and not unit.passive(number)
    return Announced(cue.text, unit.subject(number)) if near else None


def speaks(text: str, unit: Unit) -> bool:
    """Say whether a paragraph without marks reads as speech and not as a list."""
    first = text[unit.start]
    return (first.isupper() or first.isdigit()) and unit.end - unit.start > 12
