"""What a role is about: "of children's services", "for education, libraries and localism"."""

from __future__ import annotations

from sendminer.extract.officials.names.names import COMMON, FORENAMES, THINGS, name_at
from sendminer.extract.officials.names.titles import LEVELS, TITLES
from sendminer.extract.officials.roles.duties import (
    MOST_ITEMS,
    bracket_end,
    bracketed_duty,
    duty_word,
    served_body,
)
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import (
    BODIES,
    ENDS_ROLE,
    INNER,
    PLAIN,
    PUBLIC,
    TOPICS,
    about_duty,
    head_at,
    is_party,
)

_OPENERS = frozenset(("of", "for"))
_PLACES = frozenset(("at", "in"))
_HOLDERS = (
    ("cabinet", "member"), ("executive", "member"), ("portfolio", "holder"),
    ("assistant", "director"),
)  # fmt: skip
_DUTY_WORDS = TOPICS | {"and"}
_OF_MANY = frozenset(("were", "are", "have", "need", "needed", "would", "will"))
"""Verbs of those who are told of: "told the cabinet member children and families were waiting"."""
_COMPASS = frozenset(("north", "south", "east", "west", "central"))
_INNER_PAIRS = (("access", "to"), ("children", "with"), ("people", "with"), ("adults", "with"))
"""A topic and a small word that goes on with it: "children with disabilities"."""
_OTHERS = frozenset(("member", "members", "chairs", "councillors", "holders"))
_TEAMS = frozenset(("services", "service", "department", "unit", "team"))
_OWNABLE = PLAIN | BODIES
_NO_PLACE = FORENAMES | TOPICS
_OWNED = frozenset(("its", "their", "our", "this"))
_KINDS = frozenset(("select", "steering", "joint", "standing", "working", "task", "liaison"))
"""Words before the noun of a body: "select committee", "working group"."""
_TIMES = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december", "spring", "summer", "autumn", "winter", "easter")
)  # fmt: skip
_LONGEST = 24
_SEATS = frozenset(("mp", "member", "councillor"))
_PEOPLE = listed("collective") | listed("person")


def complement_end(words: Words, last: int) -> int:
    """Last word of what the role is about; ``last``, the noun's last word, if it is not said."""
    if (short := _abbreviated(words, last)) > last and words.lower(short + 1) in _OPENERS:
        end = _phrase(words, short + 1)
        return _list_closed(words, end) if end > short + 1 else last
    at = last + 1
    health = words.lower(last) == "consultant" and words.lower(at + 1) == "public"
    if words.near(last) and (words.lower(at) in _OPENERS or (health and words.lower(at) == "in")):
        end = _phrase(words, at)
        if words.lower(end) in ("service", "services", "state") and end == at + 1:
            # "Head of Service – SEND", "Head of Service (SEND)", "Minister of State (Education)"
            return bracketed_duty(words, end) or _apposed(words, end)
        return _list_closed(words, end) if end > at else last
    if (
        words.near(last)
        and words.lower(at) in _PLACES
        and not (words.lower(at) == "in" and not _placed(words, last))
        and words.lower(last).endswith(
            ("teacher", "principal", "governors", "governor", "senco", "sendco", "head")
        )
    ):
        end = _phrase(words, at)
        return end if end > at else last
    if words.near(last) and words.lower(at) == "on" and _speaks_on(words, last):
        end = _phrase(words, at)
        return _list_closed(words, end) if end > at else last
    if (duty := duty_word(words, at)) is not None:
        end = _phrase(words, duty + 1) if words.lower(duty + 1) in _OPENERS else duty + 1
        return end if end > duty + 1 else duty if words.capital(duty) else last
    if words.lower(at) == "to" and (body := served_body(words, at, words.lower(last))) is not None:
        return body
    run = _run_on(words, last)
    return bracketed_duty(words, last) or bracket_end(words, last) or run or _apposed(words, last)


