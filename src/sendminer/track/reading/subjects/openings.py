"""What stands before the thing that is promised: votes, days, who said it, and the plain verb.

Only for a person to read: nothing is linked by it.
"""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import either, patterns
from sendminer.track.reading.subjects.leads import without_lead
from sendminer.track.reading.subjects.nouns import where
from sendminer.track.reading.subjects.shortened import loose

_VERB = re.compile(
    r"(?:(?:we|it|they)\s)?(?:(?:will|would|shall)\s(?:also\s|now\s)?(?:have\s)?)?"
    r"(?:(?:press|go|push|move)\s(?:on|ahead|forwards?)\swith|proceed\swith|build|create|provide|introduce|set\sup"
    r"|launch|establish|bring\sin)\s(?:(?:an?|the)\s)?(?!(?:for|to|with|that|in|on)\b)(?=[\w£“‘\"'])"
    # a yes to a sum, or to what is done with one
    r"|(?:approve|agree|endorse)\s(?:the\s)?(?=(?:up\sto\s|an?\s(?:further|extra|additional)\s)?£"
    r"|(?:use|transfer|allocation|release|award|creation)\sof\s)",
    re.I,
)
_NOUN_TO = re.compile(
    r"(?:ambitions?|plans|proposals?|recommendations|intention|commitment|decision)\sto\s", re.I
)
_PART_OF = re.compile(r"\bpart\sof\s(?:[\w'’-]{1,20}\s){0,4}\Z", re.I)
_NEAR = 90
_TOLD_OF = re.compile(
    r",?\s(?<!which\s)(?<!who\s)(?<!that\s)(?<!where\s)(?:(?:has|have|had|will|would|is|are|was|were)\s"
    r"(?:(?:now|also|not|today|finally|all|been|be|being)\s){0,3}[a-z]{2,16}|(?:fall|form|come)s?\s(?:under|part|within)\b)"
)
_THERE = re.compile(
    r"(?:there(?:['’]ll|\s(?:will|would|shall)(?:\salso)?)\sbe|(?:will|would|shall)(?:\salso)?(?!\sbe\b))\s(?=\w)",
    re.I,
)
_SAID = re.compile(
    r".{0,80}?\b(?<!was\s)(?<!were\s)(?<!be\s)(?<!been\s)"
    r"(?:(?:said|says|insisted|confirmed|added|(?:told|assured) (?:\w{1,20}\s){1,3})"
    r"(?>\s+|\s?[:,]\s{0,3})[“\"‘]?(?:that\s+)?+"
    r"|(?:advised|announced|stated|explained|reported|agreed|resolved)(?:\sthat\s+|\s?:\s{0,3})[“\"‘]?)"
    r"(?!(?:to|by|in|on|at|last|with)\b)",
    re.IGNORECASE,
)
_SAID_BESIDE = re.compile(
    r",\s(?:he|she|they|it|the\s[\w'’-]{1,20}(?:\s[\w'’-]{1,20})?)\s(?:said|says|added|adds)(?=,|\Z)"
)
_SAID_AFTER = re.compile(r"[,.!?][”\"]\s")
_TASKED = re.compile(
    r".{4,120}?\bbe\s(?:authorised|asked|requested|instructed|invited|delegated authority)\sto\s",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"\b(?:published|posted|circulated|issued|sent)\Z", re.IGNORECASE)
_LEAST = 3
_PRONOUNS = (
    *("it", "they", "this", "that", "these", "we", "i", "he", "she", "all", "there"),
    *("when", "how", "whether", "what", "who"),
)
_VAGUE = re.compile(
    r"\w+\s(?:by|before|within)\s|\w+(?:\s(?:so|it|this|that|these|them))?(?:\Z|(?<=\s(?:so|it))\s(?:by|within|in|on|at|from|before|was|were|is"
    r"|are|has|have)\b)",
    re.I,
)


