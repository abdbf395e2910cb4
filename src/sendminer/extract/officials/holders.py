"""Roles without a name: each is its one holder's, or an official of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from sendminer.extract.officials.anchors import speaks_of_public_bodies
from sendminer.extract.officials.answering import Answering
from sendminer.extract.officials.compatible import party_key
from sendminer.extract.officials.people import Person, Register
from sendminer.extract.officials.roles import abbreviates, role_at
from sendminer.extract.officials.sightings import Gender, Role
from sendminer.extract.officials.tokens import Words, words_of
from sendminer.extract.officials.vocabulary import ENDS_ROLE, HEAD_STARTS, PUBLIC, acts_once, speaks

_RANKS = frozenset(
    ("deputy", "assistant", "vice", "shadow", "opposition", "group", "senior", "associate",
     "joint", "lead", "chief", "minority")
)  # fmt: skip
_UNHELD = frozenset(
    ("as", "become", "becomes", "becoming", "becomes", "appoint", "appointing", "recruit",
     "elect", "elected", "role", "post", "position", "job", "office", "next", "new", "every",
     "each", "any", "no", "like", "vacant")
)  # fmt: skip
_POSTS = frozenset(
    ("post", "role", "job", "position", "vacancy", "candidate", "candidates", "election",
     "elections", "race")
)  # fmt: skip
_SPEECH = frozenset(
    ("said", "says", "told", "responded", "replied", "added", "asked", "confirmed", "explained",
     "reported", "presented", "introduced")
)  # fmt: skip
_TITLES_ALONE = frozenset(
    ("chair", "leader", "mayor", "vice-chair", "chief executive", "minister", "headteacher",
     "executive member", "cabinet member", "portfolio holder", "lead member",
     "secretary of state", "clerk", "coroner", "judge", "principal", "director",
     "monitoring officer", "executive director", "chancellor", "commissioner", "spokesperson")
)  # fmt: skip
_EMPLOYED = frozenset(("officer", "manager", "caseworker", "inspector", "headteacher", "governor"))
_COMMON = frozenset(
    ("minister", "chief executive", "headteacher", "mayor", "leader", "coroner", "director",
     "principal", "caseworker", "inspector", "judge", "sendco")
)  # fmt: skip
_WRITTEN = frozenset(
    ("written", "wrote", "writes", "write", "writing", "spoken", "spoke", "apologised",
     "complained", "handed", "addressed", "letter", "email", "question", "reply")
)  # fmt: skip
"""What goes "to the leader" as to one person."""
"""Offices that a story tells of with the article alone."""
_JOINTS = frozenset(
    ("to", "in", "on", "at", "by", "with", "from", "about", "and", "or", "per", "as")
)
_GENDERED: dict[str, Gender] = {"spokeswoman": "f", "chairwoman": "f", "spokesman": "m"}
"""Nouns that tell of who holds the role; a "Chairman" of minutes can be a woman."""
_LONGEST_WARD = 5
_PARAGRAPH = 4000
"""How far back the start of a paragraph is looked for."""
_COLLEAGUES = frozenset(("governors", "staff", "teachers", "parents", "senco", "pupils", "the"))
_ARTICLES = frozenset(("a", "an", "one", "another"))
_OPENING = _ARTICLES | {"the", "our", "its", "their"}
"""What a mention of a role begins with."""
_QUESTION_NUMBER = re.compile(r"q\d{1,4}")
_SENTENCE = re.compile(r": [^\n]{20,400}?[.?!]")
_NOTE = re.compile(r": [^\n]{20,400}?(?:[.?!]|\n|\Z)")
_ACTIONS = re.compile(
    r"\b(?:ACTIONS?|Actions?|[Mm]inutes|Notes|the Board|the Committee|the Forum)\b"
)
_MOST = 32
"""Where more people hold like roles, only the same role is compared."""


def resolve_roles(words: Words, register: Register, roles: list[Role], public: bool) -> None:
    """Give each role without a name to its holder, or keep it as an official of its own."""
    holders = _Holders()
    for person in register.people:
        for role in person.roles:
            holders.add(role, person)
        if person.known is not None and person.role:
            _attended(holders, person)
    answering = Answering(words, register.people)
    told = _Told(words)
    unnamed: dict[tuple[str, frozenset[str], str | None], Person] = {}
    # The fullest first: a bare "the Executive Member" can mean a role spelt out elsewhere.
    for role in sorted(roles, key=lambda role: -len(role.about)):
        if role.head == "councillor" and _by_ward(words, register, role):
            continue
        if role.public is False or not _means_one(words, role):
            continue
        if role.head == "councillor" and not role.specific:
            _the_councillor(words, register, role)
            continue
        people = holders.of(role)
        if len(people) > 1 and not role.about:
            people = told.before(people, role)
        if len(people) == 1 and people[0].official:
            people[0].spans.append(_extent(words, role))
            if people[0].role == "Chair" and role.text.startswith("Chair"):
                people[0].role = role.text  # "in the Chair" tells not how he is called
        elif not people and (asked := answering.who(role)) is not None:
            asked.role = role.text
            asked.roles.append(role)
            asked.spans.append(_extent(words, role))
            holders.add(role, asked)
        elif not people and _own(words, role, public):
            holders.add(role, _unnamed(words, register, unnamed, role))


def _the_councillor(words: Words, register: Register, role: Role) -> None:
    """Give "the councillor", "the Tory councillor" to the one whom the text has named before."""
    start = words.starts[role.first]
    party = party_key(role.party)
    named = [
        person
        for person in register.people
        if person.councillor and person.official and person.surname
        if party is None or party == party_key(person.party)
    ]
    if len(named) == 1 and min(named[0].spans, default=(start, 0))[0] < start:
        named[0].spans.append(_extent(words, role))


def _by_ward(words: Words, register: Register, role: Role) -> bool:
    """Give "the Leeford East councillor" to the one whom the text has named before."""
    first = role.outer - 1
    if role.determiner or not (words.near(first) and words.capital(first)):
        return False
    while words.near(first - 1) and words.capital(first) and role.outer - first < _LONGEST_WARD:
        first -= 1
    if words.lower(first) != "the" or (words.near(role.last) and words.capital(role.last + 1)):
        return False
    ward = words.span(first + 1, role.outer - 1).lower()
    start, end = words.starts[first], words.ends[role.last]
    named = [
        person
        for person in register.people
        if person.councillor and person.official and person.surname
        if person.ward is None or person.ward.lower() == ward
    ]
    named = [person for person in named if person.ward] or named
    if len(named) == 1 and min(named[0].spans, default=(start, 0))[0] < start:
        named[0].spans.append((start, end))
    return True


class _Holders:
    """Who holds which role: by the whole role, and by its noun."""

    def __init__(self) -> None:
        self._exact: dict[tuple[str, bool, frozenset[str]], list[tuple[Role, Person]]] = (
            defaultdict(list)
        )
        self._nouns: dict[tuple[str, bool], list[tuple[Role, Person]]] = defaultdict(list)

    def add(self, role: Role, person: Person) -> None:
        """Enter a holder; of each role and of each noun only the first few count."""
        for rows in (
            self._exact[role.head, role.past, role.about],
            self._nouns[role.head, role.past],
        ):
            if len(rows) <= _MOST and (not rows or rows[-1][1] is not person):
                rows.append((role, person))

    def of(self, role: Role) -> list[Person]:
        """People whose role can be the one that is meant."""
        exact = self._exact.get((role.head, role.past, role.about))
        if exact:
            return _distinct(exact, role)
        known = self._nouns.get((role.head, role.past), [])
        if len(known) > _MOST:
            return []
        ranks = role.about & _RANKS
        fitting = [
            (held, person)
            for held, person in known
            if role.about <= held.about and held.about & _RANKS == ranks
        ]
        return _distinct(fitting, role)


class _Told:
    """Of whom the text has told up to a place: "the Director" is one who was named before."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._starts: dict[int, list[int]] = {}

    def before(self, people: list[Person], role: Role) -> list[Person]:
        """Those who are named before the role; where they are several, in its paragraph."""
        start = self._words.starts[role.first]
        earlier = [person for person in people if self._last(person, start) >= 0]
        if len(earlier) < 2:
            return earlier or people
        paragraph = self._words.text.rfind("\n", max(0, start - _PARAGRAPH), start) + 1
        return [one for one in earlier if self._last(one, start) >= max(paragraph, 1)] or earlier

    def _last(self, person: Person, start: int) -> int:
        """Where the person was named last before ``start``, or -1."""
        if id(person) not in self._starts:
            self._starts[id(person)] = sorted(at for at, _ in person.spans)
        starts = self._starts[id(person)]
        at = bisect_left(starts, start)
        return starts[at - 1] if at else -1


