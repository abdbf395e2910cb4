"""Noun phrases that end at a word of saying, found without a parser.

Titles belong to the name ("Cllr Marlow"), a role before it does not; a phrase with a determiner
goes from there to its last noun ("a spokesman for the council"). Only a bounded stretch of text
is read.
"""

from __future__ import annotations

import re

from sendminer.lexicon import lexicon
from sendminer.records import Extent

BLOT = "\x00"
"""What stands in masked text for each code point of a quotation."""

TOKEN = re.compile(
    r"(?:[A-Z][a-z]{0,4}|[A-Z](?:\.[A-Z])+)\.(?=[\s,])|\d{1,3}(?:,\d{3})+|[\w@#$£](?:[\w’'&@./-]*[\w’'])?|&|[^\w\s]"
)
Token = re.Match[str]

_WORDS = {name: frozenset(rule["words"]) for name, rule in lexicon("quotes")["speaker"].items()}
PRONOUNS = _WORDS["pronoun"]
PREPOSITIONS = _WORDS["preposition"]
BOUNDARIES = _WORDS["boundary"]
LEADERS = _WORDS["leader"]
LEADERS_OR_DAYS = LEADERS | _WORDS["day"]
_DETERMINERS = _WORDS["determiner"]
_QUANTIFIERS = {"many", "some", "one", "most", "both", "another", "all", "several"}
"""Determiners that can stand for people by themselves: "Many said …"."""
_NO_NOUN = BOUNDARIES | PREPOSITIONS | (_DETERMINERS - _QUANTIFIERS)
_PEOPLE = _WORDS["person"]
_TITLES, _LINKS, _STOPS = _WORDS["title"], _WORDS["link"], _WORDS["stop"]
_TIES = ("of", "for", "from")
_ARTICLES = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "these")
)
_POSSESSIVES = ("’s", "'s", "s’")
_PROMPTS = frozenset(("prompted", "led", "allowed", "caused", "forced", "enabled", "encouraged"))
_CLITIC = re.compile(r"(i|he|she|it|they|we|you)[’'](?:d|ll|ve|re|s|m)$", re.IGNORECASE)
_OBJECTS = _ARTICLES | {"to", "on", "that", "for"}
_LORDS = frozenset(("Mayor", "Chancellor", "Justice", "Chief", "Advocate", "Lieutenant", "Provost"))
_HELPING = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "would"))
_PLACING = frozenset(("of", "for", "at", "in", "from", "with", "to", "by"))


def lowered(word: str) -> str:
    """A word in small letters, unless it is letters for a body: WHO is not who."""
    return word if len(word) > 1 and word.isupper() else word.lower()


def is_capital(word: str) -> bool:
    """Say whether a word is written as a name or part of one."""
    return word[0].isupper() or (word[0] in "@#" and len(word) > 1)


def tokens_before(masked: str, floor: int, end: int) -> list[Token]:
    """Words and marks that end at ``end``, at most 200 code points of them."""
    tokens = list(TOKEN.finditer(masked, max(floor, end - 200), end))
    while tokens and tokens[-1][0] in ("“", "”"):
        tokens.pop()
    return tokens


def noun_phrase(tokens: list[Token]) -> Extent | None:
    """The phrase that ends with ``tokens``: a pronoun, a name, or a determiner with its noun."""
    if not tokens or not (tokens[-1][0][-1].isalnum() or tokens[-1][0][-1] in "’'."):
        return None
    last = tokens[-1][0]
    if last.lower() in PRONOUNS:
        return tokens[-1].span()
    if (clitic := _CLITIC.match(last)) is not None:
        return tokens[-1].start(), tokens[-1].start() + clitic.end(1)
    if last[0].isupper() and last.lower() not in LEADERS:
        return _name_or_role(tokens)
    if last[0] == "@":
        return tokens[-1].span()
    return _common(tokens)


def _name_or_role(tokens: list[Token]) -> Extent | None:
    """A name, or the phrase that it ends ("a spokesperson for Leeford Council")."""
    name = name_at_end(tokens)
    if name is None:
        return None
    before = [t[0] for t in tokens if t.start() < name[0]]
    kinds = len(before) > 1 and tokens[-1].start() == name[0] and tokens[-1][0] in _WORDS["party"]
    if kinds and before[-1].islower() and before[-1] not in _NO_NOUN:  # "the top Tory"
        return _common(tokens) or name
    # "a trust CEO": letters for an office end the phrase and are no name.
    office = before and before[-1].islower() and tokens[-1][0].isupper() and len(tokens) > 1
    if office and tokens[-1].start() == name[0] and before[-1] not in _NO_NOUN:
        return _common(tokens) or name
    owned = len(before) > 2 and before[-1].endswith(("’s", "'s")) and before[-2] in _PLACING
    written = len(before) > 1 and before[-1] == "by" and before[-2] in _WORDS["document"]
    if before and (owned or written or before[-1] in ("for", "of", "at", "from", "in", "on", "to")):
        whole = _common(tokens)
        if whole is not None and whole[0] < name[0]:
            return whole
    return name


