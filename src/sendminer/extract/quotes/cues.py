"""The words of saying: which ones there are, what they take, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sendminer.lexicon import lexicon

_WORDS = lexicon("quotes")
GROUPS = (
    "speech", "report", "belief", "tell", "question", "pledge", "phrase", "describe", "clause", "stance",
)  # fmt: skip
_GROUPS_OF: dict[str, frozenset[str]] = {
    word: frozenset(group for group in GROUPS if word in _WORDS[group]["words"])
    for word in {word for group in GROUPS for word in _WORDS[group]["words"]}
}
_REPORT = frozenset({"report"})
FRAMES = frozenset({"speech", "report", "belief", "tell", "question", "pledge"})
"""Groups whose words may stand directly before or after a quotation."""


def trie(words: Iterable[str]) -> str:
    """A regular expression for any of ``words`` that shares their beginnings: fast to fail."""
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[:1], set()).add(word[1:])
    optional = "" in heads
    heads.pop("", None)
    if not heads:
        return ""
    parts = [
        (r"\s+" if head == " " else re.escape(head)) + trie(tails)
        for head, tails in sorted(heads.items())
    ]
    body = parts[0] if len(parts) == 1 and not optional else f"(?:{'|'.join(parts)})"
    return f"{body}?" if optional else body


_CONTEST = (
    rf"{trie(_WORDS['contest']['words'])}\s+(?:(?:the|any|a|an|his|her|their|its|these|those|all"
    rf"|some|such|serious)\s+){{0,2}}{trie(_WORDS['contested']['words'])}(?=\s+that\b)"
)
_CUE = re.compile(rf"\b(?:{_CONTEST}|(?:{trie(_GROUPS_OF)})\b(?![’'-]\w))")
_CUE_FIRST = re.compile(rf"(?:{trie(w.capitalize() for w in _WORDS['speech']['words'])})\b")
_NOUN_AFTER = re.compile(
    r"(?:^|[\s(])(?:the|a|an|his|her|their|its|our|my|your|this|these|those|of|no|any|such|some"
    r"|new|latest|recent|in|by|with|from|for|more|many|several|two|other|previous|earlier|most|very"
    r"|most\s+\w{2,16}ly|very\s+\w{2,16}ly"
    r"|\w{1,24}+[’']s)\s+$",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"(?:said|says|told|tells|asked|wrote|writes|insisted|argued|admitted|explained)$"
)
_OPINIONS = frozenset(
    ("said", "thought", "believed", "expected", "reported", "alleged", "told", "known")
)
_NOT_SPEECH = re.compile(r"\s+(?:to\s+(?:be|have|include)|by|for\s+(?:this|the)\s+\w+\.)\b")
_FIXED = re.compile(
    r"(?:\b[Tt]hat|[Hh]aving|\b[Ee]nough|[Nn]eedless to|[Ss]hall we|[Ll]et[’']s)\s+$"
)
_PARTICIPLE = re.compile(r"(?:(?!responded|replied)\w{2,16}ed|written)$")
_BE = re.compile(r"\b(?:was|were|is|are|be|been|being)(?:\s+\w{1,16})?\s+$")
_STANCES = frozenset(_WORDS["stance"]["words"])
_ADJECTIVES = _STANCES - {"worried"}
_NOUNS = frozenset(_WORDS["noun"]["words"])
_BESIDE = re.compile(
    r"(?:\b[A-Z][\w’'-]*|\b(?:he|she|it|they|we|you|I|who|which|also|not)|[,)–—])\s+$"
)
_BASE = frozenset(
    ("report", "estimate", "pledge", "promise", "vow", "worry", "doubt", "forecast", "question", "offer",
     "caution", "lament", "ask")
)  # fmt: skip
_PLURAL = re.compile(
    r"(?:\b(?:\w+s|people|children|staff|police|we|they|I|you|who|which|that|also|not|never|to|will|would|can|may"
    r"|must|should|could|might|do|does|did|\w+ly)|[,)–—])\s+$",
    re.IGNORECASE,
)
"""What may stand before a verb without an ending; "the Ofsted report" has a noun."""
_CLOSES = re.compile(r"\s*(?:[.,]|$)")
_VERB_BEFORE = re.compile(r"\b(?:[a-z]{2,16}(?:ed|ing)|made|heard|denies|rejects)\s+$")
_BEFORE_CLAUSE = re.compile(
    r"(?:\s+that\b(?!\s+(?:is|are|was|were|has|have|had|will|would|[a-z]{3,16}ed)\b)"
    r"|\s*:|,?\s*\x00|\s+(?:it|he|she|they|there|the)\b)"
)
_INFINITIVE = re.compile(r"\bto\s+$")
_GOVERNED = re.compile(rf"\b(?:{trie(_WORDS['speaker']['governor']['words'])})\s+to\s+$")
_IS = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been|remains?|remained|became|becomes?)|[’'](?:s|m|re))"
    r"\s+(?:(?:also|not|now|still|very|so|quite|more|less|[a-z]{2,12}ly)\s+)?$"
)
_WHEN = re.compile(r"(?:\b(?:when|if|once)|,)\s+$")
_OPINION = re.compile(r"\s+(?:that|it|he|she|they|there|the|we|this|his|her|its|their)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying, and the groups of the lexicon that it belongs to."""

    start: int
    end: int
    text: str
    groups: frozenset[str]

    @property
    def participle(self) -> bool:
        """Say whether it is an -ing form, whose subject stands in another clause."""
        return self.text.split()[0].endswith("ing")


