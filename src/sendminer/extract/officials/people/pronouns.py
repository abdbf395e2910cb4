"""Pronouns: "she" is an official where exactly one person can be meant.

Candidates are the people named before the pronoun in its sentence; where there is none, those
of the sentence before. Sentences of direct speech between the two are passed over, because a
speaker does not call himself "he".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sendminer.extract.officials.people.antecedents import Sentence, meant, object_of
from sendminer.extract.officials.people.people import Person
from sendminer.extract.officials.people.tellings import OBJECTS, PRONOUNS, Event, told_of
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import SPEAKS, SUBJECTS
from sendminer.extract.sentences import sentences
from sendminer.lexicon import alternation
from sendminer.records import Extent
from sendminer.spans import up_to

_QUOTED = re.compile(
    r"“[^“”\n]{0,5000}+(?:(?<=\s)“[^“”\n]{0,5000}+){0,30}+(?:”|(?=\n)|$)"
    r"|\"[^\"\n]{0,5000}+(?:(?<=\s)\"(?=\w)[^\"\n]{0,5000}+){0,30}+(?:\"|(?=\n)|$)"
    r"|‘(?<!\w‘)[^‘\n]{0,5000}?’(?!\w)"
)
"""A mark behind a space opens anew: the next paragraph of a speech, which has run on."""
_MIXED = re.compile(r'(“[^“”"\n]{0,5000}+)"(?=\s|\Z)')
"""A quotation that opens curly and closes straight: “It is late," she said."""
_SPEAKING = re.compile(
    rf"(?:, who)?\s(?:{alternation(sorted(SPEAKS))})\b|, (?:speaking|responding|replying|writing)\s"
)
_ANSWERED = re.compile(r"\b(?:answer|reply|response|answering|replying|responding) to (?:the )?$")
"""Before whoever asked: "In reply to Cllr Quill, she said" tells of somebody else."""
_OF_SELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b[^\n]")
_TURN = 300
_TIME = 10
"""Longest time of day that opens a paragraph of a live report."""
_FAR = 3
"""In one paragraph, the most sentences from a name to its pronoun when nobody else is named."""


def resolve_pronouns(
    words: Words, people: list[Person], sentence_spans: Sequence[Extent] | None = None
) -> None:
    """Add the pronouns that can mean only one official to that official's mentions."""
    events = told_of(words, people)
    if not any(person is None for _, _, person, _ in events):
        return
    spans = sentences(words.text) if sentence_spans is None else sentence_spans
    quoted = [match.span() for match in _QUOTED.finditer(_closed(words.text))]
    _sweep(words, events, spans, quoted)


def _closed(text: str) -> str:
    """The text with the curly mark that a straight one stands for behind a curly one."""
    return _MIXED.sub(r"\1”", text) if "“" in text and '"' in text else text


def _inside(spans: list[Extent], starts: list[int], at: int) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


def _sweep(
    words: Words, events: list[Event], spans: Sequence[Extent], quoted: list[Extent]
) -> None:
    """Walk through the text once, keeping who was named in this sentence and the one before."""
    sentence_starts = [start for start, _ in spans]
    quote_starts = [start for start, _ in quoted]
    plain = _numbered(words.text, spans, quoted, quote_starts)
    current, before, number = Sentence(), Sentence(), -1
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
            current.close()
            before, current, number = current if near else Sentence(), Sentence(), at
            current.start = spans[max(at, 0)][0] if spans else 0
        if person is not None:
            if person.official and all(one is person for one in current.people):
                current.reports = _SPEAKING.match(words.text, end) is not None
            if not _aside(words.text, start, end):
                current.add(person)
            current.subject = (person, end)
        elif at >= 0:
            if words.lowers[index] in OBJECTS:
                who = object_of(words, index, current, before)
            else:
                later = _named_later(events, k, spans[at][1])
                who = meant(words, index, (current, before), spans[at][0], later)
                current.subject = (who, end)
                opens = index == 0 or words.starts[index - 1] < spans[at][0]
                current.reports = current.reports or (who is not None and opens and before.reports)
                current.doubts(
                    who, SUBJECTS.get(words.lowers[index]), opens and bool(before.people)
                )
            if who is not None:
                who.spans.append((start, end))
                who.gender = who.gender or {**PRONOUNS, **OBJECTS}.get(words.lowers[index])
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
    led = up_to(text, start, 3) in ("to ", "he ")  # dearer to search than to look
    if led and _ANSWERED.search(text, max(0, start - 20), start) is not None:
        return True
    labels = text.startswith(": ", end) and up_to(text, start, 1) in ("", "\n")
    return labels and _OF_SELF.search(text, end, end + _TURN) is not None


def _resumes(words: Words, index: int, start: int) -> bool:
    """Say whether a pronoun opens a sentence and speaks: minutes go on with their speaker."""
    before = words.text[start : min(words.starts[index], start + _TIME)]
    opens = start + _TIME > words.starts[index] and not before.strip(" 0123456789.:-–")
    return opens and words.lowers[index] in SUBJECTS and words.lower(index + 1) in SPEAKS


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


def _named_later(events: list[Event], k: int, end: int) -> bool:
    """Say whether a person is named right after the pronoun in the same sentence."""
    return any(event[0] < end and event[2] is not None for event in events[k + 1 : k + 2])
