"""Reasons of links are told to people in sentences."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from sendminer import reasons
from sendminer.lexicon import lexicon
from sendminer.reasons import worded
from sendminer.track.linking import missing, points

SETTLED = [
    ("", ""),
    ("first statement of it", "The first statement of it that was found"),
    ("the sentences after it",
     "The sentences after it give the school the number that was promised"),
    ("of a promise joined by Ada Plumtree",
     "It was of a promise to which Ada Plumtree joined another statement or promise"),
    ("joined by Ada Plumtree: deadline 2024-09-30 → 2025-05-31",
     "Ada Plumtree joined it to this promise: deadline 2024-09-30 → 2025-05-31"),
    ("judged with it by Bo", "Bo judged it as a part of this promise"),
    ("same act (open), Falcon Junior School",
     "Both name Falcon Junior School and speak of opening"),
    ("same phase, provision, number 16, subject, Hazelbeck, passage: 8 → 16 places",
     "Both name the number 16 and Hazelbeck and are on the same phase of schooling, the same kind "
     "of provision and the same subject; it follows the promise in the same document: 8 → 16 "
     "places"),
    ("same brighter starts, amount £1,200, told days before",
     "Both name “brighter starts” and £1,200; the promise was told in the two weeks before"),
    ("same number told (60), the school",
     "It names 60, which was promised; it says “the school”, and the promise was of one"),
    ("same passage: subject to funding; if approved",
     "It follows the promise in the same document: subject to funding; if approved"),
]  # fmt: skip
OPEN = [
    ("several fit as well", "Two promises fit it equally well"),
    ("same act (open), Falcon Junior School",
     "Both name Falcon Junior School and speak of opening; nothing says that it is the same number "
     "or amount"),
    ("same number 60, subject",
     "Both name the number 60 and are on the same subject; nothing says that it is the same place "
     "or scheme"),
    ("same number 60, Hazelbeck", "Both name the number 60 and Hazelbeck; that is not enough to be "
     "sure"),
    ("same subject, passage",
     "Both are on the same subject; it follows the promise in the same document; no place, scheme, "
     "number or amount says that it is the same promise"),
    ("same act (open), subject; but other deadline, too few words shared",
     "Both are on the same subject and speak of opening; but the deadline is another and they "
     "share too few words that tell one promise from another"),
    ("nothing in common; but other number",
     "Nothing was found that they have in common; and the number is another"),
    ("same subject; but it names another place, years later",
     "Both are on the same subject; but it names another place, years later"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "told"), SETTLED, ids=[row[0] for row in SETTLED])
def test_a_link_is_explained(reason: str, told: str) -> None:
    """What both name first, then what both are on, then what the text around it says."""
    assert worded(reason) == told


@pytest.mark.parametrize(("reason", "told"), OPEN, ids=[row[0] for row in OPEN])
def test_what_is_open_says_why_it_is(reason: str, told: str) -> None:
    """What speaks against it, or else what nothing says."""
    assert worded(reason, settled=False) == told


def grounds() -> Iterator[str]:
    """Every ground that the tracking can give, with an example in its gaps."""
    folder = Path(missing.__file__).parent
    for path in [*folder.glob("by_*.py"), folder / "weigh.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                yield from filled(node.value.elts[0])


def filled(node: ast.expr) -> Iterator[str]:
    """A text of the source, or both of a choice; a name alone tells nothing."""
    if isinstance(node, ast.IfExp):
        yield from filled(node.body)
        yield from filled(node.orelse)
    elif isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(p.value) if isinstance(p, ast.Constant) else "7" for p in node.values)


def test_every_ground_has_words() -> None:
    """One that had none would be shown as a name that both texts have."""
    known = set(grounds())
    assert len(known) > 30
    for ground in sorted(known):
        name = worded(f"same {ground}").removeprefix("Both name ").strip("“”") == ground
        against = ground in reasons.AGAINST
        assert against or not name or ground.startswith("a "), (
            f"give {ground!r} words in reasons.py"
        )


def test_all_that_speaks_against_a_link_has_words() -> None:
    """By the points that it costs, and by what a link cannot do without."""
    named = set(points.AGAINST) - {"both councils unknown"}
    lacks = {
        value for name, value in vars(missing).items() if name.isupper() and isinstance(value, str)
    }
    assert named | lacks <= reasons.AGAINST.keys()


def test_every_act_has_words() -> None:
    """They stand in a sentence."""
    assert lexicon("track")["acts"].keys() <= reasons.ACTS.keys()
