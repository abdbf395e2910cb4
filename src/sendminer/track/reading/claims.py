"""What a statement binds a body to, or reports of it, in a form that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sendminer.english.sought import is_granted, is_led
from sendminer.records import Document, Statement
from sendminer.track.ids import statement_ids
from sendminer.track.reading.asides import replaced, within
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.days.deadline import Due
from sendminer.track.reading.days.deadlines import due, limit
from sendminer.track.reading.days.moved import is_made_good, moved
from sendminer.track.reading.days.paired import paired
from sendminer.track.reading.doings.halves import own_half
from sendminer.track.reading.doings.roles import Doing, Role, doings
from sendminer.track.reading.names.known import KnownNames
from sendminer.track.reading.names.name import Name, keys, sites_of
from sendminer.track.reading.names.names import council_key, names, without_posts
from sendminer.track.reading.names.works import holds, work_heads
from sendminer.track.reading.passages.context import NOTHING, Context, leans
from sendminer.track.reading.passages.headings import bullets, headings, headline, is_resolved
from sendminer.track.reading.passages.lists import Lists
from sendminer.track.reading.people.owners import owner
from sendminer.track.reading.people.spokesmen import in_full, only_trust, spoken_for
from sendminer.track.reading.people.voices import Voices
from sendminer.track.reading.schools.sited import (
    brings_one,
    is_given,
    is_subject,
    is_the_school,
    of_one,
    stands,
)
from sendminer.track.reading.subjects.wheres import Wheres
from sendminer.track.reading.topics import phases, topics, years
from sendminer.track.reading.values.beside import beside, sums, totals
from sendminer.track.reading.values.clauses import Tense, is_beside, of_its_clause, of_what_is_named
from sendminer.track.reading.values.figures import figures
from sendminer.track.reading.values.programmes import whole
from sendminer.track.reading.values.risen import risen
from sendminer.track.reading.values.targets import Target, targets
from sendminer.track.reading.worded import worded

_BACK = 3
_LINK = re.compile(r"[,;.\s]*(?:\s(?:and|while|plus|with)(?:\s[a-z]{1,12}){0,3})?[,;.\s]*\Z")
"""What leads from one sum to the next."""
_JOINS = re.compile(r"\A(?:and\s|but\s|that\s)+")
_CLAUSE, _NAME = 3, 6
"""Spaces in a clause that may stand alone, and in what is longer than a name."""
_TERSE, _WORDY = 16, 18
"""Words a sentence below which a document reads like notes, and from which like a report."""


def named(document: Document, terms: Sequence[str]) -> Iterator[str]:
    """Keys of the sites that a document's promises name."""
    council = council_key(document.council)
    for statement in document.statements:
        if "commitment" in statement.labels:
            for name in sites_of(names(statement.text, council, terms)):
                yield name.key


