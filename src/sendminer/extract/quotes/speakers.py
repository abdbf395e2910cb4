"""The words that name a speaker, found from the word of saying without a parser.

Titles belong to the name ("Cllr Smith"), a role before it and an apposition after it do not;
the nearest pronoun is the mention even where a name stands earlier. Only a bounded stretch
of text on either side of the cue is read.
"""

from __future__ import annotations

import re

from sendminer.records import Extent

REACH = 400
"""Code points that may lie between a cue and the words that name its speaker."""

BLOT = "\x00"
"""What stands in masked text for each code point of a quotation."""

TOKEN = re.compile(
    r"(?:[A-Z][a-z]{0,4}|[A-Z](?:\.[A-Z])+)\.(?=[\s,])|[\w@#$£](?:[\w’'&@./-]*[\w’'])?|&|[^\w\s]"
)
_PRONOUNS = frozenset("he she they we i you it who which".split())
_PERSONAL = frozenset("he she they we i you it".split())
_DETERMINERS = frozenset(
    "the a an one another some his her its their our my your many several most two three four five six "
    "both this that these those every each all no neither either few any".split()
)
_PREPOSITIONS = frozenset(
    "of in on at for from with to by into under over about as after before during since within against "
    "across around inside outside throughout beyond despite amid per among between near via through without including like than until upon behind toward towards".split()
)
_BOUNDARIES = frozenset(
    "and but or that because as when while if which who whose where though although so yet since than "
    "whether what how why then was were is are be been being had has have will would could should may "
    "might must can not nor after before until".split()
)
_AUXILIARY = frozenset(
    "has have had was were is are be been will would did do does not also then later now recently "
    "previously repeatedly still even just once first further again never always often earlier today "
    "yesterday only simply even has already could can may might should must however too who've "
    "didn’t didn't hasn’t hasn't doesn’t doesn't wouldn’t wouldn't haven’t haven't couldn’t couldn't "
    "himself herself themselves itself instead afterwards subsequently reportedly soon long both all".split()
)
_LY_NOUNS = frozenset("family supply ally bully assembly july italy rally reply monopoly".split())
_LEADERS = frozenset(
    "but and or so yet in on at when while if as although though because since after before during "
    "however then meanwhile yesterday today tomorrow last this even nor for from with by to under over "
    "once until following despite also now still later earlier both only like according asked why how "
    "what where nearly about".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december tonight".split()
)
_TITLES = frozenset(
    "cllr coun councillor mr mrs ms miss dr prof professor sir dame lord lady baroness rev revd".split()
)
_LINKS = frozenset("of for de van von der den la le du al bin el di da & the".split())
_PARTY = re.compile(
    r"(?:[RDI]-.+|Lab|Con|Lib Dem|Labour|Conservative|Green|Independent|Democrat|Republican|[A-Z]{2,3}|Jr\.?|Sr\.?)$"
)
_TRAIL = re.compile(
    r"(?:\s+(?:on|last|this|late|early|late on|early on|earlier|earlier this|earlier on|later on|later that|"
    r"later|in|at|during|the same|that|the next)"
    r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|mon|week|year|month|day|night|morning|afternoon|evening)\w*"
    r"(?:\s+(?:night|morning|afternoon|evening))?"
    r"|\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:night|morning|afternoon|evening))?"
    r"|\s+in\s+(?:an?|his|her|their|its|the)\s+(?:\w+\s+)?(?:statement|interview|letter|email|e-mail|tweet|report|post|speech)"
    r"|\s+(?:in|back in)\s+(?:19|20)\d\d"
    r"|\s+(?:went|goes|go|continued|continues|was keen|was quick|were keen|seemed|appeared|wanted|wants|moved|declined|refused|able|going)(?:\s+on)?\s+to"
    r"|\s+(?:sarcastically|jokingly))$"
)
_PAREN = re.compile(r"\s*[(\[][^()\[\]]{0,100}[)\]]$")
_STOP_AFTER = frozenset(
    "who that when while as in on at after during before following because adding if whose where which "
    "with via by about outside inside but and from since told said says is was are were has had last this "
    "yesterday today earlier later recently afterwards through upon then".split()
)


def subject_before(masked: str, floor: int, cue_start: int) -> Extent | None:
    """Words that name the subject of a verb at ``cue_start``, or None if it is left out."""
    floor = max(floor, cue_start - REACH)
    end = _unwrapped(masked, floor, cue_start)
    if end <= floor:
        return None
    last = masked[end - 1]
    if last == ",":
        return _apposed(masked, floor, end - 1)
    if last in ";:—–" + BLOT:
        return None
    return _noun_phrase(masked, floor, end)


