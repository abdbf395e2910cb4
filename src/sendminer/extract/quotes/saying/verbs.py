"""Whether a word of saying is a verb where it stands: "the report" says nothing.

What stands directly before and after tells; the word before is looked up, since a word of
saying comes every few sentences and a pattern over its surroundings costs more than the search.
"""

from __future__ import annotations

import re

from sendminer.extract.quotes.saying.wrapping import PROMPTED, TOOK_TO
from sendminer.extract.quotes.trie import trie
from sendminer.extract.quotes.words import BLOT
from sendminer.lexicon import lexicon
from sendminer.spans import up_to

_WORDS = lexicon("quotes")
_NOUNS = frozenset(_WORDS["noun"]["words"])
_BASE = frozenset(_WORDS["noun"]["base"])
_STANCES = frozenset(_WORDS["stance"]["words"])
_ADJECTIVES = _STANCES - {"worried"}

_BEFORE_NOUN = frozenset(_WORDS["noun"]["after"])
_THINGS = re.compile(rf"\s{trie(_WORDS['noun']['things'])}\b")
_REDUCED = re.compile(
    r"\s(?:in|at|within|under|by)\s(?:the|this|that|its|their|an?)\s"
    r"(?:(?!(?:that|it|he|she|they|we|there|the|this|its|his|her|their|all|many|some|no)\s)[\w-]{1,20}\s){1,4}?"
    r"(?:is|are|was|were|has|had|have|will|would|could|should|may|might|must|used|uses|includes|included)\s"
)
"""What makes a relative clause of a word in -ed: the sentence's own verb comes later."""
_DEGREE = re.compile(r"(?:most|very)\s+\w{2,16}ly\s+$", re.IGNORECASE)
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "you", "I", "who", "which", "also", "not"))
_PLURALS = frozenset(_WORDS["noun"]["plural"])
_MARKS = ",)–—"
_OBJECT_OF = re.compile(r"(?:[a-z-]{2,20}(?:ed|ing)|made|heard|denies|rejects)$")
_VERBAL = re.compile(
    r"(?:said|says|told|tells|asked|wrote|writes|insisted|argued|admitted|explained)$"
)
_OPINIONS = frozenset(
    ("said", "thought", "believed", "expected", "reported", "alleged", "told", "known")
)
_NOT_SPEECH = re.compile(r"\s+(?:to\s+(?:be|have|include)|by|for\s+(?:this|the)\s+\w+\.)\b")
_INTEREST = re.compile(r"\s(?:an?|no|his|her|their|any)\s(?:[\w-]{1,20}\s){0,4}interests?\b")
"""What members of a committee declare without saying it."""
_ELSEWHERE = re.compile(
    r"\s(?:in|at|on|under|within|above|below|earlier|previously|elsewhere|to\sthe)\b"
)
"""Where something has been said already: "the sum as indicated in the report"."""
_KEPT_UP = re.compile(
    r"\s(?:(?:special|mainstream|nursery|primary|secondary|infant|junior|boarding|residential)\s)?"
    r"(?:schools?|nurser(?:y|ies)|settings?|sector|provision|academies|estate|buildings?"
    r"|representatives?|reps?|members?|heads?|headteachers?|governors?)\b"
)
"""What is maintained, and by whom a word before tells: "LA maintained special schools"."""
_AGREED_THING = re.compile(
    r"\s(?:format|approach|schema|standard|timetable|framework|process|protocol|definition|timescale|template)\b"
)
"""What all have agreed on, without an article: "an industry agreed format"."""
_QUALIFY = {"maintained": _KEPT_UP, "agreed": _AGREED_THING}
_REFLEXIVE = re.compile(r"\s(?:itself|himself|herself|themselves|ourselves)\b(?!\s+that\b)")
_FIXED = re.compile(
    r"(?:\b[Tt]hat|[Hh]aving|\b[Ee]nough|[Nn]eedless to|[Ss]hall we|[Ll]et[’']s)\s+$"
)
_PARTICIPLE = re.compile(r"(?:(?!responded|replied)\w{2,16}ed|written)$")
_THAT = re.compile(r"\s+that\b")
_PLURAL_OPENS = re.compile(
    r"(?:[.!?\n]\s|^)(?:The\s[a-z]{2,16}|[A-Z][a-z]{2,16})s\s(?:at|of|from|in|for|on)\s[^.,;:\n]{1,70}$"
)
_STOPPED = frozenset(("stop", "stops", "stopped", "stopping", "avoid", "keep", "without", "from"))
_BE = re.compile(r"\b(?:was|were|is|are|be|been|being)(?:\s+\w{1,16})?\s+$")
_THAN_FIRST = re.compile(r"\bthan\s(?:(?:first|originally|initially|previously)\s)?$")
_CLITICS = frozenset(who + mark + "s" for who in ("he", "she", "it", "who") for mark in "’'")
"""Before a participle: "he’s raised concerns"."""
_EARLIER_ONE = re.compile(
    r"(?:\b(?:the|an|his|her|their|its|our|my|your|this|that|any|no|some|from|of|in|for|to|and|or)|[’']s?)\s+earlier\s+$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"\b(?:[Aa]n?|any|no|every|his|her|my|its)\s[a-z-]{2,16}\s$")
_WRITTEN = frozenset(_WORDS["speaker"]["document"]["words"] + _WORDS["speaker"]["sign"]["words"])
_RULINGS = frozenset(("ruling", "judgment", "verdict", "memo", "poll", "polls"))
"""What finds, before "finding": "a ruling finding that it was late"."""
_CROWDS = frozenset(("Some", "Many", "Most", "Others", "Several"))
_MANY = re.compile(r"(?:^|[.;!?\n–—]\s{1,2})\w+\s+$")
_SOME = re.compile(r"(?:,|\bwith)\s(?:some|many|most|several|two|three)\s$")
_CLOSES = re.compile(r"\s*(?:[.,]|$)")
_BEFORE_CLAUSE = re.compile(
    r"(?:\s+that\b(?!\s+(?:is|are|was|were|has|have|had|will|would|[a-z]{3,16}ed)\b)"
    r"|\s*:|,?\s*\x00|\s+(?:it|he|she|they|there|the)\b)"
)
_AMOUNT_NEXT = re.compile(
    r"\s(?:one|two|three|half|most|many|more|fewer|nearly|almost|about|around|only|just|some|over|at\sleast|£?\d)\b"
)
"""What figures show: "the data shows one in five is late"."""
_GOVERNED = re.compile(rf"\b(?:{trie(_WORDS['speaker']['governor']['words'])})\s+to\s+$")
_PROMPTED = re.compile(rf"{PROMPTED}\s+$")
_IS = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been|remains?|remained|became|becomes?)|[’'](?:s|m|re))"
    r"\s+(?:(?:also|not|now|still|very|so|quite|more|less|[a-z]{2,12}ly)\s+)?$"
)
_OPINION = re.compile(r"\s+(?:that|it|he|she|they|there|the|we|this|his|her|its|their)\b")


