"""The window's program: the data folder of this computer, and beside its stores the practice store once somebody asked for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from inspect import signature
from threading import Lock
from typing import Any, cast

from omni_desktop.core.ports.program.pins import AskPin
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store

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


def practice_beside(own: Program, start: Callable[[], Program]) -> Program:
    return cast("Program", PracticeBeside(own, start))


def _names_a_store(name: str) -> bool:
    """Whether the port's first word to this method is a store's number."""
    method = getattr(Program, name, None)
    return callable(method) and list(signature(method).parameters)[1:2] == ["store_id"]


def _moved(store: Store) -> Store:
    return replace(store, id=store.id + FIRST_NUMBER)