def _attended(holders: _Holders, person: Person) -> None:
    """Let a role that the page's attendance list tells of be found by its noun."""
    words = words_of(f"the {person.role}")
    for index, low in enumerate(words.lowers):
        if low in HEAD_STARTS and (role := role_at(words, index)) is not None:
            holders.add(role, person)


def _distinct(rows: list[tuple[Role, Person]], role: Role) -> list[Person]:
    """The people of ``rows``, without those whose role belongs to another organisation."""
    return list({id(person): person for held, person in rows if _of_one_body(role, held)}.values())


def _of_one_body(role: Role, held: Role) -> bool:
    """Say whether two roles can belong to one body; only a representative needs it said."""
    if role.organisation and held.organisation:
        return role.organisation.lower() == held.organisation.lower()
    return not (role.organisation and role.head == "representative")


def _extent(words: Words, role: Role) -> tuple[int, int]:
    """Span of a role as a mention: from its article on, or from its own first word."""
    first = role.first
    owned = words.possessive(role.first - 1) and words.capital(role.outer)
    if (words.lower(role.outer) in _OPENING or owned) and role.outer < role.first:
        first = role.outer
    return words.starts[first], words.starts[role.first] + _length(words, role)


def _length(words: Words, role: Role) -> int:
    end = words.ends[role.last] + role.text.endswith(")")
    raw = words.text[words.starts[role.first] : end]
    trimmed = (
        end - 2
        if words.possessive(role.last) and not role.text.lower().endswith(("'s", "’s"))
        else end
    )
    return trimmed - (end - len(raw))


