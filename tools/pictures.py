"""Pictures of the window in its states, from the practice store, into docs/pictures. Run it from the project's root: make pictures."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LOGNAME"] = "anna"                  # whoever makes the pictures, and where, is nobody's business
platform.node = lambda: "OFFICE"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QItemSelectionModel, QLocale, QTimer  # noqa: E402
from PySide6.QtGui import QImage, QPainter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from scenes import SCENES  # noqa: E402

from omni_desktop.app import LiveComposition  # noqa: E402
from omni_desktop.core.ports.program.downloads import Running  # noqa: E402
from omni_desktop.core.ports.program.program import Program  # noqa: E402
from omni_desktop.core.record.history import Filter, Sort  # noqa: E402
from omni_desktop.core.record.record import State  # noqa: E402
from omni_desktop.core.run.timetable.pause import tomorrow_morning  # noqa: E402
from omni_desktop.core.settings.fields import with_value  # noqa: E402
from omni_desktop.core.values import replace  # noqa: E402
from omni_desktop.terminal.program import Options  # noqa: E402
from omni_desktop.ui.catalogue.send_dialog import SendDialog  # noqa: E402
from omni_desktop.ui.desk.store_context import StoreContext  # noqa: E402
from omni_desktop.ui.desktop.pause_dialog import PauseDialog  # noqa: E402
from omni_desktop.ui.desktop.tray import WORST_FIRST, picture  # noqa: E402
from omni_desktop.ui.downloads.download_dialogs import AgainSinceDialog, OneOrderDialog  # noqa: E402
from omni_desktop.ui.look.theme import Theme  # noqa: E402
from omni_desktop.ui.orders.saved_views import Listed  # noqa: E402
from omni_desktop.ui.parts.inputs.search_box import SearchBox  # noqa: E402
from omni_desktop.ui.parts.printing.print_preview import PrintPreview  # noqa: E402
from omni_desktop.ui.parts.split_button import SplitButton  # noqa: E402
from omni_desktop.ui.proof.periods import between  # noqa: E402
from omni_desktop.ui.rehearsal.rehearsal_window import RehearsalWindow  # noqa: E402
from omni_desktop.ui.settings.settings_dialog import SettingsDialog  # noqa: E402
from omni_desktop.ui.stores.key_guide import KeyGuide  # noqa: E402
from omni_desktop.ui.stores.setup_wizard import SetupWizard  # noqa: E402
from omni_desktop.ui.stores.starting_days import WEEK  # noqa: E402
from omni_desktop.ui.window.diagnostics_dialog import DiagnosticsDialog  # noqa: E402
from omni_desktop.ui.window.help_window import HelpWindow  # noqa: E402
from omni_desktop.ui.window.main_window import MainWindow  # noqa: E402
from omni_desktop.ui.window.mistake_dialog import MistakeDialog  # noqa: E402
from omni_desktop.ui.window.store_page import PRODUCTS, PROOF  # noqa: E402
from omni_desktop.ui.window.store_window import StoreWindow  # noqa: E402

FOLDER = ROOT / "docs" / "pictures"
TABS = ("connection", "download_orders", "branches", "customer_tracking", "accounting", "computer")
WIDE, SMALL, SETTINGS = (1280, 820), (960, 560), (860, 720)


def save(widget: QWidget, name: str) -> None:
    """Without the transparency that no window has; 0 is the smallest file."""
    widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888).save(str(FOLDER / f"{name}.png"), "PNG", 0)     # type: ignore[call-overload]


def wait(milliseconds: int) -> None:
    """In an event loop of its own: QTest's wait leaves background threads little of Python's lock."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(desk: StoreContext) -> None:
    """Until everything that the window asked for is answered and painted."""
    for _ in range(4):
        wait(150)
        until(lambda: desk.reads.is_idle)


def until(look: Callable[[], object], tries: int = 4_000) -> None:
    for _ in range(tries):
        if look():
            return
        wait(50)
    raise SystemExit("it never came")


@contextmanager
def window_over(theme: Theme, program: Program, size: tuple[int, int] = WIDE) -> Iterator[tuple[MainWindow, StoreWindow]]:
    window = MainWindow(theme, lambda: program, lambda bug: f"{bug}")
    window.resize(*size)
    window.show()
    window.open()
    until(lambda: window.workplace is not None)
    assert window.workplace is not None
    settle(window.workplace.desk)
    yield window, window.workplace
    window.close()
    window.finish()
    window.deleteLater()


