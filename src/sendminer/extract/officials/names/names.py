"""Names of people: forenames, initials, particles and surnames, and what is no name."""

from __future__ import annotations

import re

from sendminer.extract.officials.names.titles import TITLES
from sendminer.extract.officials.sightings import Gender, Name
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import ENDS_ROLE, HEAD_STARTS, MODIFIERS, TOPICS

_NOT = listed("not_name") | listed("attendance")
_ALSO = listed("surname")
NEVER_FIRST = _NOT - _ALSO
"""Words that start no name where no title stands before."""
THINGS = listed("thing")
COMMON = THINGS | (listed("topic") - listed("surname"))
"""Words of things and of portfolios that are hardly ever surnames."""
_PLACES = listed("place")
_SAINTED = listed("sainted")
PARTICLES = listed("particle") | {"st"}
HONOURS = listed("suffix_honour")
_SUFFIXES = listed("suffix_office") | HONOURS
FEMALE = listed("forename_female")
MALE = listed("forename_male")
FORENAMES = FEMALE | MALE | listed("forename_either")
_TOGETHER = re.compile(r"\b[A-Z]{2,3}(?= [A-Z])")
_NICKNAMES = listed("nickname")
_SHORTENED = 3
"""A forename cut short by this many letters is still the same: "Will", "William"."""
NAMING = FORENAMES | TITLES
"""Words with which a name may begin."""
_POSTS = frozenset(("judge", "inspector", "mayor", "head", "lord"))
_POST_WORDS = HEAD_STARTS | MODIFIERS | TOPICS
_OPENS_LINE = _NOT | FORENAMES | HEAD_STARTS
LONGEST = 5
"""Most words of a name that the grammar reads."""
_DEGREES = listed("degree")
_FACULTIES = frozenset(("ed", "sc", "phil", "eng", "mus", "d"))
"""What ends a degree that is printed with stops: "B.Ed.", "Ph.D."."""
_JOINTS = str.maketrans("", "", "-'’")
_DASHES = frozenset(("–", "-", "—"))
_NAME_LINE = 30
"""A name can run over the break of a line at least this long."""


def forename_gender(name: str) -> Gender | None:
    """Gender that a forename tells of, or None where it tells of none or of both."""
    low = name.lower()
    if (low in FEMALE) == (low in MALE):
        return None
    return "f" if low in FEMALE else "m"


def particled(low: str) -> bool:
    """Say whether a word opens a surname: "van", "ul-Haq"."""
    return low in PARTICLES or (low[2:3] == "-" and low[:2] in PARTICLES)


def spaced(name: str) -> str:
    """Part the initials of a name, however they are printed: "JT Marlow", "J.T. Marlow"."""
    return _TOGETHER.sub(lambda match: " ".join(match[0]), name.replace(".", " "))


def same_forename(a: str, b: str) -> bool:
    """Say whether two forenames in lower case can be one: "will" and "william", "sue", "susan"."""
    short, long = sorted((a, b), key=len)
    cut = long.startswith(short) and len(long) - len(short) >= _SHORTENED
    return a == b or cut or f"{short} {long}" in _NICKNAMES


def name_at(
    words: Words, index: int, *, titled: bool = False, initials: bool = False
) -> Name | None:
    """Read the name that starts at word ``index``.

    ``titled``: an honorific or a role stands before, so that one word is enough. ``initials``:
    the name may start with an initial that could also be "A" or "I".
    """
    last = _run(words, index, titled, titled or initials)
    while last >= index and (_is_initial(words, last) or words.lower(last) in PARTICLES):
        last -= 1
    if last < index or _is_thing(words, index, last, titled):
        return None
    name = split_name(words, index, last)
    return name if titled or name.given else None


def _run(words: Words, index: int, titled: bool, initials: bool) -> int:
    """Last word of the run of words that can make up one name."""
    at = index
    while at < index + LONGEST + 1:
        if not _fits(words, at, index, titled, initials):
            break
        if words.possessive(at) or not joined(words, at):
            return at
        at += 1
    return at - 1


