"""Pages in the manner of the houses that own the regional press: who wrote it, and when.

Reach, Newsquest, National World, Iliffe, the BBC, ITV and the sites of WordPress each say it in
ways of their own, and not always truly: the person who uploaded a story is not its writer.
"""

from __future__ import annotations

import time
from datetime import date

import pytest

from sendminer.parse import parse
from sendminer.parse.articles.facts import read_facts
from sendminer.parse.pages.markup import tree
from tests.parse.made_pages import PROSE

DAY = date(2026, 3, 12)


def linked(inside: str) -> str:
    """A script of linked data."""
    return f'<script type="application/ld+json">{inside}</script>'


def page(head: str = "", above: str = "", below: str = "", *, body: str = "") -> bytes:
    """A story with more in its head, and between headline and text, and below it."""
    told = body or "".join(f"<p>{words}</p>" for words in PROSE)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>School to open</title>{head}</head><body>"
        "<header><nav><a href='/'>Home</a></nav></header><main><article><h1>School to open</h1>"
        f"{above}<div class='article-body'>{told}</div>{below}</article></main>"
        "<footer><p>Contact us</p></footer></body></html>"
    ).encode()


LDR = "<p>By Ann Marlow, Local Democracy Reporter</p>"
AUTHORS = {
    "Reach: linked people, each with a job": (
        page(
            linked(
                '{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ann Marlow","jobTitle":'
                '"Local Democracy Reporter"},{"@type":"Person","name":"Bob Tate"}]}'
            )
        ),
        "Ann Marlow; Bob Tate",
    ),
    "Reach: a profile's address alone": (
        page('<meta property="article:author" content="https://x.example/authors/ann-marlow/">'),
        "Ann Marlow",
    ),
    "Reach: a label, and the job run on": (
        page(
            "",
            '<div class="byline"><span class="by">By</span><div class="author"><a href="/authors/'
            'ann-marlow/" class="publication-theme">Ann Marlow</a><span class="author-label">Local '
            'Democracy Reporter</span></div><ul class="time-info"><li>06:00, 12 MAR 2026</li></ul>'
            "</div>",
        ),
        "Ann Marlow",
    ),
    "Newsquest: the meta element names the staff": (
        page(
            '<meta name="author" content="Staff">',
            '<p class="article-author"><span class="author-name">Ann Marlow</span> <span class='
            '"author-title">Education Reporter</span></p>',
        ),
        "Ann Marlow",
    ),
    "Newsquest: by an agency's reporter": (
        page("", '<div class="mar__byline">By Ann Marlow, PA Education Correspondent</div>'),
        "Ann Marlow",
    ),
    "National World: in a list beside the time": (
        page(
            "",
            '<div class="header__meta"><div data-testid="byline">By <a href="/author/x">Ann '
            'Marlow</a></div><div>Local Democracy Reporter</div><div>Published 12th Mar 2026, 06:00'
            " GMT</div></div>",
        ),
        "Ann Marlow",
    ),
    "Iliffe: an address behind the name": (
        page(
            '<meta name="author" content="newsdesk@leeford.example">',
            '<p class="author">By: <a href="/a">Ann Marlow</a> <span>amarlow@leeford.example</span>'
            "</p><p>Published: 06:00, 12 March 2026</p>",
        ),
        "Ann Marlow",
    ),
    "BBC: contributors, and where they are": (
        page(
            linked('{"@type":"NewsArticle","author":{"@type":"Organization","name":"BBC News"}}'),
            '<div data-component="byline-block"><div data-testid="byline-contributors"><span class='
            '"sc-1 TextContributorName">Ann Marlow</span><div>BBC News, Leeford</div></div></div>',
        ),
        "Ann Marlow",
    ),
    "BBC: the service as a person": (
        page(
            linked(
                '{"@type":"NewsArticle","author":[{"@type":"Person","name":"Local Democracy '
                'Reporting Service"}]}'
            )
        ),
        None,
    ),
    "BBC: by contributor and service": (
        page(
            "",
            '<div data-testid="byline"><b>Ann Marlow</b> and <b>Bob Tate</b>, LDRS</div>',
        ),
        "Ann Marlow; Bob Tate",
    ),
    "WordPress: the person stands in another node of the graph": (
        page(
            linked(
                '{"@graph":[{"@type":"Article","author":{"@id":"https://x.example/#p1"}},{"@type":'
                '"Person","@id":"https://x.example/#p1","name":"Ann Marlow"}]}'
            )
        ),
        "Ann Marlow",
    ),
    "WordPress: uploaded by one, written by another": (
        page('<meta name="author" content="Bob Tate">', "", body=LDR + "".join(
            f"<p>{words}</p>" for words in PROSE)),
        "Ann Marlow",
    ),
    "WordPress: the writer signs at the end": (
        page('<meta name="author" content="admin">', "", body="".join(
            f"<p>{words}</p>" for words in PROSE) + "<p>Words by Ann Marlow, Local Democracy "
            "Reporting Service</p>"),
        "Ann Marlow",
    ),
    "an entry's author": (
        page("", '<span class="entry-author"><i>by</i> <a rel="author">Ann Marlow</a></span>'),
        "Ann Marlow",
    ),
    "who commented is no author": (
        page("", "", '<ol class="comments"><li><b class="author">Bob Tate</b></li></ol>'),
        None,
    ),
    "who took the picture is no author": (
        page("", '<div class="byline">Picture: Bob Tate</div>'),
        None,
    ),
    "writers of other stories are no authors": (
        page("", "", '<aside><div class="related"><span class="author-name">Bob Tate</span></div>'
             "</aside>"),
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "author"), AUTHORS.values(), ids=AUTHORS.keys())
def test_who_wrote_it(source: bytes, author: str | None) -> None:
    """The people who wrote it, by whichever way the house names them."""
    assert parse(source, name="page.html").author == author


