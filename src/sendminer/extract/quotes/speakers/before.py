"""The words that name a speaker before a word of saying.

The nearest pronoun is the mention even where a name stands earlier; an apposition after the
name does not belong to it. Only a bounded stretch of text before the cue is read.
"""

from __future__ import annotations

import re

from sendminer.english.times import MONTHS
from sendminer.extract.quotes.saying.wrapping import MADE, trimmed_end, unwrapped
from sendminer.extract.quotes.speakers.behind import subject_after
from sendminer.extract.quotes.speakers.phrases import noun_phrase
from sendminer.extract.quotes.speakers.posts import whole_post
from sendminer.extract.quotes.speakers.segments import (
    OFFICE,
    bare_name,
    introduces,
    likely_person,
    run_into,
    segments,
)
from sendminer.extract.quotes.speakers.titled import titled_before
from sendminer.extract.quotes.words import (
    BLOT,
    BODIES,
    BOUNDARIES,
    DETERMINERS,
    LEADERS,
    PEOPLE,
    PRONOUNS,
    WORDS,
    Token,
    is_capital,
    names_person,
    tokens_before,
)
from sendminer.records import Extent

REACH = 400
"""Code points that may lie between a cue and the words that name its speaker."""
_OBJECT_OF_WHO = re.compile(
    r"\bwho\s(?:had\s|has\s|have\s)?[a-z]{3,14}\s(?:(?:at|to|in|from|for|with|the|of)\s){0,2}$"
    r"|\bwho\s(?:in|on|at|during|after|from)\s$"
    r"|\b(?:that|which)\s(?:went|came|goes|comes)\s(?:before|to|from)\s$"
)
"""The verb of a relative clause: "a woman who had attended Leeford School wrote"."""
_WHO_DID = re.compile(r"\bwho\s(?:had\s|has\s|have\s)?$")
"""Before the verb of a relative clause that has no object: "the heads who replied said"."""
_LAST_PERSON = re.compile(r"\s(?:an?|the|one)\s(?:[a-z-]{2,16}\s){0,2}([a-z-]{3,16})$")
_FROM_NAME = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he)\s)?(?:[a-z-]{2,16}\s){0,2}?([a-z-]{3,16})\sfrom\s((?:[A-Z][\w.’'-]{0,20}\s?){2,4})$"
)
_HEAD = re.compile(
    r"(?:[Aa]n?|[Tt]he)\s(?:[a-z-]{2,16}\s){0,2}?([a-z-]{3,16})\s(?:from|by|to|for|of|with)\s"
)
_BREAKS = re.compile(r"[,;:.–—]")
_ANOTHER = re.compile(r"\s(?:and|but)\s$")
"""Before somebody who begins a clause of his own: "parents who rang and the council said"."""
_CREDIT = re.compile(r"(?:Fair play|Thanks|Credit|Hats off|Praise|Tribute)\s(?:to|for)\s")
_DONE_BY = re.compile(r"[a-z]{2,14}(?:ed|en)\sby\s(?=\w)")
"""A deed before whoever did it: "were approved by councillors, who said"."""
_SPOKE_TO = re.compile(
    r"(?:largely|mainly|mostly|chiefly)\s(?=[a-z])|(?:popular|unpopular)\swith\s(?=\w)"
    r"|(?:wrote|written|spoke|spoken|talked|emailed|turned|appealed|complained|reported|went)\s(?:to|with)\s(?=\w)"
)
"""A deed before whom it was done to: "I wrote to the leader, who replied"."""
_DONE = re.compile(r"(?:[a-z]{2,14}(?:ed|en)|read|sent|made|put|held|drawn|brought)\b")
_WHEN = re.compile(rf"(?:(?:{MONTHS})(?:\s20\d\d)?|20\d\d)\s(?=(?:the|a|an|its|his|her|their)\s)")
"""A day before who spoke on it: "in May and July 2024 the council announced"."""
_WAS_DONE = re.compile(r"\s(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen|being)\s$")
"""Before what was done with a document: "A letter was read from the trust, which asked"."""
_PLAN_OF = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[A-Z][\w-]{1,20}[’']s)\s(?:\w{2,14}\s)?)?[Ee]ducation,\s$"
)
"""The first word of a plan's name: "her education, health and care plan said"."""
_NAME_OF = re.compile(
    r"(?:^|[,;]\s|\s)((?:[A-Z][\w.’'-]{1,24}\s){1,2}[A-Z][\w’'-]{1,24})\s(?:of|from|for)\sthe\s(?:[a-z-]{2,16}\s){0,3}$"
)
"""A name before the body that somebody is of: "Jo Bell of the classroom assistants’ union"."""
_RESOLVES = re.compile(r"That\s(?=[A-Z])")
"""Opens a resolution, and is no part of the name: "That Cabinet notes that …"."""
_DOING = re.compile(
    r"(?:^|(?<=\s))([A-Za-z][a-z]{2,14})\s(?!during|according|including|following)[a-z]{2,12}ing"
    r"(?:\sto\s[a-z]{3,12})?(?:\s(?:at|to|in|for|on|with|against|from|of|about|without))?\s$"
)
"""Before the object of what somebody is doing: "parents waiting for"."""
_REDUCED = re.compile(
    r"(?:an?|the)\s[a-z]{3,14}\s(?=(?:one|another|some)\s[a-z])"
    r"|an?\s(?!few|hundred|thousand|dozen|great|good)[a-z]{3,14}\s(?=(?:parents|campaigners|families|critics|residents"
    r"|councillors|officers|ministers|teachers|unions|heads|governors|members|opponents|leaders|charities)$)"
)
"""A noun before whoever says it: "a record one teacher calls …", "a figure parents called …"."""
_MADE_BY = re.compile(
    rf"\s(?:{MADE}|sent|carried\sout|conducted|undertaken)\s(?:by|under|from|via|through)\s"
)
_LAST_NOUN = re.compile(
    r"\b(?:an?|the|one|another|his|her|their|its)\s(?:[\w’'-]{1,20}\s){0,3}?([\w-]{2,16})$"
)
_BY = (" by ", " by the ", " by a ", " by an ")
_MADE_BEFORE = re.compile(rf",\s(?:{MADE}|backed|funded|paid\sfor)\sby\s(?:the\s|an?\s)?$")
_SHARE = re.compile(
    r"(?:^|(?<=\s))((?:(?:[Ss]ome|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Oo]ver|[Mm]ore\sthan|[Aa]t\sleast|[Oo]nly|[Jj]ust)\s)?"
    r"(?:\d[\d.,]*\s?(?:%|per\scent)|[Hh]alf|(?:[Aa]\s)?(?:third|quarter)|[Tt]wo[-\s]thirds)"
    r"(?:\sof\s(?:those\swho\s(?:\w{1,16}\s){0,3}\w{1,16}|(?:the\s)?(?:(?!who\b)[\w-]{1,16}\s){0,2}(?!who\b)[\w-]{1,16}))?)"
    r"(?:\swho\s(?:\w{1,16}\s){0,3}\w{1,16})?$"
)
"""Part of a number of people: "66% said", "half of those who replied said"."""
_SHARES = ("%", "per cent", "alf", "third", "quarter")
_EACH_OF = re.compile(r"\b(?:each|all|both|some|many|most|none|one|two)\s+of\s+$")
_WITH = re.compile(r"(?:^|[,;:–—]\s|\.\s{1,3})(?:with|With)\s$")
"""Before a noun of which something is told beside: ", with sites confirmed in May"."""
_WISHES = re.compile(r"\s(?:wished|wanted|wishes|wants|would\slike)\s$")
"""Before "it" where somebody has his words put down: "Cllr Bell wished it noted that …"."""
_DOES = re.compile(r"\s(?:(?:also|now|then)\s|[a-z]{2,16}ly\s)?[a-z]{3,14}ing\b")
"""What the noun behind "with" does: ", with one mother saying that …"."""
_DESCRIBED = re.compile(
    r"(?:^|(?<!\bin)(?<!\bat)(?<!near)\s)((?:[A-Z][\w.’'-]{1,24}\s){1,2}[A-Z][\w’'-]{1,24}),\s$"
)
"""Before what somebody is who is told of: "according to Jo Bell, the head of care, who said"."""
_PARTNER = re.compile(r"(?:\s\([^()\n]{1,60}\))?\s(?:and|nor)\s$")
_BOTH = re.compile(r"\b(?:[Bb]oth|[Nn]either)$")
_LEADS_IN = ((_CREDIT, _RESOLVES, _REDUCED, _WHEN), (_REDUCED, _DONE_BY, _SPOKE_TO))
"""What a phrase can have taken in, by whether its first letter is a small one."""


def subject_before(masked: str, floor: int, cue_start: int) -> Extent | None:
    """Words that name the subject of a verb at ``cue_start``, or None if it is left out."""
    floor = max(floor, cue_start - REACH)
    end = unwrapped(masked, floor, cue_start)
    if end <= floor:
        return None
    last = masked[end - 1]
    if last == ",":
        return _apposed(masked, floor, end - 1)
    if (share := _share(masked, max(floor, end - 80), end)) is not None:
        return share
    if last in ";:—–" + BLOT:
        return None
    found = _ending_at(masked, floor, end)
    if found is not None and masked[slice(*found)] == "it":
        wishes = _WISHES.search(masked, max(floor, found[0] - 20), found[0])
        if wishes is not None:
            return subject_before(masked, floor, wishes.start())
    return _with_maker(masked, found, cue_start)


def _share(masked: str, start: int, end: int) -> Extent | None:
    """Part of a number of people that ends at ``end``."""
    window = masked[start:end]
    if not any(word in window for word in _SHARES):  # dearer to search than to look for
        return None
    match = _SHARE.search(masked, start, end)
    return match.span(1) if match else None


def _with_maker(masked: str, phrase: Extent | None, cue_start: int) -> Extent | None:
    """Keep who made or saw a document: "figures seen by the Gazette show"."""
    made = _MADE_BY.match(masked, phrase[1], cue_start) if phrase else None
    if phrase is None or made is None:
        return phrase
    maker = subject_after(masked, made.end(), cue_start)
    return (phrase[0], maker[1]) if maker else phrase


def _ending_at(masked: str, floor: int, end: int) -> Extent | None:
    """The noun phrase that ends at ``end``, or the one that "who" or "which" stands for."""
    tokens = tokens_before(masked, floor, end)
    if tokens and tokens[-1][0].lower() in ("who", "which", "whom"):
        each = _EACH_OF.search(masked, max(floor, tokens[-1].start() - 12), tokens[-1].start())
        return antecedent(masked, floor, each.start() if each else tokens[-1].start())
    if tokens and tokens[-1][0] == "that" and (that := _written(masked, floor, tokens)) is not None:
        return that
    phrase = noun_phrase(tokens)
    if phrase is not None and masked.endswith(_BY, floor, phrase[0]):
        made = _MADE_BEFORE.search(masked, max(floor, phrase[0] - 60), phrase[0])
        if made is not None:  # "The films, produced by the trust — a charity — accused …"
            return _ending_at(masked, floor, made.start())
    if phrase is not None and (titled := titled_before(masked, floor, phrase)) is not None:
        return titled
    if phrase is None:
        return None
    if _WITH.search(masked, max(floor, phrase[0] - 8), phrase[0]):
        return phrase if _DOES.match(masked, phrase[1]) else None
    post = whole_post(masked, floor, phrase)
    if post != phrase:
        return post
    if (part := _part_of(masked, floor, phrase)) is not None:
        return part
    return _with_partner(masked, floor, phrase) or _without_lead(masked, floor, phrase)


def _written(masked: str, floor: int, tokens: list[Token]) -> Extent | None:
    """What is written, before "that": "a tweet on Monday that accused him"."""
    phrase = antecedent(masked, floor, unwrapped(masked, floor, tokens[-1].start()))
    match = _LAST_NOUN.search(masked, *phrase) if phrase is not None else None
    if match is None or match[1].removesuffix("s") not in WORDS["document"] | WORDS["sign"]:
        return None
    return match.span()


def _part_of(masked: str, floor: int, phrase: Extent) -> Extent | None:
    """What the phrase is the end of: a plan's name, or whose somebody is."""
    health = masked[phrase[0] : phrase[0] + 6].lower() == "health"
    if health and masked.endswith("ducation, ", floor, phrase[0]):
        plan = _PLAN_OF.search(masked, max(floor, phrase[0] - 60), phrase[0])
        return (plan.start(), phrase[1]) if plan is not None else None
    if not masked[phrase[0]].islower() or " the " not in masked[max(0, phrase[0] - 60) : phrase[0]]:
        return None
    named = _NAME_OF.search(masked, max(floor, phrase[0] - 120), phrase[0])
    return named.span(1) if named is not None and likely_person(named[1]) else None


def _with_partner(masked: str, floor: int, phrase: Extent) -> Extent | None:
    """Both who speak together: "The council and the trust said", where they open the clause."""
    match = _PARTNER.search(masked, max(floor, phrase[0] - 120), phrase[0])
    if match is None or masked[slice(*phrase)].lower() in PRONOUNS:
        return None
    tokens = tokens_before(masked, floor, match.start())
    partner = noun_phrase(tokens)
    if partner is None or not _speaks(tokens[-1][0]):
        return None
    lead = masked[floor : partner[0]].rstrip()
    both = _BOTH.search(lead)
    if lead and not lead.endswith(",") and both is None:
        return None
    return (floor + both.start() if both else partner[0]), phrase[1]


def _speaks(noun: str) -> bool:
    """Say whether a noun is of somebody or a body that can speak, and no verb."""
    low = noun.lower()
    known = low in PEOPLE or low.removesuffix("s") in PEOPLE or low in BODIES
    return known or (is_capital(noun) and low not in LEADERS)


def _without_lead(masked: str, floor: int, phrase: Extent) -> Extent | None:
    """Drop what a phrase has taken in: an object of "who had …", "Credit to", "a record"."""
    who = _OBJECT_OF_WHO.search(masked, max(floor, phrase[0] - 50), phrase[0])
    first = masked[slice(*phrase)].split(maxsplit=1)[0]
    if who is None and (first == masked[slice(*phrase)] or _opens_verb(first)):
        who = _WHO_DID.search(masked, max(floor, phrase[0] - 12), phrase[0])
    if who is not None:
        return antecedent(masked, floor, who.start())
    return (
        _main_subject(masked, floor, phrase)
        or _busy_subject(masked, floor, phrase)
        or _without_credit(masked, phrase)
    )


def _busy_subject(masked: str, floor: int, phrase: Extent) -> Extent | None:
    """The people before what they are doing: "Campaigners fighting the closure say"."""
    doing = _DOING.search(masked, max(floor, phrase[0] - 60), phrase[0])
    if doing is None or masked[slice(*phrase)] in PRONOUNS or not names_person(doing[1].lower()):
        return None
    subject = noun_phrase(tokens_before(masked, floor, doing.end(1)))
    lead = masked[floor : subject[0]].rstrip() if subject else "-"
    return subject if not lead or lead.endswith(",") else None


def _opens_verb(word: str) -> bool:
    """Say whether a word behind "who" is its verb: "parents who spoke to the Herald said"."""
    return word.islower() and word not in DETERMINERS and word not in PRONOUNS


def _main_subject(masked: str, floor: int, phrase: Extent) -> Extent | None:
    """The noun before a long relative clause in whose last words the phrase stands.

    "Parents who were invited to a meeting of the council said": the parents say it.
    """
    base = max(floor, phrase[0] - 160)
    who = max(masked.rfind(f" {word} ", base, phrase[0]) for word in ("who", "which", "whose"))
    words = masked[who + 1 : phrase[0]].split()[1:] if who >= 0 else []
    if not words or _BREAKS.search(masked, who, phrase[0]) or masked[slice(*phrase)] in PRONOUNS:
        return None
    named = masked[slice(*phrase)].split()
    if _speaks(named[-1]) and _ANOTHER.search(masked, who, phrase[0]):
        return None
    closed = words[-1].lower() in BOUNDARIES and not named[0].endswith("ing")
    if closed and _speaks(named[-1]):
        return None  # "Parents who rang when the council said no"
    end = unwrapped(masked, floor, who) if masked[who - 1] == ")" else who
    subject = noun_phrase(tokens_before(masked, floor, end))
    lead = masked[floor : subject[0]].rstrip() if subject else "-"
    return subject if not lead or lead.endswith(",") else None


def antecedent(masked: str, floor: int, position: int) -> Extent | None:
    """The noun phrase before "who" or "which"."""
    end = trimmed_end(masked, floor, position)
    if end > floor and masked[end - 1] in ")]":
        end = unwrapped(masked, floor, end)
    if end > floor and masked[end - 1] in ",–—":
        end = unwrapped(masked, floor, end - 1)
        if end > floor and masked[end - 1] == ",":
            return _apposed(masked, floor, end - 1)
    phrase = noun_phrase(tokens_before(masked, floor, end)) if end > floor else None
    if phrase is None:
        return None
    if masked.startswith(",", end) and not masked[phrase[1] - 1].isupper():
        described = _DESCRIBED.search(masked, max(floor, phrase[0] - 80), phrase[0])
        if described is not None and likely_person(described[1]):
            return described.span(1)
    if _DONE.match(masked, *phrase) and not _DONE_BY.match(masked, *phrase):
        done = _WAS_DONE.search(masked, max(floor, phrase[0] - 12), phrase[0])
        subject = noun_phrase(tokens_before(masked, floor, done.start())) if done else None
        if subject is not None:
            return subject
    named = _FROM_NAME.match(masked, *phrase)
    if named is not None and named[1] not in PEOPLE | WORDS["role"] | BODIES:
        return named.span(2)  # "evidence from Mrs Bell, who told them"
    person = _LAST_PERSON.search(masked, *phrase)
    if person is not None and masked.startswith(" who ", phrase[1]) and names_person(person[1]):
        head = _HEAD.match(masked, *phrase)
        if head is not None and head[1] not in PEOPLE | WORDS["role"] | BODIES:
            return person.start() + 1, phrase[1]  # "a present from a farmer who told her"
    return _without_credit(masked, phrase)


def _without_credit(masked: str, phrase: Extent) -> Extent:
    if " " not in masked[slice(*phrase)]:
        return phrase
    leads = (one.match(masked, *phrase) for one in _LEADS_IN[masked[phrase[0]].islower()])
    lead = next(filter(None, leads), None)
    return (lead.end(), phrase[1]) if lead is not None else phrase


def _apposed(masked: str, floor: int, end: int) -> Extent | None:
    """The subject before an apposition that closes with a comma at ``end``."""
    base = max(floor, end - REACH)
    for mark in (";", ":", BLOT, " – ", " — "):
        cut = masked.rfind(mark, base, end)
        base = max(base, cut + len(mark)) if cut >= 0 else base
    parts = segments(masked, base, end)
    kept = [s for s in parts if not introduces(masked, s)] or parts[:1]
    names = [name for s in reversed(kept) if (name := bare_name(masked, s)) is not None]
    persons = [name for name in names if not OFFICE.search(masked, *name)]
    # "The Ombudsman, Ned Bell, said"
    persons = [name for name in persons if not masked.startswith("The ", name[0])] or persons
    full = [name for name in persons if " " in masked[name[0] : name[1]]]
    if full or persons:
        return (full or persons)[-1 if full else 0]
    if names:
        return names[-1]
    if (run := run_into(masked, parts)) is not None:
        return run
    phrases = (_ending_at(masked, start, unwrapped(masked, start, end)) for start, end in kept)
    return next((phrase for phrase in phrases if phrase is not None), None)
