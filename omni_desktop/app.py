"""Reads the command line and joins the parts: the only file that knows every folder. Rooms are imported when they are needed."""

from __future__ import annotations

import gc
import json
import logging
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.events import Ended, Event, Request
from omni_desktop.core.settings import Computer, Connection, DownloadOrders, Settings
from omni_desktop.core.settings_fields import Known, computer_from_document, computer_to_document, from_document, to_document
from omni_desktop.terminal.program import Check, Keys, Options, Program, Store

if TYPE_CHECKING:
    from omni_desktop.practice.process import PracticeProcess
    from omni_desktop.storage.database import Database
    from omni_desktop.storage.ledger import StoreLedger
    from omni_desktop.storage.places import Places
    from omni_desktop.storage.registry import StoreRow
    from omni_desktop.storage.rows import Owner
    from omni_desktop.web.neto import NetoShop
    from omni_desktop.web.omni import OmniInventory

WINDOW_CHECK = "window-check"
COLLECTIONS = (20_000, 50, 100)     # a run makes millions of objects and hardly a circle: looking for those took a tenth of its time
PRACTICE_ACCOUNT = "practice"
LOG = logging.getLogger("omni_desktop")


def main(arguments: Sequence[str] | None = None) -> int:
    """The program's exit status: 0 done, 1 done but something needs attention, 2 it could not be done."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    gc.set_threshold(*COLLECTIONS)
    if given == [WINDOW_CHECK]:
        return _check_window_libraries()
    from omni_desktop.terminal.command_line import run

    return run(given, Joined())


def own_command() -> list[str]:
    """How this very program is started again: a built program is its own interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(Path(__file__).parent.parent / "main.py")]


