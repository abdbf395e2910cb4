"""Roles: "the Executive Member for Children's Services", "Yarm council's interim head of SEND".

A role is a noun ("director", "executive member"), the words before it that belong to it, and
what it is about ("of children's services"). Its phrase can start with an article, a party or
the organisation that the role belongs to.
"""

from __future__ import annotations

import re

from sendminer.extract.officials.roles.complements import complement_end
from sendminer.extract.officials.roles.organisations import organisation_after
from sendminer.extract.officials.roles.publicity import SCHOOL_ENDS, publicity, stands
from sendminer.extract.officials.roles.starts import first_word, qualifies
from sendminer.extract.officials.roles.steps_back import until_lately
from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import (
    ENDS_ROLE,
    HEAD_STARTS,
    MODIFIERS,
    NATIONS,
    OFFICES,
    PAID,
    PARTIES,
    PAST,
    PUBLIC,
    TOPICS,
    head_at,
    is_party,
)

_MEMBERS = ("member", "members")
_OF_MEMBERS = frozenset(("opposition", "backbench", "co-opted", "division"))
"""Words before "member" that make a role of it: see ``publicity.stands``."""
_DETERMINERS = frozenset(
    ("the", "a", "an", "our", "its", "their", "his", "her", "new", "this", "your", "my", "one",
     "another")
)  # fmt: skip
_BODIES = frozenset(("council", "academy", "trust", "university", "authority", "college", "school"))
_OPENING = 3
"""Words of a post of which one begins its abbreviation: "Interim Strategic Director (SD)"."""
_GROUP_OF = re.compile(r" (?:[Gg]roup|[Pp]arty)$")
_BODY_WORDS = _BODIES | {"county", "borough", "city", "district", "town", "government", "party"}
_ACRONYMS = frozenset(("ofsted", "dfe", "nhs", "cqc", "lga", "ofqual", "dclg", "hmrc"))
_OWNERS = frozenset(("councils", "schools", "services", "partners", "trustees"))
_LONGEST_OWNER = 5
_OPENERS = ENDS_ROLE | {"and", "meanwhile", "however", "yesterday", "following", "former", "said"}
_OF_KINDS = frozenset(("adviser", "advisor", "officer", "inspector", "lead", "manager"))
_OUT_OF_OFFICE = frozenset(("retired", "would-be", "aspiring", "prospective"))
_NOUNS = OFFICES | PAID
_BODIES_OF_TWO = frozenset(
    (("local", "authority's"), ("education", "authority's"), ("combined", "authority's"),
     ("health", "board's"), ("academy", "trust's"), ("learning", "trust's"))
)  # fmt: skip
"""Bodies whose name is two words in lower case: "the local authority's head of SEND"."""
_PAPERS = frozenset(
    ("update", "report", "letter", "message", "statement", "foreword", "introduction", "blog",
     "newsletter", "column", "briefing", "summary")
)  # fmt: skip
_NO_NAMES = _BODY_WORDS | MODIFIERS
_LEADING = _DETERMINERS | NATIONS
_SHORT_BODIES = _ACRONYMS | _BODIES
_NO_PART = frozenset(("then", "current", "newly", "newly-appointed", "newly-elected"))
"""Words before a role that tell when it is held and are no part of it."""
_CANONICAL = {
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "vice chair": "vice-chair",
    "vice chairman": "vice-chair", "vice-chairman": "vice-chair", "vice-chairwoman": "vice-chair",
    "vice-chairperson": "vice-chair", "portfolio-holder": "portfolio holder",
    "head teacher": "headteacher", "headmaster": "headteacher", "headmistress": "headteacher",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "ceo": "chief executive",
    "member of parliament": "mp",
    "convener": "chair", "convenor": "chair",
    "chief executive officer": "chief executive", "undersecretary": "under-secretary",
    "senco": "sendco", "deputy leader": "leader", "deputy mayor": "mayor",
}  # fmt: skip
_IDLE = frozenset(
    ("of", "for", "the", "and", "in", "at", "with", "to", "a", "an", "our", "its",
     "responsibility", "interim", "acting", "new", "current")
)  # fmt: skip
_HELD = frozenset(("was", "were", "been", "served", "serving", "acted", "worked", "remained"))
_ENDS_OFFICE = frozenset(("until", "till", "from", "between", "before", "when", "during", "under"))
"""What follows an office that was held once: "who was leader until 2019"."""
_GIVES_UP = frozenset(
    ("removed", "dropped", "resigned", "retired", "quit", "down", "resigning", "sacked", "ousted")
)
_PRINCIPALS = listed("listed_post") | {"administrator", "lecturer", "auditor", "inspector"}
_SOLE = listed("head_sole")
"""Nouns that need nothing beside them to mean one post."""


