"""The names that can stand beside a role: behind it, before it, on the line above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendminer.extract.officials.joining.late_names import (
    initialled,
    initialled_before,
    resplit,
    titular,
)
from sendminer.extract.officials.joining.succession import SUCCEEDS
from sendminer.extract.officials.roles.organisations import body_line
from sendminer.extract.officials.roles.roles import signs_paper
from sendminer.extract.officials.roles.steps_back import (
    AUXILIARIES,
    over_appointment,
    over_copulas,
    over_photo,
    over_place,
)
from sendminer.extract.officials.sightings import Role, Scan, Sighting
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import ENDS_ROLE, head_at, is_party

_INVITATIONS = frozenset(
    ("invitation", "request", "behalf", "suggestion", "discretion", "absence", "question",
     "invited")
)  # fmt: skip
_APART = frozenset(
    ("\t", " | ", ", ", " - ", " – ", " — ", " (", ",\n", ": ", "-", "–", "—", " – the ")
)
_POSITION = frozenset(("position", "title", "role", "post", "designation"))
"""Labels of what somebody is whom the line above names."""
_LONGEST_LEAD = 20
"""Longest text before a role in the line that it ends: "Leader / Cabinet Member - People"."""
_WITH_ARTICLE = frozenset(("rt", "right", "hon", "rev", "revd", "reverend"))
"""Titles before which an article stands: "the Rt Hon Ida Quill MP"."""
_LINKS = frozenset(
    ["at", "in", "with", "on", "for", "who", "which", "to", "by", "from", "as", "based", "over",
     "about", "after", "before", "since", "during", "until", "under", "when", "while", "where",
     "but", "or", "that", "against", "between", "because", "if", "so", "today", "yesterday"]
)  # fmt: skip


_ASIDE = re.compile(r" \([^()\n]{2,60}\)[ \t]*(?:\n|\Z)")
"""What ends the line of a post in brackets: "Minister of State (Education)"."""
_SPACES = re.compile(r"[ \t\u00a0]+")


def beside(found: Scan, role: Role) -> Iterator[Sighting]:
    """Names that the role can belong to, the likeliest first."""
    if _took_chair(found.words, role):
        who = _before(found, role)  # and not who is listed next
        return iter((who,) if who is not None else ())
    if signs_paper(found.words, role.last):
        who = found.firsts.get(role.last + 3)
        return iter((who,) if who is not None else ())
    return _all_beside(found, role)


def _all_beside(found: Scan, role: Role) -> Iterator[Sighting]:
    words = found.words
    after = _acronym_skipped(words, _workplace_skipped(words, role))
    gap = words.gap(after)
    if len(gap) > 2:
        gap = _SPACES.sub(" ", gap)  # "Cabinet Member:      Councillor Quill"
    elif gap.endswith("\t"):
        gap = gap[:-1] + " "
    if after > role.last or role.text.endswith(")"):
        gap = gap[1:]
    if "\n" in gap and not gap.startswith(":") and (sighting := _before(found, role)) is not None:
        yield sighting  # the next line of a list is about the next person
        return
    if "\n" in gap and (below := _below(found, role, after)) is not None:
        yield below
        return
    if (of_list := _in_row(found, role)) is not None:
        yield of_list
        return
    if (gap == " " or words.near(after)) and (
        (sighting := found.firsts.get(after + 1)) is not None
        or (sighting := _partied(found, after)) is not None
        or (sighting := _called(found, after)) is not None
        or (sighting := initialled(found, after + 1, role, longest=1)) is not None
        or (sighting := resplit(found, after + 1)) is not None
        or (sighting := titular(found, role)) is not None
    ):
        yield sighting
    if not _heads_line(words, role) and (sighting := _before(found, role)) is not None:
        if (other := _next_one(found, role, sighting)) is not None:
            yield other
        yield sighting
    if _introduces(words, role):
        return
    if gap in (", ", ": ", " : ", " – ", " - ", ",\n", ":\n", " (", "("):
        at = _party_skipped(words, after) + 1
        at += words.lower(at) == "the" and words.lower(at + 1) in _WITH_ARTICLE
        sighting = found.firsts.get(at) or initialled(found, at, role)
        if sighting is not None and _takes(words, sighting, role):
            yield sighting


def _took_chair(words: Words, role: Role) -> bool:
    """Say whether a list goes on right behind "Ida Quill, in the Chair"."""
    at = role.outer - 1
    seat = role.head == "chair" and words.lower(at) == "in" and words.gap(at - 1) == ", "
    return seat and words.near(role.last) and words.capital(role.last + 1)


def _below(found: Scan, role: Role, after: int) -> Sighting | None:
    """The councillor who has the line below the role to himself, in a list of a cabinet.

    So has anybody else where there are no more than these two lines.
    """
    words = found.words
    who = found.firsts.get(after + 1)
    if who is None or not words.gap(after).isspace() or role.head == "governor":
        return None
    if not _office_holder(who):
        return who if _two_lines(words, role, who) else None
    start = words.text.rfind("\n", 0, words.starts[role.outer]) + 1
    gap = words.gap(who.tail)
    # "Cllr Quill, Schools" tells what for; "Cllr Quill, Leader" has an office of his own
    own = any(head_at(words, who.tail + k) is not None for k in (1, 2))
    ends = "\n" in gap or (gap == ", " and not own)
    heads = words.starts[role.outer] - start < _LONGEST_LEAD and ends
    above = found.tails.get(role.outer - 1)
    return who if heads and (above is None or above.roles) else None


def _two_lines(words: Words, role: Role, who: Sighting) -> bool:
    """Say whether a role and a name below it have a paragraph to themselves."""
    first, last = role.outer - 1, who.tail
    opens = first < 0 or words.gap(first).count("\n") > 1
    alone = last + 1 >= len(words.starts) or words.gap(last).count("\n") > 1
    return opens and alone and words.capital(role.first) and words.gap(role.last).count("\n") == 1


def _in_row(found: Scan, role: Role) -> Sighting | None:
    """Who is listed with the post behind, name by name: "Ida Quill Clerk Ned Bell Head of SEND"."""
    words, at = found.words, role.outer - 1
    who = found.tails.get(at)
    if who is None or words.gap(at) != " " or role.outer != role.first or not words.capital(at + 1):
        return None
    last = found.held.get(who.name.first - 1)
    follows = last is not None and last.roles[-1].first == last.tail + 1
    if not (follows or (who.listed and not who.roles)):
        return None
    if role.last + 1 not in found.firsts and words.near(role.last):
        resplit(found, role.last + 1)
    who.listed = True
    return who


def _next_one(found: Scan, role: Role, before: Sighting) -> Sighting | None:
    """Who follows in "the borough's MP Ned Quill, the academy's head, Ida Bell, and …"."""
    words = found.words
    has = any(one.last < before.name.first for one in before.roles)
    if not has or words.gap(role.last) != ", ":
        return None
    following = found.firsts.get(role.last + 1)
    if following is None or role.determiner in ("the", "'s"):
        return following
    # "the Leader, Mrs Quill, Lead Member for Skills, Mr Bell, and …": where a title opens the name
    # and no office follows it
    behind = following.tail + 1
    own = words.gap(following.tail) == ", " and words.lower(behind) != "and"
    own = own and any(head_at(words, behind + k) is not None for k in range(4))
    return following if following.title is not None and role.specific and not own else None


def _takes(words: Words, sighting: Sighting, role: Role) -> bool:
    """Say whether a name behind a comma is the holder's, and not who acts in the next clause."""
    if role.determiner in ("a", "an"):
        # "replaced by an interim director, Ida Quill." but "after a director left, Ida Quill said"
        named = role.specific or words.lower(role.first - 1) == "new"
        return named and words.gap(sighting.tail)[:1] in ",.;"
    return not sighting.weak or _closed(words, sighting)


