"""Records as bytes and back: compressed JSON of their published form.

No pickle: a store may come from someone else, and reading it must not run anything.
"""

from __future__ import annotations

import json
import types
import zlib
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from sendminer.errors import IntegrityError
from sendminer.records import to_json

Record = TypeVar("Record")
_Maker = Callable[[Any], Any]
LARGEST = 512 * 1024 * 1024
"""Of a record unpacked; the longest document makes a fifth of it."""
LEVEL = 3
"""Of zlib: half the time of its usual 6 for a tenth more bytes."""


def pack(record: Any) -> bytes:
    """A record as compressed JSON. Half a surrogate pair is kept, as an escape."""
    return zlib.compress(json.dumps(to_json(record)).encode("ascii"), LEVEL)


def unpack(kind: type[Record], data: bytes) -> Record:
    """The record that ``pack`` was given.

    Raises:
        IntegrityError: the bytes are not what ``pack`` made of such a record.
    """
    try:
        made: Record = _maker(cast("Hashable", kind))(json.loads(_inflated(data)))
    except (zlib.error, ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as cause:
        raise damaged(kind.__name__, cause) from cause
    return made


def known(text: str) -> dict[str, str]:
    """What the store knows of an address, by name: its facts, the headers of its answer.

    Raises:
        IntegrityError: it is not what was written there.
    """
    try:
        found = json.loads(text)
        if not all(isinstance(value, str) for value in found.values()):
            raise TypeError("it holds more than words")
    except (ValueError, TypeError, AttributeError, RecursionError) as cause:
        raise damaged("fact", cause) from cause
    return dict(found)


def damaged(what: str, cause: Exception) -> IntegrityError:
    """Say that the store holds something else than was written there."""
    return IntegrityError(
        f"A stored {what} is damaged ({cause}).",
        "Restore the store from a backup; the archive beside it is untouched.",
    )


def _inflated(data: bytes) -> bytes:
    """The bytes that were packed: a store from someone else may hold gigabytes in a few."""
    unpacker = zlib.decompressobj()
    body = unpacker.decompress(data, LARGEST)
    if not unpacker.eof:
        raise ValueError("it is cut short or too large")
    return body


@cache
def _maker(kind: Any) -> _Maker:
    """How to make a value of a type from its JSON."""
    if is_dataclass(kind) and isinstance(kind, type):
        return _record_maker(kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _optional(_maker(next(one for one in inner if one is not type(None))))
    if origin is tuple:
        return _tuple_maker(inner)
    if origin is dict:
        value = _maker(inner[1])
        return lambda body: {key: value(one) for key, one in body.items()}
    if kind is Decimal:
        return Decimal
    if kind is date:
        return date.fromisoformat
    return _same if origin is not Literal else str


def _same(value: Any) -> Any:
    return value


def _optional(make: _Maker) -> _Maker:
    return lambda value: None if value is None else make(value)


def _tuple_maker(inner: tuple[Any, ...]) -> _Maker:
    if inner[-1] is Ellipsis:
        make = _maker(inner[0])
        return lambda values: tuple([make(value) for value in values])
    makers = [_maker(one) for one in inner]
    return lambda values: tuple(m(v) for m, v in zip(makers, values, strict=True))


def _record_maker(kind: type) -> _Maker:
    hints = get_type_hints(kind)
    makers = [(one.name, _maker(hints[one.name])) for one in fields(kind)]
    # a store of an older version lacks what was added since, which has a value of its own
    return lambda body: kind(**{name: make(body[name]) for name, make in makers if name in body})
