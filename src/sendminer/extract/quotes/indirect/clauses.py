"""Where the content of indirect speech begins after its cue."""

from __future__ import annotations

import re

from sendminer.extract.quotes.saying.cues import Cue
from sendminer.extract.quotes.saying.wrapping import SENT_IN
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import AUXILIARIES, BLOT
from sendminer.lexicon import lexicon

_WORDS = lexicon("quotes")
BARE = frozenset(("speech", "report", "belief", "stance"))
"""Groups whose clause needs no "that"."""

_VERB = rf"(?:{AUXILIARIES}|may|might|must|do|does|did)"
_AUX = (
    rf"(?:{AUXILIARIES}|shall|may|might|must|do|does|did"
    r"|won[’']t|isn[’']t|wasn[’']t|don[’']t|didn[’']t|can[’']t|weren[’']t|aren[’']t|hasn[’']t"
    r"|couldn[’']t|wouldn[’']t|doesn[’']t|remains?|wants?"
    # Not "the need to do more", "special educational needs".
    r"|(?<!\b[Aa]\s)(?<!\b[Tt]he\s)(?<!\b[Nn]o\s)(?<!al\s)(?<!eir\s)(?<![’']s\s)"
    r"needs?(?=\s(?:to|an?|the|more|better|urgent|help|support)\b)"
    r"|(?:it|he|she|that|there|what|who|they|we|I|you)[’'](?:s|d|ll|re|ve|m))"
)
_PRONOUN = (
    r"(?:it|he|she|they|we|you|I|there|this|these|those|nothing|no\s+one|nobody|everyone|someone"
    r"|[Tt]hat[’']s|it[’']s|he[’']s|she[’']s|they[’']re|we[’']re|I[’']m|there[’']s)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:night|morning|afternoon|evening))?"
TIME = (
    rf"(?:\s+(?:on\s+)?{_DAY}"
    r"|\s+(?:yesterday|today|earlier|later|afterwards|last\s+\w+|this\s+(?:week|weekend|month|year|term|morning|afternoon|evening|spring|summer|autumn|winter)|earlier\s+this\s+\w+"
    r"|in\s+(?:19|20)\d\d"
    r"|(?:(?:just|only)\s)?(?:an?|several|some|two|three|four|a\sfew|\d{1,2})\s(?:minutes?|hours?|days?|weeks?|months?|years?)"
    r"\s(?:later|earlier|ago))"
    rf"|\s+in\s+(?:an?|his|her|their|its|the)\s+(?:\w+\s+){{0,2}}(?:{SENT_IN}))"
)
_ONE_WORD = r"(?!that\b)[\w’'.&-]{1,24}"
_TURNS = "despite|although|though|while|whilst"
"""What opens a clause behind a listener: "told the panel despite this it was late"."""
LISTENER = (
    r"\s+(?:me|us|him|her|them|you|it|(?:(?:[Oo]ther|[Ff]ellow|[Ll]ocal|[Ss]enior|[Cc]abinet|[Cc]ommittee|[Cc]ouncil|[Pp]anel"
    r"|[Bb]oard|[Ss]ome|[Aa]ll|[Ff]ederal|[Ss]tate|[Cc]ampaign|[Pp]arty|[Tt]op|[Yy]oung|[Aa]ngry|[Ww]orried|[Aa]nxious"
    r"|Republican|Democratic|Conservative|Labour|Tory|Senate|House)\s){0,3}(?:reporters|councillors|MPs|members|Members|parents|residents"
    r"|staff|officers|journalists|lawmakers|supporters|voters|colleagues|people|families|governors"
    r"|fans|investors|police|investigators|inspectors|teachers|headteachers|heads|ministers|trustees"
    r"|peers|pupils|students|commissioners|bosses|leaders|campaigners|delegates|readers|staffers|aides|allies|advisers"
    r"|donors|senators|attendees|viewers|listeners|activists|confidants|associates|workers|constituents|businesses)"
    rf"|(?!the\s(?:story|tale|status|truth)\b)(?:[Tt]he|an?|his|her|their|its)(?:\s+(?!(?:to|that|about|in|at|on|{_TURNS})\b)[\w’'.&-]{{1,24}}){{1,4}}?"
    r"|[A-Z][\w’'.&-]{0,24}(?:\s+(?:of\s+)?[A-Z][\w’'.&-]{0,24}){0,4}?)"
)
_BRACKETED = r"(?:\s+\([^()\n]{1,60}\))?"
_THAT = re.compile(
    rf"(?:{TIME})?{_BRACKETED}(?:[,:;]|\s[–—-])?\s+(that)[,:]?\s+(?:it\s+be\s+(?:recorded|noted|minuted)\s+that\s+)?"
    r"(?!(?:day|night|week|weekend|month|year|morning|afternoon|evening|time|moment)\b)"
)
_SENT = frozenset(("emailed", "texted", "posted", "written", "read", "issued"))
"""Participles that say how a statement was sent: "said in a statement emailed to us that"."""
_SUBJECTLESS = re.compile(
    rf"(?:{_VERB}|meant|means|made|makes|forced|left|led|caused|gave|showed|seemed|depended|depends)\s"
)
_CLAUSE = re.compile(rf"\b{_VERB}\s")
_OTHERS = re.compile(
    r"\b(?:claim|accusation|suggestion|criticism|allegation|charge)s?,?\sthat,?\s$"
)
"""Ends what others say: "responded to the claim that it was late"."""
_RELATIVE = (
    rf"(?:{AUXILIARIES}|shall|may|might|must|do|does|did"
    r"|(?:is|are|was|were|has|have|had|do|does|did|would|could)n[’']t"
    r"|(?!need\b|indeed\b|instead\b)[a-z]{3,16}ed"
    r"|took|began|came|went|led|made|ran|set|sat|held|left|met|gave|fell|saw|won|lost|costs?)\b"
)
"""What follows a "that" which stands for a noun: "a unit that was full", "rules that changed"."""
_LISTENER_THAT = re.compile(
    rf"(?:\s+(?:{_ONE_WORD}|\([^()\n]{{1,30}}\))){{1,14}}?,?\s+that,?\s+(?!{_RELATIVE})"
)
_ASIDE_THAT = re.compile(
    r"(?=,?\s+(?:on|in|at|to|from|during|with|last|this|earlier|yesterday|today|again|also"
    r"|before|after|following|throughout|amid|via|over|about|per|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Sept|Oct|Nov"
    r"|Dec|January|February|March|April|August|September|October|November|December|however|too|by|[a-z]{2,16}ly)\b)"
    rf",?(?:\s+{_ONE_WORD}){{1,9}}?{_BRACKETED},?\s+that,?\s+(?!{_RELATIVE})"
)
_OF_CLAIM = re.compile(
    r"\s(?:to|about|on)\s[\w\s’'-]*(?:claim|accusation|suggestion|criticism|allegation|charge)s?\sthat\s$"
)
_TOLD = re.compile(
    rf"{LISTENER}(?:\s(?:in|at|on)\s(?:the\s)?[A-Z][\w’'-]{{1,20}}(?:\s[A-Z][\w’'-]{{1,20}})?)?(?:{TIME})?(?:,?\s+(?=(?:{_PRONOUN}"
    r"|the|a|an|his|her|their|its|our|more|no|all|[A-Z0-9£]\S*)\s)"
    rf"|\s+(?=(?:{_TURNS})\s))"
)
_NAME_THEN = re.compile(r"(?:[A-Z][\w’'-]{0,24}\s+){1,3}(?=(?:he|she|they|it|we)\s)")
"""The rest of a listener who has an office: "told the leader Jo Bell she should go"."""
_TOLD_WH = re.compile(
    rf"(?:{LISTENER}|\s+the(?:\s+{_ONE_WORD}){{5,10}}?|\s+(?:by\s+way\s+of|in|as|for)(?:\s+{_ONE_WORD}){{1,5}}?)?"
    r"(?:,\s[^,.;:]{3,50},)?\s+(?=(?:whether|if|how|why|what|when|where)\s)"
    r"|\s+(?=(?:should|could|would|will|can|is|are|was|were|does|do|did|has|have|had)\s"
    r"(?:the|there|it|they|he|she|we|this|these|any|all|officers|members|[A-Z]\w*)\b)"
)
"""Whom or how somebody asks: "asked by way of a supplementary whether", "asked should it"."""
_WHEN_THAT = re.compile(r"(?:when|where|if)\s[^.,;:\x00]{3,80}?\sthat\s(?=[a-z]+\s[a-z]+\s)")
"""When somebody is reminded: "reminded members when they vote that the law binds them"."""
_ASKED_WHAT = re.compile(
    r"\s+(?:(?:on|as\s+to|about|over|regarding)\s+)?(?=(?:whether|if|how|why|what|when|where|who|which)\s)"
)
_WH = re.compile(r"\s+(?=(?:whether|if|how|why|what|when|where|who|which)\s)")
_ON_WHETHER = re.compile(
    r"\s+(?:on|as\s+to|about|over|of|regarding)\s+(?=(?:whether|if|how|why|what|when|where)\s)"
)
_HOW = re.compile(r"\s+how\s+(?=[a-z])")
_TO = re.compile(
    rf"(?:{TIME})?\s+(?=(?:not\s+)?to\s+(?!(?:the|a|an|his|her|their|its|us|me|him|them|you|children|young|people|staff|[a-z]{{2,16}}[^su]s)\b)[a-z]+)"
)
_ACCUSED = re.compile(
    rf"(?:\s+{_ONE_WORD}){{1,9}}?\s+of\s+(?=(?:\w{{2,12}}ly\s+)?\w{{2,14}}ing\b)"
    rf"|(?:\s+{_ONE_WORD}){{1,9}}?\s+of\s+(?=[a-z\x00])"
)
_BLAMED = re.compile(
    rf"(?:\s+{_ONE_WORD}){{1,9}}?\s+for\s+(?=(?:not\s|\w{{2,12}}ly\s)?\w{{2,14}}ing\b)"
)
_CHARGED = {"accu": _ACCUSED, "blam": _BLAMED}
"""What follows whom somebody accuses or blames, by how the cue begins."""
_COLON = re.compile(r"(?:\s(?:this|that|it|so|progress|as\sfollows))?:\s+(?=[a-z£\d])")
"""What minutes report after a colon, in small letters: "Officers confirmed this: it costs £5"."""
_GERUND = re.compile(
    r"\s+(?=(?:not\s+|ever\s+)?(?!planning|funding|housing|training|schooling|nursing|building|parking|spending"
    r"|hearing|meeting|nothing|anything|something|everything|being\s+asked|findings?|lodging|trading)"
    r"[a-z]{2,16}ing\s)"
)
_GERUNDIVE = frozenset(_WORDS["gerund"]["words"])
_BID = re.compile(rf"(?={LISTENER}\s+(?:not\s+)?to\s+(?!(?:the|a|an|his|her|their|its)\b)[a-z])")
_BIDS = frozenset(_WORDS["bid"]["words"])
_CLAUSE_TIME = re.compile(
    rf"(?:{TIME}{_BRACKETED}|\s+(?:at|during|after|before)\s+(?:the|an?|this|that|last\s\w+[’']s)"
    r"\s(?:[\w-]{1,16}\s){0,3}(?:meeting|hearing|debate|session|visit|event|inquest|conference)"
    r"|\s(?:strongly|firmly|clearly|simply|genuinely|honestly|sincerely|repeatedly|previously|publicly)),?\s+"
)
_WEIGHS = frozenset(("considered", "considers"))
"""What bodies do with a question without asking it: "considered how to share the cost"."""
_PREPOSITION = re.compile(
    r"(?:of|about|to|for|with|by|against|from|into|like|as|on|in|at|out|up|down|back|over|after"
    r"|during|before|so|no|yes|nothing|goodbye|hello|while|when|because|until|since|unless|though"
    r"|although|if|above|below|here|alongside|without|within|and|but|or)\b"
)
_CARRIER = re.compile(
    r"\s(?:this|that|these|those|it|them|him|her|such|so)\s*(?:[,.;!?]|$|and\b|but\b)"
    r"|\s(?:(?:the|an?|some|his|her|their|its|these|those|several|various|key|main|following|further|relevant"
    r"|two|three|four|five|number|of|updated|revised|attached|member|officer)\s){1,5}"
    r"(?:points?|considerations?|reports?|papers?|pages?|paragraphs?|sections?|appendix|appendices|minutes|slides?"
    r"|tables?|agenda|items?|presentation|document|form|summary|key\s\w+|words)\b(?!\s(?:by|that|of\s\w+ing)\b)"
)
"""What holds the words and is none of them: "referred to the key points of the report"."""
_TURNED = re.compile(
    r"(?:although|though|while|whilst|despite|if|when|once|since|because|until|unless)[\s,][^.;:\x00]{3,160}?,\s"
    rf"(?!\w+ing\b|which\b|who\b|and\b|but\b)(?:[\w’'£-]{{1,20}}\s){{1,8}}?{_AUX}\b"
)
"""A clause before the one that is said: "revealed although it was late, it would be ready"."""
_ASIDE_FIRST = re.compile(
    r",\s(?=(?:as\sa\sresult|in\s(?:turn|fact|practice|reality|addition|particular|some\scases)|at\s(?:the\stime|present|times)"
    r"|for\s(?:example|instance|now|them|her|him|many)|because\sof\s|due\sto\s|until\s|since\s|under\s|without\s|if\s|while\s|although\s)"
    rf"[^,.;:\x00]{{0,80}},\s(?!(?:and|but|who|which)\b)(?:[\w’'£-]{{1,20}}\s){{1,8}}?(?:{_AUX}|[a-z]{{3,14}}ed)\b)"
)
"""An aside before the clause: "said, as a result, the boy had missed a year"."""
_OPENING_PREPOSITIONS = ("in", "on", "at", "over", "after", "no", "for", "during")
_PLAIN = frozenset(
    ("said", "says", "say", "saying", "insisting", "insisted", "insists", "complained", "complains")
)
_THOUGHT = frozenset(
    ("thought", "felt", "believed", "feared", "hoped", "believes", "believe", "feel", "feels")
)
_ACTS = re.compile(
    r"(?:the|an?|his|her|their|its|our|all|some|many|most|every|no|more|such|these|those|both|each|[a-z]{3,14}s|[A-Z£\d]\S*)\s"
    r"(?:[\w’'&-]{1,20}\s){0,7}?(?:made(?!\s(?:by|in|to|at|about|available)\b)|went|came|got|gave|took|became|began|knew|saw"
    r"|meant|felt|thought|fell|rose|grew|failed|remained|seemed|appeared|looked|wanted|deserved|lacked|caused|means"
    r"|makes|takes|goes|comes|gets|gives|becomes|seems|appears|feels|knows|wants|deserves|lacks|depends|believes)\b"
    r"|(?:[A-Z][\w.’'-]{1,20}\s){1,3}(?:(?:also|never|once|repeatedly|already)\s)?(?:[a-z]{3,14}ed|lied|lost|won|broke|told|sent"
    r"|paid|sold|spent|put|cut|let|led|ran|stole|wrote|met|hid)\s(?!in\b|by\b)"
)
"""A clause whose verb is no auxiliary: "claimed the stunt made them sick"."""
_ANSWERING = frozenset(("said", "says", "replied", "answered"))
_NUMBER_ALONE = re.compile(
    r"\s*(?:(?:about|around|over|nearly|only|some) )?(?:£?\d[\d,.]*(?:%|m|bn|k)?|none|nil)"
    r"(?=[.!?;]?\s*$)"
)
"""An answer to "how many": "He said 40."."""
_OBJECT_ONLY = re.compile(
    r"(?:this|these|those|it)(?:[,;.]|\s(?:year|month|week|term|morning|earlier|later|yesterday|today|last|again|too|and|but|or|to|in|at|on|with|by|for|as|when|while|after|before|during)\b)"
)
"""A thing that is said: "She confirmed this and left."."""
_STARTS = re.compile(rf"{_PRONOUN}[\s,;]")
_STARTS_ANEW = re.compile(r"[^,]\s(?:(?:he|she|it|they|there|the|his|her|their|its)\s|[A-Z])")
_ONE_THAT = re.compile(
    r"(?:one|two|some|something|someone|anything|others?)\s(?:that|which|who|of)\b"
)
"""A thing that is found or named: "found one that could meet his needs"."""
_NEEDS_VERB = re.compile(r"(?:nothing|no\s+one|nobody|everyone|someone|these|those)\s")
_SMALL_CLAUSE = re.compile(
    r"(?:it|this|that|them|these|those)\s(?:an?|the|too|very|quite|rather|more|less|as|so|low|high|good|bad|poor"
    r"|right|wrong|fair|[a-z]{3,12}(?:ous|able|ible|ful|less|ive))\b"
)
"""What somebody finds a thing to be: "thought it a poor bargain", "considered this low"."""
FINITE = re.compile(rf"[^,;:.]{{0,110}}?\b{_AUX}\b")
AUXILIARY = re.compile(rf"\b{_AUX}\b")
_OBJECT_FIRST = re.compile(
    rf"\b(?:and|but|then|or)\s+(?:{_AUX}$|(?:both|all|he|she|it|they|this|that|there|each|at|in|as)\b)"
)
"""An object, and then what else the subject or another did: "accepted posts and both would"."""
_OBJECT_WHEN = re.compile(
    r"\s(?:when|while|because|if|until)\s(?:(?:the|an?|his|her|their)\s\w{1,20}|he|she|it|they|there|this)"
    rf"\s(?:\w{{1,20}}\s)?{_AUX}$"
    r"|\s(?:saying|insisting|arguing|stating|adding)\s"
)
"""An object, and when or why: "showed courage when the pressure was on"."""
_OBJECT_WHICH = re.compile(
    rf"(?:an?|the|its|their|his|her)\s.*\b(?:(seeking|setting\sout)\s|(?:(?:which|who|that)\s|(?:(?:at|in|on|for|to|of|by|with|from)\s(?:which|whom)|(?:which|that|who)\s(?:some|the|they|he|she|it|we|many))\s(?:[\w’'-]{{1,20}}\s){{0,4}}?){_AUX}$)",
    re.DOTALL,
)
"""A thing that something else is told of: "outlined the work which had been done"."""
_NO_VERB = re.compile(rf"(?:(?!\b{_AUX}\b)[^,;:.]){{0,120}}+(?:[,;:.]|$)")


def content_start(unit: Unit, cue: Cue) -> tuple[int, str] | None:
    """Start of the clause that follows a cue, and the rule that says so."""
    masked, end, stop = unit.masked, cue.end, unit.end
    groups = cue.groups
    said = groups & {"tell", "speech", "report", "belief"}
    if groups - {"describe", "phrase"} and (match := _THAT.match(masked, end, stop)):
        pronoun = _SUBJECTLESS.match(masked, match.end(), stop)  # "She said that was wrong."
        return match.start(1) if pronoun else match.end(), "that"
    if said and cue.text != "considered" and (match := _COLON.match(masked, end, stop)):
        return match.end(), "colon"  # not "Alternative options considered: to leave it"
    if cue.text in _GERUNDIVE and (match := _GERUND.match(masked, end, stop)):
        return match.end(), "gerund"
    charged = _CHARGED.get(cue.text[:4])
    if charged is not None and (match := charged.match(masked, end, stop)):
        return match.end(), "accused"
    asks = "question" in groups and _WH.match(masked, end, stop)
    if "phrase" in groups and masked[end : end + 1].isspace() and not asks:
        thing = _PREPOSITION.match(masked, end + 1, stop) or _CARRIER.match(masked, end, stop)
        return None if thing else (end, "phrase")
    if "tell" in groups and (start := _told(masked, end, stop)) is not None:
        return start, "told"
    if cue.text in _BIDS and _BID.match(masked, end, stop):
        return end, "bid"
    wh = _ASKED_WHAT if "question" in groups else _WH if said else _ON_WHETHER
    if (said or groups & {"question", "clause"}) and (match := wh.match(masked, end, stop)):
        return None if cue.text in _WEIGHS else (match.end(), "question")
    how = _HOW if "describe" in groups else _TOLD_WH
    if groups & {"question", "describe"} and (match := how.match(masked, end, stop)):
        return match.end(), "question"
    if "pledge" in groups and (match := _TO.match(masked, end, stop)):
        return match.end(), "pledge"
    listened = _aside(unit, cue) if said else None
    if listened is not None and not _CLAUSE.search(masked, end, listened.end()):
        return listened.end(), "that"
    if groups & BARE and (start := bare_clause(masked, cue, stop)) is not None:
        return start, "bare"
    return (listened.end(), "that") if listened is not None else None


def _aside(unit: Unit, cue: Cue) -> re.Match[str] | None:
    """Whom or when somebody tells, up to "that": "told them in May that"."""
    aside = _LISTENER_THAT if "tell" in cue.groups else _ASIDE_THAT
    match = aside.match(unit.masked, cue.end, _next_cue(unit, cue))
    others = match is not None and _OTHERS.search(unit.masked, cue.end, match.end())
    return None if others else match


def _next_cue(unit: Unit, cue: Cue) -> int:
    """Start of the next word of saying: a listener does not reach past it."""
    starts = [c.start for c in unit.cues if c.start >= cue.end and c.text not in _SENT]
    return starts[0] if starts else unit.end


def _told(masked: str, end: int, stop: int) -> int | None:
    """Start of a clause without "that" after a listener: told the panel the plan was late."""
    if (match := _TOLD.match(masked, end, stop)) is not None:
        brief = len(masked[match.end() : min(stop, match.end() + 80)].split(None, 4)) < 4
        if brief and not FINITE.match(masked, match.end(), stop):
            return None  # "told parents a story"
        later = _LISTENER_THAT.match(masked, end, min(stop, end + 90))
        named = _NAME_THEN.match(masked, match.end(), stop)
        return (named or match).end() if later is None else None
    match = _TOLD_WH.match(masked, end, stop)
    if match is None:
        return None
    later = _WHEN_THAT.match(masked, match.end(), stop)
    return later.end() if later is not None else match.end()


def bare_clause(masked: str, cue: Cue, stop: int) -> int | None:
    """Start of a clause that follows a cue without "that", or None where none follows."""
    start = cue.end
    if (match := _CLAUSE_TIME.match(masked, start, stop)) is not None:
        start = match.end()
        if match[0].rstrip(" ,").endswith(" ago") and not _STARTS_ANEW.match(masked, start - 2):
            return None  # "Ten posts announced a year ago were now filled"
    elif cue.text in _PLAIN and (aside := _ASIDE_FIRST.match(masked, start, stop)) is not None:
        return aside.end()
    while start < stop and masked[start].isspace():
        start += 1
    if start >= stop or not (masked[start].isalnum() or masked[start] in "£$" + BLOT):
        return None
    return start if _opens_clause(masked, cue, start, stop) else None


def _opens_clause(masked: str, cue: Cue, start: int, stop: int) -> bool:
    """Say whether the words behind a cue are a clause and not what the cue tells of."""
    said = "speech" in cue.groups
    if _STARTS.match(masked, start, stop):
        return not _is_object(masked, start, stop, said=said)
    if cue.text in _ANSWERING and _NUMBER_ALONE.match(masked, start, stop):
        return True
    object_next = _SUBJECTLESS.match(masked, start, stop) or _ONE_THAT.match(masked, start, stop)
    if cue.text.startswith("request") or (not said and object_next):
        return False
    if (said or "report" in cue.groups or cue.text in ("found", "finds")) and _TURNED.match(
        masked, start, stop
    ):
        return True
    preposition = _PREPOSITION.match(masked, start, stop)
    finite = FINITE.match(masked, start, stop)
    if finite is not None and not said and _is_thing(masked, start, finite.end(), stop):
        return False
    if preposition:
        return finite is not None and said and preposition[0] in _OPENING_PREPOSITIONS
    words = len(masked[start : min(stop, start + 200)].split(None, 4))
    acts = (said or cue.text in _THOUGHT) and _ACTS.match(masked, start, stop) is not None
    return finite is not None or acts or (cue.text in _PLAIN and words >= 4)


def _is_object(masked: str, start: int, stop: int, *, said: bool) -> bool:
    """Say whether a pronoun is what is told of, and opens no clause."""
    if _OBJECT_ONLY.match(masked, start, stop):
        return True
    if _NEEDS_VERB.match(masked, start, stop) and not FINITE.match(masked, start, stop):
        return True
    return not said and _SMALL_CLAUSE.match(masked, start, stop) is not None


def _is_thing(masked: str, start: int, verb: int, stop: int) -> bool:
    """Say whether the words up to the first verb are what is told of, and open no clause."""
    lead = masked[start:verb]
    if _OBJECT_FIRST.search(lead) or _OBJECT_WHEN.search(lead):
        return True
    which = _OBJECT_WHICH.match(lead)
    return which is not None and bool(which[1] or _NO_VERB.match(masked, verb, stop))
