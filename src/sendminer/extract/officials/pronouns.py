"""Pronouns: "she" is an official where exactly one person can be meant.

Candidates are the people named before the pronoun in its sentence; where there is none, those
of the sentence before. Sentences of direct speech between the two are passed over, because a
speaker does not call himself "he".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from sendminer.extract.officials.affiliations import COMPASS
from sendminer.extract.officials.names import FORENAMES
from sendminer.extract.officials.people import Person
from sendminer.extract.officials.sightings import Gender
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import SPEAKS
from sendminer.extract.sentences import sentences
from sendminer.lexicon import alternation
from sendminer.records import Extent

_GENDERS: dict[str, Gender | None] = {"he": "m", "she": "f"}
_PRONOUNS = {
    f"{word}{ending}": gender
    for word, gender in _GENDERS.items()
    for ending in ("", "'d", "'ll", "'s")
}
"""Each pronoun, also with the verb that it runs into: "she'd", "he's"."""
_OBJECTS: dict[str, Gender | None] = {"him": "m", "her": "f"}
_AFTER_OBJECT = listed("after_object")
_NEW_CLAUSE = listed("new_clause")
_PERSONS = listed("person")
_FEMALE = frozenset(
    ["mother", "mum", "mom", "grandmother", "woman", "girl", "daughter", "sister", "wife", "lady"]
)
_MALE = frozenset(
    ["father", "dad", "grandfather", "man", "boy", "son", "brother", "husband", "gentleman"]
)
_CHILDREN = frozenset(("child", "pupil", "toddler", "baby", "youngster", "student", "teenager"))
_CHILD = "child"
_EVENTFUL = _PERSONS | {*_PRONOUNS, *_OBJECTS, "they", "one"}
_GROUPS = frozenset(f"{word}s" for word in _PERSONS) | {"people", "children", "families"}
_DETERMINERS = frozenset(("the", "a", "an", "all", "some", "many", "several", "two", "three"))
_TIMES = frozenset(("week", "month", "year", "term", "morning", "night", "summer", "autumn"))
_SUBORDINATORS = frozenset(
    ["when", "as", "after", "while", "if", "before", "although", "though", "since", "once", "asked"]
)
_SPEECH = frozenset(
    ("said", "says", "added", "adds", "told", "confirmed", "explained", "insisted", "continued",
     "stressed")
)  # fmt: skip
_QUOTED = re.compile(
    r"“[^“”\n]{0,5000}+(?:(?<=\s)“[^“”\n]{0,5000}+){0,30}+(?:”|(?=\n)|$)"
    r"|\"[^\"\n]{0,5000}+(?:(?<=\s)\"(?=\w)[^\"\n]{0,5000}+){0,30}+(?:\"|(?=\n)|$)"
    r"|‘(?<!\w‘)[^‘\n]{0,5000}?’(?!\w)"
)
"""A mark behind a space opens anew: the next paragraph of a speech, which has run on."""
_PLACING = re.compile(r"\b(?:in|at|of|near|across|around|outside|from|for|to)\s$", re.IGNORECASE)
_SPEAKING = re.compile(
    rf"(?:, who)?\s(?:{alternation(sorted(SPEAKS))})\b|, (?:speaking|responding|replying|writing)\s"
)
_ANSWERED = re.compile(r"\b(?:answer|reply|response|answering|replying|responding) to (?:the )?$")
"""Before whoever asked: "In reply to Cllr Quill, she said" tells of somebody else."""
_ASKING = re.compile(r"\b(?:ask(?:s|ed)|enquired|inquired)\b[^.;:\n]{0,80}\b(?:if|whether) $")
_OWN_WISH = frozenset(("could", "might", "may", "can", "should"))
"""What somebody asks of himself: "He asked if he might speak"."""
_OF_SELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b[^\n]")
_TURN = 300
_FEW = 12
_TIME = 10
"""Longest time of day that opens a paragraph of a live report."""
_FAR = 3
"""In one paragraph, the most sentences from a name to its pronoun when nobody else is named."""


@dataclass(slots=True)
class _Sentence:
    """Who has been named in one sentence so far; more than a few are as good as many."""

    people: list[Person] = field(default_factory=list)
    reports: bool = False
    """Whether an official who speaks opens it: the next sentence that opens with "She" goes on."""
    subject: tuple[Person | None, int] = (None, 0)
    """Who was named last, and where that ends: the subject of a verb that follows."""

    older: list[Person] = field(default_factory=list)
    """Who was named in the sentence before it, in the same paragraph."""
    start: int = 0

    def add(self, person: Person) -> None:
        if len(self.people) < _FEW and all(other is not person for other in self.people):
            self.people.append(person)

    def forget_posts(self) -> None:
        """Drop whoever is known by a post alone and did not speak: it was told of in passing."""
        if not self.reports:
            self.people = [one for one in self.people if one.surname or not one.official]

    def candidates(self, gender: Gender | None, *, speaks: bool = False) -> list[Person]:
        """Those whom a pronoun of that gender can mean; it is hardly ever a child that speaks."""
        return [
            person
            for person in self.people
            if person.gender in (None, gender) and not (speaks and person.role == _CHILD)
        ]


def resolve_pronouns(
    words: Words, people: list[Person], sentence_spans: Sequence[Extent] | None = None
) -> None:
    """Add the pronouns that can mean only one official to that official's mentions."""
    events = _events(words, people)
    if not any(person is None for _, _, person, _ in events):
        return
    spans = sentences(words.text) if sentence_spans is None else sentence_spans
    quoted = _quotations(words.text)
    _sweep(words, events, spans, quoted)