def first_download(theme: Theme, program: Program) -> None:
    with window_over(theme, program) as (window, place):
        save(window, "main-before-the-first-download")
        rehearsal = RehearsalWindow(place.desk)
        rehearsal.show()
        rehearsal.begin()
        wait(500)
        until(lambda: not place.desk.runs.is_running)
        _dialog(place.desk, rehearsal, "rehearsal")
        place.desk.download()
        until(lambda: place.desk.runs.is_running)
        save(window, "running")
        until(lambda: not place.desk.runs.is_running)


def product_states(theme: Theme, program: Program) -> None:
    settings = program.settings(1)
    on = with_value(settings, "products.enabled", True)
    program.save_settings(1, with_value(on, "products.fields", {"name": "neto", "retail_price": "neto"}))
    with window_over(theme, program) as (window, place):
        place.page.show_tab(PRODUCTS)
        place.products.check.click()
        until(lambda: place.products.table.isVisible() and place.products.check.isEnabled())
        place.products.table.selectRow(1)
        for name, look in (("products", "light"), ("products-dark", "dark")):
            theme.choose(look)
            settle(place.desk)
            save(window, name)
        place.page.show_tab(0)
        _both_looks(theme, place.desk, window, "product-status")
        sending(theme, place.desk)
    program.save_settings(1, settings)


def sending(theme: Theme, desk: StoreContext) -> None:
    """Download Products: what would be sent, and what came of it."""
    dialog = SendDialog(desk, "omni")
    dialog.show()
    dialog.begin()
    until(dialog.now.isVisible)
    dialog.preview.options.fields["retail_price"].click()
    _both_looks(theme, desk, dialog, "download-products")
    dialog.now.click()
    until(lambda: dialog.report is not None)
    _both_looks(theme, desk, dialog, "download-products-done")
    dialog.reject()


def _both_looks(theme: Theme, desk: StoreContext, widget: QWidget, name: str) -> None:
    for look, ending in (("dark", "-dark"), ("light", "")):
        theme.choose(look)
        settle(desk)
        save(widget, f"{name}{ending}")


def proof_states(theme: Theme, program: Program) -> None:
    """The last 30 days, which have orders on any day that pictures are made."""
    for size in (WIDE, SMALL):
        with window_over(theme, program, size) as (window, place):
            place.page.show_tab(PROOF)
            formats, today = place.desk.formats, place.desk.formats.local(place.desk.now()).date()
            place.proof.line.show_period(between(today - timedelta(days=29), today, formats))
            settle(place.desk)
            if size == SMALL:
                save(window, "proof-960x560")
                continue
            _both_looks(theme, place.desk, window, "proof")
            place.proof.tables.chips.choose("differences")
            settle(place.desk)
            save(window, "proof-differences")
            place.proof.print_pages()
            settle(place.desk)
            _dialog(place.desk, window.findChildren(PrintPreview)[-1], "print-proof")


def main_states(theme: Theme, program: Program) -> None:
    with window_over(theme, program) as (window, place):
        save(window, "main-light")
        button = place.activity.findChild(SplitButton)
        assert button is not None
        button.choices.ensurePolished()
        button.choices.adjustSize()
        save(button.choices, "download-menu")
        place.desk.wants_order.emit(_order_that_is(State.HELD, program))
        settle(place.desk)
        save(window, "order-held")
        place.orders.show_order(_order_that_is(State.CREATED, program))
        settle(place.desk)
        save(window, "order-created")
        place.page.show_tab(1)
        settle(place.desk)
        save(window, "needs-attention")
        place.page.show_tab(2)
        settle(place.desk)
        save(window, "downloads")
        place.page.show_tab(0)
        place.orders.focus_search()
        search = place.orders.findChild(SearchBox)
        assert search is not None
        QTest.keyClicks(search, "nobody of this name")
        settle(place.desk)
        save(window, "empty-search")
        search.clear()
        settle(place.desk)
        place.activity.show_other(Running("command line", program.now(), here=False), {1: "Practice store"})
        save(window, "another-copy-is-downloading")
        place.activity.show_other(None, {})
        theme.choose("dark")
        settle(place.desk)
        save(window, "main-dark")
        place.page.show_tab(1)
        settle(place.desk)
        save(window, "needs-attention-dark")
        theme.choose("light")
    with window_over(theme, program, SMALL) as (window, _):
        save(window, "main-960x560")