def _means_one(words: Words, role: Role) -> bool:
    """Say whether the words mean a person and not the post."""
    if role.plural or (words.near(role.last) and words.lower(role.last + 1) in _POSTS):
        return False
    before = words.lower(role.outer - 1) if words.near(role.outer - 1) else ""
    if before == "in" and role.head == "chair":
        return False
    if before in _UNHELD or (before in ("of", "for") and words.lower(role.outer - 2) in _UNHELD):
        return False
    if role.determiner in _ARTICLES:
        once = role.head in _EMPLOYED and acts_once(words, role.last)
        spoken = speaks(words, role.last) or _speaks_for_body(words, role.last)
        return role.head == "spokesperson" or spoken or once
    if "majesty's" in role.about:
        return True
    if role.determiner in ("its", "their") and role.head in _TITLES_ALONE:
        return role.specific and words.lower(role.outer - 1) not in ENDS_ROLE - _JOINTS
    return role.determiner in ("the", "our", "'s") or _labels(words, role)


def _speaks_for_body(words: Words, last: int) -> bool:
    """Say whether the body stands before the verb: "a senior officer at the council told us"."""
    if words.lower(last + 1) not in ("at", "from", "within") or not words.near(last):
        return False
    return any(words.lower(k) in PUBLIC and speaks(words, k) for k in range(last + 2, last + 7))


def _labels(words: Words, role: Role) -> bool:
    """Say whether a role with no article is a person: one who speaks, or who stands alone.

    "Council leader said", "Decision taken by: Director of Skills", "(Head of Service)".
    """
    if not words.capital(role.first) or role.head == "member":
        return False
    before, after = words.gap(role.outer - 1), words.gap(role.last)
    if words.lower(role.outer - 1) == "dear" and before == " ":
        return True
    if _speaks_behind(words, role, before, after) or _is_to_act(words, role, before):
        return True
    if _behind_number(words, role, before, after):
        return True
    if not role.specific:
        return False
    if words.near(role.last) and words.lower(role.last + 1) in _SPEECH:
        return True
    if after.startswith(":"):
        return False
    defined = words.forms[role.last + 1 : role.last + 2]
    if after == " (" and defined and abbreviates(defined[0], role.text):
        return True
    if before.endswith("(") and after.startswith((")", ",")):
        return True
    if before == " " and words.lower(role.outer - 1) in ("by", "with"):
        return True
    alone = "\n" in before or before.startswith(";")
    return before == ": " or (alone and after.startswith((";", "\n")))