_Event = tuple[int, int, Person | None, int]
"""Where it starts and ends, who it is (None for a pronoun), and its word (-1 for a name)."""


def _events(words: Words, people: list[Person]) -> list[_Event]:
    events: list[_Event] = [
        (start, end, person, -1)
        for person in people
        if person.official or not any(_place(words.text, person, at) for at, _ in person.spans)
        for start, end in person.spans
    ]
    named = {start for start, _, _, _ in events}
    strangers = {gender: Person(gender=gender) for gender in ("f", "m", None)}
    pupil = Person(role=_CHILD)
    for index in words.among(_EVENTFUL):
        low = words.lowers[index]
        if "/" in (words.gap(index - 1)[-1:], words.gap(index)[:1]):
            continue  # "he/she" is nobody
        if low in _OBJECTS and not _object(words, index):
            continue
        if low == "one" and not _of_group(words, index):
            continue
        if low in _PRONOUNS or low in _OBJECTS or low == "they":
            start = words.starts[index]
            events.append((start, start + len(low.partition("'")[0]), None, index))
        else:
            if words.near(index) and words.starts[index + 1] in named:
                continue  # "her colleague Cllr Quill" is one person
            if words.lower(index - 1) in ("a", "per") and words.lower(index - 2)[:1].isdigit():
                continue  # "£31,000 a pupil"
            gender: Gender | None = "f" if low in _FEMALE else "m" if low in _MALE else None
            other = pupil if low in _CHILDREN else strangers[gender]
            events.append((words.starts[index], words.ends[index], other, index))
    events.sort(key=lambda event: (event[0], -event[1]))
    return events


def _of_group(words: Words, index: int) -> bool:
    """Say whether "one" is somebody: "one of the young people"."""
    of = words.lower(index + 1) == "of" and words.lower(index + 2) in ("the", "our", "her", "his")
    return of and (words.lower(index + 3) in _GROUPS or words.lower(index + 4) in _GROUPS)


def _object(words: Words, index: int) -> bool:
    """Say whether "her" is whom somebody thanks, and not whose something is."""
    if words.lowers[index] == "him" or not words.near(index):
        return words.gap(index)[:1] not in "-/"
    if words.lower(index + 1) in ("last", "this", "next") and not words.near(index + 2):
        return words.lower(index + 2) in _TIMES  # "parents met her last week."
    return words.lower(index + 1) in _AFTER_OBJECT and not words.capital(index + 1)


def _place(text: str, person: Person, start: int) -> bool:
    """Say whether two capitals with no forename stand as a place does: "in Leeford Forest"."""
    if not person.given or person.given[0].lower() in FORENAMES:
        return False
    if person.surname.lower() in COMPASS:
        return True
    return _PLACING.search(text, max(0, start - 8), start) is not None


def _quotations(text: str) -> list[Extent]:
    return [match.span() for match in _QUOTED.finditer(text)]


def _inside(spans: list[Extent], starts: list[int], at: int) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


