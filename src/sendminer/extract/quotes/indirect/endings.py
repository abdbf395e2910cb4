"""Where the content of indirect speech ends: with its sentence, or before the next report."""

from __future__ import annotations

import re

from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import AUXILIARIES, BLOT
from sendminer.records import Extent
from sendminer.spans import trimmed

_REACH = 4000
"""Code points of one sentence that are searched: no real one is as long."""

_DEEDS = frozenset(
    ("held", "holds", "allowed", "allows", "submitted", "submits", "recorded", "records")
)
"""Words that tell of speech only before "that"."""
_AND_WAS = re.compile(r",?\s(?:and|but)\s(?:was|were|has\sbeen|have\sbeen)\s$")
_SUBORDINATED = re.compile(
    r"\s*(?:whilst|while|although|though|if|as|since|because|when|once|given|despite|unless|until|where|having|during|throughout|in"
    r"|on|at|by|under|following|after|before|(?:(?:just|only|a\sfew)\s)?[\w-]{1,12}\s(?:days|weeks|months|years)\sago"
    r"|(?:last|this|next)\s(?:week|month|year|term))\b"
)
_COORDINATED = re.compile(
    r"(?:\s*(?:[,;–—]|\b(?:and|but|while|then|before|also|whereupon|(?:to|at|upon)\s+which)\b)){1,6}(?:\s*[a-z]{4,12}ly)?\s*$"
)
_JUDGED = re.compile(r",\s(?:an?|the|something)\s(?:[a-z-]{2,16}\s){0,3}$")
"""Before whoever judges what has been told: "40 wait, a state of affairs Cllr Bell called …"."""
_IF = re.compile(r"(?:if|unless|when|once|should)\s")
_AND_NOT = re.compile(r"\b(?:did|does|do|could)\s(?:not|never)\s$|\b(?:did|does|do|could)n[’']t\s$")
_OWN_CLAUSE = re.compile(r",\s+(?:and|but)\s+$")
_ALONGSIDE = re.compile(
    # A literal first lets the engine skip to it.
    r" and (?=invited\s(?:[A-Z]|the\s|an?\s|them\s|him\s|her\s)"
    r"|(?:seconded|moved|tabled|abstained)\b(?!\s(?:it|them|him|her|to|into|across|on)\b)"
    r"|(?:was|were)\s(?:sorry|pleased|grateful|glad|delighted|disappointed|surprised|proud)\s(?:that|to|about|for|at|of)\b)"
)
"""What else the speaker did or felt: "reported that it was late and invited Ms Bell to speak"."""
_THEN_DOES = re.compile(
    r"it\s(?:(?!\b(?:had|has|have|would|will)\b)[^.;]){3,120}?(?P<and>,?\sand\s(?:has\s|have\s)?)"
    r"(?:agreed\sto|apologised|apologises|offered\sto|paid)\b"
)
"""What a body does besides: "accepted it was at fault and has agreed to pay"."""
_ANSWERED = re.compile(
    r" and (?=(?:the|this|it|an?)\s(?:[\w’'-]{1,20}\s){0,6}?(?:was|were)\s(?:\w{2,12}ly\s)?"
    r"(?:explained|given|provided|answered|noted|confirmed|agreed|circulated|outlined|clarified|described)\b)"
)
"""What came of a question: "whether it moved, and the law was explained"."""
_ASKS = re.compile(r"(?:whether|if|how|why|what|when|where|who|which)\s")
_PERSONAL = re.compile(r"(?:he|she|they|I|we)\b")
_ACCORDING_ASIDE = re.compile(
    r",\s[Aa]ccording\s+to\s|,\s[Ii]n\s+the\s+(?:words|view|opinion|phrase)\s+of\s"
)
_ASIDE = re.compile(r"[,–—]\s+which(?=$|,)")
_BUT = re.compile(r"\s[–—-]\s+but\s(?!.{0,300}\s[–—-]\s)")
_SEMICOLON = re.compile(r";\s+(?=(?:and\s+|but\s+)?[A-Z])")
_SUBORDINATE = re.compile(
    r"(?:As|When|While|Whilst|After|Before|Since|Once|Because|Although|Though|If|Even\s+(?:though|after|as|when|if))\s[^,]*"
    r"(?:,\s(?:[^,]{2,60},\s)?)?$"
)
_LEADS = re.compile(r"(?:Under|In|On|At|For|With|[A-Z]\w+ing)\s")
_TO_DO = re.compile(r"(?:(?!\b(?:be|been)\b)[^,;:.]){0,120}\bto\s(?!be\b)[a-z]")
_AND_DID = re.compile(r",\s(?:and|but)\s(?:also\s|then\s)?[a-z]{3,14}ed\s(?!by\b)")
"""What a speaker did besides: "urged them to vote, and handed out leaflets"."""
_TIED = re.compile(r",\s(?:after|before|while|when|since)\s$")
"""Before an -ing form in an aside: "where, after saying that it was late, he left"."""
_HE = re.compile(r",\s(?=(?:he|she|they|it)\s)")
_PASSIVE_NEXT = re.compile(
    r"(?:[;,]\s+(?:(?:and|but|while|whilst|although|however,?)\s+)?|\s(?:and|but)\s)"
    r"(?=(?:it|[Mm]embers|[Tt]he\s[A-Za-z]{3,14})\s(?:was|were|ha[sd]\sbeen|have\sbeen)\s(?:[a-z]{4,12}\s)?"
    r"(?:told|informed|advised|noted|reported|confirmed|explained|suggested|stated|clarified|queried|asked)"
    r"\s(?:that|this|the|it|there|they|whether|if)\b)"
)
"""Where the next report begins that names nobody: "…; the panel was advised that …"."""
_RELATIVE = re.compile(r",\s(?:who|which)\s(?:(?:also|has|have|had|[a-z]{3,14}ly)\s){0,2}$")
_MAIN_VERB = re.compile(rf",\s(?:{AUXILIARIES}|may|must)\s(?!(?:he|she|it|they|we|I|you|the)\b)")
"""Where the main clause goes on behind an aside: "The plan, which says why, was published"."""
_FINAL = re.compile(r"(?:;\s(?:and|or)$|(?:[\s.!?…,;:–—]|</?\w{1,10}>){1,12}$)")


