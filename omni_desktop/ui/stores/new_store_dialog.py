"""Adding a store: where both sides are, a test, and then what a first download needs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.ports.keys import Keys
from omni_desktop.core.ports.program import Program
from omni_desktop.core.ports.stores import Store
from omni_desktop.core.settings.checks import Known, Trouble
from omni_desktop.core.settings.fields import SettingsRefused, from_document, to_document
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.search_combo import SearchCombo
from omni_desktop.ui.settings.connection_check import ConnectionTest, What
from omni_desktop.ui.settings.controls import combo_control, day_control, id_of, text_control
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.key_fields import SIDES, KeyFields
from omni_desktop.ui.settings.lists import Lists, ListsLine
from omni_desktop.ui.settings.page import Group, two_columns
from omni_desktop.ui.settings.saving import keep_keys
from omni_desktop.ui.settings.time_zones import zone_choices

WIDTH, HEIGHT, FORM_WIDTH = 860, 640, 480
BRANCH, NO_BRANCH = "branches.default_branch", "Choose the branch where orders go when nothing else decides."
NEEDED = {
    "connection.name": "Give the store a name.",
    "connection.neto_url": "Give the web address of the Neto store.",
    "connection.omni_url": "Give the address of Cin7 Omni.",
    "connection.omni_username": "Give the user name that belongs to the Omni key.",
}
INTRO = "Where your web store's orders are read from, and where they go. The test only reads; nothing is written anywhere."
ADDED = "{name} is added. These settings decide what the first download brings; it can be rehearsed before anything is written."
LATER = "With Later, downloads stay off until you switch them on in Settings > Download Orders."


class NewStoreDialog(Dialog):
    """Once the store is added the desk shows it, whatever becomes of the second step."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "Add a store", "Test and add store", width=640, parent=parent)
        self.desk = desk
        self.resize(WIDTH, HEIGHT)
        self._zones: frozenset[str] | None = None
        self.form = Form(desk, self)
        self.keys = KeyFields(desk, self)
        self.test = ConnectionTest(desk, self._to_test)
        self.anyway = Button(desk.theme, "Add without a test", "link")
        self.banner = Banner(desk.theme, box=True)
        self.steps = QStackedWidget()
        self.first: FirstSettings | None = None
        self._adds = False
        self._lay_out_steps()
        self.form.show(to_document(Settings()))
        self._connect()
        desk.reads.ask(self, lambda: (desk.program.zones(), zone_choices(desk.now())), self._show_zones)
        self.form.widget_of("connection.name").setFocus()

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.keys.edited.connect(self._edited)
        self.test.ended.connect(self._tested)
        self.go_button.clicked.connect(self._go_on)
        self.anyway.clicked.connect(self._add)

    def _go_on(self) -> None:
        if self.first is not None:
            self.first.save()
        else:
            self._adds = True
            self.test.test()

    def _tested(self, holds: bool) -> None:
        """A store that cannot be reached now may still be the right one: that is for a person to say."""
        self.anyway.setVisible(not holds)
        if holds and self._adds:
            self._add()
        self._adds = False

    def _add(self) -> None:
        connection, keys, program = self._connection(), self.keys.keys(), self.desk.program
        if connection is None:
            return
        self.go_button.begin("Adding…")
        self.anyway.hide()
        self.desk.reads.ask(self, lambda: _add(program, connection, keys), self._added, self._not_added)

    def _added(self, answer: tuple[Store, Settings, str]) -> None:
        store, settings, unkept = answer
        self.go_button.end()
        self.go_button.setText("Save Settings")
        self.close_button.setText("Later")
        self.first = FirstSettings(self.desk, store, settings, self.keys.keys())
        self.first.saved.connect(self.accept)
        self.steps.addWidget(self.first)
        self.steps.setCurrentWidget(self.first)
        if unkept:
            self.desk.give_keys(store.id, self.keys.keys())         # first: whoever hears of the store will ask for them
            self._tell("warn", f"The keys are used until the window is closed and then forgotten. {unkept}")
        self.desk.show_store(store, settings)
        self.first.lists.refresh()
        self.first.form.widget_of("branches.default_branch").setFocus()

    def _not_added(self, sentence: str) -> None:
        self.go_button.end()
        self._tell("bad", f"Nothing was added. {sentence}")

    def _tell(self, tone: str, words: str) -> None:
        self.banner.show_words(tone, words)
        self.banner.show()

    def _to_test(self) -> What | None:
        connection, keys = self._connection(), self.keys.keys()
        return (connection, lambda: keys) if connection is not None else None

    def _connection(self) -> Connection | None:
        """None where a field is wrong or blank; it says so then."""
        self.form.finish()
        wanted = self._key_troubles()
        settings = Settings()
        try:
            settings = from_document(self.form.changes(), known=Known(zones=self._zones))
            troubles = _blank(settings)
        except SettingsRefused as refused:
            troubles = refused.troubles
        first = self.form.show_troubles(troubles)
        if first:
            self.form.widget_of(first[0]).setFocus()
        return None if troubles or wanted else settings.connection

    def _key_troubles(self) -> bool:
        blank = [side for side, key in zip(SIDES, self.keys.typed(), strict=True) if not key]
        for side in SIDES:
            self.keys.rows[side].set_error(f"Give the {side} key." if side in blank else "")
        return bool(blank)

    def _edited(self) -> None:
        self._adds = False
        self.test.clear()
        self.anyway.hide()
        self.form.show_troubles(())

    def _show_zones(self, answer: tuple[frozenset[str], list[tuple[str, str]]]) -> None:
        self._zones, choices = answer
        self.zone.offer(choices)

    def _lay_out_steps(self) -> None:
        self.steps.addWidget(_scrolled(self._connection_step()))
        self.body.addWidget(self.banner)
        self.body.addWidget(self.steps, 1)
        self.beside.addWidget(self.anyway)
        self.beside.addStretch()
        self.banner.hide()
        self.anyway.hide()

    def _connection_step(self) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(Words(self.desk.theme, INTRO, "secondary", wrap=True))
        columns, left, right = two_columns(self.desk)
        self.zone = SearchCombo("Store time zone", placeholder="Type a city")
        address = text_control(self.form.field("connection.neto_url"), placeholder="www.yourstore.com.au")
        left.heading("Neto")
        left.add(
            self.form.row("connection.name"),
            self.form.row("connection.neto_url", address),
            self.form.row("connection.neto_username"),
            self.keys.rows["Neto"],
            self.form.row("connection.time_zone", combo_control(self.zone)),
        )
        right.heading("Cin7 Omni")
        names = ("omni_url", "omni_username")
        right.add(*(self.form.row(f"connection.{name}", label_width=RIGHT_COLUMN) for name in names), self.keys.rows["Omni"])
        column.addLayout(columns)
        column.addWidget(rule())
        column.addWidget(self.test)
        column.addStretch()
        return step