def without_opening(words: str) -> str:
    """The words without what stands before what is promised; all of them if nothing is left."""
    rest = without_lead(_SAID_BESIDE.sub("", words))
    for opening in (*patterns("subjects", "openings").values(), _decides()):
        rest = _behind(opening, rest)
    rest = _SAID_AFTER.split(rest, maxsplit=1)[0]
    for opening in (_SAID, _THERE, _means_to()):
        rest = _behind(opening, rest)
    return rest


def _behind(opening: re.Pattern[str], words: str) -> str:
    """The words without what they open with, if something is left."""
    match = opening.match(words)
    rest = words[match.end() :] if match else words
    return rest if len(rest) > _LEAST else words


def without_aside(words: str) -> str:
    """The words without the clause before the one that promises."""
    match = _asides().match(words)
    return words[match.end() :] if match is not None else words


def act(words: str) -> str | None:
    """What somebody is bound to do, from the verb on: "open a helpline"."""
    tasked = _TASKED.match(words)
    if tasked is not None and tasked.end() < len(words) and _bodies().search(tasked[0]):
        return words[tasked.end() :]
    found = _act().search(words)
    if found is None or _of_itself().match(words, found.start()):
        return None
    if _PART_OF.search(words, max(0, found.start() - _NEAR), found.start()):
        # "£1m for Oakfield School as part of its ongoing plans to create 300 places"
        return None
    rest = words[found.end() :]
    # "committed to doing this" says nothing alone
    if _VAGUE.match(rest):
        return None
    if _NOUN_TO.fullmatch(found[0]):
        # "Plans to build a school have received £2m"
        told = _TOLD_OF.search(rest)
        rest = rest[: told.start()] if told else rest
    return rest


def thing(words: str) -> str | None:
    """What is to come about, where the verb says no more than that: "a bursary fund"."""
    match = _made().match(words)
    if match is None or _act().search(match[1]):
        return None
    # a paper is nowhere for being published there
    place = None if _ISSUED.search(match[0]) else where(words, match.end())
    told = f"{match[1]} {place}" if place and _telling(f"{match[1]} it is") else match[1]
    return told if _telling(told) and told.rpartition(" ")[2].lower() not in loose() else None


def plain_act(words: str) -> str:
    """The object alone: "press ahead with a charge" is "charge"; a bare verb stays."""
    return _behind(_VERB, words)


def _telling(words: str) -> bool:
    """Whether a subject says enough alone: "a bursary fund" does, "the scheme" does not."""
    parts = words.lower().split()
    if parts[-2:-1] == ["other"] or parts[-1] in (
        "not",
        "more",
        "rest",
        "others",
        "remainder",
        "to",
    ):
        return False
    return (
        len(parts) > 2
        and not {parts[0], parts[-1]} & {*_PRONOUNS}
        and parts[:2] != ["the", "following"]
    )


@cache
def _asides() -> re.Pattern[str]:
    """A clause before the one that promises: "If the bid succeeds, the unit will open"."""
    words = either("subjects", "asides")
    return re.compile(
        rf"(?:{words})\b(?:(?!\b(?:will|would|shall)\b)[^;:.]|\d\.\d){{0,120}}?(?<!\d),\s"
        r"(?=[^,;:]*\b(?:will|would|shall|is|are|was|were|be|to|has|have|approved|agreed)\b)"
        r"(?!(?:and|or|of|to|which|who|but|where|including|meaning|allowing|giving|with|so)\b)",
        re.IGNORECASE,
    )


