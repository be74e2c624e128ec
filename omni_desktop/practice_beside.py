"""The window's program: the data folder of this computer, and beside its stores the practice store once somebody asked for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from inspect import signature
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from omni_desktop.core.ports.program.pins import AskPin
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.values import replace

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.record.audit import AuditEntry, AuditFilter, AuditPage, Chain

FIRST_NUMBER = 1_000_000            # the practice store's numbers begin behind any that a data folder gives


class PracticeBeside:
    """Implements Program: what names a store goes to the folder that it is in, everything else to this computer's own.

    `start` starts the practice store and opens its folder; it may take some seconds, and is called once.
    """

    def __init__(self, own: Program, start: Callable[[], Program]) -> None:
        self._own, self._start = own, start
        self._practice: Program | None = None
        self._ask_pin: AskPin | None = None
        self._starting = Lock()

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._own, name)
        return partial(self._for_store, name) if _names_a_store(name) else method

    def open_practice(self) -> Store:
        with self._starting:                # a second press waits for the first one's
            if self._practice is None:
                self._practice = self._start()
                self._practice.ask_pin_with(self._ask_pin)
        return _moved(self._practice.stores()[0])

    def stores(self) -> list[Store]:
        return self._own.stores() + [_moved(store) for store in (self._practice.stores() if self._practice else [])]

    def order_something(self) -> str:
        return (self._practice or self._own).order_something()

    def has_changed(self) -> bool:
        """Both are asked: each says it once."""
        changed = [program.has_changed() for program in self._both()]
        return any(changed)

    def audit(self, chosen: AuditFilter) -> Iterator[AuditEntry]:
        audited = self._audited()
        return (audited.moved(entry) for entry in audited.program.audit(audited.meant(chosen)))

    def audit_page(self, chosen: AuditFilter, below: int, limit: int) -> AuditPage:
        audited = self._audited()
        found = audited.program.audit_page(audited.meant(chosen), below, limit)
        return found._replace(rows=[audited.moved(entry) for entry in found.rows])

    def audit_people(self) -> list[str]:
        return self._audited().program.audit_people()

    def verify_audit(self, against: str = "") -> Chain:
        return self._audited().program.verify_audit(against)

    def _audited(self) -> _Audited:
        """Who only practises looks for what was practised. From the first deed of this computer's own on, that is what is audited."""
        from omni_desktop.core.record.audit import AuditFilter

        practises = self._practice is not None and not self._own.audit_page(AuditFilter(), 0, 1).rows
        return _Audited(self._practice, FIRST_NUMBER) if practises and self._practice else _Audited(self._own, 0)

    def cancel(self) -> None:
        for program in self._both():
            program.cancel()

    def tell_waits(self, listener: Callable[[str], None]) -> None:
        for program in self._both():
            program.tell_waits(listener)

    def ask_pin_with(self, ask: AskPin | None) -> None:
        self._ask_pin = ask
        for program in self._both():
            program.ask_pin_with(ask)

    def _both(self) -> list[Program]:
        return [self._own, *([self._practice] if self._practice else [])]

    def _for_store(self, name: str, store_id: int, *others: Any, **more: Any) -> Any:
        if store_id > FIRST_NUMBER and self._practice is not None:
            return getattr(self._practice, name)(store_id - FIRST_NUMBER, *others, **more)
        return getattr(self._own, name)(store_id, *others, **more)


class _Audited(NamedTuple):
    """The folder whose audit is told, and by how much its stores' numbers are moved. 0 is the folder itself, or all stores."""

    program: Program
    by: int

    def moved(self, entry: AuditEntry) -> AuditEntry:
        return entry._replace(store=entry.store + self.by) if entry.store else entry

    def meant(self, chosen: AuditFilter) -> AuditFilter:
        return replace(chosen, store=chosen.store - self.by) if chosen.store else chosen


def practice_beside(own: Program, start: Callable[[], Program]) -> Program:
    return cast("Program", PracticeBeside(own, start))


def _names_a_store(name: str) -> bool:
    """Whether the port's first word to this method is a store's number."""
    method = getattr(Program, name, None)
    return callable(method) and list(signature(method).parameters)[1:2] == ["store_id"]


def _moved(store: Store) -> Store:
    return replace(store, id=store.id + FIRST_NUMBER)
