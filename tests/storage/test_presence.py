"""A ledger that is deleted, emptied, cut short, replaced or overwritten, while the program runs and between two starts: always a sentence
with what helps, never a new one in silence."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.storage import places as places_here
from omni_desktop.storage.database.copies import UNFINISHED, copy_daily
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import open_places
from tests.storage.conftest import NOW, Store

Harm = Callable[[Path], object]
stays_while_open = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody delete a file that is open")

pytestmark = pytest.mark.sqlite


def delete(file: Path) -> None:
    for each in file.parent.glob("ledger.db*"):
        each.unlink()


def empty(file: Path) -> None:
    file.write_bytes(b"")


def overwrite(file: Path) -> None:
    file.write_bytes(b"this is no database at all, whatever its name says" * 500)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def begin_anew(file: Path) -> None:
    """Another program's empty database under our name."""
    delete(file)
    places = open_places(file.parent / "other")
    open_database(places).close()
    shutil.copy(places.ledger, file)


def mended(store: Store) -> list[str]:
    """What is in the ledger once the newest copy was put back, as the sentence says."""
    store.database.close()
    copies = sorted(store.places.copies.glob("*.db"))
    shutil.copy(copies[-1], store.places.ledger)
    database = open_database(store.places)
    again = Store(database, store.places, store.owner)
    known = sorted(again.ledger.known(["N1", "N2", "N3"]))
    database.close()
    return known


@pytest.mark.parametrize("harm", [pytest.param(delete, marks=stays_while_open), empty])
def test_a_ledger_that_vanishes_while_the_program_runs_takes_no_more_writes(store: Store, harm: Harm) -> None:
    store.find("N1", "N2")
    store.database.empty_log()
    assert copy_daily(store.database, store.places, NOW)
    harm(store.places.ledger)
    for act in (lambda: store.find("N3"), lambda: store.ledger.known(["N1"])):
        with pytest.raises(CannotContinue, match=r"put back a copy of it under the name ledger\.db: 1 copy is in") as caught:
            act()
        assert caught.value.code == "ledger_missing"
    assert mended(store) == ["N1", "N2"]


@pytest.mark.parametrize("harm", [overwrite, cut])
def test_a_ledger_that_is_ruined_while_the_program_runs_is_said_to_be_damaged(store: Store, harm: Harm) -> None:
    store.find(*(f"N{number}" for number in range(2000)))
    store.database.empty_log()
    copy_daily(store.database, store.places, NOW)
    harm(store.places.ledger)
    store.database._engine.dispose()            # nothing is read from memory
    with pytest.raises(CannotContinue, match=r"newest is ledger-2026-05-13\.db") as caught:
        store.ledger.known([f"N{number}" for number in range(2000)])
    assert caught.value.code == "database_damaged"
    assert mended(store) == ["N1", "N2", "N3"]


@stays_while_open
def test_a_ledger_that_was_replaced_while_the_program_runs_is_not_written_to(store: Store) -> None:
    store.find("N1")
    store.database.empty_log()
    begin_anew(store.places.ledger)
    with pytest.raises(CannotContinue, match="start it again") as caught:
        store.find("N2")
    assert caught.value.code == "ledger_replaced"


lock_stays = pytest.mark.skipif(sys.platform == "win32", reason="on Windows a lock takes its file with it when it is freed")


@pytest.mark.parametrize("harm", [delete, empty])
@pytest.mark.parametrize("traces", [("ledger.readme",), ("copies",), pytest.param((), marks=lock_stays)])
def test_a_ledger_that_vanished_between_two_starts_is_not_begun_anew(store: Store, harm: Harm, traces: tuple[str, ...]) -> None:
    """Also where the sign was deleted with it: a copy, or the lock of a run, tells as well."""
    copy_daily(store.database, store.places, NOW)
    with store.ledger.lock("test"):
        pass
    store.database.close()
    harm(store.places.ledger)
    for trace in {"ledger.readme", "copies", "store-1.lock"} - set(traces or ("store-1.lock",)):
        file = store.places.folder / trace
        if file.is_dir():
            shutil.rmtree(file)
        else:
            file.unlink(missing_ok=True)
    before = sorted(file.name for file in store.places.folder.iterdir())
    with pytest.raises(CannotContinue, match="every order could be sent a second time") as caught:
        open_database(store.places)
    assert caught.value.code == "ledger_missing"
    assert sorted(file.name for file in store.places.folder.iterdir()) == before


def test_a_copy_that_is_put_back_is_not_mixed_with_what_the_ruined_ledger_left(store: Store) -> None:
    store.find("N1")
    copy_daily(store.database, store.places, NOW)
    store.find("N2")
    log = store.places.ledger.with_name("ledger.db-wal")
    left = log.read_bytes()
    store.database.close()
    log.write_bytes(left)                       # as a killed program leaves it
    assert mended(store) == ["N1"]
    assert log.with_name("ledger.db-wal-left").read_bytes() == left


