"""Which council a document is about, where the document itself leaves no doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache

from sendminer.lexicon import lexicon
from sendminer.register import known
from sendminer.spans import up_to

_NAME = r"(?!Council\b|COUNCIL\b)[A-Z][A-Za-z'’-]{1,24}"
_LINK = r"(?:upon|on|and|of|the|in|with|&|le|de|by)"
_KIND = r"(?:County|City|Borough|District|Metropolitan|Unitary|Combined)"
# "Leeford, Dunmere and Farnmoor Council" is one council; "in Leeford, Dunmere and …" is not.
_FIRST_OF_THREE = rf"(?:(?<![Ii]n )(?<!of )(?<!to )(?<!\w, ){_NAME}(?: City)?, (?={_NAME} and ))?"
_MENTION = re.compile(
    rf"\b(?:(?P<royal>(?:London|Royal) Borough of {_NAME}(?: {_LINK}){{0,2}}(?: {_NAME}){{0,2}}"
    r"(?: Council)?)"
    rf"|(?P<place>{_FIRST_OF_THREE}{_NAME}(?:(?: {_LINK}){{0,2}} {_NAME}){{0,5}})"
    r" (?:Council|COUNCIL)(?![\w-]| (?:Tax|tax|House))"
    r"|(?P<caps>[A-Z][A-Z'’-]{1,24}(?: [A-Z&][A-Z'’-]{0,24}){0,5}) COUNCIL\b)"
)
# "Norbury council", "Norbury CC", "Norbury county council": councils only where the register
# knows the name, for a parish or a club may be called so too.
_LOOSE = re.compile(
    rf"\b(?P<place>{_NAME}(?:(?: {_LINK}){{0,2}} {_NAME}){{0,4}})"
    r"(?P<rank> (?:(?:county|city|borough|metropolitan borough|district) )?council"
    r"(?![\w-]| (?:tax|house))| (?:CC|MBC|MDC|LBC|BC|DC)\b)"
)
_NEXT = re.compile(r" ([A-Z][A-Za-z]{1,20})(?![\w’'-])")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s\d–,-]{0,16}(?P<name>[A-Z][\w'’& -]{2,60}?Council)\b", re.IGNORECASE
)
_LINKS = frozenset(("upon", "on", "and", "of", "the", "in", "with", "&", "by", "le", "de"))
# "Ann Marlow, ", "Ann Marlow (for Bob Tate - ": who comes from the council named next.
_AFFILIATED = re.compile(
    r"(?:^|[;:,]|\band)[ \t*•-]{0,6}(?P<name>(?:[A-Z][\w.'’-]{0,24} ){1,4}[A-Z][\w'’-]{1,24})"
    r" ?(?:(?P<bracket>\()[^()]{0,60}|(?:\([^()]{0,40}\))?(?:,| ?[-–—|:]|\t) ?(?:from |the ){0,2})$"
)
_IN_BRACKETS = re.compile(r"[^()]{0,60}\)")
_LISTED = re.compile(r" ?(?:\([^()]{0,60}\))? ?[.]?(?:;|$)")
_DELEGATION = 3
"""A body that so many come from is more than the home of somebody who attends."""
_NAMED_OFTEN = 2
_WINDOW = 2_000_000
_HEADING = 400
"""A council that is named once only must be named among the first characters."""
_LOWER_END = re.compile(r"\w-[a-z]+\Z")
"""What a council is, and not called: "cash-strapped", "Tory-led"; towns end in a capital."""
# Makers and demonstration sites, not councils.
_BRANDS = frozenset(("modern council", "moderngov council", "my council", "your council"))


@cache
def _words(rule: str) -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon("parse")[rule]["words"])


@dataclass(frozen=True, slots=True)
class _Mention:
    """A council named in a text; ``name`` is the register's where that knows what was ``said``."""

    start: int
    end: int
    name: str
    said: str

    @property
    def place(self) -> str:
        return _place(self.name).lower()


def council_of(text: str) -> str | None:
    """Full name of the council that more than half of the named mentions mean, else None.

    "Leeford Council" and "Leeford City Council" are one council under its longest name, and all
    names of a council that is in the register are one.
    """
    text = text[:_WINDOW]
    mentions = _mentions(text)
    places = Counter(one.place for one in mentions)
    if not places:
        return None
    (place, times), *_ = places.most_common(1)
    its = [one for one in mentions if one.place == place]
    names = Counter(one.name for one in its)
    chosen = max(names, key=lambda name: (len(name), names[name]))
    if times * 2 <= places.total() or (times == 1 and not _is_the_matter(text, its[0])):
        return None
    first = min(mentions, key=lambda one: one.start)
    if first.place != place and first.start < _HEADING and times <= 2 * places[first.place]:
        return None  # a story that opens with one council and then tells of its neighbour
    attends = len(its) < _DELEGATION and all(_is_affiliation(text, one) for one in its)
    return None if attends else chosen


def _mentions(text: str) -> list[_Mention]:
    """Every mention of a council.

    A word of a heading or of the sentence before may cling to a name: where the same name
    stands without it elsewhere, "Monday Leeford Council" is Leeford Council.
    """
    found = [
        _Mention(*mention.span(), known(name) or name, name)
        for mention in _MENTION.finditer(text)
        if (name := _name(mention)) and not _names_another(text, mention, name)
    ]
    for mention in _LOOSE.finditer(text):
        loose = _loose(mention)
        if loose is not None:
            found.append(loose)
    names = {one.name for one in found}
    meant = {name: _unclung(name, names) for name in names}
    return [replace(one, name=meant[one.name]) for one in found]


