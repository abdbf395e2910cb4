"""A project folder, and what is done in one: track, export, report, decide.

::

    sendminer.toml      what to read and how              written by a person
    sendminer.sqlite    what was fetched, found, decided  the store
    archive/            the bytes of every page           named by their checksum
    out/                the tables                        can be made again at any time
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from sendminer import report, reread
from sendminer.archive import ARCHIVE, Archive
from sendminer.columns import Row, table, tables
from sendminer.coverage import Coverage, in_passing, lacking, missed, noted
from sendminer.errors import ReadError, SendminerError
from sendminer.export import metadata, write_rows
from sendminer.export.batch import Batch, foreseen
from sendminer.export.gather import Gathered, gather
from sendminer.export.rows import rows, texts
from sendminer.extract.officials import identify
from sendminer.fetch import kept
from sendminer.inputs import Input, inputs_of, not_tracked
from sendminer.parse import parsed
from sendminer.pipeline import attempt, distinct, facts_given, told
from sendminer.records import Commitment, Decision, Document
from sendminer.report import Digest, Findings
from sendminer.review.pointing import pointed
from sendminer.review.renew import adrift, renewed
from sendminer.settings import Settings
from sendminer.sources import registry
from sendminer.sources.configuration import BEGINNING, NAME, read_settings
from sendminer.sources.files import find_files, read_bytes
from sendminer.sources.listed import Listed, file_facts
from sendminer.store import arrivals, ledger, readings, search
from sendminer.store.database import STORE, Database
from sendminer.store.decisions import decided
from sendminer.track import follow
from sendminer.track.followed import Followed
from sendminer.track.ids import unique_ids
from sendminer.track.verdicts import Verdicts

CONFIG = NAME
OUT = "out"
METADATA = "metadata.json"
_WORTH_WORKERS = 4000
"""So many documents take longer to follow than further processes take to start."""
_FOLLOWED = tuple(map(table, ("commitments", "events", "open")))
Watch = Callable[[Sequence[Input]], Iterable[Input]]


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a ``sendminer.toml``."""

    folder: Path
    settings: Settings

    def store(self) -> Database:
        """Open the store; it is made if need be."""
        return Database(self.folder / STORE)


