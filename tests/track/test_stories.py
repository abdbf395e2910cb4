"""One story in several papers, and the press release that it was made of."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import pytest

from sendminer.lexicon import lexicon
from sendminer.records import Document
from sendminer.track.stories import FAR, Story, _public, gives_itself_out, is_release, same_stories

SAID = (
    "“No parent wants to put a seven-year-old into a taxi for three hours a day, and with these "
    "places far fewer will have to,” said Councillor Odile Farrant, the cabinet member. "
    "“It is not the end of the road, but nobody who visits the site can doubt that we mean it.”"
)
RELEASE = (
    "Sixty children with autism are to be taught at a new school on the site of the old dairy in "
    "Ashmere, the Cabinet agreed on Tuesday. The building will cost £9.4 million and opens in "
    f"September 2027.\n\n{SAID}\n\nA consultation on the catchment area closes on 4 May. "
    "\n\nNotes to editors\n\nAshmere has three special schools, the newest of which opened in 1998."
)
COPY = (
    "By Piers Nettle, Local Democracy Reporter\n\nPlans for a school for sixty autistic pupils on "
    "a derelict dairy were waved through this week, despite fears over traffic on Mill Lane that "
    f"brought forty neighbours to the meeting. {SAID} Opposition councillors, who abstained, asked "
    "why the bill had risen by a third in a year and were told that steel had become dear."
)
OWN = (
    "Neighbours of a former dairy say that they were not listened to when councillors voted for a "
    "special school behind their gardens. Wendy Okoro, who has lived on Mill Lane since 1989, said "
    "that lorries would shake her house for two years. The council says that the site was the only "
    "one large enough, and that it will plant a hedge before the builders come in the spring."
)
STOCK = (
    "The county was told by inspectors in 2021 that children waited too long for help, and has "
    "been under a government notice since, with a board that meets each month and reports to the "
    "minister. Its debt on high needs stood at £41 million when the accounts were last drawn up. "
)


def paper(
    id_: str, day: str | None, text: str, publisher: str = "Ashmere Courier", **more: Any
) -> Document:
    """An article, or what else ``more`` makes of it."""
    fields: dict[str, Any] = {
        "kind": "article", "title": None, "publisher": publisher, "council": None, "url": None,
        "published": date.fromisoformat(day) if day else None, "retrieved_at": None,
        "sha256": sha256(text.encode()).hexdigest(), "text": text,
    }  # fmt: skip
    return Document(id_, **{**fields, **more})


def office(id_: str, day: str | None, text: str) -> Document:
    """A page of the council's press office."""
    name = "Ashmere Council"
    return paper(id_, day, text, name, council=name)


def reworded(text: str) -> str:
    """The same words in another house's style: other marks, other breaks, capitals."""
    return (
        text.replace("“", '"').replace("”", '"').replace("\n\n", "\n").replace("Cabinet", "CABINET")
    )


def test_a_release_and_the_article_made_of_it_are_one_story() -> None:
    """What they share is the quotation, which a reporter leaves as it is."""
    told = same_stories([paper("b", "2026-03-05", COPY), office("a", "2026-03-04", RELEASE)])
    assert told == (Story(("a", "b"), "a"),)


@pytest.mark.parametrize(
    ("why", "documents", "stories"),
    [
        ("an agency's copy in three papers, in other marks",
         [paper("a", "2026-03-04", COPY), paper("b", "2026-03-05", reworded(COPY), "Dale Post"),
          paper("c", "2026-03-12", COPY[80:], "Fen Echo")],
         (Story(("a", "b", "c")),)),
        ("on the same matter, with no words in common",
         [paper("a", "2026-03-04", COPY), paper("b", "2026-03-04", OWN)], ()),
        ("the same words a year later are news of another year",
         [paper("a", "2025-03-04", COPY), paper("b", "2026-03-04", COPY)], ()),
        ("one that says no day, all of whose words are known",
         [paper("a", "2026-03-04", COPY), paper("b", None, COPY)], (Story(("a", "b")),)),
        ("minutes are nobody's story",
         [paper("a", "2026-03-04", COPY), paper("b", "2026-03-04", COPY, kind="minutes")], ()),
        ("a release on the same day comes first, whatever the ids",
         [paper("a", "2026-03-04", COPY), office("b", "2026-03-04", RELEASE)],
         (Story(("b", "a"), "b"),)),
        ("a statement given out after the article is not what it was made of",
         [paper("a", "2026-03-04", COPY), office("b", "2026-03-06", RELEASE)],
         (Story(("a", "b")),)),
        ("a release without a publisher is known by its words to editors",
         [paper("a", "2026-03-04", RELEASE, publisher=""), paper("b", "2026-03-04", COPY)],
         (Story(("a", "b"), "a"),)),
        ("a paper that prints a release whole is still a paper",
         [paper("a", "2026-03-04", RELEASE),
          paper("b", "2026-03-04", COPY, publisher="Upton Herald")],
         (Story(("a", "b")),)),
        ("two pages of the press office and no paper: a release of which nothing was made",
         [office("a", "2026-03-04", RELEASE), office("b", "2026-03-05", RELEASE)],
         (Story(("a", "b")),)),
        ("a text of a few words shares nothing that counts",
         [paper("a", "2026-03-04", "Nothing to report."),
          paper("b", "2026-03-04", "Nothing to report.")], ()),
        ("no text at all", [paper("a", "2026-03-04", ""), paper("b", "2026-03-04", "")], ()),
    ],
)  # fmt: skip
def test_stories(why: str, documents: list[Document], stories: tuple[Story, ...]) -> None:
    """Each pair is one story, or is none, for the reason given; the order does not matter."""
    assert same_stories(documents) == stories, why
    assert same_stories(documents[::-1]) == stories, why


