"""What is known of a statement beside its words, from its Document alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sendminer.classify.cues import carried, cues
from sendminer.classify.voices import Speech, Voices
from sendminer.english.tokens import marker_length, tokens
from sendminer.lexicon import lexicon
from sendminer.records import Document, Extent, Statement

_HEAD = re.compile(
    r"(?:[\w' ,()]{0,60}\b)?(?P<word>RESOLVED|Resolved|resolves|DECISION|Decision|DECIDED|AGREED"
    r"|Agreed|RECOMMENDED|RECOMMENDATIONS?|Recommendations?|recommended|recommends|Actions?"
    r"|ACTIONS?|Reasons?|Alternatives?|REASONS?)\b"
)
_STATES = {"reco": "recommended", "reas": "background", "alte": "background", "acti": "actions"}
_STATES |= dict.fromkeys(("reso", "deci", "agre"), "resolved")
_HEAD_LENGTH = 110


@dataclass(frozen=True, slots=True)
class Seen:
    """A statement as the model sees it: its words, and names of the features that hold.

    ``follows`` says that the one before it in a list stands before it in its document too.
    """

    words: list[str]
    features: list[str]
    follows: bool = False


def look(document: Document) -> list[Seen]:
    """Words and features of every statement of a document, in order."""
    return list(_look(document))


def _look(document: Document) -> Iterator[Seen]:
    resolved = sorted(span for item in document.items for span in item.resolved)
    voices = Voices(document)
    state, position, open_quote, before = "", 0, False, set[str]()
    for statement in document.statements:
        marked = marker_length(statement.text)
        words = tokens(statement.text, marked)
        held = cues(words)
        gap = document.text[position : statement.start]
        fresh = "\n" in gap or not position
        head = _head(statement.text, words) if fresh or ":" in gap else ""
        limb = bool(marked) or _limb(statement.text, words, held)
        if head:
            state = head
        elif fresh and not limb:
            state = ""
        features = [f"cue:{name}" for name in sorted(held)]
        features += ["list marker"] if marked else []
        features += _form(document, statement, words, fresh)
        features += _place(state, bool(head), limb, _touched(resolved, statement))
        features += [f"before:{name}" for name in sorted(before)]
        speech = voices.of(statement)
        features += _speech(statement, speech, open_quote)
        features += _pairs(held, state, document.kind, speech)
        yield Seen(words, features, follows=position > 0)
        open_quote = _still_open(statement.text, open_quote)
        before = (held & carried()) or (before if open_quote else set())
        position = statement.end


def _form(document: Document, statement: Statement, words: list[str], fresh: bool) -> list[str]:
    """Shape of the statement: how it starts and ends, how long it is, what values it holds."""
    text = statement.text
    found = [f"kind:{document.kind}", f"length:{min(len(words) // 6, 6)}"]
    if words:
        found.append(f"first:{words[0]}")
    found += ["paragraph start"] if fresh else []
    found += ["question"] if "?" in text and text.rstrip("”\"’' ").endswith("?") else []
    unfinished = text[-1:].isalnum()
    found += ["no full stop"] if unfinished else []
    found += [f"turn:{text[0].lower()}"] if text[:2] in ("Q.", "A.", "Q:", "A:") else []
    found += ["money"] if "£0" in words else []
    found += ["number"] if "0" in words else []
    found += [f"counts:{each.unit}" for each in document.counts_of(statement)]
    found += ["heading"] if fresh and len(words) < 9 and unfinished else []
    return found + _time(document, statement) if statement.periods else found


def _time(document: Document, statement: Statement) -> list[str]:
    """Whether a period lies ahead of the day of publication."""
    published = document.published
    ends = [each.latest for each in document.periods_of(statement)]
    return ["time to come"] if published and any(end and end > published for end in ends) else []


def _place(state: str, head: bool, limb: bool, resolved: bool) -> list[str]:
    found = [f"under:{state}"] if state else []
    found += ["head line"] if head else []
    found += ["limb"] if limb else []
    found += ["resolution"] if resolved else []
    return found


def _speech(statement: Statement, speech: Speech | None, open_quote: bool) -> list[str]:
    found = [f"speech:{speech.kind}", f"voice:{speech.voice}"] if speech else []
    text = statement.text
    if open_quote or "“" in text or "”" in text or '"' in text:
        found.append("quotation marks")
    return found


_TOLD_BY = (
    "failing", "opinion", "admission", "will-act", "has-done", "yet-to", "fell-short",
    "judgement", "neglect", "owning", "better", "harm", "service", "was-done", "praise",
    "so-far", "no-or-not", "long-time",
)  # fmt: skip
"""Cues that mean one thing from the body's own people and another from others."""
_TOLD = frozenset(_TOLD_BY)


def _pairs(held: set[str], state: str, kind: str, speech: Speech | None) -> list[str]:
    """Pairs that mean more than their halves: who admits, what is decided where."""
    voice = "own" if "own-voice" in held else "other" if "other-voice" in held else "no"
    found: list[str] = []
    if not _TOLD.isdisjoint(held):
        told = [name for name in _TOLD_BY if name in held]
        found += [f"{voice} voice + {name}" for name in told]
        if speech:
            found += [f"{speech.voice} says + {name}" for name in told]
        if "service" in held:
            found += [f"the body + {name}" for name in told if name != "service"]
    if state:
        found += [f"under {state} + {name}" for name in ("be-noted", "subjunctive") if name in held]
        found.append(f"{kind} + {state}")
    if "failing" in held and "will-act" not in held and voice == "no":
        found.append("failing, nobody named")
    return found


def _head(text: str, words: list[str]) -> str:
    """The state that a head line opens, or that a statement opens for itself."""
    found = _HEAD.match(text[:_HEAD_LENGTH])
    if not found or (found["word"][0].islower() and not text.rstrip().endswith((":", "to"))):
        return ""
    short = len(words) <= 14
    return _STATES[found["word"][:4].lower()] if short or found.start("word") == 0 else ""


def _limb(text: str, words: list[str], held: set[str]) -> bool:
    """Whether it reads like a limb of a list: lower-case, subjunctive or imperative."""
    if not words:
        return False
    return words[0] in _openers() or text[0].islower() or "subjunctive" in held


@cache
def _openers() -> frozenset[str]:
    """First words of limbs: "that", imperatives, and verbs of resolving."""
    lists = lexicon("labels")["lists"]
    return frozenset(("that", "to", *lists["bare"], *lists["acts"]))


def _touched(spans: Sequence[Extent], statement: Statement) -> bool:
    """Whether a span overlaps the statement; nested ones lie within a few of each other."""
    if not spans:
        return False
    end = bisect_left(spans, (statement.end, 0))
    return any(spans[i][1] > statement.start for i in range(max(0, end - 4), end))


def _still_open(text: str, was_open: bool) -> bool:
    opened, closed = text.rfind("“"), text.rfind("”")
    return opened > closed if opened != closed else was_open
