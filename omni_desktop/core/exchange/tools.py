"""What a send of products works with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from omni_desktop.core.catalogue.outgoing import FieldChange, NewProduct, names_of
from omni_desktop.core.catalogue.preview import Checked
from omni_desktop.core.catalogue.products import ShopItem, StyledProduct
from omni_desktop.core.errors import Cancelled
from omni_desktop.core.inventory import folded
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.ledger.product_sends import OpenProductWrite, ProductSends
from omni_desktop.core.ports.product_sides import OmniProducts, Server, ShopProducts
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.settings.settings import Settings


@dataclass(frozen=True, slots=True)
class ProductTools:
    """`checked`: the last check as it is kept now, None before the first one. `learn`: keeps what was read since then, so that the next
    plan knows of it. `progress`: (products that were sent, all that are to be)."""

    shop: ShopProducts
    inventory: OmniProducts
    sends: ProductSends
    clock: Clock
    settings: Settings
    by: str
    checked: Callable[[], Checked | None]
    learn: Callable[[Sequence[ShopItem], Sequence[StyledProduct]], None]
    cancelled: Callable[[], bool] = lambda: False
    progress: Callable[[int, int], None] = lambda _done, _all: None


class SideCourse:
    """Implements writes.once.Course: a send's writes to one side."""

    def __init__(self, tools: ProductTools, send_id: int, *, to_neto: bool) -> None:
        self._tools = tools
        self._send_id = send_id
        self._server, self._other = _sides(tools, to_neto=to_neto)
        self.side = "Neto" if to_neto else "Omni"

    @property
    def clock(self) -> Clock:
        return self._tools.clock

    @property
    def settle_time(self) -> timedelta:
        return timedelta(seconds=self._tools.settings.connection.settle_seconds)

    def now(self) -> datetime:
        return self._tools.clock.now()

    def moment(self) -> Moment:
        return Moment(self.now(), self._server.server_time() or self._other.server_time())

    def stop_if_cancelled(self) -> None:
        if self._tools.cancelled():
            raise Cancelled

    def tell_leaving(self, listener: Callable[[], None]) -> None:
        self._server.tell_leaving(listener)

    def note_leaving(self) -> None:
        self._tools.sends.note_products_leaving(self._send_id, self.moment())


def _sides(tools: ProductTools, *, to_neto: bool) -> tuple[Server, Server]:
    return (tools.shop, tools.inventory) if to_neto else (tools.inventory, tools.shop)


def doubted_codes(left: Iterable[OpenProductWrite]) -> frozenset[str]:
    """Folded SKUs, codes and styles of writes without a known outcome."""
    found: set[str] = set()
    for each in left:
        found |= {*names_of(each.element), each.element.code if isinstance(each.element, FieldChange) else ""}
        found |= {option.code for option in each.element.options} if isinstance(each.element, NewProduct) else set()
    return frozenset(map(folded, found - {""}))
