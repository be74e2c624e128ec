"""Orders opened in Neto and in Omni: in the browser, at the addresses that the settings of the connection know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from omni_desktop.core.record.history import OrderRow, StoryPart
from omni_desktop.core.settings.order_address import ID, ORDER, REFERENCE, order_address
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.parts.menu import Menu

MOST = 10                                       # pages at once: each is a tab of the browser
ICON = "external-link"
NOT_SET = tr("its address isn't set yet (Settings, Connection)")
NOT_THERE = tr("it isn't there")


class Opening(NamedTuple):
    """`words` are the button's; where `reason` is not "" nothing can be opened, and this is why. `left` is what some are left out for."""

    words: str
    addresses: tuple[str, ...]
    reason: str = ""
    left: str = ""

    def open(self) -> None:
        for address in self.addresses:
            QDesktopServices.openUrl(QUrl.fromEncoded(address.encode(), QUrl.ParsingMode.StrictMode))


def in_neto(desk: StoreContext, rows: Sequence[OrderRow]) -> Opening:
    template = desk.settings.connection.neto_order_address
    words = tr("Open in Neto") if len(rows) == 1 else tr("Open {orders} in Neto", orders=orders_words(len(rows), desk.formats))
    return _opening(desk, words, template, [order_address(template, {ORDER: row.id}) for row in rows])


def in_omni(desk: StoreContext, rows: Sequence[OrderRow]) -> Opening:
    template = desk.settings.connection.omni_order_address
    words = tr("Open in Omni") if len(rows) == 1 else tr("Open {orders} in Omni", orders=orders_words(len(rows), desk.formats))
    return _opening(desk, words, template, [_omni_address(template, row.omni_id, row.reference) for row in rows])


def parts_in_omni(desk: StoreContext, parts: Iterable[StoryPart]) -> Opening:
    """All sales orders of one order."""
    template = desk.settings.connection.omni_order_address
    return _opening(desk, tr("Open in Omni"), template, [_omni_address(template, part.omni_id, part.reference) for part in parts])


def offer(desk: StoreContext, menu: Menu, rows: Sequence[OrderRow]) -> None:
    """What can't be opened is not to be chosen, and says why."""
    for opening in (in_neto(desk, rows), in_omni(desk, rows)) if rows else ():
        why = opening.reason or opening.left
        action = menu.add(ICON, f"{opening.words}: {why}" if why else opening.words, opening.open)
        action.setEnabled(not opening.reason)


def _omni_address(template: str, omni_id: int, reference: str) -> str:
    return order_address(template, {ID: str(omni_id), REFERENCE: reference}) if omni_id else ""


def _opening(desk: StoreContext, words: str, template: str, addresses: Sequence[str]) -> Opening:
    found = tuple(filter(None, addresses))
    missing, number = len(addresses) - len(found), desk.formats.number
    if not template:
        return Opening(words, (), NOT_SET)
    if not found:
        return Opening(words, (), NOT_THERE if missing <= 1 else tr("none of them is there"))
    if len(found) > MOST:
        return Opening(words, (), tr("at most {most} at once", most=number(MOST)))
    return Opening(words, found, left=counted(missing, "isn't there", "aren't there", number) if missing else "")