def name_at_end(tokens: list[Token]) -> Extent | None:
    """The capitalised words that end ``tokens``, with the small words that link them."""
    index = _run_back(tokens)
    while index < len(tokens) - 1 and tokens[index][0].lower() in LEADERS_OR_DAYS:
        index += 1
    role = tokens[index][0].lower().split("-of-")[0] in _WORDS["role"]  # "Mum-of-two Jo Bell"
    if role and _is_person(tokens[index + 1 :]):
        index += 1
    index = _after_office(tokens, _from_title(tokens, index), len(tokens) - 1)
    if tokens[index][0].lower() in LEADERS_OR_DAYS and not _surname(tokens, index):
        return None
    for later in range(index + 2, len(tokens)):
        if tokens[later][0] in _TIES and _is_person(tokens[index:later]):
            return tokens[index].start(), tokens[later - 1].end()
    if index and tokens[index - 1][0] in ("the", "The"):
        index -= 1
    return tokens[index].start(), tokens[-1].end()


def _surname(tokens: list[Token], index: int) -> bool:
    """Say whether a month alone is a name: "May said", but "in May"."""
    before = tokens[index - 1][0].lower() if index else ""
    return tokens[index][0] in ("May", "June", "April") and before not in PREPOSITIONS | {"last"}


def _run_back(tokens: list[Token]) -> int:
    """Index of the first token of the capitalised run that ends ``tokens``."""
    index = len(tokens) - 1
    while index > 0 and (step := _step_back(tokens, index)):
        index -= step
    return index


def _step_back(tokens: list[Token], index: int) -> int:
    """Number of tokens before ``index`` that still belong to the name; 0 at its beginning."""
    word = tokens[index - 1][0]
    if is_capital(word):
        if not word.endswith(("’s", "'s")):
            return 1
        within = index > 2 and tokens[index - 2][0] in ("for", "of")
        # "the Children’s Commissioner", but "the Guardian’s Jo Bell".
        single = index == len(tokens) - 1 and index > 1 and tokens[index - 2][0].lower() == "the"
        return 1 if within or single else 0
    if word in _LINKS or word == "and":
        if index > 1 and _begins_name(tokens[index - 2][0]):
            return 2
        twice = index > 2 and tokens[index - 2][0] in _LINKS | {"and"} and word != "and"
        return 3 if twice and _begins_name(tokens[index - 3][0]) else 0
    return 0


def _begins_name(word: str) -> bool:
    return is_capital(word) and word.lower() not in LEADERS


def _from_title(tokens: list[Token], index: int) -> int:
    """Skip a place or party before a title: "Liberal Democrat Cllr Marlow" is Cllr Marlow."""
    for later in range(index + 1, len(tokens) - 1):
        if _is_title(tokens, later) and not _is_title(tokens, later - 1):
            return later if tokens[later - 1][0] not in _LINKS | {"and", ","} else index
    return index


def _is_title(tokens: list[Token], index: int) -> bool:
    word = tokens[index][0].rstrip(".").lower()
    office = tokens[index + 1][0] in _LORDS if index + 1 < len(tokens) else True
    return word in _TITLES and not office


def _after_office(tokens: list[Token], index: int, end: int) -> int:
    """Skip an office before a name: "Council Leader Ann Marlow" names Ann Marlow."""
    for later in range(end - 2, index - 1, -1):
        if tokens[later][0] in _WORDS["office"] and _is_person(tokens[later + 1 : end + 1]):
            return later + 1
    return index


def _common(tokens: list[Token]) -> Extent | None:
    """A phrase that ends in a common noun: "a spokesman for the council", "Parents"."""
    counted = len(tokens) > 1 and tokens[-2][0] == "of"  # "a mother of two"
    if tokens[-1][0].lower() in _NO_NOUN and not counted:
        return None
    first = len(tokens)
    starts: list[int] = []
    loose: list[int] = []
    while first > 0 and len(tokens) - first < 24:
        word = tokens[first - 1][0]
        low = word.lower()
        if not (word[0].isalnum() or word[0] in "@&$£"):
            break
        if low in BOUNDARIES and not (low == "and" and _links_nouns(tokens, first - 1)):
            break
        if low in _PROMPTS and first < len(tokens):
            break  # "The film prompted some parents to argue"
        if low in PRONOUNS:  # a clause of its own: "It rained and parents said …"
            joints = [i for i in range(first, len(tokens) - 1) if tokens[i][0] == "and"]
            first = joints[-1] + 1 if joints else first
            break
        first -= 1
        if low in _DETERMINERS or word.endswith(_POSSESSIVES) or word.isdigit():
            before = tokens[first - 1][0].lower() if first else ""
            (loose if before in PREPOSITIONS else starts).append(first)
    start = _phrase_start(tokens, first, starts, loose)
    return None if start is None else (tokens[start].start(), tokens[-1].end())