def content_end(unit: Unit, index: int, start: int) -> int:
    """Where the clause after a cue ends: at the sentence's end or the next clause of saying."""
    masked = unit.masked
    end = _next_saying(unit, index, start)
    reach = min(end, start + _REACH)
    last = _ANSWERED if _ASKS.match(masked, start, reach) else _ALONGSIDE
    for aside in (_ACCORDING_ASIDE, _ASIDE, _SEMICOLON, _PASSIVE_NEXT, _BUT, last):
        if aside is _PASSIVE_NEXT and not unit.sourced:
            continue
        if aside is _BUT and masked.find("but", start, reach) < 0:
            continue  # dearer to search than to look for
        match = aside.search(masked, start, reach)
        if match is None or (aside is _ALONGSIDE and _PERSONAL.match(masked, start, reach)):
            continue
        end = reach = match.start()
    also = _AND_DID.search(masked, start, reach)
    if also is not None and _TO_DO.match(masked, start, also.start()):
        end = reach = also.start()
    if (does := _THEN_DOES.match(masked, start, reach)) is not None:
        end = reach = does.start("and")
    if (main := _main_clause(unit, index, start)) is not None:
        end = reach = min(end, main)
    if (verb := _main_verb(unit, index, start, reach)) is not None:
        end = reach = verb
    colon = masked.find(": " + BLOT, start, reach)
    return colon if colon > start else end


def _main_verb(unit: Unit, index: int, start: int, reach: int) -> int | None:
    """Where the sentence goes on behind what somebody is said to have said in an aside."""
    cue = unit.cues[index].start if 0 <= index < len(unit.cues) else start
    if _RELATIVE.search(unit.masked, max(unit.start, cue - 24), cue) is None:
        return None
    verb = _MAIN_VERB.search(unit.masked, start, reach)
    return verb.start() if verb is not None else None


