"""Omni's sales orders page by page, as a sweep reads them: by id, so that what changes meanwhile moves nothing (omni_api: 3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from omni_desktop.core.errors import TooLong
from omni_desktop.core.proof.both_sides import SalesOrderPage, There
from omni_desktop.web.faults import OMNI
from omni_desktop.web.omni import lists
from omni_desktop.web.omni.answer import names_in_row
from omni_desktop.web.omni.order import wire_time
from omni_desktop.web.omni.rows import Malformed
from omni_desktop.web.omni.where import ROWS, page_url
from omni_desktop.web.session import Request


class SalesOrderPages:
    """For OmniInventory, which has what is only declared here."""

    _url: str
    _headers: dict[str, str]

    def _rows(self, request: Request) -> list[bytes]:
        raise NotImplementedError

    def sales_order_page(self, since: datetime, above: int) -> SalesOrderPage:
        where = f"modifiedDate >= '{wire_time(since)}' AND id > {above}"
        url = page_url(self._url, "SalesOrders", where, "id ASC", 1)
        try:
            raw = self._rows(Request("GET", url, self._headers, subject="sales orders", is_list=True))
        except TooLong:
            raise OMNI.later("unreadable_reply") from None
        page = _page(raw)
        if page.above is not None and page.above <= above:
            raise OMNI.later("unreadable_reply")
        return page


def _page(raw: Sequence[bytes]) -> SalesOrderPage:
    rows: list[There] = []
    highest = unread = 0
    for each in raw:
        try:
            stored = lists.stored_sales_order(each)
        except Malformed:
            unread += 1
            highest = max(highest, *(int(name) for name in names_in_row(each, {"id"}) if name.isdecimal()), 0)
            continue
        highest = max(highest, stored.id)
        dates = (stored.dispatched_at is not None, stored.invoiced_at is not None)
        rows.append(There(stored.id, stored.reference, stored.customer_order_no, stored.is_void, stored.total, *dates))
    return SalesOrderPage(tuple(rows), highest if len(raw) >= ROWS else None, unread)
