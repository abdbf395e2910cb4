"""Lists of names that share a title: "Councillors Lambert, A Quill and Spence"."""

from __future__ import annotations

from sendminer.extract.officials.names.names import FORENAMES, HONOURS, name_at
from sendminer.extract.officials.names.titles import COURTESY, TITLES
from sendminer.extract.officials.sightings import Name
from sendminer.extract.officials.tokens import Words


def names_in_list(words: Words, first: Name) -> list[Name]:
    """Names of a list: "Lambert, A Quill and Spence", "George and Judith Marlow"."""
    names, at, titled = [first], first.last, False
    while True:
        at = _over_brackets(words, _over_letters(words, at))
        gap = words.gap(at).lstrip(")]").strip()
        conjoined = words.lower(at + 1) == "and" and gap in ("", ",") and words.gap(at) != "\n\n"
        ampersand = gap == "&"
        if not conjoined and not ampersand and gap not in (",", ";"):
            break
        start = at + (2 if conjoined else 1)
        own = words.lower(start) in COURTESY
        name = name_at(words, start + own, titled=True, initials=True)
        if name is None or (conjoined and not words.near(at + 1)):
            break
        closes = conjoined and (titled or _alike(words, names, start))
        heads = words.lower(start) in TITLES and words.near(start) and words.capital(start + 1)
        if heads and not closes and not (own and _goes_on(words, name.last)):
            break
        names.append(name)
        at, titled = name.last, titled or own
        if conjoined or ampersand:
            break
    return _shared_surname(names)


def one_title_for_all(words: Words, first: Name) -> list[Name]:
    """Names that a title in the singular heads: "Councillor I Quill, S Bell and O Vale"."""
    names = names_in_list(words, first)
    alike = all(name.given and all(len(part) == 1 for part in name.given) for name in names)
    return names if alike and len(names) > 2 else [first]


def _alike(words: Words, names: list[Name], start: int) -> bool:
    """Say whether a title ends a list of names with initials: "B Bell, C Cole and Mrs M Dunn"."""
    listed = len(names) > 1 and all(name.given and len(name.given[0]) == 1 for name in names)
    return listed and words.lower(start) in COURTESY and len(words.lower(start + 1)) == 1


def _goes_on(words: Words, at: int) -> bool:
    """Say whether a name without a title follows: "Councillors Bell, Mrs Cole, Dunn and Quill"."""
    at = _over_brackets(words, _over_letters(words, at))
    gap = words.gap(at).lstrip(")]")
    close = gap.count("\n") < 2 and gap.strip() in ("", ",")  # a list runs on over lines
    conjoined = close and words.lower(at + 1) == "and"
    start = at + (2 if conjoined else 1)
    listed = conjoined or (close and "," in gap)
    own = words.lower(start) in COURTESY  # one more of them, and then one without
    return listed and words.capital(start) and (own or words.lower(start) not in TITLES)


def _over_letters(words: Words, at: int) -> int:
    """Skip letters behind a name, such as "MBE"."""
    while words.near(at) and words.lower(at + 1) in HONOURS and words.forms[at + 1].isupper():
        at += 1
    return at


def _over_brackets(words: Words, at: int) -> int:
    """Skip brackets of at most eight words after word ``at``."""
    if words.gap(at).strip() not in ("(", "["):
        return at
    for k in range(at + 1, at + 9):
        if ")" in words.gap(k):
            return k if words.gap(k).replace(")", "").strip() in (",", ";", "") else at
    return at


def _shared_surname(names: list[Name]) -> list[Name]:
    """Give "George" in "George and Judith Marlow" the surname that stands after Judith."""
    if len(names) != 2 or names[0].given or len(names[1].given) != 1:
        return names
    first, second = names
    if first.surname.lower() not in FORENAMES or len(second.given[0]) < 2:
        return names
    return [Name(first.first, first.last, (first.surname,), second.surname), second]
