"""Build corpus/documents, corpus/gold and corpus/manifest.csv from corpus/sources and corpus/story.

    python scripts/build_corpus.py [CORPUS_FOLDER]

Lists that were annotated by hand in a gold file (money, counts, …) are kept as they are.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from sendminer.classify.annotated import Source, read_source
from sendminer.classify.corpus import gold_json, manifest, read_gold
from sendminer.errors import SendminerError
from story_form import read_story


def read(corpus: Path) -> list[Source]:
    """Every document, as its author wrote it: those of ``sources``, then those of the stories."""
    written = [
        read_source(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted((corpus / "sources").glob("*.txt"))
    ]
    for path in sorted((corpus / "story").glob("*.txt")):
        written += read_story(path.stem, path.read_text(encoding="utf-8")).documents
    return written


def build(corpus: Path) -> list[Source]:
    """Write everything that follows from the sources; returns them."""
    sources = read(corpus)
    for folder in ("documents", "gold"):
        (corpus / folder).mkdir(exist_ok=True)
        _forget(corpus / folder, {source.id for source in sources})
    for source in sources:
        gold = corpus / "gold" / f"{source.id}.json"
        gold.write_text(gold_json(source, _values(gold)), encoding="utf-8", newline="\n")
        text = corpus / "documents" / f"{source.id}.txt"
        text.write_text(source.text, encoding="utf-8", newline="\n")
    (corpus / "manifest.csv").write_text(manifest(sources), encoding="utf-8", newline="\n")
    return sources


def _values(gold: Path) -> dict[str, Any]:
    return read_gold(gold.read_text(encoding="utf-8")).values if gold.exists() else {}


def _forget(folder: Path, known: set[str]) -> None:
    """Remove what a source that no longer exists once made."""
    for path in folder.iterdir():
        if path.stem not in known:
            path.unlink()


def main() -> int:
    """Build, and say on standard error what the corpus now holds."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument(
        "corpus", nargs="?", type=Path, default=Path(__file__).parents[1] / "corpus",
        help="folder with sources/ and story/",
    )  # fmt: skip
    try:
        sources = build(parser.parse_args().corpus)
    except SendminerError as fault:
        print(fault, file=sys.stderr)
        return 1
    said = [one for source in sources for paragraph in source.paragraphs for one in paragraph]
    bare = sum(not one.labels for one in said)
    print(f"{len(sources)} documents, {len(said)} statements, {bare} bare", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