def _heads_line(words: Words, role: Role) -> bool:
    """Say whether the role opens a line and heads the names behind its colon."""
    return "\n" in words.gap(role.outer - 1) and words.gap(role.last).startswith(":")


def _introduces(words: Words, role: Role) -> bool:
    """Say whether the role ends an introduction: "At the invitation of the Leader, Cllr Quill"."""
    of = words.lower(role.outer - 1) in ("of", "from", "by") and words.near(role.outer - 1)
    return of and words.lower(role.outer - 2) in _INVITATIONS


def _workplace_skipped(words: Words, role: Role) -> int:
    """Go on over where the holder works: "director of education at Elm Council, Ida Quill,"."""
    at = role.last + 1
    if words.lower(at) == "in" and words.near(role.last) and words.near(at):
        last = at
        while last < at + 4 and words.capital(last + 1) and words.near(last):
            last += 1
        return last if last > at and words.gap(last) == ", " else role.last
    works = words.lower(at) == "at" and words.near(role.last)
    named = (
        words.gap(role.last) == ", "
    )  # "Minister of State, Department for Education (Ida Quill)"
    if role.organisation is None or not (works or named):
        return role.last
    first = at + works
    first += words.lower(first) == "the"
    last = first + len(role.organisation.split()) - 1
    if last >= len(words.starts) or words.span(first, last) != role.organisation:
        return role.last
    return last if works or words.gap(last) == " (" else role.last


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


