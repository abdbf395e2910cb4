"""A sentence with its quotations and cues, and the subject of each cue."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.saying.cues import Cue
from sendminer.extract.quotes.speakers.before import antecedent, subject_before
from sendminer.extract.quotes.speakers.behind import first_subject, subject_after
from sendminer.extract.quotes.trie import trie
from sendminer.extract.quotes.words import (
    AUXILIARIES,
    BODIES,
    PRONOUNS,
    WORDS,
    names_person,
)
from sendminer.records import Extent

_ELIDED = re.compile(
    r"(?:^|[,;–—]|\b(?:and|but|then|before|after|while|whilst|or|also))\s*(?:[a-z]{2,14}ly\s*)?$"
)
_PASSIVE = re.compile(
    r"(?<![\w-])(?:was|were|is|are|am|be|been|being|gets?|got|getting)"
    r"(?:\s+(?:\w{1,16}ly|also|then|already|being|never|not|since|later|first|therefore|nevertheless|nonetheless|thus))?\s*$"
)
_BE = frozenset(
    ("was", "were", "is", "are", "am", "be", "been", "being", "get", "gets", "got", "getting")
)
"""What every ``_PASSIVE`` holds, as its last word or the one before."""
_NEGATED = re.compile(
    r"(?:\b(?:not|never|cannot|unable to|yet to|unwilling to|(?:declin|refus|fail)\w{1,4} to)"
    r"|rather than|instead of|without|[Bb]y not|of not|n[’']t)(?:\s+(?:yet|even|\w{2,16}ly))?\s*$"
)
_FINITE = re.compile(rf"\b(?:{AUXILIARIES}|may|might)\b")
_PLACED = re.compile(r"\b(?:on|to|at|in)\s+(?:[a-z]{2,20}\s+){0,3}$")
_DONE_TO = re.compile(r"[a-z]{2,14}(?:en|ed|ote)\s+(?:to|on|in|at)\s")
_BARE_OBJECT = re.compile(r"^[a-z]{2,14}ed\s+by\s+((?:[a-z-]{2,20}\s+){0,3}[a-z-]{2,20}s)$")
_OTHERS = frozenset(
    ("one", "another", "some", "others", "both", "each", "many", "most", "several", "message")
)
_PERSONAL = re.compile(
    r"\s(?:telling|stressing|adding|insisting|arguing|explaining|admitting|joking|promising)\b"
)
"""What people do and hardly ever a thing: "voiced regret about it stressing that …"."""
_ASKED_ASIDE = re.compile(
    r",\s(?:when\s)?asked\s(?:if|whether|about|how|why|what|when|by)\b[^.;:\x00]{3,200}[,–—]\s$"
)
"""What somebody was asked who speaks: "The leader, asked if it was late, told us: …"."""
_DONE_TO_THEM = re.compile(
    r"\s*((?:[A-Z][\w’'-]{0,20}\s)(?:[\w’'-]{2,20}\s){0,3}?[\w’'-]{2,20})\s(?:accused\sof|[a-z]{3,14}ed\sby)\s"
    rf"(?:(?!(?:{AUXILIARIES}|and|who|which)\s)(?:[^,.;:\x00\s]|[,.](?=\d)){{1,24}}\s){{1,30}}"
)
"""Who speaks, and what was done to him: "An MP accused of using public money said …"."""
_QUOTED = re.compile(r"\b(?:was|were|been|is|are)\s(?:\w+ly\s)?quoted\s(?:[^,.;]{0,80}\s)?$")
_SPENT = " spent "
_TIME_SPENT = re.compile(
    r"(?:(?:the|much of the|most of the|an?|his|her|their|several|two|three|four)\s)?"
    r"(?:(?:past|last|whole|entire|few)\s)?"
    r"(?:days?|weeks?|weekends?|evenings?|mornings?|nights?|hours?|months?|years?)"
    r"(?:\s(?:in|at)\s(?:the\s)?[A-Z]\w+)?"
)
"""What says nothing, and is how long somebody did."""
_EVENT = re.compile(
    r"\b(?:meeting|vote|session|debate|hearing|rally|visit|walkout|effort|approval|bid|event|trip|move|chamber"
    r"|conference|tour|stage|room|race|claims?|decision|criticisms?)\b(?:\s(?:for|of|in|on|at|with|to)\s|$)"
)
"""What says nothing, whoever holds it: "They left a meeting predicting that it would fail"."""
_HELD_UP = re.compile(
    r"\b(?:carr(?:ied|y|ying)|held|holding|wav(?:ed|ing)|wore|wearing|brandish(?:ed|ing)|unfurled|hung|put\sup)"
    r"\s+((?:[\w’'-]{1,20}\s){0,3}[\w’'-]{1,20})$"
)
"""What bears the words: "Protesters carried signs reading …"."""
_MAIN = re.compile(
    r",\s+(?=(?:[A-Z]|(?:he|she|it|they|we|there|the|an?|his|her|their|its|this|these|one)\b))"
)
BY_NEXT = re.compile(r"\s+by\s+(?=\w)")
NAME_NEXT = re.compile(
    r"\s+(?:[A-Z][\w.’'-]{0,24}\s?){1,5}(?:[,;]|(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Sen)(?<!Rep)(?<!Gov)(?<!Cllr)\.|$)"
)
_OTHER = re.compile(r"\s+(?:[Aa]nother|[Aa]n?|[Oo]ne)\s+[A-Za-z][^,.;:\x00]{3,90}(?=[,.]|$)")
_HEADLINE = re.compile(r"\s(?:[a-z’'-]{2,20}\s){0,3}[a-z-]{3,20}$")
"""Who says it in a headline: "‘Neglect’ behind places crisis, says watchdog"."""
_ACTED = re.compile(
    rf"(?<!was )(?<!been )(?<!were )\b(?:{trie(WORDS['deed'])})\b(?=[^.;:\x00]{{0,200}}?\band\s)"
)
"""What a speaker did first: "The lead, Jo Bell, introduced the plan and said it was late"."""
_WHO_AND = re.compile(r",(?= who\s(?:\w+\s)[^,;:]{3,120}\sand\s$)")
"""A second verb of a relative clause: "Cllr Bell, who rose and told him to stop"."""
_WHO_OPENS = re.compile(r",\s(?:who|whose|which)\s[^,;:]{0,110}$")
_FRONTED = re.compile(
    r"(?:In|At|On|By|For|Since|During|After|From|With|Under|Over|Despite|Of)\s[^,.;:]{1,60},\s*$"
)
"""What opens a sentence and is no subject: "In the event, reported incidents had fallen"."""
_EARLIER = 6
"""Cues of the same sentence that are asked for a subject that a cue leaves out."""


@dataclass(slots=True)
class Unit:
    """One sentence, or several that one quotation spans, in text with quotations blotted out."""

    masked: str
    start: int
    end: int
    quoted: list[Quoted] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    subjects: dict[int, Extent | None] = field(default_factory=dict)
    passives: dict[int, bool] = field(default_factory=dict)
    labelled: bool = True
    """Whether a mark stands near its start that can end a label."""
    sourced: bool = True
    """Whether it may hold "according to" or a passive such as "it was noted that"."""

    def subject(self, index: int) -> Extent | None:
        """Words that name who speaks with the cue of that index."""
        for number in range(len(self.subjects), index + 1):
            self.subjects.setdefault(number, self._find_subject(number))
        return self.subjects[index]

    def assign(self, index: int, speaker: Extent) -> None:
        """Set who speaks with the cue of that index, where another rule knows better."""
        self.subject(index)
        self.subjects[index] = speaker

    def passive(self, index: int) -> bool:
        """Say whether the cue is a passive: "was told", "has been described"."""
        if index not in self.passives:
            cue = self.cues[index]
            floor = max(self.start, cue.start - 30)
            exempt = cue.participle or "stance" in cue.groups
            before = self.masked[floor : cue.start].split()[-2:]
            maybe = not (exempt or _BE.isdisjoint(before))  # dearer to search than to look for
            found = _PASSIVE.search(self.masked, floor, cue.start) if maybe else None
            self.passives[index] = found is not None
        return self.passives[index]

    def negated(self, index: int) -> bool:
        """Say whether nothing was said: "declined to say", "did not confirm"."""
        start = self.cues[index].start
        return _NEGATED.search(self.masked, max(self.start, start - 24), start) is not None

    def _find_subject(self, index: int) -> Extent | None:
        cue = self.cues[index]
        if self.passive(index):
            by = BY_NEXT.match(self.masked, cue.end, self.end)
            return subject_after(self.masked, by.end(), self.end) if by else None
        floor = self.floor(cue.start)
        between = self.masked[floor : cue.start]
        opens = (floor > self.start and not between.strip(" ,\n")) or cue.start == self.start
        if (opens and not cue.participle) or self._turned(index, floor):
            after = subject_after(self.masked, cue.end, self.end)
            if after is not None and not (index and self._opens_clause(after)):
                return after
        if between[-2:].rstrip() == "," and _FRONTED.match(between) is not None:
            return None
        if (earlier := self._far_before(cue, floor, between)) is not None:
            return earlier
        if self._listed(index) or between.endswith(", having "):
            return self._inherited(index)
        if not cue.participle or not _elided(between):
            found = self._right_before(index, floor)
            if found is not None and not (cue.participle and between.rstrip().endswith(",")):
                return found
        return self._inherited(index)

    def _opens_clause(self, after: Extent) -> bool:
        """Say whether a pronoun is no speaker: "Jo Cole, calling it “unfit,” said she would go"."""
        verb = self.masked[after[1] + 1 : after[1] + 2].islower()
        return verb and self.masked[slice(*after)] in PRONOUNS

    def _far_before(self, cue: Cue, floor: int, between: str) -> Extent | None:
        """Who rose "and told him", was "quoted by the Gazette as saying", or spoke when asked."""
        if between.endswith(" and ") and " who " in between[-160:]:
            who = _WHO_AND.search(between[-160:])
            at = cue.start - len(between[-160:])
            return antecedent(self.masked, floor, at + who.start()) if who is not None else None
        if between.endswith((", ", "– ", "— ")) and "asked " in between[-240:]:
            asked = _ASKED_ASIDE.search(between[-240:])
            at = cue.start - len(between[-240:])
            return subject_before(self.masked, floor, at + asked.start()) if asked else None
        if " accused of " in between or "ed by " in between:
            done = _DONE_TO_THEM.fullmatch(between[-240:])
            at = cue.start - len(between[-240:])
            noun = done[1].split()[-1].removesuffix("s") if done is not None else ""
            person = noun.isupper() or (names_person(noun) and noun not in WORDS["document"])
            if done is not None and person:
                return at + done.start(1), at + done.end(1)
        if cue.participle and "quoted " in between[-120:]:
            quoted = _QUOTED.search(between[-120:])
            at = cue.start - len(between[-120:])
            return subject_before(self.masked, floor, at + quoted.start()) if quoted else None
        return None

    def _right_before(self, index: int, floor: int) -> Extent | None:
        """The noun phrase that ends at a cue, where it can be what says something."""
        cue = self.cues[index]
        found = subject_before(self.masked, floor, cue.start)
        before = self.cues[index - 1] if index else None
        if before and found and found[0] < before.start and before.end <= found[1]:
            clausal = before.groups - {"tell", "describe", "phrase"}
            if clausal and " who " not in self.masked[slice(*found)]:
                # "Ms Tring said families felt …": the second clause has its own subject.
                found = subject_before(self.masked, before.end, cue.start)
        if found is None:
            return None
        first = self.masked[found[0]]
        words = self.masked[slice(*found)] if not first.isalpha() else first
        if not any(one.isalpha() or one == "%" for one in words):
            return None  # "under rule 27 highlighting": a number says nothing
        if first.islower() and _TIME_SPENT.fullmatch(self.masked, *found):
            # "She spent weeks arguing that …"
            spent = self.masked.endswith(_SPENT, floor, found[0])
            found = subject_before(self.masked, floor, found[0] - len(_SPENT)) if spent else None
        return self._doer(found) if found and cue.participle else found

    def _doer(self, found: Extent) -> Extent | None:
        """The noun before an -ing form, unless it is where or to whom something was done.

        "They posted on Twitter accusing …" is said by them; "struck by theories suggesting …"
        by the theories.
        """
        start, end = found
        if _PLACED.search(self.masked, max(self.start, start - 60), start):
            return None
        if _DONE_TO.match(self.masked, start, end):
            return None
        if self.masked.endswith((" became ", " becomes "), self.start, start):
            return None  # "She became the first head to resign citing …"
        noun = self.masked[start:end].split()[-1]
        low = noun.lower()
        acts = (
            names_person(low)
            or names_person(low.removesuffix("s"))
            or noun[0].isupper()
            or low in BODIES
            or low in _OTHERS
        )
        if not acts and _PERSONAL.match(self.masked, end) and noun not in WORDS["document"]:
            return None  # "Cllr Bell welcomed the plan telling the panel that …"
        if self.masked[start].islower() and _EVENT.search(self.masked, start, end):
            return None
        inner = _BARE_OBJECT.search(self.masked, start, end) or _HELD_UP.search(
            self.masked, start, end
        )
        return (inner.start(1), end) if inner else found

    def _turned(self, index: int, floor: int) -> bool:
        """Say whether the speaker follows although words of the writer stand between.

        "“…” at the end of a long meeting, said Jo Bell, a parent."
        """
        cue = self.cues[index]
        between = self.masked[floor : cue.start].strip()
        if floor == self.start or not between.endswith(",") or not between[:1].islower():
            return False
        if "speech" not in cue.groups:
            return False
        if _HEADLINE.match(self.masked, cue.end, self.end) and names_person(
            self.masked[cue.end : self.end].split()[-1]
        ):
            return True
        other = _OTHER.match(self.masked, cue.end, self.end)
        named = NAME_NEXT.match(self.masked, cue.end, self.end) is not None
        return named or (other is not None and not _FINITE.search(other[0]))

    def _listed(self, index: int) -> bool:
        """Say whether a comma alone parts the cue from the clause of the one before it.

        "He asked about the trust, called it late and left": the trust calls nothing late.
        """
        cue = self.cues[index]
        earlier = self.cues[index - 1] if index else None
        if earlier is None or earlier.start < self.floor(cue.start):
            return False
        between = self.masked[earlier.end : cue.start].rstrip()
        if _WHO_OPENS.search(self.masked[max(self.start, earlier.start - 120) : earlier.start]):
            return False  # "Cllr Bell, who rose and told him to stop, said"
        return between.endswith(",") and between.count(",") == 1 and not self.passive(index - 1)

    def _inherited(self, index: int) -> Extent | None:
        """Subject of the cue before it in the sentence, else what opens the sentence."""
        near = range(index - 1, max(-1, index - 1 - _EARLIER), -1)
        active = [i for i in near if not self.passive(i) and self.subjects[i] is not None]
        spoken = [i for i in active if not self.cues[i].thought]
        cue = self.cues[index]
        where = self._clause_subject(cue, " where ") if cue.participle else None
        if where is not None and (not index or where[0] > self.cues[index - 1].end):
            return where
        if active:
            after = self.masked.rfind("; ", self.cues[(spoken or active)[0]].end, cue.start) + 2
            own = first_subject(self.masked, after, cue.start) if after > 1 else None
            return own or self.subjects[(spoken or active)[0]]
        acted = _ACTED.search(self.masked, max(self.floor(cue.start), cue.start - 400), cue.start)
        if acted is not None and not cue.participle:
            found = subject_before(self.masked, self.floor(cue.start), acted.start())
            if found is not None:
                return found
        opening = first_subject(self.masked, self.start, cue.start)
        opening = opening or first_subject(self.masked, self.floor(cue.start), cue.start)
        if opening is None and cue.participle and (comma := self.lead_end(cue.end)) is not None:
            return first_subject(self.masked, comma + 1, self.end)
        return opening or (self._clause_subject(cue, " as ") if cue.participle else None)

    def _clause_subject(self, cue: Cue, opener: str) -> Extent | None:
        """What opens the clause in which an -ing form stands: "…, where she fell after saying"."""
        at = self.masked.rfind(opener, self.floor(cue.start), cue.start)
        return first_subject(self.masked, at + len(opener), cue.start) if at >= 0 else None

    def lead_end(self, position: int) -> int | None:
        """The comma that parts a clause which opens the sentence from the main clause."""
        match = _MAIN.search(self.masked, position, min(self.end, position + 300))
        return match.start() if match else None

    def floor(self, position: int) -> int:
        """End of the last quotation before ``position``, or the start of the sentence."""
        before = bisect_right(self.quoted, position, key=lambda one: one.closing)
        return max(self.start, self.quoted[before - 1].closing) if before else self.start

    def cues_in(self, start: int, end: int) -> list[int]:
        """Indices of the cues that lie between two positions."""
        return [i for i, cue in enumerate(self.cues) if start <= cue.start and cue.end <= end]


def _elided(between: str) -> bool:
    return _ELIDED.search(between[-40:]) is not None