def is_verb(masked: str, start: int, end: int, words: str) -> bool:
    """Tell the verb from the noun ("the report"), the adjective and fixed phrases."""
    if masked[start - 1 : start] in ("-", "‑"):
        return False
    before = up_to(masked, start, 24)
    previous = before.split()[-1] if before[-1:].isspace() and before.strip() else ""
    if words in _STANCES and (words in _ADJECTIVES or _IS.search(before)):
        return _IS.search(before) is not None and _OPINION.match(masked, end) is not None
    if _fixed(masked, end, words, before, previous):
        return False
    if words.endswith("ing") and _THINGS.match(masked, end):
        return False  # "existing reporting mechanisms"
    if previous == "newly" or ("than" in before and _THAN_FIRST.search(before)):
        return False  # "the newly announced school", "is bigger than first thought"
    noun = previous.islower() and previous not in _SUBJECTS
    if noun and words.endswith("ed") and _REDUCED.match(masked, end):
        return False  # "the plan proposed in the report used what there was"
    if previous in _STOPPED and words.split(maxsplit=1)[0].endswith("ing"):
        return False  # "told parents to stop complaining about it"
    if " " in words and words.split(maxsplit=1)[0] in _NOUNS and _OBJECT_OF.match(previous):
        return False  # "rejected calls for an inquiry"
    if words in _NOUNS and not _noun_as_verb(masked, start, end, words, previous):
        return False
    # "responded by saying", "…, with many saying they had waited"
    means = words.endswith("ing") and (previous == "by" or _says_beside(masked, end, before))
    if previous in _CROWDS and _MANY.search(before) is not None:
        means = _OPINION.match(masked, end) is not None
    if not means and not _VERBAL.match(words) and _modifies(before, previous):
        return False
    if previous != "to" or _GOVERNED.search(before) is not None:
        return True
    window = masked[max(0, start - 80) : start]
    return _PROMPTED.search(window) is not None or TOOK_TO.search(window.rstrip()) is not None


