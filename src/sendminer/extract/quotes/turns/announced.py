"""Speech whose speaker another sentence names: "The minister said:", "So said one father"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.extract.quotes.indirect.clauses import AUXILIARY
from sendminer.extract.quotes.speakers.behind import subject_after
from sendminer.extract.quotes.turns.labels import opens_label
from sendminer.extract.quotes.turns.turns import opens_turn
from sendminer.extract.quotes.units import Unit
from sendminer.records import Extent

_QUESTION_COLON = re.compile(
    r"[^.;:\x00]{0,160}:\s+(?=[A-Z]"
    r"|(?:when|why|how|what|where|who|which|if|would|will|could|can|should|is|are|was|were|has|have|had|do|does|did)\s"
    r"[^.;:\x00?]{3,300}\?)"
)
_SAID_SO = re.compile(
    r"\s*(?:(?:Those|These)\s+(?:were|are)\s+the\s+words\s+of|So\s+said"
    r"|(?:(?:That|This)\s+(?:was|is)|(?:That|It)[’']s)\s+the\s+(?:message|warning|view|verdict|claim|promise|plea"
    r"|reaction|response|opinion)\s+(?:from|of)"
    r"|Such\s+was\s+the\s+(?:verdict|view|warning)\s+of)\s+"
)
_WORDS_OF = re.compile(
    r"\s*((?:[A-Z][\w.-]{0,24}\s){0,4}[A-Z][\w-]{0,24}|(?:[Tt]he|[Oo]ne|[Aa]n?)\s(?:[\w-]{1,20}\s){0,2}[\w-]{1,20})"
    r"[’']s?\s+(?:words|comments?|remarks?|promise|warning|claim|plea|message|verdict|statement|pledge"
    r"|assurance)\s+(?:comes?|came|were|was|follow(?:s|ed)?)\b"
)
"""Whose words the sentence before was: "Cllr Bell’s promise came after months of delay"."""
_SIGNED = re.compile(
    r"\s*(?:[–—]|(?<=\s)-|-(?=\s))\s*((?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w’'-]*|(?:A|One)\s+[\w\s’'-]{3,40})"
    r"(?=\s*(?:[,(].{0,120})?$)"
)
_ANSWERS = frozenset(("replied", "responded", "commented", "stated", "answered", "replies"))
_ANNOUNCES = re.compile(
    r"(?:[^.;:\x00]{0,160}\s)?the\s+following(?:\s+[\w’'-]+){0,12}\s*$"
    r"|(?:\s+(?!(?:that|which|questions|points|comments|issues)\b)[\w’'.&,-]{1,24}){0,9}\s*$"
)
_NOBODY = frozenset(("you", "we", "i"))
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
_MARK = re.compile(r"[“”\"‘]")
_WHAT = re.compile(r"\b(?:what|how|whatever)\s[^,]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Announced:
    """Speech that a label or a sentence ending in a colon announces for the next paragraph."""

    cue: str | None
    speaker: Extent | None
    turn: bool = False
    """Whether it is a turn of minutes, which stands without marks and is told indirectly."""
    sure: bool = False
    """Whether it answers a question, or is asked in so many words: a word or two are speech."""


def _introduces(unit: Unit) -> bool:
    """Say whether a sentence ends as the words before a speech do: "Cllr Bell said:"."""
    if unit.masked[unit.end - 1] == ":":
        return True
    # Press releases have a semicolon there, or nothing, right after the verb.
    return unit.masked[unit.end - 1] == ";" and unit.cues[-1].end == unit.end - 1


def lead_in(unit: Unit) -> Announced | None:
    """What "The minister said:" at the end of a paragraph announces."""
    if not unit.cues or not _introduces(unit):
        return None
    questions = [i for i, cue in enumerate(unit.cues) if "question" in cue.groups]
    number = questions[0] if questions else len(unit.cues) - 1
    cue = unit.cues[number]
    if not (cue.groups & {"speech", "tell", "question"} or cue.text in _ANSWERS):
        return None
    lead = unit.masked[max(unit.start, cue.start - 60) : cue.start]
    if unit.passive(number) or _WHAT.search(lead):
        return None
    near = _ANNOUNCES.match(unit.masked, cue.end, unit.end - 1)
    turn = "question" in cue.groups
    return Announced(cue.text, unit.subject(number), turn) if near else None


def asked_at_once(unit: Unit) -> tuple[Announced, int] | None:
    """A question or an answer without marks after its colon: "Mr Bell asked: When will it …?"."""
    for number, cue in enumerate(unit.cues[:3]):
        if not ("question" in cue.groups or cue.text in _ANSWERS) or cue.participle:
            continue
        match = _QUESTION_COLON.match(unit.masked, cue.end, unit.end)
        if match is not None and _names_another(unit, match.end()):
            return None  # "Mr Bell asked about the cost: the Leader explained that …"
        if match is not None and not unit.passive(number):
            speaker = unit.subject(number)
            if speaker is not None and unit.masked[slice(*speaker)].lower() in _NOBODY:
                return None  # "You asked: why is it late?"
            return Announced(cue.text, speaker, sure=True), match.end()
    return None


def _names_another(unit: Unit, start: int) -> bool:
    """Say whether a word of saying and its subject open the words behind a colon."""
    number = next((i for i, cue in enumerate(unit.cues) if cue.start >= start), None)
    subject = unit.subject(number) if number is not None else None
    return subject is not None and subject[0] == start


def speaks(text: str, start: int, end: int, *, sure: bool = False) -> bool:
    """Say whether words without marks read as speech and not as an entry of a list.

    A question does; where it is ``sure`` that somebody speaks, any sentence.
    """
    asks = text[end - 1] == "?"
    if not (text[start].isupper() or text[start].isdigit() or (sure and asks)):
        return False
    if asks or (sure and text[end - 1] in ".!"):
        return True
    if end - start < 13:
        return False
    return text[end - 1] == "!" or AUXILIARY.search(text, start, end) is not None


def spoke(unit: Unit | None) -> Extent | None:
    """Who speaks first in the sentence after a quotation that names nobody."""
    return unit.subject(0) if unit is not None and unit.cues else None


def goes_on(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph without marks goes on with the speech before it.

    It speaks in the first person, and no label or quotation opens it.
    """
    if not text[start].isupper() or text[end - 1] not in ".?!" or _MARK.search(text, start, end):
        return False
    if opens_label(text, start) or opens_turn(text, start, end):
        return False
    return _FIRST_PERSON.search(text, start, min(end, start + 400)) is not None


def said_so(unit: Unit) -> Extent | None:
    """The speaker in "That was the verdict of one father." or "– Jo Bell, parent"."""
    match = _SAID_SO.match(unit.masked, unit.start)
    if match is not None:
        return subject_after(unit.masked, match.end(), unit.end)
    if (words := _WORDS_OF.match(unit.masked, unit.start, unit.end)) is not None:
        return words.span(1)
    return signed(unit, unit.start)


def signed(unit: Unit, position: int) -> Extent | None:
    """The name after a dash that is all that follows a quotation."""
    if unit.end - position > 200:
        return None
    match = _SIGNED.match(unit.masked, position, unit.end)
    return match.span(1) if match else None