def _speaks_behind(words: Words, role: Role, before: str, after: str) -> bool:
    """Say whether a role labels what its holder says: "Q41 Chair: Whose fault are the waits?"."""
    opens = "\n" in before or before.endswith((". ", "? ", "! ", "\n"))
    numbered = _QUESTION_NUMBER.fullmatch(words.lower(role.outer - 1)) is not None
    if not after.startswith(": ") or not (opens or numbered or role.outer == 0):
        return False
    pattern = _NOTE if role.head == "chair" else _SENTENCE
    return pattern.match(words.text, words.ends[role.last]) is not None


def _behind_number(words: Words, role: Role, before: str, after: str) -> bool:
    """Say whether a role and the number of an item have a line to themselves: "LSB/06 Chair"."""
    numbered = before == " " and words.lower(role.outer - 1).isdigit()
    first = role.outer - 1
    if words.gap(first - 1) == "/":
        first -= 1
    alone = "\n" in words.gap(first - 1) and after.startswith("\n")
    return numbered and alone and role.head in _TITLES_ALONE


def _is_to_act(words: Words, role: Role, before: str) -> bool:
    """Say whether minutes charge the holder with something: "Director to circulate the plan."."""
    opens = "\n" in before or before.endswith(". ")
    to = words.lower(role.last + 1) == "to" and words.near(role.last)
    charged = opens and to and words.near(role.last + 1) and not words.capital(role.last + 2)
    return charged and words.says(_ACTIONS)


def _own(words: Words, role: Role, public: bool) -> bool:
    """Say whether a role with no known holder is an official of its own."""
    # With no article it is the label of a turn: see _labels.
    alone = role.determiner in ("the", "") and role.head in _TITLES_ALONE
    minuted = words.capital(role.first) and alone
    if role.public is False or (role.public is None and not public and not minuted):
        return False
    spoken = speaks(words, role.last) or (
        words.lower(role.outer - 1) == "to" and words.lower(role.outer - 2) == "according"
    )
    if role.head == "spokesperson":
        return role.public is True or (public and spoken)
    if role.specific or minuted:
        return True
    once = role.determiner in _ARTICLES and role.head in _EMPLOYED and acts_once(words, role.last)
    return (spoken or once or _acts(words, role)) and speaks_of_public_bodies(words)


def _acts(words: Words, role: Role) -> bool:
    """Say whether one holder of a common office does something: "the minister said"."""
    if role.head == "mayor" and role.determiner == "the" and words.gap(role.last)[:1] in ",.":
        return True  # "a question for the mayor": a place has one
    if role.head not in _COMMON or role.determiner not in ("the", "'s"):
        return False
    if words.lower(role.outer - 1) == "to" and words.lower(role.outer - 2) in _WRITTEN:
        return words.near(role.outer - 2) and words.near(role.outer - 1)
    after = words.lower(role.last + 1)
    listed = words.gap(role.last) == ", " and words.lower(role.last + 1) in _COLLEAGUES
    if role.head == "headteacher" and listed:
        return True  # "the headteacher, governors and parents were consulted"
    verb = words.near(role.last) and (after in ENDS_ROLE - _JOINTS or after.endswith("ed"))
    return verb or (words.possessive(role.last) and words.lower(role.outer) == "the")


def _unnamed(
    words: Words,
    register: Register,
    unnamed: dict[tuple[str, frozenset[str], str | None], Person],
    role: Role,
) -> Person:
    """Enter the unnamed holder of a role, or find it again."""
    key = (role.head, role.about, role.organisation)
    person = unnamed.get(key)
    if person is None:
        person = unnamed[key] = register.add(
            Person(
                role=role.text,
                organisation=role.organisation,
                party=role.party,
                official=True,
                weak=False,
                gender=_GENDERED.get(words.lower(role.last)),
            )
        )
        person.roles.append(role)
    person.spans.append(_extent(words, role))
    return person
