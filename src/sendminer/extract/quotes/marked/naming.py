"""What stands in quotation marks without being said: titles, names, mottos, scare quotes."""

from __future__ import annotations

import re

from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.trie import trie
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import BODIES, names_person
from sendminer.lexicon import lexicon
from sendminer.spans import up_to

_NAMING = re.compile(
    rf"(?:\b|^)(?:{trie(lexicon('quotes')['naming']['words'])})\s*[:,]?\s*$", re.IGNORECASE
)
_WHAT_CALLED = re.compile(
    r"\bwhat\s+(?:[\w’'.-]{1,20}\s+){1,4}(?:calls|called)\s+(?:the|a|an|its|his|her|their)\s*$"
)
"""Not a name but a judgement: "what she called the “wholesale ruin” of it"."""
_HAS_MARKED = re.compile(r"\b(?:has|have|had|which|that|it|this|move|vote)\smarked\s*$")
"""No label but what something means: "it would have marked “an era of hope”"."""
_THING_CALLED = re.compile(
    r"\b[Aa]n?\s(?:[a-z-]{2,16}\s){0,2}([a-z-]{3,16})\scalled\s(?:(?:an?|the)\s)?$"
)
"""A thing and its name: "a vote called a “storm”", but not "a move a parent called “sad”"."""
_DRAFTED = re.compile(
    r"(?:\b(?:insert(?:ed|ing)?|replac(?:e|ed|ing)(?:\sit)?\s(?:with|by)|substitut(?:e|ed|ing)|(?:amended|changed|reworded)\sto\sread"
    r"|add(?:ed|ing)?\sthe\swords?|delet(?:e|ed|ing)|[Tt]he\sfollowing\s(?:\w+\s)?(?:motion|amendment|resolution|recommendation|wording|words)"
    r"(?:\s[^.:;\x00]{0,60})?)"
    r"|\b(?:[Mm]oved|[Ss]econded|[Pp]roposed)(?:\sby\s[^:;\x00]{3,80})?"
    r"|\b(?:read(?:\sout)?|moved|proposed|tabled)\s(?:the|an?|this)\s(?:\w+\s)?(?:decision|motion|amendment|resolution)\b[^.:;\x00]{0,60})"
    r":\s*$"
)
"""What leads in the text of a motion: "seconded by Cllr Bell: “This Council notes …”"."""
_MOTION = re.compile(
    r"(?:That\s)?[Tt]his\s(?:[Cc]ouncil|[Cc]abinet|[Cc]ommittee|[Mm]eeting)(?:\s(?:also|further|therefore))?\s(?:notes|believes|resolves"
    r"|recognises|calls|regrets|welcomes|condemns|agrees|asks|acknowledges|supports|opposes|requests|instructs)\b"
)
"""How the text of a motion begins."""
_SMALL = re.compile(r"(?:a|an|the|and|or|of|in|on|at|to|for|with|by|from|s)$", re.IGNORECASE)
"""Words that a title may leave without a capital."""
_WORD = re.compile(r"[^\W_][\w’'-]*")
_MODIFIES = re.compile(r"\b(?:an?|the|The|An?|its|his|her|their|any|no|more|these|those|some)\s*$")
_NOUN_NEXT = re.compile(
    r"\s(?!(?:of|in|on|at|for|from|with|to|by|and|or|but|as|that|which|who|when|after|before|about"
    r"|over|is|was|are|were|if|because|while|during|against|among|between|has|had|have|will|would"
    r"|since|than|into|under|facing|hitting|affecting|threatening|coming|looming|brewing|involving|regarding"
    r"|concerning|following|being|having|going|waiting|surrounding)\b)[a-z]"
)
_NOUN_VERB = re.compile(
    r"\s(?:[a-z-]{3,16}\s){1,2}(?:is|was|are|were|will|would|can|could|should|has|have|had)\b"
)
_WORD_ASKED = re.compile(r"\b(?:what|how|why|whether|if)\s*$")
_VERB_NEXT = re.compile(
    r"\s(?:is|was|are|were|will|would|can|could|should|might|may|had|has|meant|means|looked)\b"
)
_INTRODUCED = re.compile(
    r"(?:(?:said|says|replied|asked|answered)(?:\s[a-z]{2,12}ly)?|was|is|it|as)\s*,?\s*$"
)


def is_entitled(before: str) -> bool:
    """Say whether the words before a mark say that a name follows: "so-called", "entitled"."""
    if _NAMING.search(before[-30:]) is not None:
        return not (_WHAT_CALLED.search(before[-60:]) or _HAS_MARKED.search(before[-30:]))
    thing = _THING_CALLED.search(before[-60:]) if "called" in before[-12:] else None
    return thing is not None and not (names_person(thing[1]) or thing[1] in BODIES)


def is_drafted(before: str) -> bool:
    """Say whether the words before a mark lead in a motion or a decision, which nobody speaks."""
    before = before[-200:].rstrip(" \n-–")
    return before.endswith(":") and _DRAFTED.search(before) is not None


def is_motion(text: str, one: Quoted) -> bool:
    """Say whether the marks hold the text of a motion, which nobody speaks."""
    return _MOTION.match(text, one.pieces[0][0]) is not None


def is_named(text: str, one: Quoted, before: str) -> bool:
    """Say whether the marks hold a title, a name, a motto or a scare quote."""
    content = text[one.pieces[0][0] : one.pieces[-1][1]]
    if len(one.pieces) > 1:
        return False
    colon = before.rstrip().endswith(":")
    if is_entitled(before):
        return not colon or len(content) < 30
    words = _WORD.findall(content)
    if not words:
        return True
    if colon or content[-1] in "?!" or len(words) > 8:
        return False
    large = [word for word in words if not _SMALL.match(word)]
    titled = bool(large) and all(word[0].isupper() or word[0].isdigit() for word in large)
    if titled and len(words) == 1:
        return _nickname(text, one) or _INTRODUCED.search(before) is None
    return titled and not before.rstrip().endswith(",")


def modifies(text: str, unit: Unit, one: Quoted) -> bool:
    """Say whether the marks hold up a word or two before a noun: the “golden hello” scheme."""
    words = len(text[one.pieces[0][0] : one.pieces[-1][1]].split())
    before = unit.masked[max(unit.start, one.opening - 8) : one.opening]
    if words > 3:
        # "Harbury's “education other than at school” team has offered it"
        owned = words < 8 and before.endswith(("’s ", "'s "))
        return owned and _NOUN_VERB.match(text, one.closing) is not None
    if text[one.pieces[-1][1] - 1] == ",":
        return False  # "calling it “unfit,” said": no noun follows
    if words == 1 and _WORD_ASKED.search(before) and _VERB_NEXT.match(text, one.closing):
        return True  # "wondered what “mitigation” would look like"
    return bool(_MODIFIES.search(before) and _NOUN_NEXT.match(text, one.closing))


def _nickname(text: str, one: Quoted) -> bool:
    """Say whether names stand on both sides: Jo “Bo” Bell."""
    before = up_to(text, one.opening, 24).rstrip().split(" ")[-1]
    after = text[one.closing : one.closing + 2].strip()
    return before[:1].isupper() and after[:1].isupper()
