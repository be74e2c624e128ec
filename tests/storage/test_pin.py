"""The PIN of a ledger: kept as a hash, asked for once, and its wrong tries slowed whoever makes them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy import select, update

from omni_desktop.core.errors import CannotContinue, Fault, TryLater
from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.core.ports.program.pins import Unlock
from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.settings.settings import Connection
from omni_desktop.core.values import replace
from omni_desktop.storage import kept_pin, pin_gate
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.database.pin_tables import PIN, PIN_TRIES
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.pin_gate import LEEWAY, REMEMBERED
from omni_desktop.storage.places import Places, open_places
from tests.patience import PATIENCE
from tests.storage.system_keyring import backend  # noqa: F401  a fixture

SHOP = Connection(name="Harbour", neto_url="https://shop.example.com", omni_username="Harbour")
MINE, OTHER = "8372", "a longer one"


class Awake:
    """The seconds since this computer started."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def awake(monkeypatch: pytest.MonkeyPatch) -> Awake:
    made = Awake()
    for room in (kept_pin, pin_gate):
        monkeypatch.setattr(room, "awake", made)
    return made


@pytest.fixture
def opens(places: Places, at_home: Callable[[Path], Path], awake: Awake) -> Iterator[Callable[[], DataFolder]]:
    at_home(places.folder)
    with ExitStack() as opened:

        def folder() -> DataFolder:
            made = DataFolder(places, *open_ledger(places, opened))
            opened.callback(made.close)
            return made

        yield folder


@pytest.fixture
def folder(opens: Callable[[], DataFolder]) -> DataFolder:
    made = opens()
    made.set_pin(MINE)
    return made


def computer_saved(folder: DataFolder) -> str:
    """What became of a guarded deed: "" where it was done."""
    before = folder.computer()
    after = replace(before, silence_alarm=(before.silence_alarm or 0) + 1)
    try:
        folder.save_computer(after)
    except Fault as fault:
        assert folder.computer() == before
        return fault.code
    assert folder.computer() == after
    return ""


def tried(folder: DataFolder, pin: str) -> str:
    try:
        folder.pins.unlock(pin)
    except Fault as fault:
        return fault.code
    return ""


def let_pass(folder: DataFolder, awake: Awake, seconds: int) -> None:
    """A server's clock is nobody's to move: there the last try was so much earlier instead."""
    awake.seconds += seconds
    with folder._database.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(update(PIN_TRIES).values(microseconds=PIN_TRIES.c.microseconds - seconds * 1_000_000))


def audited(folder: DataFolder) -> list[str]:
    return [f"{each.what} {each.facts}" for each in folder.audit(AuditFilter()) if each.what.startswith("pin")]


def test_without_a_pin_nothing_asks(opens: Callable[[], DataFolder]) -> None:
    folder = opens()
    folder.ask_pin_with(lambda _deed, _unlock: pytest.fail("somebody was asked"))
    assert computer_saved(folder) == ""
    assert audited(folder) == []
    assert folder.pin_standing().is_set is False


def test_it_is_kept_as_an_argon2id_hash_and_nowhere_as_it_is(folder: DataFolder, places: Places) -> None:
    pin = "Kolibri 8372 Anker"
    folder.set_pin(pin, MINE)
    folder.pins.unlock(pin)
    assert computer_saved(folder) == ""
    with folder._database.reading() as connection:
        kept = connection.execute(select(PIN.c.hash)).scalar_one()
    assert kept.startswith("$argon2id$")
    texts = [text for row in folder.audit(AuditFilter()) for text in row if isinstance(text, str)]
    assert not any(kept[:30] in text or pin in text for text in texts)
    assert [file for file in places.folder.rglob("*") if file.is_file() and pin.encode() in file.read_bytes()] == []


def test_asked_once_it_is_remembered_for_five_minutes_and_no_longer(folder: DataFolder, awake: Awake) -> None:
    asked: list[Guarded] = []

    def ask(deed: Guarded, unlock: Unlock) -> None:
        asked.append(deed)
        unlock(MINE)

    folder.ask_pin_with(ask)
    assert computer_saved(folder) == ""
    awake.seconds += REMEMBERED - LEEWAY - 1
    assert computer_saved(folder) == ""
    assert asked == [Guarded.COMPUTER]
    awake.seconds += LEEWAY + 1
    assert computer_saved(folder) == ""
    assert asked == [Guarded.COMPUTER] * 2