def _fits(words: Words, at: int, index: int, titled: bool, initials: bool) -> bool:
    low = words.lower(at)
    if low == "st":
        return (at > index or titled) and _saint(words, at)
    if (
        (at > index or titled)
        and low in PARTICLES
        and words.near(at)
        and (words.capital(at + 1) or words.lower(at + 1) in PARTICLES)
    ):
        return True
    if at > index and degree_end(words, at) is not None:
        return False
    if not words.capital(at):
        form = words.forms[at] if index < at < len(words.forms) else ""
        prefix, _, rest = form.partition("-")
        return prefix in PARTICLES and rest[:1].isupper()  # "al-Amin"
    if _is_initial(words, at):
        return initials or at > index
    return _is_name_word(words, at, index, titled)


def degree_end(words: Words, at: int) -> int | None:
    """Last word of a degree behind a name: "PhD", "B.Ed.", "BA (Hons)"."""
    low = words.lower(at)
    if low not in _DEGREES or words.forms[at].istitle():
        parted = words.gap(at) == "." and low in ("b", "m", "d", "ph") and words.capital(at)
        if not parted or words.lower(at + 1) not in _FACULTIES:
            return None
        at += 1
    return at + (words.gap(at).endswith(" (") and words.lower(at + 1) == "hons")


def _opens_line(words: Words, index: int, at: int) -> bool:
    """Say whether a line of a form or of a list starts there, and no wrapped name goes on."""
    low = words.lower(at)
    another = low in FORENAMES and at - index > 1 and words.capital(at + 1)
    label = _labels(words, at) or (words.near(at) and _labels(words, at + 1))
    starts = low.endswith("ing") and words.gap(at).startswith(",")  # "Commenting, Cllr Quill"
    return another or label or starts or low in _NOT or low in HEAD_STARTS


def _labels(words: Words, at: int) -> bool:
    """Say whether a word ends a label: "Notes: …", "Independent – Councillor Quill"."""
    gap = words.gap(at)
    return gap.startswith(":") or (gap.strip() in _DASHES and words.lower(at + 1) in TITLES)


def _saint(words: Words, at: int) -> bool:
    """Say whether "St" starts a surname, as in "Ida St John", and no parish or school."""
    close = words.near(at) or words.gap(at) == ". "
    return close and words.capital(at) and words.lower(at + 1) in _SAINTED


def _next_person(words: Words, at: int) -> bool:
    """Say whether another starts right behind forename and surname: "Ida Quill Ned Bell"."""
    opens = words.lower(at) in FORENAMES and words.capital(at + 1) and words.near(at)
    if not opens or words.lower(at + 1) in _NOT | THINGS:
        return False
    return words.lower(at - 2) in FORENAMES and words.lower(at - 1) not in FORENAMES


def _is_name_word(words: Words, at: int, index: int, titled: bool) -> bool:
    form, low = words.forms[at], words.lower(at)
    if (
        at > index
        and words.gaps[at - 1] != " "
        and "\n" in words.gap(at - 1)
        and _opens_line(words, index, at)
    ):
        return False
    if at - index > 1 and low in _POST_WORDS and (words.near(at) or "-" in low or low == "clerk"):
        return False  # "Ida Marlow Head of Inclusion"
    if at > index and (
        at in words.parted or (at - index == 2 and (_next_person(words, at) or _labels(words, at)))
    ):
        return False
    spelt = form.isalpha() or form.translate(_JOINTS).isalpha()
    if len(low) < 2 or not spelt:
        return False
    base = low[:-2] if low.endswith("'s") else low
    if base in TITLES and (at > index or not titled):
        return False
    if base in _NOT:
        forename = base in FORENAMES and words.near(at) and words.capital(at + 1)
        if base in _POSTS and words.near(at) and words.capital(at + 1):
            return False  # "Upper Tribunal Judge Marlow"
        return base in _ALSO and (titled or at > index or forename)
    if not form.isupper():
        return True
    if low in _SUFFIXES:
        return False
    if at == index and base in FORENAMES and words.near(at):
        # "IDA MARLOW spoke", or the first word of an article: "IDA Marlow has apologised".
        after = words.forms[at + 1]
        plain = words.capital(at + 1) and words.lower(at + 1) not in _POST_WORDS | _NOT
        return len(after) > 2 and (after.isupper() or plain)
    if len(form) < 4:
        return titled and (at == index or words.forms[at - 1].isupper())
    return (titled or at > index) and at - index < 3