def _run_on(words: Words, last: int) -> int | None:
    """Last word of duties with nothing before them: "the cabinet member children and families"."""
    if not words.near(last) or (words.lower(last - 1), words.lower(last)) not in _HOLDERS:
        return None
    if words.capital(last):
        return None
    end = last
    while words.near(end) and words.lower(end + 1) in _DUTY_WORDS:
        end += 1
    end -= words.lower(end) == "and"  # "… children and families and the head of needs"
    joined = "and" in map(words.lower, range(last + 2, end))
    joined = joined and words.lower(end + 1) not in _OF_MANY
    return end if joined and end < last + _LONGEST else None


def _abbreviated(words: Words, last: int) -> int:
    """Go on over short letters in brackets: "chief executive officer (CEO) of Elm Trust"."""
    letters = words.gap(last) == " (" and words.gap(last + 1) == ") "
    return last + 1 if letters and words.forms[last + 1].isupper() else last


def _placed(words: Words, last: int) -> bool:
    """Say whether "in" tells of a place, and not of a month or of a clause."""
    return words.lower(last) != "head" and words.lower(last + 2) not in _TIMES


def _speaks_on(words: Words, last: int) -> bool:
    """Say whether "on" tells of an office: "spokesperson on education", "lead on inclusion"."""
    noun = words.lower(last).removesuffix("'s")
    kind = noun.startswith(("spokes", "advis")) or noun in ("lead", "champion", "commissioner")
    return kind and words.lower(last + 2) in TOPICS


def _list_closed(words: Words, end: int) -> int:
    """Last word of a comma list that goes on with words of no known topic.

    "director of education, strong start and integration, Ida Marlow": the comma behind the last
    of them shows that they are the portfolio's.
    """
    if words.gap(end) != ", ":
        return end
    at = end + 1
    while at < end + MOST_ITEMS and words.lower(at) != "and":
        onward = words.near(at) or words.gap(at) == ", "
        if not onward or not _item(words, at):
            return end
        at += 1
    last = at + 1
    while last < at + 3 and words.near(last) and _item(words, last):
        last += 1
    closed = at > end + 1 and _item(words, last) and words.gap(last) in (", ", ",\n")
    return last if closed and words.lower(at) == "and" and words.near(at) else end


def _item(words: Words, at: int) -> bool:
    low = words.lower(at)
    if words.capital(at):
        return low not in FORENAMES and low not in TITLES and head_at(words, at) is None
    return _plain(low) and low not in _PEOPLE and head_at(words, at) is None


def _apposed(words: Words, last: int) -> int:
    """What a role in capitals is about, with no "of": "Director, Highways and Transport"."""
    gap = words.gap(last)
    joined = words.near(last) or gap in (", ", " - ", " – ", ": ", "- ")
    at = last + 1
    if words.lower(last) in ("hmi", "mp"):
        return last  # "Ida Quill HMI, Specialist Adviser": letters, and then a role
    if not (joined and words.capital(last) and words.capital(at) and words.lower(at) in TOPICS):
        return last
    if words.gap(last) == ", " and words.lower(at + 1) in _OTHERS:
        return last  # "the Leader, Cabinet Members and Committee Chairs"
    end = _phrase(words, last)
    # "the Leader, Education Secretary Ida Marlow": the next word is the start of a role.
    alone = words.gap(end) != " " or not words.capital(end + 1) or _ended(words, end + 1)
    return end if alone else last


def _ended(words: Words, at: int) -> bool:
    """Say whether a label or "Email" follows, and no name."""
    return _labels(words, at) or words.lower(at) in ENDS_ROLE


def _phrase(words: Words, opener: int) -> int:
    """Last word of the phrase after ``opener``; ``opener`` if none of it is about anything."""
    end, at = opener, opener + 1
    unknown = False
    while at <= opener + _LONGEST:
        step = _step(words, opener, at, end, unknown)
        if step is None:
            break
        unknown = words.lower(at) not in TOPICS
        end = step
        if words.possessive(end) and words.lower(end) not in TOPICS:
            body = _owned_body(words, end)
            topical = words.lower(end)[:-2] in TOPICS - BODIES
            if body is None and (topical or not words.capital(end + 1)):
                break  # "the Secretary for Education's Statement"
            if body is not None and words.lower(body) == "school":
                return body  # "headteacher of the council's new school for children with autism"
            end = body or end
        at = end + 1
    return _without_name(words, opener, end)