def _sweep(
    words: Words, events: list[_Event], spans: Sequence[Extent], quoted: list[Extent]
) -> None:
    """Walk through the text once, keeping who was named in this sentence and the one before."""
    sentence_starts = [start for start, _ in spans]
    quote_starts = [start for start, _ in quoted]
    plain = _numbered(words.text, spans, quoted, quote_starts)
    current, before, number = _Sentence(), _Sentence(), -1
    for k, (start, end, person, index) in enumerate(events):
        if _inside(quoted, quote_starts, start):
            continue
        at = bisect_right(sentence_starts, start) - 1
        if at != number:
            near = number >= 0 and _near(words.text, spans, plain, number, max(at, 0))
            if number >= 0 and not near and current.reports and person is None:
                near = plain[at] - plain[number] <= _FAR and _resumes(words, index, spans[at][0])
            if near and at >= 0 and plain[at] - plain[number] > 1:
                current.forget_posts()
            current.older = before.people if near and _one_paragraph(words.text, spans, at) else []
            before, current, number = current if near else _Sentence(), _Sentence(), at
            current.start = spans[max(at, 0)][0] if spans else 0
        if person is not None:
            if person.official and all(one is person for one in current.people):
                current.reports = _SPEAKING.match(words.text, end) is not None
            if not _aside(words.text, start, end):
                current.add(person)
            current.subject = (person, end)
        elif at >= 0:
            if words.lowers[index] in _OBJECTS:
                who = _object_of(words, index, current, before)
            else:
                later = _named_later(events, k, spans[at][1])
                who = _meant(words, index, (current, before), spans[at][0], later)
                current.subject = (who, end)
                opens = index == 0 or words.starts[index - 1] < spans[at][0]
                current.reports = current.reports or (who is not None and opens and before.reports)
            if who is not None:
                who.spans.append((start, end))
                who.gender = who.gender or {**_PRONOUNS, **_OBJECTS}.get(words.lowers[index])
                current.add(who)


def _near(text: str, spans: Sequence[Extent], plain: list[int], number: int, at: int) -> bool:
    """Say whether who was named in sentence ``number`` can still be meant in sentence ``at``.

    Only sentences that are not wholly speech count as distance; a paragraph of minutes stays
    with its speaker for longer.
    """
    apart = plain[at] - plain[number]
    if apart <= 1:
        return True
    return apart <= _FAR and "\n" not in text[spans[number][1] - 1 : spans[at][0]]


def _aside(text: str, start: int, end: int) -> bool:
    """Say whether the pronouns of a sentence do not mean whoever is named there.

    A name heads what its bearer says of himself: "Ida Quill: I know that she". Or it is whom
    somebody answers.
    """
    led = text[max(0, start - 3) : start] in ("to ", "he ")  # dearer to search than to look
    if led and _ANSWERED.search(text, max(0, start - 20), start) is not None:
        return True
    labels = text.startswith(": ", end) and text[max(0, start - 1) : start] in ("", "\n")
    return labels and _OF_SELF.search(text, end, end + _TURN) is not None


def _resumes(words: Words, index: int, start: int) -> bool:
    """Say whether a pronoun opens a sentence and speaks: minutes go on with their speaker."""
    before = words.text[start : min(words.starts[index], start + _TIME)]
    opens = start + _TIME > words.starts[index] and not before.strip(" 0123456789.:-–")
    return opens and words.lowers[index] in _GENDERS and words.lower(index + 1) in SPEAKS


def _one_paragraph(text: str, spans: Sequence[Extent], at: int) -> bool:
    """Say whether no line break parts a sentence from the two before it."""
    return at > 1 and "\n" not in text[spans[at - 2][1] - 1 : spans[at][0]]


def _numbered(
    text: str, spans: Sequence[Extent], quoted: list[Extent], starts: list[int]
) -> list[int]:
    """For each sentence, how many that end as one and are not wholly speech stand up to it."""
    numbers: list[int] = []
    count = 0
    for start, end in spans:
        index = bisect_right(starts, start) - 1
        speech = index >= 0 and quoted[index][0] <= start and end <= quoted[index][1] + 1
        # "READ MORE" and crossheads part nobody from his pronoun.
        count += not speech and not text[end - 1].isalnum()
        numbers.append(count)
    return numbers


def _named_later(events: list[_Event], k: int, end: int) -> bool:
    """Say whether a person is named right after the pronoun in the same sentence."""
    return any(event[0] < end and event[2] is not None for event in events[k + 1 : k + 2])


