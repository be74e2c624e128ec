"""The open data folder with both web APIs behind it. Only app.py imports it, and only once something is to be opened."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.pin.guarded import Guarded, stays
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.saved_settings import SettingsVersion
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.record.events import Ended, Event, Request
from omni_desktop.core.record.record import RunNotice
from omni_desktop.core.settings.choices import Choice
from omni_desktop.core.settings.fields import kept_settings
from omni_desktop.core.settings.known_lists import contact_choice, read_all
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.core.values import replace
from omni_desktop.core.words.zones import is_zone
from omni_desktop.live_catalogue import LiveCatalogue

if TYPE_CHECKING:
    from omni_desktop.core.afterwards.credit_note import CreditNote, CreditOutcome
    from omni_desktop.core.inventory import Contact, ProductOption, StoredSalesOrder
    from omni_desktop.core.lookups.context import Context
    from omni_desktop.core.mapping.already_there import AlreadyThere
    from omni_desktop.core.mapping.trial import Trial
    from omni_desktop.core.order import ReadOrder
    from omni_desktop.core.ports.program.setting_up import RecentOrders
    from omni_desktop.core.proof.rows import Closed, Proof, SweepResult
    from omni_desktop.core.record.undo_report import UndoReport
    from omni_desktop.core.sweep.course import SweepTools
    from omni_desktop.live_mail import Mails
    from omni_desktop.practice.process import PracticeProcess
    from omni_desktop.storage.database.database import Database
    from omni_desktop.storage.hold import RunLock
    from omni_desktop.storage.places import Places
    from omni_desktop.storage.proofs import StoreProofs
    from omni_desktop.storage.registry import StoreRow

LATELY = timedelta(days=90)
PRACTICE_ACCOUNT = "practice"
LOG = logging.getLogger("omni_desktop")


class LiveProgram(LiveCatalogue):
    """A data folder with the two web APIs behind it: implements core.program.Program."""

    def run(self, store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        from omni_desktop.core.run.download import Tools, run
        from omni_desktop.core.run.timetable.schedule import TIMER

        settings = self.settings(store_id)
        _refuse_unknown_zone(settings.connection.time_zone)
        number = self.settings_number(store_id)
        by_hand, refs = request.starter != TIMER, settings.download_orders.custom_refs
        ledger, is_cancelled = self.ledger(store_id), self._clock.cancelled.is_set
        lock, clock = ledger.run_lock, self._clock.under(ledger.run_lock.hold)
        shop, inventory = self._clients(settings.connection, keys, clock, by_hand=by_hand, custom_refs=refs, run_lock=lock)
        self.refuse_away()                      # now: what was read just before may have come from a mirror, with drafts
        self._clock.cancelled.clear()
        self._sweeping.cancelled.set()          # a daily sweep gives way, and goes on afterwards
        notices = partial(self._first_notices, store_id, lock)
        tools = Tools(shop, inventory, ledger, clock, settings, number, is_cancelled, notices, self.writer())
        for event in run(tools, request):
            if isinstance(event, Ended):
                LOG.info("run %s %s: %s, calls %s/%s", event.run_id, event.state, event.counts, event.neto_calls, event.omni_calls)
            yield event
        if lock.hold is None or not lock.hold.is_over():        # where the server went away nobody waits for it once more
            self._look_after_record()

    def undo_run(
        self, store_id: int, run_id: int, keys: Keys, *, send: bool, shown: Collection[str] | None = None,
        tell: Callable[[int, int], object] = lambda _done, _of: None,
    ) -> UndoReport:
        from omni_desktop.core.run.download import Tools
        from omni_desktop.core.run.undo import refuse_undoable, undo_run

        settings, run = self.settings(store_id), self.history(store_id).run(run_id)
        self.refuse_away()
        refuse_undoable(run is not None, run is not None and run.rehearsal, run_id)
        if send:
            self.pins.require(Guarded.UNDO, store_id)
        ledger = self.ledger(store_id)
        clock = self._clock.under(ledger.run_lock.hold) if send else self._asking
        if send:
            clock.cancelled.clear()
            self._sweeping.cancelled.set()
        shop, inventory = self._clients(settings.connection, keys, clock, run_lock=ledger.run_lock if send else None)
        number, is_cancelled = self.settings_number(store_id), clock.cancelled.is_set
        tools = Tools(shop, inventory, ledger, clock, settings, number, is_cancelled, writer=self.writer())
        return undo_run(tools, run_id, self.user(), send=send, shown=shown, tell=tell)

    def _first_notices(self, store_id: int, lock: RunLock) -> list[RunNotice]:
        notices = (
            ("clock_jumped", self.upkeep().note_run(self.now())),
            ("ledger_clock_apart", lock.clock_trouble()),
            ("settings_damaged", self.settings_trouble(store_id)),
            ("settings_unsaved", self.drafts_trouble(store_id)),
        )
        return [RunNotice(code, sentence) for code, sentence in notices if sentence]

    def _look_after_record(self) -> None:
        """Behind a run, which it neither stops nor fails: what it could not do comes with the next one."""
        try:
            self.erase_details()
            trouble = self.upkeep().copy(self.now())
        except Fault as fault:
            trouble = fault.sentence
        if trouble:
            LOG.warning("after the run: %s", trouble)

    def try_settings(self, store_id: int, settings: Settings) -> Trial:
        from omni_desktop.core.lookups.kept_facts import kept_catalogue
        from omni_desktop.core.mapping.trial import ORDERS, Offline, try_settings
        from omni_desktop.web.neto.order import read_order

        _refuse_unknown_zone(settings.connection.time_zone)
        ledger = self.ledger(store_id)
        offline = Offline(read_order, *kept_catalogue(ledger), self.now())
        return try_settings(ledger.latest(ORDERS), self.settings(store_id), settings, offline)

    def cancel(self) -> None:
        self._clock.cancelled.set()
        self._sweeping.cancelled.set()

    def tell_waits(self, listener: Callable[[str], None]) -> None:
        self._clock.listener = listener

    def check_connection(self, connection: Connection, keys: Keys, side: str = "") -> Iterator[Check]:
        shop, inventory = self._clients(connection, keys)
        for name, checks in (("Neto", shop.connection_checks), ("Omni", inventory.connection_checks)):
            if side in ("", name):
                yield from checks()

    def recent_orders(self, connection: Connection, keys: Keys, since: datetime) -> RecentOrders:
        return self._clients(connection, keys)[0].recent_orders(since)

    def order_in_shop(self, store_id: int, numbers: Sequence[str], keys: Keys) -> ReadOrder | None:
        shop, _inventory = self._clients(self.settings(store_id).connection, keys)
        found = {read.id.casefold(): read for read in shop.orders(numbers)}
        return next((found[number.casefold()] for number in numbers if number.casefold() in found), None)

    def branches_of(self, connection: Connection, keys: Keys) -> Sequence[Choice]:
        branches = self._clients(connection, keys)[1].branches()
        return [Choice(str(branch.id), branch.name) for branch in branches if branch.is_active]

    def orders_in_omni(self, connection: Connection, keys: Keys, placed: Mapping[str, datetime]) -> AlreadyThere:
        from omni_desktop.core.lookups.other_shops import without_other_shops
        from omni_desktop.core.mapping.already_there import already_there

        found = self._clients(connection, keys)[1].sales_orders_like(list(placed))
        return already_there(list(placed), without_other_shops(self.registry, found, placed.values()))

    def probe(self, connection: Connection, keys: Keys) -> Iterator[Check]:
        shop, inventory = self._clients(connection, keys)
        for name, checks in (("Neto", shop.connection_checks()), ("Cin7 Omni", inventory.connection_checks())):
            first = list(islice(checks, 2))         # the address, then the key: both by one call
            failed = next((check for check in first if not check.ok), None)
            yield Check(name, True, "") if failed is None else Check(name, False, failed.sentence, failed.code)

    def read_lists(self, store_id: int, keys: Keys) -> Mapping[str, str]:
        shop, inventory = self._clients(self.settings(store_id).connection, keys)
        lists = read_all((inventory.list_reads(), shop.list_reads()))
        self.keep_lists(store_id, lists.found)
        return lists.missed

    def find_contacts(self, store_id: int, text: str, keys: Keys) -> list[Choice]:
        _shop, inventory = self._clients(self.settings(store_id).connection, keys)
        return inventory.find_customers(text)

    def find_products(self, store_id: int, code: str, option_id: int, keys: Keys) -> Sequence[ProductOption]:
        return self.find_many_products(store_id, [(code, option_id)], keys)[code, option_id]

    def find_many_products(
        self, store_id: int, wanted: Iterable[tuple[str, int]], keys: Keys
    ) -> Mapping[tuple[str, int], Sequence[ProductOption]]:
        from omni_desktop.core.lookups.product_lookup import find_products

        _shop, inventory = self._clients(self.settings(store_id).connection, keys)
        return find_products(inventory, wanted)

    def customers(self, store_id: int, ids: Sequence[int], keys: Keys) -> Sequence[tuple[Contact, StoredSalesOrder | None]]:
        _shop, inventory = self._clients(self.settings(store_id).connection, keys)
        return inventory.customers(ids)

    def search_products(self, store_id: int, text: str, keys: Keys) -> Sequence[ProductOption]:
        _shop, inventory = self._clients(self.settings(store_id).connection, keys)
        return inventory.search_products(text)

    def kept_products(self, store_id: int, text: str) -> tuple[Sequence[ProductOption], datetime | None]:
        from omni_desktop.core.lookups.kept_facts import kept_catalogue
        from omni_desktop.core.mapping.product_search import kept_by_words

        catalogue, at = kept_catalogue(self.ledger(store_id))
        return kept_by_words(catalogue, text), at

    def contact(self, store_id: int, contact_id: int, keys: Keys) -> Choice | None:
        _shop, inventory = self._clients(self.settings(store_id).connection, keys)
        return next(map(contact_choice, inventory.contacts("id", [str(contact_id)])), None)

    def proof(self, store_id: int, first: date, last: date) -> tuple[Proof, Closed | None]:
        self.refuse_away()              # a mirror has not all of a month
        return self._proofs(store_id).proof(first, last)

    def close_month(self, store_id: int, month: str) -> Closed:
        self.pins.require(Guarded.MONTH, store_id)
        return self._proofs(store_id).close(month, self.now(), self.user())

    def closed_rows(self, store_id: int, month: str) -> bytes:
        return self._proofs(store_id).rows_then(month)

    def proof_file(self, kind: Literal["xlsx", "pdf"], document: Mapping[str, Any], store: str, say: Callable[[str], str] = str) -> bytes:
        from omni_desktop.paper.pdf import pdf
        from omni_desktop.paper.workbook import workbook

        return pdf(document, store, say) if kind == "pdf" else workbook(document, store)

    def _proofs(self, store_id: int) -> StoreProofs:
        from omni_desktop.core.words.zones import zone_or_utc
        from omni_desktop.storage.proofs import StoreProofs

        zone, branches = zone_or_utc(self.settings(store_id).connection.time_zone), self.known_list(store_id, "branches").choices
        ledger, owner = self.ledger(store_id, itself=True), self.owner(store_id)
        return StoreProofs(self._database.itself, ledger, owner, zone, branches, self.kept_order, read_up_to=ledger.cursor().fresh_from)

    def propose_credit_note(self, store_id: int, order_id: str, keys: Keys, rma: str = "") -> CreditNote:
        from omni_desktop.core.run.credit_notes import propose

        return propose(self._beside_runs(store_id, keys), order_id, rma)

    def make_credit_note(self, store_id: int, note: CreditNote, keys: Keys) -> CreditOutcome:
        from omni_desktop.core.run.credit_notes import make

        return make(self._beside_runs(store_id, keys, sends=True), note)

    def _beside_runs(self, store_id: int, keys: Keys, *, sends: bool = False) -> Context:
        """What a person asks for by a click, which is no run; what sends something holds the ledger's lock as a run does."""
        from omni_desktop.core.lookups.context import Context, Tools

        settings, ledger = self.settings(store_id), self.ledger(store_id)
        self.refuse_away()
        clock = self._crediting.under(ledger.run_lock.hold) if sends else self._asking
        clock.cancelled.clear()
        shop, inventory = self._clients(settings.connection, keys, clock, run_lock=ledger.run_lock if sends else None)
        tools = Tools(shop, inventory, ledger, clock, settings, self.settings_number(store_id))
        return Context(tools, Request(starter="window"), 0, ledger.cursor())

    def sweep_days(self, store_id: int, first: date, last: date, keys: Keys) -> SweepResult:
        from omni_desktop.core.proof.report import Days
        from omni_desktop.core.sweep.course import Span
        from omni_desktop.core.sweep.daily import sweep_days

        tools = self._sweep_tools(store_id, keys)
        self._sweeping.cancelled.clear()
        moments = Days(first, last, tools.zone).moments
        return sweep_days(tools, Span(moments[0], moments[-1]))

    def daily_sweep(self, store_id: int, keys: Keys) -> SweepResult | None:
        from omni_desktop.core.sweep.daily import sweep_daily

        self._sweeping.cancelled.clear()
        return sweep_daily(self._sweep_tools(store_id, keys, lambda: self.running(store_id) is not None))

    def last_sweep(self, store_id: int) -> SweepResult | None:
        from omni_desktop.core.sweep.daily import last_sweep

        return last_sweep(self.ledger(store_id))

    def _sweep_tools(self, store_id: int, keys: Keys, give_way: Callable[[], bool] = lambda: False) -> SweepTools:
        """It leaves the calls alone that are kept for a person's click, whoever asks for it."""
        from omni_desktop.core.sweep.course import SweepTools
        from omni_desktop.core.words.zones import zone_or_utc
        from omni_desktop.storage.sweeps import StoreSweeps

        settings, ledger = self.settings(store_id), self.ledger(store_id, itself=True)
        zone, branches = zone_or_utc(settings.connection.time_zone), self.known_list(store_id, "branches").choices
        self.refuse_away()
        shop, inventory = self._clients(settings.connection, keys, self._sweeping, by_hand=False)
        kept = StoreSweeps(self._database.itself, ledger, self.owner(store_id), zone, branches, self.kept_order)
        return SweepTools(shop, inventory, kept, self._sweeping, settings, zone, give_way)

    def mail_due(self, store_id: int) -> str:
        return self._mails(store_id).send_due()

    def send_test_mail(self, store_id: int, settings: Settings, password: str) -> None:
        self._mails(store_id).test(settings, password)

    def _mails(self, store_id: int) -> Mails:
        from omni_desktop.live_mail import Mails
        from omni_desktop.storage.mailed import Mailed

        return Mails(self, Mailed(self._database, store_id), store_id)

    def reset_pin(self, store_id: int, keys: Keys) -> None:
        """By the address that is kept: whoever could change that has the PIN."""
        self.pins.refuse_till()
        stores = self.stores()
        if stores:
            connection = next(store.connection for store in stores if store.id == store_id)
            failed = next((check for check in self.probe(connection, keys) if not check.ok), None)
            if failed is not None:
                raise CannotContinue(stays(failed.name, failed.sentence), code="pin_reset")
        self.pins.reset()

    def order_something(self) -> str:
        raise CannotContinue("Only in a practice store can an order be made up.", code="practice")

    def open_practice(self) -> Store:
        raise CannotContinue("The window opens the practice store; for a command there is --practice.", code="practice")

    def about(self) -> Mapping[str, str]:
        from importlib.metadata import version

        here = {"folder": str(self.places.folder), "python": sys.version, "system": sys.platform}
        return {"version": version("omni-desktop")} | here

    def close(self) -> None:
        self._asking.cancelled.set()
        self._sweeping.cancelled.set()
        self._sending.cancelled.set()
        self._crediting.cancelled.set()
        super().close()