def role_at(words: Words, index: int) -> Role | None:
    """Read the role whose noun starts at word ``index``."""
    last = head_at(words, index)
    if last is None:
        return None
    if last == index and words.lowers[index] in _MEMBERS and not _elected(words, index):
        return None
    if _goes_on(words, last) or words.lower(index - 1) in _OUT_OF_OFFICE:
        return None  # "a retired headteacher" is one of the public
    if (
        words.possessive(last)
        and words.near(last)
        and words.capital(last + 1)
        and words.capital(last)
        and not signs_paper(words, last)
    ):
        return None  # "the Mayor's Office" is a body
    noun = " ".join(words.lower(k) for k in range(index, last + 1)).removesuffix("'s")
    first = first_word(words, index, words.gap(last).startswith(":"))
    outer, first, organisation, party = _owner(words, first, index)
    end = last if words.possessive(last) else complement_end(words, last)
    return _judged(words, (outer, first, index, last, end), noun, organisation, party)


def signs_paper(words: Words, last: int) -> bool:
    """Say whether it is "Chair's Update from", before the name of who wrote it."""
    paper = words.possessive(last) and words.lower(last + 1) in _PAPERS and words.near(last)
    return paper and words.lower(last + 2) in ("from", "by") and words.near(last + 1)


def _elected(words: Words, index: int) -> bool:
    """Say whether "member" can be an elected one, for all that stands right beside it."""
    before = words.lowers[index - 1] if index else ""
    of_group = before == "group" and is_party(words, index - 2)  # "the Labour group member"
    return (
        before in _OF_MEMBERS
        or words.lower(index + 1) == "for"
        or is_party(words, index - 1)
        or of_group
    )


def _goes_on(words: Words, last: int) -> bool:
    """Say whether a later word is the role's noun: "lead" in "lead SEND officer"."""
    ranks = words.lower(last) == "principal" and words.near(last) and words.capital(last)
    if ranks and words.lower(last + 1) in _PRINCIPALS:
        return True  # "Principal Administrator" is no principal
    at = last
    while at < last + 4 and words.near(at) and not words.possessive(at):
        if "\n" in words.gap(at) and words.capital(at + 1):
            return False  # the next line of a form: "Strategic Manager\nExecutive lead: …"
        at += 1
        if words.lower(at) in HEAD_STARTS and head_at(words, at) is not None:
            return not (words.capital(at) and words.lower(at) == "councillor")
        if words.lower(at) not in TOPICS and words.lower(at) not in MODIFIERS:
            return ranks and at == last + 1 and qualifies(words, at)
    return False


def _owner(words: Words, first: int, noun: int) -> tuple[int, int, str | None, str | None]:
    """Read what stands before the role: ``outer``, ``first``, organisation and party."""
    organisation = party = None
    body = _body_before(words, first, noun)
    outer = first
    if body is not None:
        organisation = words.span(body[0], body[1])
        outer, first = body[0], body[1] + 1
    elif (start := _department_before(words, first, noun)) is not None:
        organisation = words.span(start, noun - 1)
        outer, first = start, noun
    elif (owner := _owning(words, first - 1)) is not None:
        outer, organisation, party = _possessor(words, owner)
    elif words.gap(first - 1) in ("' ", "’ ") and words.lower(first - 1) in _OWNERS:
        outer, organisation = _plural_owner(words, first - 1)
    if words.lower(noun) == "member":
        outer = _over_honour(words, outer)
    if (start := _party_before(words, outer)) is not None:
        party = words.span(start, outer - 1).removesuffix("'s").removesuffix("’s")
        outer = start
    while words.near(outer - 1) and words.lower(outer - 1) in _LEADING:
        outer -= 1
        if words.lower(outer) in ("the", "a", "an"):
            break
    return outer, first, organisation, party


def _over_honour(words: Words, at: int) -> int:
    """Where "hon." or "right hon." starts before "Member for Leeford North"."""
    if words.lower(at - 1) not in ("hon", "honourable") or words.gap(at - 1) not in (". ", " "):
        return at
    at -= 1
    return at - 1 if words.lower(at - 1) == "right" and words.near(at - 1) else at


