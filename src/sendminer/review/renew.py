"""Find a decision's statements again after their pages were fetched or read anew.

The id of a statement follows from the address of its page and its words. A page that has moved
gives other ids, and so does a program that cuts sentences otherwise; what stays is most of the
words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sendminer.records import Decision, Document
from sendminer.store.decisions import Decided, Proof
from sendminer.track.ids import commitment_id

PARTS = (None, *range(20))
"""Whole, or as one of several, a statement founds a promise."""
SHORT = 15
"""Characters below which words may stand in any sentence by chance."""


def renewed(
    decided: Sequence[Decided],
    documents: Iterable[Document],
    named: Mapping[str, Sequence[str]],
) -> tuple[Decision, ...]:
    """The decisions, with the ids that their statements have now.

    ``named`` are the ids of the statements of each document.

    A statement that is nowhere keeps the id it had.
    """
    if not decided:
        return ()
    places = _places(documents, named)
    return tuple(_renewed(one, places) for one in decided)


def adrift(
    decisions: Iterable[Decision], named: Mapping[str, Sequence[str]]
) -> tuple[Decision, ...]:
    """The joins and splits that change nothing: a side of theirs is in no document that was read.

    What a verdict judged may be nowhere too; of that the ledger of verdicts tells.
    """
    there = {name for names in named.values() for name in names}
    return tuple(
        one
        for one in decisions
        if one.kind != "verdict" and any(there.isdisjoint(side) for side in _sides(one))
    )


def _sides(one: Decision) -> tuple[Sequence[str], Sequence[str]]:
    """The statements that a decision brings together or parts."""
    if one.kind == "split" and one.other:
        return [each for each in one.statements if each != one.other], [one.other]
    return one.statements, one.other_statements


@dataclass(slots=True)
class _Places:
    """Where statements stand now: by id, by page and words, by words alone, and by page."""

    words: dict[str, str] = field(default_factory=dict)
    on_page: dict[tuple[str, str], str] = field(default_factory=dict)
    anywhere: dict[str, list[str]] = field(default_factory=dict)
    pages: dict[str, list[str]] = field(default_factory=dict)


def _places(documents: Iterable[Document], named: Mapping[str, Sequence[str]]) -> _Places:
    places = _Places()
    for document in documents:
        pages = {document.id, document.url or document.id}
        for name, statement in zip(named[document.id], document.statements, strict=True):
            words = _bare(statement.text)
            places.words[name] = words
            places.anywhere.setdefault(words, []).append(name)
            for page in pages:
                places.on_page.setdefault((page, words), name)
                places.pages.setdefault(page, []).append(name)
    return places


def _renewed(one: Decided, places: _Places) -> Decision:
    own = tuple(_now(proof, places) for proof in one.own)
    others = tuple(_now(proof, places) for proof in one.other)
    other = one.decision.other
    if other is not None:
        other = _id_now(other, one.other, others)
    id_ = _id_now(one.decision.commitment, one.own, own)
    return replace(
        one.decision, commitment=id_, statements=own, other=other, other_statements=others
    )


def _id_now(id_: str, then: Iterable[Proof], now: Iterable[str]) -> str:
    """The id that a statement has now, or a commitment whose founding statement has another."""
    for proof, name in zip(then, now, strict=True):
        if id_ == proof.statement:
            return name
        for part in PARTS if name != proof.statement else ():
            if id_ == commitment_id(proof.statement, part):
                return commitment_id(name, part)
    return id_


def _now(proof: Proof, places: _Places) -> str:
    """The id that a statement has now: the same words, as near to their old place as may be."""
    words = _bare(proof.words)
    if places.words.get(proof.statement) == words:
        return proof.statement
    pages = (proof.document, proof.url)
    there = [places.on_page[page, words] for page in pages if (page, words) in places.on_page]
    alike = places.anywhere.get(words, [])
    if there or len(alike) == 1:
        return (there or alike)[0]
    cut = [found for page in pages if (found := _recut(words, places.pages.get(page, ()), places))]
    return next(iter(cut or alike), proof.statement)


def _recut(words: str, page: Sequence[str], places: _Places) -> str | None:
    """The sentence of the page that holds the words, or that holds most of them."""
    if len(words) < SHORT:
        return None
    whole = [name for name in page if words in places.words[name]]
    if whole:
        return min(whole, key=lambda name: len(places.words[name]))
    half = len(words) / 2
    parts = [name for name in page if len(places.words[name]) > half]
    parts = [name for name in parts if places.words[name] in words]
    return max(parts, key=lambda name: len(places.words[name]), default=None)


def _bare(words: str) -> str:
    """Words without what a page's layout changes: the kind and number of spaces."""
    return " ".join(words.split())
