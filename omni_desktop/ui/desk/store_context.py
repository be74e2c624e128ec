"""What every view of the window works with: the program, the store that is shown, and what happens to it. No view knows another one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import History
from omni_desktop.core.settings.settings import Settings
from omni_desktop.ui.desk.background import Runs
from omni_desktop.ui.desk.catalogue import Catalogue
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.pause import Pause
from omni_desktop.ui.desk.pin import Pin
from omni_desktop.ui.desk.reads import Reads
from omni_desktop.ui.desk.workers import Workers
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr


class StoreContext(QObject):
    """Signals that end in -ed are past events; `wants_...` ask the main window for something."""

    store_changed = Signal()                # another store is shown, or its name or settings changed: read everything anew
    ledger_changed = Signal()               # orders, problems or runs changed: read again what is shown; at most a few a second
    setup_kept = Signal()                   # a setup was left, or gone on with, and is kept
    run_began = Signal()                    # of the store shown, in this window; desk.runs tells everything of it
    run_ended = Signal()
    wants_download = Signal(object)         # a core.events.Request
    wants_order = Signal(str)               # an order's id: show it
    wants_comparison = Signal(str)          # an order's id: show it, and its documents beside each other
    wants_rehearsal = Signal()              # show what a download would do now
    wants_run_orders = Signal(int)          # a run's id: show its orders
    wants_group_orders = Signal(str, str)   # code and cause of a problem group: show its orders
    wants_result_orders = Signal(str)       # dispatched or voided: show what runs did this week; waiting: show who waits now
    wants_day_orders = Signal(str)          # a day of the store, as in 2026-10-31: show the orders that were placed then
    wants_attention = Signal(str, str)      # code and cause of a problem group, "" for the whole page
    wants_settings = Signal(str)            # a setting's key or a group, where the dialog shall open
    wants_new_store = Signal()
    wants_practice = Signal()               # start the practice store and show it
    wants_one_order = Signal()              # asks for an order's number, then downloads it
    wants_why = Signal(str)                 # what is known of an order, "" for nothing yet: why is it not here?
    wants_again_since = Signal()            # asks for a day, then downloads again what changed since
    wants_keys = Signal()                   # the keys of the store shown, for as long as the window is open
    wants_help = Signal(str)                # a page of the guide, "" for its first
    wants_pause = Signal()                  # asks until when, then pauses automatic downloads
    wants_sending = Signal(str, object)     # omni or neto, and the codes that it is about, None for all: products to be made there
    wants_products = Signal(str)            # a verdict of the catalogue, or "to_do": show the products that have it

    def __init__(self, theme: Theme, program: Program, store: Store | None = None, settings: Settings | None = None) -> None:
        super().__init__(theme)
        self.theme = theme
        self.program = program
        self.reads = Reads(self)
        self.runs = Runs(program, self)
        self.pause = Pause(program, self.reads, self)
        self.workers = Workers(self)
        self.pin = Pin(program, self.reads, self)
        self._given: dict[int, Keys] = {}
        self.show_store(store, settings)
        self.catalogue = Catalogue(self)

    def show_store(self, store: Store | None, settings: Settings | None) -> None:
        """The caller has read them off the window's thread."""
        self.store = store
        self.settings = settings or Settings()
        connection = self.settings.connection
        self.formats = Formats(connection.time_zone, connection.currency)
        self.store_changed.emit()

    @property
    def store_id(self) -> int:
        """0 while no store is shown."""
        return self.store.id if self.store else 0

    def history(self) -> History:
        """For a question to Reads; never on the window's thread. Raises CannotContinue where the store went while the question waited."""
        store_id = self.store_id
        if not store_id:
            raise CannotContinue(tr("No store is shown any more."))
        return self.program.history(store_id)

    def now(self) -> datetime:
        return self.program.now()

    def keys(self, store_id: int) -> Keys:
        """Those that somebody entered here, else the keyring's. Off the window's thread only: a keyring may wait. Raises CannotContinue."""
        return self._given.get(store_id) or self.program.keys(store_id)

    def key(self, store_id: int, side: str) -> str:
        """As `keys`, one side's alone."""
        return self.given_key(store_id, side) or self.program.key(store_id, side)

    def given_key(self, store_id: int, side: str) -> str:
        """What somebody entered in this window, "" where nobody did."""
        given = self._given.get(store_id)
        return str(getattr(given, side.casefold())) if given else ""

    def drop_keys(self, store_id: int) -> None:
        """What was given here is no longer wanted."""
        self._given.pop(store_id, None)

    def give_keys(self, store_id: int, keys: Keys) -> None:
        """For as long as the window is open: a computer without a keyring keeps them nowhere else."""
        self._given[store_id] = keys

    def download(self, request: Request | None = None) -> None:
        self.wants_download.emit(request or Request(starter="window"))