@cache
def _made() -> re.Pattern[str]:
    words = either("subjects", "made")
    agreed = either("subjects", "agreed")
    due = (
        r"(?:is|are|was|were)(?:\s(?:now|also|currently|still))?"
        r"(?:\s(?:due|set|expected|scheduled|planned|hoped|likely))?\sto"
    )
    return re.compile(
        r"((?:(?!\b(?:be|will|would|shall|should|can|could|may|must|is|are|was|were|had|has|have"
        r"|which|who|where|when|whether|how|why)\b).){4,160}?)\s"
        rf"(?:(?:(?:will|would|shall|should|{due})\s(?:now\s|also\s)?)?"
        rf"(?:be|have\sbeen)\s(?:now\s|also\s|formally\s)?(?:{words})\b"
        r"|to\sbe\s(?:carried\sout|undertaken|held)\b"
        # what was agreed, and nothing that comes of it
        rf"|(?:has\sbeen|have\sbeen|had\sbeen|was|were)\s(?:now\s|also\s|today\s|\w{{3,12}}ly\s)?(?:{agreed})\b"
        r"(?!.*\b(?:will|would|shall|to\sbe)\b)"
        # the same of what has come a step further
        r"|(?:(?:has|have)\s(?:now\s|today\s)?)?(?:got|gained|won|received|secured)\s(?:(?:the|its|final|formal|planning)\s){0,2}"
        r"(?:go[-\s]ahead|green\slight|approval|consent|permission|backing)\b(?!.*\b(?:will|would|shall)\b)"
        r"|(?:has|have)\s(?:now\s|today\s)?(?:moved|taken|come|gone|edged|inched)\s(?:on\s|forward\s)?(?:(?:to\s)?the\snext\sstage"
        r"|(?:an?|one)\s(?:\w{3,12}\s)?step\s(?:closer|nearer|forward))\b(?!.*\b(?:will|would|shall)\b)"
        # what opens: not who opens something
        rf"|(?:will|would|shall|should|{due})\s(?:now\s|also\s)?(?:be\s)?open"
        r"(?=[,.;]|\Z|\s(?:at|in|on|by|near|next|this|later|from|within|early|after|before|for)\b))",
        re.IGNORECASE,
    )


@cache
def _decides() -> re.Pattern[str]:
    """Who says yes to a thing or a sum: "The council's cabinet has backed a £3m hub"."""
    bodies = either("subjects", "bodies")
    yes = either("subjects", "agrees")
    return re.compile(
        r"(?:(?!\b(?:will|would|shall|is|are|be|after|since|because|when|which|who)\b)[^;.:]){0,200}?"
        rf"\b(?:{bodies}|DfE|decision)(?:\s(?:of|for)\s(?:[\w'’-]{{1,20}},?\s|&\s){{1,7}}?|\s)"
        r"(?:(?:has|have|had|also|now|today|yesterday|[a-z]{3,12}ly)\s){0,3}"
        rf"(?:{yes})\s(?:the\s(?:use|allocation|release|spending)\sof\s)?"
        r"(?=(?:(?:an?|the|its|over|up\sto|more\sthan|nearly|almost|around|another|additional|further|extra)\s){0,3}"
        r"(?:£|(?:recommendations|plans|proposals)\s(?:to|for)\s|(?!(?:to|that|by|in|on|with|not)\b)(?:[a-z-]{2,20}\s){1,5}"
        r"(?:for|of|worth|costing|to\sthe\s(?:value|tune)\sof)\s))",
        re.IGNORECASE,
    )


@cache
def _means_to() -> re.Pattern[str]:
    """Who is only pointed at, and means to do it: "it was seeking to turn"."""
    words = either("subjects", "means_to")
    return re.compile(
        rf"(?:we|it|they)\s(?:is|are|was|were)\s(?:now\s|also\s)?(?:{words})\sto\s(?=[a-z]{{2,20}}\s(?!(?:this|that|it|so|these)\b))",
        re.IGNORECASE,
    )


@cache
def _of_itself() -> re.Pattern[str]:
    """What a thing does, and not a body: "it would go up to £9"."""
    words = either("subjects", "of_itself")
    return re.compile(
        rf"it\s(?:(?:will|would|shall|is|are|was|were|should|due|going|set|to|now|also)\s){{1,4}}(?:{words})\b",
        re.IGNORECASE,
    )


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('subjects', 'bodies')})\b", re.I)