def stated(published: str) -> str:
    """Linked data with a day."""
    return linked(f'{{"@type":"NewsArticle","datePublished":"{published}"}}')


DAYS = {
    "linked, with an hour": page(stated("2026-03-12T06:00:00Z")),
    "linked, British": page(stated("12/03/2026 06:00")),
    "linked, as a program prints it": page(stated("Thu Mar 12 06:00:00 GMT 2026")),
    "linked, milliseconds": page(stated("1773295200000")),
    "linked, without dashes": page(stated("20260312T060000Z")),
    "Reach: hour and capital month": page(
        "", '<ul class="info"><li><span class="date-published">06:00, 12 MAR 2026</span></li></ul>'
    ),
    "Reach: updated later, the day of publication first": page(
        "",
        '<ul class="time"><li>06:00, 12 MAR 2026</li><li>Updated 09:10, 14 MAR 2026</li></ul>',
    ),
    "Newsquest: a time element with words": page(
        "", "<time>12th March</time><time datetime='2026-03-12'>12th March</time>"
    ),
    "National World: ordinal day": page("", "<div>Published 12th Mar 2026, 06:00 GMT</div>"),
    "National World: and updated": page(
        "",
        "<div>Updated 14th Mar 2026, 09:10 GMT</div><div>Published 12th Mar 2026, 06:00 GMT</div>",
    ),
    "Iliffe": page(
        "", "<p>Published: 06:00, 12 March 2026</p><p>Updated: 09:10, 14 March 2026</p>"
    ),
    "a paper's own words": page("", '<p class="posted">Posted on 12 March 2026 by Ann Marlow</p>'),
    "only the address": page(
        '<link rel="canonical" href="https://x.example/news/2026/03/12/school-to-open/">'
    ),
    "a time in the head of the story": page(
        "", '<header><time datetime="2026-03-12T06:00">6am</time></header>'
    ),
    "updated alone does not stand for it": page(
        '<meta property="article:modified_time" content="2026-04-01">'
        '<meta property="article:published_time" content="2026-03-12">'
    ),
}  # fmt: skip


@pytest.mark.parametrize("source", DAYS.values(), ids=DAYS.keys())
def test_when_it_came_out(source: bytes) -> None:
    """The day on which it came out, not that on which it was changed."""
    assert parse(source, name="page.html").published == DAY


def test_a_day_in_the_story_is_not_its_own() -> None:
    """A page that says no day has none, whatever days its story tells."""
    body = "<p>The meeting of 3 February 2025 was told of it.</p>" + "".join(
        f"<p>{words}</p>" for words in PROSE
    )
    assert parse(page(body=body), name="page.html").published is None