def list_states(theme: Theme, program: Program) -> None:
    """Several rows chosen, with what can be done with them; saved views; the pages that would be printed."""
    settings = program.settings(1)
    connection = replace(settings.connection, neto_order_address="https://www.yourstore.com.au/_cpanel/salesorder/view?id={order}")
    program.save_settings(1, replace(settings, connection=connection))
    with window_over(theme, program) as (window, place):
        orders = place.orders
        for row in (1, 2, 4):
            orders.table.selectionModel().select(
                orders.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            )
        settle(place.desk)
        save(window, "orders-several-chosen")
        menu = orders.bottom.bar.menu()
        menu.ensurePolished()
        menu.adjustSize()
        save(menu, "orders-several-chosen-menu")
        orders.printing.print_chosen()
        settle(place.desk)
        _dialog(place.desk, window.findChildren(PrintPreview)[-1], "print-orders")
        orders.table.clearSelection()
        for name, listed in (("Held this week", Listed("", "held", "week")), ("Last 30 days", Listed("", "", "month"))):
            orders.filter.show_listed(listed)
            orders.views.save(name)
        orders.views.show_view(orders.views.views[1])
        settle(place.desk)
        save(window, "orders-saved-views")
    program.remember("orders.views.1", "")
    program.save_settings(1, settings)


def off(theme: Theme, program: Program) -> None:
    settings = program.settings(1)
    program.save_settings(1, with_value(settings, "download_orders.enabled", False))
    with window_over(theme, program) as (window, _):
        save(window, "downloads-are-off")
    program.save_settings(1, settings)
    program.pause_store(1, "Stocktake until noon.")
    with window_over(theme, program) as (window, _):
        save(window, "paused")
    program.resume_store(1)


def dialogs(theme: Theme, program: Program) -> None:
    with window_over(theme, program) as (_, place):
        for tab in TABS:
            _dialog(place.desk, SettingsDialog(place.desk, tab), f"settings-{tab.replace('_', '-')}")
        theme.choose("dark")
        _dialog(place.desk, SettingsDialog(place.desk, "download_orders"), "settings-download-orders-dark")
        theme.choose("light")
        support(theme, place.desk)
        _dialog(place.desk, OneOrderDialog(place.desk), "download-one-order")
        _dialog(place.desk, AgainSinceDialog(place.desk), "download-again-since")


def support(theme: Theme, desk: StoreContext) -> None:
    _dialog(desk, HelpWindow(desk), "help")
    problem = HelpWindow(desk)
    problem.show_page("problem-unknown_sku")
    theme.choose("dark")
    _dialog(desk, problem, "help-of-a-problem-dark")
    theme.choose("light")
    found = HelpWindow(desk)
    found.search.setText("several customers")
    _dialog(desk, found, "help-searched")
    _dialog(desk, DiagnosticsDialog(desk), "diagnostics")
    sentence = "The program made a mistake (KeyError); nothing is lost. The log in the data folder says where."
    _dialog(desk, MistakeDialog(theme, sentence, "KeyError", offers=True), "a-mistake-of-the-program")


def seldom_seen(theme: Theme, program: Program) -> None:
    with window_over(theme, program) as (_, place):
        for name, scene in SCENES.items():
            with scene(place, program) as shown:
                if isinstance(shown, SettingsDialog):
                    shown.resize(*SETTINGS)
                _both_looks(theme, place.desk, shown, name)


def for_the_guide() -> None:
    """The built program has no docs: what its guide shows is kept with it."""
    for file in (ROOT / "resources" / "guide").glob("*.png"):
        shutil.copyfile(FOLDER / file.name, file)


def unreachable(theme: Theme, program: Program) -> None:
    """The practice store's servers are gone: what a computer without a network shows."""
    program._shop.stop()  # type: ignore[attr-defined]
    with window_over(theme, program) as (window, place):
        place.desk.download()
        until(lambda: not place.desk.runs.is_running)
        save(window, "not-reachable")