def _meant(
    words: Words, index: int, named: tuple[_Sentence, _Sentence], start: int, later: bool
) -> Person | None:
    """The one person a pronoun can mean; ``named``: in its sentence and in the one before."""
    low = words.lowers[index]
    current, before = named
    if low == "they":
        return _singular_they(words, index, current, before)
    gender = _PRONOUNS[low]
    speaks = words.lower(index + 1) in SPEAKS or words.lower(index - 1) in SPEAKS
    people = current.candidates(gender, speaks=speaks)
    if people and _is_asked(words, index):
        people = [one for one in people if one is not current.people[0]]
    if not people:
        opening = words.lower(index - 1) if words.starts[index - 1] >= start else ""
        if later and (opening in _SUBORDINATORS):
            return None
        opens = words.starts[index - 1] < start if index else True
        speaks = speaks or (opens and before.reports)
        people = before.candidates(gender, speaks=speaks)
        if len(people) > 1 and before.reports:
            first = people[0] if people[0] is before.people[0] and (opens or speaks) else None
            people = _of_reporter(people, gender, first) or _without_posts(people, gender, first)
        people = people or _further(words, index, before, gender)
    if len(people) != 1 or not people[0].official:
        return None
    return people[0]


def _is_asked(words: Words, index: int) -> bool:
    """Say whether the pronoun means whom somebody asks: "Cllr Quill asked if she was content"."""
    if words.lower(index - 1) not in ("if", "whether") or words.lower(index + 1) in _OWN_WISH:
        return False
    start = words.starts[index]
    return _ASKING.search(words.text, max(0, start - 100), start) is not None


def _of_reporter(people: list[Person], gender: Gender | None, first: Person | None) -> list[Person]:
    """The one who has spoken and speaks on, where no other official is of the gender.

    ``first`` opened the sentence before, if the pronoun opens this one or speaks.
    """
    rivals = (one for one in people if one is not first and one.gender == gender and one.official)
    return [first] if first is not None and first.gender == gender and not any(rivals) else []


def _without_posts(
    people: list[Person], gender: Gender | None, first: Person | None
) -> list[Person]:
    """The one whose name fits: "Ida Quill said she had written to the director." "No," she said."""
    named = [one for one in people if one.surname or not one.official]
    fits = len(named) == 1 and (named[0].gender == gender or named[0] is first)
    return named if fits else people


def _further(words: Words, index: int, before: _Sentence, gender: Gender | None) -> list[Person]:
    """The one of a known gender two sentences back, where nobody else of it came between."""
    if gender is None or any(one.gender in (None, gender) for one in before.people):
        return []
    known = [one for one in before.older if one.gender in (None, gender)]
    if len(known) != 1 or known[0].gender != gender:
        return []
    between = range(bisect_right(words.starts, before.start - 1), index)
    called = any(words.capital(k) and words.lowers[k] in FORENAMES for k in between)
    return [] if called else known


def _object_of(words: Words, index: int, current: _Sentence, before: _Sentence) -> Person | None:
    """The one person whom "him" or "her" can mean: nobody thanks himself."""
    subject, end = current.subject
    first = bisect_right(words.starts, end - 1)
    between = range(first, index) if end else range(0)
    if any(words.capital(k) and words.lowers[k] in FORENAMES for k in between):
        return None  # "Cllr Quill met Emily and told her"
    if any(_opens_clause(words, k) for k in between):
        subject = None
    gender = _OBJECTS[words.lowers[index]]
    for sentence in (current, before):
        people = [one for one in sentence.candidates(gender) if one is not subject]
        if people:
            known = [one for one in people if one.surname and one.gender == gender]
            if len(known) == 1 and all(one.official for one in people):
                people = [one for one in people if one in known or one.surname]
            one = people[0]
            sure = one.surname or one.gender == gender
            return one if len(people) == 1 and one.official and sure else None
    further = _further(words, index, before, gender)
    return further[0] if further and further[0].official and not current.people else None


def _opens_clause(words: Words, at: int) -> bool:
    """Say whether somebody else can be the subject from there on: "…, and the pupils thanked"."""
    if words.lowers[at] in _NEW_CLAUSE:
        return True
    joined = words.lowers[at] in ("and", "as") and words.gap(at - 1) == ", "
    return joined and words.lower(at + 1) in _DETERMINERS


def _singular_they(
    words: Words, index: int, current: _Sentence, before: _Sentence
) -> Person | None:
    """Resolve "they": one person only after a spokesperson, and only as one who speaks."""
    if words.lower(index + 1) not in _SPEECH:
        return None
    people = current.people or before.people
    if len(people) != 1 or people[0].surname or not people[0].official:
        return None
    return people[0] if "spokes" in (people[0].role or "") else None
