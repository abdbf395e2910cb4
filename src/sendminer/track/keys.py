"""The keys under which threads are filed: what a later statement may share with one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sendminer.track.claims import Claim
from sendminer.track.evidence import measure
from sendminer.track.quantities import coarse
from sendminer.track.threads import Thread

Base = tuple[str, ...]
Key = tuple[object, ...]
Measure = tuple[str, object]


def measures(claim: Claim) -> list[Measure]:
    """What a claim counts, each with its value to two figures."""
    values = [value for value in (claim.count, claim.money) if value is not None]
    return [(measure(value), coarse(value)) for value in values]


def filed(thread: Thread, claim: Claim) -> Iterator[Key]:
    """Every key under which a thread is to be found once it has a claim."""
    told = measures(claim)
    acts: list[Measure] = [("act", act) for act in sorted(thread.acts)]
    bases = [*issue_bases(claim), *name_bases(claim), *kind_bases(claim), *due_bases(claim)]
    bases.append(("document", claim.document.id))
    yield from crossed(bases, [*told, *((name, None) for name, _ in told), *acts])
    yield from ((base, "any") for base in bases)
    yield from (("value", each) for each in told)


def crossed(bases: Iterable[Base], told: Sequence[Measure]) -> Iterator[Key]:
    """Every base with every measure."""
    return ((base, each) for base in bases for each in told)


def issue_bases(claim: Claim) -> list[Base]:
    """The ModernGov issue of its agenda item."""
    return [("issue", claim.issue)] if claim.issue and claim.council else []


def name_bases(claim: Claim) -> list[Base]:
    """Schools, sites, strategies and schemes that it names.

    Every council has a "SEND strategy": where the council is unknown, that is a name within
    one document only.
    """
    scope = () if claim.council else (claim.document.id,)
    works: list[Base] = [("name", work, *scope) for work in sorted(claim.works)]
    return [*(("name", site) for site in sorted(claim.sites)), *works]


def kind_bases(claim: Claim) -> list[Base]:
    """Its provision, or without a number the provision of which it speaks.

    Where the council is unknown it meets only others of unknown council.
    """
    if claim.count is not None:
        provision = claim.count.provision
        kind = "kind" if claim.council else "kind, council unknown"
        return [(kind, claim.count.unit, provision)] if provision else []
    if not claim.council:
        return []
    return [("kind", "place", provision) for provision in sorted(claim.provisions)]


def due_bases(claim: Claim) -> list[Base]:
    """Its deadline, where that is a date and the council is known."""
    if claim.due is None or claim.due.reckoned or not claim.council:
        return []
    return [("due", claim.due.latest.isoformat())]