def _unwrapped(masked: str, floor: int, end: int) -> int:
    """Step back over auxiliaries, adverbs, times, brackets and dashed asides."""
    for _ in range(12):
        end = _trimmed_end(masked, floor, end)
        window = masked[max(floor, end - 120) : end]
        token = re.search(r"[\w’'-]{1,24}$", window)
        if token and _is_auxiliary(token[0]):
            end -= len(token[0])
        elif (match := _TRAIL.search(window) or _PAREN.search(window)) is not None:
            end -= len(match[0])
        elif window[-1:] in ("–", "—") or window.endswith(" -"):
            dash = masked.rfind(window[-1], max(floor, end - 250), end - 1)
            if dash < 0:
                return end
            end = dash
        elif re.search(r",\s*(?:however|meanwhile|too|though|in turn|for (?:his|her|its) part),$", window):
            end -= len(re.search(r",[^,]*,$", window)[0])  # type: ignore[index]
        else:
            return end
    return end


def _trimmed_end(masked: str, floor: int, end: int) -> int:
    while end > floor and masked[end - 1].isspace():
        end -= 1
    return end


def _is_auxiliary(word: str) -> bool:
    if word in _AUXILIARY:
        return True
    return word.endswith("ly") and word.islower() and word not in _LY_NOUNS and len(word) > 4


def _tokens(masked: str, floor: int, end: int) -> list[re.Match[str]]:
    return list(TOKEN.finditer(masked, max(floor, end - 200), end))


def _noun_phrase(masked: str, floor: int, end: int) -> Extent | None:
    """The noun phrase that ends at ``end``: a pronoun, a name, or a determiner with its noun."""
    tokens = _tokens(masked, floor, end)
    while tokens and tokens[-1][0] in ("“", "”"):
        tokens.pop()
    if not tokens or not (tokens[-1][0][-1].isalnum() or tokens[-1][0][-1] in "’'."):
        return None
    last = tokens[-1][0]
    if last.lower() in ("who", "which", "whom"):
        return _antecedent(masked, floor, tokens[-1].start())
    if last.lower() in _PERSONAL:
        return tokens[-1].span()
    if last[0].isupper() and last.lower() not in _LEADERS:
        return _name_or_role(tokens)
    if last[0] == "@":
        return tokens[-1].span()
    return _common(tokens)


def _from_title(tokens: list[re.Match[str]], index: int) -> int:
    """Skip a place before a title: "In Hartshire Cllr Smith" names Cllr Smith."""
    if index and tokens[index - 1][0].lower() in _PREPOSITIONS:
        for later in range(index + 1, len(tokens) - 1):
            if tokens[later][0].rstrip(".").lower() in _TITLES:
                return later
    return index


def _name_or_role(tokens: list[re.Match[str]]) -> Extent | None:
    """A name, or the phrase that it ends ("a spokesperson for Hartshire Council")."""
    name = _name(tokens)
    if name is None:
        return None
    before = [t[0] for t in tokens if t.start() < name[0]]
    if before[-1:] and before[-1] in ("for", "of", "at", "from", "in", "on", "to"):
        whole = _common(tokens)
        if whole is not None and whole[0] < name[0]:
            return whole
    return name


def _antecedent(masked: str, floor: int, position: int) -> Extent | None:
    """The noun phrase before "who" or "which"."""
    end = _trimmed_end(masked, floor, position)
    if end > floor and masked[end - 1] in ",–—":
        end = _unwrapped(masked, floor, end - 1)
        if end > floor and masked[end - 1] == ",":
            return _apposed(masked, floor, end - 1)
    return _noun_phrase(masked, floor, end) if end > floor else None


def _capital(word: str) -> bool:
    return word[0].isupper() or (word[0] in "@#" and len(word) > 1)


def _name(tokens: list[re.Match[str]]) -> Extent | None:
    """Run back over capitalised words and the small words that link them."""
    index = len(tokens) - 1
    while index > 0:
        previous = tokens[index - 1][0]
        if _capital(previous) and not previous.endswith(("’s", "'s")):
            index -= 1
        elif _capital(previous) and index > 2 and tokens[index - 2][0] in ("for", "of"):
            index -= 1
        elif (
            (previous in _LINKS or previous == "and")
            and index > 1
            and _capital(tokens[index - 2][0])
            and tokens[index - 2][0].lower() not in _LEADERS
        ):
            index -= 2
        elif (
            previous == "the"
            and index > 2
            and tokens[index - 2][0] in ("of", "for", "and")
            and _capital(tokens[index - 3][0])
            and tokens[index - 3][0].lower() not in _LEADERS
        ):
            index -= 3
        else:
            break
    while index < len(tokens) - 1 and tokens[index][0].lower() in _LEADERS | _DAYS:
        index += 1
    index = _from_title(tokens, index)
    if tokens[index][0].lower() in _LEADERS | _DAYS:
        return None
    if index and tokens[index - 1][0] in ("the", "The"):
        index -= 1
    return tokens[index].start(), tokens[-1].end()


