"""The turns of a public question in minutes: "Question from …", "Answer", "Q4.", "A (JB):".

They stand in paragraphs of their own or run on in one, and minutes may tell between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.extract.quotes.trie import trie
from sendminer.extract.quotes.turns.labels import NAMED_LABEL, TITLE, TITLED
from sendminer.extract.quotes.units import Unit
from sendminer.lexicon import lexicon
from sendminer.records import Extent
from sendminer.spans import up_to

_CUES = lexicon("quotes")
_TELLING = {word for rule in ("speech", "report", "question") for word in _CUES[rule]["words"]}
_TITLED = rf"{TITLE}\.?(?:\s+[A-Z][\w.’'-]*){{1,4}}"
_STARTS = frozenset("SsQqAaRrCcPWOM0123456789")
"""What a turn's label can begin with."""
_TURN = re.compile(
    r"(?:\d{1,2}\.\d{1,2}\s+)?(?P<what>Supplementary(?=:)|(?:(?:Supplementary|Public|Written|Oral|Member)\s+)?(?:Question|Answer|Response|Reply|Statement|Comment)"
    r"|(?-i:[QA])(?=\d{0,2}(?:\s?\([^()\n]{2,40}\))?:|\d{1,2}\.))"
    r"(?:\s?\d{1,2}\.?)?(?:\s?\((?P<by>(?-i:[A-Z])[^()\n]{1,40})\)(?=:))?"
    r"(?:\s+(?:from|by|of)\s+(?P<asker>(?:(?!\s+to\b)[^:\n]){3,90}))?(?:\s+to\s+(?P<asked>[^:\n]{3,120}))?\s*(?::\s*|$)",
    re.IGNORECASE,
)
_ASKED_IN_MARKS = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2})?\.?\s+|\(\d{1,2}\)\s+)?"
    r"(?:(?:Supplementary|Public|Written)\s+)?[Qq]uestion(?:\s(?:No\.?\s?)?\d{1,2})?[.:]?"
    r"\s+(?:(?:put|asked|submitted)\s+)?(?:from|by)\s+"
    rf"((?:{TITLE}\.?\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,3}})"
    r"(?:\s\([^()\n]{1,60}\)|,[^:;\n\x00]{1,80}|\s+to\s[^:;\n\x00]{1,80})?\s*:?\s*(?=\x00)"
)
"""Who asks what stands in marks behind: "Question 2 from Mr Bell: “When will it open?”"."""
_ASKED_OF = re.compile(
    r"(?:Q|Question )\d{1,3}[.:]?\s+(?:[–-]\s+)?(?:[Ff]rom\s+)?"
    rf"(?P<asker>{_TITLED})"
    r"(?:\s\([^()\n]{1,60}\))?(?:,[^:\n]{1,60}?)?(?:\s+to\s+(?P<asked>[^:\n]{3,120}?))?\s*$"
)
"""Who asks, and whom, above a question: "Q2 From Mr Bell to the Leader", "Question 1 – Ms Bell"."""
_LETTER = re.compile(r"[QA]\.\s{1,4}(?=[A-Z0-9£])")
_LONGEST = 4000
"""Code points of a line that are searched for its end."""
_LABEL_WITHIN = re.compile(rf" ?{NAMED_LABEL}(?!\x00)")
"""The name behind the number of a question: "Q4. Cllr Bell: When will it open?"."""
_PUT_TO = re.compile(
    rf" ?({_TITLED})(?:,[^:\n]{{1,60}}?)?"
    r"\s+to\s+(?P<asked>[^:\n]{3,90}?):\s+"
)
"""The same with who is asked: "Q1. Mrs Bell to the Leader: When will it open?"."""
_TURN_NEXT = re.compile(r"[QA](?:\d{1,3}[.:]|\d{0,3}\s?\(|[.:]\s)")
_TURN_WITHIN = re.compile(
    r"\?\s+(?=(?:A\d{0,2}|Answer|Response|Reply)(?:[:.]| [–-])\s)"
    r"|[.!?]\s+(?=(?:Supplementary(?: question)?|[QA]\d{0,2}|Answer|Response|Reply):\s"
    r"|Q\d{1,2}\.\s)"
)
_TOLD_WITHIN = re.compile(
    rf"[.!?]\s+(?=(?:(?:{TITLE}\.?\s|The\s)(?:[\w’'-]{{1,20}}\s){{1,5}}?|Officers\s|Members\s)(?:{trie(_TELLING)})[\s:]"
    rf"|{TITLE}\.?\s(?:[A-Z][\w’'-]{{0,20}}\s?){{1,3}}:\s|(?:The\s[A-Z][a-z]+\s)?(?:RESOLVED|RECOMMENDED|AGREED)\b)"
)
"""Where a paragraph of turns goes over to telling: "… in May. Cllr Bell said that …"."""
_ONLY_NAME = re.compile(rf"({_TITLED})(?:\s*\([^()\n]{{0,80}}\))?\s*$")
_NAME_LINE = re.compile(
    r"(?:\d{1,2}[.)]\s+|[A-Z]{2,5}[/ -]?\d{1,4}[.:]?\s+)?(?:[Ff]rom\s+)?"
    rf"({_TITLED})"
    r"(?:\s*\([^()\n]{0,80}\))?(?:(?:,|\s+to)\s[^:;\n]{3,120})?\s*[–—:-]?\s*$"
)
"""Who asks, above the question: "2. Councillor Jo Bell to the Leader"."""
_ASKED = re.compile(
    r"\s++([^.;:\x00]{3,160}?),?\s+(?:the\s+following|a)\s+(?:\w+\s+){0,2}questions?\s*$"
    r"|\s+the\s+following\s+(?:\w+\s+){0,2}questions?\s+(?:of|to)\s+([^.;:\x00]{3,160})$"
)
_SELF = frozenset(("I", "We", "we", "You", "It"))
_NAMED = re.compile(
    rf"(?:.{{0,100}}?,\s*)?({TITLED})|(.+)$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """The label of a turn in a public question, and where its words begin."""

    answer: bool
    cue: str | None
    """The colon, where the label has one."""
    start: int
    speaker: Extent | None
    listener: Extent | None
    follows: bool = False
    """A supplementary question, which goes to whoever answered before."""


@dataclass(slots=True)
class Exchange:
    """Who asks and who answers, from turn to turn."""

    asker: Extent | None = None
    answerer: Extent | None = None
    answered: bool = False
    waiting: bool = False
    """Whether a question waits for its answer."""

    def ask(self, asker: Extent | None, answerer: Extent | None) -> None:
        """Begin a question that a sentence announces."""
        self.asker, self.answerer, self.answered = asker, answerer, False

    def take(self, turn: Turn) -> Extent | None:
        """Go on by a turn; gives who speaks in it."""
        self.waiting = not turn.answer
        if turn.answer:
            self.answerer, self.answered = turn.speaker or self.answerer, True
            return self.answerer
        self.asker = turn.speaker or self.asker
        asked = None if self.answered and not turn.follows else self.answerer
        self.answerer = turn.listener or asked
        return self.asker


def turn(unit: Unit, *, asked: bool = False) -> Turn | None:
    """The label that opens a turn: "Question from Mr Bell to the Leader", "Answer:".

    ``asked`` says that a question waits for its answer.
    """
    if unit.masked[unit.start] not in _STARTS:
        return None
    match = _TURN.match(unit.masked, unit.start, unit.end)
    if match is None:
        heading = _ASKED_OF.match(unit.masked, unit.start, unit.end)
        return _heading(unit, heading) if heading else _lettered(unit, asked=asked)
    if match["asker"] and ":" not in match[0] and match[0][-1] in ".?!":
        return None  # a sentence: "Response of the leader The leader said no."
    what = match["what"].lower()
    answer = what.split()[-1] in ("answer", "response", "reply", "a")
    cue = ":" if match[0].rstrip().endswith(":") else None
    if match["asker"] is None and (within := _LABEL_WITHIN.match(unit.masked, match.end())):
        return Turn(answer, ":", within.end(), within.span(1), None)
    if match["asker"] is None and (put := _PUT_TO.match(unit.masked, match.end())):
        return Turn(answer, ":", put.end(), put.span(1), _named(unit, put, "asked"))
    named = _ONLY_NAME.match(unit.masked, match.end(), unit.end)
    if named is not None and cue and match["asker"] is None:  # "Question 1: Mr Bell"
        return Turn(answer, cue, unit.end, named.span(1), None)
    who = _named(unit, match, "by" if match["by"] else "asker")
    return Turn(
        answer, cue, match.end(), who, _named(unit, match, "asked"), what.startswith("supp")
    )


def _heading(unit: Unit, match: re.Match[str]) -> Turn:
    """The turn that stands below "Q2 From Mr Bell to the Leader"."""
    asker, listener = _named(unit, match, "asker"), _named(unit, match, "asked")
    return Turn(answer=False, cue=None, start=unit.end, speaker=asker, listener=listener)


def _lettered(unit: Unit, *, asked: bool) -> Turn | None:
    """The turn that a letter and a full stop open beside a question: "A. In May."."""
    match = _LETTER.match(unit.masked, unit.start)
    if match is None:
        return None
    answer = match[0][0] == "A"
    line = unit.masked.find("\n", unit.start, unit.start + _LONGEST)
    end = unit.start if answer else line if line > 0 else len(unit.masked)
    questioned = up_to(unit.masked, end, 8).rstrip().endswith("?")
    if not (questioned or (answer and asked)):
        return None
    within = _LABEL_WITHIN.match(unit.masked, match.end())
    start, speaker = (within.end(), within.span(1)) if within else (match.end(), None)
    return Turn(answer, None, start, speaker, None)


def opens_turn(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph opens with the label of a turn."""
    lettered = text[start] in "QA" and _TURN_NEXT.match(text, start) is not None
    return lettered or _TURN.match(text, start, end) is not None


def turned_within(text: str, start: int, end: int, *, running: bool) -> Extent:
    """Where a turn ends and another begins in its own paragraph, or the paragraph's end.

    ``running`` says that turns stood in the paragraph before.
    """
    match = _TURN_WITHIN.search(text, start, end)
    if match is not None or running:
        told = _TOLD_WITHIN.search(text, start, match.start() if match else end)
        cut = told or match
        return (cut.start() + 1 if cut else end), (match.end() if match else end)
    asked = text.find("?\n", start, end) + 1
    if asked and text.find("?", asked, end) < 0:
        return asked, end  # answers stand on the lines below
    return end, end


def in_other_words(unit: Unit, turn: Turn) -> bool:
    """Say whether a turn is told in the third person: "A: The principal said that …".

    So is a question whose asker it names: "Question from Mr Bell: Mr Bell was not there".
    """
    if turn.answer:
        return _tells(unit, turn.start)
    asker = unit.masked[slice(*turn.speaker)].split() if turn.speaker else []
    told = unit.masked[turn.start : turn.start + 60].split(maxsplit=4)[:4]
    return bool(asker) and asker[-1] in told and unit.masked[unit.end - 1] != "?"


def asked_in_marks(unit: Unit) -> Extent | None:
    """Who asks the quotation that opens behind the label: "Question from Mr Bell “…”"."""
    first = unit.quoted[0].opening if unit.quoted else -1
    match = _ASKED_IN_MARKS.match(unit.masked, unit.start, first + 1) if first >= 0 else None
    return match.span(1) if match is not None and match.end() == first else None


def told(unit: Unit) -> bool:
    """Say whether minutes tell who said what from the first word on: "Cllr Bell asked whether"."""
    return _tells(unit, unit.start)


def _tells(unit: Unit, start: int) -> bool:
    who = unit.subject(0) if unit.cues else None
    if who is None or who[0] != start or unit.masked[slice(*who)] in _SELF:
        return False
    return not unit.masked[who[1] : unit.cues[0].start].strip()  # not "The trust has agreed"


def name_alone(unit: Unit) -> Extent | None:
    """The name that is a line of its own above a question: "Councillor Jo Bell"."""
    match = _NAME_LINE.match(unit.masked, unit.start, unit.end)
    return match.span(1) if match else None


def asked_of(unit: Unit) -> Extent | None:
    """Who is asked in "Cllr Bell asked the Leader, Cllr Tring, the following question:"."""
    for cue in unit.cues:
        if "question" in cue.groups:
            match = _ASKED.match(unit.masked, cue.end, unit.end - 1)
            return _named(unit, match, 1 if match[1] else 2) if match else None
    return None


def _named(unit: Unit, match: re.Match[str], group: int | str) -> Extent | None:
    """The name at the end of a role, or the role itself."""
    if match[group] is None:
        return None
    named = _NAMED.match(unit.masked, match.start(group), match.end(group))
    return named.span(1 if named[1] else 2) if named else None