def _plural_owner(words: Words, last: int) -> tuple[int, str | None]:
    """Who owns the role in "Leeford Councils' executive member"."""
    start = last
    while words.near(start - 1) and words.capital(start - 1) and last - start < _LONGEST_OWNER:
        if words.lower(start - 1) in _DETERMINERS:
            break
        start -= 1
    return start, words.span(start, last) if start < last else None


def _owning(words: Words, at: int) -> int | None:
    """The word in the possessive before a role: "council's" in "the council's new director"."""
    if words.lower(at) in ("new", "current", "next") and words.near(at):
        at -= 1
        if words.lower(at).removesuffix("'s") not in PUBLIC:
            return None  # "the firm's new strategy officer"
    return at if words.possessive(at) and words.near(at) else None


def _department_before(words: Words, first: int, noun: int) -> int | None:
    """Where "Department for Education" starts before "spokesperson"."""
    start = first - 2
    small = words.lower(first - 1) in ("for", "of") and words.near(first - 1) and words.near(start)
    named = words.lower(start) in ("department", "ministry", "office") and words.capital(start)
    return start if small and named and words.capital(noun - 1) else None


def _body_before(words: Words, first: int, noun: int) -> tuple[int, int] | None:
    """Name of a public body that the role follows without a possessive."""
    bodies = [
        k for k in range(first, noun)
        if words.lower(k) in _BODIES or (k == noun - 1 and _names_school(words, k))
    ]  # fmt: skip
    at = bodies[-1] if bodies else first - 1
    if not bodies and not (words.near(at) and words.lower(at) in _SHORT_BODIES):
        return None
    start, label = at, words.gap(noun).startswith(":")
    while words.near(start - 1) and (
        words.capital(start - 1) or words.lower(start - 1) in _BODY_WORDS
    ):
        if words.lower(start - 1) in _DETERMINERS or at - start > 6 or is_party(words, start - 1):
            break
        if label and "\n" in words.gap(start - 1):
            break  # "…, Elm Primary School", and below it "Academy Representatives:"
        start -= 1
    while start < at and words.lower(start) in _OPENERS:
        start += 1  # "But council chief executive Ida Quill"
    if start == at and words.lower(at) not in _ACRONYMS:
        return None
    if words.lower(start) == "virtual":
        return None  # "Virtual School Head" is the whole role
    named = words.capital(start) and words.lower(start) not in _NO_NAMES
    return (start, at) if named else None


def _names_school(words: Words, at: int) -> bool:
    """Say whether a school's name ends before its head: "Elm Primary head Ida Quill"."""
    if words.lower(at) not in SCHOOL_ENDS or not words.lower(at + 1).startswith(("head", "prin")):
        return False
    before = words.lower(at - 1)
    named = words.capital(at) and words.capital(at - 1) and words.near(at - 1) and words.near(at)
    return named and before not in _NO_NAMES | _DETERMINERS | _OPENERS | TOPICS


def _possessor(words: Words, at: int) -> tuple[int, str | None, str | None]:
    """Who owns the role: the start of the phrase, the organisation or the party."""
    start = at
    while words.near(start - 1) and at - start < 7:
        before = words.lower(start - 1)
        kind = start == at and (before, words.lower(at)) in _BODIES_OF_TWO
        if before in _DETERMINERS or (
            before in TOPICS - _BODY_WORDS and not words.capital(start - 1) and not kind
        ):
            break
        if not (
            words.capital(start - 1)
            or before in _BODY_WORDS
            or before in ("of", "and", "for")
            or kind
        ):
            break
        start -= 1
    while start < at and words.lower(start) in ("of", "and", "for", "but", "in", "as", "at"):
        start += 1
    text = words.span(start, at)[:-2]
    party = _GROUP_OF.sub("", text)
    if party.lower() in PARTIES:
        return start, None, party
    generic = start == at - 1 and (words.lower(start), words.lower(at)) in _BODIES_OF_TWO
    alone = (start == at or generic) and not words.capital(at)
    return start, None if alone else text, None


