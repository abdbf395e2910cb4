"""Members of a forum whom the minutes name by initials alone: "AR (LA)", "VN: the base is full"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from sendminer.extract.officials.people.people import Person, Register
from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import ABBREVIATIONS, speaks

_FORUM = re.compile(r"\b(?:Quorate|Forum|heads|governors|Apologies|apologies|Minutes|minutes)\b")
_FORUM_WORDS = ("uorate", "Forum", "heads", "governors", "pologies", "inutes")
_SIDE = re.compile(
    r" \(((?:LA|EY|PVI|[a-z]+ )?(?:heads?|headteachers?|governors?|schools?|academ(?:y|ies)|trust"
    r"|council|officers?|clerk|chair)?)\)"
)
_LABEL = re.compile(r"(?:: | [-–] )(?=[\w£‘“'\"])")
_SHAPE = re.compile(r"\b[A-Z]{2,3}(?: \([a-zL]|: | [-–] | [a-z]{3,12}(?:ed|ought|aid|old)\b)")
_FEWEST = 2
_DASHES = (" - ", " – ", " — ")
_LONGEST_POST = 8


def speaks_by_initials(text: str) -> bool:
    """Say whether somebody can speak behind initials: a quick look before the long one."""
    if not any(word in text for word in _FORUM_WORDS):
        return False  # dearer to search than to look for
    return _SHAPE.search(text) is not None and _FORUM.search(text) is not None


def resolve_labels(words: Words, register: Register, roles: Iterable[Role]) -> None:
    """Enter whoever speaks behind initials; one set of initials alone is an abbreviation.

    ``roles`` are those that no name stands beside: "RC – SEND Commissioning Lead".
    """
    text = words.text
    posts = {role.first: role for role in roles if not (role.plural or role.determiner)}
    seen: dict[str, list[int]] = defaultdict(list)
    sure: set[str] = set()
    for index in words.capitals:
        form = words.forms[index]
        if words.possessive(index):
            form = form[:-2]  # "Visit GW's school"
        if not (1 < len(form) < 4 and form.isalpha() and form.isupper()):
            continue
        if form.lower() in ABBREVIATIONS:
            continue
        seen[form].append(index)
        if _labels(words, index):
            sure.add(form)
    if len(sure) < _FEWEST or _FORUM.search(text) is None:
        return
    known = {(start, end) for person in register.people for start, end in person.spans}
    owners = _owners(register)
    for form in sorted(sure):
        spans = [(words.starts[k], words.end(k)) for k in seen[form]]
        if (owner := owners.get(form)) is not None:
            owner.spans.extend(span for span in spans if text[span[0] - 1 : span[0]] != "(")
        elif known.isdisjoint(spans):
            sides = (_SIDE.match(text, end) for _, end in spans)
            side = next((match[1] for match in sides if match and match[1].islower()), None)
            post = next((role for k in seen[form] if (role := _post(words, k, posts))), None)
            register.add(
                Person(
                    surname=form,
                    role=post.text if post is not None else side,
                    organisation=post.organisation if post is not None else None,
                    roles=[post] if post is not None else [],
                    official=True,
                    weak=False,
                    spans=spans,
                )
            )


def _post(words: Words, index: int, posts: dict[int, Role]) -> Role | None:
    """The post behind initials that open a line of a list: "RC – SEND Commissioning Lead"."""
    if (index and "\n" not in words.gap(index - 1)) or words.gap(index) not in _DASHES:
        return None
    for at in range(index + 1, min(index + _LONGEST_POST, len(words.forms))):
        if at in posts and (at == index + 1 or words.gap(at - 1) == ", "):
            return posts[at]
        if "\n" in words.gap(at):
            break
    return None


def _owners(register: Register) -> dict[str, Person | None]:
    """Whom initials stand for: who is listed with them, or alone has such a name."""
    owners: dict[str, Person | None] = {}
    for person in register.people:
        if person.official and person.surname and person.given:
            letters = person.given[0][0] + person.surname[0]
            owners[letters] = None if letters in owners else person
    owners.update({one.short: one for one in register.people if one.official and one.short})
    return owners


def _labels(words: Words, index: int) -> bool:
    """Say whether initials open a sentence and a label, a side or a verb of saying follows."""
    before = words.gap(index - 1)
    end = words.ends[index]
    side = _SIDE.match(words.text, end)
    if side is not None and len(side[0]) > 3:
        return True
    opens = "\n" in before or before.endswith((". ", "? "))
    if opens and len(words.forms[index]) == 2 and speaks(words, index):
        return True  # "LT asked": three letters are rather a body's, as in "CQC reported"
    return opens and _LABEL.match(words.text, end) is not None
