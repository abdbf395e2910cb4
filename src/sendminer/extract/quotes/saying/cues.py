"""The words of saying: which ones there are, what they take, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.extract.quotes.saying.verbs import is_stance, is_verb
from sendminer.extract.quotes.trie import trie
from sendminer.lexicon import lexicon

_WORDS = lexicon("quotes")
GROUPS = (
    "speech", "report", "belief", "tell", "question", "pledge", "phrase", "describe", "clause",
    "stance",
)  # fmt: skip
_GROUPS_OF: dict[str, frozenset[str]] = {
    word: frozenset(group for group in GROUPS if word in _WORDS[group]["words"])
    for word in {word for group in GROUPS for word in _WORDS[group]["words"]}
}
_THOUGHT = frozenset({"belief", "stance"})
_REPORT = frozenset({"report"})
_STANCE = frozenset({"stance"})
FRAMES = frozenset({"speech", "report", "belief", "tell", "question", "pledge"})
"""Groups whose words may stand directly before or after a quotation."""

_CONTEST = frozenset(_WORDS["contest"]["words"])
_CUE = re.compile(rf"\b(?:{trie({*_GROUPS_OF, *_CONTEST})})\b(?![’'-]\w)")
_CONTESTED = re.compile(
    r"(?:\s+(?:[Mm]embers|councillors|parents|residents|families|him|her|them|the\s[A-Za-z]{3,12}))?"
    r"\s+(?:(?:the|any|a|an|his|her|their|its|these|those|all|some|such|serious)\s+){0,2}"
    rf"{trie(_WORDS['contested']['words'])}"
    r"(?=(?:\s(?:last\snight|yesterday|today|on\s[A-Z][a-z]{2,5}day))?\s+(?:that|he|she|it|they|there|this|the|its|his|her|their|[a-z]{3,14}\s(?:was|were|is|are|had|has|have|would))\b)"
    r"|\s+(?:the\s)?[A-Za-z]{2,16}(?:[’']s?)?\sattention\sto\sthe\sfact(?=\s+that\b)"
)
"""The rest of a cue that answers a claim: "rejected" + "the claim"."""
_FIRST = [
    *_WORDS["speech"]["words"],
    *(w for w in _WORDS["describe"]["words"] if w.endswith("ing")),
]
_REPORTING = [w for w in _WORDS["report"]["words"] if w.endswith("ing")]
"""Open a sentence before "that" alone: "Stressing that it was late, she left"."""
OPENING_LETTERS = frozenset(word[0].upper() for word in (*_FIRST, *_REPORTING))
_CUE_FIRST = re.compile(
    rf"(?:{trie(word.capitalize() for word in _FIRST)})\b"
    rf"|(?:{trie(word.capitalize() for word in _REPORTING)})(?=\sthat\b)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying, and the groups of the lexicon that it belongs to."""

    start: int
    end: int
    text: str
    groups: frozenset[str]
    participle: bool = False
    """An -ing form, whose subject stands in another clause."""

    @property
    def thought(self) -> bool:
        """Say whether it tells what somebody thinks and hardly what they say."""
        return bool(self.groups & _THOUGHT) and self.groups <= _THOUGHT | {"describe"}


def find_cues(masked: str) -> list[Cue]:
    """Cues outside quotations, by position. ``masked`` has quotations blotted out."""
    found = []
    for match in _CUE.finditer(masked):
        words, end = match[0], match.end()
        if (groups := _GROUPS_OF.get(words)) is None:  # "pointed\nto", or no cue by itself
            words = " ".join(words.split())
            groups = _GROUPS_OF.get(words)
        if words == "convinced" and is_stance(masked, match.start()):
            groups = _STANCE  # "he remains convinced": he has convinced nobody
        if words in _CONTEST and (noun := _CONTESTED.match(masked, end)) is not None:
            end, groups = noun.end(), _REPORT
        if groups is not None and is_verb(masked, match.start(), end, words):
            ing = words.split(" ", 1)[0].endswith("ing")
            found.append(Cue(match.start(), end, masked[match.start() : end], groups, ing))
    return found


def first_cue(masked: str, start: int) -> Cue | None:
    """The cue of a sentence that begins with one ("Said Cllr Marlow: ...")."""
    match = _CUE_FIRST.match(masked, start)
    if match is None:
        return None
    words = match[0].lower()
    return Cue(match.start(), match.end(), match[0], _GROUPS_OF[words], words.endswith("ing"))
