"""One store's page: header, tiles, tabs with their views, and the proof at the bottom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.ui.desk.connections import Connections
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.split_button import SplitButton
from omni_desktop.ui.parts.tabs import Tabs
from omni_desktop.ui.tiles.activity_tile import ActivityTile
from omni_desktop.ui.tiles.attention_tile import AttentionTile
from omni_desktop.ui.tiles.products_tile import ProductsTile
from omni_desktop.ui.tiles.summary import Summary, read_summary
from omni_desktop.ui.tiles.updates_tile import UpdatesTile
from omni_desktop.ui.window.header import ConnectionBanner, Header
from omni_desktop.ui.window.status_line import StatusLine
from omni_desktop.ui.window.tab_line import TabLine

ORDERS, ATTENTION, DOWNLOADS, PRODUCTS, PROOF = 0, 1, 2, 3, 4
GUIDES = ("orders", "held-orders", "history-and-export", "products", "proof")      # pages of the guide, by tab
TILES = (("activity", 234, 0), ("products", 264, 280), ("attention", 234, 280), ("updates", 190, 240))
"""Least and full width; 0 takes what is left."""
GOES_FIRST = ("updates", "attention", "products")                            # tiles that go where somebody unfolds what has no room
BESIDE, BETWEEN = 48, 16                        # the margins of the row of tiles, and the gap between two
ROOMY_WIDTH, ROOMY_FOUR, ROOMY_HEIGHT = 1080, 1260, 680         # of the window: a smaller one folds the tiles by itself
DAY_MS = 60_000                                 # how often it is asked whether a new day has begun
REREAD_MS = 400                                 # while a run writes, the tiles are read again at most so often


class TabPage(NamedTuple):
    word: str
    view: QWidget
    counted: Callable[[int], str] = str


class StorePage(QWidget):
    """`folded` tells what a person chose with Hide or Show summary, to be remembered."""

    folded = Signal(bool)

    def __init__(self, desk: StoreContext, connections: Connections, pages: Sequence[TabPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._summary: Summary | None = None
        self._reading = Rereading(self, desk.reads, self._question, self._show)
        self._chosen: bool | None = None        # what a person chose in this window; until then the room decides
        self.header, self.banner = Header(desk, connections), ConnectionBanner(desk, connections)
        self.activity, self.attention, self.updates = ActivityTile(desk), AttentionTile(desk), UpdatesTile(desk)
        self.products = ProductsTile(desk)
        guides = {self.activity: "downloading", self.products: "products", self.attention: "held-orders", self.updates: "status-updates"}
        for tile, page in guides.items():
            set_guide(tile, page)
        set_guide(self, GUIDES[ORDERS])
        self.tiles = QWidget()
        self.tabs = Tabs(desk.theme, tr("Pages of this store"))
        of_tile = self.activity.ready.button
        self.download = SplitButton(desk.theme, tr("Download Orders"), choices=of_tile.choices)     # while the tile with it is folded away
        self.fold = Button(desk.theme, tr("Hide summary"), "ghost", "chevron-up", icon_after=True)
        self.bar = TabLine(desk.theme, self.tabs, self.download, self.fold)
        self.views = QStackedWidget()
        self.side = QHBoxLayout()
        self.status = StatusLine(desk)
        self._rereading = QTimer(self)
        self._rereading.setSingleShot(True)
        self._rereading.setInterval(REREAD_MS)
        self._day = desk.formats.local(desk.now()).date()
        self._days = QTimer(self)
        self._days.setInterval(DAY_MS)
        self._days.timeout.connect(self.look_at_the_day)
        self._days.start()
        self._fill(pages)
        self._lay_out()
        self._listen()
        self.read()

    def read(self) -> None:
        """Read the tiles anew, in the background: of another store, or after what this window did."""
        self._reading.start_over()

    def _question(self) -> Callable[[], Summary] | None:
        desk = self._desk
        program, store_id, formats, now = desk.program, desk.store_id, desk.formats, desk.now()
        trust = desk.settings.download_orders.trust

        def question() -> Summary:
            return read_summary(program.history(store_id), formats, now, program.last_sweep(store_id), trust)

        return question if store_id else None

    def _show_guide(self, tab: int) -> None:
        set_guide(self, GUIDES[tab])

    def show_tab(self, number: int) -> None:
        self.tabs.setCurrentIndex(number)

    def fold_summary(self, folded: bool | None) -> None:
        """None leaves it to the room there is."""
        self._chosen = folded
        self._fit()

    @property
    def is_folded(self) -> bool:
        return self.tiles.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show(self, summary: Summary) -> None:
        self._summary = summary
        for part in (self.activity, self.attention, self.updates, self.status):
            part.show_summary(summary)
        self.tabs.set_count(ATTENTION, summary.held or summary.figures.problems)
        self.bar.fit()

    def _fit(self) -> None:
        window = self.window().size()
        roomy = window.width() >= (ROOMY_FOUR if self._has_products else ROOMY_WIDTH) and window.height() >= ROOMY_HEIGHT
        folded = not roomy if self._chosen is None else self._chosen
        self._choose_tiles()
        self.tiles.setVisible(not folded)
        self.bar.show_folded(folded)

    @property
    def _has_products(self) -> bool:
        return self._desk.settings.products.enabled

    def _choose_tiles(self) -> None:
        """As many as have room; what the others tell stands in the tabs too."""
        least = {name: width for name, width, _full in TILES if name != "products" or self._has_products}
        for name in GOES_FIRST:
            if sum(least.values()) + BETWEEN * (len(least) - 1) + BESIDE > self.width():
                least.pop(name, None)
        for name, _least, _full in TILES:
            getattr(self, name).setVisible(name in least)

    def _toggle(self) -> None:
        self._chosen = not self.is_folded
        self._fit()
        self.folded.emit(self._chosen)

    def _listen(self) -> None:
        desk = self._desk
        desk.store_changed.connect(self.read)
        desk.store_changed.connect(self._fit)
        desk.ledger_changed.connect(self._read_soon)
        desk.runs.ended.connect(self.read)
        desk.runs.began.connect(self._show_button)
        desk.runs.ended.connect(self._show_button)
        self._rereading.timeout.connect(self._reading.read)
        self.fold.clicked.connect(self._toggle)
        self.tabs.currentChanged.connect(self.views.setCurrentIndex)
        self.tabs.currentChanged.connect(self._show_guide)
        self.download.clicked.connect(lambda _=False: desk.download())

    def look_at_the_day(self) -> None:
        """A window that stays open over night says "yesterday" in the morning."""
        day = self._desk.formats.local(self._desk.now()).date()
        if day != self._day:
            self._day = day
            self.header.show_now()
            self.read()

    def _read_soon(self) -> None:
        if not self._rereading.isActive():
            self._rereading.start()

    def _show_button(self) -> None:
        running = self._desk.runs.is_running
        self.download.setEnabled(not running)
        self.download.setText(tr("Downloading…") if running else tr("Download Orders"))
        self.bar.fit()

    def _fill(self, pages: Sequence[TabPage]) -> None:
        for page in pages:
            self.tabs.add(page.word, page.counted)
            self.views.addWidget(page.view)

    def _lay_out(self) -> None:
        tiles = QHBoxLayout(self.tiles)
        tiles.setContentsMargins(24, 0, 24, 16)
        tiles.setSpacing(BETWEEN)
        for tile, least, width in TILES:
            part: QWidget = getattr(self, tile)
            part.setMinimumWidth(least)
            part.setMaximumWidth(width or part.maximumWidth())
            tiles.addWidget(part, width or 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.banner, self.tiles, rule()):
            column.addWidget(part)
        column.addLayout(self._below(), 1)
        column.addWidget(self.status)

    def _below(self) -> QHBoxLayout:
        """The tabs and their views, and beside both the panel of an order."""
        views = QVBoxLayout()
        views.setSpacing(0)
        views.addWidget(self.bar)
        views.addWidget(self.views, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(views, 1)
        row.addLayout(self.side)
        return row
