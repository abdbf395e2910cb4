"""A crawl gets what there is once, goes on where it was, and counts what it could not get."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sendminer.errors import IntegrityError
from sendminer.fetch.crawl import plan
from sendminer.fetch.guard import Guard
from sendminer.fetch.kept import (
    coverage,
    documents,
    latest_runs,
    lost,
    lost_now,
    referenced,
)
from sendminer.sources.plan import Reading, Request, Wanted
from tests.fetch.site import Ask, Reply, Site, in_turn, page, redirect, status, with_etag
from tests.fetch.tools import Clock, Links, Project, door, stopped


def links(*paths: str, text: str = "") -> Reply:
    """A page that links to others."""
    return page(text + " ".join(f'<a href="{path}">' for path in paths))


SMALL = {
    "/": links("/a", "/b", "/settled/c"),
    "/a": links("/b", "/", "/d", text="A"),
    "/b": with_etag("B", '"b1"'),
    "/settled/c": links("/settled/e", text="C"),
    "/d": page("D"),
    "/settled/e": page("E"),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project(tmp_path)


def outcomes(project: Project, name: str = "links") -> dict[str, int]:
    """The outcomes of the last run."""
    with project.store() as store:
        run = max(latest_runs(store).values())
        found = {tally.source: tally for tally in coverage(store, run)}
    return dict(found[name].outcomes)


def test_everything_is_got_once(project: Project) -> None:
    """Each address once, whoever links to it; each document with its bytes and facts."""
    with Site(SMALL) as site:
        report = project.crawl(Links(site.url()))
        assert report.complete
        assert sorted(site.asked) == sorted([*SMALL, "/robots.txt"])
    assert outcomes(project) == {"ok": 6}
    with project.store() as store, project.archive() as archive:
        kept = list(documents(store))
        assert [doc.facts["title"][0] for doc in kept] == ["A", "B", "D", "C", "E"]
        assert [archive.get(doc.sha256)[:1].decode() for doc in kept] == ["A", "B", "D", "C", "E"]
        assert archive.verify(referenced(store)).unreferenced == ()
    assert project.rows("SELECT count(*) FROM runs WHERE finished_at IS NULL") == [(0,)]


def test_a_second_run_asks_only_for_what_can_have_changed(project: Project) -> None:
    """Settled pages are not asked for, nor is what they lead to; others with their ETag."""
    with Site(SMALL) as site:
        project.crawl(Links(site.url()))
        site.asked.clear()
        source = Links(site.url())
        assert project.crawl(source).complete
        assert sorted(site.asked) == ["/", "/a", "/b", "/d", "/robots.txt"]
        assert site.headers_seen[-1]["Host"]
    assert outcomes(project) == {"unchanged": 4, "settled": 2}
    assert site.url("/settled/e") not in source.read_so_far  # it led nowhere: not even opened
    with project.store() as store:
        (tally,) = coverage(store, 2)
        assert (dict(tally.changes), tally.documents) == ({"same": 5}, 5)


def test_a_second_run_says_what_changed(project: Project) -> None:
    """New, changed and gone are told apart, and the old bytes stay in the archive."""
    with Site(SMALL) as site:
        project.crawl(Links(site.url()))
        site.pages |= {
            "/": links("/a", "/b", "/d", "/new"),
            "/b": with_etag("B, but other", '"b2"'),
            "/d": status(404),
            "/new": page("NEW"),
        }
        report = project.crawl(Links(site.url()))
    assert report.complete
    with project.store() as store, project.archive() as archive:
        rows = store.query(
            "SELECT url, change FROM fetches WHERE run = 2 AND change NOT IN ('', 'same')"
        )
        found = {row["url"].removeprefix(site.url("")): row["change"] for row in rows}
        assert found == {"/b": "changed", "/d": "gone", "/new": "new"}
        gone = [doc for doc in documents(store) if doc.gone]
        assert [archive.get(doc.sha256) for doc in gone] == [b"D"]
        assert archive.verify(referenced(store)).whole == 9


BAD: list[tuple[str, Reply, str, bool]] = [
    ("forbidden", status(403), "blocked", False),
    ("not there", status(404), "not_published", True),
    ("broken", status(500), "error", False),
    ("empty", page(""), "empty", True),
    ("too much for the source", page("RAISE"), "error", False),
    ("in a circle", redirect("/bad"), "error", False),
    ("private", redirect("http://192.168.1.1/"), "error", False),
]


@pytest.mark.parametrize(
    ("reply", "outcome", "complete"), [row[1:] for row in BAD], ids=[row[0] for row in BAD]
)
def test_one_bad_page_does_not_cost_the_others(
    project: Project, reply: Reply, outcome: str, complete: bool
) -> None:
    """It is an outcome with a note, the rest is read, and a loss is not called complete."""
    pages = {"/": links("/bad", "/good"), "/bad": reply, "/good": page("good")}
    with Site(pages) as site:
        report = project.crawl(Links(site.url()))
    expected = {"ok": 2} | {outcome: 1}
    assert outcomes(project) == expected
    assert report.complete is complete
    with project.store() as store:
        assert [event.what for event in lost(store, 1)] == ([] if complete else [outcome])
        assert all(event.note for event in lost(store, 1))


def test_what_was_lost_is_asked_for_in_the_next_run(project: Project) -> None:
    """A failure is not for ever."""
    with Site(SMALL | {"/d": in_turn(status(500), page("D"))}) as site:
        assert not project.crawl(Links(site.url())).complete
        assert project.crawl(Links(site.url())).complete


def test_another_way_in_makes_good_a_failure(project: Project) -> None:
    """What a source got in the place of what failed is no loss."""
    pages = {"/": links("/service"), "/service": status(500), "/page": page("P")}
    with Site(pages) as site:
        source = Links(site.url(), instead={site.url("/service"): site.url("/page")})
        report = project.crawl(source)
    assert report.complete
    assert source.failed_with == [(site.url("/service"), "error")]
    assert outcomes(project) == {"error": 1, "ok": 2}


def test_a_host_that_is_down_is_left_for_another_day(project: Project) -> None:
    """After three failures on end the rest is not tried; it waits, and is got next time."""
    broken = {f"/{n}": status(503) for n in range(9)}
    with Site({"/": links(*broken)} | broken) as site:
        gate = door(Clock().world(), delay=1.0)
        report = project.crawl(Links(site.url()), gate=gate)
        assert (report.lost, report.left) == (3, 6)
        assert report.silent_hosts == {"127.0.0.1": "The site answered 503."}
        site.pages |= {path: page(path) for path in broken}
        report = project.crawl(Links(site.url()))
    assert (report.lost, report.left) == (3, 0)
    assert outcomes(project) == {"blocked": 3, "ok": 7} or outcomes(project) == {
        "error": 3,
        "ok": 7,
    }


def test_a_host_that_asks_for_a_long_rest_gets_it(project: Project) -> None:
    """One answer is enough: nothing more is asked of it, and the rest waits for the next call."""
    pages = {"/": links("/a", "/b", "/c"), "/a": status(429, retry_after="3600")}
    with Site(pages) as site:
        report = project.crawl(Links(site.url()), gate=door(Clock().world(), delay=1.0))
        assert site.asked == ["/robots.txt", "/", "/a"]
    assert (report.lost, report.left) == (1, 2)
    note = "The site answered 429. It wants to be left alone for 60 minutes."
    assert report.silent_hosts == {"127.0.0.1": note}


def test_a_stopped_crawl_goes_on_where_it_was(project: Project) -> None:
    """Interrupted in the middle: what was done is kept, and the rest is got by the next call."""
    stop = threading.Event()

    def last(ask: Ask) -> None:
        stop.set()
        ask.give(b"A")

    with Site(
        {"/": links("/a", "/b", "/c"), "/a": last} | {f"/{n}": page(n) for n in "bc"}
    ) as site:
        report = project.crawl(Links(site.url()), gate=door(Clock().world(), delay=1.0), stop=stop)
        assert (report.interrupted, report.left, report.complete) == (True, 2, False)
        assert project.rows("SELECT count(*) FROM frontier WHERE state = 'in flight'") == [(0,)]
        assert project.crawl(Links(site.url())).complete
        assert [site.times(path) for path in ("/", "/a", "/b", "/c")] == [1, 1, 1, 1]
    assert project.rows("SELECT count(*), count(finished_at) FROM runs") == [(1, 1)]


def test_a_crawl_that_was_broken_off_long_ago_looks_for_what_is_new(project: Project) -> None:
    """Lists are asked once a pass: one that never ends would see no story of the last weeks."""
    begun = datetime(2026, 3, 2, tzinfo=UTC)
    stop = threading.Event()

    def list_of_one(ask: Ask) -> None:
        stop.set()
        ask.give(b'<a href="/a">')

    with Site({"/": list_of_one, "/a": page("A"), "/new": page("N")}) as site:
        project.crawl(Links(site.url()), stop=stop, now=lambda: begun)
        site.pages["/"] = links("/a", "/new")
        report = project.crawl(Links(site.url()), now=lambda: begun + timedelta(days=7))
        assert report.complete
        assert [site.times(path) for path in ("/", "/a", "/new")] == [2, 1, 1]
    assert project.rows("SELECT count(*), count(finished_at) FROM runs") == [(2, 2)]


class Papers(Links):
    """A source of one paper, which never changes under its address."""

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """A page in the place of the paper is none."""
        if request.step == "paper":
            return Reading("no_article") if body.startswith(b"<") else Reading(document=True)
        return Reading(requests=(Request(f"{self.first}paper", "paper", settled=True),))


def test_what_came_in_the_place_of_a_paper_is_not_taken_for_it_for_ever(project: Project) -> None:
    """A site at rest answers 200 with a page of its own; the next run asks again, the third not."""
    pages = {"/": page("list"), "/paper": in_turn(page("<p>We are back soon."), page("%PDF"))}
    with Site(pages) as site:
        for times in (1, 2, 2):
            project.crawl(Papers(site.url()))
            assert site.times("/paper") == times
    with project.store() as store, project.archive() as archive:
        assert [archive.get(doc.sha256) for doc in documents(store)] == [b"%PDF"]


class Broken(Links):
    """A source whose facts and notes hold half a surrogate pair, as linked data can."""

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """The first page leads on to the others."""
        found = super().read(request, body, wanted)
        known = tuple(replace(each, known={"title": "\ud800"}) for each in found.requests)
        return replace(found, requests=known, facts={"title": "\ud800"}, note="\udfff")


def test_half_a_letter_costs_nothing(project: Project) -> None:
    """No store holds one, and the crawl would end over it, each time."""
    with Site({"/": links("/a", "/b"), "/a": page("A"), "/b": page("B")}) as site:
        assert project.crawl(Broken(site.url())).complete
    with project.store() as store:
        assert [doc.facts for doc in documents(store)] == [{"title": "\ud800"}] * 2


def test_a_crawl_that_is_stopped_at_once_asks_for_nothing(project: Project) -> None:
    """Its first requests wait in the store."""
    with Site(SMALL) as site:
        report = project.crawl(Links(site.url()), stop=stopped())
        assert (site.asked, report.left) == ([], 1)


def test_another_wish_starts_afresh(project: Project) -> None:
    """What a broken-off run left is not forced upon one that wants something else."""
    with Site(SMALL) as site:
        project.crawl(Links(site.url()), stop=stopped())
        report = project.crawl(Links(site.url()), wanted=Wanted(since=date(2026, 1, 1)))
        assert report.complete
    assert project.rows("SELECT count(*), count(finished_at) FROM runs") == [(2, 2)]


def test_what_another_source_has_left_is_its_own_affair(project: Project) -> None:
    """A broken-off fetch of two, gone on with for one: that one is complete, and exits so."""
    pages = {"/": links("/x", "/y"), "/x": status(500), "/y": page("Y")}
    with Site(SMALL) as site, Site(pages) as other:
        one, two = Links(site.url(), "one"), Links(other.url(), "two")
        project.crawl(one, two, stop=stopped())
        report = project.crawl(one)
        assert (report.left, report.lost, report.complete) == (0, 0, True)
        report = project.crawl(two)
        assert (report.left, report.lost) == (0, 1)
        assert project.crawl(one).complete
    with project.store() as store:
        assert latest_runs(store) == {"one": 2, "two": 1}
        assert [event.source for event in lost_now(store)] == ["two"]


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_a_limit_is_kept_to(project: Project, limit: int) -> None:
    """No more documents than were asked for, and what was not asked for is no loss."""
    with Site(SMALL) as site:
        report = project.crawl(Links(site.url()), wanted=Wanted(limit=limit))
    assert report.complete
    with project.store() as store:
        assert len(list(documents(store))) == min(limit, 5)


def test_sources_do_not_get_in_each_others_way(project: Project) -> None:
    """Each counts its own pages, and one that raises at its start costs only itself."""

    class Broken(Links):
        def start(self, wanted: Wanted) -> list[Request]:
            raise ValueError("no idea where to start")

    with Site(SMALL) as site, Site({"/": links("/x"), "/x": page("X")}) as other:
        report = project.crawl(
            Links(site.url(), "one"), Links(other.url(), "two"), Broken(site.url(), "three")
        )
    assert outcomes(project, "one") == {"ok": 6}
    assert outcomes(project, "two") == {"ok": 2}
    assert outcomes(project, "three") == {"error": 1}
    assert report.lost == 1


def test_a_source_that_yields_less_than_half_is_reported(project: Project) -> None:
    """A redesign that hides the documents is seen, though every page answers."""
    many = {f"/{n}": page(str(n)) for n in range(8)}
    with Site({"/": links(*many)} | many) as site:
        project.crawl(Links(site.url()))
        site.pages["/"] = links("/0", "/1", "/2")
        project.crawl(Links(site.url()))
        site.pages["/"] = links("/0", "/1")
        project.crawl(Links(site.url()))
    with project.store() as store:
        found = [coverage(store, run)[0] for run in (1, 2, 3)]
    assert [(tally.before, tally.documents, tally.fell) for tally in found] == [
        (None, 8, False),
        (8, 3, True),
        (3, 2, False),
    ]


def test_a_file_that_is_gone_from_the_archive_is_got_again(project: Project) -> None:
    """Settled or not: bytes that are not there cannot be relied on."""
    with Site(SMALL) as site:
        project.crawl(Links(site.url()))
        with project.store() as store, project.archive() as archive:
            for doc in documents(store):
                archive.path(doc.sha256).unlink()
        assert project.crawl(Links(site.url())).complete
        with project.store() as store, project.archive() as archive:
            assert archive.verify(referenced(store)).missing == ()


def test_a_damaged_file_is_an_outcome(project: Project) -> None:
    """A page whose kept bytes are damaged costs its own row."""
    with Site(SMALL) as site:
        project.crawl(Links(site.url()))
        (name,) = project.rows("SELECT sha256 FROM fetches WHERE url LIKE '%/settled/c'")[0]
        with project.archive() as archive:
            archive.path(name).write_bytes(b"x" * archive.path(name).stat().st_size)
            with pytest.raises(IntegrityError, match="damaged"):
                archive.get(name)
        assert not project.crawl(Links(site.url())).complete
    assert outcomes(project)["error"] == 1


def test_a_dry_run_asks_for_nothing(project: Project) -> None:
    """It says what a run would begin with, and whether that is new."""
    with Site(SMALL) as site:
        source = Links(site.url())
        with project.store() as store:
            assert [each.how for each in plan([source], Wanted(), store)] == ["new"]
        assert site.asked == []
        project.crawl(source)
        with project.store() as store:
            assert [each.how for each in plan([source], Wanted(), store)] == ["again"]


def test_the_words_of_a_source_are_kept(project: Project) -> None:
    """A source's own outcome and note stand in the coverage, above those of the door."""

    class Council(Links):
        def failed(self, request: Request, outcome: object, wanted: Wanted) -> Reading:
            return Reading("disabled", note="The web service is switched off.")

    with Site({"/": status(500)}) as site:
        report = project.crawl(Council(site.url()))
    assert report.lost == 1
    with project.store() as store:
        (event,) = lost(store, 1)
    assert (event.what, event.note) == ("disabled", "The web service is switched off.")


