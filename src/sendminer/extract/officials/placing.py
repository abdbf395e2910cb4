"""Give each role of a text to the name beside it: before it, after it, or joined by "is"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sendminer.extract.officials.affiliations import read_initials
from sendminer.extract.officials.complements import body_line, workplace
from sendminer.extract.officials.names import THINGS, forename_gender, name_at
from sendminer.extract.officials.naming import sight
from sendminer.extract.officials.sightings import Gender, Role, Scan, Sighting, Title
from sendminer.extract.officials.titles import OFFICE
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import ENDS_ROLE, is_party

_TITULAR = frozenset(
    ("mayor", "judge", "president", "minister", "senator", "coroner", "secretary",
     "commissioner", "inspector", "superintendent", "sergeant", "chief constable", "chancellor",
     "prime minister", "sheriff")
)  # fmt: skip
_INVITATIONS = frozenset(
    ("invitation", "request", "behalf", "suggestion", "discretion", "absence", "question",
     "invited")
)  # fmt: skip
_APART = frozenset(
    ("\t", " | ", ", ", " - ", " – ", " — ", " (", ",\n", ": ", "-", "–", "—", " – the ")
)
_LINKS = frozenset(
    ["at", "in", "with", "on", "for", "who", "which", "to", "by", "from", "as", "based"]
)
_SERVING = frozenset(
    ("appointed", "elected", "re-elected", "reappointed", "attending", "serving", "acting",
     "served", "working", "named", "confirmed")
)  # fmt: skip
_ELECTED = frozenset(("elected", "re-elected", "appointed", "reappointed"))
_AUXILIARIES = frozenset(
    ("was", "were", "been", "be", "being", "has", "had", "would", "will", "is")
)
_POSTS_OF = frozenset(("capacity", "appointment", "role", "election", "position", "duties", "post"))
_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_SUCCESSORS = frozenset(("successor", "predecessor", "replacement"))
_SUCCEEDS = frozenset(
    (
        "replaced",
        "replaces",
        "replacing",
        "replace",
        "succeeded",
        "succeeds",
        "succeeding",
        "succeed",
    )
)
_NEAR_OFFICE = 40
"""Words within which a successor is still that of the official named before."""
_FEW = 6
_REACH = 150
"""Words within which nobody else may be named for "she has been leader" to tell of somebody."""
_ADULT = 18
_OF_SCHOOLS = frozenset(("headteacher", "principal", "executive headteacher", "governor", "head"))
_COPULAS = frozenset(
    ("is", "was", "who", "now", "currently", "became", "been", "has", "remains", "as")
)


def place(found: Scan, index: int, role: Role) -> None:
    """Give the role whose noun is at word ``index`` to the name beside it, if there is one."""
    words = found.words
    if index in found.firsts and words.lowers[index] in OFFICE:
        return
    if any(_inside(found, k) for k in (role.first, role.last)):
        return
    if (
        role.head == "president"
        and role.outer - 1 in found.tails
        and words.gap(role.outer - 1) == ", "
    ):
        return  # of a company, as a rule: presidents of states stand before their names
    sighting = next(_beside(found, role), None) or _by_pronoun(found, role)
    if sighting is None:
        found.roles.append(role)
    elif _child(found, sighting):
        return
    elif _public_of(found, sighting, role):
        for each in _all_of(found, sighting, role):
            _give(each, role)
            if role.head in _OF_SCHOOLS and role.last < each.name.first:
                each.organisation = each.organisation or workplace(words, each.tail)
            read_initials(words, each, role.last)
        found.held[role.last] = sighting


def _by_pronoun(found: Scan, role: Role) -> Sighting | None:
    """The one person named before in "The council of which she has been chief executive"."""
    words, at = found.words, role.outer - 1
    if role.determiner in ("a", "an") or words.lower(at) not in _COPULAS or not words.near(at):
        return None
    while words.lower(at) in _COPULAS | _AUXILIARIES and words.near(at):
        at -= 1
    gender = _GENDERS.get(words.lower(at))
    if gender is None:
        return None
    index = bisect_left(found.named, words.starts[at], key=lambda one: one.start)
    near = [one for one in found.named[max(0, index - _FEW) : index] if at - one.tail < _REACH]
    surnames = {one.name.surname for one in near}
    if len(surnames) != 1 or not near[0].name.given:
        return None
    fits = forename_gender(near[0].name.given[0]) in (None, gender)
    return near[0] if fits else None


def _public_of(found: Scan, sighting: Sighting, role: Role) -> bool:
    """Say whether a role that stands beside somebody is a public one."""
    if role.public is None:
        return found.public or sighting.official
    office = sighting.title is not None and sighting.title.kind == "office"
    return role.public or (office and role.head == "leader")  # "Cllr Quill, Leader of Leeford"


def share(found: Scan) -> None:
    """Give a role that "and" joins to the next one to the same person.

    "Council leader and Lib Dem group leader Ida Quill": the first is the one that is printed.
    """
    nexts = {role.outer: each for each in found.named for role in each.roles}
    left = []
    for role in found.roles:
        joint = found.words.lower(role.last + 1) == "and" and found.words.near(role.last)
        after = role.last + 2
        while joint and after not in nexts and _of_place(found, after, role.last):
            after += 1  # "leader of Leeford Council and Yarm Vale MP Ida Quill"
        sighting = nexts.get(after) if joint else None
        if sighting is None or sighting.start < found.words.starts[role.last]:
            left.append(role)
            continue
        sighting.role = None
        _give(sighting, role)
    found.roles = left


def _of_place(found: Scan, at: int, last: int) -> bool:
    """Say whether word ``at`` can be the place of a second office, and starts no name."""
    named = found.firsts.get(at)
    return at < last + 5 and found.words.capital(at) and (named is None or not named.official)


def _all_of(found: Scan, first: Sighting, role: Role) -> Iterator[Sighting]:
    """The people who share a role in the plural: "ward members Ida Quill and Ned Bell"."""
    yield first
    last = first
    while role.plural and first.start > found.words.starts[role.last]:
        gap = found.words.gap(last.tail).strip(")] ")
        joint = found.words.lower(last.tail + 1) == "and" and gap in ("", ",")
        sighting = found.firsts.get(last.tail + (2 if joint else 1))
        if sighting is None or not (joint or gap == ","):
            return
        yield sighting
        last = sighting


def succeed(found: Scan) -> None:
    """Tell who held an office before or after: "She replaced Ned Quill", "Her successor, Jo Bell"."""
    known: set[str] = set()
    last = -_NEAR_OFFICE
    for one in found.named:
        near = one.name.first - last < _NEAR_OFFICE and one.name.given
        if near and not one.official and _succeeds(found.words, one):
            one.official = True
        if one.official or one.name.surname in known:
            known.add(one.name.surname)
            last = one.tail


def _succeeds(words: Words, sighting: Sighting) -> bool:
    at = (sighting.title.first if sighting.title is not None else sighting.name.first) - 1
    before, low = words.lower(at - 1), words.lower(at)
    if low in _SUCCESSORS and words.gap(at) in (" ", ", "):
        while before in ("immediate", "eventual", "late"):
            at -= 1
            before = words.lower(at - 1)
        return before in ("his", "her", "their") or words.possessive(at - 1)
    if low == "by":
        return before in ("replaced", "succeeded") and words.near(at - 1)
    over = (low == "from" and before == "over" and words.near(at - 1)) and (
        words.lower(at - 2) in ("took", "takes", "taking", "take", "taken")
    )
    return words.near(at) and (over or low in _SUCCEEDS)


def _inside(found: Scan, index: int) -> bool:
    sighting = found.firsts.get(index)
    return sighting is not None and sighting.official


def _beside(found: Scan, role: Role) -> Iterator[Sighting]:
    """Names that the role can belong to, the likeliest first."""
    words = found.words
    after = _acronym_skipped(words, role.last)
    gap = words.gap(after)
    if after > role.last or role.text.endswith(")"):
        gap = gap[1:]
    if "\n" in gap and (sighting := _before(found, role)) is not None:
        yield sighting  # the next line of a list is about the next person
        return
    if (gap == " " or words.near(after)) and (
        (sighting := found.firsts.get(after + 1)) is not None
        or (sighting := _resplit(found, after + 1)) is not None
        or (sighting := _titular(found, role)) is not None
    ):
        yield sighting
    if (sighting := _before(found, role)) is not None:
        yield sighting
    if _introduces(words, role):
        return
    if gap in (", ", ": ", " : ", " – ", " - ", ",\n", ":\n", " (") and role.determiner not in (
        "a",
        "an",
    ):
        sighting = found.firsts.get(_party_skipped(words, after) + 1)
        if sighting is not None and (not sighting.weak or _closed(words, sighting)):
            yield sighting


def _introduces(words: Words, role: Role) -> bool:
    """Say whether the role ends an introduction: "At the invitation of the Leader, Cllr Quill"."""
    of = words.lower(role.outer - 1) in ("of", "from", "by") and words.near(role.outer - 1)
    return of and words.lower(role.outer - 2) in _INVITATIONS


def _resplit(found: Scan, index: int) -> Sighting | None:
    """Part a name from the place before it that was read as one with it."""
    name = name_at(found.words, index)
    old = found.tails.get(name.last) if name is not None else None
    if name is None or old is None or old.official or old.title is not None:
        return None
    old.name = name
    old.start = found.words.starts[index]
    found.firsts[index] = old
    return old


def _acronym_skipped(words: Words, last: int) -> int:
    if (
        words.gap(last) == " ("
        and words.forms[last + 1][:1].isupper()
        and words.forms[last + 1][-1:].isupper()
        and len(words.forms[last + 1]) > 1
        and words.gap(last + 1).startswith(")")
    ):
        return last + 1
    return last


def _party_skipped(words: Words, last: int) -> int:
    """Go on over a party: "the opposition leader, Conservative councillor Ida Quill"."""
    for at in (last + 1, last + 2):
        if is_party(words, at) and words.near(at):
            return at
    return last


def _closed(words: Words, sighting: Sighting) -> bool:
    """Say whether the name stands alone, as one between commas or at an end does."""
    return not words.capital(sighting.tail + 1) or not words.near(sighting.tail)


def _titular(found: Scan, role: Role) -> Sighting | None:
    """Read a bare surname after a role that serves as a title: "Mayor Quill"."""
    words = found.words
    noun = words.lower(role.last)
    if noun not in _TITULAR or not words.capital(role.last) or not words.capital(role.last + 1):
        return None
    name = name_at(words, role.last + 1, titled=True)
    if name is None or words.lower(name.last) in THINGS or role.public is False:
        return None
    sighting = sight(found, name, None)
    if not name.given:
        sighting.start = words.starts[max(role.first, role.last - 2)]
    return sighting


def _acts(words: Words, last: int) -> bool:
    """Say whether a role is what acts: a verb follows it with no comma between."""
    after = words.lower(last + 1)
    return words.near(last) and (after in ENDS_ROLE or after.endswith("ed")) and after not in _LINKS


def _over_appointment(words: Words, at: int) -> int:
    """Go back over "on his appointment", "in her capacity" and "attending" before "as"."""
    elected = words.lower(at) in _ELECTED and words.lower(at + 1) != "as"
    if not (elected or words.lower(at + 1) == "as") or not words.near(at):
        return at
    if words.lower(at) in _SERVING:
        while words.lower(at) in _SERVING | _AUXILIARIES and words.near(at - 1):
            at -= 1
        return at
    if words.lower(at) in _POSTS_OF and words.lower(at - 1) in ("his", "her", "their"):
        return at - 3 if words.lower(at - 2) in ("in", "on", "for", "from", "to") else at
    return at


def _over_constituency(words: Words, at: int) -> int:
    """Go back over the place in "Coun Ida Quill, Leeford North MP"."""
    start = at
    while words.near(start) and words.capital(start) and at - start < 4:
        start -= 1
        if words.gap(start) == ", ":
            return start
    return at


def _listed_after(found: Scan, role: Role) -> bool:
    """Say whether a list goes on after the role: "Cllr Quill, the Clerk and Mrs Bell"."""
    words = found.words
    return (
        words.lower(role.last + 1) == "and"
        and words.near(role.last)
        and (role.last + 2 in found.firsts or words.lower(role.last + 2) == "the")
    )


def _before(found: Scan, role: Role) -> Sighting | None:
    """The name that the role follows: after a comma, a dash, a bracket, "and" or "is"."""
    words = found.words
    at = role.outer - 1
    if words.lower(at) == "and" and words.near(at):
        joined = words.near(at - 1) or words.gap(at - 1) == ", "
        return found.held.get(at - 1) if joined else None
    if role.plural and words.lower(at) == "of" and words.lower(at - 1) == "one":
        at -= 2  # "Ida Quill, one of the council's executive members"
    if role.head == "mp":
        at = _over_constituency(words, at)
    if role.head == "chair" and words.lower(at) == "in" and words.near(at):
        at -= 1  # "Cllr Quill (in the Chair)"
        if words.near(at) and at in found.tails:
            return found.tails[at]  # "Ida Quill in the chair"
    for _ in range(3):
        if words.near(at) and words.lower(at) in _COPULAS:
            at -= 1
    at = _over_appointment(words, at)
    if at < role.outer - 1 and (words.near(at) or words.gap(at) == ", "):
        return found.tails.get(at)
    if role.determiner == "the" and (_acts(words, role.last) or _listed_after(found, role)):
        return None  # "In reply to Cllr Quill, the Head of Skills confirmed that …"
    if words.gap(at) == "\n" and (signed := _signed(found, role, at)) is not None:
        return signed
    gap = words.gap(at).lstrip(")]")
    if gap == " " and words.gap(at) == ") " and words.capital(role.first):
        ends = words.gap(role.last)[:1] in "\n,;)" and role.outer == role.first
        who = found.tails.get(at) if ends else None
        return (
            who if who is None or role.last > role.first or who.listed else None
        )  # "Ida Quill (Elm Academy) Acting Chair"
    if gap not in _APART and gap.strip() not in ("(", ",", "–", "-"):
        return (
            found.tails.get(at)
            if words.near(at) and words.capital(role.first) and role.outer == role.first
            else None
        )
    if words.lower(at).isdigit() and words.gap(at - 1) == ", ":
        at -= 1
    return found.tails.get(at) or found.held.get(at)


def _signed(found: Scan, role: Role, at: int) -> Sighting | None:
    """The name on the line above a role, where each has its line to itself."""
    words = found.words
    sighting = found.tails.get(at)
    sighting = sighting or found.held.get(at)
    alone = words.capital(role.first) and words.gap(role.last)[:1] in "\n,"
    if sighting is None or not alone or role.outer != role.first:
        return None
    first = sighting.title.first if sighting.title is not None else sighting.name.first
    if "\n" not in words.gap(first - 1):
        return None
    if sighting.organisation is None and words.gap(role.last) == "\n":
        sighting.organisation = body_line(words, role.last + 1)
    return sighting


def _child(found: Scan, sighting: Sighting) -> bool:
    """Say whether an age under eighteen follows the name: "Kit Quill, 12,"."""
    age = found.words.lower(sighting.tail + 1)
    return found.words.gap(sighting.tail) == ", " and age.isdecimal() and int(age[:3]) < _ADULT


def _give(sighting: Sighting, role: Role) -> None:
    sighting.official = True
    sighting.roles = (*sighting.roles, role)
    if _tells_more(sighting, role):
        sighting.role = role.text
    if role.head in ("councillor", "member", "ward member"):
        _, _, place = role.text.partition(" for ")
        place = place.removesuffix(" division").removesuffix(" ward")
        sighting.ward = sighting.ward or place or None
    sighting.organisation = sighting.organisation or role.organisation
    sighting.party = sighting.party or role.party
    if role.head == "judge" and sighting.title is None and role.last + 1 == sighting.name.first:
        gender = None
        sighting.title = Title(role.last, role.last, "Judge", "peer", gender, plural=False)


def _tells_more(sighting: Sighting, role: Role) -> bool:
    """Say whether a role is to be printed rather than the one that is known so far."""
    if role.head == "member" and not role.about:
        return False  # "Conservative members Ida Quill and Ned Bell"
    known = sighting.role
    if known is None or (known.isupper() and role.head != "mp"):
        return True
    if known.lower() == role.head:
        return bool(role.about)  # "MP for Leeford" rather than "MP"
    if known.lower() in ("lead member", "cabinet member", "executive member", "portfolio holder"):
        return bool(role.about)
    return sighting.ward is not None and known.endswith("councillor")