def _names_another(text: str, found: re.Match[str], name: str) -> bool:
    """Say whether "Council" is no last word: "Larkmoor Council Watch" is a paper or a club.

    A council that the register knows has a network or a monitor of its own.
    """
    after = _NEXT.match(text, found.end())
    if after is None or after[1].lower() not in _words("other_names"):
        return False
    return known(name) is None


def _loose(found: re.Match[str]) -> _Mention | None:
    """The council of the register that the last words of a run of capitalised words name."""
    words = found["place"].split()
    for place in range(len(words)):
        if words[place].lower() in _words("name_openings") and place:
            break
        said = " ".join(words[place:])
        name = known(said + found["rank"])
        if name is not None:
            return _Mention(found.start(), found.end(), name, said)
    return None


def _unclung(name: str, names: Collection[str]) -> str:
    ends = (known(end) or end for end in _ends(name))
    return next((end for end in ends if end in names), name)


def _ends(name: str) -> list[str]:
    """The name less its first word or words, longest first; none where they belong to it."""
    words = name.split()
    ends = []
    for place, word in enumerate(words[:4]):
        if word.islower() or word.lower() in _words("name_openings"):
            break
        ends.append(" ".join(words[place + 1 :]))
    return ends


def _is_the_matter(text: str, only: _Mention) -> bool:
    """Say whether a council named once is named at the head, or its place time and again."""
    if only.end <= _HEADING:
        return True
    return len(re.findall(rf"\b{re.escape(_place(only.said))}\b", text)) > _NAMED_OFTEN


def _is_affiliation(text: str, found: _Mention) -> bool:
    """Say whether a mention says where a person in a list comes from."""
    before = up_to(text, found.start, 200).rpartition("\n")[2]
    after = text[found.end : found.end + 100].partition("\n")[0]
    named = _AFFILIATED.search(before)
    if named is None or not _words("buildings").isdisjoint(named["name"].lower().split()):
        return False
    return (_IN_BRACKETS if named["bracket"] else _LISTED).match(after) is not None


def _name(found: re.Match[str]) -> str | None:
    """Name of the council in a mention, or None where it is another kind of council."""
    if found["royal"]:
        words = found["royal"].removesuffix(" Council").split()
        while words and (words[-1].lower() in _words("not_places") or _is_kind(words[-1])):
            del words[-1]
        return " ".join(words) if len(words) > 3 else None
    return _proper((found["place"] or found["caps"]).split())


def _proper(words: list[str]) -> str | None:
    """The council's name that ends a run of capitalised words, or None where none does."""
    words = words[_before_name(words) :]
    while words and words[0].lower() in _words("not_places") | _LINKS:
        del words[0]
    if not words or words[-1].lower() in _words("other_councils") | _LINKS:
        return None
    if all(map(_is_kind, _behind_the(words))):
        return None
    return " ".join(map(_written, words)) + " Council"


def _behind_the(words: list[str]) -> list[str]:
    """What follows "the": "Built by the County Council" names no place."""
    for place in reversed(range(len(words))):
        if words[place] == "the":
            return words[place + 1 :]
    return words


def _written(word: str) -> str:
    """A word of a name as it is written outside of headings: "AND" is "and"."""
    if word.lower() in _LINKS and word.isupper():
        return word.lower()
    return word.capitalize() if len(word) > 3 and word.isupper() else word


def _before_name(words: list[str]) -> int:
    """How many words stand before the name: all up to the last that is part of no name.

    A link counts only where it is shouted among words that are not: "Budget AND Council".
    """
    shouted = all(word.isupper() for word in words)
    for place in reversed(range(len(words))):
        word = words[place].lower().rstrip(",")
        following = words[place + 1].lower() if place + 1 < len(words) else ""
        if word == "by" and following != "the":
            return place + 1  # "Approved on 9 March by Leeford City"
        if _LOWER_END.search(words[place]):
            return place + 1
        link = word in _LINKS and word != "the"
        if link and words[place].isupper() and not shouted and len(words) > 1:
            return place + 1
        if not link and words[place] != "the" and word in _words("not_places"):
            return place + 1
    return 0


def _is_kind(word: str) -> bool:
    return re.fullmatch(_KIND, word, re.IGNORECASE) is not None


def _place(name: str) -> str:
    """Place part of a council's name, for comparing: "Leeford City Council" is "Leeford"."""
    kinds = re.compile(rf"\b(?:{_KIND}|Council|London|Royal|of|the)\b", re.IGNORECASE)
    return " ".join(kinds.sub(" ", name).split())


def branded(title: str, footer: str = "") -> str | None:
    """Council named at the end of a page's title ("… - Leeford Council") or in its copyright."""
    parts = re.split(r"\s[-–|:]\s", title)
    last = parts[-1].strip() if len(parts) > 1 else ""
    if re.search(r"\bCouncil$|^(?:London|Royal) Borough of ", last) and len(last) <= 60:
        found = _real(last)
        if found:
            return found
    owner = _COPYRIGHT.search(footer[-20_000:])
    return _real(" ".join(owner["name"].split())) if owner else None


def _real(name: str) -> str | None:
    """The name itself, unless it is a maker's, or no name at all."""
    if name.lower() in _BRANDS:
        return None
    place = name.removesuffix(" Council")
    proper = name if place == name and name != "Council" else _proper(place.split())
    return proper and (known(proper) or proper)