def invented(seed: int, words: int = 300) -> str:
    """A text of invented words that shares nothing with those of other seeds."""
    chance = random.Random(seed)
    return " ".join(
        f"{chance.choice('bdfgklmnprst')}{chance.randrange(9_000)}" for _ in range(words)
    )


def test_a_stock_paragraph_makes_no_story() -> None:
    """A paper ends each piece for months with the same words; the pieces stay apart."""
    pieces = [
        paper(f"p{n}", (date(2025, 1, 1) + timedelta(n * 9)).isoformat(), invented(n, 150) + STOCK)
        for n in range(20)
    ]
    assert same_stories(pieces) == ()


def test_a_round_up_does_not_join_what_it_sums_up() -> None:
    """A week's news holds every story; it belongs to one of them at most, and joins no two."""
    parts = [invented(n, 120) for n in range(12)]
    whole = paper("w", "2026-03-09", " ".join(parts))
    pieces = [paper(f"p{n}", "2026-03-05", part) for n, part in enumerate(parts)]
    assert same_stories([whole, *pieces]) == ()
    assert (
        len(same_stories([paper("w", "2026-03-09", " ".join(parts[:2])), *pieces[:2]])[0].documents)
        == 2
    )


def test_the_farther_apart_the_more_must_be_shared() -> None:
    """A third of the words is one story within the week, and not after three."""
    shared = invented(1, 100)
    first = paper("a", "2026-03-01", shared + invented(2, 200))
    near, far = (paper("b", day, shared + invented(3, 200)) for day in ("2026-03-06", "2026-03-24"))
    assert same_stories([first, near]) == (Story(("a", "b")),)
    assert same_stories([first, far]) == ()
    assert FAR > 23


def test_many_stories_take_their_time_once() -> None:
    """Four times the texts take about four times as long, one in three of them a copy."""

    def seconds(many: int) -> float:
        texts = [
            paper(f"{n:05}", (date(2020, 1, 1) + timedelta(n // 9)).isoformat(),
                  invented(n - n % 3 if n % 3 < 2 else n) + STOCK)
            for n in range(many)
        ]  # fmt: skip
        began = time.process_time()
        assert len(same_stories(texts)) >= many // 3
        return time.process_time() - began

    seconds(100)
    assert seconds(2_400) < 8 * seconds(600)


@pytest.mark.parametrize("text", lexicon("stories")["release"]["accept"])
def test_words_to_editors_are_seen(text: str) -> None:
    """Each accepted example of the list gives itself out as a release."""
    assert gives_itself_out(text)


@pytest.mark.parametrize("text", lexicon("stories")["release"]["reject"])
def test_other_words_are_not(text: str) -> None:
    """Each rejected example does not."""
    assert not gives_itself_out(text)


@pytest.mark.parametrize("side", ["accept", "reject"])
def test_public_bodies(side: str) -> None:
    """A publisher's name tells a public body from a paper."""
    for name in lexicon("stories")["public_body"][side]:
        assert bool(_public().search(name)) == (side == "accept"), name
        assert is_release(paper("a", None, COPY, name)) == (side == "accept"), name


@pytest.mark.parametrize(
    ("url", "release"),
    [
        ("https://www.ashmere.gov.uk/news/1", True),
        ("https://ashmere.nhs.uk/news", True),
        ("https://ashmerecourier.example/gov.uk", False),
        ("http://[", False),
    ],
)
def test_an_official_address_makes_a_release(url: str, release: bool) -> None:
    """By its host, not by what else stands in the address."""
    assert is_release(paper("a", None, COPY, url=url)) == release