def _dialog(desk: StoreContext, dialog: QWidget, name: str) -> None:
    dialog.show()
    if isinstance(dialog, SettingsDialog):
        dialog.resize(*SETTINGS)         # the offscreen screen is smaller than any that staff have
    settle(desk)
    save(dialog, name)
    dialog.close()
    dialog.deleteLater()


def _order_that_is(state: State, program: Program) -> str:
    return program.history(1).page(Filter(states=frozenset({state})), Sort(), offset=1, limit=1)[0].id


def no_store(theme: Theme) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        LiveComposition().window_program(Options(data_dir=Path(folder))) as program,
        window_over(theme, program) as (window, _),
    ):
        save(window, "no-store-yet")


def setting_up(theme: Theme) -> None:
    """With the practice store's servers as somebody's own shop."""
    with (
        tempfile.TemporaryDirectory() as folder,
        tempfile.TemporaryDirectory() as other,
        LiveComposition().program(Options(practice=True, data_dir=Path(other))) as shop,
        LiveComposition().window_program(Options(data_dir=Path(folder))) as program,
    ):
        connection, keys = shop.stores()[0].connection, shop.keys(1)
        program.remember("setup", json.dumps({"omni_url": connection.omni_url}))
        with window_over(theme, program) as (_, place):
            wizard = SetupWizard(place.desk)
            wizard.show()
            settle(place.desk)
            wizard.neto.lines["neto_url"].setText(connection.neto_url)
            wizard.neto.key.line.setText(keys.neto)
            settle(place.desk)
            save(wizard, "set-up-neto")
            wizard.next.click()
            wizard.omni.lines["omni_username"].setText(connection.omni_username)
            wizard.omni.key.line.setText(keys.omni)
            settle(place.desk)
            wizard.next.click()
            settle(place.desk)
            wizard.orders.products.check.click()
            until(wizard.orders.products.make.isVisible)
            settle(place.desk)
            save(wizard, "set-up-what-to-download")
            theme.choose("dark")
            settle(place.desk)
            save(wizard, "set-up-what-to-download-dark")
            theme.choose("light")
            wizard.orders.days.radios[WEEK].click()
            wizard.rehearse.click()
            until(lambda: wizard.rehearsal is not None and wizard.rehearsal.is_done)
            settle(place.desk)
            save(wizard, "set-up-rehearsal")
            wizard.close()
            for side in ("Neto", "Omni"):
                _dialog(place.desk, KeyGuide(theme, side), f"where-the-{side.lower()}-key-is")


def on_the_desktop(theme: Theme, program: Program) -> None:
    """A pause, closing to the tray, and the icon of the tray in its states."""
    settings = program.settings(1)
    program.save_settings(1, with_value(settings, "download_orders.auto", True))
    with window_over(theme, program) as (window, place):
        place.desk.pause.choose(tomorrow_morning(place.desk.now(), place.desk.formats.zone))
        settle(place.desk)
        save(window, "paused-until-tomorrow")
        _dialog(place.desk, PauseDialog(place.desk), "pause-automatic-downloads")
        assert window.on_desktop is not None
        window.on_desktop.put_away()
        question = window.on_desktop.question
        assert question is not None
        settle(place.desk)
        save(question, "closing-to-the-tray")
        question.reject()
        place.desk.pause.choose(None)
        settle(place.desk)
    program.save_settings(1, settings)
    size, gap = 64, 16
    row = QImage((size + gap) * len(WORST_FIRST) + gap, size + 2 * gap, QImage.Format.Format_RGB888)
    row.fill(theme.color("nav"))
    with QPainter(row) as painter:
        for number, state in enumerate(WORST_FIRST):
            painter.drawPixmap(gap + number * (size + gap), gap, picture(theme, state, size))
    row.save(str(FOLDER / "tray.png"), "PNG", 0)        # type: ignore[call-overload]


STEPS = (
    *(first_download, main_states, proof_states, list_states, off, dialogs),
    *(product_states, seldom_seen, on_the_desktop, unreachable),
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("en_AU"))
    application = QApplication(sys.argv[:1])
    theme = Theme(application, "light")
    with tempfile.TemporaryDirectory() as folder, LiveComposition().program(Options(practice=True, data_dir=Path(folder))) as program:
        for step in STEPS:
            step(theme, program)
    no_store(theme)
    setting_up(theme)
    for_the_guide()


if __name__ == "__main__":
    main()
