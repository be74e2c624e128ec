"""A data folder as the window uses it: versions of settings, stores by name, and what other processes do to it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.settings.fields import SettingsRefused, fields_by_key, to_document, with_value
from omni_desktop.core.settings.settings import Computer, Connection, Settings
from omni_desktop.core.values import replace
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import Places
from omni_desktop.storage.saved_settings import SavedSettings

ROOT = Path(__file__).parents[2]
SHOP = Connection(name="Harbour", neto_url="https://shop.example.com", omni_username="Harbour")
OTHER_PROCESS = """
import sys
from pathlib import Path
from omni_desktop.storage.data_folder import DataFolder
from contextlib import ExitStack
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import open_places
places = open_places(Path(sys.argv[1]))
folder = DataFolder(places, *open_ledger(places, ExitStack()))
with folder.ledger(1).lock("command line"):
    print("held", flush=True)
    for line in sys.stdin:
        folder.remember("width", line.strip())
        print("written", flush=True)
"""


@pytest.fixture
def folder(places: Places, at_home: Callable[[Path], Path]) -> Iterator[DataFolder]:
    at_home(places.folder)
    with ExitStack() as opened:
        folder = DataFolder(places, *open_ledger(places, opened))
        yield folder
        folder.close()


@pytest.fixture
def store_id(folder: DataFolder) -> int:
    return folder.add_store(SHOP).id


def keep(folder: DataFolder, store_id: int, document: dict[str, Any]) -> None:
    """A version as another version of the program kept it."""
    SavedSettings(folder._database).save(store_id, document, "Sam", folder.now())


def changed(settings: Settings, **download_orders: Any) -> Settings:
    return replace(settings, download_orders=replace(settings.download_orders, **download_orders))


def test_an_old_version_comes_back_with_all_its_settings(folder: DataFolder, store_id: int) -> None:
    first = folder.settings(store_id)
    folder.save_settings(store_id, changed(first, stage="Processing", order_status="Draft"))
    folder.save_settings(store_id, folder.versions(store_id)[-1].settings)
    assert folder.settings(store_id) == first
    versions = folder.versions(store_id)
    assert [version.number for version in versions] == [3, 2, 1]
    assert versions[0].changes == {"download_orders.order_status": ["Draft", "Approved"], "download_orders.stage": ["Processing", "New"]}
    assert set(versions[1].changes) <= set(fields_by_key())
    assert {version.account for version in versions} == {folder.user()}


def test_settings_of_another_version_of_the_program_still_open(folder: DataFolder, store_id: int) -> None:
    document: dict[str, Any] = to_document(changed(folder.settings(store_id), stage="Processing", enabled=True))
    del document["download_orders"]["wait_minutes"], document["accounting"]
    document["download_orders"]["read_minds"] = "always"
    document["telepathy"] = {"on": True}
    keep(folder, store_id, document)
    settings = folder.settings(store_id)
    assert (settings.download_orders.stage, settings.download_orders.enabled) == ("Processing", True)
    assert (settings.download_orders.wait_minutes, settings.accounting) == (0, Settings().accounting)
    assert folder.versions(store_id)[0].settings == settings
    assert folder.stores()[0].name == "Harbour"


def test_keys_that_came_with_a_new_version_are_nobodys_change(folder: DataFolder, store_id: int) -> None:
    document: dict[str, Any] = to_document(folder.settings(store_id))
    del document["accounting"]
    keep(folder, store_id, document)
    folder.save_settings(store_id, changed(folder.settings(store_id), stage="Processing"))
    assert folder.versions(store_id)[0].changes == {"download_orders.stage": ["New", "Processing"]}


def test_a_value_that_cannot_be_read_any_more_switches_downloads_off(folder: DataFolder, store_id: int) -> None:
    document: dict[str, Any] = to_document(changed(folder.settings(store_id), enabled=True))
    document["download_orders"]["order_status"] = "Half approved"
    keep(folder, store_id, document)
    settings = folder.settings(store_id).download_orders
    assert (settings.enabled, settings.order_status) == (False, "Approved")


def test_what_this_computer_remembers_of_a_newer_program_is_left_out(folder: DataFolder) -> None:
    folder.save_computer(replace(Computer(), theme="dark"))
    folder._saved.save_computer({"hologram": "true", "notify": '"never"'}, folder.now())
    assert folder.computer() == replace(Computer(), theme="dark")


def test_a_name_that_another_store_has_is_refused_and_nothing_changes(folder: DataFolder, store_id: int) -> None:
    other = folder.add_store(replace(SHOP, name="Lighthouse")).id
    for rename in (lambda: folder.rename_store(other, " harbour "), lambda: folder.add_store(replace(SHOP, name="HARBOUR"))):
        with pytest.raises(CannotContinue, match=r"already. Choose another name") as caught:
            rename()
        assert caught.value.code == "name_taken"
    assert [store.name for store in folder.stores()] == ["Harbour", "Lighthouse"]
    assert len(folder.versions(other)) == 1


def test_a_store_that_downloads_does_not_come_to_the_omni_account_of_another_one_with_the_same_prefix(
    folder: DataFolder, store_id: int
) -> None:
    other = folder.add_store(replace(SHOP, name="Lighthouse", omni_username="Lighthouse")).id
    for each in (store_id, other):
        settings = folder.settings(each)
        folder.save_settings(each, replace(settings, download_orders=replace(settings.download_orders, enabled=True)))
    with pytest.raises(SettingsRefused, match="Another store on the same Omni account has this prefix"):
        with_value(folder.settings(other), "connection.omni_username", "Harbour", folder.known(other))
    assert with_value(folder.settings(other), "connection.omni_username", "Nobody", folder.known(other))


def test_a_removed_store_is_gone_and_its_name_is_free(folder: DataFolder, store_id: int) -> None:
    folder.remove_store(store_id)
    assert folder.stores() == []
    assert folder.add_store(SHOP).id != store_id


@contextmanager
def another_process(places: Places) -> Iterator[subprocess.Popen[str]]:
    """It holds the first store's lock, as a download does, and writes what it is told to."""
    line = [sys.executable, "-c", OTHER_PROCESS, str(places.folder)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.mark.sqlite               # a shared ledger has a lease instead: test_lease.py
def test_a_run_of_another_process_is_seen_until_it_is_killed(folder: DataFolder, store_id: int, places: Places) -> None:
    assert folder.running(store_id) is None
    with another_process(places) as process:
        running = folder.running(store_id)
        assert running is not None
        assert (running.starter, running.here) == ("command line", False)
        assert running.since is not None
        assert abs((folder.now() - running.since).total_seconds()) < 60
        with pytest.raises(CannotContinue, match="started by the command line"):
            folder.remove_store(store_id)
        assert [store.id for store in folder.stores()] == [store_id]
        process.kill()
        process.wait()
        assert folder.running(store_id) is None


@pytest.mark.sqlite
def test_a_run_of_this_process_is_seen_as_its_own(folder: DataFolder, store_id: int) -> None:
    with folder.ledger(store_id).lock("window"):
        running = folder.running(store_id)
        assert running is not None
        assert (running.starter, running.here) == ("window", True)
    assert folder.running(store_id) is None


def test_what_another_process_writes_is_noticed_once(folder: DataFolder, store_id: int, places: Places) -> None:
    with another_process(places) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        folder.has_changed()
        assert not folder.has_changed()
        process.stdin.write("1280\n")
        process.stdin.flush()
        assert process.stdout.readline() == "written\n"
        assert folder.has_changed()
        assert not folder.has_changed()
        assert folder.remembered("width") == "1280"
        folder.remember("width", "1600")
        assert folder.has_changed()


def test_a_store_begins_at_the_first_of_two_midnights(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Havana's clocks go back from one to midnight: what was sold in the hour before is of the same day."""
    monkeypatch.setattr(folder, "now", lambda: datetime(2026, 11, 1, 5, 30, tzinfo=UTC))
    store = folder.add_store(replace(SHOP, time_zone="America/Havana"))
    assert folder.settings(store.id).download_orders.placed_after == datetime(2026, 11, 1, 4, tzinfo=UTC)
