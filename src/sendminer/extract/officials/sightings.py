"""What the grammars find before anyone is told apart: names, roles, and how they are joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sendminer.extract.officials.tokens import Words

TitleKind = Literal["office", "peer", "courtesy"]
Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Title:
    """An honorific: words ``first`` to ``last``, as it is to be printed, and what it tells."""

    first: int
    last: int
    text: str
    kind: TitleKind
    gender: Gender | None
    plural: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name: words ``first`` to ``last``; ``given`` is empty for a bare surname."""

    first: int
    last: int
    given: tuple[str, ...]
    surname: str


@dataclass(frozen=True, slots=True)
class Role:
    """A role in the text: words ``first`` to ``last``; ``outer`` is where its phrase begins.

    ``head`` is the canonical noun ("chair" for a chairman), ``about`` the other words that
    matter when two roles are compared, ``public`` whether it is a public one for certain
    (True), for certain not (False) or only in a text about public bodies (None).
    """

    outer: int
    first: int
    last: int
    text: str
    head: str
    about: frozenset[str]
    public: bool | None
    organisation: str | None
    party: str | None
    determiner: str
    past: bool
    specific: bool
    plural: bool


@dataclass(slots=True)
class Sighting:
    """One naming of one person; ``tail`` is the last word of what belongs to the name."""

    start: int
    end: int
    name: Name
    tail: int
    title: Title | None = None
    role: str | None = None
    roles: tuple[Role, ...] = ()
    organisation: str | None = None
    party: str | None = None
    ward: str | None = None
    official: bool = False
    weak: bool = False
    short: str | None = None
    portfolio: str | None = None
    """What stands in brackets behind the name and tells what an office is about."""
    listed: bool = False
    private: bool = False
    offered: bool = False


@dataclass(slots=True)
class Scan:
    """Everything seen in one text: named people, and roles that no name stands beside."""

    words: Words
    named: list[Sighting] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    firsts: dict[int, Sighting] = field(default_factory=dict)
    tails: dict[int, Sighting] = field(default_factory=dict)
    held: dict[int, Sighting] = field(default_factory=dict)
    public: bool = False