def _common(tokens: list[re.Match[str]]) -> Extent | None:
    """A noun phrase that ends in a common noun: "a spokesman for the council", "Parents"."""
    if tokens[-1][0].lower() in _BOUNDARIES | _PREPOSITIONS | _DETERMINERS - {"many", "some", "one", "most", "both", "another", "all", "several"}:
        return None
    first = len(tokens)
    starts: list[int] = []
    loose: list[int] = []
    while first > 0 and len(tokens) - first < 24:
        word = tokens[first - 1][0]
        if not (word[0].isalnum() or word[0] in "@&$£"):
            break
        low = word.lower()
        if low in _BOUNDARIES and not (low == "and" and _links_nouns(tokens, first - 1)):
            break
        first -= 1
        if low in _DETERMINERS or word.endswith(("’s", "s’", "'s")) or word.isdigit():
            before = tokens[first - 1][0].lower() if first else ""
            (loose if before in _PREPOSITIONS else starts).append(first)
    start = _phrase_start(tokens, first, starts, loose)
    if start is None or start >= len(tokens):
        return None
    return tokens[start].start(), tokens[-1].end()


def _links_nouns(tokens: list[re.Match[str]], index: int) -> bool:
    """Say whether "and" stands inside a phrase such as "children and young people"."""
    return index > 0 and len(tokens) - index <= 4 and not any(
        t[0].lower() in _DETERMINERS for t in tokens[index + 1 :]
    )


def _phrase_start(
    tokens: list[re.Match[str]], first: int, starts: list[int], loose: list[int]
) -> int | None:
    """Choose where the phrase begins among its determiners and the start of its clause."""
    opens = first < len(tokens) and tokens[first][0].lower() not in _LEADERS | _PREPOSITIONS
    if starts:
        start = starts[-1]
        word = tokens[start][0]
        if word.endswith(("’s", "'s", "s’")):
            while start > first and (_capital(tokens[start - 1][0]) or tokens[start - 1][0] in ("the", "a")):
                start -= 1
            while start < len(tokens) - 1 and tokens[start][0].lower() in _LEADERS | _DAYS:
                start += 1
        if start - first > 0 and opens and all(_capital(t[0]) for t in tokens[first:start]):
            return first
        return start
    if opens and len(tokens) - first <= 8:
        return first
    if loose:
        return loose[0]
    return len(tokens) - 1 if tokens[-1][0].endswith("s") else None


def _apposed(masked: str, floor: int, end: int) -> Extent | None:
    """The subject before an apposition that closes with a comma at ``end``."""
    base = max(floor, end - REACH)
    for mark in (";", ":", BLOT, " – ", " — "):
        cut = masked.rfind(mark, base, end)
        base = max(base, cut + len(mark)) if cut >= 0 else base
    segments = _segments(masked, base, end)
    kept = [s for s in segments if not _introduces(masked, s)] or segments[:1]
    for segment in reversed(kept):
        if (name := _bare_name(masked, segment)) is not None:
            return name
    for segment in kept:
        if (phrase := _noun_phrase(masked, segment[0], _unwrapped(masked, *segment))) is not None:
            return phrase
    return None


def _segments(masked: str, start: int, end: int) -> list[Extent]:
    cuts = [m.start() for m in re.finditer(r",(?!\d)", masked[start:end])]
    edges = [-1, *cuts, end - start]
    return [(start + a + 1, start + b) for a, b in zip(edges, edges[1:], strict=False) if b > a + 1]


def _introduces(masked: str, segment: Extent) -> bool:
    """Say whether a segment between commas is an introduction ("In a statement", "Speaking …")."""
    word = TOKEN.search(masked, *segment)
    if word is None:
        return True
    low = word[0].lower()
    if low in ("and", "but"):
        return False
    return low in _PREPOSITIONS or low in _LEADERS or low in _BOUNDARIES or low.endswith("ing")


def _bare_name(masked: str, segment: Extent) -> Extent | None:
    """A personal name that ends a segment and is not the object of a preposition."""
    end = _unwrapped(masked, *segment)
    if end <= segment[0]:
        return None
    tokens = list(TOKEN.finditer(masked, segment[0], end))
    if not tokens or not _capital(tokens[-1][0]):
        return None
    name = _name(tokens)
    if name is None or _PARTY.match(masked[name[0] : name[1]]):
        return None
    before = [t[0].lower() for t in tokens if t.start() < name[0]]
    if before and (before[-1] in _PREPOSITIONS or before[0] in ("a", "an", "who", "whose", "which")):
        return None
    if any(word in ("of", "for", "at", "in") for word in before) and before[0] not in ("the", "director"):
        return name if masked[segment[0]].isupper() else None
    return name