def test_no_deed_begins_in_the_last_seconds_of_that_time(folder: DataFolder, awake: Awake) -> None:
    folder.pins.unlock(MINE)
    awake.seconds += REMEMBERED - LEEWAY + 1
    assert computer_saved(folder) == "pin_needed"


def test_a_deed_of_several_parts_asks_once_even_where_its_time_is_nearly_over(folder: DataFolder, awake: Awake) -> None:
    asked: list[Guarded] = []

    def ask(deed: Guarded, unlock: Unlock) -> None:
        asked.append(deed)
        unlock(MINE)

    folder.pins.unlock(MINE)
    folder.ask_pin_with(ask)
    awake.seconds += REMEMBERED - LEEWAY - 1
    assert computer_saved(folder) == ""
    awake.seconds += LEEWAY - 1                 # its first part passed before the last seconds began, and its second one goes on in them
    assert computer_saved(folder) == ""
    assert asked == []
    awake.seconds += LEEWAY
    assert computer_saved(folder) == ""
    assert asked == [Guarded.COMPUTER]


def test_whoever_gives_it_up_has_changed_nothing(folder: DataFolder) -> None:
    folder.ask_pin_with(lambda _deed, _unlock: None)
    assert computer_saved(folder) == "pin_needed"
    folder.ask_pin_with(None)
    assert computer_saved(folder) == "pin_needed"
    assert [each for each in audited(folder) if each.startswith("pin_given")] == []


def test_each_deed_done_with_it_stands_in_the_audit_with_who(folder: DataFolder) -> None:
    folder.pins.unlock(MINE)
    store = folder.add_store(SHOP)
    folder.rename_store(store.id, "Harbour Outdoor")
    rows = [each for each in folder.audit(AuditFilter()) if each.what == "pin_given"]
    assert [(each.who, each.store, each.facts) for each in rows] == [
        (folder.user(), 0, '{"for":"settings"}'),
        (folder.user(), store.id, '{"for":"settings"}'),
    ]
    assert folder.verify_audit().broken == ()


def test_setting_changing_and_removing_it_stand_in_the_audit(folder: DataFolder) -> None:
    folder.set_pin(OTHER, MINE)
    folder.remove_pin(OTHER)
    assert audited(folder) == ["pin_set {}", "pin_changed {}", 'pin_removed {"by":"pin"}']
    assert computer_saved(folder) == ""
    assert folder.pin_standing().by == ""


def test_changing_it_always_asks_for_it_however_lately_it_was_given(folder: DataFolder) -> None:
    folder.pins.unlock(MINE)
    for change in (lambda: folder.set_pin(OTHER), lambda: folder.remove_pin("")):
        with pytest.raises(CannotContinue) as refused:
            change()
        assert refused.value.code == "pin_needed"
    for change in (lambda: folder.set_pin(OTHER, "wrong"), lambda: folder.remove_pin("wrong")):
        with pytest.raises(CannotContinue) as refused:
            change()
        assert refused.value.code == "pin_wrong"
    assert tried(folder, MINE) == ""


def test_what_is_no_pin_is_refused_before_the_one_that_counts_is_tried(folder: DataFolder) -> None:
    with pytest.raises(CannotContinue) as refused:
        folder.set_pin("1234", "wrong")
    assert refused.value.code == "pin_refused"
    assert folder.pin_standing().wrong == 0


def test_letters_with_accents_fit_however_they_are_typed(folder: DataFolder) -> None:
    folder.set_pin("Gr\u00fc\u00dfe", MINE)
    assert tried(folder, "Gru\u0308\u00dfe") == ""


