"""The audit: everything that a person or a run decided or sent, each entry with a hash over itself and the one before.

No entry holds a customer's data: order numbers, counts, settings and hashes only, so that erasing details leaves the chain whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from json.encoder import encode_basestring as _text
from typing import Any, NamedTuple

from omni_desktop.core.inventory import folded

BEGUN = "chain_begun"
"""The first entry of every chain. Of a ledger that is older than the audit it tells what was there before."""
FACTS = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
MOST_BROKEN = 100               # named by `verify`; more of them tell nothing new
NUL = "\0"
_SCALARS = (str, int, float, bool, type(None))
_LONGEST_VALUE = 200
_LEAST_OF_HASH, _LENGTH_OF_HASH = 12, 64


class Deed(NamedTuple):
    """What is to be written down. `facts` hold plain values. `order` is "" where it is of no single order; `run` None where of none."""

    what: str
    at: datetime
    facts: Mapping[str, Any] = {}
    order: str = ""
    run: int | None = None


class AuditEntry(NamedTuple):
    """One entry as it stands in the ledger. `n` counts from 1; `store` is an id, 0 for the ledger itself; `facts` is JSON text."""

    n: int
    at: datetime
    store: int
    who: str
    what: str
    order: str
    run: int | None
    facts: str
    before: str
    hash: str


class Anchor(NamedTuple):
    """An entry's number and hash, kept somewhere else: without it a chain that was cut at its end would look whole."""

    n: int
    hash: str
    where: str


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """`store` 0 and "" stand for all; `since` and `before` are instants; `order` is a number, however it is written.

    `text` stands anywhere in an entry, or is its number or that of its download; entries of the kinds `named` have it in the words that
    people read. `newest` is the number of the last entry that is wanted, 0 for whatever it is.
    """

    store: int = 0
    since: datetime | None = None
    before: datetime | None = None
    order: str = ""
    whats: frozenset[str] = frozenset()
    who: str = ""
    text: str = ""
    named: frozenset[str] = frozenset()
    newest: int = 0


class AuditPage(NamedTuple):
    """`rows`: the newest first. `below`: where to go on, 0 where nothing older is left."""

    rows: list[AuditEntry]
    below: int


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry, or the place of one, that does not fit. `why`: changed, missing, cut, begun_again; or not_there, which has no place."""

    n: int
    why: str
    what: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """What `verify` found: entries that stand there, those that fit, and the first places that don't (at most MOST_BROKEN).

    `against`: the number of the entry whose hash a person gave, 0 where there is none.
    """

    rows: int
    good: int
    broken: tuple[Broken, ...] = ()
    newest: Anchor | None = None
    against: int = 0


def entry(n: int, store: int, who: str, deed: Deed, before: str) -> AuditEntry:
    """The next entry of a chain whose newest hash is `before`. No text of it holds a NUL, which not every database keeps."""
    facts = FACTS.encode(deed.facts)
    plain = AuditEntry(n, deed.at, store, _kept(who), deed.what, _kept(deed.order), deed.run, facts, before, "")
    return plain._replace(hash=hash_of(plain))


def hash_of(row: AuditEntry) -> str:
    """SHA-256 over the UTF-8 JSON list [n, at, store, who, what, order, run, facts, before], keys sorted, no blanks."""
    n, at, store, who, what, order, run, facts, before, _ = row
    told = "null" if run is None else run
    texts = f'{_text(who)},{_text(what)},{_text(order)}'
    line = f'[{n},"{at.isoformat()}",{store},{texts},{told},{facts},"{before}"]'
    return hashlib.sha256(line.encode("utf-8", "backslashreplace")).hexdigest()


def _kept(text: str) -> str:
    return text.replace(NUL, "") if NUL in text else text


def hash_written(text: str) -> str:
    """A hash, or how it begins, as a person writes it off a paper; "" for what is none."""
    plain = "".join(text.split()).lower()
    is_hash = _LEAST_OF_HASH <= len(plain) <= _LENGTH_OF_HASH and not set(plain) - set("0123456789abcdef")
    return plain if is_hash else ""


def verified(rows: Iterable[AuditEntry], anchors: Sequence[Anchor], against: str = "") -> Chain:
    """`rows`: all of them, by number. What stands after a changed entry is judged by the hashes as they stand: each is named once.

    `against`: a hash of before, as hash_written gives it, that an entry must still have; "" for none.
    """
    judge = _Judge({anchor.n: anchor for anchor in anchors}, against)
    for row in rows:
        judge.look(row)
    return judge.end()


@dataclass(slots=True)
class _Judge:
    anchors: Mapping[int, Anchor]
    against: str = ""
    found: int = 0
    rows: int = 0
    good: int = 0
    last: AuditEntry | None = None
    broken: list[Broken] = field(default_factory=list)

    def look(self, row: AuditEntry) -> None:
        n, before = (self.last.n, self.last.hash) if self.last else (0, "")
        if row.n != n + 1:
            self._tell(Broken(n + 1, "missing"))
        self.rows, self.last = self.rows + 1, row
        if self.against and row.hash.startswith(self.against):
            self.found = row.n
        why = self._trouble(row, before if row.n == n + 1 else row.before)
        if why:
            self._tell(Broken(row.n, why, row.what, row.order))
        else:
            self.good += 1

    def _trouble(self, row: AuditEntry, before: str) -> str:
        anchor = self.anchors.get(row.n)
        if row.what == BEGUN and row.n > 1:
            return "begun_again"
        fits = row.before == before and row.hash == hash_of(row) and (anchor is None or anchor.hash == row.hash)
        return "" if fits else "changed"

    def end(self) -> Chain:
        newest = self.last.n if self.last else 0
        if any(n > newest for n in self.anchors):
            self._tell(Broken(newest + 1, "cut"))
        if self.against and not self.found:
            self.broken.append(Broken(0, "not_there"))
        return Chain(self.rows, self.good, tuple(self.broken), Anchor(newest, self.last.hash, "") if self.last else None, self.found)

    def _tell(self, broken: Broken) -> None:
        if len(self.broken) < MOST_BROKEN:
            self.broken.append(broken)


def audited_changes(changes: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    """Settings that a save changed: single values with what they were; of lists and tables, which may name people, only that they did."""
    return {key: [old, new] if _is_single(old) and _is_single(new) else "changed" for key, (old, new) in changes.items()}


def _is_single(value: Any) -> bool:
    return isinstance(value, _SCALARS) and len(str(value)) <= _LONGEST_VALUE


def facts_of(row: AuditEntry) -> dict[str, Any]:
    """None of what can't be read: `verify` says that somebody changed it, and the other entries are shown all the same."""
    try:
        facts = json.loads(row.facts)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def concerns(row: AuditEntry, numbers: Iterable[str]) -> bool:
    """Whether an entry is of one of these orders, alone or among others."""
    wanted = {folded(number) for number in numbers}
    listed = facts_of(row).get("orders", ()) if '"orders"' in row.facts else ()
    return folded(row.order) in wanted or any(folded(str(each)) in wanted for each in (listed if isinstance(listed, list) else ()))


def row_document(row: AuditEntry) -> dict[str, Any]:
    """As JSON shows it."""
    return {**row._asdict(), "at": row.at.isoformat(), "facts": facts_of(row)}