@dataclass(frozen=True, slots=True)
class Tracked:
    """What a run of ``track`` found.

    ``left_out`` are the names of what was read the last time and not this time; ``open`` is how
    many statements may belong to a promise but were not linked; ``adrift`` are the joins and
    splits that find nothing to join or part.
    """

    as_of: date
    commitments: tuple[Commitment, ...]
    coverage: tuple[Coverage, ...]
    verdicts: Verdicts
    left_out: tuple[str, ...]
    open: int = 0
    adrift: tuple[Decision, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every document was read."""
        return all(row.whole for row in self.coverage)


def open_project(folder: Path = Path()) -> Project:
    """The project in a folder.

    Raises:
        SendminerError: there is none, or its settings are wrong.
    """
    config = folder / CONFIG
    if not config.is_file():
        where = "this folder" if folder == Path() else str(folder)
        raise SendminerError(
            f"There is no {CONFIG} in {where}, so it is no project.",
            "Change to your project's folder, or begin one here with 'sendminer init'.",
        )
    return Project(folder, read_settings(config))


def create(folder: Path) -> Project:
    """Begin a project: a settings file to fill in, and an empty store.

    Raises:
        SendminerError: there is one already, or the folder cannot be written.
    """
    config = folder / CONFIG
    if config.exists():
        raise SendminerError(f"{config} is there already.", "Open it in an editor to change it.")
    with foreseen(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with Batch() as batch, batch.new(config) as stream:
            stream.write(BEGINNING.encode("utf-8"))
    made = open_project(folder)
    made.store().close()
    return made


def track(
    project: Project,
    paths: Sequence[Path] = (),
    *,
    as_of: date | None = None,
    published: date | None = None,
    council: str | None = None,
    workers: int = 1,
    debug: bool = False,
    watch: Watch = iter,
) -> Tracked:
    """Read what is new, follow every promise, and put the whole ledger into the store.

    ``paths`` are files and folders to read besides what the project has fetched and imported;
    ``published`` and ``council`` hold for those that do not say theirs. In a project of one
    council, files of unknown council are taken for its.
    With ``workers`` above 1, further processes are started: guard your program with
    ``if __name__ == "__main__"``.
    """
    day = as_of or date.today()
    with project.store() as database, Archive(project.folder / ARCHIVE) as archive:
        pages, lost = inputs_of(
            database, archive, paths, published, council=council, settings=project.settings
        )
        read = list(
            reread.readings_of(
                database, pages, project.settings, workers=workers, debug=debug, watch=watch
            )
        )
        held = {one.url: one.source for one in kept.documents(database)}
        archived = {url for url, source in held.items() if source.startswith("warc:")}
        coverage = (*lost, *in_passing((row for _, row in read), archived))
        documents = distinct(document for document, _ in read)
        coverage = noted(coverage, documents, held)
        left_out = readings.names(database) - {one.name for one in pages}
        followed, gathered, lost_decisions = _reckoned(
            database, documents, coverage, day, project.settings, workers=workers
        )
        arrivals.note(database, [one.url or one.id for one in documents], date.today())
        ledger.replace(
            database,
            tables(),
            lambda table: rows(table, gathered),
            texts(gathered),
            {"as_of": day.isoformat()},
            [one.tracked for one in pages],
        )
    return Tracked(
        as_of=day,
        commitments=gathered.commitments,
        coverage=coverage,
        verdicts=followed.verdicts,
        left_out=tuple(sorted(left_out)),
        open=len(followed.open),
        adrift=lost_decisions,
    )


def import_files(
    project: Project,
    paths: Sequence[Path],
    *,
    published: date | None = None,
    council: str | None = None,
    listed: Listed | None = None,
    debug: bool = False,
) -> tuple[Coverage, ...]:
    """Put files into the project's archive, so that they are kept whatever becomes of them.

    ``published`` and ``council`` hold where a document does not say, and ``listed`` over what it
    says; in a project of one council, that one holds. A file of a name that was imported before
    takes its place; the bytes of the earlier one stay in the archive. The same bytes imported
    again keep what was told of them before. What cannot be read is noted, and told by every run
    until it can be or is forgotten.
    """
    rows: list[Coverage] = []
    documents: list[Document] = []
    given = registry.full_name(project.settings, council) if council else None
    given_all = facts_given(published, given)
    only = registry.only_council(project.settings)
    assumed = {"council": only} if only else {}
    with project.store() as database, Archive(project.folder / ARCHIVE) as archive:
        files = find_files(paths)
        for path in listed.others(files) if listed else files:
            name = _placed(path, project.folder)
            data, document, row = _tried(path, debug=debug)
            rows.append(row)
            if document is None:
                kept.refuse(database, replace(row, path=name))
                continue
            before = kept.facts_told(database, name, sha256(data).hexdigest())
            facts = {**before, **file_facts(path, given_all, listed)}
            kept.keep(database, name, archive.put([data])[0], facts)
            documents.append(told(document, {**assumed, **facts}))
    lacks = lacking(documents)
    return tuple(replace(row, lacks=lacks.get(row.document, ())) for row in rows)


def _tried(path: Path, *, debug: bool) -> tuple[bytes, Document | None, Coverage]:
    """The bytes of a file, what can be read in it, and what became of it."""
    try:
        data = read_bytes(path)
    except ReadError as fault:
        return b"", None, missed(str(path), fault)
    document, row = attempt(str(path), lambda: parsed(data, name=str(path)), debug=debug)
    return data, document, row


def forget_files(project: Project, paths: Sequence[Path]) -> tuple[str, ...]:
    """Take imported files, or all of a folder, out of the project; returns their names.

    A path is that of a file, which may be gone, or the name that the coverage table has for it.
    The bytes stay in the archive, and what people decided in the store.

    Raises:
        SendminerError: nothing of such a name was imported; none is taken out then.
    """
    gone: dict[str, None] = {}
    with project.store() as database:
        there = kept.imported(database)
        for path in paths:
            ways = {_placed(path, project.folder), path.as_posix()}
            found = [name for name in there if any(_is_in(name, way) for way in ways)]
            if not found:
                raise SendminerError(
                    f"{path} was not imported.", "The names of what was stand in coverage.csv."
                )
            gone.update(dict.fromkeys(found))
        kept.forget(database, gone)
    return tuple(gone)


def _is_in(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}/")


def _placed(path: Path, folder: Path) -> str:
    """Where a file lies, seen from the project: the same from whatever folder it was named."""
    place = path.parent.resolve() / path.name
    try:
        return Path(os.path.relpath(place, folder.resolve())).as_posix()
    except ValueError:  # on another drive of Windows
        return place.as_posix()


def _reckoned(
    database: Database,
    documents: Sequence[Document],
    coverage: Sequence[Coverage],
    day: date,
    settings: Settings,
    *,
    workers: int = 1,
) -> tuple[Followed, Gathered, tuple[Decision, ...]]:
    """Follow the promises of documents, and give each the verdict that a person gave it.

    Last come the joins and splits that found nothing to join or part.
    """
    documents = identify(documents)
    named = unique_ids(documents)
    decisions = renewed(decided(database), documents, named)
    workers = workers if len(documents) >= _WORTH_WORKERS else 1
    followed = follow(documents, day, settings, decisions, workers=workers)
    gathered = gather(documents, followed.commitments, coverage, followed.verdicts, followed.open)
    return followed, gathered, adrift(decisions, named)


def export(project: Project, out: Path | None = None, *, excel: bool = False) -> list[Path]:
    """Write the tables as CSVs, and beside the store what Datasette shows of it.

    Copies of old tables in which a person wrote what the store does not have are among the files
    that are named.

    Raises:
        SendminerError: nothing has been tracked yet, or the folder cannot be written.
    """
    with project.store() as database, database.snapshot():
        _must_be_filled(database)
        written = write_rows(
            out or project.folder / OUT,
            lambda table: ledger.rows(database, table),
            ledger.texts(database),
            excel=excel,
        )
    described = project.folder / METADATA
    with foreseen(project.folder), Batch() as batch, batch.new(described) as stream:
        stream.write(metadata(Path(STORE).stem))
    return [*written, described]


def changes(
    project: Project, since: date, *, as_of: date | None = None, send_only: bool = False,
    due_by: date | None = None,
) -> Digest:  # fmt: skip
    """What is new, moved, due, overdue, reported done, criticised, silent or open since a day.

    What a page of an earlier day tells is new too, if the page came in since. Reckoned for
    ``as_of``, or else for the day of the last ``track``. For another day than that the ledger is
    followed anew from what was read, and the store left as it is. With ``send_only`` the
    promises that column ``send`` of the commitments holds; with ``due_by`` also all that falls due
    by then.

    Raises:
        SendminerError: nothing has been tracked yet.
    """
    with project.store() as database, database.snapshot():
        _must_be_filled(database)
        day = ledger.reckoned_for(database)
        came = arrivals.since_the_first(database)
        held = (ledger.rows(database, table) for table in _FOLLOWED)
        if as_of is not None and as_of != day:
            documents = distinct(document for document, _ in reread.remembered(database))
            _, gathered, _ = _reckoned(database, documents, (), as_of, project.settings)
            day, held = as_of, (rows(table, gathered) for table in _FOLLOWED)
        return report.digest(
            *held, since=since, as_of=day, came=came, send_only=send_only, due_by=due_by
        )


def find(project: Project, asked: str, *, council: str | None = None, most: int) -> Findings:
    """What was read that says these words, by promise: see ``store/search.py`` for how to ask.

    Ids of promises and statements are taken for what they point to, of whatever council.
    ``council`` is the name or code of one; ``most`` promises and single statements are given.

    Raises:
        SendminerError: nothing has been tracked yet, there is no word to look for, or no page
            that was read is of the council.
    """
    with project.store() as database, database.snapshot():
        _must_be_filled(database)
        if council is not None:
            council = _council_read(database, project.settings, council)
        ids, meant = pointed(database, asked)
        whole = bool(ids)
        if not ids:
            ids, whole = search.matching(database, asked, council)
        nowhere = () if whole else search.nowhere(database, asked, council)
        statements = ledger.by_key(database, table("statements"), "id", ids)
        told = ledger.by_key(database, table("events"), "statement_id", ids)
        steps: dict[str, list[tuple[str, str]]] = {}
        by_words = _by_words(statements)
        for event in told:
            if not meant or event["commitment"] in meant:
                step = str(event["commitment"]), str(event["kind"])
                for id_ in (str(event["statement_id"]), *_copies(event, by_words)):
                    steps.setdefault(id_, []).append(step)
        of = {commitment for each in steps.values() for commitment, _ in each}
        promises = ledger.by_key(database, table("commitments"), "id", sorted(of))
        made = [str(one["statement_id"]) for one in promises]
        made_rows = ledger.by_key(database, table("statements"), "id", made)
        labels = {row["id"]: row["labels"] for row in made_rows}
        commitments = {
            str(one["id"]): one | {"labels": labels.get(one["statement_id"])} for one in promises
        }
        known = {str(one["id"]): one for one in statements}
    best = (known[id_] for id_ in ids if id_ in known)
    found = report.findings(
        asked, best, commitments, steps, whole=whole, most=most, council=council
    )
    return replace(found, nowhere=nowhere)


def _by_words(statements: Iterable[Row]) -> dict[tuple[str, str], list[str]]:
    """The ids of statements, by their document and their words."""
    placed: dict[tuple[str, str], list[str]] = {}
    for row in statements:
        placed.setdefault((str(row["document"]), str(row["text"])), []).append(str(row["id"]))
    return placed


def _copies(event: Row, by_words: Mapping[tuple[str, str], Sequence[str]]) -> Iterator[str]:
    """The statements that tell a step in its own words, in other papers of the same story."""
    for paper in str(event["also_in"] or "").split("; "):
        yield from by_words.get((paper, str(event["text"])), ())


def _council_read(database: Database, settings: Settings, name: str) -> str:
    """The full name of a council as its pages have it; in a search another name finds nothing."""
    full = registry.full_name(settings, name)
    read = [row[0] for row in database.each("SELECT DISTINCT council FROM documents") if row[0]]
    same = next((one for one in read if one.casefold() == full.casefold()), None)
    if same is not None:
        return str(same)
    raise registry.not_read(settings, name, read)


def untracked(project: Project) -> int:
    """How many pages came since the last ``track``: nothing tells of them yet."""
    with project.store() as database, Archive(project.folder / ARCHIVE) as archive:
        return not_tracked(database, archive, project.settings)


def _must_be_filled(database: Database) -> None:
    if not ledger.filled(database):
        raise SendminerError(
            "The store holds no tables yet, or those of another version of sendminer.",
            "Run 'sendminer track' first.",
        )