class OpenFolder:
    """One data folder, open: implements terminal.program.Program."""

    def __init__(self, places: Places, database: Database, practice: PracticeProcess | None) -> None:
        from omni_desktop.storage.call_log import CallLogFile
        from omni_desktop.storage.registry import Registry
        from omni_desktop.storage.saved_settings import SavedSettings
        from omni_desktop.storage.vault import Vault
        from omni_desktop.web.clock import StoppableClock

        self._places = places
        self._database = database
        self._practice = practice
        self._registry = Registry(database)
        self._saved = SavedSettings(database)
        self._vault = Vault(str(places.folder))
        self.calls = CallLogFile(places.calls)
        self._clock = StoppableClock()

    def now(self) -> datetime:
        return self._clock.now()

    def user(self) -> str:
        import getpass

        try:
            return getpass.getuser()
        except (OSError, KeyError, ImportError):
            return "somebody"

    def zones(self) -> frozenset[str]:
        from zoneinfo import available_timezones

        return frozenset(available_timezones())

    def stores(self) -> list[Store]:
        return [self._store(row) for row in self._registry.stores()]

    def _store(self, row: StoreRow) -> Store:
        settings = self.settings(row.id)
        paused = row.paused_reason or "by hand" if row.paused_at else ""
        return Store(row.id, row.name, settings.connection, settings.download_orders.enabled, paused, practice=self._practice is not None)

    def add_store(self, connection: Connection) -> Store:
        row = self._registry.add(connection.name, connection.neto_url, self.now())
        midnight = self._today_in(connection.time_zone)
        self.save_settings(row.id, Settings(connection, DownloadOrders(placed_after=midnight)))
        return self._store(row)

    def _today_in(self, zone: str) -> datetime:
        from zoneinfo import ZoneInfo

        local = self.now().astimezone(ZoneInfo(zone))
        return local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)

    def rename_store(self, store_id: int, name: str) -> None:
        settings = self.settings(store_id)
        self._registry.rename(store_id, name)
        self.save_settings(store_id, replace(settings, connection=replace(settings.connection, name=name)))

    def pause_store(self, store_id: int, reason: str) -> None:
        self._registry.pause(store_id, reason, self.now())

    def resume_store(self, store_id: int) -> None:
        self._registry.resume(store_id)

    def remove_store(self, store_id: int) -> None:
        if self._practice is None:
            self._vault.forget(store_id)
        self._registry.remove(store_id, self.now())

    def keys(self, store_id: int) -> Keys:
        if self._practice is not None:
            return Keys(self._practice.neto_key, self._practice.omni_key)
        return Keys(self._vault.get(store_id, "Neto"), self._vault.get(store_id, "Omni"))

    def keep_keys(self, store_id: int, keys: Keys) -> None:
        if self._practice is None:
            self._vault.put(store_id, "Neto", keys.neto)
            self._vault.put(store_id, "Omni", keys.omni)

    def settings(self, store_id: int) -> Settings:
        version = self._saved.latest(store_id)
        settings = from_document(version.document) if version else Settings()
        return _at_practice(settings, self._practice) if self._practice else settings

    def known(self, store_id: int) -> Known:
        settings = self.settings(store_id)
        locked = self._registry.has_created(store_id)
        others = [self.settings(row.id) for row in self._registry.stores() if row.id != store_id]
        return Known(
            zones=self.zones(),
            locked_prefix=settings.prefix if locked else None,
            locked_neto_url=settings.connection.neto_url if locked else None,
            other_prefixes=frozenset(other.prefix for other in others if other.download_orders.enabled and _same_account(other, settings)),
        )

    def save_settings(self, store_id: int, settings: Settings) -> None:
        self._saved.save(store_id, to_document(settings), self.user(), self.now())

    def computer(self) -> Computer:
        return computer_from_document({name: json.loads(text) for name, text in self._saved.computer().items()})

    def save_computer(self, computer: Computer) -> None:
        self._saved.save_computer({name: json.dumps(value) for name, value in computer_to_document(computer).items()}, self.now())

    def watermark(self, store_id: int) -> datetime | None:
        return self._ledger(store_id).cursor().watermark

    def move_watermark(self, store_id: int, back_to: datetime) -> None:
        ledger = self._ledger(store_id)
        cursor = ledger.cursor()
        if cursor.watermark is not None and back_to > cursor.watermark:
            raise CannotContinue(
                "Downloaded up to can only be moved back: moved on, orders would be missed. Nothing was changed.", code="setting_missing"
            )
        ledger.save_cursor(replace(cursor, watermark=back_to))

    def sku_table(self, store_id: int) -> dict[str, str]:
        return self._ledger(store_id).sku_table()

    def history(self, store_id: int) -> Any:
        from omni_desktop.storage.history import StoreHistory

        return StoreHistory(self._database, self._owner(store_id))

    def decisions(self, store_id: int) -> Any:
        from omni_desktop.storage.decisions import StoreDecisions

        return StoreDecisions(self._database, self._owner(store_id))

    def run(self, store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        from omni_desktop.core.download import Tools, run

        settings = self.settings(store_id)
        version = self._saved.latest(store_id)
        shop, inventory = self._clients(settings.connection, keys)
        self._clock.cancelled.clear()
        tools = Tools(
            shop,
            inventory,
            self._ledger(store_id),
            self._clock,
            settings,
            version.number if version else 0,
            self._clock.cancelled.is_set,
        )
        for event in run(tools, request):
            if isinstance(event, Ended):
                LOG.info("run %s %s: %s, calls %s/%s", event.run_id, event.state, event.counts, event.neto_calls, event.omni_calls)
            yield event

    def cancel(self) -> None:
        self._clock.cancelled.set()

    def tell_waits(self, listener: Callable[[str], None]) -> None:
        self._clock.listener = listener

    def check_connection(self, store_id: int, keys: Keys) -> Iterator[Check]:
        shop, inventory = self._clients(self.settings(store_id).connection, keys)
        for check in (*shop.connection_checks(), *inventory.connection_checks()):
            yield Check(check.name, check.ok, check.sentence)

    def logs(self) -> list[Path]:
        return sorted(self._places.logs.glob("*.log*"))

    def _clients(self, connection: Connection, keys: Keys) -> tuple[NetoShop, OmniInventory]:
        from omni_desktop.web.limits import neto_limiter, omni_limiter
        from omni_desktop.web.neto import NetoShop
        from omni_desktop.web.omni import OmniInventory

        log, clock = self.calls, self._clock
        neto, omni = neto_limiter(log, connection, clock), omni_limiter(log, connection, clock, by_hand=True)
        shop = NetoShop(connection.neto_url, keys.neto, connection.neto_username, neto, clock)
        return shop, OmniInventory(connection.omni_url, connection.omni_username, keys.omni, omni, clock)

    def _owner(self, store_id: int) -> Owner:
        """The practice store's ports change with every start; its account stays the same one."""
        connection = self.settings(store_id).connection
        host = PRACTICE_ACCOUNT if self._practice else connection.omni_url
        return self._registry.owner(store_id, host, connection.omni_username, self.now())

    def _ledger(self, store_id: int) -> StoreLedger:
        from omni_desktop.storage.ledger import StoreLedger

        return StoreLedger(self._database, self._places, self._owner(store_id))

    def have_practice_store(self) -> None:
        """It is there without being added."""
        from omni_desktop.practice.settings import practice_settings

        if self._practice is not None and not self._registry.stores():
            settings = practice_settings(self.now())
            self.save_settings(self._registry.add(settings.connection.name, PRACTICE_ACCOUNT, self.now()).id, settings)


def _at_practice(settings: Settings, practice: PracticeProcess) -> Settings:
    return replace(settings, connection=replace(settings.connection, neto_url=practice.neto_url, omni_url=practice.omni_url))


def _same_account(one: Settings, other: Settings) -> bool:
    return (one.connection.omni_url, one.connection.omni_username) == (other.connection.omni_url, other.connection.omni_username)


class Shown:
    """One store as the window has it; its keys are read on the worker's thread, since a keyring may ask first."""

    def __init__(self, program: Program, store: Store) -> None:
        self._program = program
        self._store = store
        self.store_name = store.name
        self.cancel = program.cancel
        self.tell_waits = program.tell_waits

    def download(self) -> Iterator[Event]:
        keys = self._program.keys(self._store.id)
        yield from self._program.run(self._store.id, Request(starter="window"), keys)


class Joined:
    """Implements terminal.program.House."""

    @contextmanager
    def program(self, options: Options) -> Iterator[Program]:
        from omni_desktop.practice.process import PracticeProcess
        from omni_desktop.storage.database import open_database
        from omni_desktop.storage.places import open_places

        with ExitStack() as opened:
            places = open_places(_folder(options))
            _start_log(places, opened)
            database = open_database(places)
            opened.callback(database.close)
            shop = PracticeProcess([*own_command(), "practice-server"], places.folder / "shop.db")
            folder = OpenFolder(places, database, opened.enter_context(shop) if options.practice else None)
            opened.callback(folder.calls.close)
            folder.have_practice_store()
            yield folder

    def window(self, options: Options) -> int:
        if not _has_screen():
            raise CannotContinue("There is no screen here. Use the commands instead, for instance: download. See --help.", code="no_screen")
        from omni_desktop.ui.main_window import show

        with self.program(options) as program:
            stores = program.stores()
            if not stores:
                raise CannotContinue("There is no store yet. Add one first: stores add --help.", code="setting_missing")
            return show(Shown(program, stores[0]), minimized=options.minimized)

    def self_check(self, options: Options) -> Iterator[Check]:
        yield _checked("Database", lambda: self._open_and_close(options))
        yield _checked("Keyring", _keyring_name)
        yield _checked("Window", _window_libraries)
        yield _checked("Practice store", _practice_round_trip)

    def _open_and_close(self, options: Options) -> str:
        with self.program(replace(options, practice=False)) as program:
            return f"{len(program.stores())} stores"

    def practice_server(self, file: Path, neto_port: int, omni_port: int) -> int:
        from omni_desktop.practice.process import serve

        serve(file, neto_port=neto_port, omni_port=omni_port, limits=None)
        return 0

    def report_bug(self, options: Options, error: Exception) -> str:
        """The places in the code, without the error's own text, which may hold somebody's order."""
        from omni_desktop.storage.places import open_places

        where = "".join(traceback.format_tb(error.__traceback__))
        with ExitStack() as opened:
            _start_log(open_places(_folder(options)), opened)
            LOG.error("%s\n%s", type(error).__name__, where)
        return f"The program made a mistake ({type(error).__name__}); nothing is lost. The log in the data folder says where."


def _folder(options: Options) -> Path | None:
    """Where the data lives; the practice store's beside the real ones, never among them."""
    from omni_desktop.storage.places import open_places

    told = options.data_dir or (Path(os.environ["OMNI_DESKTOP_DATA_DIR"]) if os.environ.get("OMNI_DESKTOP_DATA_DIR") else None)
    return open_places(told).folder / "practice" if options.practice else told


def _start_log(places: Places, opened: ExitStack) -> None:
    places.logs.mkdir(mode=0o700, exist_ok=True)
    handler = RotatingFileHandler(places.logs / "omni-desktop.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    LOG.addHandler(handler)
    opened.callback(handler.close)
    opened.callback(LOG.removeHandler, handler)


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _checked(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except Fault as fault:
        return Check(name, False, fault.sentence)
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        return Check(name, False, f"It doesn't work here ({type(error).__name__}).")


def _keyring_name() -> str:
    from omni_desktop.storage.vault import Vault

    return Vault().check()


def _window_libraries() -> str:
    """In a process of its own: a missing library ends a Qt program at once."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    subprocess.run([*own_command(), WINDOW_CHECK], check=True, capture_output=True, timeout=60, env=environment)
    return "the window's libraries are here"


def _check_window_libraries() -> int:
    from omni_desktop.ui.main_window import check_libraries

    return check_libraries()


def _practice_round_trip() -> str:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder)
        with Joined().program(Options(practice=True, data_dir=file)) as program:
            store = program.stores()[0]
            failed = [check for check in program.check_connection(store.id, program.keys(store.id)) if not check.ok]
    if failed:
        raise CannotContinue(failed[0].sentence, code="practice")
    return "it starts and answers"