def _links_nouns(tokens: list[Token], index: int) -> bool:
    """Say whether "and" stands inside a phrase such as "children and young people"."""
    if not index or len(tokens) - index > 4:
        return False
    return not any(token[0].lower() in _DETERMINERS for token in tokens[index + 1 :])


def _phrase_start(
    tokens: list[Token], first: int, starts: list[int], loose: list[int]
) -> int | None:
    """Choose where the phrase begins among its determiners and the start of its clause."""
    size = len(tokens)
    opens = first < size and tokens[first][0].lower() not in LEADERS | PREPOSITIONS
    if starts:
        # "The chair believed the mother": a second article begins a phrase of its own.
        anew = (i for i in starts[:-1] if tokens[i][0] in _ARTICLES and i - 1 not in starts)
        start = _owner_start(tokens, first, next(anew, starts[-1]))
        proper = start > first and all(is_capital(t[0]) for t in tokens[first:start])
        return first if opens and proper else start
    if opens and loose and tokens[first][0].islower() and tokens[first][0].endswith(("ed", "en")):
        return loose[-1]  # "had been passed between three teams, which said …"
    if opens and size - first <= 8:
        return first
    if loose:
        return loose[0]
    return size - 1 if tokens[-1][0].endswith("s") else None


def _owner_start(tokens: list[Token], first: int, start: int) -> int:
    """Where the owner begins whose possessive stands at ``start`` ("York council’s …")."""
    if not tokens[start][0].endswith(_POSSESSIVES):
        return start
    while start > first:
        word = tokens[start - 1][0]
        if not (is_capital(word) or word in ("the", "a")):
            break
        start -= 1
    while start < len(tokens) - 1 and tokens[start][0].lower() in LEADERS_OR_DAYS:
        start += 1
    return start


def stops(tokens: list[Token], word: str) -> bool:
    """Say whether ``word`` goes on past the noun phrase that ``tokens`` begin."""
    low = lowered(word)
    if low == "and":
        return not is_capital(tokens[-1][0])
    if low in ("with", "about", "from", "by") and not is_capital(tokens[0][0]):
        return False
    if low in ("may", "june", "april") and word[0].isupper() and is_capital(tokens[-1][0]):
        return False  # a surname
    return low in _STOPS or low in _WORDS["day"]


def named_within(masked: str, tokens: list[Token], limit: int) -> Extent:
    """Drop a role that stands before a name, and words that follow a name."""
    index = 0
    while index < len(tokens) and not is_capital(tokens[index][0]):
        index += 1
    whole = (tokens[0].start(), tokens[-1].end())
    if index == 0:
        end = run_forward(tokens, 0)
        owned = tokens[end][0].endswith(_POSSESSIVES) and end < len(tokens) - 1
        later = end + 1 < len(tokens) and tokens[end + 1][0].endswith(_POSSESSIVES)
        if owned or later:  # "Leeford council’s executive member, Cllr Bell"
            return _name_apposed(masked, whole, limit) or _role_name(tokens) or whole
        if _agent(tokens, end + 1) and (name := _role_name(tokens)) is not None:
            return name  # "NASA administrator Jim Bell"
        first = _from_title(tokens[: end + 1], 0)
        return tokens[_after_office(tokens, first, end)].start(), tokens[end].end()
    placed = any(token[0] in _PLACING for token in tokens[:index])
    if index < len(tokens) and not placed:
        end = run_forward(tokens, index)
        tied = end < len(tokens) - 1 and tokens[end + 1][0] in _TIES
        if tied and _is_person(tokens[index : end + 1]):
            return tokens[index].start(), tokens[end].end()
        if end == len(tokens) - 1 and not tokens[index][0].endswith(("’s", "'s")):
            determined = tokens[0][0] in _DETERMINERS and index in (1, end)
            return tokens[0 if determined else index].start(), tokens[end].end()
    if tokens[-1][0] == "and":
        return whole[0], tokens[-2].end()
    return _name_apposed(masked, whole, limit) or _role_name(tokens) or whole


def _agent(tokens: list[Token], index: int) -> bool:
    """Say whether the words from ``index`` to a name say what somebody is."""
    last = ""
    while index < len(tokens) and tokens[index][0].islower():
        last = tokens[index][0]
        index += 1
    return index < len(tokens) and names_person(last)


def names_person(word: str) -> bool:
    """Say whether a common noun is what somebody is: "administrator", "parent"."""
    if word in _PEOPLE or word in _WORDS["role"] or word.removesuffix("s") in _PEOPLE:
        return True
    return word.endswith(("or", "er", "ist", "ian", "man", "ent"))


