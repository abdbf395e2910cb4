"""Say which words of councils and papers are too common to tell one promise from another.

    python scripts/count_common_words.py        # writes src/sendminer/data/lexicon/common.toml

Counted over the documents of the corpus's train side: a word that stands in one of four, one of
ten or one of thirty of them tells little, however rare it is among the documents at hand.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from sendminer.classify.corpus import read_corpus
from sendminer.track.reading.topics import topics

LEXICON = Path(__file__).resolve().parent.parent / "src/sendminer/data/lexicon/common.toml"
TIERS = {"four": 4, "ten": 10, "thirty": 30}
_WIDTH = 110


def main() -> int:
    """Count and write."""
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    documents = [one.document for one in read_corpus("train")]
    met = Counter(word for document in documents for word in told(document.text))
    rest = {word: len(documents) / count for word, count in met.items()}
    lines = [
        "# Stems that stand in one of so many documents; written by scripts/count_common_words.py.",
        "",
    ]
    for name, most in TIERS.items():
        words = sorted(word for word, one_of in rest.items() if one_of <= most)
        lines += [f"[{name}]", f"one_of = {most}", "words = [", *wrapped(words), "]", ""]
        rest = {word: one_of for word, one_of in rest.items() if one_of > most}
    LEXICON.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return 0


def told(text: str) -> set[str]:
    """Stems of a document, without the names of things."""
    return {word for line in text.splitlines() for word in topics(line) if word[0] != "<"}


def wrapped(words: list[str]) -> list[str]:
    """Quoted words on lines of a readable width."""
    lines, line = [], " "
    for word in words:
        if len(line) + len(word) + 4 > _WIDTH:
            lines.append(line)
            line = " "
        line += f' "{word}",'
    return [*lines, line]


if __name__ == "__main__":
    raise SystemExit(main())