def _without_name(words: Words, opener: int, end: int) -> int:
    """Leave the person out of "MP for Leeford Vale Ida Marlow": three capitals or more."""
    run = range(opener + 1, end + 1)
    plain = all(words.capital(k) and words.lower(k) not in PLAIN for k in run)
    if len(run) < 3 or not plain:
        return end
    if words.lower(end) in _COMPASS and words.lower(end - 1) not in FORENAMES:
        return end  # "MP for Elm Vale North"
    name = name_at(words, end - 1)
    return end - 2 if name is not None and name.last == end else end


def _step(words: Words, opener: int, at: int, end: int, unknown: bool) -> int | None:
    """Last word taken when the phrase goes on at word ``at``, or None where it has ended."""
    gap, low = words.gap(at - 1), words.lower(at)
    signed = "\n" in gap and at > opener + 1 and _body_on_line(words, at)
    label = words.capital(at) and ("\n" in gap or _turns_capital(words, at))
    # The label of the next line, or where the form runs on: "Director of Skills Lead Member: …".
    label = label and any(":" in words.gap(k) for k in range(at, at + 3))
    # "(Head of SEND - Leeford Council)"
    apart = gap in (" - ", " – ") and end > opener and low not in TOPICS
    label = label or (apart and _names_body(words, at))
    # "Director of Children's Services", and below it the heading of a letter
    below = "\n" in gap and words.lower(end) in ("services", "service")
    label = label or (below and words.capital(at))
    if signed or label or (at > opener + 1 and _labels(words, at)):
        return None
    if at == opener + 1 and low in _OWNED and words.near(at - 1):
        return at if words.lower(at + 1) in _OWNABLE else None
    if at == opener + 1 and low in ("a", "an") and words.lower(opener) == "of":
        kind = words.lower(at + 1) in ("primary", "secondary", "special", "nursery", "scrutiny")
        return at if kind and words.near(at) and words.near(at - 1) else None
    if gap.strip() in (",", ";") and gap[0] == ",":
        if at == opener + 1:
            return at if low in TOPICS else None
        return at if _list_goes_on(words, at) else None
    if not (
        words.near(at - 1)
        or gap in (" & ", "&", "-", " - ", "/", "' ", "’ ")
        or (end == opener and gap in (", ", " – ", ": ", "- "))
    ):
        return None
    if low == "and" and (place := _second_place(words, opener, at)) is not None:
        return place
    if low == "and":
        last = at + 1 + _plain_article(words, at + 1)
        return last if words.near(at) and _conjoins(words, last) else None
    if low in INNER or (words.lower(end), low) in _INNER_PAIRS:
        return _inner(words, at, end, opener)
    if words.capital(at):
        return at if _capital_fits(words, opener, at) else None
    if low in TOPICS and words.forms[at] != "send":
        onward = words.forms[at] != "further" or words.lower(at + 1) in TOPICS
        return at if onward else None  # "The Leader of the Council further stated"
    if at > opener + 1 and (body := _body_noun(words, at)) is not None:
        return body
    fresh = end == opener or words.lower(end) in ("and", "the") or gap == " & "
    styled = words.capital(opener - 1) and words.near(opener - 2)
    return at if fresh and not unknown and not styled and _plain(low) else None


def _other_noun(words: Words, at: int) -> bool:
    """Say whether the noun of another role ends the run of words from ``at`` on."""
    for k in range(at, at + MOST_ITEMS):
        if head_at(words, k) is not None and words.lower(k) not in TOPICS:
            return True
        if not words.near(k) or words.lower(k) in ENDS_ROLE:
            return False
    return False


def _plain_article(words: Words, at: int) -> bool:
    """Say whether "the" stands before a plain word: "for education and the economy"."""
    return words.lower(at) == "the" and words.near(at) and not words.capital(at + 1)


