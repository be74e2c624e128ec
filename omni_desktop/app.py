"""Reads the command line and joins the parts: the only file that knows every folder. Rooms are imported when they are needed."""

from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import islice
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.events import Ended, Event, Request
from omni_desktop.core.known_lists import contact_choice, read_all
from omni_desktop.core.order import Order
from omni_desktop.core.program import Check, Choice, Keys, Program, Store
from omni_desktop.core.settings import Connection, Settings
from omni_desktop.core.settings_fields import from_document
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.terminal.program import Options

if TYPE_CHECKING:
    from omni_desktop.core.trial import Trial
    from omni_desktop.practice.process import PracticeProcess
    from omni_desktop.storage.database import Database
    from omni_desktop.storage.places import Places
    from omni_desktop.storage.registry import StoreRow
    from omni_desktop.web.clock import StoppableClock
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
    """How this very program is started again: a built program is its own interpreter, on Windows the one of the two that can be heard."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, str(Path(__file__).parent.parent / "main.py")]
    return [str(Path(sys.executable).with_name("omni-desktop.exe"))] if sys.platform == "win32" else [sys.executable]


class OpenFolder(DataFolder):
    """A data folder with the two web APIs behind it: implements core.program.Program."""

    def __init__(self, places: Places, database: Database) -> None:
        from omni_desktop.storage.call_log import CallLogFile
        from omni_desktop.web.clock import StoppableClock

        super().__init__(places, database)
        self.calls = CallLogFile(places.calls)
        self._clock, self._asking = StoppableClock(), StoppableClock()      # a run's, and that of short questions beside it

    def run(self, store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        from omni_desktop.core.download import Tools, run

        settings = self.settings(store_id)
        number = self.settings_number(store_id)
        shop, inventory = self._clients(settings.connection, keys, self._clock)
        self._clock.cancelled.clear()
        tools = Tools(shop, inventory, self.ledger(store_id), self._clock, settings, number, self._clock.cancelled.is_set)
        for event in run(tools, request):
            if isinstance(event, Ended):
                LOG.info("run %s %s: %s, calls %s/%s", event.run_id, event.state, event.counts, event.neto_calls, event.omni_calls)
            yield event

    def try_settings(self, store_id: int, settings: Settings) -> Trial:
        from omni_desktop.core.kept_facts import kept_catalogue
        from omni_desktop.core.trial import ORDERS, Offline, try_settings
        from omni_desktop.web.neto_order import read_order

        ledger = self.ledger(store_id)
        offline = Offline(read_order, *kept_catalogue(ledger), self.now())
        return try_settings(ledger.latest(ORDERS), self.settings(store_id), settings, offline)

    def cancel(self) -> None:
        self._clock.cancelled.set()

    def tell_waits(self, listener: Callable[[str], None]) -> None:
        self._clock.listener = listener

    def check_connection(self, connection: Connection, keys: Keys) -> Iterator[Check]:
        shop, inventory = self._clients(connection, keys)
        for check in (*shop.connection_checks(), *inventory.connection_checks()):
            yield Check(*check)

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

    def contact(self, store_id: int, contact_id: int, keys: Keys) -> Choice | None:
        _shop, inventory = self._clients(self.settings(store_id).connection, keys)
        return next(map(contact_choice, inventory.contacts("id", [str(contact_id)])), None)

    def kept_order(self, raw: bytes) -> Order | None:
        from omni_desktop.web.neto_order import read_order

        return read_order(raw).order

    def about(self) -> Mapping[str, str]:
        from importlib.metadata import version

        return {"version": version("omni-desktop"), "folder": str(self.places.folder)}

    def close(self) -> None:
        self._asking.cancelled.set()
        super().close()

    def _clients(self, connection: Connection, keys: Keys, clock: StoppableClock | None = None) -> tuple[NetoShop, OmniInventory]:
        from omni_desktop.web.limits import neto_limiter, omni_limiter
        from omni_desktop.web.neto import NetoShop
        from omni_desktop.web.omni import OmniInventory

        log, clock = self.calls, clock or self._asking
        neto, omni = neto_limiter(log, connection, clock), omni_limiter(log, connection, clock, by_hand=True)
        shop = NetoShop(connection.neto_url, keys.neto, connection.neto_username, neto, clock)
        return shop, OmniInventory(connection.omni_url, connection.omni_username, keys.omni, omni, clock)


class PracticeFolder(OpenFolder):
    """The practice store's folder: its shop answers from this computer, its keys are no secrets, its store is there from the start."""

    def __init__(self, places: Places, database: Database, shop: PracticeProcess) -> None:
        from omni_desktop.practice.settings import practice_settings

        super().__init__(places, database)
        self._shop = shop
        if not self.registry.stores():
            settings = practice_settings(self.now())
            self.save_settings(self.registry.add(settings.connection.name, PRACTICE_ACCOUNT, self.now()).id, settings)

    def store(self, row: StoreRow) -> Store:
        return replace(super().store(row), practice=True)

    def settings(self, store_id: int) -> Settings:
        settings = super().settings(store_id)
        return replace(settings, connection=replace(settings.connection, neto_url=self._shop.neto_url, omni_url=self._shop.omni_url))

    def save_settings(self, store_id: int, settings: Settings) -> None:
        """Without the ports of this start: nobody chose them, and a version shows what somebody changed."""
        kept = self._saved.latest(store_id)
        base = from_document(kept.document).connection if kept else settings.connection
        connection = replace(settings.connection, neto_url=base.neto_url, omni_url=base.omni_url)
        super().save_settings(store_id, replace(settings, connection=connection))

    def kept_keys(self, _store_id: int) -> frozenset[str]:
        return frozenset({"Neto", "Omni"})

    def keys(self, _store_id: int) -> Keys:
        return Keys(self._shop.neto_key, self._shop.omni_key)

    def keep_keys(self, _store_id: int, _keys: Keys) -> None:
        """They come with the practice store."""

    def remove_store(self, store_id: int) -> None:
        self.registry.remove(store_id, self.now())

    def omni_host(self, _connection: Connection) -> str:
        """Its ports change with every start; its account stays the same one."""
        return PRACTICE_ACCOUNT


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
            folder = PracticeFolder(places, database, opened.enter_context(shop)) if options.practice else OpenFolder(places, database)
            opened.callback(folder.close)
            opened.callback(folder.calls.close)
            yield folder

    def window(self, options: Options) -> int:
        if not _has_screen():
            raise CannotContinue("There is no screen here. Use the commands instead, for instance: download. See --help.", code="no_screen")
        from omni_desktop.ui.main_window import show

        with ExitStack() as opened:         # closed when the window is gone and reads no more

            def open_program() -> Program:
                return opened.enter_context(self.program(options))

            return show(open_program, lambda bug: self.report_bug(options, bug), minimized=options.minimized)

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
            if not LOG.handlers:
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
            failed = [check for check in program.check_connection(store.connection, program.keys(store.id)) if not check.ok]
    if failed:
        raise CannotContinue(failed[0].sentence, code="practice")
    return "it starts and answers"
