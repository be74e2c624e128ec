"""Pages and dialogs that a window shows seldom, each brought about: tools/pictures.py draws them, tests/ui/walk.py looks for cut texts."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.core.record.trust import Prepared
from omni_desktop.core.record.workers import Watched
from omni_desktop.core.run.trust import ASK
from omni_desktop.core.settings.fields import with_value
from omni_desktop.core.settings.merge import Clash
from omni_desktop.core.values import replace
from omni_desktop.ui.audit.compare_dialog import CompareDialog
from omni_desktop.ui.downloads.undo_dialog import UndoDialog
from omni_desktop.ui.orders.panel.credit_note_dialog import CreditNoteDialog
from omni_desktop.ui.settings.clash_dialog import ClashDialog
from omni_desktop.ui.settings.pin_dialogs import SetPinDialog
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.settings.shared_ledger import SharedLedgerDialog
from omni_desktop.ui.why.why_dialog import WhyDialog
from omni_desktop.ui.window.store_window import StoreWindow

NOBODY_THERE = "postgresql://till1@localhost:1/omni"


def an_order(program: Program, state: State) -> str:
    return next(iter(program.history(1).every_order(Filter(states=frozenset({state}))))).id


@contextmanager
def audit(place: StoreWindow, program: Program) -> Iterator[QWidget]:
    """After a download of today's orders, which are what most people look for there."""
    for _ in range(7):
        program.order_something()
    deque(program.run(1, Request(starter="window"), place.desk.keys(1)), maxlen=0)
    place.show_audit()
    yield place.window()
    place._leave_audit()


def why(place: StoreWindow, program: Program) -> QWidget:
    return WhyDialog(place.desk, an_order(program, State.HELD), place)


def why_many(place: StoreWindow, _program: Program) -> QWidget:
    return WhyDialog(place.desk, "N1002", place)


def undo(place: StoreWindow, program: Program) -> QWidget:
    made = next(run for run in program.history(1).runs() if run.counts.get("created", 0))
    return UndoDialog(place.desk, made, place)


def credit_note(place: StoreWindow, program: Program) -> QWidget:
    order = an_order(program, State.CREATED)
    program._shop.call("add_rma", order_id=order)  # type: ignore[attr-defined]
    return CreditNoteDialog(place.desk, order, "", place)


def compare(place: StoreWindow, _program: Program) -> QWidget:
    return CompareDialog(place.desk.theme, place)


def shared_ledger(place: StoreWindow, _program: Program) -> QWidget:
    dialog = SharedLedgerDialog(place.desk, place)
    dialog.address.setText(NOBODY_THERE)
    dialog.test.test()
    return dialog


def notices(place: StoreWindow, _program: Program) -> QWidget:
    return SettingsDialog(place.desk, "notices")


def clash(place: StoreWindow, _program: Program) -> QWidget:
    at = place.desk.now() - timedelta(minutes=12)
    pairs = {"download_orders.stage": ("New", "Pick", "Processing"), "download_orders.unknown_sku": ("hold", "plain_line", "hold")}
    clashes = [Clash(key, *values, "till2", at) for key, values in pairs.items()]
    dialog = SettingsDialog(place.desk, "download_orders", place)
    return ClashDialog(place.desk, dialog.lists, clashes, dialog)


def set_pin(place: StoreWindow, _program: Program) -> QWidget:
    return SetPinDialog(place.desk, place)


@contextmanager
def trust(place: StoreWindow, program: Program) -> Iterator[QWidget]:
    kept, tile = program.settings(1), place.activity
    shows = tile.show_summary
    tile.show_summary = lambda summary: shows(replace(summary, prepared=Prepared({"created": 3})))  # type: ignore[method-assign]
    place.desk.show_store(place.desk.store, with_value(kept, "download_orders.trust", ASK))
    yield place.window()
    del tile.show_summary  # type: ignore[method-assign]
    place.desk.show_store(place.desk.store, kept)


@contextmanager
def worker(place: StoreWindow, _program: Program) -> Iterator[QWidget]:
    place.timer._ticking.stop()
    place.desk.workers.take({1: Watched(silent="office-pc", since=place.desk.now() - timedelta(hours=2))})
    yield place.window()
    place.desk.workers.take({})
    place.timer._ticking.start()


@contextmanager
def as_of(place: StoreWindow, _program: Program) -> Iterator[QWidget]:
    """Of a shared ledger; the practice store's is this computer's own."""
    status, at = place.page.status, place.desk.now() - timedelta(minutes=25)
    status._as_of = lambda: at  # type: ignore[method-assign]
    status._show()
    yield place.window()
    del status._as_of  # type: ignore[method-assign]
    status._show()


Scene = Callable[[StoreWindow, Program], AbstractContextManager[QWidget]]


def _opened(made: Callable[[StoreWindow, Program], QWidget]) -> Scene:
    @contextmanager
    def opened(place: StoreWindow, program: Program) -> Iterator[QWidget]:
        dialog = made(place, program)
        dialog.show()
        yield dialog
        dialog.close()
        dialog.deleteLater()

    return opened


SCENES: dict[str, Scene] = {
    "audit": audit,
    "audit-compare": _opened(compare),
    "why": _opened(why),
    "why-several": _opened(why_many),
    "undo": _opened(undo),
    "credit-note": _opened(credit_note),
    "shared-ledger-test": _opened(shared_ledger),
    "settings-notices": _opened(notices),
    "settings-pin": _opened(set_pin),
    "settings-clash": _opened(clash),
    "worker-silent": worker,
    "ledger-away": as_of,
    "trust": trust,
}