class Reading:
    """Reads one document's statements.

    ``known`` are keys of sites that other statements name, ``story`` is the first document that
    tells the same story.
    """

    def __init__(
        self,
        document: Document,
        terms: Sequence[str],
        known: frozenset[str] = frozenset(),
        story: str = "",
    ) -> None:
        self._document = document
        self._story = story
        self._council = council_key(document.council)
        self._names = KnownNames(self._council, terms, known)
        self._voices = Voices(document)
        self._headings = headings(document)
        self._headline = headline(document)
        self._bullets = bullets(document)
        self._lists = Lists(document, self._bullets, self._names)
        self._ids = statement_ids(document)
        self._wheres = Wheres(document, self._headings, self._names, self._lists)
        self._prose = _prose(document)
        self._trust = only_trust(document.text)
        # Names of people, papers and the council itself say nothing of what is spoken of.
        self._names_told = frozenset(
            topic
            for name in (
                document.publisher, document.council, *(o.name for o in document.officials)
            )
            for topic in topics(name or "")
        )  # fmt: skip

    def claims(self) -> Iterator[Claim]:
        """What every labelled statement claims, in their order."""
        for index, statement in enumerate(self._document.statements):
            told = doings(self._document, statement)
            for doing in self._lists.held(index, told, self._names(statement.text)):
                yield from self._read(index, statement, doing)

    def subject(self, claim: Claim) -> str:
        """What a claim of this document promises, in words for a reader.

        Asked only of what opens a commitment: finding it costs as much as a link.
        """
        mine = self._own_names(claim.statement, claim.target)
        target, text = claim.target, self._document.text
        alone = target.part is not None and target.money is not None and target.count is None
        purpose = text[target.money.start : target.end] if alone and target.money else ""
        after = self._named_after(claim.index, mine) if claim.brings else []
        purpose = _LINK.sub("", purpose)
        if not purpose and (clause := _clause_of_value(claim)):
            purpose, mine = clause, [name for name in mine if name.text in clause]
        return self._wheres.subject(claim.index, claim.count, mine, after[:1], purpose)

    def _read(self, index: int, statement: Statement, doing: Doing) -> Iterator[Claim]:
        """One claim for each part of a statement."""
        statement = own_half(self._document, statement, doing.role)
        tense: Tense = "done" if doing.role == "done" else "future"
        all_names = self._names(statement.text)
        told = totals(self._document, index, targets(self._document, statement, all_names, tense))
        told = risen(self._document, index, told)
        also = beside(self._document, statement, told)
        for target in told:
            claim = self._claim((index, statement, doing), target)
            yield replace(claim, also=also) if also else claim

    def _headed(self, index: int) -> list[Name]:
        """Sites that the heading over a statement names, or else the headline of its article."""
        for heading in (self._headings[index], self._headline):
            if told := sites_of(self._names(heading)):
                return told
        return []

    def _named_before(self, index: int, mine: Sequence[Name]) -> frozenset[str]:
        """The school that "The new school is due to open" speaks of: the one named just before."""
        told = self._document.statements
        if not is_the_school(told[index].text) or any(n.sure for n in sites_of(mine)):
            return frozenset()
        before, near = self._sites_near(index, -1)
        schools = keys(name for name in near if name.sure)
        one = len(schools) == 1 and is_subject(before, near[0].start)
        return schools if one else frozenset()

    def _named_after(self, index: int, mine: Sequence[Name]) -> list[Name]:
        """Where a new school will stand, as the sentences after say: "It will be built at Holm"."""
        text = self._document.statements[index].text
        one = brings_one(text) or (leans(text) and of_one(text))
        if not one or sites_of(mine):
            return []
        after, near = self._sites_near(index, 1)
        return near if stands(after) else []

    def _near(self, index: int, step: int) -> Iterator[Statement]:
        """The few statements before (-1) or after (1) one, as far as its heading goes."""
        told = self._document.statements
        for at in range(index + step, index + step * (1 + _BACK), step):
            if not 0 <= at < len(told) or self._headings[at] != self._headings[index]:
                return
            yield told[at]

    def _sites_near(self, index: int, step: int) -> tuple[str, list[Name]]:
        """The nearest sentence before or after one that names sites, and these; else none."""
        for each in self._near(index, step):
            if told := sites_of(self._names(each.text)):
                return each.text, told
        return "", []

    def _context(self, index: int) -> Context:
        """What is said by the sentences that a statement leans on, under the same heading."""
        told = self._document.statements
        if not leans(told[index].text):
            return NOTHING
        before = []
        for each in self._near(index, -1):
            before.append(each)
            if not leans(each.text):
                break
        names = [name for each in before for name in self._names(each.text)]
        return Context(
            frozenset(topic for each in before for topic in topics(without_posts(each.text))),
            keys(sites_of(names)),
            keys(name for name in names if name.kind == "work"),
            frozenset(n for each in before for n in figures(self._document, each)),
        )

    def _due_over(self, index: int, role: Role) -> Due | None:
        """The day that is told of an item by the line over its list, or by a sentence below."""
        told = self._lists.day(index) if role == "promise" else None
        if told is None:
            return None
        statement, periods = told
        return due(statement.text, statement.start, periods, self._document.published)

    def _own_names(self, statement: Statement, target: Target) -> list[Name]:
        """Names of one part: those that follow its value, and works named for the whole."""
        every = _without_asides(statement.text, self._names(statement.text))
        if target.part is None:
            return every
        start, end = target.start - statement.start, target.end - statement.start
        return [
            name
            for name in every
            if start <= name.start < end or (name.kind == "work" and name.start < start)
        ]

    def _bound(self, index: int, statement: Statement) -> tuple[str | None, str]:
        """Who is bound, in full, and the kind of body."""
        last = [each.text for each in self._document.statements[max(0, index - _BACK) : index]]
        spoken = spoken_for(self._document, index, self._voices)
        bound, body = spoken or owner(statement, self._document.council, last)
        return in_full(bound, self._trust), body

    def _schools(
        self, index: int, text: str, mine: Sequence[Name], headed: frozenset[str]
    ) -> tuple[frozenset[str], frozenset[str], bool]:
        """Places and schools named, also just before or after, and whether it brings in a new one.

        ``headed`` are those of the heading.
        """
        own, before = sites_of(mine), self._named_before(index, mine)
        placed = keys(self._named_after(index, mine))
        sites, schools = keys(own) | before | placed, keys(n for n in own if n.sure) | before
        if len(own) == 1 and is_given(text, own[0].start):
            # "the school, to be called Holm Academy," is the one of the town in the heading
            sites |= headed
        return sites, schools, brings_one(text) or bool(placed)

    def _claim(self, source: tuple[int, Statement, Doing], target: Target) -> Claim:
        index, statement, (role, sure, founds, binds, listed) = source
        split = target.part is not None
        text, document = statement.text, self._document
        mine = self._own_names(statement, target)
        item = document.items[statement.item] if statement.item is not None else None
        owned, body = self._bound(index, statement)
        words, headed = worded(text), keys(self._headed(index))
        sites, schools, brings = self._schools(index, text, mine, headed)
        by, voice = self._voices.of(statement)
        told = document.periods_of(statement)
        late = {"late"} if is_made_good(document, statement) else set[str]()
        return Claim(
            role=role,
            document=document,
            index=index,
            statement=statement,
            target=target,
            council=self._council,
            owner=owned,
            body=body,
            sites=sites,
            schools=schools,
            works=frozenset(_own_works(text, mine)),
            heads=work_heads(text),
            provisions=words.provisions,
            act=words.act,
            due=_due(document, statement, target, split) or self._due_over(index, role),
            days=paired(statement, told, mine, document.published),
            limit=limit(text, statement.start, told),
            moved=moved(text, statement.start, told, document.published),
            issue=item.issue_id if item else None,
            title=(item.title or "") if item else "",
            decided=_decided(document, statement),
            cues=words.cues - late,
            topics=_spoken_of(text, words.act) - self._names_told - _told_by(self._names(text)),
            things=words.things,
            heading=self._headings[index],
            headed=headed,
            brings=brings,
            years=years(text),
            phases=phases(text),
            figures=figures(document, statement),
            statement_id=self._ids[index],
            sure=sure,
            founds=founds,
            gives_up=words.gives_up,
            binds=binds,
            listed=listed,
            speaker=by,
            voice=voice,
            story=self._story,
            context=self._context(index),
            bullet=self._bullets[index],
            prose=self._prose,
        )