def test_a_copy_is_made_once_a_day_and_seven_stay(store: Store) -> None:
    made = [copy_daily(store.database, store.places, NOW + timedelta(days=day, hours=hour)) for day in range(10) for hour in (0, 5)]
    assert made == [True, False] * 10
    names = sorted(file.name for file in store.places.copies.iterdir())
    assert names == [f"ledger-2026-05-{day}.db" for day in range(16, 23)]


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_a_copy_is_the_users_alone(store: Store) -> None:
    copy_daily(store.database, store.places, NOW)
    assert [file.stat().st_mode & 0o077 for file in store.places.copies.iterdir()] == [0]


def test_a_copy_from_before_a_migration_and_somebody_elses_file_are_left_to_others(store: Store) -> None:
    store.places.copies.mkdir()
    for name in ("ledger-0006-20250101T000000Z.db", "mine.txt", "ledger-2027-01-01.db"):
        (store.places.copies / name).write_bytes(b"x")
    copy_daily(store.database, store.places, NOW)
    names = {file.name for file in store.places.copies.iterdir()}
    assert names == {"ledger-0006-20250101T000000Z.db", "mine.txt", "ledger-2026-05-13.db"}


def test_a_copy_that_fails_leaves_nothing_half_behind_and_the_next_one_comes(store: Store) -> None:
    store.places.copies.write_text("a file where the folder should be")
    with pytest.raises(CannotContinue):
        copy_daily(store.database, store.places, NOW)
    store.places.copies.unlink()
    store.places.copies.mkdir()
    half = store.places.copies / f"ledger-2026-05-13.db.999999{UNFINISHED}"
    half.write_bytes(b"half")
    assert copy_daily(store.database, store.places, NOW + timedelta(days=365))
    assert not half.exists()


@pytest.mark.parametrize("number", sorted(errno.errorcode), ids=errno.errorcode.get)
def test_whatever_a_system_says_of_a_file_is_a_sentence(number: int) -> None:
    """Each system has numbers of its own for one state: a file where a folder should be is ENOTDIR here and EEXIST on Windows."""
    with pytest.raises(Fault), translated():
        raise OSError(number, "as the system says it")


NAMES = ["a#b", "%41", "a b", "it's x", "ärger 店", "x;y&z=1"]
NO_NAMES_ON_WINDOWS = ["a?b", "it's \"x\"", "file:", ":memory:"]
no_name = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no folder of such a name")


@pytest.mark.parametrize("name", [*NAMES, *(pytest.param(name, marks=no_name) for name in NO_NAMES_ON_WINDOWS)])
def test_the_folder_that_was_named_is_opened_and_no_other(tmp_path: Path, name: str) -> None:
    from tests.storage.older import older_database

    for around in (tmp_path / name, tmp_path / "plain" / name):
        places = open_places(around)
        older_database(places)                  # migrated, too
        open_database(places).close()
        assert places.ledger.stat().st_size > 4096
    assert {file.name for file in tmp_path.iterdir()} == {name, "plain"}


@pytest.mark.skipif(os.name != "posix", reason="a table of users with their homes")
def test_a_home_that_is_not_there_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pwd.getpwnam", lambda name: SimpleNamespace(pw_dir=str(tmp_path / name)))
    with pytest.raises(CannotContinue, match="Choose another folder") as caught:
        open_places(Path("~sam/data"))
    assert caught.value.code == "data_folder"
    assert not (tmp_path / "sam").exists()
    (tmp_path / "sam").mkdir()
    assert open_places(Path("~sam/data")).folder == tmp_path / "sam" / "data"


def test_a_new_folder_is_refused_where_windows_would_not_write_the_longest_of_our_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (tmp_path / (letter * (206 - len(str(tmp_path / letter)) + 1)) for letter in "on")
    monkeypatch.setattr(places_here, "takes_long_paths", lambda: True)          # as it was when the folder was made
    open_database(open_places(old)).close()
    monkeypatch.setattr(places_here, "takes_long_paths", lambda: False)

    with pytest.raises(CannotContinue, match="too long for this computer") as caught:
        open_places(new)

    assert (caught.value.code, new.exists()) == ("data_folder", False)
    assert open_places(old).folder == old
    assert open_places(new.with_name(new.name[:-1])).folder.is_dir()


@pytest.mark.skipif(not places_here.takes_long_paths(), reason="Windows takes short paths only here")
def test_a_system_that_takes_long_paths_writes_in_them(tmp_path: Path) -> None:
    places = open_places(tmp_path / ("x" * 120) / ("y" * 120))
    open_database(places).close()
    assert len(str(places.ledger)) > 260
    assert places.ledger.stat().st_size


def test_a_path_that_is_too_long_is_said(tmp_path: Path) -> None:
    for parts in (["x" * 200] * 3, ["y" * 300]):
        with pytest.raises(CannotContinue) as caught:
            open_places(tmp_path.joinpath(*parts))
        assert caught.value.code == "data_folder"
