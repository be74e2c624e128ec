"""The practice store after its orders went on: completed, cancelled, waiting for stock, changed, split, refunded, touched in Omni."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Event, Request
from omni_desktop.core.values import replace
from omni_desktop.live_program import PracticeProgram
from omni_desktop.practice.process import PracticeProcess

KINDS = ("dispatched", "voided", "waiting", "changed", "differing", "touched", "split", "refunded")
SKU = "AB-114"


def shop_of(program: Program) -> PracticeProcess:
    """The practice store's own door: what happens in Neto and in Omni by other hands."""
    return cast("PracticeProgram", program)._shop


def download(program: Program, order_ids: Sequence[str] = ()) -> list[Event]:
    store = program.stores()[0]
    return list(program.run(store.id, Request(order_ids=tuple(order_ids), starter="window"), program.keys(store.id)))


def switch(program: Program, **download_orders: object) -> None:
    store = program.stores()[0]
    settings = program.settings(store.id)
    program.save_settings(store.id, replace(settings, download_orders=replace(settings.download_orders, **cast("Any", download_orders))))


def let_orders_go_on(program: Program) -> dict[str, str]:
    """Auto Dispatch is on, one order of each of KINDS goes its way, and a download sees it. Kind -> order id."""
    shop = shop_of(program)
    switch(program, auto_dispatch="completed", payments=True)
    ids = {kind: str(shop.call("place_order", items=[[SKU, 1], ["KD-115", 2]])["OrderID"]) for kind in KINDS}
    on_hand = Decimal(str(shop.call("stock_of", sku=SKU)["stockOnHand"]))
    ids["waiting"] = str(shop.call("place_order", items=[[SKU, int(on_hand) + 5]])["OrderID"])
    shop.call("add_stock", sku="KD-115", quantity=50)
    download(program)
    shop.call("complete_order", order_id=ids["dispatched"], tracking="TRACK1")
    shop.call("complete_order", order_id=ids["waiting"])
    shop.call("cancel_order", order_id=ids["voided"])
    shop.call("edit_order", order_id=ids["changed"], ShipStreetLine1="9 Harbour Parade", ShipCity="Newcastle")
    shop.call("edit_line", order_id=ids["changed"], line=0, Quantity="3")
    shop.call("edit_sales_order", number=ids["differing"], lineItems=[{"code": "ST-110", "qty": 1}])
    shop.call("complete_order", order_id=ids["differing"])
    shop.call("edit_sales_order", number=ids["touched"], invoiceDate="2026-05-01T00:00:00Z")
    shop.call("cancel_order", order_id=ids["touched"])
    shop.call("split_order", order_id=ids["split"], lines=[1])
    shop.call("add_rma", order_id=ids["refunded"])
    shop.call("complete_order", order_id=ids["refunded"])
    download(program)
    return ids