def test_many_hosts_are_asked_at_the_same_time(project: Project) -> None:
    """Two hosts that each wait for the other are both read."""
    both = threading.Barrier(2, timeout=10)

    def meet(ask: Ask) -> None:
        both.wait()
        ask.give(b"met")

    gate = door(guard=Guard(loopback=True, resolver=lambda host, port: ["127.0.0.1"]))
    with Site({"/": meet}) as site:
        port = site.url().split(":")[2]
        sources = [Links(f"http://{name}.example:{port}", name) for name in ("one", "two")]
        assert project.crawl(*sources, gate=gate).complete


def test_a_host_is_never_asked_by_two_at_once(project: Project) -> None:
    """Not even when two sources want it, or another host redirects to it."""
    busy = threading.Lock()
    overlaps: list[str] = []

    def alone(ask: Ask) -> None:
        if not busy.acquire(blocking=False):
            overlaps.append(ask.path)
            return
        time.sleep(0.01)
        busy.release()
        ask.give(ask.path.encode())

    gate = door(guard=Guard(loopback=True, resolver=lambda host, port: ["127.0.0.1"]))
    slow = {f"/{n}": alone for n in range(6)}
    # A "?" with nothing behind it is no address of its own: the paths must differ in earnest.
    with Site({"/": links(*slow), "/2nd": links("/to-0", "/to-3")} | slow) as site:
        port = site.url().split(":")[2]
        aside = f"http://one.example:{port}"
        site.pages |= {"/to-0": redirect(f"{aside}/0"), "/to-3": redirect(f"{aside}/3")}
        sources = [
            Links(f"{aside}/", "a"),
            Links(f"{aside}/?b", "b"),
            Links(f"http://two.example:{port}/2nd", "c"),
        ]
        site.pages["/?b"] = site.pages["/"]
        assert project.crawl(*sources, gate=gate).complete
    assert overlaps == []
    assert site.times("/0") == 3