def _called(found: Scan, last: int) -> Sighting | None:
    """Who is named in "an officer called Ida Quill"."""
    called = found.words.lower(last + 1) in ("called", "named") and found.words.near(last + 1)
    return found.firsts.get(last + 2) if called else None


def _partied(found: Scan, last: int) -> Sighting | None:
    """The councillor of "portfolio holder Conservative Councillor Ida Quill"."""
    at = _party_skipped(found.words, last)
    sighting = found.firsts.get(at + 1) if at > last else None
    return sighting if _office_holder(sighting) else None


def _closed(words: Words, sighting: Sighting) -> bool:
    """Say whether the name stands alone, as one between commas or at an end does."""
    after = sighting.tail + 1
    joined = words.capital(after) and words.near(sighting.tail)
    joined = joined and "\n" not in words.gap(sighting.tail)  # where its line ends, the name does
    return not joined or words.lower(after) in ENDS_ROLE


def _positioned(found: Scan, at: int) -> Sighting | None:
    """The name on the line above a label of its bearer's post: "Position: Head of SEND"."""
    words = found.words
    if words.lower(at) not in _POSITION or not words.gap(at).startswith(":"):
        return None
    at -= 1 + (words.lower(at - 1) == "job")
    return found.tails.get(at) if "\n" in words.gap(at) else None


def _before(found: Scan, role: Role) -> Sighting | None:
    """The name that the role follows: after a comma, a dash, a bracket, "and" or "is"."""
    words = found.words
    at = role.outer - 1
    if words.lower(at) == "and" and words.near(at):
        joined = words.near(at - 1) or words.gap(at - 1) == ", "
        return found.held.get(at - 1) if joined else None
    if role.plural and words.lower(at) == "of" and words.lower(at - 1) == "one":
        at -= 2  # "Ida Quill, one of the council's executive members"
    at = over_place(found, role, at)
    if role.head == "chair" and words.lower(at) == "in" and words.near(at):
        at -= 1  # "Cllr Quill (in the Chair)"
        if words.near(at) and at in found.tails:
            return found.tails[at]  # "Ida Quill in the chair"
    at = over_copulas(words, at)
    at = over_appointment(words, at)
    if at < role.outer - 1 and (words.near(at) or words.gap(at) in (", ", ") ")):
        return _successor(found, found.tails.get(at))
    at = over_photo(words, at)
    acts = _acts(words, role) and not _opens_sentence(found, at)
    if role.determiner == "the" and (acts or _listed_after(found, role)):
        return None  # "In reply to Cllr Quill, the Head of Skills confirmed that …"
    if words.gap(at).lstrip(")") == "\n" and (signed := _signed(found, role, at)) is not None:
        return signed
    if role.determiner == "the" and words.near(at) and _office_holder(found.tails.get(at)):
        return found.tails[at]  # "thanked Councillor Quill the former Chair"
    other = _positioned(found, at) or initialled_before(found, at, role)
    if other is not None:
        return other
    gap = words.gap(at).lstrip(")]")
    if words.gap(at) in (") ", "] ") and words.capital(role.first):
        return _behind_brackets(found, role, at)
    if gap not in _APART and gap.strip() not in ("(", ",", "–", "-", ", ("):
        return (
            found.tails.get(at)
            if words.near(at) and words.capital(role.first) and role.outer == role.first
            else None
        )
    if words.lower(at).isdigit() and words.gap(at - 1) == ", ":
        at -= 1
    return found.tails.get(at) or found.held.get(at)


