"""Whom a pronoun can mean: the one candidate of its sentence, or of the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from sendminer.extract.officials.names.names import FORENAMES
from sendminer.extract.officials.people.people import Person
from sendminer.extract.officials.people.tellings import CHILD, OBJECTS, PRONOUNS
from sendminer.extract.officials.sightings import Gender
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import SPEAKS

_NEW_CLAUSE = listed("new_clause")
_DETERMINERS = frozenset(("the", "a", "an", "all", "some", "many", "several", "two", "three"))
_SUBORDINATORS = frozenset(
    ["when", "as", "after", "while", "if", "before", "although", "though", "since", "once", "asked"]
)
_SPEECH = frozenset(
    ("said", "says", "added", "adds", "told", "confirmed", "explained", "insisted", "continued",
     "stressed")
)  # fmt: skip
_ASKING = re.compile(r"\b(?:ask(?:s|ed)|enquired|inquired)\b[^.;:\n]{0,80}\b(?:if|whether) $")
_OWN_WISH = frozenset(("could", "might", "may", "can", "should"))
"""What somebody asks of himself: "He asked if he might speak"."""
_SAYS_TO = _SPEECH | {"say", "sorry", "to", "of", "thank", "thanks", "you", "this", "goodbye"}
"""Between somebody and whom he speaks to: "Cllr Quill said sorry to her"."""
_FEW = 12


@dataclass(slots=True)
class Sentence:
    """Who has been named in one sentence so far; more than a few are as good as many."""

    people: list[Person] = field(default_factory=list)
    reports: bool = False
    """Whether an official who speaks opens it: the next sentence that opens with "She" goes on."""
    subject: tuple[Person | None, int] = (None, 0)
    """Who was named last, and where that ends: the subject of a verb that follows."""

    older: list[Person] = field(default_factory=list)
    """Who was named in the sentence before it, in the same paragraph."""
    start: int = 0
    doubt: Gender | None = None
    """Gender of a pronoun that opens the sentence and may mean several."""

    def add(self, person: Person) -> None:
        """Take in who is named next."""
        if len(self.people) < _FEW and all(other is not person for other in self.people):
            self.people.append(person)

    def doubts(self, who: Person | None, gender: Gender | None, opens: bool) -> None:
        """Remember a pronoun that opens the sentence and may mean several."""
        if who is None and opens:
            self.doubt = gender

    def close(self) -> None:
        """End the sentence: the next "he" may mean whoever the doubtful one meant."""
        if self.doubt is not None:
            self.add(Person(gender=self.doubt))

    def forget_posts(self) -> None:
        """Drop whoever is known by a post alone and did not speak: it was told of in passing."""
        if not self.reports:
            self.people = [one for one in self.people if one.surname or not one.official]

    def candidates(self, gender: Gender | None, *, speaks: bool = False) -> list[Person]:
        """Those whom a pronoun of that gender can mean; it is hardly ever a child that speaks."""
        return [
            person
            for person in self.people
            if person.gender in (None, gender) and not (speaks and person.role == CHILD)
        ]


def meant(
    words: Words, index: int, named: tuple[Sentence, Sentence], start: int, later: bool
) -> Person | None:
    """The one person a pronoun can mean; ``named``: in its sentence and in the one before."""
    low = words.lowers[index]
    current, before = named
    if low == "they":
        return _singular_they(words, index, current, before)
    gender = PRONOUNS[low]
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


def _further(words: Words, index: int, before: Sentence, gender: Gender | None) -> list[Person]:
    """The one of a known gender two sentences back, where nobody else of it came between."""
    if gender is None or any(one.gender in (None, gender) for one in before.people):
        return []
    known = [one for one in before.older if one.gender in (None, gender)]
    if len(known) != 1 or known[0].gender != gender:
        return []
    between = range(bisect_right(words.starts, before.start - 1), index)
    called = any(words.capital(k) and words.lowers[k] in FORENAMES for k in between)
    return [] if called else known


def object_of(words: Words, index: int, current: Sentence, before: Sentence) -> Person | None:
    """The one person whom "him" or "her" can mean: nobody thanks himself."""
    subject, end = current.subject
    first = bisect_right(words.starts, end - 1)
    between = range(first, index) if end else range(0)
    if any(words.capital(k) and words.lowers[k] in FORENAMES for k in between):
        return None  # "Cllr Quill met Emily and told her"
    told = {words.lowers[k] for k in between}
    if any(_opens_clause(words, k) for k in between) and not told <= _SAYS_TO:
        subject = None
    gender = OBJECTS[words.lowers[index]]
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


def _singular_they(words: Words, index: int, current: Sentence, before: Sentence) -> Person | None:
    """Resolve "they": one person only after a spokesperson, and only as one who speaks."""
    if words.lower(index + 1) not in _SPEECH:
        return None
    people = current.people or before.people
    if len(people) != 1 or people[0].surname or not people[0].official:
        return None
    return people[0] if "spokes" in (people[0].role or "") else None