def _is_initial(words: Words, at: int) -> bool:
    form = words.forms[at]
    if len(form) == 1:
        return form.isupper()
    return (
        len(form) <= 3
        and form.isupper()
        and form.isalpha()
        and (words.lower(at) not in _SUFFIXES or words.lower(at - 1) in TITLES)
        and (words.lower(at) not in _NOT or _listed_initials(words, at))
        and words.near(at)
        and words.capital(at + 1)
        and not words.forms[at + 1].isupper()
    )


def _listed_initials(words: Words, at: int) -> bool:
    """Say whether letters that are a word too are somebody's in a list: "Bell, RE Quill and …"."""
    return len(words.forms[at]) == 2 and words.gap(at - 1) == ", "


def joined(words: Words, at: int) -> bool:
    """Say whether the name of which word ``at`` is a part can go on after it."""
    if words.near(at, _NAME_LINE):
        return True
    if words.gap(at).strip(" ") == "\n" and _wrapped(words, at):
        return True
    if words.gap(at) == ". " and words.forms[at] == "St":
        return True
    return _is_initial(words, at) and words.gap(at) in (".", ". ", ".\u00a0")


def _wrapped(words: Words, at: int) -> bool:
    """Say whether a name goes on in the next line: a forename, and then who does something."""
    after = words.lower(at + 2)
    acts = words.near(at + 1) and (after in ENDS_ROLE or after.endswith("ed"))
    surname = words.capital(at + 1) and words.lower(at + 1) not in _OPENS_LINE
    return words.lower(at) in FORENAMES and acts and surname


def _is_thing(words: Words, first: int, last: int, titled: bool) -> bool:
    """Say whether the run names a school, a road or a report after somebody."""
    if words.near(last) and words.capital(last + 1) and not words.possessive(last):
        after = words.lower(last + 1)
        office = after in ("town", "city", "parish") and words.lower(last + 2) in HEAD_STARTS
        office = office or _labels(words, last + 1)  # "Ida Quill Health – Cllr Bell"
        if (after in THINGS and after not in ("county", "c") and not office) or after == "of":
            return True
    if last == first:
        return not titled and words.lower(first) in THINGS
    if sum(map(COMMON.__contains__, words.lowers[first : last + 1])) > 1:
        return True
    low = words.lower(last).removesuffix("'s")
    if low not in THINGS:
        return last - first >= LONGEST
    if low in _PLACES and words.lower(first) not in FORENAMES and not _is_initial(words, first):
        return True
    known = words.lower(first) in FORENAMES or _is_initial(words, first)
    spelt = any(not _is_initial(words, k) for k in range(first, last))
    return (last - first > 1 and spelt) or not (known or titled)  # "A L Hall" is somebody


def split_name(words: Words, first: int, last: int) -> Name:
    """Part the given names from the surname; a particle starts the surname."""
    at = next((k for k in range(first, last) if words.lower(k) in PARTICLES), last)
    given: list[str] = []
    for k in range(first, at):
        if _is_initial(words, k):
            given.extend(words.forms[k])
        else:
            given.append(_printed(words.forms[k]))
    surname = [_printed(words.forms[k]) for k in range(at, last)]
    surname.append(_printed(words.text[words.starts[last] : words.end(last)]))
    return Name(first, last, tuple(given), " ".join(surname))


def _printed(word: str) -> str:
    """Write a name printed in capitals as names are written."""
    if not word.isupper() or len(word) < 2:
        scots = word.startswith(("Mc", "Mac")) and word.lstrip("Mac").isupper()
        return f"Mc{word[2:].title()}" if scots and word[1] == "c" else word
    titled = word.title()
    return f"Mc{word[2:].title()}" if word.startswith("MC") and len(word) > 4 else titled
