"""Tags with more attributes than any page has are cut, in time that grows as their length does."""

from __future__ import annotations

import time

import pytest

from sendminer.parse.pages.attributes import MOST_ATTRIBUTES, tamed

MANY = 2 * MOST_ATTRIBUTES


def attributes(many: int, form: str = 'a{n}="{n}"') -> str:
    """So many attributes, no two of one name."""
    return " ".join(form.format(n=n) for n in range(many))


FORMS = {
    "quoted": 'a{n}="{n}"',
    "in single quotes": "a{n}='{n}'",
    "bare": "a{n}={n}",
    "without a value": "a{n}",
    "ends of tags in quotes": 'a{n}=">"',
    "beginnings of tags in quotes": 'a{n}="<b>"',
    "spaced": 'a{n} = "{n}"',
    "over lines": 'a{n}\n=\n"{n}"\n',
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_too_many_are_cut(form: str) -> None:
    """The first are kept whole, the rest go, and nothing around them is touched."""
    before, after = "<div class='x'>one</div><p ", ">two</p><b id=y>three</b>"
    few = attributes(MOST_ATTRIBUTES, form)
    cut = tamed(before + attributes(MANY, form) + after)
    assert cut.replace("\n>", ">") == before + few.rstrip() + after


ORDINARY = {
    "a page": "<!DOCTYPE html><html><p class='a' data-x=\"it's\" hidden>a < b, c > d</p></html>",
    "as many as are kept": f"<p {attributes(MOST_ATTRIBUTES)}>x</p>",
    "a script is no markup": f"<script>if (a<b {attributes(MANY, 'a{n}')}) x</script><p>y</p>",
    "nor is a style": f"<style>a<b {attributes(MANY, 'a{n}')}</style><p>y</p>",
    "a long value is one": f'<img src="data:{"x" * 100_000}" alt="">',
    "nothing": "",
}


@pytest.mark.parametrize("source", ORDINARY.values(), ids=ORDINARY.keys())
def test_all_else_is_as_it_was(source: str) -> None:
    """Not a letter is changed."""
    assert tamed(source) == source


HOSTILE = {
    "attributes": "<p {}>".format(attributes(10, "a{n}=1 ")) + "<p " + "a=b " * 50_000,
    "unclosed quotes": '<a x="' * 40_000 + "'",
    "tags without end": "<a " * 60_000,
    "signs": "<a " + "=" * 200_000,
    "slashes": "<a " + "/ " * 100_000,
    "scripts": "<script>" * 30_000,
    "quotes in turn": "<a x='\" y=\"' " * 20_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_length(source: str) -> None:
    """Four times as much takes no more than about four times as long."""

    def seconds(text: str) -> float:
        began = time.process_time()
        tamed(text)
        return time.process_time() - began

    assert seconds(source * 4) < 16 * max(seconds(source), 0.01)