def test_wrong_tries_are_slowed_and_the_right_one_ends_that(folder: DataFolder, awake: Awake) -> None:
    assert [tried(folder, "wrong") for _ in range(4)] == ["pin_wrong"] * 3 + ["pin_wait"]
    assert tried(folder, MINE) == "pin_wait"            # the right one waits as well
    let_pass(folder, awake, 5)
    assert tried(folder, "wrong") == "pin_wrong"
    let_pass(folder, awake, 14)
    with pytest.raises(TryLater, match=r"in 1 second\."):
        folder.pins.unlock(MINE)
    let_pass(folder, awake, 1)
    assert tried(folder, MINE) == ""
    assert (folder.pin_standing().wrong, folder.pin_standing().wait) == (0, 0)


def test_a_right_one_is_found_out_only_by_trying_it_so_a_killed_try_counts(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(_kept: str, _pin: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(pin_gate, "_fits", killed)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            folder.pins.unlock(MINE)
    monkeypatch.undo()
    assert folder.pin_standing().wrong == 3


def test_two_programs_at_once_have_no_more_tries_than_one(opens: Callable[[], DataFolder], folder: DataFolder) -> None:
    folders = [folder, *(opens() for _ in range(3))]
    together, told = threading.Barrier(len(folders)), []

    def guess(which: DataFolder) -> None:
        together.wait(PATIENCE)
        told.extend(tried(which, "wrong") for _ in range(3))

    threads = [threading.Thread(target=guess, args=(each,)) for each in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (told.count("pin_wrong"), told.count("pin_wait")) == (3, 9)


@pytest.mark.sqlite
def test_a_clock_that_is_turned_shortens_no_wait(folder: DataFolder, awake: Awake, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        tried(folder, "wrong")
    for turned in (datetime(2099, 1, 1, tzinfo=UTC), datetime(1999, 1, 1, tzinfo=UTC)):
        monkeypatch.setattr(folder, "now", lambda turned=turned: turned)
        assert tried(folder, MINE) == "pin_wait"
    awake.seconds = 2.0                                 # the computer was started again
    assert tried(folder, MINE) == "pin_wait"
    awake.seconds = 5.0
    assert tried(folder, MINE) == ""


def test_what_another_program_changes_counts_here_at_once(opens: Callable[[], DataFolder], folder: DataFolder) -> None:
    other = opens()
    folder.pins.unlock(MINE)
    assert computer_saved(folder) == ""
    other.set_pin(OTHER, MINE)
    assert computer_saved(folder) == "pin_needed"       # the one that was given isn't the one that counts any more
    folder.pins.unlock(OTHER)
    assert computer_saved(folder) == ""
    other.remove_pin(OTHER)
    assert computer_saved(folder) == ""


def test_a_damaged_hash_lets_nobody_in(folder: DataFolder) -> None:
    with folder._database.writing() as connection:
        connection.execute(update(PIN).values(hash="$argon2id$cut"))
    assert tried(folder, MINE) == "pin_wrong"
    assert computer_saved(folder) == "pin_needed"


def test_two_deeds_at_once_ask_once(folder: DataFolder) -> None:
    asked: list[Guarded] = []
    both_began = threading.Barrier(2)

    def ask(deed: Guarded, unlock: Unlock) -> None:
        asked.append(deed)
        unlock(MINE)

    def remember() -> None:
        both_began.wait(PATIENCE)
        folder.pins.require(Guarded.COMPUTER)

    folder.ask_pin_with(ask)
    threads = [threading.Thread(target=remember) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert asked == [Guarded.COMPUTER]


@pytest.mark.sqlite
def test_a_copy_of_before_the_pin_has_none_and_takes_another_one(
    opens: Callable[[], DataFolder], places: Places
) -> None:
    folder = opens()
    folder.add_store(SHOP)
    assert folder.upkeep().copy(folder.now()) == ""
    [copy] = list((places.folder / "copies").iterdir())
    folder.set_pin(MINE)
    assert computer_saved(folder) == "pin_needed"
    restored = open_places(places.folder.parent / "restored")
    copyfile(copy, restored.ledger)
    with closing(open_database(restored)) as database:
        back = DataFolder(restored, database)
        assert back.pin_standing().is_set is False
        assert computer_saved(back) == ""
        back.set_pin(OTHER)
        assert computer_saved(back) == "pin_needed"
        back.close()
