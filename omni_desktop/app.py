"""Reads the command line and joins the parts; with live_program.py and practice_beside.py the only file that knows every folder.

Rooms are imported when they are needed: the window stands before the database and the web are known at all.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.terminal.program import Options, Service

if TYPE_CHECKING:
    from omni_desktop.core.ports.program.downloads import Check
    from omni_desktop.core.ports.program.program import Program
    from omni_desktop.core.ports.program.shared_ledger import LedgerKeeper
    from omni_desktop.practice.process import PracticeProcess
    from omni_desktop.storage.first_copy import Door
    from omni_desktop.storage.places import Places
    from omni_desktop.storage.sign_in import SignIn

WINDOW_CHECK = "window-check"
COLLECTIONS = (20_000, 20, 50)      # a run makes millions of objects and hardly a circle: what is new is looked at when most of it is gone
WINDOW_COLLECTIONS = (2_000, 5, 2_000)      # few are looked at at once, since the window stands still for as long, all of them rarely
SWITCH_SECONDS = 0.0001             # so soon a run gives way to the window: the usual 5 ms pass many times in one frame
KNOCK_SECONDS = 20.0                # the first window may still be starting, on a busy computer
UNHEARD = (
    "Omni Desktop is open already for this data folder, but it doesn't answer. Look for its window or its tray icon. If there is none, "
    "end the program in the task manager and start it again. Nothing is lost."
)
LOG = logging.getLogger("omni_desktop")


def main(arguments: Sequence[str] | None = None) -> int:
    """The program's exit status: 0 done, 1 done but something needs attention, 2 it could not be done."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    gc.set_threshold(*COLLECTIONS)
    sys.setswitchinterval(SWITCH_SECONDS)
    if given == [WINDOW_CHECK]:
        return _check_window_libraries()
    try:
        return _run(given)
    except KeyboardInterrupt:               # before a command began, or while one was closing
        return _cancelled()


def _run(given: Sequence[str]) -> int:
    from omni_desktop.terminal.command_line import run

    return run(given, LiveComposition(when_open=cache(gc.freeze)))


def _cancelled() -> int:
    """Without an import: one of them may be what was broken off."""
    with suppress(OSError, AttributeError):
        sys.stderr.write("Cancelled. Nothing is lost.\n")
    return 2