def _successor(found: Scan, sighting: Sighting | None) -> Sighting | None:
    """Who takes an office over: "Ida Quill replaces Ned Bell as leader" gives it to her."""
    words = found.words
    if sighting is None:
        return None
    at = (sighting.title.first if sighting.title is not None else sighting.name.first) - 1
    if words.lower(at) == "from" and words.lower(at - 1) == "over" and words.near(at):
        at -= 2
    elif words.lower(at) not in SUCCEEDS or not words.near(at):
        return sighting
    at -= 1
    while words.lower(at) in AUXILIARIES | {"to", "who"} and words.near(at):
        at -= 1
    return found.tails.get(at)


def _office_holder(sighting: Sighting | None) -> bool:
    """Say whether somebody is named with the title of an office."""
    return sighting is not None and sighting.title is not None and sighting.title.kind == "office"


def _behind_brackets(found: Scan, role: Role, at: int) -> Sighting | None:
    """The name before brackets that a role ends: "Ida Quill (Elm Academy) Acting Chair"."""
    gap = found.words.gap(role.last)
    ends = (gap[:1] in "\n,;)" or gap == " (") and role.outer == role.first
    who = found.tails.get(at) if ends else None
    return who if who is not None and (role.last > role.first or who.listed) else None


def _signed(found: Scan, role: Role, at: int) -> Sighting | None:
    """The name on the line above a role, where each has its line to itself."""
    words = found.words
    sighting = found.tails.get(at)
    sighting = sighting or found.held.get(at)
    gap = words.gap(role.last).lstrip(")")
    gap = "\n" if _ASIDE.match(words.text, words.ends[role.last]) is not None else gap
    another = words.lower(role.last + 1) == "and" and words.capital(role.last + 2)
    alone = words.capital(role.first) and (gap[:1] in "\n," or gap.startswith(".\n") or another)
    if sighting is None or not alone:
        return None
    # "Ida Quill", and below it "The Secretary of State for Education"
    the = role.determiner == "the" and role.outer + 1 == role.first and sighting.listed
    if role.outer != role.first and not the:
        return None
    first = sighting.title.first if sighting.title is not None else sighting.name.first
    first -= words.lower(first - 1) == "the" and words.near(first - 1)  # "The Rt Hon Ida Quill MP"
    labelled = sighting.listed and words.gap(first - 1).startswith(":")  # "Contact: Ida Quill"
    if first > 0 and "\n" not in words.gap(first - 1) and not labelled:
        return None
    if sighting.organisation is None and words.gap(role.last) == "\n":
        sighting.organisation = body_line(words, role.last + 1)
    return sighting


def _acts(words: Words, role: Role) -> bool:
    """Say whether a role is what acts: a verb follows it with no comma between."""
    after = words.lower(role.last + 1)
    # "the Service Manager (SEND) explained"
    bracketed = role.text.endswith(")") and words.gap(role.last) == ") "
    near = words.near(role.last) or bracketed
    return near and (after in ENDS_ROLE or after.endswith("ed")) and after not in _LINKS


def _opens_sentence(found: Scan, at: int) -> bool:
    """Say whether the name before a comma is the subject: "Cllr Quill, the party's leader said"."""
    words, who = found.words, found.tails.get(at)
    if who is None or words.gap(at).lstrip(")]") != ", ":
        return False
    first = (who.title.first if who.title is not None else who.name.first) - 1
    return "\n" in words.gap(first) or words.gap(first).endswith((". ", ".” ", '." ', "? "))


def _listed_after(found: Scan, role: Role) -> bool:
    """Say whether a list goes on after the role: "Cllr Quill, the Clerk and Mrs Bell"."""
    words = found.words
    return (
        words.lower(role.last + 1) == "and"
        and words.near(role.last)
        and (role.last + 2 in found.firsts or words.lower(role.last + 2) == "the")
    )
