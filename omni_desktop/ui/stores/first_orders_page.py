"""What to download: the store's name and branch, the day to begin with, and whether Omni holds these orders already."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.mapping.already_there import AlreadyThere
from omni_desktop.core.mapping.first_orders import FirstOrders, count_from, newest
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.setting_up import RecentOrders
from omni_desktop.core.settings.checks import Trouble
from omni_desktop.core.settings.choices import Choice
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import LineInput
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.stores.catalogue_proposal import CatalogueProposal
from omni_desktop.ui.stores.connect_page import LABEL
from omni_desktop.ui.stores.look_line import LookLine
from omni_desktop.ui.stores.said_here import said_before
from omni_desktop.ui.stores.setup_draft import Draft
from omni_desktop.ui.stores.starting_days import StartingDays, days_of

INTRO = tr("Orders placed from this day on come down; older ones only when you ask for one by its number.")
NAME_HELP = tr("Shown everywhere, and as the project name on sales orders.")
ONE_BRANCH, SEVERAL = tr("Omni has this one branch."), tr("The first one in Omni. Choose another one where orders should go elsewhere.")
CHOOSE = tr("Choose the branch that orders go to.")
PREFIX_HELP = tr("What Omni's reference has before the order's number.")
LOOKED_AT, DATE_MS = 20, 500
NAMELESS = tr("Neto store")
T = TypeVar("T")
NAME, BRANCH, PREFIX = "connection.name", "branches.default_branch", "download_orders.reference_prefix"


class FirstOrdersPage(QWidget):
    """`changed` whenever what would be downloaded is another."""

    changed = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self._connection = Connection()
        self._keys: Callable[[], Keys] = lambda: Keys("", "")
        self._recent: RecentOrders | None = None
        self._read_from: datetime | None = None
        self.there: AlreadyThere | None = None
        self.coming = FirstOrders()
        self.is_reading = False
        self.makes_products = False             # somebody wanted missing products to be made in Omni
        self.name = LineInput(tr("Store name"))
        self.branch = SearchCombo(tr("Branch"), placeholder=CHOOSE)
        self.prefix = LineInput(tr("Reference prefix"))
        self.days = StartingDays(desk)
        self.rows = {
            NAME: self._row(tr("Store name"), self.name, NAME_HELP),
            BRANCH: self._row(tr("Branch"), self.branch),
            PREFIX: self._row(tr("Reference prefix"), self.prefix, PREFIX_HELP),
        }
        self.look = LookLine(desk)
        self.use_prefix = Button(desk.theme, "", "secondary")
        self.products = CatalogueProposal(desk)
        self._dates = QTimer(self)
        self._dates.setSingleShot(True)
        self._dates.setInterval(DATE_MS)
        self._lay_out()
        self._listen()

    def begin(self, draft: Draft, keys: Callable[[], Keys]) -> None:
        """What was typed is kept; both sides are asked anew where they are others."""
        other = draft.connection != replace(self._connection, name=draft.connection.name)
        self._keys = keys
        if not other and self._recent is not None:
            return
        self._connection = draft.connection
        self._recent = self._read_from = self.there = None
        self.name.setText(draft.connection.name or name_of(draft.connection.neto_url))
        self.prefix.setText(draft.prefix)
        self.days.begin(Formats(draft.connection.time_zone), draft.start)
        self.look.show_busy(tr("Reading the orders of the last 7 days from Neto…"))
        self.use_prefix.hide()
        self.products.begin(draft.connection, keys)
        self._read_branches(draft.branch)
        self._read_orders()

    def draft(self, draft: Draft) -> Draft:
        """With what stands here."""
        connection = replace(draft.connection, name=self.name.text().strip())
        return replace(draft, connection=connection, branch=self.branch.key(), start=self.days.word(), prefix=self.prefix.text())

    def settings(self) -> Settings:
        """As they would be saved; troubles are for `check`."""
        base = Settings(replace(self._connection, name=self.name.text().strip()))
        branch = self.branch.key()
        orders = replace(
            base.download_orders, enabled=True, placed_after=self.days.start(), reference_prefix=self.prefix.text()
        )
        branches = replace(base.branches, default_branch=int(branch) if branch.isdecimal() else None)
        products = replace(base.products, enabled=self.makes_products, created_after=self.days.start())
        return replace(base, download_orders=orders, branches=branches, products=products)

    def check(self) -> bool:
        """Whether it can be saved; what is blank says so."""
        wrong = {NAME: "" if self.name.text().strip() else tr("Give the store a name.")}
        wrong[BRANCH] = "" if self.branch.key().isdecimal() else CHOOSE
        self.show_troubles([(key, sentence) for key, sentence in wrong.items() if sentence])
        return not any(wrong.values())

    def show_troubles(self, troubles: Sequence[Trouble]) -> list[str]:
        """At their rows; the sentences that have none here."""
        said = dict(troubles)
        for key, row in self.rows.items():
            row.set_error(said.get(key, ""))
        if PREFIX in said:
            self.rows[PREFIX].show()
        first = next((row for key, row in self.rows.items() if key in said), None)
        if first is not None:
            first.control.setFocus()
        return [sentence for key, sentence in troubles if key not in self.rows]

    @property
    def would_double(self) -> bool:
        """Whether a download would make orders a second time, which a prefix can help against."""
        prefix = self.prefix.text()
        return self.there is not None and self.there.prefix_of_most(prefix) is not None

    @property
    def is_counted(self) -> bool:
        return self._recent is not None

    def take_focus(self) -> None:
        self.days.radios[next(word for word, radio in self.days.radios.items() if radio.isChecked())].setFocus()

    # What both sides say

    def _read_branches(self, kept: str) -> None:
        program, connection, keys = self._desk.program, self._connection, self._keys
        self.rows[BRANCH].set_help(tr("Reading the branches from Omni…"))

        def show(found: Sequence[Choice]) -> None:
            self.branch.offer([(choice.value, choice.label) for choice in found])
            if not self.branch.key():
                self.branch.choose(kept or (found[0].value if found else ""))
            self.rows[BRANCH].set_help(ONE_BRANCH if len(found) == 1 else "" if kept else SEVERAL)
            self.changed.emit()

        self._ask(lambda: program.branches_of(connection, keys()), show, self._no_branches, "branches")

    def _no_branches(self, sentence: str) -> None:
        self.rows[BRANCH].set_error(tr("The branches couldn't be read. {said_before}", said_before=said_before(sentence)))

    def _read_orders(self) -> None:
        program, connection, keys, start = self._desk.program, self._connection, self._keys, self.days.earliest()
        self.days.show_counting()
        self.is_reading = True
        self.changed.emit()

        def show(found: RecentOrders) -> None:
            self._recent, self._read_from, self.is_reading = found, start, False
            self._count()
            placed = {order.id: order.placed_at for order in found.orders}
            self._look_in_omni({order_id: placed[order_id] for order_id in newest(found.orders, LOOKED_AT)})

        self._ask(lambda: program.recent_orders(connection, keys(), start), show, self._not_counted, "orders")

    def _not_counted(self, sentence: str) -> None:
        self.is_reading = False
        self.days.show_unknown()
        self.look.show_words("circle-alert", "bad", tr(
            "The orders couldn't be counted. {said_before}",
            said_before=said_before(sentence),
        ))
        self.changed.emit()

    def _count(self) -> None:
        recent = self._recent
        if recent is None:
            return
        settings, now = self.settings(), self._desk.now()
        counted = {word: count_from(recent.orders, settings, self.days.start_of(word), now) for word in days_of(self.days)}
        self.days.show_counts(counted, complete=recent.is_complete)
        self.coming = count_from(recent.orders, settings, self.days.start(), now)
        self.changed.emit()

    def _look_in_omni(self, placed: Mapping[str, datetime]) -> None:
        if not placed:
            self.look.show_words("info", "text2", tr("No order was placed in these days. The first ones come with the next download."))
            return
        if self.there is not None:
            return
        program, connection, keys = self._desk.program, self._connection, self._keys
        self.look.show_busy(tr("Looking whether Omni holds these orders already…"))

        def failed(sentence: str) -> None:
            self.look.show_words("circle-alert", "bad", tr("Omni couldn't be searched. {said_before}", said_before=said_before(sentence)))

        self._ask(lambda: program.orders_in_omni(connection, keys(), placed), self._show_there, failed, "there")

    def _show_there(self, there: AlreadyThere) -> None:
        self.there = there
        prefix = self.prefix.text()
        other = there.prefix_of_most(prefix)
        self.use_prefix.setVisible(other is not None)
        if not there.matches:
            last = tr("the newest order") if there.looked_at == 1 else tr("the {looked_at} newest orders", looked_at=there.looked_at)
            self.look.show_words("circle-check", "ok", tr("Omni holds none of {last} yet, so nothing comes twice.", last=last))
        elif not there.under_other_names(prefix):
            self.look.show_words("circle-check", "ok", there.linked_words())
        elif other is None:
            self.look.show_words("triangle-alert", "warn", tr(
                "{found_words} Switch that integration off in Omni first.",
                found_words=there.found_words(prefix),
            ))
        else:
            advice = tr(
                'Switch that integration off in Omni, then use the prefix "{other}": those orders are linked, not made again.',
                other=other,
            )
            self.look.show_words("triangle-alert", "warn", f"{there.found_words(prefix)} {advice}")
            self.use_prefix.setText(tr('Use the prefix "{other}"', other=other) if other else tr("Use no prefix"))
        self.changed.emit()

    def _take_prefix(self) -> None:
        assert self.there is not None
        self.prefix.setText(self.there.prefix_of_most(self.prefix.text()) or "")
        self.rows[PREFIX].show()

    def _prefix_changed(self) -> None:
        self.rows[PREFIX].set_error("")
        if self.there is not None:
            self._show_there(self.there)

    def _day_chosen(self) -> None:
        """A day that was not read yet is read; the calendar is turned past several."""
        if self._recent is not None and self._read_from is not None and self.days.start() < self._read_from:
            self._dates.start()
        else:
            self._count()

    def _ask(self, question: Callable[[], T], answered: Callable[[T], object], failed: Callable[[str], object], key: str) -> None:
        self._desk.reads.ask(self, question, answered, failed, key=key, waits=True)

    def _listen(self) -> None:
        self.days.chosen.connect(self._day_chosen)
        self._dates.timeout.connect(self._read_orders)
        self.use_prefix.clicked.connect(self._take_prefix)
        self.name.textChanged.connect(lambda: self.rows[NAME].set_error(""))
        self.branch.currentTextChanged.connect(lambda: self.rows[BRANCH].set_error(""))
        self.prefix.textChanged.connect(self._prefix_changed)

    def _row(self, label: str, control: QWidget, help_line: str = "") -> Field:
        return Field(self._desk.theme, label, control, help_line, label_width=LABEL, help_beside=True)

    def _lay_out(self) -> None:
        self.rows[PREFIX].hide()
        self.use_prefix.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(Words(self._desk.theme, tr("What to download"), "title"))
        column.addWidget(Words(self._desk.theme, INTRO, "secondary", wrap=True))
        column.addSpacing(4)
        column.addWidget(self.days)
        column.addSpacing(4)
        column.addWidget(self.look)
        beside = QHBoxLayout()
        beside.setContentsMargins(24, 0, 0, 0)
        beside.addWidget(self.use_prefix)
        beside.addStretch()
        column.addLayout(beside)
        column.addWidget(self.products)
        column.addSpacing(8)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)


def name_of(address: str) -> str:
    """What a shop's address says of its name: www.harbour-outdoor.com.au is Harbour Outdoor; numbers say nothing."""
    host = address.partition("://")[2] or address
    parts = [part for part in host.partition("/")[0].partition(":")[0].split(".") if part not in ("", "www", "shop", "store")]
    return parts[0].replace("-", " ").title() if parts and not parts[0].isdecimal() else NAMELESS
