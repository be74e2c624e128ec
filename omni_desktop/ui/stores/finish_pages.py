"""The end of the setup: a rehearsal of the first download, and the store that is ready."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.record.events import Ended, Looked, Request
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.pieces import Pieces
from omni_desktop.ui.rehearsal.rehearsed_orders import PLACE, RehearsedList, RehearsedOrders

CALM = tr("Nothing is written, in Neto or in Omni.")
FIRST = tr("The first order is made alone and read back to the cent; then the others follow. You can close this at any time.")
NOT_NOW = tr("It can't begin now. The page behind this window says why; the store itself is set up.")
AFTER = tr("Another download goes on. The first one of this store follows it.")
LATER = tr("The next download looks for new orders. Automatic downloads are switched on in Settings > Download Orders.")
WAITING = frozenset({"held", "refused"})         # of what a run tells: the results that need somebody


def is_run_of(desk: StoreContext, request: Request | None) -> bool:
    """Whether the run that goes on, or ended last, is the one that was asked for so: another store's may go on."""
    return request is not None and desk.runs.progress.request is request


class RehearsalPage(QWidget):
    """Made once the store is there, for one rehearsal. `ended` when it did, whatever came of it."""

    ended = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self.is_done = False
        self._request: Request | None = None
        self.orders = RehearsedOrders(desk.formats, self)
        self.list = RehearsedList(desk.theme, self.orders)
        self.heading = Words(desk.theme, "", "name")
        self.counts = Pieces(desk.theme)
        self.empty = EmptyState(desk.theme, "eye", tr("Reading Neto…"), CALM)
        self._pages = QStackedWidget()
        self._lay_out()
        desk.runs.stepped.connect(self._step)
        desk.runs.ended.connect(self._end)

    def begin(self) -> None:
        self._request = Request(rehearse=True, starter="window")
        self._desk.download(self._request)
        if not self._desk.runs.is_running:
            self._tell_end(Trouble(NOT_NOW))
        self._show()

    def stop(self) -> None:
        if is_run_of(self._desk, self._request) and not self.is_done and self._desk.runs.is_running:
            self._desk.runs.cancel()
        self._request = None

    def creating(self) -> int:
        """How many orders the download would create, by the rehearsal."""
        return sum(looked.result == "created" for looked in self.orders.wanted())

    def _step(self, happened: list[object]) -> None:
        if not is_run_of(self._desk, self._request) or self.is_done:
            return
        found = [event for event in happened if isinstance(event, Looked)]
        if found:
            self.orders.add(found)
            self._show()

    def _end(self, end: Ended | Trouble) -> None:
        if self._request is None or self.is_done:
            return
        if is_run_of(self._desk, self._request):
            self._tell_end(end)
        elif self._desk.runs.progress.cancelling:
            self._tell_end(Trouble(NOT_NOW))

    def _tell_end(self, end: Ended | Trouble) -> None:
        self.is_done = True
        self.orders.arrange()
        self._show()
        if not self.orders.rowCount():
            failed = isinstance(end, Trouble) or end.state != "complete"
            title = tr("The rehearsal didn't work") if failed else tr("Nothing to download yet")
            self.empty.show_words("circle-alert" if failed else "circle-check", title, told(end.sentence), token="bad" if failed else "ok")
        self.ended.emit()

    def _show(self) -> None:
        number, formats = self.orders.rowCount(), self._desk.formats
        words = orders_words(number, formats)
        self.heading.setText(tr("{orders} found", orders=words) if self.is_done else tr("{orders} so far…", orders=words))
        self.counts.show_pieces(self.orders.pieces())
        self._pages.setCurrentIndex(0 if number else 1)

    def _lay_out(self) -> None:
        found = QWidget()
        inside = QVBoxLayout(found)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 24, 4)
        head.addWidget(self.heading)
        head.addWidget(self.counts)
        inside.addLayout(head)
        inside.addWidget(self.list, 1)
        self._pages.addWidget(found)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(8)
        words = QVBoxLayout()
        words.setContentsMargins(24, 0, 24, 0)
        words.addWidget(Words(self._desk.theme, tr("Rehearsal"), "title"))
        words.addWidget(Words(self._desk.theme, tr("What the first download would do now. {calm}", calm=CALM), "secondary", wrap=True))
        column.addLayout(words)
        column.addWidget(self._pages, 1)


class ReadyPage(QWidget):
    """The store is there; what its first download does is told as it goes. `ended` when it did, whatever came of it."""

    ended = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self._request: Request | None = None
        self._results: dict[str, str] = {}
        self.title = Words(desk.theme, "", "title", wrap=True)
        self.words = Words(desk.theme, "", "secondary", wrap=True)
        self.counts = Pieces(desk.theme, "body")
        self.first = Words(desk.theme, "", "name", wrap=True)
        self.warning = Banner(desk.theme, "warn", box=True)
        self._lay_out()
        desk.runs.stepped.connect(self._step)
        desk.runs.ended.connect(self._end)

    def begin(self, name: str, *, downloads: bool, unkept: str) -> None:
        self.title.setText(tr("{name} is set up", name=name))
        self.warning.setVisible(bool(unkept))
        self.warning.show_words("warn", tr("The keys are used until the window is closed and then forgotten. {unkept}", unkept=unkept))
        self.first.setText("")
        self._request = Request(starter="window") if downloads else None
        if self._request is None:
            self.words.setText(LATER)
            return
        self._desk.download(self._request)
        self.words.setText(FIRST if is_run_of(self._desk, self._request) else AFTER if self._desk.runs.is_running else NOT_NOW)

    @property
    def waiting(self) -> int:
        """How many of the first orders need somebody."""
        return sum(result in WAITING for result in self._results.values())

    def _step(self, happened: list[object]) -> None:
        if not is_run_of(self._desk, self._request):
            return
        self.words.setText(FIRST)
        found = [event for event in happened if isinstance(event, Looked)]
        created = next((looked for looked in found if looked.result == "created"), None)
        if created is not None and not self.first.text():
            self.first.setText(tr("{id} is in Omni, the first of them.", id=created.id))
        self._results |= {looked.id: looked.result for looked in found}
        counts = Counter(self._results.values())
        told = sorted(counts.items(), key=lambda result: PLACE.get(result[0], len(PLACE)))
        self.counts.show_pieces([(result, f"{count} {result_look(result)[2].lower()}") for result, count in told])

    def _end(self, end: Ended | Trouble) -> None:
        if not is_run_of(self._desk, self._request):
            if self._request is not None and self._desk.runs.progress.cancelling:       # what followed a run goes with it
                self.words.setText(NOT_NOW)
            return
        self._request = None
        if isinstance(end, Trouble) or end.state != "complete":
            self.words.setText(told(end.sentence) or tr("The download was cancelled. What came is kept; the next one goes on from there."))
        else:
            done = tr("The first download is done. {later}", later=LATER)
            self.words.setText(f"{done} {self._waiting_words()}".rstrip())
        self.ended.emit()

    def _waiting_words(self) -> str:
        if not self.waiting:
            return ""
        if self.waiting == 1:
            return tr("1 order waits for you: what it needs, and the button that mends it, stand in Needs attention.")
        return tr(
            "{orders} wait for you: what they need, and the buttons that mend them, stand in Needs attention.",
            orders=orders_words(self.waiting, self._desk.formats),
        )

    def _lay_out(self) -> None:
        self.warning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (self.title, self.words, self.first, self.counts, self.warning):
            column.addWidget(widget)
        column.addStretch()