@cache
def _act() -> re.Pattern[str]:
    """The words by which somebody is bound, wherever in the sentence; what follows is the act."""
    bodies = either("subjects", "bodies")
    doing = either("subjects", "doing")
    return re.compile(
        r"(?<!of\sthe\s)(?<!by\sthe\s)(?<!in\sthe\s)(?<!for\sthe\s)(?<!with\sthe\s)(?<!from\sthe\s)(?<!at\sthe\s)(?<!across\sthe\s)(?<!within\sthe\s)"
        r"(?<!which\s)(?<!who\s)(?<!where\s)(?<!whom\s)(?<!if\s)(?<!when\s)(?<!what\s)"
        rf"\b(?:(?:(?i:{bodies})(?:\s(?:of|for)\s[A-Z][\w'’-]{{1,20}}(?:,?\s(?:and\s|&\s)?[A-Z][\w'’-]{{1,20}}){{0,4}})?|I"
        r"|(?:Cllrs?|Councillor|Coun|Mr|Mrs|Ms|Miss|Dr)\.?(?:\s[A-Z][\w'’-]{1,20}){1,3})\s"
        r"(?:(?:today|yesterday|this\s(?:morning|afternoon|evening|week)|last\s(?:night|week|month)|on\s\w{3,6}day)\s)?"
        r"(?:(?:also|now|has|have|had|is|are|was|were|then|therefore|still|today|yesterday|this\sweek|[a-z]{3,12}ly)\s){0,3}"
        r"(?:(?:will|would|shall|should|must|(?:is|are|was|were|has|have)\sto)(?:\s(?:also|now|then|therefore|shortly|soon))?"
        r"|(?:plans?|planned|planning|pledged?|promised?|agreed?|committed|aims?|aiming"
        r"|aimed|intends?|intended|vowed|vows|undertook|undertakes|undertaken|offered|going|due|set"
        r"|determined|proposing|proposes|proposed|preparing|poised|ready|looking|hopes?|hoping|wants?)\sto"
        r"|given\s(?:planning\s)?(?:permission|approval|consent|the\sgo[-\s]ahead)(?:\sby\s[^,;.]{2,60}?)?\sto"
        r"|working(?:\swith\s[^,;.]{2,90}?)?\sto)"
        r"|(?:[Ww]e|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|I)(?:['’](?:ll|d)|['’](?:re|s|m)\s(?:going|planning|aiming|due)\sto))\s"
        r"(?:(?:also|now|then|therefore|shortly|soon|of\scourse|continue\sto|be(?=\s\w+ing\b))\s)?"
        r"(?=(?!(?:be|not\sbe|have|consider|need|the|an?|its|their|this|that|these|all|on|in|at|by|for|from|of|to|with)\b)"
        r"[a-z-]{2,20}\b)"
        r"|(?<!no\s)(?<![Ii]n\sa\s)(?<!as\scouncil\s)\b(?:[Aa]mbitions?|[Pp]lans|[Pp]roposals?|[Rr]ecommendations|[Ii]ntention|[Cc]ommitment|[Dd]ecision"
        r"|[Bb]id(?:\sto\s(?:the\s)?[A-Z][^,;.]{2,60}?)?|[Ww]ork(?:\sis\sunder\s?way|\shas\s(?:begun|started))|[Aa]ctivity\scontinues)"
        r"\sto\s(?=(?!(?:be|the|an?|its|their)\b)[a-z]{2,20}\b)"
        r"|\band\s(?:undertook|agreed|promised|pledged|vowed)\sto\s"
        # not "the investment we're making to"
        r"|(?:(?<=that\s)|(?<=and\s)|(?<![a-z]\s))\b[Ww]e['’]re\s(?=[a-z]{2,20}ing\s)"
        rf"|\b(?i:{bodies})\s(?:is|are)\s(?:now\s|also\s)?(?=(?:{doing})\s(?!(?:in|on|at|by|from|next|this)\b))"
        r"|\bauthority\s(?:is|be|was)\s(?:delegated|given)\sto\s[^;.]{4,160}?\s(?:to\s)(?=[a-z]{2,20}\s)",
    )