def _says_beside(masked: str, end: int, before: str) -> bool:
    """Say whether "some" and its like speak: a comma or "with" before, a clause behind."""
    return _SOME.search(before) is not None and _BEFORE_CLAUSE.match(masked, end) is not None


def is_stance(masked: str, start: int) -> bool:
    """Say whether "is" or its like makes a state of the word: "remains convinced"."""
    return _IS.search(masked, max(0, start - 24), start) is not None


def _fixed(masked: str, end: int, words: str, before: str, previous: str) -> bool:
    """Say whether the word belongs to a phrase that reports nothing: "that said", "said to be"."""
    if words in ("said", "say", "saying") and _FIXED.search(before):
        return True
    if words in ("continued", "continues"):
        return masked.startswith(" to ", end)  # what somebody goes on to do
    if previous.lower() == "as" and _ELSEWHERE.match(masked, end):
        return True
    if words == "writing":
        return previous in ("reading,", "reading", "spelling,") or masked.startswith(" and ", end)
    if words == "declared":
        return previous.lower() == "interests" or _INTEREST.match(masked, end) is not None
    if words in _QUALIFY:
        return _QUALIFY[words].match(masked, end) is not None
    if words == "finding" and previous not in _WRITTEN | _RULINGS:
        return True
    if words == "offered":
        return masked.startswith(" of ", end)  # "the sum offered of £4m"
    if words == "asked for":
        return previous in ("when", "if", "once") or previous.endswith(",")
    if words in ("think", "thinking"):
        return masked.startswith((" tank", "-tank"), end)
    if words in ("find", "finds", "found", "finding") and _REFLEXIVE.match(masked, end):
        return True  # "the place it finds itself in"
    if words in _OPINIONS and _NOT_SPEECH.match(masked, end):
        return words != "told" or not _BE.search(before)  # "were told by the council that"
    by = masked.startswith(" by ", end) and not masked.startswith(" by way of ", end)
    by = by and _PARTICIPLE.match(words) is not None
    return bool(by and not _BE.search(before))


def _noun_as_verb(masked: str, start: int, end: int, words: str, previous: str) -> bool:
    """Say whether a word that is as often a noun has a subject or a clause beside it."""
    plural = previous[-1:] in _MARKS or previous.endswith(("s", "ly"))
    plural = bool(previous) and (plural or previous.lower() in _PLURALS)
    if words in _BASE and previous in ("did", "does", "do"):
        return True
    if words in _BASE and masked.startswith(":", end):
        return False  # "the high needs forecast: an overspend of £3m"
    if words in _BASE and not plural:
        return _THAT.match(masked, end) is not None and _plural_opens(masked, start)
    if _OBJECT_OF.match(previous):
        return False
    bare = not words.endswith(("s", "d", "g"))
    if bare and not plural and _ADJECTIVE.search(up_to(masked, start, 40)):
        return False  # "a false claim that …"
    if previous[-1:] == BLOT:
        return True  # "“Shame on them,” posted Cllr Bell"
    if words == "read" and previous in _WRITTEN and BLOT in up_to(masked, start, 30):
        return True  # "“It is late,” his letter read."
    if plural and words in ("show", "estimate", "report") and _CLOSES.match(masked, end):
        return "," in up_to(masked, start, 90)  # "…, figures show."
    if previous and (previous[0].isupper() or previous in _SUBJECTS or previous[-1] in _MARKS):
        return True
    if words in ("shows", "show", "finds") and _AMOUNT_NEXT.match(masked, end):
        return True
    return _BEFORE_CLAUSE.match(masked, end) is not None


def _plural_opens(masked: str, start: int) -> bool:
    """Say whether the sentence opens with a plural: "Economists at the Leeford Trust"."""
    return _PLURAL_OPENS.search(masked, max(0, start - 90), start) is not None


def _modifies(before: str, previous: str) -> bool:
    """Say whether what stands before makes a noun of the word: "the", "council’s"."""
    word = previous.lstrip("(").lower()
    if word == "earlier" and not _EARLIER_ONE.search(before):
        return False  # "had earlier urged", but "an earlier claim"
    if word in _CLITICS:
        return False
    if word in _BEFORE_NOUN or word.endswith(("’s", "'s", "s’", "s'")):
        return True
    return word.endswith("ly") and _DEGREE.search(before) is not None