def _body_on_line(words: Words, at: int) -> bool:
    """Say whether a body has the next line to itself, as below a signature."""
    last = at
    while last < at + MOST_ITEMS and words.near(last) and "\n" not in words.gap(last):
        last += 1
    plain = all(words.capital(k) or words.lower(k) in ("of", "for", "and") for k in range(at, last))
    return plain and last > at and words.lower(last) in PUBLIC and "\n" in words.gap(last)


def _body_noun(words: Words, at: int) -> int | None:
    """Last word of the noun of a body in lower case: "panel", "select committee"."""
    kind = words.lower(at) in _KINDS and words.near(at)
    return at + kind if words.lower(at + kind) in BODIES else None


def _labels(words: Words, at: int) -> bool:
    """Say whether a role starts there that a colon makes the label of what follows."""
    noun = head_at(words, at) if words.capital(at) else None
    return noun is not None and words.gap(noun).startswith(":")


def _turns_capital(words: Words, at: int) -> bool:
    """Say whether a label in capitals starts there: "for Skills DATE OF DECISION: 9 March"."""
    run = words.forms[at : at + 2]
    return len(run) > 1 and "".join(run).isupper() and not words.forms[at - 1].isupper()


def _second_place(words: Words, opener: int, at: int) -> int | None:
    """Last word of a seat's second place: "MP for Elm and the Marshes", "Elm and Old Quill,"."""
    seat = words.lower(opener) == "for" and words.lower(opener - 1) in _SEATS
    last = at + 1 + (words.lower(at + 1) == "the")
    named = words.capital(last) and words.lower(last) not in _NO_PLACE
    named = named and words.capital(at - 1) and words.lower(at - 1) not in TOPICS
    if not (seat and named and words.near(at)) or _other_post(words, last):
        return None
    while last < at + 4 and words.near(last) and words.capital(last + 1):
        if words.lower(last + 1) in FORENAMES:
            return last  # "MP for Elm and Old Quill Ida Bell"
        last += 1
    ends = words.gap(last)[:1] in ",.;)\n" or words.lower(last + 1) in ENDS_ROLE
    return last if ends and words.lower(last) not in TITLES else None


def _owned_body(words: Words, at: int) -> int | None:
    """The body that follows its owner: "the council's children's services committee"."""
    for k in range(at + 1, at + 8):
        low = words.lower(k)
        if not words.near(k - 1):
            return None
        team = low in _TEAMS and words.lower(k + 1) not in TOPICS and k > at + 1
        if low in BODIES or (team and not words.capital(k)):
            return k
        judged = k == at + 1 and low.endswith(("ing", "ed"))  # "the council's failing services"
        known = low in TOPICS or low in ("and", "new") or "-" in low  # "multi-agency board"
        if not (judged or known or words.capital(k)):
            return None
    return None


def _plain(low: str) -> bool:
    letters = low.replace("-", "").isalpha()  # "anti-poverty"
    return letters and low not in ENDS_ROLE and not low.endswith("ed") and len(low) > 2


def _list_goes_on(words: Words, at: int) -> bool:
    """Say whether a comma list of topics runs on to an "and": "children, young people and …"."""
    if words.lower(at) == "and":
        # "leader of the council, and cabinet member for schools" are two posts
        post = any(head_at(words, at + k) is not None for k in (1, 2))
        # "Secretary of State for Housing and Communities, and people in Elm"
        alike = words.capital(at + 1) or not words.capital(at - 1)
        return alike and about_duty(words, at + 1) and not post
    if not about_duty(words, at):
        return False
    for k in range(at, at + 12):
        gap = words.gap(k)
        if words.lower(k + 1) == "and" or gap == " & ":
            return about_duty(words, k + 2) or about_duty(words, k + 1)
        if not (words.near(k) or gap == ", ") or not about_duty(words, k + 1):
            return False
    return False


