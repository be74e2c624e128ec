"""Rehearse download: what a download would do now, order by order. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.record.events import Ended, Looked, Request
from omni_desktop.core.run.trust import REHEARSE
from omni_desktop.core.values import replace
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.disk.whole import whole
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import fit_on_screen, rule
from omni_desktop.ui.look.plain import set_tip, set_title
from omni_desktop.ui.look.results import rehearsed_look
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.dialog import last_line
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.pieces import Pieces
from omni_desktop.ui.rehearsal.rehearsed_order import RehearsedOrder, white
from omni_desktop.ui.rehearsal.rehearsed_orders import RehearsedList, RehearsedOrders, caption, customer

WIDTH, HEIGHT, LIST_WIDTH = 1180, 760, 380
ROOMY, NARROW_LIST = 1000, 320                  # the window's width from which the list has all of its own
CALM = tr("Nothing is written, in Neto or in Omni.")
CSV_HEADING = (tr("Order"), tr("Customer"), tr("Would be"), tr("Total"), tr("Omni reference"), tr("What to know"))


class RehearsalWindow(QDialog):
    """`begin` asks for the rehearsal; the desk's one worker does it, and this window listens."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None, asked: Request | None = None) -> None:
        """`asked`: the download that is looked at first; None for all that is due."""
        super().__init__(parent)
        self._desk, self._store_id = desk, desk.store_id
        self._asked = asked or Request(starter="window")
        self._may_send = desk.settings.download_orders.trust != REHEARSE
        self._is_done = False
        theme = desk.theme
        theme.dress(self)
        set_guide(self, "rehearsal")
        set_title(self, tr("Rehearse download"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.orders = RehearsedOrders(desk.formats, self)
        self.heading = Words(theme, tr("Reading Neto…"), "strong")
        self.counts = Pieces(theme)
        self.list = RehearsedList(theme, self.orders)
        self.order = RehearsedOrder(theme, desk.formats)
        self.empty = EmptyState(theme, "eye", tr("Reading Neto…"), CALM)
        self.summary = Words(theme, "", "caption", elide=True)
        self.save = Button(theme, tr("Save as CSV…"))
        self.close_button = Button(theme, tr("Close"))
        self.now = PrimaryButton(theme, tr("Download these now"), "download")
        if not self._may_send:
            set_tip(self.now, tr("This store only rehearses. The settings of Download Orders say how far it goes."))
        self._lay_out()
        self._connect()
        fit_on_screen(self, WIDTH, HEIGHT)
        self._show_found()

    def begin(self) -> None:
        self._desk.download(replace(self._asked, rehearse=True))
        if not self._desk.runs.is_running:
            self._fail(tr("A rehearsal can't begin now. The page behind this window says why."))
        elif not self._is_ours():
            self.empty.show_words("clock", tr("Waiting"), tr("A download goes on; the rehearsal follows it."))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        self._stop()
        super().reject()

    def _stop(self) -> None:
        if self._is_ours() and self._desk.runs.is_running:
            self._desk.runs.cancel()

    def _is_ours(self) -> bool:
        runs = self._desk.runs
        return runs.store_id == self._store_id and runs.progress.request.rehearse

    def _connect(self) -> None:
        desk = self._desk
        desk.runs.stepped.connect(self._step)
        desk.runs.ended.connect(self._end)
        desk.store_changed.connect(self._leave_other_store)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.close_button.clicked.connect(self.reject)
        self.now.clicked.connect(self._download)
        self.save.clicked.connect(self._ask_where)

    def _leave_other_store(self) -> None:
        if self._desk.store_id != self._store_id:
            self.reject()

    # What the rehearsal tells

    def _step(self, happened: list[object]) -> None:
        if not self._is_ours() or self._is_done:
            return
        found = [event for event in happened if isinstance(event, Looked)]
        if found:
            self.orders.add(found)
        self.empty.show_words("eye", tr("Reading Neto…"), self._desk.runs.progress.waits or CALM)
        self._show_found()

    def _end(self, end: Ended | Trouble) -> None:
        if not self._is_ours() or self._is_done:
            return
        self._is_done = True
        if isinstance(end, Trouble):
            self._fail(told(end.sentence))
            return
        self.orders.arrange()
        self._show_found()
        if end.state != "complete":
            self.summary.setText(tr("The rehearsal ended early. {sentence}", sentence=told(end.sentence)).strip())

    def _fail(self, sentence: str) -> None:
        self._is_done = True
        self._show_found()
        self.empty.show_words("circle-alert", tr("The rehearsal didn't work"), sentence, token="bad")
        self._pages.setCurrentWidget(self.empty)

    def _show_found(self) -> None:
        orders, formats = self.orders, self._desk.formats
        number, wanted = orders.rowCount(), orders.wanted()
        self.heading.setText(tr(
            "{orders} found",
            orders=orders_words(number, formats),
        ) if self._is_done else tr(
            "{orders} so far…",
            orders=orders_words(number, formats),
        ))
        self.counts.show_pieces(orders.pieces())
        creating = sum(looked.result == "created" for looked in wanted)
        would = tr(
            "{orders} would be created, {money} in total",
            orders=orders_words(creating, formats),
            money=formats.money(orders.money_to_create()),
        )
        self.summary.setText(would if creating else "")
        self.now.setEnabled(self._is_done and bool(wanted) and self._may_send)
        self.save.setEnabled(self._is_done and number > 0)
        self._pages.setCurrentWidget(self._found if number else self.empty)
        if number and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(orders.index(0))
            self.list.setFocus()
        if self._is_done and not number:
            self.empty.show_words("circle-check", tr("Nothing to download"), tr("A download would find nothing new now."), token="ok")

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.order.show_order(self.orders.looked(index.row()))

    # What a person asks for

    def _download(self) -> None:
        order_ids = tuple(looked.id for looked in self.orders.wanted())
        self._desk.download(Request(order_ids=order_ids, starter="window", approved=True, by_rules=not self._asked.order_ids))
        self.accept()

    def _ask_where(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(self, tr("Save the rehearsal"), "rehearsal.csv", tr("CSV (*.csv)"))
        if path:
            self._desk.reads.keep(self, self._writing(Path(path)), self.summary.setText, self.summary.setText, waits=True)

    def _writing(self, path: Path) -> Callable[[], str]:
        lines = [csv_line(CSV_HEADING), *(csv_line(_cells(looked)) for looked in self.orders.all())]

        def write() -> str:
            try:
                with whole(path) as part:
                    part.write_text("".join(lines), CSV_ENCODING, newline="")
            except OSError:
                return tr("{name} can't be written there. Choose another folder.", name=path.name)
            return tr("Saved as {name}", name=path.name)

        return write

    # Layout

    def _lay_out(self) -> None:
        banner = Banner(
            self._desk.theme, "info", tr("Neto and Omni stay as they are. This is what a download would do now."),
            title=tr("Rehearsal: nothing is written"), icon="eye",
        )                                                                                                               # fmt: skip
        self._found = self._found_page()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._found)
        self._pages.addWidget(white(self.empty))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (banner, rule()):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(rule())
        column.addWidget(last_line(self.summary, self.save, self.close_button, self.now, wide=self.summary))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen, or with large texts, the list leaves room for all of an order's values."""
        super().resizeEvent(event)
        self._left.setFixedWidth(LIST_WIDTH if self.width() >= ROOMY else NARROW_LIST)

    def _found_page(self) -> QWidget:
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 16, 8)
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.counts)
        left = QWidget()
        self._left = left
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(rule())
        inside.addWidget(self.list, 1)
        page = white(QWidget())
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(rule(upright=True))
        row.addWidget(self.order, 1)
        return page


def _cells(looked: Looked) -> tuple[str | Decimal | None, ...]:
    return looked.id, customer(looked), rehearsed_look(looked.result)[2], looked.total, looked.reference, caption(looked)