class FirstSettings(QWidget):
    """The second step: what a download needs before it can begin."""

    saved = Signal()

    def __init__(self, desk: StoreContext, store: Store, settings: Settings, keys: Keys) -> None:
        super().__init__()
        self._desk = desk
        self._store = store
        self._settings = settings
        self.form = Form(desk, self)
        self.lists = Lists(desk, self, lambda: (store.id, keys))
        self.failure = Banner(desk.theme, box=True)
        self._lay_out()
        self.form.show(to_document(settings))
        self.form.put({"download_orders": {"enabled": True}})
        self.form.edited.connect(lambda: self.form.show_troubles(()))

    def save(self) -> None:
        self.form.finish()
        try:
            settings = from_document(self.form.changes(), self._settings)
            troubles: tuple[Trouble, ...] = () if settings.branches.default_branch else ((BRANCH, NO_BRANCH),)
        except SettingsRefused as refused:
            troubles = refused.troubles
        if self.form.show_troubles(troubles):
            self.form.widget_of(self.form.key_of(troubles[0][0])).setFocus()
            return
        program, store_id = self._desk.program, self._store.id
        self._desk.reads.ask(self, lambda: _saved(program, store_id, settings), self._show_saved, self._tell)

    def _show_saved(self, answer: tuple[Store, Settings]) -> None:
        self._desk.show_store(*answer)
        self.saved.emit()

    def _tell(self, sentence: str) -> None:
        self.failure.show_words("bad", f"Nothing was saved. {sentence}")
        self.failure.show()

    def _lay_out(self) -> None:
        branch = SearchCombo("Set Default Branch", placeholder="Choose a branch")
        self.lists.feed(branch, "branches")
        zone = Formats(self._settings.connection.time_zone).zone
        after = day_control(self._desk, self.form.field("download_orders.placed_after"), zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Words(self._desk.theme, ADDED.format(name=self._store.name), "secondary", wrap=True))
        rows = (
            self.form.row(BRANCH, combo_control(branch, id_of)),
            ListsLine(self._desk, self.lists, "Branches"),
            self.form.row("download_orders.placed_after", after),
            self.form.row("download_orders.enabled"),
        )
        group = Group(self._desk)
        group.setFixedWidth(FORM_WIDTH)
        group.add(*rows)
        column.addWidget(group)
        column.addWidget(Words(self._desk.theme, LATER, "caption", wrap=True))
        column.addWidget(self.failure)
        column.addStretch()
        self.failure.hide()


def _add(program: Program, connection: Connection, keys: Keys) -> tuple[Store, Settings, str]:
    """The store, its settings, and why the keys are not kept."""
    store = program.add_store(connection)
    return store, program.settings(store.id), keep_keys(program, store.id, keys)


def _saved(program: Program, store_id: int, settings: Settings) -> tuple[Store, Settings]:
    program.save_settings(store_id, settings)
    return next(store for store in program.stores() if store.id == store_id), settings


def _blank(settings: Settings) -> tuple[Trouble, ...]:
    document = to_document(settings)["connection"]
    return tuple((key, sentence) for key, sentence in NEEDED.items() if not document[key.partition(".")[2]])


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setObjectName("page")
    area.setWidget(widget)
    return area
