"""Settings saved at once: by two processes, by threads, by windows that had read an older version."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from omni_desktop.core.settings.fields import to_document, with_value
from omni_desktop.core.settings.merge import SettingsClash
from omni_desktop.core.settings.settings import Computer, Connection
from omni_desktop.core.values import replace
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import Places
from omni_desktop.storage.saved_settings import SavedSettings

ROOT = Path(__file__).parents[2]
SHOP = Connection(name="Harbour", neto_url="https://shop.example.com", omni_username="Harbour")
SAVES = 6
PROCESS = """
import sys
from pathlib import Path
from omni_desktop.core.settings.fields import with_value
from omni_desktop.storage.data_folder import DataFolder
from contextlib import ExitStack
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import open_places
places = open_places(Path(sys.argv[1]))
folder = DataFolder(places, *open_ledger(places, ExitStack()))
print("ready", flush=True)
sys.stdin.readline()
for number in range(1, int(sys.argv[3]) + 1):
    read = folder.settings(1)
    folder.save_settings(1, with_value(read, sys.argv[2], number), base=read)
"""


@pytest.fixture
def folder(places: Places, at_home: Callable[[Path], Path]) -> Iterator[DataFolder]:
    at_home(places.folder)
    with ExitStack() as opened:
        folder = DataFolder(places, *open_ledger(places, opened))
        folder.add_store(SHOP)
        yield folder
        folder.close()


def test_two_programs_that_save_at_once_lose_nothing_of_each_other(folder: DataFolder, places: Places) -> None:
    keys = ("download_orders.wait_minutes", "connection.omni_calls_per_day")
    with ExitStack() as stack:
        line = [sys.executable, "-c", PROCESS, str(places.folder)]
        programs = [
            stack.enter_context(
                subprocess.Popen([*line, key, str(SAVES)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
            )
            for key in keys
        ]
        for program in programs:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
        for program in programs:
            assert program.stdin is not None
            program.stdin.write("go\n")
            program.stdin.flush()
        assert [program.wait() for program in programs] == [0, 0]
    settings = folder.settings(1)
    assert (settings.download_orders.wait_minutes, settings.connection.omni_calls_per_day) == (SAVES, SAVES)
    versions = folder.versions(1)
    assert [version.number for version in versions] == list(range(2 * SAVES + 1, 0, -1))
    assert all(len(version.changes) == 1 for version in versions[:-1])


def test_of_many_that_change_one_setting_at_once_one_is_saved_and_the_others_hear_whose(folder: DataFolder) -> None:
    read = folder.settings(1)

    def save(number: int) -> tuple[int, SettingsClash | None]:
        try:
            folder.save_settings(1, with_value(read, "download_orders.wait_minutes", number), base=read)
        except SettingsClash as clash:
            return number, clash
        return number, None

    with ThreadPoolExecutor(8) as threads:
        ends = list(threads.map(save, range(1, 9)))
    winners = [number for number, clash in ends if clash is None]
    assert winners == [folder.settings(1).download_orders.wait_minutes]
    assert len(folder.versions(1)) == 2
    for number, refused in ends:
        if refused is not None:
            (clash,) = refused.clashes
            assert (clash.key, clash.base, clash.mine, clash.theirs) == ("download_orders.wait_minutes", 0, number, winners[0])
            assert (clash.theirs_by, clash.theirs_at) == (folder.user(), folder.versions(1)[0].saved_at)


def test_a_name_saved_over_another_change_keeps_it_and_a_refused_one_renames_nothing(folder: DataFolder) -> None:
    read = folder.settings(1)
    folder.rename_store(1, "Lighthouse")
    folder.save_settings(1, with_value(read, "download_orders.stage", "Pick"), base=read)
    assert (folder.stores()[0].name, folder.settings(1).connection.name, folder.settings(1).download_orders.stage) == (
        "Lighthouse",
        "Lighthouse",
        "Pick",
    )
    with pytest.raises(SettingsClash):
        folder.save_settings(1, with_value(read, "connection.name", "Pier"), base=read)
    assert [store.name for store in folder.stores()] == ["Lighthouse"]


def test_what_a_newer_program_keeps_survives_a_save_of_this_one(folder: DataFolder) -> None:
    document = to_document(folder.settings(1))
    document["download_orders"]["read_minds"] = "always"
    document["telepathy"] = {"on": True}
    saved = SavedSettings(folder._database)
    saved.save(1, document, "Sam", folder.now())
    read = folder.settings(1)
    folder.save_settings(1, with_value(read, "download_orders.stage", "Pick"), base=read)
    newest = saved.latest(1)
    assert newest is not None
    assert newest.changes == {"download_orders.stage": ["New", "Pick"]}
    assert (newest.document["download_orders"]["read_minds"], newest.document["telepathy"]) == ("always", {"on": True})


def test_settings_of_this_computer_are_joined_too(folder: DataFolder) -> None:
    read = folder.computer()
    folder.save_computer(replace(read, theme="dark"), base=read)
    folder.save_computer(replace(read, notify="all"), base=read)
    assert folder.computer() == replace(Computer(), theme="dark", notify="all")
    with pytest.raises(SettingsClash, match=r'computer.theme was set to "dark", after you had read it; you wanted "light"'):
        folder.save_computer(replace(read, theme="light", language="de"), base=read)
    assert folder.computer() == replace(Computer(), theme="dark", notify="all")