def _role_name(tokens: list[Token]) -> Extent | None:
    """A name of two words or more that ends a role ("director of education Jo Bell")."""
    index = len(tokens)
    while index > 0 and is_capital(word := tokens[index - 1][0]) and not word.endswith("’s"):
        index -= 1
    if len(tokens) - index < 2 or tokens[index - 1][0].lower() in PREPOSITIONS | {"the", "and"}:
        return None
    return tokens[index].start(), tokens[-1].end()


def run_forward(tokens: list[Token], index: int) -> int:
    """Last token of the capitalised run that begins at ``index``."""
    first = index
    while index + 1 < len(tokens):
        word = tokens[index + 1][0]
        links = word in _LINKS or word == "and"
        if word in _TIES and _is_person(tokens[first : index + 1]):
            break
        if is_capital(word):
            index += 1
        elif links and index + 2 < len(tokens) and is_capital(tokens[index + 2][0]):
            index += 2
        else:
            break
    return index


def _is_person(tokens: list[Token]) -> bool:
    """Say whether capitalised words look like forename and surname, so that "of" ends them."""
    words = [token[0] for token in tokens]
    plain = all(is_capital(word) and not word.isupper() for word in words)
    return len(words) > 1 and plain and not _WORDS["body"].intersection(words)


_APPOSED_NAME = re.compile(
    r",\s+((?:[A-Z][\w.’'-]{0,20}\s+){1,3}[A-Z][\w’'-]{0,24})(?=\s*[,.:;\n]|\s*$)"
)


def _name_apposed(masked: str, whole: Extent, limit: int) -> Extent | None:
    """The name in "the director of children’s services, Jo Bell"."""
    match = _APPOSED_NAME.match(masked, whole[1], limit)
    role = masked[whole[0]].islower() or masked[whole[1] - 1].islower()
    return match.span(1) if match and role else None


def opening_phrase(tokens: list[Token]) -> Extent | None:
    """The pronoun or name among the first eight of ``tokens``, as the subject of a sentence."""
    while tokens and tokens[0][0].lower() in ("and", "but", "also", "then"):
        tokens = tokens[1:]
    if not tokens:
        return None
    if tokens[0][0].lower() in PRONOUNS:
        return tokens[0].span() if tokens[0][0].lower() != "it" else None
    if tokens[0][0].lower() in _DETERMINERS:
        return _person(tokens[:8]) or _before_auxiliary(tokens[:8])
    index = next((i for i, token in enumerate(tokens[:8]) if is_capital(token[0])), None)
    if index is None or tokens[index][0].lower() in LEADERS_OR_DAYS | _DETERMINERS:
        return None
    end = run_forward(tokens, index)
    later = _named_later(tokens[:10], end) if end == index else None
    if later is not None:
        return later
    return tokens[_after_office(tokens, index, end)].start(), tokens[end].end()


def _named_later(tokens: list[Token], index: int) -> Extent | None:
    """The full name after a role that one capital opens: "deputy Labour leader Ann Bell"."""
    index += 1
    while index < len(tokens) and tokens[index][0].islower():
        if tokens[index][0] in _HELPING or tokens[index][0] in BOUNDARIES | PREPOSITIONS:
            return None
        index += 1
    end = run_forward(tokens, index) if index < len(tokens) and is_capital(tokens[index][0]) else 0
    return (tokens[index].start(), tokens[end].end()) if end > index else None


def _before_auxiliary(tokens: list[Token]) -> Extent | None:
    """What stands between a determiner and its verb: "The commission is …"."""
    for index, token in enumerate(tokens[1:], start=1):
        if _acts(tokens, index):
            return (tokens[0].start(), tokens[index - 1].end()) if index > 1 else None
        if token[0].lower() in BOUNDARIES | PREPOSITIONS or not token[0][0].isalnum():
            return None
    return None


def _acts(tokens: list[Token], index: int) -> bool:
    """Say whether a word is "is" or "has", or a verb in the past with its object."""
    low = tokens[index][0].lower()
    past = low.endswith("ed") and index + 1 < len(tokens)
    return low in _HELPING or (past and tokens[index + 1][0] in _OBJECTS)


def _person(tokens: list[Token]) -> Extent | None:
    """A person without a name that opens a sentence: "One parent", "A mother of two"."""
    for index, token in enumerate(tokens[1:], start=1):
        low = token[0].lower()
        if low in BOUNDARIES | PREPOSITIONS or not token[0][0].isalnum() or _acts(tokens, index):
            return None
        if low in _PEOPLE or low.removesuffix("s") in _PEOPLE:
            of = [t[0] for t in tokens[index + 1 : index + 2]] == ["of"] and index + 2 < len(tokens)
            return tokens[0].start(), tokens[index + 2 if of else index].end()
    return None
