"""prototype"""
from __future__ import annotations
import math
from collections import Counter
from functools import lru_cache
from typing import Any
from sendminer.classify.words import tokens

MODEL: Any = None

@lru_cache(maxsize=65536)
def _margins(text: str) -> tuple[float, ...]:
    m = MODEL
    t = tokens(text)
    c = Counter([*t, *(" ".join(p) for p in zip(t, t[1:]))])
    idf, w = m["idf"], m["w"]
    norm = 0.0
    s = list(m["b"]); acc = [0.0] * len(s)
    for g, n in c.items():
        if g in idf:
            x = (1 + math.log(n)) * idf[g]
            norm += x * x
            for i, v in enumerate(w[g]):
                acc[i] += x * v
    norm = math.sqrt(norm) or 1.0
    return tuple(a / norm + b for a, b in zip(acc, s))

def margin(text: str, kind: str) -> float:
    if MODEL is None: return 0.0
    return _margins(text)[MODEL["kinds"].index(kind)]