def _clause_of_value(claim: Claim) -> str:
    """The words between semicolons in which the value stands: "it was late; £2m was secured"."""
    value = claim.count or claim.money
    text, start = claim.text, value.start - claim.statement.start if value else 0
    if (
        value is None
        or text[:start].partition(";")[0].count(" ") < _NAME
        or ";" not in text[:start]
    ):
        # "Fen Academy; £2m to build" has only its name before
        return ""
    clause = text[text.rindex(";", 0, start) + 1 :].partition(";")[0].strip(" .")
    clause = _JOINS.sub("", clause)
    return clause if clause.count(" ") >= _CLAUSE else ""


def _own_works(text: str, mine: Sequence[Name]) -> Iterator[str]:
    """Works that a statement speaks of: what only holds a named school's scheme is another."""
    schools = any(name.sure for name in sites_of(mine))
    for name in mine:
        if name.kind == "work" and not (schools and holds(text, name.start)):
            yield name.key


def _without_asides(text: str, every: Sequence[Name]) -> list[Name]:
    """Names without those that only tell more of another: "which replaces the Fenby School"."""
    spans = replaced(text)
    own = [name for name in every if not within(spans, name.start)]
    return own if any(name.kind == "site" for name in own) else list(every)


def _prose(document: Document) -> float:
    """How long a document's sentences are on the whole, from 0 to 1 in tenths."""
    told = document.statements
    words = sum(each.text.count(" ") + 1 for each in told) / max(1, len(told))
    return round(min(1.0, max(0.0, (words - _TERSE) / (_WORDY - _TERSE))), 1)


def _spoken_of(text: str, act: str | None) -> frozenset[str]:
    """What a text is about: the post of a speaker is not, but one that is to be filled is."""
    return topics(text if act == "hire" else without_posts(text))


def _told_by(all_names: Sequence[Name]) -> frozenset[str]:
    """Words of the names of sites, which count as names and not once more as words."""
    return frozenset(topic for name in sites_of(all_names) for topic in topics(name.text))


def _due(document: Document, statement: Statement, target: Target, split: bool) -> Due | None:
    periods = document.periods_of(statement)
    text, start = statement.text, statement.start
    begin, end = whole(text) or (0, 0)
    periods = [p for p in periods if not begin < p.start - start < end]
    if split:
        own = [p for p in periods if target.start <= p.start < target.end]
        periods = own or (periods if len(periods) == 1 else [])
        # "£4m on a school, while £9m will go on roads by May" dates no school
        at = next(each.start for each in (target.count, target.money) if each is not None)
        beside_it = [p for p in periods if not own and is_beside(text, p.start - start, at - start)]
        # "£2m on a school, due to open in May, and £1m on a hall" dates no hall
        before = [p for p in periods if p.start < target.start]
        aside = [p for p in before if of_what_is_named(text, p.start - start)]
        periods = [p for p in periods if p not in aside and p not in beside_it]
    values = [each.start for each in (target.count, target.money) if each is not None]
    if sums(document, statement, target):
        # "100 this year and another 100 by May": all 200 are there by the last of the days
        values = []
    told = of_its_clause(statement, periods, values)
    return due(statement.text, statement.start, told, document.published)


def _decided(document: Document, statement: Statement) -> bool:
    """Whether it is a limb of its agenda item's resolution."""
    if is_resolved(statement.text) and not is_led(document, statement):
        return True
    if is_granted(document, statement):
        return True
    if statement.item is None:
        return False
    spans = document.items[statement.item].resolved
    return any(start <= statement.start < end for start, end in spans)
