"""Setting up a store, step by step: both sides, what to download, a rehearsal, and the store is ready."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.ports.program.keys import SETTING_UP, Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.values import replace
from omni_desktop.core.words.zones import is_zone
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import fit_on_screen, least_on_screen, rule
from omni_desktop.ui.look.plain import is_enter, set_tip, set_title
from omni_desktop.ui.look.tokens import WIDEST
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.dialog import put_last
from omni_desktop.ui.settings.time_zones import zone_choices
from omni_desktop.ui.stores.connect_page import NETO, OMNI, ConnectPage
from omni_desktop.ui.stores.finish_pages import ReadyPage, RehearsalPage
from omni_desktop.ui.stores.first_orders_page import FirstOrdersPage
from omni_desktop.ui.stores.key_guide import KeyGuide
from omni_desktop.ui.stores.said_here import said_before
from omni_desktop.ui.stores.setup_draft import Added, Draft, SetupKeeper, kept_draft
from omni_desktop.ui.stores.wizard_rail import WizardRail

WIDTH, HEIGHT, FOOTER = 760, 584, 56
STEPS = (tr("Welcome"), tr("Connect to Neto"), tr("Connect to Cin7 Omni"), tr("What to download"), tr("Rehearsal"), tr("Ready"))
PAGES = ("neto", "omni", "orders", "rehearsal", "ready")
NEXT, PRACTICE, REHEARSE = tr("Next"), tr("Use the practice store instead"), tr("Rehearse first")
DONE, ATTENTION = tr("Show the orders"), tr("Show what waits")
COUNTING, DOWNLOAD, FINISH = tr("Counting…"), tr("Download now"), tr("Finish")
LEFT_OUT = frozenset({STEPS.index(tr("Rehearsal"))})
NO_ZONE = frozenset({"UTC", "Etc/UTC", "Etc/GMT", "GMT"})      # a computer that was never told where it stands


@dataclass(frozen=True, slots=True)
class Begun:
    """What the setup begins with. `kept`: which keys are in the keyring."""

    draft: Draft
    zones: list[tuple[str, str]]


class SetupWizard(QDialog):
    """What was typed is kept when it is closed, and stands here when it is opened again; once the store is there the desk shows it."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None, keeper: SetupKeeper | None = None) -> None:
        super().__init__(parent)
        desk.theme.dress(self)
        set_guide(self, "first-download")
        self.desk = desk
        self._store: Store | None = None
        self._draft = Draft()
        self._keeper = keeper or SetupKeeper()
        self.neto, self.omni = ConnectPage(desk, NETO), ConnectPage(desk, OMNI)
        self.orders, self.ready = FirstOrdersPage(desk), ReadyPage(desk)
        self.rehearsal: RehearsalPage | None = None
        self.page = ""
        self._is_saving = False
        self._is_there = Event()        # the store, though its answer may still be on its way here
        self._missing: frozenset[str] = frozenset()     # products that Omni lacks
        self.banner = Banner(desk.theme, "bad", box=True)
        self.rail = WizardRail(desk.theme, STEPS)
        self.pages = QStackedWidget()
        self.practice = Button(desk.theme, PRACTICE, "link")
        self.back, self.rehearse, self.next = Button(desk.theme, tr("Back")), Button(desk.theme, REHEARSE), PrimaryButton(desk.theme, NEXT)
        self._places = {
            "neto": _scrolled(self.neto), "omni": _scrolled(self.omni), "orders": _scrolled(self.orders), "ready": self.ready,
        }                                                                                                               # fmt: skip
        self._lay_out()
        self._listen()
        self.show_page("neto")
        self.pages.setEnabled(False)
        latest = self._keeper.latest
        desk.reads.ask(self, lambda: _begun(desk.program, latest), self._begin, self._not_begun)

    # What was kept

    def _begin(self, begun: Begun) -> None:
        self._draft = draft = begun.draft
        self.neto.zone.offer(begun.zones)
        for page in (self.neto, self.omni):
            page.show_values(draft.connection, kept=False)
        self.pages.setEnabled(True)
        self.neto.take_focus()
        if draft.page:
            program = self.desk.program
            self.desk.reads.ask(self, lambda: program.kept_keys(SETTING_UP), self._resume, self._resume_without, waits=True)

    def _not_begun(self, sentence: str) -> None:
        self.pages.setEnabled(True)
        self._tell(sentence)

    def _resume(self, kept: frozenset[str]) -> None:
        draft = self._draft
        for page in (self.neto, self.omni):
            page.show_values(draft.connection, kept=self._is_known(page.side.name, kept))
        both = all(self._is_known(side.name, kept) for side in (NETO, OMNI))
        if draft.page == "orders" and both:
            self.show_page("orders")
        elif draft.page != "neto" and self._is_known("Neto", kept):
            self.show_page("omni")

    def _resume_without(self, _sentence: str) -> None:
        """No keyring: what was given in this window is still known."""
        self._resume(frozenset())

    def _is_known(self, side: str, kept: frozenset[str]) -> bool:
        return side in kept or bool(self.desk.given_key(SETTING_UP, side))

    def _now(self) -> Draft:
        values = {**self.neto.values(), **self.omni.values()}
        draft = replace(self._draft, connection=replace(self._draft.connection, **values))  # type: ignore[arg-type]
        if self.page in ("orders", "rehearsal"):
            draft = self.orders.draft(draft)
        return replace(draft, page=self.page if self.page in ("neto", "omni") else "orders")

    def _typed_keys(self) -> Keys:
        return Keys(self.neto.typed_key(), self.omni.typed_key())

    def _keep(self) -> None:
        """Once the store is there nothing of the setup is kept."""
        is_there = self._is_there
        if self._store is not None or is_there.is_set() or not self.pages.isEnabled():
            return
        self._draft = draft = self._now()
        desk, typed = self.desk, self._typed_keys()
        given = {side: desk.given_key(SETTING_UP, side) for side in ("Neto", "Omni")}
        keys = Keys(typed.neto or given["Neto"], typed.omni or given["Omni"])
        desk.give_keys(SETTING_UP, keys)
        keeper, number = self._keeper, self._keeper.take(draft)
        write = lambda: None if is_there.is_set() else keeper.write(number, desk.program, keys)  # noqa: E731
        desk.reads.keep(desk, write, lambda _: desk.setup_kept.emit(), waits=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An Enter that is held goes on once: the next page's button may be the one that downloads."""
        if not (is_enter(event) and event.isAutoRepeat()):
            super().keyPressEvent(event)

    def reject(self) -> None:
        self._keep()
        if self.rehearsal is not None:
            self.rehearsal.stop()
        super().reject()

    # From page to page

    def show_page(self, page: str) -> None:
        self.page = page
        self.banner.hide()
        self.pages.setCurrentWidget(self._places[page])
        self.rail.show_step(PAGES.index(page) + 1, frozenset() if self.rehearsal else LEFT_OUT)
        self.practice.setVisible(page in ("neto", "omni"))
        self.back.setVisible(page not in ("neto", "ready"))
        self.rehearse.setVisible(page == "orders")
        if page == "orders":
            self.orders.begin(self._now(), self._all_keys)
        self._show_next()
        self._take_focus()

    def _take_focus(self) -> None:
        if self.page in ("neto", "omni"):
            (self.neto if self.page == "neto" else self.omni).take_focus()
        elif self.page == "orders":
            self.orders.take_focus()
        else:
            self.next.setFocus()

    def _go_back(self) -> None:
        if self.rehearsal is not None:
            self.rehearsal.stop()
        self.show_page(PAGES[PAGES.index(self.page) - 1])

    def _go_on(self) -> None:
        if self.page == "neto":
            self.neto.go_on()
        elif self.page == "omni":
            self.omni.go_on()
        elif self.page == "ready":
            self.accept()
            if self.ready.waiting:
                self.desk.wants_attention.emit("", "")
        else:
            self._add(then="ready")

    def _went_on(self, page: str) -> None:
        self.show_page(page)
        self._keep()

    def _show_next(self) -> None:
        """A button says what happens. While the store is saved nothing else can be asked for, whatever else is answered meanwhile."""
        if self._is_saving:
            return
        words, enabled = NEXT, True
        if self.page == "orders":
            words, enabled = self._orders_words(), not (self.orders.would_double or self.orders.is_reading)
        elif self.page == "rehearsal" and self.rehearsal is not None:
            count = self.rehearsal.creating()
            words, enabled = tr(
                "Download {orders}",
                orders=orders_words(count, self.desk.formats),
            ) if count else FINISH, self.rehearsal.is_done
        elif self.page == "ready":
            words = ATTENTION if self.ready.waiting else DONE
        self.next.setText(words)
        self.next.setEnabled(enabled)
        self.rehearse.setEnabled(enabled)
        for button in (self.next, self.rehearse):
            set_tip(button, self.desk.pin.tip() if self.page == "orders" else "")       # from there on the store is added

    def _orders_words(self) -> str:
        if self.orders.is_reading:
            return COUNTING
        if not self.orders.is_counted:
            return DOWNLOAD
        count = self.orders.coming.coming.count
        return tr("Download {orders}", orders=orders_words(count, self.desk.formats)) if count else FINISH

    def _all_keys(self) -> Keys:
        """Asked for in the background: a keyring may wait for a person."""
        desk, typed, store_id = self.desk, self._typed_keys(), self._store.id if self._store else SETTING_UP
        return Keys(typed.neto or desk.key(store_id, "Neto"), typed.omni or desk.key(store_id, "Omni"))

    # The store

    def _add(self, *, then: str) -> None:
        if self._is_saving or not self.orders.check():
            return
        desk, keeper, wanted, known, is_there = self.desk, self._keeper, self.orders.settings(), self._store, self._is_there
        button = {"ready": self.next, "rehearsal": self.rehearse, "products": self.orders.products.make}[then]
        self._save(button)

        def added(answer: tuple[Added, Keys]) -> None:
            self._saved(button)
            self._added(*answer, then=then)

        def not_added(sentence: str) -> None:
            self._saved(button)
            self._take_focus()
            self._tell(tr("Nothing was added. {sentence}", sentence=sentence))

        def question() -> tuple[Added, Keys]:
            keys = self._all_keys()
            return keeper.finish(desk.program, wanted, keys, known, is_there), keys

        desk.reads.keep(self, question, added, not_added, waits=True)

    def _save(self, button: Button) -> None:
        """Also what is typed would be another store than the one that is on its way."""
        self._is_saving = True
        button.begin(tr("Saving…"))
        for widget in (self._places[self.page], self.back, self.rehearse, self.next):
            widget.setEnabled(False)

    def _saved(self, button: Button) -> None:
        self._is_saving = False
        for widget in (self._places[self.page], self.back):
            widget.setEnabled(True)
        button.end()
        self._show_next()

    def _added(self, added: Added, keys: Keys, *, then: str) -> None:
        desk = self.desk
        self._store = added.store
        self.neto.store_id = self.omni.store_id = added.store.id
        if added.unkept:
            desk.give_keys(added.store.id, keys)            # first: whoever hears of the store will ask for them
        desk.show_store(added.store, added.settings)
        if added.troubles:
            self._tell(" ".join(self.orders.show_troubles(added.troubles)))
            return
        desk.drop_keys(SETTING_UP)
        if then == "ready":
            self._finish(added)
        elif then == "products":
            desk.wants_sending.emit("omni", self._missing)
        else:
            self._rehearse()

    def _make_products(self, missing: frozenset[str]) -> None:
        """The store has to be there first, and makes products from then on."""
        self._missing, self.orders.makes_products = missing, True
        self._add(then="products")

    def _finish(self, added: Added) -> None:
        downloads = bool(self.orders.coming.coming.count) or not self.orders.is_counted
        self.show_page("ready")
        self.ready.begin(added.store.name, downloads=downloads, unkept=added.unkept)

    def _rehearse(self) -> None:
        before = self._places.get("rehearsal")
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()
        self.rehearsal = self._places["rehearsal"] = page = RehearsalPage(self.desk)
        self.pages.addWidget(page)
        page.ended.connect(self._show_next)
        self.show_page("rehearsal")
        page.begin()

    def _tell(self, sentence: str) -> None:
        self.banner.show_words("bad", said_before(sentence))
        self.banner.setVisible(bool(sentence))

    def _practise(self) -> None:
        self.desk.wants_practice.emit()
        self.reject()

    def _guide(self, side: str) -> None:
        KeyGuide(self.desk.theme, side, self).open()

    def _listen(self) -> None:
        self.neto.went_on.connect(lambda: self._went_on("omni"))
        self.omni.went_on.connect(lambda: self._went_on("orders"))
        for page in (self.neto, self.omni):
            page.wants_guide.connect(self._guide)
        self.orders.changed.connect(self._show_next)
        self.ready.ended.connect(self._show_next)
        self.orders.products.wants_products.connect(self._make_products)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.rehearse.clicked.connect(lambda: self._add(then="rehearsal"))
        self.practice.clicked.connect(self._practise)

    # Layout

    def _lay_out(self) -> None:
        set_title(self, tr("Set up a store"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        least_on_screen(self, 740, 480)
        fit_on_screen(self, WIDTH, HEIGHT)
        self.banner.hide()
        for place in self._places.values():
            self.pages.addWidget(place)
        self.pages.setProperty("ground", "surface")
        self.pages.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.pages, 1)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.rail)
        both.addWidget(rule(upright=True))
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(both, 1)
        column.addWidget(rule())
        column.addWidget(self._footer())
        self.next.setDefault(True)
        put_last(self, self.practice, self.back, self.rehearse, self.next)

    def _footer(self) -> QWidget:
        footer = QWidget()
        footer.setFixedHeight(FOOTER)
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self.practice)
        row.addStretch()
        for button in (self.back, self.rehearse, self.next):
            row.addWidget(button)
        return footer


def _begun(program: Program, latest: Draft | None) -> Begun:
    zones = zone_choices(program.now())
    draft = latest or kept_draft(program)
    if draft is None:
        own = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        draft = Draft()
        if is_zone(own) and own not in NO_ZONE:
            draft = replace(draft, connection=replace(draft.connection, time_zone=own))
    return Begun(draft, zones)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setObjectName("page")
    widget.setMaximumWidth(WIDEST["steps"])
    area.setWidget(widget)
    return area