def find_cues(masked: str) -> list[Cue]:
    """Cues outside quotations, by position. ``masked`` has quotations blotted out."""
    found = []
    for match in _CUE.finditer(masked):
        words = " ".join(match[0].split())
        if _is_verb(masked, match.start(), match.end(), words):
            groups = _GROUPS_OF.get(words, _REPORT)
            found.append(Cue(match.start(), match.end(), match[0], groups))
    return found


def first_cue(masked: str, start: int) -> Cue | None:
    """The cue of a sentence that begins with one ("Said Cllr Marlow: ...")."""
    match = _CUE_FIRST.match(masked, start)
    if match is None:
        return None
    return Cue(match.start(), match.end(), match[0], _GROUPS_OF[match[0].lower()])


def _is_verb(masked: str, start: int, end: int, words: str) -> bool:
    """Tell the verb from the noun ("the report"), the adjective and fixed phrases."""
    if masked[start - 1 : start] in ("-", "‑"):
        return False
    before = masked[max(0, start - 24) : start]
    if words in _STANCES and (words in _ADJECTIVES or _IS.search(before)):
        return _IS.search(before) is not None and _OPINION.match(masked, end) is not None
    if words in ("said", "say", "saying") and _FIXED.search(before):
        return False
    if words == "asked for" and _WHEN.search(before):
        return False
    if words in _OPINIONS and _NOT_SPEECH.match(masked, end):
        return False
    if masked.startswith(" by ", end) and _PARTICIPLE.match(words) and not _BE.search(before):
        return False
    if words in ("think", "thinking") and masked.startswith((" tank", "-tank"), end):
        return False
    if words in _BASE and not _PLURAL.search(before):
        return False
    if words in _NOUNS and _VERB_BEFORE.search(before):
        return False
    closes = words in ("show", "estimate", "report") and _CLOSES.match(masked, end) is not None
    if closes and _PLURAL.search(before) and "," in masked[start - 90 : start]:
        return True  # "…, figures show."
    if words in _NOUNS and not (_BESIDE.search(before) or _BEFORE_CLAUSE.match(masked, end)):
        return False
    means = words.endswith("ing") and before.endswith(" by ")  # "responded by saying"
    if not _VERBAL.match(words) and not means and _NOUN_AFTER.search(before):
        return False
    return not (_INFINITIVE.search(before) and not _GOVERNED.search(before))
