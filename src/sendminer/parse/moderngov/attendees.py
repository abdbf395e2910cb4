"""Who attended a meeting, as lines of its text and as officials with the spans of their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sendminer.lexicon import lexicon
from sendminer.parse.text.rendering import Rendering
from sendminer.records import Mention, Official


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person as the page or the answer has them; "" where it says nothing."""

    name: str
    role: str = ""
    attendance: str = ""
    party: str = ""
    ward: str = ""


def add_attendance(rendering: Rendering, people: Sequence[Attendee]) -> tuple[Official, ...]:
    """Add a line an attendee, and give a record of each with the span of the name."""
    if people:
        rendering.add("Attendance")
    return tuple(_official(rendering, person, place) for place, person in enumerate(people, 1))


def _official(rendering: Rendering, person: Attendee, place: int) -> Official:
    belongs = ", ".join(filter(None, (person.party, person.ward)))
    head = f"{person.name} ({belongs})" if belongs else person.name
    start, _ = rendering.add(", ".join(filter(None, (head, person.role, person.attendance))))
    honorific, bare = parted_name(person.name)
    return Official(
        id=f"o{place}", name=bare, honorific=honorific, role=person.role or None,
        party=person.party or None, ward=person.ward or None,
        mentions=(Mention(start, start + len(person.name), person.name),),
    )  # fmt: skip


def parted_name(full: str) -> tuple[str | None, str]:
    """Part "Councillor Dr Ann Marlow" into its honorific and the name."""
    known = sorted(lexicon("parse")["honorific"]["words"], key=len, reverse=True)
    rest, taken = full, ""
    while True:
        word = next((w for w in known if rest.lower().startswith(f"{w.lower()} ")), None)
        if word is None:
            break
        taken = f"{taken} {rest[: len(word)]}".strip()
        rest = rest[len(word) :].lstrip()
    return (taken or None, rest) if rest else (None, full)