def own_command() -> list[str]:
    """How this very program is started again: a built program is its own interpreter, on Windows the one of the two that can be heard."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, str(Path(__file__).parent.parent / "main.py")]
    return [str(Path(sys.executable).with_name("omni-desktop.exe"))] if sys.platform == "win32" else [sys.executable]


def window_command() -> list[str]:
    """The same, for a start that nobody sees: without a terminal of its own on Windows."""
    program, *words = own_command()
    quiet = Path(program).with_name("Omni Desktop.exe" if getattr(sys, "frozen", False) else "pythonw.exe")
    return [str(quiet) if sys.platform == "win32" and quiet.exists() else program, *words]


class LiveComposition:
    """Implements terminal.program.Composition. `when_open`: called when a command's program is open, and most of what it needs imported."""

    def __init__(self, when_open: Callable[[], object] = object) -> None:
        self._when_open = when_open

    @contextmanager
    def program(self, options: Options) -> Iterator[Program]:
        with self._logged(options) as program:
            self._when_open()
            yield program

    @contextmanager
    def _logged(self, options: Options) -> Iterator[Program]:
        from omni_desktop.storage.places import open_places

        with ExitStack() as opened:
            _start_log(open_places(_folder(options)), opened)
            yield opened.enter_context(self._folder_opened(options))

    @contextmanager
    def window_program(self, options: Options) -> Iterator[Program]:
        """As `program`, with the practice store to be had beside the real ones: its folder lies in theirs, its log is theirs."""
        with self._logged(options) as own, ExitStack() as opened:
            _renew_sign_in(options)
            if options.practice:
                yield own
                return
            from omni_desktop.practice_beside import practice_beside

            yield practice_beside(own, lambda: opened.enter_context(self._folder_opened(options._replace(practice=True))))

    @contextmanager
    def _folder_opened(self, options: Options) -> Iterator[Program]:
        from omni_desktop.live_program import LiveProgram, PracticeProgram
        from omni_desktop.storage.opening import open_ledger
        from omni_desktop.storage.places import open_places

        with ExitStack() as opened:
            places = open_places(_folder(options))
            database, beside = open_ledger(places, opened)
            if options.practice:
                folder: LiveProgram = PracticeProgram(places, database, _start_practice(self.practice_store(places), opened))
            else:
                folder = LiveProgram(places, database, beside)
            folder.sign_in = _sign_in(options, places)
            opened.callback(folder.close)
            opened.callback(folder.calls.close)
            opened.callback(folder.refresh_mirror)
            folder.apply_drafts()
            yield folder

    def ledger(self, options: Options) -> LedgerKeeper:
        from omni_desktop.storage.places import open_places
        from omni_desktop.storage.shared.keeper import Keeper
        from omni_desktop.storage.who import who

        return Keeper(open_places(_folder(options)), who(), practice=options.practice)

    def practice_store(self, places: Places) -> PracticeProcess:
        """Not started yet."""
        from omni_desktop.practice.process import PracticeProcess

        return PracticeProcess([*own_command(), "practice-server"], places.folder / "shop.db")

    def window(self, options: Options) -> int:
        if not _has_screen():
            raise CannotContinue("There is no screen here. Use the commands instead, for instance: download. See --help.", code="no_screen")
        from omni_desktop.storage.places import open_places

        with _collecting_later():
            try:
                places = open_places(_folder(options))
            except Fault:                   # the window itself says why
                return self._show(options, None, None)
            return self._one_window(options, places)

    def _one_window(self, options: Options, places: Places) -> int:
        """The first window of the data folder, or a word to it. One that is about to end is waited for."""
        import time

        from omni_desktop.storage.first_copy import Door, first_copy

        door, end = Door(places), time.monotonic() + KNOCK_SECONDS
        while True:
            with first_copy(places) as is_first:
                if is_first:
                    return self._show(options, places, door)
            if _is_heard(door, options):
                return 0
            if time.monotonic() > end:
                return _tell_unheard()
            time.sleep(KNOCK_SECONDS / 100)

    def _show(self, options: Options, places: Places | None, door: Door | None) -> int:
        from omni_desktop.ui.look.translated import speak

        gc.set_threshold(*WINDOW_COLLECTIONS)
        look = _first_look(places)
        speak(look.get("language", "system"))           # before what is imported next: it has words
        from omni_desktop.ui.window.main_window import Start, show

        with ExitStack() as opened:         # closed when the window is gone and reads no more

            def open_program() -> Program:
                return opened.enter_context(self.window_program(options))

            start = Start(look, options.minimized, options.show_order, door)
            return show(open_program, lambda bug: self.report_bug(options, bug), start)

    def self_check(self, options: Options) -> Iterator[Check]:
        yield _checked("Database", lambda: self._open_and_close(options))
        yield _checked("Keyring", _keyring_name)
        yield _checked("Window", _window_libraries)
        yield _checked("Practice store", _practice_round_trip)

    def _open_and_close(self, options: Options) -> str:
        from omni_desktop.core.counting import counted

        with self.program(options._replace(practice=False)) as program:
            return counted(len(program.stores()), "store")

    def practice_server(self, file: Path, neto_port: int, omni_port: int) -> int:
        from omni_desktop.practice.process import serve
        from omni_desktop.storage.faults import translated

        with translated():
            serve(file, neto_port=neto_port, omni_port=omni_port, limits=None)
        return 0

    def service(self, options: Options, words: Sequence[str]) -> Service:
        from omni_desktop.service.job import Job
        from omni_desktop.service.this_system import account, this_system
        from omni_desktop.storage.places import open_places

        places = open_places(_folder(options))
        before, key = _told_folder(options, places, *words)
        health = [str(Path(words[words.index("--health") + 1]).parent)] if "--health" in words else []
        folders = tuple(dict.fromkeys([str(places.folder), *health]))
        job = Job(key, (*own_command(), *before, *words), folders, account(places.folder), "--keys-stdin" in words)
        return this_system(job)

    def report_bug(self, options: Options, error: Exception) -> str:
        """The places in the code, without the error's own text, which may hold somebody's order."""
        import traceback

        from omni_desktop.storage.places import open_places

        where = "".join(traceback.format_tb(error.__traceback__))
        with ExitStack() as opened, suppress(Fault):            # the folder itself may be what can't be used
            if not LOG.handlers:
                _start_log(open_places(_folder(options)), opened)
            LOG.error("%s\n%s", type(error).__name__, where)
        return f"The program made a mistake ({type(error).__name__}); nothing is lost. The log in the data folder says where."