def subject_after(masked: str, start: int, limit: int) -> Extent | None:
    """Words that name the subject of a verb that ends at ``start`` ("said Cllr Smith")."""
    limit = min(limit, start + 250)
    tokens: list[re.Match[str]] = []
    for token in TOKEN.finditer(masked, start, limit):
        word = token[0]
        if not tokens and word == ",":
            return None
        if not (word[0].isalnum() or word[0] in "@&#") or (tokens and _stops(tokens, word)):
            break
        tokens.append(token)
        if len(tokens) == 1 and word.lower() in _PERSONAL:
            return token.span()
    if not tokens or tokens[0][0].lower() in _PREPOSITIONS | _BOUNDARIES | {"yesterday", "today"}:
        return None
    return _named_within(masked, tokens, limit)


def _stops(tokens: list[re.Match[str]], word: str) -> bool:
    """Say whether ``word`` goes on past the noun phrase that ``tokens`` begin."""
    low = word.lower()
    if low == "and":
        return not _capital(tokens[-1][0])
    if low in ("with", "about", "from", "by") and not _capital(tokens[0][0]):
        return False
    return low in _STOP_AFTER or low in _DAYS


def _named_within(masked: str, tokens: list[re.Match[str]], limit: int) -> Extent | None:
    """Drop a role that stands before a name, and words that follow a name."""
    index = 0
    while index < len(tokens) and not _capital(tokens[index][0]):
        index += 1
    if index == 0:
        end = _run_forward(tokens, 0)
        return tokens[0].start(), tokens[end].end()
    whole = (tokens[0].start(), tokens[-1].end())
    if index < len(tokens) and not any(t[0] in ("of", "for", "at", "in", "from", "with", "to") for t in tokens[:index]):
        end = _run_forward(tokens, index)
        if end == len(tokens) - 1 and not tokens[index][0].endswith(("’s", "'s")):
            determined = tokens[0][0] in _DETERMINERS
            start = 0 if determined and (index == 1 or end == index) else index
            return tokens[start].start(), tokens[end].end()
    if tokens[-1][0] == "and":
        return tokens[0].start(), tokens[-2].end()
    return _name_apposed(masked, whole, limit) or _role_name(tokens) or whole


def _role_name(tokens: list[re.Match[str]]) -> Extent | None:
    """A name of two words or more that ends a role ("director of children’s services Jo Bell")."""
    index = len(tokens)
    while index > 0 and _capital(tokens[index - 1][0]) and not tokens[index - 1][0].endswith("’s"):
        index -= 1
    if len(tokens) - index < 2 or tokens[index - 1][0].lower() in _PREPOSITIONS | {"the", "and"}:
        return None
    return tokens[index].start(), tokens[-1].end()


def _run_forward(tokens: list[re.Match[str]], index: int) -> int:
    """Last token of the capitalised run that begins at ``index``."""
    while index + 1 < len(tokens):
        following = tokens[index + 1][0]
        if _capital(following):
            index += 1
        elif (following in _LINKS or following == "and") and index + 2 < len(tokens) and _capital(tokens[index + 2][0]):
            index += 2
        else:
            break
    return index


_APPOSED_NAME = re.compile(r",\s+((?:[A-Z][\w.’'-]{0,20}\s+){1,3}[A-Z][\w’'-]{0,24})(?=\s*[,.:;\n]|\s*$)")


def _name_apposed(masked: str, whole: Extent, limit: int) -> Extent | None:
    """The name in "the director of children’s services, Jo Bell"."""
    match = _APPOSED_NAME.match(masked, whole[1], limit)
    return match.span(1) if match and masked[whole[0]].islower() else None


def first_subject(masked: str, start: int, end: int) -> Extent | None:
    """The pronoun or name that opens a sentence, after any introduction."""
    end = min(end, start + 300)
    for segment in _segments(masked, start, end)[:4]:
        if _introduces(masked, segment):
            continue
        return _opening_subject(masked, segment)
    return None


def _opening_subject(masked: str, segment: Extent) -> Extent | None:
    tokens = list(TOKEN.finditer(masked, segment[0], min(segment[1], segment[0] + 120)))
    while tokens and tokens[0][0].lower() in ("and", "but", "also", "then"):
        tokens.pop(0)
    if not tokens:
        return None
    if tokens[0][0].lower() in _PERSONAL:
        return tokens[0].span() if tokens[0][0].lower() != "it" else None
    index = 0
    while index < min(len(tokens), 8) and not _capital(tokens[index][0]):
        index += 1
    if index >= min(len(tokens), 8):
        return None
    if tokens[index][0].lower() in _DAYS | _LEADERS | _DETERMINERS:
        return None
    end = _run_forward(tokens, index)
    return tokens[index].start(), tokens[end].end()