def _conjoins(words: Words, at: int) -> bool:
    low = words.lower(at)
    if words.capital(at) and (low in TITLES or (low in LEVELS and words.lower(at + 1) in TITLES)):
        return False  # "Chair of the Panel and County Councillor Ida Quill as Deputy Chair"
    if words.capital(at) and _other_post(words, at):
        return False  # "Head of SEND and Cabinet Member for Schools"
    if words.lower(at - 1) == "the" and _other_noun(words, at):
        return False  # "the head of needs and the capital investment adviser"
    if about_duty(words, at) or (low == "welsh" and words.lower(at + 1) == "language"):
        return True
    if words.capital(at):
        if any(head_at(words, k) is not None for k in range(at, at + 3) if words.capital(k)):
            return False  # "Director of Resources and Section 151 Officer"
        if "mp" in (words.lower(at), words.lower(at + 1), words.lower(at + 2)):
            return False  # "leader of Leeford Council and Yarm Vale MP"
        unnamed = low not in FORENAMES and (
            name_at(words, at) is None or _ends_in_topic(words, at) or _names_body(words, at)
        )
        return words.capital(at - 2) and unnamed
    return _plain(low) and words.gap(at) not in (" ",)


def _ends_in_topic(words: Words, at: int) -> bool:
    """Say whether a run of capitals is no name for its last word: "and Best Value Support"."""
    last = at
    while last < at + MOST_ITEMS and words.near(last) and words.capital(last + 1):
        last += 1
    return last > at and words.lower(last) in COMMON


def _other_post(words: Words, at: int) -> bool:
    """Say whether the noun of another role follows "and", and no "Governor Services"."""
    noun = head_at(words, at)
    return noun is not None and not (words.capital(noun + 1) and words.lower(noun + 1) in TOPICS)


def _inner(words: Words, at: int, end: int, opener: int) -> int | None:
    """A small word inside the phrase: it needs something about the role after it."""
    if not words.near(at):
        return None
    after = at + 1
    if words.lower(after) == "the" and words.near(after):
        after += 1
    low = words.lower(at)
    if end > opener and (low == "at" or (low in ("in", "on") and words.lower(end) in TOPICS)):
        return None
    if (end > opener and low == "the") or words.lower(after) in _TIMES:
        return None
    hit = "-" in words.lower(after) and words.lower(after + 1) in BODIES  # "cash-strapped council"
    if words.possessive(after) and words.lower(after).removesuffix("'s") in BODIES:
        hit = hit or _owned_body(words, after) is not None  # "of the partnership's board"
    good = (
        hit or words.capital(after) or words.lower(after) in TOPICS or words.lower(after) in PUBLIC
    )
    return after if good and words.lower(after) not in TITLES - {"lord", "lords"} else None


def _capital_fits(words: Words, opener: int, at: int) -> bool:
    """Say whether a capitalised word belongs to the phrase and not to the name after it."""
    low = words.lower(at)
    if low in TOPICS or low in PUBLIC or _of_party(words, at):
        return True
    if low in TITLES or low in ENDS_ROLE:
        return False
    before = words.lower(at - 1)
    if before in INNER and words.near(at - 1):
        # "the headteacher for Ida Quill" stands in for her.
        person = before == "for" and low in FORENAMES and name_at(words, at) is not None
        return not person or _names_body(words, at)
    if at > opener + 1 and (not words.capital(at - 1) or before in TOPICS or before in THINGS):
        if "\n" in words.gap(at - 1):
            return False
        return _names_body(words, at) or (words.capital(at - 1) and name_at(words, at) is None)
    return low not in FORENAMES or at == opener + 1 or _names_body(words, at)


def _of_party(words: Words, at: int) -> bool:
    """Say whether a party's group is named: "leader of the opposition Conservative group"."""
    last = next((k for k in (at, at + 1) if is_party(words, k)), None)
    return last is not None and words.near(last) and words.lower(last + 1) in ("group", "party")


def _names_body(words: Words, at: int) -> bool:
    """Say whether the run of capitals from ``at`` on ends in the word for a public body."""
    for k in range(at, at + 6):
        if (words.lower(k) in PUBLIC and words.lower(k) != "mp") or words.lower(k) in THINGS:
            return k > at
        if not words.near(k) or not words.capital(k + 1):
            return False
    return False
