"""Rows in memory, found by key or by indexed field, that remember which of them must still be written to the file."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

Row = dict[str, Any]

_ENCODER = json.JSONEncoder(default=float, ensure_ascii=False, separators=(",", ":"), check_circular=False)
_DECODER = json.JSONDecoder(parse_float=Decimal)


def dump(value: Any) -> str:
    """JSON text; a Decimal becomes a bare number."""
    return _ENCODER.encode(value)


def parse(text: str) -> Any:
    """Decoded JSON with every fraction as Decimal; ValueError when it is none."""
    return _DECODER.decode(text)


def fold(value: Any) -> Any:
    """Both makers compare text as MySQL and SQL Server do: case and trailing spaces do not count."""
    return value.rstrip().casefold() if isinstance(value, str) else value


class Table:
    """Rows are replaced, never changed in place, so that a reader outside the lock sees a whole row."""

    def __init__(self, kind: str, key: str, indexed: Iterable[str] = ()) -> None:
        self.kind = kind
        self.key = key
        self.rows: dict[Any, Row] = {}
        self._indices: dict[str, dict[Any, dict[Any, None]]] = {name: {} for name in (key, *indexed)}
        self._changed: dict[Any, None] = {}
        self._removed: dict[Any, None] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(list(self.rows.values()))

    def get(self, key: Any) -> Row | None:
        return self.rows.get(key)

    def is_indexed(self, field: str) -> bool:
        return field in self._indices

    def find(self, field: str, values: Iterable[Any]) -> list[Row]:
        """Rows whose indexed field equals one of the values, folded, each once, in the order of the values."""
        index = self._indices[field]
        keys: dict[Any, None] = {}
        for value in values:
            keys.update(index.get(fold(value), ()))
        return [self.rows[key] for key in keys]

    def first(self, field: str, value: Any) -> Row | None:
        found = self.find(field, (value,))
        return found[0] if found else None

    def put(self, row: Row) -> Row:
        key = row[self.key]
        self._index(key, self.rows.get(key), row)
        self.rows[key] = row
        self._changed[key] = None
        self._removed.pop(key, None)
        return row

    def change(self, key: Any, **fields: Any) -> Row:
        return self.put({**self.rows[key], **fields})

    def remove(self, key: Any) -> None:
        self._index(key, self.rows.pop(key), None)
        self._changed.pop(key, None)
        self._removed[key] = None

    def load(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.put(parse(text))
        self._changed.clear()

    def take_changes(self) -> tuple[list[tuple[str, str, Row]], list[tuple[str, str]]]:
        """What `Documents.save` takes; afterwards nothing is due."""
        changed = [(self.kind, str(key), self.rows[key]) for key in self._changed]
        removed = [(self.kind, str(key)) for key in self._removed]
        self._changed.clear()
        self._removed.clear()
        return changed, removed

    def _index(self, key: Any, old: Row | None, new: Row | None) -> None:
        for name, index in self._indices.items():
            before = fold(old.get(name)) if old else None
            after = fold(new.get(name)) if new else None
            if old and (new is None or before != after):
                _forget(index, before, key)
            if new is not None and (old is None or before != after):
                index.setdefault(after, {})[key] = None


def _forget(index: dict[Any, dict[Any, None]], value: Any, key: Any) -> None:
    keys = index.get(value, {})
    keys.pop(key, None)
    if not keys:
        index.pop(value, None)


