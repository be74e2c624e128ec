import gc
import importlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator

# What is compiled is kept, whatever this computer is told: a run has several processes of its own, and tests start some eighty more.
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")       # before any import of Qt, which aborts without a display
if sys.platform == "linux" and os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 4e9:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", "/dev/shm")      # where nobody waits for a disk, which tests do at each durable write
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"      # nobody's keys are touched, in child processes neither

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from omni_desktop.app import WINDOW_COLLECTIONS
from omni_desktop.storage import sign_in
from omni_desktop.storage.database import database
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.places import Places
from tests.effort import EFFORT, many
from tests.ledger_here import LEDGERS, POSTGRESQL, made, open_here, share
from tests.patient_bot import PatientBot, forget_deleted
from tests.postgresql_here import PASSWORD, ledger_template, new_ledger, postgresql, postgresql_server  # noqa: F401  fixtures
from tests.statements import compiled_once

HERE = Path(__file__).parent
BUSY = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}      # a busy computer is not a bug
settings.register_profile("here", **BUSY)
settings.register_profile("ci", **BUSY, derandomize=True, print_blob=True, max_examples=100)
settings.register_profile("many", **BUSY, print_blob=True, max_examples=many(100))
settings.load_profile("many" if EFFORT > 1 else "ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--ledger", choices=LEDGERS, default=LEDGERS[0], help="where tests have their ledger")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On a server: what tests the storage and what goes through it from end to end, but for what a file alone has."""
    if config.getoption("--ledger") == POSTGRESQL:
        kept = [item for item in items if "opens_ledger" in getattr(item, "fixturenames", ()) and not item.get_closest_marker("sqlite")]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.fixture
def opens_ledger(request: pytest.FixtureRequest) -> Iterator[Callable[[Places], Database]]:
    """Opens the ledger of a data folder, where `--ledger` says."""
    shared = request.config.getoption("--ledger") == POSTGRESQL
    yield from open_here(request.getfixturevalue("new_ledger") if shared else None)


@pytest.fixture
def at_home(
    request: pytest.FixtureRequest, opens_ledger: Callable[[Places], Database], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Path], Path]:
    """Makes a data folder for programs that open it by themselves, in processes of their own, too; its ledger is where `--ledger` says."""
    if request.config.getoption("--ledger") == POSTGRESQL:
        monkeypatch.setenv("PGPASSWORD", PASSWORD)
        return lambda folder: share(folder, request.getfixturevalue("new_ledger")())
    return made


def pytest_xdist_auto_num_workers() -> int:
    """One more than cores: a test that waits, for time to pass or for another program, leaves its core to another."""
    return (os.cpu_count() or 1) + 1


def pytest_sessionstart(session: pytest.Session) -> None:
    """In a whole run each worker begins with other files, so that a fresh clone's are rewritten for pytest once and not once by each."""
    worker = getattr(session.config, "workerinput", None)
    if worker is None or session.config.args_source is not session.config.ArgsSource.TESTPATHS:
        return
    files = sorted(HERE.rglob("test_*.py"))
    for file in files[int(worker["workerid"].removeprefix("gw")) :: worker["workercount"]]:
        importlib.import_module(".".join(file.relative_to(HERE.parent).with_suffix("").parts))


def pytest_collection_finish() -> None:
    """Five thousand tests and what they import are no garbage: searched again and again, up to a twentieth of a run goes into that.

    What is new is searched as seldom as in the window, what is older a hundred times as often: no window here lives for a day.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*WINDOW_COLLECTIONS[:2], WINDOW_COLLECTIONS[2] // 100)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """pytest-qt closes whatever a test showed, and a window that deletes itself as it is closed may be gone by then."""
    if shown := getattr(item, "qt_widgets", None):
        forget_deleted(shown)
    return (yield)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a data folder of its own; the user's is never opened."""
    folder = tmp_path / "data"
    monkeypatch.setenv("OMNI_DESKTOP_DATA_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def sign_in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What starts with whoever runs the tests is left alone, on every system."""
    folder = tmp_path / "autostart"
    monkeypatch.setattr(sign_in, "this_system", lambda entry: sign_in.Autostart(entry, folder))
    return folder


@pytest.fixture
def without_collections() -> Iterator[None]:
    """For what is nested deeper than Python goes: garbage of earlier tests would be finalized down there, where no finalizer can run."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def statements(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "_engine", compiled_once(database._engine))
        if request.config.getoption("--ledger") == POSTGRESQL:
            from omni_desktop.storage.database import postgresql as server

            patch.setattr(server, "_engine", compiled_once(server._engine))
            patch.setattr(server, "LOOKED_EVERY", 0.0)
        yield