def _refuse_unknown_zone(name: str) -> None:
    """Dates of sales orders and invoices go by it, so a wrong one is worse than none."""
    if not is_zone(name):
        raise CannotContinue(
            f'This computer doesn\'t know the store\'s time zone "{name}" (any more). Choose it again under Connection, or with: '
            "settings set connection.time_zone Australia/Sydney",
            code="setting_missing",
        )


class PracticeProgram(LiveProgram):
    """The practice store's folder: its shop answers from this computer, its keys are no secrets, its store is there from the start."""

    def __init__(self, places: Places, database: Database, shop: PracticeProcess) -> None:
        from omni_desktop.practice.settings import practice_settings

        super().__init__(places, database)
        self._shop = shop
        if not self.registry.stores():
            settings = practice_settings(self.now())
            self._save_settings(self.registry.add(settings.connection.name, PRACTICE_ACCOUNT, self.now()).id, settings, None)

    def store(self, row: StoreRow) -> Store:
        return replace(super().store(row), practice=True)

    def settings(self, store_id: int) -> Settings:
        return self._with_ports(super().settings(store_id))

    def versions(self, store_id: int) -> list[SettingsVersion]:
        return [replace(version, settings=self._with_ports(version.settings)) for version in super().versions(store_id)]

    def _with_ports(self, settings: Settings) -> Settings:
        return replace(settings, connection=replace(settings.connection, neto_url=self._shop.neto_url, omni_url=self._shop.omni_url))

    def save_settings(self, store_id: int, settings: Settings, *, base: Settings | None = None) -> None:
        """Without the ports of this start: nobody chose them, and a version shows what somebody changed."""
        kept = self._saved.latest(store_id)
        own = kept_settings(kept.document).connection if kept else settings.connection

        def portless(some: Settings) -> Settings:
            return replace(some, connection=replace(some.connection, neto_url=own.neto_url, omni_url=own.omni_url))

        super().save_settings(store_id, portless(settings), base=portless(base) if base else None)

    def kept_keys(self, _store_id: int) -> frozenset[str]:
        return frozenset({"Neto", "Omni"})

    def keys(self, _store_id: int) -> Keys:
        return Keys(self._shop.neto_key, self._shop.omni_key)

    def key(self, _store_id: int, side: str) -> str:
        return self._shop.neto_key if side == "Neto" else self._shop.omni_key

    def keep_keys(self, _store_id: int, _keys: Keys) -> None:
        """They come with the practice store."""

    def forget_keys(self, _store_id: int) -> None:
        """None of them are kept."""

    def order_something(self) -> str:
        return str(self._shop.call("order_something")["OrderID"])

    def open_practice(self) -> Store:
        return self.stores()[0]

    def omni_host(self, _connection: Connection) -> str:
        """Its ports change with every start; its account stays the same one."""
        return PRACTICE_ACCOUNT
