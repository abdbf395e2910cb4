"""Which promises were spoken of before a statement, in a document of any length."""

from __future__ import annotations

import random
from types import SimpleNamespace
from typing import Any

import pytest

from sendminer.track.linking.discourse import Discourse


def claim(index: int, heading: str = "", text: str = "It will open.", role: str = "promise") -> Any:
    """What is asked of a claim."""
    return SimpleNamespace(
        index=index, heading=heading, text=text, role=role, statement=SimpleNamespace(text=text)
    )


def thread(name: str) -> Any:
    """A promise, of which no more than its id is asked."""
    return SimpleNamespace(id=name)


@pytest.mark.parametrize("seed", range(4))
def test_how_much_of_a_document_is_of_a_promise(seed: int) -> None:
    """Up to the statement that asks, in whatever order statements tell and ask."""
    chance = random.Random(seed)
    discourse, told, threads = Discourse(), list[tuple[int, str]](), list(map(thread, "abcde"))
    for _ in range(200):
        index, one = chance.randrange(60), chance.choice(threads)
        if chance.random() < 0.5:
            discourse.tell(one, claim(index))
            told = sorted([*told, (index, one.id)], key=lambda each: each[0])
        before = [name for at, name in told if at <= index]
        near = discourse.near(claim(index), threads)
        for each in threads:
            share = before.count(each.id) / len(before) if before else 0.0
            assert near[each.id].share == share
            assert near[each.id].leads == (before[:1] == [each.id])
        assert discourse.promises == len({name for _, name in told})
        last = before[-8:] or [name for _, name in told[:2]]
        assert [one.id for one in discourse.threads(claim(index))] == list(dict.fromkeys(last))


def test_a_limb_is_named_under_its_own_heading() -> None:
    """Whatever was spoken of since, and no limb of another resolution."""
    discourse, one, other = Discourse(), thread("one"), thread("other")
    discourse.tell(one, claim(1, "Homes", "(b) That the respite home be closed."))
    discourse.tell(other, claim(2, "Roads", "(b) That the road be closed."))
    for at in range(3, 30):
        discourse.tell(other, claim(at, "Homes", "It will open."))
    asked = claim(40, "Homes", "She said that (b) was the cruellest saving.", "criticism")
    near = discourse.near(asked, [one, other])
    assert (near["one"].named, near["other"].named) == (True, False)


def test_a_document_that_is_read_to_its_end_is_seen_from_both_sides() -> None:
    """What stands behind a statement is then as near as what stands as far before it."""
    discourse, one, other = Discourse(), thread("one"), thread("other")
    discourse.tell(one, claim(0))
    discourse.tell(other, claim(4))
    asked = claim(2)
    before = discourse.near(asked, [one, other])
    assert (before["one"].share, before["other"].closeness) == (1.0, 0.0)
    discourse.read_through()
    both = discourse.near(asked, [one, other])
    assert both["one"].share == both["other"].share == 0.5
    assert both["one"].closeness > both["other"].closeness > 0.0
    assert [each.id for each in discourse.threads(asked)] == ["other", "one"]