TALK = (
    # Reach
    "Get the latest news from Leeford straight to your inbox",
    "We'll be bringing you the very latest updates on this breaking news story.",
    "Get all the big headlines, pictures and opinion on the stories that matter to you.",
    "We also treat our community members to special offers and adverts from us and our partners.",
    "If you don’t like our community, you can check out any time you like.",
    "If you're curious, you can read our Privacy Notice.",
    "Click here to join our WhatsApp group",
    "Don't want to miss a story? Sign up here.",
    "STORY CONTINUES BELOW",
    "To stay up to date with the latest headlines, make sure you sign up to our newsletter.",
    "Never miss a story from Leeford Live",
    "Stay connected with the latest stories in your area",
    # Newsquest
    "Get involved with the news in your community",
    "Send your stories and photos now",
    "As a subscriber, you are shown 80% less display advertising when reading our articles.",
    "Those ads you do see are predominantly from local businesses promoting local services.",
    "It is important that we continue to promote these adverts as our businesses need support.",
    "We want our comments to be a lively and valuable part of our community.",
    "Please report any comments that break our rules.",
    "This website and associated newspapers adhere to the Editors' Code of Practice.",
    "If you have a complaint about the editorial content, please contact the editor here.",
    "If you are dissatisfied with the response provided you can contact IPSO here",
    "Last Updated:",
    "Report this comment",
    # National World
    "Hide Ad",
    "A message from the Editor:",
    "Thank you for reading this article. We're more reliant on your support than ever.",
    "Did you know with an ad-lite subscription to the Herald, you get 70% fewer ads?",
    "Watch more of our videos on ShotsTV.com and on Freeview 262.",
    "Visit Shots! now",
    "Continue Reading",
    "Thanks for signing up!",
    "Why you can trust the Leeford Herald",
    # the BBC
    "Follow BBC Leeford on Facebook, on X and on Instagram.",
    "Send your story ideas to leeford@bbc.example or via WhatsApp.",
    "Listen to highlights from Leeford on BBC Sounds",
    "The BBC is not responsible for the content of external sites.",
    "View comments",
    # anyone
    "By Ann Marlow, Local Democracy Reporter",
    "Words by Ann Marlow, Local Democracy Reporting Service",
    "This story was written by Ann Marlow of the Local Democracy Reporting Service.",
    "What do you think? Tell us in the comments below.",
    "Share your thoughts in the comments section below.",
    "Sign in to continue",
    "Already a subscriber? Log in",
)


@pytest.mark.parametrize("line", TALK)
def test_what_the_house_says_of_itself_is_no_story(line: str) -> None:
    """A line in the middle of the story in which the paper speaks for itself is left out."""
    body = "".join(f"<p>{words}</p>" for words in (*PROSE[:2], line, *PROSE[2:]))
    text = parse(page(body=body), name="page.html").text
    assert line not in text
    assert all(words in text for words in PROSE)


STORY = (
    "Hide and seek is played in the new hall.",
    "Continue reading schemes have been paid for by the council.",
    "Thanks to signing classes, forty staff can now sign.",
    "Get involved in running your school, parents were told.",
    "Never miss a review again: that is the promise that the council made.",
    "By Ann Marlow's account, forty families were turned away.",
    "Words by themselves will not open a school, the leader said.",
    "As a subscriber to the scheme, the school will get two nurses.",
    "The complaint about the editorial content of the leaflet was upheld.",
    "Comments by parents were read out.",
    "This article was amended on 14 March to correct the name of a school.",
    "Why you can expect more places: the council has bought the site.",
)


@pytest.mark.parametrize("line", STORY)
def test_what_only_sounds_so_stays(line: str) -> None:
    """Sentences of the story that begin as the house's own talk does are kept."""
    body = "".join(f"<p>{words}</p>" for words in (*PROSE[:2], line, *PROSE[2:]))
    assert line in parse(page(body=body), name="page.html").text


def test_nested_bylines_take_no_time() -> None:
    """A page of bylines in bylines is looked at in a few places, each for its first words."""
    nested = "<div class='byline'>" * 150 + "<a>Ann Marlow</a>" * 20_000
    source = f"<html><body><article>{nested}</article></body></html>"
    parsed = tree(source)
    began = time.process_time()
    assert read_facts(parsed, source, [], None).author == "Ann Marlow"
    assert time.process_time() - began < 5
