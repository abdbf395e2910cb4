"""Speakers named apart from their words: labels, lead-ins, "That was the verdict of one father".

A label is a name before a colon. Council minutes also label the turns of a public question:
"Question from …", "Answer", "Supplementary question".
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sendminer.extract.quotes.clauses import AUXILIARY
from sendminer.extract.quotes.speakers import subject_after
from sendminer.extract.quotes.trie import trie
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import WORDS
from sendminer.lexicon import lexicon
from sendminer.records import Extent

_TITLE = (
    r"(?:(?:County|Borough|District|City|Parish)\s+)?"
    r"(?:Cllr|CLLR|Councillor|COUNCILLOR|Coun|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord"
    r"|Baroness|MR|MRS|MS|DR|Lady|Rev|Revd)"
)
_CUES = lexicon("quotes")
_TELLING = {word for rule in ("speech", "report", "question") for word in _CUES[rule]["words"]}
_NAMED_LABEL = (
    rf"({_TITLE}\.?\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,3}})(?:\s*[(,][^:\n]{{0,80}})?"
    r"\s*(?::|[–—](?=\s?\x00))\s*"
)
_ROLE_NOTED = re.compile(r"([A-Z][\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,6}?):\s(?=(?!to\s)[a-z£])")
_OWN_VIEW = re.compile(r"[’']s?\s(?:comments?|view|response|reply|answer)$")
_SPEAKING = frozenset(
    ("representative", "rep", "representatives", "reps", "co-optee", "head", "heads")
)
_TITLED = re.compile(rf"{_TITLE}\.?\s|(?:The )?(?:Chair|Mayor|Speaker)")
_LABEL_TITLE = re.compile(_NAMED_LABEL)
_ROLE_LABEL = re.compile(
    rf"[A-Z](?:(?!that\b)[\w’'.&-]{{1,24}}\s+){{0,8}}?[\w’'.&-]{{1,24}},\s+{_NAMED_LABEL}"
)
_NAME_LABEL = re.compile(
    r"((?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w.’'-]*)(?:\s*\([^():\n]{0,80}\)|,[^,:\n]{0,60})?\s*:\s*$"
)
_TURN = re.compile(
    r"(?:\d{1,2}\.\d{1,2}\s+)?(?P<what>Supplementary(?=:)|(?:Supplementary\s+)?(?:Question|Answer|Response|Reply|Statement|Comment)"
    r"|(?-i:[QA])(?=\d{0,2}(?:\s?\([^()\n]{2,40}\))?:|\d{1,2}\.))"
    r"(?:\s?\d{1,2}\.?)?(?:\s?\((?P<by>(?-i:[A-Z])[^()\n]{1,40})\)(?=:))?"
    r"(?:\s+(?:from|by|of)\s+(?P<asker>(?:(?!\s+to\b)[^:\n]){3,90}))?(?:\s+to\s+(?P<asked>[^:\n]{3,120}))?\s*(?::\s*|$)",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(
    rf"(?:Q|Question )\d{{1,3}}[.:]?\s+(?:[–-]\s+)?(?:[Ff]rom\s+)?(?P<asker>{_TITLE}\.?(?:\s+[A-Z][\w.’'-]*){{1,4}})"
    r"(?:\s\([^()\n]{1,60}\))?(?:,[^:\n]{1,60}?)?\s+to\s+(?P<asked>[^:\n]{3,120}?)\s*$"
)
"""Who asks whom, above a question: "Q2 From Mr Bell to the Leader"."""
_TURN_NEXT = re.compile(r"[QA](?:\d{1,3}[.:]|\d{0,3}\s?\(|[.:]\s)")
_LETTER = re.compile(r"[QA]\.\s{1,4}(?=[A-Z0-9£])")
_LABEL_WITHIN = re.compile(rf" ?{_NAMED_LABEL}(?!\x00)")
"""The name behind the number of a question: "Q4. Cllr Bell: When will it open?"."""
_MARKS = re.compile(r"[:–—-](?:(?<!-)|(?<=\s-)(?=\s))")  # one set first: the engine skips to it
_TURN_WITHIN = re.compile(
    r"\?\s+(?=(?:A\d{0,2}|Answer|Response|Reply)(?:[:.]| [–-])\s)"
    r"|[.!?]\s+(?=(?:Supplementary(?: question)?|[QA]\d{0,2}|Answer|Response|Reply):\s|Q\d{1,2}\.\s)"
)
_TOLD_WITHIN = re.compile(
    rf"[.!?]\s+(?=(?:(?:{_TITLE}\.?\s|The\s)(?:[\w’'-]{{1,20}}\s){{1,5}}?|Officers\s|Members\s)(?:{trie(_TELLING)})\s"
    rf"|{_TITLE}\.?\s(?:[A-Z][\w’'-]{{0,20}}\s?){{1,3}}:\s|(?:The\s[A-Z][a-z]+\s)?(?:RESOLVED|RECOMMENDED|AGREED)\b)"
)
"""Where a paragraph of turns goes over to telling: "… in May. Cllr Bell said that …"."""
_ONLY_NAME = re.compile(
    rf"({_TITLE}\.?(?:\s+[A-Z][\w.’'-]*){{1,4}})(?:\s*\([^()\n]{{0,80}}\))?\s*$"
)
_NAME_LINE = re.compile(
    r"(?:\d{1,2}[.)]\s+|[A-Z]{2,5}[/ -]?\d{1,4}[.:]?\s+)?(?:[Ff]rom\s+)?"
    rf"({_TITLE}\.?(?:\s+[A-Z][\w.’'-]*){{1,4}})"
    r"(?:\s*\([^()\n]{0,80}\))?(?:(?:,|\s+to)\s[^:;\n]{3,120})?\s*$"
)
"""Who asks, above the question: "2. Councillor Jo Bell to the Leader"."""
_SPEAKER = re.compile(
    r"((?:[A-Z][\w’'-]{1,20}\.? ){1,3}[A-Z][\w’'-]{1,20}|(?:The )?(?:Chair|Mayor|Speaker)\w{0,6})(?=: )"
)
_TRANSCRIPT = re.compile(rf"\n(Q ?\d{{1,4}}[.:]? {{1,12}})?{_SPEAKER.pattern}: \S")
_QUESTION_NUMBER = re.compile(r"Q ?\d{1,4}[.:]? +(?=[A-Z])")
_AFTER_LABEL = re.compile(r"(?: \([^():\n]{1,40}\))?\s?(:|[–-])\s+(?=[\w£\d])")
_QUESTION_COLON = re.compile(r"[^.;:\x00]{0,160}:\s+(?=[A-Z])")
_ASKED = re.compile(
    r"\s+([^.;:\x00]{3,160}?),?\s+(?:the\s+following|a)\s+(?:\w+\s+){0,2}questions?\s*$"
    r"|\s+the\s+following\s+(?:\w+\s+){0,2}questions?\s+(?:of|to)\s+([^.;:\x00]{3,160})$"
)
_SAID_SO = re.compile(
    r"\s*(?:(?:Those|These)\s+(?:were|are)\s+the\s+words\s+of|So\s+said"
    r"|(?:That|This)\s+(?:was|is)\s+the\s+(?:message|warning|view|verdict|claim|promise|plea"
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
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
_SELF = frozenset(("I", "We", "we", "You", "It"))
_MARK = re.compile(r"[“”\"‘]")
_WHAT = re.compile(r"\b(?:what|how|whatever)\s", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:.{{0,100}}?,\s*)?({_TITLE}\.?\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,3}})|(.+)$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Announced:
    """Speech that a label or a sentence ending in a colon announces for the next paragraph."""

    cue: str | None
    speaker: Extent | None
    turn: bool = False
    """Whether it is a turn of minutes, which stands without marks and is told indirectly."""


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


def marks(masked: str) -> list[int]:
    """Where a colon or a dash stands that can end a label."""
    return [match.start() for match in _MARKS.finditer(masked)]


def labelled(unit: Unit) -> tuple[Extent, int] | None:
    """Speaker of a label ("CLLR JANE SMITH: …") and where the words after it begin."""
    match = _LABEL_TITLE.match(unit.masked, unit.start)
    if match is None:
        colon = unit.masked.find(":", unit.start, min(unit.end, unit.start + 240))
        if colon >= 0 and unit.masked.find(",", unit.start, colon) >= 0:
            match = _ROLE_LABEL.match(unit.masked, unit.start)
    if match is None or unit.cues_in(unit.start, match.end()):
        return None
    return match.span(1), match.end()


@dataclass(frozen=True, slots=True)
class Transcript:
    """Who speaks in a text that sets a name and a colon before the words of each."""

    names: frozenset[str]
    numbered: bool
    """Whether questions have numbers, as in "Q12 Chair: …"."""

    def surely(self, name: str) -> bool:
        """Say whether all that follows the name is speech, and no list of what belongs to it."""
        return name in self.names and (self.numbered or _TITLED.match(name) is not None)


def role_label(unit: Unit) -> tuple[Extent, int] | None:
    """A role before a colon and small letters: "Parents’ representative: nobody was asked"."""
    match = _ROLE_NOTED.match(unit.masked, unit.start, unit.end)
    if match is None or unit.cues_in(*match.span(1)):
        return None
    owned = _OWN_VIEW.search(match[1])
    noun = match[1].split()[-1].lower()
    if owned is None and noun not in WORDS["role"] and noun not in _SPEAKING:
        return None
    words = len(unit.masked[match.end() : unit.end].split())
    if words < 8 and not AUXILIARY.search(unit.masked, match.end(), unit.end):
        return None
    return (
        match.start(1),
        match.start(1) + (owned.start() if owned else len(match[1])),
    ), match.end()


def transcript(text: str) -> Transcript:
    """Names that stand before a colon at the start of two paragraphs or more.

    Where questions are numbered one is enough.
    """
    labels = list(_TRANSCRIPT.finditer("\n" + text)) if ": " in text else []
    numbered = any(match[1] for match in labels)
    seen = Counter(match[2] for match in labels)
    names = (name for name, number in seen.items() if number > 1 or numbered)
    return Transcript(frozenset(names), numbered)


def transcribed(text: str, start: int, speakers: Transcript) -> Extent | None:
    """The speaker of a transcript who is named at ``start``."""
    match = _SPEAKER.match(text, start) if speakers.names else None
    return match.span(1) if match is not None and match[1] in speakers.names else None


def past_number(text: str, start: int) -> int:
    """Where a sentence starts behind the number of its question: "Q41 Chair: …"."""
    match = _QUESTION_NUMBER.match(text, start) if text.startswith("Q", start) else None
    return match.end() if match else start


def after_label(unit: Unit, end: int) -> int | None:
    """Where the words begin that a colon, or a dash behind initials, parts from a label."""
    match = _AFTER_LABEL.match(unit.masked, end, unit.end)
    if match is None or (match[1] != ":" and not unit.masked[unit.start : end].isupper()):
        return None
    return match.end()


def name_label(unit: Unit, opening: int) -> Extent | None:
    """The untitled name that is all that stands before a colon and a quotation."""
    match = _NAME_LABEL.match(unit.masked[unit.start : opening])
    return (unit.start + match.start(1), unit.start + match.end(1)) if match else None


def turn(unit: Unit, *, asked: bool = False) -> Turn | None:
    """The label that opens a turn: "Question from Mr Bell to the Leader", "Answer:".

    ``asked`` says that a question waits for its answer.
    """
    match = _TURN.match(unit.masked, unit.start, unit.end)
    if match is None:
        heading = _ASKED_OF.match(unit.masked, unit.start, unit.end)
        return _heading(unit, heading) if heading else _lettered(unit, asked=asked)
    what = match["what"].lower()
    answer = what.split()[-1] in ("answer", "response", "reply", "a")
    cue = ":" if match[0].rstrip().endswith(":") else None
    if match["asker"] is None and (within := _LABEL_WITHIN.match(unit.masked, match.end())):
        return Turn(answer, ":", within.end(), within.span(1), None)
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
    line = unit.masked.find("\n", unit.start)
    end = unit.start if answer else line if line > 0 else len(unit.masked)
    questioned = unit.masked[max(0, end - 8) : end].rstrip().endswith("?")
    if not (questioned or (answer and asked)):
        return None
    within = _LABEL_WITHIN.match(unit.masked, match.end())
    start, speaker = (within.end(), within.span(1)) if within else (match.end(), None)
    return Turn(answer, None, start, speaker, None)


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
    """Say whether a turn is told in the third person: "A: The principal said that …"."""
    told = unit.subject(0) if unit.cues else None
    if told is None or told[0] != turn.start or unit.masked[slice(*told)] in _SELF:
        return False
    return not unit.masked[told[1] : unit.cues[0].start].strip()  # not "The trust has agreed"


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


def _introduces(unit: Unit) -> bool:
    """Say whether a sentence ends as the words before a speech do: "Cllr Bell said:"."""
    if unit.masked[unit.end - 1] == ":":
        return True
    # Press releases have a semicolon there, or nothing, right after the verb.
    return unit.masked[unit.end - 1] == ";" and unit.cues[-1].end == unit.end - 1


def announced(unit: Unit) -> Announced | None:
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
        if match is not None and not unit.passive(number):
            return Announced(cue.text, unit.subject(number)), match.end()
    return None


def speaks(text: str, start: int, end: int, *, sure: bool = False) -> bool:
    """Say whether words without marks read as speech and not as an entry of a list.

    A question does; where it is ``sure`` that somebody speaks, any sentence.
    """
    if not (text[start].isupper() or text[start].isdigit()):
        return False
    if text[end - 1] == "?" or (sure and text[end - 1] in ".!"):
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
    if _LABEL_TITLE.match(text, start) or _TURN.match(text, start, end):
        return False
    if text[start] in "QA" and _TURN_NEXT.match(text, start):
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
