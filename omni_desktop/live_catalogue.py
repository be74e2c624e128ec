"""Both web APIs of an open data folder, and the two catalogues that they read. Only live_program.py builds on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from decimal import Decimal
from threading import Event
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.order import ZERO, Order
from omni_desktop.core.ports.program.catalogues import Progress, nobody_listens
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.core.values import replace
from omni_desktop.storage.data_folder import DataFolder

if TYPE_CHECKING:
    from omni_desktop.core.catalogue.kept import KeptCatalogues
    from omni_desktop.core.catalogue.look import BothCatalogues, CatalogueLook
    from omni_desktop.core.catalogue.preview import Checked, Preview, Ticks
    from omni_desktop.core.catalogue.products import ShopItem, StyledProduct
    from omni_desktop.core.catalogue.proposals import Proposal
    from omni_desktop.core.catalogue.send_report import SendReport
    from omni_desktop.core.exchange.tools import ProductTools
    from omni_desktop.core.ports.ledger.product_sends import PastSend
    from omni_desktop.storage.database.database import Database
    from omni_desktop.storage.hold import RunLock
    from omni_desktop.storage.ledger.product_sends import StoreProductSends
    from omni_desktop.storage.opening import Beside
    from omni_desktop.storage.places import Places
    from omni_desktop.web.clock import StoppableClock
    from omni_desktop.web.neto.catalogue import NetoCatalogue
    from omni_desktop.web.omni.catalogue import OmniCatalogue

LATELY = timedelta(days=90)


class LiveCatalogue(DataFolder):
    def __init__(self, places: Places, database: Database, beside: Beside | None = None) -> None:
        from omni_desktop.storage.hold import call_log_of
        from omni_desktop.web.clock import StoppableClock

        super().__init__(places, database, beside)
        self.calls = call_log_of(database, places)
        self._clock, self._asking = StoppableClock(), StoppableClock()      # a run's, and that of short questions beside it
        self._sweeping, self._crediting = StoppableClock(), StoppableClock()    # that of a sweep, and of a credit note that is made
        self._first: dict[Connection, KeptCatalogues] = {}                  # what a setup read, until its store keeps it
        self._sending, self._ends_sending = StoppableClock(), Event()       # that of a send of products; what was sent is read back

    def check_catalogue(self, store_id: int, keys: Keys) -> CatalogueLook:
        from omni_desktop.core.catalogue import proposals
        from omni_desktop.core.catalogue.kept import renewed
        from omni_desktop.core.lookups.kept_facts import keep_currency, kept_currency
        from omni_desktop.storage.ledger.kept_catalogues import keep_catalogues, kept_catalogues

        self._settle_products(store_id, keys)
        shop, inventory = self._clients(self.settings(store_id).connection, keys)
        ledger = self.ledger(store_id)
        kept = kept_catalogues(ledger)
        if kept.at is None:
            kept = self._first.pop(_sides(self.settings(store_id).connection), kept)
        kept = renewed(kept, shop, inventory, self._asking)
        if kept_currency(ledger) is None:
            keep_currency(ledger, shop.currency(), self.now())
        keep_catalogues(ledger, kept, self.now())
        look = self.kept_catalogue(store_id)
        assert look is not None
        ledger.keep(proposals.NAME, proposals.document_of(look.rows), self.now())
        return replace(look, neto_calls=shop.calls, omni_calls=inventory.calls)

    def proposed_product(self, store_id: int, sku: str) -> Proposal | None:
        from omni_desktop.core.catalogue import proposals

        kept = self.ledger(store_id).cached(proposals.NAME)
        return proposals.proposal_in(kept[0], sku) if kept else None

    def first_catalogue(self, connection: Connection, keys: Keys, sold_since: datetime) -> CatalogueLook:
        from omni_desktop.core.catalogue.kept import KeptCatalogues, renewed
        from omni_desktop.core.catalogue.look import demand_of_orders, look_at

        shop, inventory = self._clients(connection, keys)
        kept = self._first[_sides(connection)] = renewed(KeptCatalogues(), shop, inventory, self._asking)
        sold = demand_of_orders(shop.recent_orders(sold_since).orders)
        both = kept.both()
        assert both is not None
        return look_at(both, {}, Settings(connection), ZERO, sold)

    def kept_catalogue(self, store_id: int) -> CatalogueLook | None:
        both = self._both(store_id)
        return self._look(store_id, both) if both else None

    def _look(self, store_id: int, both: BothCatalogues) -> CatalogueLook:
        from omni_desktop.core.catalogue.look import look_at

        demand = self.history(store_id).demand(self.now() - LATELY, self.kept_order)
        return look_at(both, self.ledger(store_id).sku_table(), self.settings(store_id), self._tax_rate(store_id), demand)

    def preview_products(self, store_id: int, ticks: Ticks) -> Preview | None:
        from omni_desktop.core.catalogue.plans import preview_of

        checked = self._checked(store_id)
        return preview_of(checked, ticks) if checked else None

    def _checked(self, store_id: int) -> Checked | None:
        from omni_desktop.core.catalogue.fields import priced_back, priced_by
        from omni_desktop.core.catalogue.preview import Checked
        from omni_desktop.core.exchange.tools import doubted_codes

        both = self._both(store_id)
        if both is None:
            return None
        look = self._look(store_id, both)
        settings, rate = self.settings(store_id), self._tax_rate(store_id)
        rules = settings.products
        rules = replace(rules, created_after=rules.created_after or settings.download_orders.placed_after or self.now())
        doubted = doubted_codes(self._sends(store_id).open_products())
        return Checked(both, look, rules, priced_by(rules.price_basis, rate), priced_back(rules.price_basis, rate), doubted)

    def send_products(
        self, store_id: int, ticks: Ticks, keys: Keys, progress: Progress = nobody_listens, *, rehearse: bool = False
    ) -> SendReport:
        from omni_desktop.core.exchange.send import refuse_switched_off, send_products

        self._ends_sending.clear()
        refuse_switched_off(self.settings(store_id))
        if self._both(store_id) is None:
            self.check_catalogue(store_id, keys)
        return send_products(self._product_tools(store_id, keys, progress), ticks, rehearse=rehearse)

    def take_back_products(self, store_id: int, send_id: int, keys: Keys, progress: Progress = nobody_listens) -> SendReport:
        from omni_desktop.core.exchange.take_back import take_back

        self._ends_sending.clear()
        return take_back(self._product_tools(store_id, keys, progress), send_id)

    def cancel_products(self) -> None:
        self._ends_sending.set()

    def past_sends(self, store_id: int, limit: int = 50) -> list[PastSend]:
        return self._sends(store_id).past_sends(limit)

    def _settle_products(self, store_id: int, keys: Keys) -> None:
        """Before a check: what an earlier send left in doubt. Where a run or another send is at work, that one's turn comes first."""
        from omni_desktop.core.exchange.settle import settle_products

        tools = self._product_tools(store_id, keys, nobody_listens)
        if tools.sends.open_products():
            with suppress_running(), tools.sends.lock("products"):
                settle_products(tools)

    def _product_tools(self, store_id: int, keys: Keys, progress: Progress) -> ProductTools:
        from omni_desktop.core.exchange.tools import ProductTools

        settings, sends = self.settings(store_id), self._sends(store_id)
        clock = self._sending.under(sends.run_lock.hold)
        shop, inventory = self._clients(settings.connection, keys, clock, run_lock=sends.run_lock)
        return ProductTools(
            shop=shop,
            inventory=inventory,
            sends=sends,
            clock=clock,
            settings=settings,
            by=self.user(),
            checked=lambda: self._checked(store_id),
            learn=lambda items, products: self._learn(store_id, items, products),
            cancelled=self._ends_sending.is_set,
            progress=progress,
        )

    def _sends(self, store_id: int) -> StoreProductSends:
        from omni_desktop.storage.ledger.product_sends import StoreProductSends

        return StoreProductSends(self._database, self.places, self.owner(store_id), self.user(), self.run_lock(store_id))

    def _learn(self, store_id: int, items: Sequence[ShopItem], products: Sequence[StyledProduct]) -> None:
        from omni_desktop.storage.ledger.kept_catalogues import keep_catalogues, kept_catalogues

        ledger = self.ledger(store_id)
        keep_catalogues(ledger, kept_catalogues(ledger).with_rows(items, products), self.now())

    def _both(self, store_id: int) -> BothCatalogues | None:
        from omni_desktop.storage.ledger.kept_catalogues import kept_catalogues

        return kept_catalogues(self.ledger(store_id)).both()

    def _tax_rate(self, store_id: int) -> Decimal:
        """The shop's own, a percent."""
        from omni_desktop.core.lookups.kept_facts import kept_currency

        chosen, currency = self.settings(store_id).accounting.tax_rate, kept_currency(self.ledger(store_id))
        return chosen if chosen is not None else currency[0].tax_rate if currency else ZERO

    def kept_order(self, raw: bytes) -> Order | None:
        from omni_desktop.web.neto.order import read_order

        return read_order(raw).order

    def _clients(
        self,
        connection: Connection,
        keys: Keys,
        clock: StoppableClock | None = None,
        *,
        by_hand: bool = True,
        custom_refs: Collection[str] = (),
        run_lock: RunLock | None = None,
    ) -> tuple[NetoCatalogue, OmniCatalogue]:
        """`run_lock`: of the run, or send, that they are for; `clock` is under its hold."""
        from omni_desktop.web.limits import neto_limiter, omni_limiter
        from omni_desktop.web.neto.catalogue import NetoCatalogue
        from omni_desktop.web.omni.catalogue import OmniCatalogue

        log, hold = (run_lock.calls(self.calls), run_lock.hold) if run_lock else (self.calls, None)
        clock = clock or self._asking
        neto, omni = neto_limiter(log, connection, clock), omni_limiter(log, connection, clock, by_hand=by_hand)
        shop = NetoCatalogue(connection.neto_url, keys.neto, connection.neto_username, neto, clock, custom_refs=custom_refs, hold=hold)
        return shop, OmniCatalogue(connection.omni_url, connection.omni_username, keys.omni, omni, clock, hold=hold)


@contextmanager
def suppress_running() -> Iterator[None]:
    """Where a run of this store goes on, what is inside is left to it."""
    try:
        yield
    except CannotContinue as fault:
        if fault.code != "already_running":
            raise


def _sides(connection: Connection) -> Connection:
    """What says which catalogues they are."""
    return Connection("", connection.neto_url, omni_url=connection.omni_url, omni_username=connection.omni_username)
