"""The eight tabs' pages, made one after the other so that the window stays fluid meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from omni_desktop.core.settings.fields import COMPUTER
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.settings.connection_check import ConnectionTest
from omni_desktop.ui.settings.form import Form
from omni_desktop.ui.settings.key_fields import KeyFields
from omni_desktop.ui.settings.lists import Lists
from omni_desktop.ui.settings.mail_fields import MailFields
from omni_desktop.ui.settings.page import Page
from omni_desktop.ui.settings.saving import Kept
from omni_desktop.ui.settings.tabs.accounting import AccountingPage
from omni_desktop.ui.settings.tabs.branches import BranchesPage
from omni_desktop.ui.settings.tabs.connection import ConnectionPage
from omni_desktop.ui.settings.tabs.customer_tracking import CustomerTrackingPage
from omni_desktop.ui.settings.tabs.download_orders import DownloadOrdersPage
from omni_desktop.ui.settings.tabs.notices import NoticesPage
from omni_desktop.ui.settings.tabs.products import ProductsPage
from omni_desktop.ui.settings.tabs.this_computer import ThisComputerPage
from omni_desktop.ui.settings.watermark import Watermark

TABS = {
    "connection": tr("Connection"),
    "products": tr("Products"),
    "download_orders": tr("Download Orders"),
    "branches": tr("Branches"),
    "customer_tracking": tr("Customer Tracking"),
    "accounting": tr("Accounting"),
    "notices": tr("Mail"),
    COMPUTER: tr("This Computer"),
}
OWN_ADDRESS = tr("The practice store lives on this computer; its address changes with every start.")


class Pages(QStackedWidget):
    """`by_group` in the order of the tabs; `built` once all of them are there."""

    built = Signal()

    def __init__(self, desk: StoreContext, form: Form, lists: Lists, test: ConnectionTest) -> None:
        super().__init__()
        self._desk = desk
        self._form = form
        self._lists = lists
        self._test = test
        self.keys = KeyFields(desk, self)
        self.mail = MailFields(desk, self)
        self.watermark = Watermark(desk)
        self.by_group: dict[str, Page] = {}
        self._makers: dict[str, Callable[[], Page]] = {
            "connection": self._make_connection,
            "products": lambda: ProductsPage(desk, form),
            "download_orders": lambda: DownloadOrdersPage(desk, form, lists, self.watermark),
            "branches": self._make_branches,
            "customer_tracking": lambda: CustomerTrackingPage(desk, form, lists),
            "accounting": lambda: AccountingPage(desk, form, lists),
            "notices": lambda: NoticesPage(desk, form, self.mail),
            COMPUTER: lambda: ThisComputerPage(desk, form),
        }
        self._make_next()

    def show_kept(self, kept: Kept) -> None:
        self.connection.zone.offer(kept.zones)
        self.branches.show_places(kept.places)
        self.watermark.show_moment(kept.watermark)

    def of(self, key: str) -> Page:
        row = self._form.row_of(key)
        return next(page for page in self.by_group.values() if page.isAncestorOf(row))

    def _make_next(self) -> None:
        """One a turn of the event loop: a page of twenty settings takes some hundredths of a second."""
        group = next(iter(self._makers), None)
        if group is None:
            self.built.emit()
            return
        self.by_group[group] = page = self._makers.pop(group)()
        self.addWidget(page)
        QTimer.singleShot(0, self, self._make_next)

    def _make_connection(self) -> Page:
        self.connection = ConnectionPage(self._desk, self._form, self.keys, self._test)
        practice = self._desk.store is not None and self._desk.store.practice
        for key in ("connection.neto_url", "connection.omni_url"):
            self._form.rule(key, lambda: not practice, OWN_ADDRESS)
        return self.connection

    def _make_branches(self) -> Page:
        self.branches = BranchesPage(self._desk, self._form, self._lists)
        return self.branches