@contextmanager
def _collecting_later() -> Iterator[None]:
    """What a start makes stays: looking for circles among it takes a twentieth of the time to the first paint. The window, painted, goes
    back to collecting."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _folder(options: Options) -> Path | None:
    """Where the data lives; the practice store's beside the real ones, never among them."""
    from omni_desktop.storage.places import open_places

    told = options.data_dir or (Path(os.environ["OMNI_DESKTOP_DATA_DIR"]) if os.environ.get("OMNI_DESKTOP_DATA_DIR") else None)
    return open_places(told).folder / "practice" if options.practice else told


def _is_heard(door: Door, options: Options) -> bool:
    from omni_desktop.ui.desktop.one_copy import Asked, knock

    return knock(door.read(), Asked(is_seen=not options.minimized, order=options.show_order))


def _tell_unheard() -> int:
    from omni_desktop.terminal.plain_text import complain
    from omni_desktop.ui.desktop.one_copy import tell_unheard

    complain(UNHEARD)
    tell_unheard(UNHEARD)
    return 2


def _renew_sign_in(options: Options) -> None:
    """Where this program is not any more where the entry has it."""
    from omni_desktop.storage.places import open_places

    with suppress(Fault):
        _sign_in(options, open_places(_folder(options))).renew()


def _sign_in(options: Options, places: Places) -> SignIn:
    """The entry that starts this data folder's window, small, with whoever signs in."""
    from omni_desktop.storage import sign_in

    before, key = _told_folder(options, places)
    return sign_in.this_system(sign_in.Entry(key, (*window_command(), "--minimized", *before)))


def _told_folder(options: Options, places: Places, *words: str) -> tuple[list[str], str]:
    """What stands before a command that is kept for later, and a key that tells it from that of another data folder: "" for the usual."""
    from hashlib import sha256

    is_usual = not (options.practice or options.data_dir or os.environ.get("OMNI_DESKTOP_DATA_DIR"))
    base = places.folder.parent if options.practice else places.folder
    before = ["--practice"] if options.practice else []
    before += [] if is_usual else ["--data-dir", str(base)]
    stores = [words[words.index("--store") + 1]] if "--store" in words else []
    told = " ".join([*([] if is_usual else [places.scope]), *stores])
    return before, sha256(os.fsencode(told)).hexdigest()[:8] if told else ""


def _first_look(places: Places | None) -> Mapping[str, str]:
    """How the window looked last time; a folder that cannot be used says so when it is opened."""
    from omni_desktop.storage.first_look import first_look

    return {} if places is None else first_look(places)


def _start_log(places: Places, opened: ExitStack) -> None:
    from omni_desktop.storage.log_file import LogFile
    from omni_desktop.terminal.plain_text import complain

    handler = LogFile(places.logs, complain)
    handler.try_out()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    LOG.addHandler(handler)
    opened.callback(LOG.removeHandler, handler)


def _start_practice(shop: PracticeProcess, opened: ExitStack) -> PracticeProcess:
    try:
        return opened.enter_context(shop)
    except RuntimeError as error:
        raise CannotContinue("The practice store did not start. Check that its disk has space.", code="practice") from error


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _checked(name: str, look: Callable[[], str]) -> Check:
    from subprocess import SubprocessError

    from omni_desktop.core.ports.program.downloads import Check

    try:
        return Check(name, True, look())
    except Fault as fault:
        return Check(name, False, fault.sentence)
    except (OSError, RuntimeError, SubprocessError) as error:
        return Check(name, False, f"It doesn't work here ({type(error).__name__}).")


def _keyring_name() -> str:
    from omni_desktop.storage.vault import Vault

    return Vault().check()


def _window_libraries() -> str:
    """In a process of its own: a missing library ends a Qt program at once."""
    import subprocess

    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    subprocess.run([*own_command(), WINDOW_CHECK], check=True, capture_output=True, timeout=60, env=environment)
    return "the window's libraries are here"


def _check_window_libraries() -> int:
    from omni_desktop.ui.window.main_window import check_libraries

    return check_libraries()


def _practice_round_trip() -> str:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder)
        with LiveComposition().program(Options(practice=True, data_dir=file)) as program:
            store = program.stores()[0]
            failed = [check for check in program.check_connection(store.connection, program.keys(store.id)) if not check.ok]
    if failed:
        raise CannotContinue(failed[0].sentence, code="practice")
    return "it starts and answers"