def _party_before(words: Words, outer: int) -> int | None:
    """Where the party starts that stands right before word ``outer``."""
    at = outer - 1
    owned = words.gap(at) in ("’ ", "' ")  # "the Lib Dems’ education spokesman"
    if not (words.near(at) or owned) or not (words.capital(at) or is_party(words, at)):
        return None
    for start in (at - 2, at - 1, at):
        low = " ".join(words.lower(k) for k in range(start, at + 1)).removesuffix("'s")
        joined = all(words.near(k) or words.gap(k) == " & " for k in range(start, at))
        if low in PARTIES and start >= 0 and joined:
            return start
    return None


def _judged(
    words: Words, at: tuple[int, int, int, int, int], noun: str, organisation: str | None,
    party: str | None,
) -> Role | None:  # fmt: skip
    """Put the role together and say whether it is a public one."""
    outer, first, index, last, end = at
    past = False
    while first < index and words.lower(first) in _NO_PART:
        past = past or words.lower(first) == "then"
        first = min(index, first + 1 + (words.lower(first) == "newly"))
    before = [words.lower(k) for k in range(first, index)]
    past = past or any(word in PAST for word in before) or _is_over(words, outer, first, end)
    after = [words.lower(k).removesuffix("'s") for k in range(last + 1, end + 1)]
    after = ["children" if word == "childrens" else word for word in after]
    if not stands(words, noun, index, before, after):
        return None
    organisation = organisation or organisation_after(words, last, end)
    # "headteacher at Elm School": where somebody works is the organisation and not the role.
    shown = last if organisation and words.lower(last + 1) == "at" else end
    # "DfE adviser": with nothing else beside it, the body tells what kind of adviser it is.
    bare = first == index and end == last and noun in _OF_KINDS
    short = bare and words.lower(first - 1) in _ACRONYMS and words.near(first - 1)
    start = words.starts[first - short]
    text = " ".join(
        words.text[start : words.end(last) if shown == last else words.ends[end]].split()
    )
    if text.count("(") > text.count(")"):
        text += ")"
    if end > last and words.possessive(end) and words.lower(end) not in TOPICS:
        text = text[:-2]
    head = _CANONICAL.get(noun, noun)
    plural = head.endswith("s") and head.removesuffix("s") in _NOUNS
    rank = ["deputy"] if noun.startswith("deputy ") else []
    about = frozenset(
        word for word in before + after + rank if word not in _IDLE and word not in PAST
    )
    return Role(
        outer, first, end, text[:-1] if plural and end == last else text,
        head.removesuffix("s") if plural else head, about,
        publicity(words, noun, (outer, last, end), (before, after), (organisation, party)),
        organisation, party, _determiner(words, outer, first), past,
        bool(about - {"deputy", "vice"}) or noun in _SOLE,
        plural,
    )  # fmt: skip


def _is_over(words: Words, outer: int, first: int, end: int) -> bool:
    """Say whether the words around a role tell that its holder has it no more."""
    if words.lower(first - 1) == "late" and words.near(first - 1):
        return True
    if until_lately(words, outer - 1) is not None:
        return True
    verb = words.lower(outer - 1)
    if verb in ("former", "ex") and words.near(outer - 1):
        return True  # "former Leeford Council head of SEND"
    if verb == "be":
        return words.lower(outer - 3) == "used" and words.near(outer - 1)
    if verb == "then":
        return words.near(outer - 1) and words.gap(outer - 2) == ", "
    if verb == "as":
        verb = words.lower(outer - 2)
        if verb in _GIVES_UP:
            return words.near(outer - 1)
    if verb == "been" and words.lower(outer - 2) == "had" and words.near(outer - 1):
        return words.lower(end + 1) in ("for", "since", "until") and words.near(end)
    return verb in _HELD and words.lower(end + 1) in _ENDS_OFFICE and words.near(end)


def _determiner(words: Words, outer: int, first: int) -> str:
    for k in range(outer, first):
        if words.lower(k) in _DETERMINERS:
            return words.lower(k)
    if outer == first:
        return ""
    return "'s" if words.possessive(first - 1) else ""


def abbreviates(form: str, role: str) -> bool:
    """Say whether the letters of ``form`` start words of ``role``, in order."""
    if not 2 <= len(form) <= 7 or not (form[0] + form[-1]).isupper():
        return False
    words = role.replace("-", " ").split()
    if form[0].lower() not in {word[0].lower() for word in words[:_OPENING]}:
        return False  # "Cabinet Member for Special Educational Needs and Disabilities (SEND)"
    starts = iter(word[0].lower() for word in words)
    return all(any(letter == start for start in starts) for letter in form.lower())
