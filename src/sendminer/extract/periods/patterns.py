"""The words of the periods lexicon as regular expressions; all of them read lower case.

Patterns named ``…_BEFORE`` are tied to their end and are searched in a window that ends where a
period starts, so each costs the same whatever the length of the text.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter

from sendminer.lexicon import alternation, lexicon
from sendminer.records import Grain, PeriodBound

LISTS = lexicon("periods")


def words(*tables: dict[str, list[str]], key: str = "words") -> str:
    """Alternation of one list of several tables."""
    return alternation([word for table in tables for word in table.get(key, [])])


MONTHS: dict[str, int] = {
    name: table["number"]
    for table in LISTS["month"].values()
    for name in [*table["words"], *table.get("short", [])]
}
MONTH_SHORT = frozenset(
    name for table in LISTS["month"].values() for name in table.get("short", [])
)
MONTH_VERBS = frozenset({"march", "may"})
MONTH_NAMES = MONTH_VERBS | {"april", "june", "august", "sept"}
WEEKDAYS: dict[str, int] = {name: i for i, name in enumerate(LISTS["weekday"]["words"])}
UNITS: dict[str, str] = {word: unit for unit, forms in LISTS["unit"].items() for word in forms}
UNIT_GRAIN: dict[str, Grain] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter",
    "year": "year", "decade": "decade", "term": "term",
}  # fmt: skip

MONTH = alternation(list(MONTHS))
WEEKDAY = alternation([*LISTS["weekday"]["words"], *LISTS["weekday"]["short"]])
SEASON = words(LISTS["season"])
UNIT = alternation(list(UNITS))
FEAST = words(LISTS["feast"])
NAMED_DAY = (
    r"yesterday|today|tomorrow|tonight|last\snight|this\smorning|this\safternoon|this\sevening"
)


def heads(words: list[str]) -> str:
    """The first letters of words, as a pattern that turns the engine away from most others."""
    groups = groupby(sorted(words), key=itemgetter(0))
    seconds = {first: sorted({word[1:3] for word in group}) for first, group in groups}
    return "|".join(f"{first}(?:{'|'.join(seconds[first])})" for first in seconds).replace(
        " ", r"\s"
    )


_NAMED = [MONTH, words(LISTS["weekday"]), SEASON, UNIT, FEAST, NAMED_DAY]
_HEADS = heads("|".join(_NAMED).split("|"))
ANCHOR = re.compile(
    rf"\b(?=[0-9]|q[1-4]|[fa]y|{_HEADS})(?:"
    r"(?P<numeric>[0-9]{1,4}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{2,4}(?![0-9]))"
    r"|(?P<year>(?:19|20)[0-9]{2}(?![0-9]))"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?(?P<fused>(?:{MONTH})(?![a-z0-9]))"
    rf"|(?P<month>(?:{MONTH})(?:(?![a-z0-9])|(?=20[0-9]{{2}}(?![0-9a-z]))))"
    rf"|(?P<weekday>(?:{words(LISTS['weekday'])})(?![a-z0-9]))"
    rf"|(?P<season>(?:{SEASON})(?:s(?=\sago))?(?![a-z0-9]))"
    rf"|(?P<unit>(?:{UNIT})(?![a-z0-9]))"
    rf"|(?P<feast>(?:{FEAST})(?![a-z0-9]))"
    rf"|(?P<named>(?:{NAMED_DAY})(?![a-z0-9]))"
    r"|(?P<quarter>q[1-4](?![a-z0-9]))"
    r"|(?P<fiscal>[fa]y\s?'?(?=[0-9]{2}))"
    r"|(?P<ordinal>[1-3]?[0-9](?:st|nd|rd|th)(?![a-z0-9]))"
    r"|(?P<short>[1-4][0-9][/–-][1-4][0-9](?![0-9a-z/%–-]|[.,:][0-9]))"
    r")"
)

DASH = "[-‐‑‒–—−]"
GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
"""White space that a date may go on over: a line's end, not a paragraph's."""
ORDINAL = "(?:st|nd|rd|th)"
YEAR4 = r"(?:1[0-9]|2[01])[0-9]{2}(?![0-9]|[,.][0-9]|\s?%)"
PAIR = (
    rf"(?P<a>(?:19|20)[0-9]{{2}})(?P<join>\s?/\s?|{DASH})"
    r"(?P<b>(?:19|20)[0-9]{2}|[0-9]{2}|(?<=/)[0-9])"
)
PAIR_END = rf"(?![0-9a-z]|[/.,:]?[0-9]|{DASH}(?!20[0-9]{{2}}[/-])[0-9])"
NUMERAL = r"(?:[0-9]{1,3}|(?:a\s+)?couple(?:\s+of)?|[a-z]{1,9}(?:-[a-z]{3,5})?)"

YEAR_KINDS: dict[str, Grain] = {
    **{word: grain for grain, t in LISTS["year_kind"].items() for word in t["words"]},
    "calendar": "year",
    "municipal": "year",
    "civic": "year",
}
MUNICIPAL = frozenset({"municipal", "civic"})
KIND = alternation(list(YEAR_KINDS))
YEAR_CONTEXT: dict[Grain, re.Pattern[str]] = {
    "academic_year": re.compile(
        rf"(?<!\w)(?<!medium[\s-])(?<!long[\s-])(?<!short[\s-])(?<!longer[\s-])"
        rf"(?:{words(LISTS['year_context']['academic_year'])})(?!\w)"
    ),
    "financial_year": re.compile(
        rf"£|(?<!\w)(?:{words(LISTS['year_context']['financial_year'])})(?!\w)"
    ),
}
TURNS: dict[str, str] = {
    word: turn for turn, table in LISTS["relative"].items() for word in table["words"]
}
TURN = alternation(list(TURNS))

_PART_WORDS = "|".join(f"(?P<{name}>{words(table)})" for name, table in LISTS["part"].items())
PART_BEFORE = re.compile(
    rf"(?<![\w-])(?:the\s+)?(?:very\s+|relatively\s+)?(?:{_PART_WORDS})"
    r"(?:\s+(?:the\s+|this\s+|that\s+)?|-)\Z"
)
PART_ENDS = frozenset(
    re.findall("[a-z]+", word)[-1] for table in LISTS["part"].values() for word in table["words"]
)
"""Last words of "the end of" and "mid-to-late": a look here spares most searches."""
POINTERS = frozenset(("the", "this", "that"))

BOUNDS: dict[str, PeriodBound] = {
    name: table.get("bound", name) for name, table in LISTS["bound"].items()
} | {"deadline": "by"}
_FILLER = (
    r"(?:(?:the|a|an|its|their|our|around|about|approximately|roughly|at\s+least|as\s+early\s+as|"
    r"as\s+late\s+as|that|his|her|year)\s+){0,2}"
)
_HOUR = (
    r"(?:(?:[0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:am|pm)?|12\s+noon|noon|midday|midnight|"
    r"close\s+of\s+(?:play|business))(?:\s+on\s+|,?\s+))?"
)
_DEADLINE_FOR = (
    r"(?:deadline|closing\s+date)\s+(?:for|to)\s+(?:[a-z]{1,20}\s+){1,4}"
    r"(?:is|was|of|will\s+be|being)"
)
_BOUND_HEADS = heads(
    ["deadline", "closing", *(w for table in LISTS["bound"].values() for w in table["words"])]
)
BOUND_BEFORE = re.compile(
    rf"(?<![\w-])(?={_BOUND_HEADS})(?:(?P<deadline>{_DEADLINE_FOR})|"
    + "|".join(f"(?P<{name}>{words(table)})" for name, table in LISTS["bound"].items())
    + rf")\s+{_HOUR}{_FILLER}\(?\Z"
)
CUE_WORD = re.compile(r"[a-z0-9.:]+")
CUE_ENDS = frozenset(
    CUE_WORD.findall(word)[-1] for table in LISTS["bound"].values() for word in table["words"]
) | frozenset(
    (
        *("the", "a", "an", "its", "their", "our", "around", "about", "approximately", "roughly"),
        *("least", "as", "that", "his", "her", "year", "on", "noon", "midday", "midnight", "play"),
        *("business", "is", "was", "of", "be", "being"),
    )
)
"""Last words of what ``BOUND_BEFORE`` finds, times of the day apart."""
BOUND_AFTER = re.compile(
    rf"\)?,?\s+(?:(?P<onwards>{words(LISTS['onwards'])})|(?P<latest>{words(LISTS['latest'])}))(?!\w)"
)
BETWEEN_BEFORE = re.compile(r"(?<!\w)between\s+(?:the\s+)?\Z")
RANGE_JOIN = re.compile(
    rf"\)?\s?{DASH}\s?\(?|,?\s+(?:up\s+|through\s+|right\s+)?(?:to|until|till|through|ending|ended)\s+"
    r"(?:and\s+including\s+)?(?:the\s+)?"
)
AND_JOIN = re.compile(r"\s+and\s+(?:the\s+)?")
LIST_JOIN = re.compile(r"(?:,|,?\s+and|,?\s+or|\s?&|\s?/)\s*(?:in\s+|by\s+|from\s+|the\s+)?")
MOVED_BEFORE = re.compile(
    rf"(?<!\w)(?:{words(LISTS['put_off'], key='moving')})(?!\w)[^.;!?\n]{{0,60}}\Z"
)
NOT_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{words(LISTS['not_before'])})(?!\w)|n['’]t(?!\w))[^.;!?\n,]{{0,40}}\Z"
    r"|(?<!\w)(?<!at\s)(?<!in\s)(?<!for\s)no\s(?!charge|cost|longer|later|doubt)(?:(?!\sand\s|\sbut\s)[^.;!?\n,]){0,40}\Z"
)
PUT_OFF_BEFORE = re.compile(
    rf"(?<!\w)(?:{words(LISTS['put_off'], key='later')})\s[^.;:\n]{{0,60}}"
    r"(?<!\w)(?:to|until|till)\s(?:(?:the|a|its|our)\s)?(?:end\sof\s)?\Z"
)