def _main_clause(unit: Unit, index: int, start: int) -> int | None:
    """Where the main clause begins after "While X said that …," or "Adding that …,"."""
    cue = unit.cues[index] if 0 <= index < len(unit.cues) else None
    if cue is None or cue.start >= start:
        return None
    leads = _SUBORDINATE.match(unit.masked, unit.start, cue.start) is not None
    opens = cue.participle and "," not in unit.masked[unit.start : cue.start]
    opens = opens and _LEADS.match(unit.masked, unit.start) is not None
    tied = cue.participle and _TIED.search(unit.masked, max(unit.start, cue.start - 12), cue.start)
    if tied and (comma := _HE.search(unit.masked, start, unit.end)) is not None:
        return comma.start()
    if leads and (again := _pronoun_again(unit, index, start)) is not None:
        return again
    return unit.lead_end(start) if leads or opens else None


def _pronoun_again(unit: Unit, index: int, start: int) -> int | None:
    """Where the main clause begins without a comma: "When I asked why it was late I got …"."""
    subject = unit.subject(index)
    who = unit.masked[slice(*subject)] if subject else ""
    if who not in ("I", "he", "she", "we"):
        return None
    comma = unit.masked.find(",", start, unit.end)
    at = unit.masked.find(f" {who} ", start + 1, unit.end)
    return at if at > 0 and (comma < 0 or at < comma) else None


def _next_saying(unit: Unit, index: int, start: int) -> int:
    """Where the next clause of saying begins that is coordinated with this one."""
    for later in range(index + 1, len(unit.cues)):
        cue = unit.cues[later]
        if cue.start < start:
            continue
        if unit.passive(later):
            told = "tell" in cue.groups and _AND_WAS.search(
                unit.masked, max(start, cue.start - 24), cue.start
            )
            if told:
                return told.start()
            continue
        if cue.text in _DEEDS and not unit.masked.startswith(" that", cue.end):
            continue
        if cue.text.startswith("agree") and unit.masked.startswith(" to ", cue.end):
            continue  # "and the service had agreed to share it"
        if cue.text.startswith("undert") and not unit.masked.startswith(" to ", cue.end):
            continue  # "and the service undertakes the work"
        subject = unit.subject(later)
        own = subject is not None and start < subject[0] < cue.start
        edge = subject[0] if subject and own else cue.start
        denied = None if own else _AND_NOT.search(unit.masked, max(start, edge - 16), edge)
        edge = denied.start() if denied else edge
        if subject and cue.groups == {"belief"} and not denied:
            apart = unit.masked[slice(*subject)] in ("he", "she")
            if not (apart and _OWN_CLAUSE.search(unit.masked, start, edge)):
                continue
        if _IF.match(unit.masked, start) and unit.masked.endswith(" then ", start, edge):
            continue  # "that if he objects then they should say so"
        match = _joint(unit, later, start, edge)
        if match is None or match.start() <= start:
            continue
        lone = match[0].strip() == "," and unit.masked.count(",", start, edge) == 1
        if lone and _SUBORDINATED.match(unit.masked, start, edge):
            continue  # "said that, whilst she welcomed it, she feared …" is one clause
        return match.start()
    return unit.end


def _joint(unit: Unit, index: int, start: int, edge: int) -> re.Match[str] | None:
    """What joins the next clause of saying, whose cue or subject begins at ``edge``."""
    match = _COORDINATED.search(unit.masked, max(start, edge - 30), edge)
    if match is None and "describe" in unit.cues[index].groups:
        return _JUDGED.search(unit.masked, max(start, edge - 60), edge)
    return match


def without_final(masked: str, span: Extent) -> Extent:
    """Trim a clause and drop the marks that end it."""
    start, end = trimmed(masked, span)
    match = _FINAL.search(masked, max(start, end - 40), end)
    return start, match.start() if match else end
