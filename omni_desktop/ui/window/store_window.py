"""The window's inside once the data is open: the pages of the store shown, and whatever the views ask for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.order import order_number
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.record.events import Request
from omni_desktop.core.run.timetable.schedule import TIMER
from omni_desktop.core.run.trust import by_trust, kept_back
from omni_desktop.core.settings.settings import Settings
from omni_desktop.ui.attention.attention_view import AttentionView
from omni_desktop.ui.audit.audit_view import AuditView
from omni_desktop.ui.catalogue.products_view import ProductsView
from omni_desktop.ui.catalogue.send_dialog import SendDialog
from omni_desktop.ui.desk.connections import Connections
from omni_desktop.ui.desk.progress import steps_of
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.desktop.notices import Target
from omni_desktop.ui.downloads.downloads_view import DownloadsView
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.orders.orders_view import OrdersView
from omni_desktop.ui.proof.proof_view import ProofView
from omni_desktop.ui.rehearsal.rehearsal_window import RehearsalWindow
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.stores.keys_dialog import KeysDialog
from omni_desktop.ui.stores.rename_dialog import RenameDialog
from omni_desktop.ui.stores.setup_draft import KEPT as SETUP_NAME
from omni_desktop.ui.stores.setup_draft import SetupKeeper
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.stores.stores import Stores
from omni_desktop.ui.tiles.activity_tile import ActivityTile
from omni_desktop.ui.window.daily_check import DailyCheck
from omni_desktop.ui.window.dialogs_of_store import DialogsOfStore
from omni_desktop.ui.window.help_window import Help
from omni_desktop.ui.window.navigation import Navigation
from omni_desktop.ui.window.not_done import NotDone
from omni_desktop.ui.window.old_details import OldDetails
from omni_desktop.ui.window.practice_start import PracticeStart
from omni_desktop.ui.window.small_questions import SmallQuestions
from omni_desktop.ui.window.standings import Standings
from omni_desktop.ui.window.store_page import ATTENTION, DOWNLOADS, ORDERS, PRODUCTS, PROOF, StorePage, TabPage
from omni_desktop.ui.window.timer import Timer
from omni_desktop.ui.window.welcome_page import WelcomePage

FOLDED = {"": None, "yes": True, "no": False}
FOLDED_NAME, STORE_NAME = "summary_folded", "store"


class StoreWindow(QWidget):
    titled = Signal(str)                        # the name of the store shown
    states_shown = Signal()                     # what goes on in the stores was shown anew

    def __init__(self, desk: StoreContext, stores: Stores, navigation: Navigation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.stores, self._navigation = desk, stores, navigation
        self.connections = Connections(desk, self)
        self.orders, self.attention, self.downloads = OrdersView(desk), AttentionView(desk), DownloadsView(desk)
        self.products, self.proof = ProductsView(desk), ProofView(desk)
        self.page = StorePage(desk, self.connections, self._tab_pages())
        self.orders.use_side(self.page.side)
        self.audit = AuditView(desk)
        self.no_store = WelcomePage(desk.theme)
        self.practice = PracticeStart(desk, stores, navigation, self.no_store)
        self.standings = Standings(desk, stores, self.connections, self.activity)
        self._setup = SetupKeeper()
        self._next: tuple[int, Request] | None = None
        self.timer = Timer(desk, self)
        self.old_details = OldDetails(desk, self)
        self.not_done = NotDone(desk, stores, self)
        self.help = Help(desk, self)
        self.dialogs = DialogsOfStore(desk, self)
        self._pages = QStackedWidget()
        self._lay_out()
        self._listen()
        self._add_shortcuts()
        self.connections.look_once()
        self._show_store()
        self.timer.look()

    @property
    def activity(self) -> ActivityTile:
        return self.page.activity

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else has a use for closes the panel of an order, wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape and self.orders.side.is_shown():
            self.orders.close_panel()
        else:
            super().keyPressEvent(event)

    def fold_as_remembered(self, kept: str) -> None:
        self.page.fold_summary(FOLDED.get(kept))

    def show_order(self, order: str) -> None:
        """By its number, in whichever store has it; one that none has is sought in the list, which says so."""
        program, shown, known = self.desk.program, self.desk.store_id, [store.id for store in self.stores.now.stores]
        number = order_number(order)

        def found() -> tuple[int, str]:
            for store_id in sorted(known, key=lambda store_id: store_id != shown):
                story = program.history(store_id).order(number)
                if story is not None:
                    return store_id, story.row.id
            return 0, number

        self.desk.reads.ask(self, found, lambda place: self._show_order_of(*place), key=tr("order to show"))

    def show_target(self, target: Target) -> None:
        """What a notice was about, in its store."""
        desk = self.desk

        def show() -> None:
            if target.order:
                desk.wants_order.emit(target.order)
            elif target.problem is not None or target.attention:
                desk.wants_attention.emit(*(target.problem or ("", "")))

        self._in_store(target.store_id, show)

    def _show_order_of(self, store_id: int, order: str) -> None:
        if not store_id:
            self._seek()
            self.orders.filter.search.setText(order)
        else:
            self._in_store(store_id, lambda: self.desk.wants_order.emit(order))

    def _in_store(self, store_id: int, show: Callable[[], object]) -> None:
        """Whoever is asked something, or edits settings, answers first: what stands open is of the store that is shown."""
        if store_id == self.desk.store_id:
            show()
        elif QApplication.activeModalWidget() is None:
            self.stores.show(store_id, show)

    def _download(self, request: Request) -> None:
        """What is asked for while a run goes on follows it: orders that somebody wants again may be past already."""
        desk = self.desk
        if desk.runs.is_running:
            self._next = (desk.store_id, request)
        elif kept_back(request, desk.settings.download_orders.trust):
            self._rehearse(request)             # a person looks before anything is sent
        elif self.activity.can_download:
            self._start(desk.store_id, request, desk.settings)
        else:
            self.page.fold_summary(False)       # the tile says why not

    def _start(self, store_id: int, request: Request, settings: Settings) -> None:
        desk = self.desk
        steps = steps_of(request, updates=settings.download_orders.auto_dispatch != "no")
        desk.runs.start(store_id, request, desk.keys, steps)

    def _start_by_itself(self, store_id: int, settings: Settings) -> None:
        self._start(store_id, by_trust(Request(starter=TIMER), settings.download_orders.trust), settings)

    def _show_next(self) -> None:
        self.activity.show_next(self.timer.due.get(self.desk.store_id))

    def _ended(self) -> None:
        desk, asked = self.desk, self._next
        self._next = None
        if desk.runs.store_id == desk.store_id:
            desk.run_ended.emit()
        desk.ledger_changed.emit()
        self._show_states()
        if asked is not None and not desk.runs.progress.cancelling:
            QTimer.singleShot(0, self, lambda: self._follow(*asked))        # once everybody who listens has heard this end

    def _follow(self, store_id: int, request: Request) -> None:
        if store_id == self.desk.store_id:
            self._download(request)

    def _began(self) -> None:
        if self.desk.runs.store_id == self.desk.store_id:
            self.desk.run_began.emit()
        self._show_states()

    def _show_store(self) -> None:
        store = self.desk.store
        if not self._shows_audit:                   # its settings may have changed: whoever reads the audit reads on
            self._pages.setCurrentWidget(self.page if store else self.no_store)
        self._show_states()
        if store is None:
            self._show_begun()
        self.titled.emit(store.name if store else "")

    def _show_states(self) -> None:
        """In the navigation: which store downloads, which one needs somebody."""
        stores = self.stores
        self._navigation.show_stores(stores.now.stores, 0 if self._shows_audit else self.desk.store_id)
        self._navigation.show_audit(shown=self._shows_audit)
        self._navigation.show_states(self.standings.now())
        self.activity.show_other(stores.now.others.get(self.desk.store_id), stores.names)
        self._show_next()
        self.states_shown.emit()

    @property
    def _shows_audit(self) -> bool:
        return self._pages.currentWidget() is self.audit

    def show_audit(self) -> None:
        self._show_page(self.audit)

    def _leave_audit(self) -> None:
        self._show_page(self.page if self.desk.store else self.no_store)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._show_states()

    def _show_run_of(self, store_id: int, run_id: int) -> None:
        self._in_store(store_id, lambda: self.desk.wants_run_orders.emit(run_id))

    def _show_tab(self, number: int) -> None:
        if self._shows_audit:
            self._leave_audit()
        self.page.show_tab(number)

    def _show_attention(self, code: str, cause: str) -> None:
        self._show_tab(ATTENTION)
        self.attention.show_group(code, cause)

    def _show_products(self, verdict: str) -> None:
        self._show_tab(PRODUCTS)
        self.products.show_only(verdict)

    def _show_sending(self, target: str, only: frozenset[str] | None) -> None:
        dialog = SendDialog(self.desk, target, only, QApplication.activeModalWidget() or self.window())
        dialog.open()
        dialog.begin()

    def _open_settings(self, key: str) -> None:
        """Without a store there are only this computer's."""
        dialog = SettingsDialog(self.desk, key, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self.stores.read)
        dialog.open()

    def _open_settings_of(self, store_id: int) -> None:
        """The dialog shows the settings of the store that the desk shows."""
        self._in_store(store_id, lambda: self._open_settings(""))

    def _add_store(self) -> None:
        wizard = SetupWizard(self.desk, self.window(), self._setup)
        wizard.finished.connect(self.stores.read)
        wizard.open()

    def leave_setup(self) -> None:
        """The program ends, from the tray or with the session, while a store is set up: what was typed is kept as by *Cancel*."""
        for wizard in self.window().findChildren(SetupWizard):
            wizard.reject()

    def _show_begun(self) -> None:
        """A setup that was left is gone on with."""
        program = self.desk.program
        question = lambda: bool(program.remembered(SETUP_NAME))  # noqa: E731
        self.desk.reads.ask(self, question, self.no_store.show_begun, key="begun")

    def _rename(self, store_id: int) -> None:
        dialog = RenameDialog(self.desk.theme, self.stores.names.get(store_id, ""), self.window())
        self.desk.pin.mark(dialog.go_button)
        dialog.renamed.connect(lambda name: self.stores.rename(store_id, name))
        dialog.open()

    def _show_orders(self) -> None:
        self._show_tab(ORDERS)

    def _ask_keys(self) -> None:
        dialog = KeysDialog(self.desk, self.window())
        dialog.given.connect(self._take_keys)
        dialog.open()

    def _take_keys(self, keys: Keys) -> None:
        self.desk.give_keys(self.desk.store_id, keys)
        self.connections.look()
        if self.desk.store is not None and self.desk.store.paused_code:
            self.stores.resume(self.desk.store_id)

    def _rehearse_all(self) -> None:
        self._rehearse(None)

    def _rehearse(self, request: Request | None) -> None:
        window = RehearsalWindow(self.desk, self.window(), request)
        window.open()
        window.begin()

    def _choose(self, store_id: int) -> None:
        self._leave_audit()
        self.stores.show(store_id)
        self._remember(STORE_NAME, str(store_id))

    def _remember(self, name: str, value: str) -> None:
        self.desk.reads.keep(self, lambda: self.desk.program.remember(name, value))

    def _find(self) -> None:
        self.audit.seek() if self._shows_audit else self._seek()

    def _seek(self) -> None:
        self._show_tab(ORDERS)
        self.orders.focus_search()

    def _tab_pages(self) -> list[TabPage]:
        return [
            TabPage(tr("Orders"), self.orders),
            TabPage(tr("Needs attention"), self.attention, lambda held: counted(held, "order held", "orders held")),
            TabPage(tr("Downloads"), self.downloads),
            TabPage(tr("Products"), self.products),
            TabPage(tr("Proof"), self.proof),
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.no_store)
        self._pages.addWidget(self.audit)

    def _listen(self) -> None:
        self._listen_to_wishes()
        self._listen_to_runs()
        self._listen_to_navigation()
        self.page.folded.connect(lambda folded: self._remember(FOLDED_NAME, "yes" if folded else "no"))
        self.activity.wants_resume.connect(lambda: self.stores.resume(self.desk.store_id))
        self.no_store.wants_store.connect(self.desk.wants_new_store)
        self.audit.left.connect(self._leave_audit)
        self.audit.wants_order.connect(self._show_order_of)
        self.audit.wants_run.connect(self._show_run_of)

    def _listen_to_wishes(self) -> None:
        desk = self.desk
        desk.wants_download.connect(self._download)
        desk.wants_attention.connect(self._show_attention)
        desk.wants_settings.connect(self._open_settings)
        desk.wants_products.connect(self._show_products)
        desk.wants_sending.connect(self._show_sending)
        desk.wants_new_store.connect(self._add_store)
        desk.wants_keys.connect(self._ask_keys)
        SmallQuestions(desk, self)
        desk.wants_rehearsal.connect(self._rehearse_all)
        for signal, show in (
            (desk.wants_order, self.orders.show_order),
            (desk.wants_comparison, self.orders.compare),
            (desk.wants_run_orders, self.orders.show_run),
            (desk.wants_group_orders, self.orders.show_problem),
            (desk.wants_result_orders, self.orders.show_result),
            (desk.wants_day_orders, self.orders.show_day),
        ):
            signal.connect(self._show_orders)
            signal.connect(show)

    def _listen_to_runs(self) -> None:
        desk, stores = self.desk, self.stores
        desk.runs.began.connect(self._began)
        desk.runs.ended.connect(self._ended)
        self.daily_check = DailyCheck(desk, self)
        desk.store_changed.connect(self._show_store)
        desk.setup_kept.connect(self._show_begun)
        stores.changed.connect(self._show_states)
        stores.changed.connect(self.timer.look)
        self.timer.planned.connect(self._show_next)
        self.timer.wants_run.connect(self._start_by_itself)
        self.timer.paused.connect(stores.read)
        self.connections.changed.connect(self._show_states)
        desk.pause.changed.connect(self._show_states)
        desk.pause.changed.connect(self.timer.look)

    def _listen_to_navigation(self) -> None:
        desk, stores, navigation = self.desk, self.stores, self._navigation
        navigation.chosen.connect(self._choose)
        navigation.wants_rename.connect(self._rename)
        navigation.wants_pause.connect(stores.pause)
        navigation.wants_resume.connect(stores.resume)
        navigation.wants_store_settings.connect(self._open_settings_of)
        navigation.wants_new_store.connect(desk.wants_new_store)
        navigation.wants_audit.connect(self.show_audit)
        navigation.wants_computer.connect(lambda: desk.wants_settings.emit("computer"))
        navigation.wants_help.connect(lambda: desk.wants_help.emit(""))

    def _add_shortcuts(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "F5": self.desk.download,
            "Ctrl+F": self._find,
            "Ctrl+K": lambda: self.desk.wants_why.emit(""),
            "Ctrl+1": lambda: self._show_tab(ORDERS),
            "Ctrl+2": lambda: self._show_tab(ATTENTION),
            "Ctrl+3": lambda: self._show_tab(DOWNLOADS),
            "Ctrl+4": lambda: self._show_tab(PRODUCTS),
            "Ctrl+5": lambda: self._show_tab(PROOF),
            "Ctrl+6": self.show_audit,
            "Ctrl+,": lambda: self.desk.wants_settings.emit(""),
        }
        for keys, deed in deeds.items():
            QShortcut(QKeySequence(keys), self, deed)
