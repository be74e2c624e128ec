"""What is opened is closed: files that are open do not grow in number, and none is left when the program ends."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.call_log import UNLIMITED, CallLogFile
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.places import Places
from tests.storage.conftest import NOW, Store

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="open files are counted in /proc")


def open_below(folder: Path) -> int:
    links = Path("/proc/self/fd")
    names = [str(link.readlink()) for link in links.iterdir() if link.is_symlink()]
    return sum(name.startswith(str(folder)) for name in names)


def test_five_hundred_polls_of_many_threads_open_no_more_than_the_first(places: Places) -> None:
    folder = DataFolder(places, database := open_database(places))

    def poll(times: int) -> None:
        for _ in range(times):
            folder.has_changed()
            folder.stores()
            folder.running(1)

    poll(5)
    first = open_below(places.folder)
    threads = [Thread(target=poll, args=(100,)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert open_below(places.folder) <= first + 3 * len(threads)       # a connection of three files for each that reads at once
    folder.close()
    database.close()
    assert open_below(places.folder) == 0


def test_a_thread_that_still_reads_at_the_end_leaves_nothing_open(store: Store) -> None:
    reads, may_end = Event(), Event()

    def read_slowly() -> None:
        with store.database.reading() as connection:
            connection.exec_driver_sql("SELECT 1")
            reads.set()
            may_end.wait()

    thread = Thread(target=read_slowly)
    thread.start()
    reads.wait()
    store.database.close()
    may_end.set()
    thread.join()
    gc.disable()                # closed, not only forgotten
    try:
        assert open_below(store.places.folder) == 0
    finally:
        gc.enable()


@pytest.mark.sqlite
def test_what_asks_after_the_end_is_refused_and_opens_nothing(store: Store) -> None:
    folder = DataFolder(store.places, store.database)
    calls = CallLogFile(store.places.calls)
    calls.take("omni", UNLIMITED, NOW)
    for each in (folder, calls, store.database):
        each.close()
    assert not folder.has_changed()
    for ask in (folder.stores, lambda: calls.take("omni", UNLIMITED, NOW)):
        with pytest.raises(CannotContinue) as caught:
            ask()
        assert caught.value.code == "closing"
    assert open_below(store.places.folder) == 0
