"""The registry: what ships, how a council is found, and what a user may add."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from sendminer.errors import SendminerError
from sendminer.settings import News, Settings, settings_from
from sendminer.sources.news import NewsSource
from sendminer.sources.plan import Wanted
from sendminer.sources.registry import (
    SYSTEMS,
    councils,
    find,
    full_name,
    outlet_source,
    search,
    shipped,
    sources_for,
    unknown_council,
)

WANTED = Wanted()


def test_what_ships() -> None:
    """Each code once, systems that are known, addresses that are whole and end in no slash."""
    known = shipped()
    assert len(known) > 400
    assert len({council.code for council in known}) == len(known)
    assert {council.system for council in known} <= {*SYSTEMS, "own", ""}
    for council in known:
        assert council.system not in SYSTEMS or urlsplit(council.base).hostname, council
        assert council.system not in SYSTEMS or not council.base.endswith("/"), council


NAMES = {
    "code": ("KEN", "KEN"),
    "code in small letters": ("ken", "KEN"),
    "name": ("Kent County Council", "KEN"),
    "short name": ("Kent", "KEN"),
    "a part of the name": ("Kirklees", "KIR"),
    "royal borough": ("Kingston upon Thames", "KTT"),
}


@pytest.mark.parametrize(("name", "code"), NAMES.values(), ids=NAMES.keys())
def test_find(name: str, code: str) -> None:
    """A code or a name in any usual form means one council."""
    assert find(councils(), name).code == code


@pytest.mark.parametrize(
    ("name", "told"),
    [("Nowhere at all", "No council"), ("Lancashre", "LAN"), ("Sussex", "may mean")],
)
def test_find_says_what_is_meant(name: str, told: str) -> None:
    """An unknown name is answered with the nearest, an ambiguous one with all that it may mean."""
    with pytest.raises(SendminerError, match=told):
        find(councils(), name)


GIVEN = {
    "a code": ("ken", "Kent County Council", None),
    "a place": ("Rotherham", "Rotherham Metropolitan Borough Council", None),
    "the user's own": (" hollinshire ", "Hollinshire", None),
    "the user's own, misspelt": ("Hollinshre", "Hollinshre", "Did you mean Hollinshire?"),
    "misspelt": ("Brnt", "Brnt", "Did you mean London Borough of Brent or"),
    "a parish": ("Barton Parish Council", "Barton Parish Council", "It is taken as it stands."),
}


@pytest.mark.parametrize(("name", "full", "doubt"), GIVEN.values(), ids=GIVEN.keys())
def test_a_council_that_is_given(name: str, full: str, doubt: str | None) -> None:
    """Is brought to its full name, and one that is not known is taken, and asked about."""
    settings = Settings(councils=({"code": "HOL", "name": "Hollinshire"},))
    assert full_name(settings, name) == full
    said = unknown_council(settings, name)
    assert (said is None) == (doubt is None)
    assert doubt is None or doubt in str(said)


def test_search() -> None:
    """By word, system and nation."""
    assert [c.code for c in search(councils(), "norfolk", system="cmis")] == ["NFK"]
    assert all(c.nation == "Wales" for c in search(councils(), nation="wales"))
    assert len(search(councils(), nation="wales")) == 22


def test_a_users_entry() -> None:
    """An entry adds a council, and one with a known code changes what it names."""
    settings = settings_from(
        {
            "councils": [
                {"code": "hol", "name": "Hollinshire", "system": "moderngov", "base": "https://h.example/mg"},
                {"code": "KEN", "base": "https://new.example"},
            ]
        }
    )  # fmt: skip
    (one, other) = sources_for(settings, ["Hollinshire", "KEN"])
    assert one.name == "moderngov:HOL"
    assert next(iter(other.start(WANTED))).url.startswith("https://new.example/mgWebService.asmx/")


def test_the_users_councils_by_default() -> None:
    """With no name the councils of the settings are meant; with no settings, none."""
    settings = Settings(councils=({"code": "KEN"}, {"code": "NFK"}))
    assert [source.name for source in sources_for(settings, [])] == ["moderngov:KEN", "cmis:NFK"]
    assert sources_for(Settings(), []) == []


def test_outlets_are_sources_too() -> None:
    """Papers stand beside councils, and are found by their names."""
    paper = News("Leeford Herald", feeds=("https://herald.example/rss",))
    both = Settings(councils=({"code": "KEN"},), news=(paper,))
    assert [s.name for s in sources_for(both, [])] == ["moderngov:KEN", "news:Leeford Herald"]
    assert [s.name for s in sources_for(both, ["leeford herald"])] == ["news:Leeford Herald"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "Leeford Heralds",
            "No council or paper is called 'Leeford Heralds'. Did you mean Leeford",
        ),
        ("Kentt", r"Did you mean KEN \(Kent County Council\)"),
    ],
    ids=["a paper", "a council"],
)
def test_a_misspelt_source_is_asked_about(name: str, told: str) -> None:
    """A paper of the settings comes before the councils of the land that are less near."""
    paper = News("Leeford Herald", feeds=("https://herald.example/rss",))
    with pytest.raises(SendminerError, match=told):
        sources_for(Settings(news=(paper,)), [name])


def test_an_outlet_is_read_as_its_settings_say() -> None:
    """Each setting of an outlet reaches its source."""
    told = News("P", ("f",), ("m",), ("p",), "s", "Leeford City Council", everything=True)
    assert outlet_source(told) == NewsSource(
        "P", ("f",), ("m",), "s", ("p",), "Leeford City Council", everything=True
    )


WRONG = {
    "no code": ({"name": "X"}, "no code"),
    "a key that is none": ({"code": "X", "url": "https://x.example"}, "'url'"),
    "a system that is none": ({"code": "X", "system": "wiki"}, "'wiki'"),
    "no address": ({"code": "X", "system": "cmis"}, "base address"),
    "an address without its scheme": ({"code": "X", "system": "cmis", "base": "x.example"}, "base"),
    "an address that is broken": ({"code": "X", "system": "cmis", "base": "https://[x"}, "base"),
}


@pytest.mark.parametrize(("entry", "told"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_entry(entry: dict[str, str], told: str) -> None:
    """A wrong entry is refused with what is wrong."""
    with pytest.raises(SendminerError, match=told):
        councils(Settings(councils=(entry,)))


def test_a_council_without_a_source() -> None:
    """A council with a site of its own is refused with what to do instead."""
    own = search(councils(), system="own")[0]
    with pytest.raises(SendminerError, match="cannot fetch") as raised:
        sources_for(Settings(), [own.code])
    assert "sendminer run" in raised.value.todo
