"""The PIN on every way to a deed that asks for it: behind the port, on the command line, and for whoever forgot it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.core.ports.program.keys import SETTING_UP, Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.record.history import Decisions
from omni_desktop.core.values import replace
from omni_desktop.live_program import LiveProgram
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.database.columns import METADATA
from tests.journeys.command import CommandHere, Told, add_store, keys_of, set_up
from tests.journeys.settings_shop import SettingsShop, settings_shop
from tests.storage.system_keyring import SystemKeyring, backend  # noqa: F401  a fixture

PIN, OTHER = "8372", "a longer one"
MONTH = "2026-07"


@dataclass
class Prepared:
    """A shop with an order in Omni, and one that is held because its totals differ."""

    shop: SettingsShop
    run: int
    created: str
    held: str

    @property
    def program(self) -> LiveProgram:
        return self.shop.program

    @property
    def store(self) -> int:
        return self.shop.store

    @property
    def keys(self) -> Keys:
        return Keys(self.shop.server.neto_key, self.shop.server.omni_key)


Deed = Callable[[Prepared], object]


def _now() -> datetime:
    return datetime.now(UTC)


def _saved(made: Prepared) -> None:
    settings = made.program.settings(made.store)
    made.program.save_settings(made.store, replace(settings, download_orders=replace(settings.download_orders, wait_minutes=7)))


def _added(made: Prepared) -> None:
    connection = made.program.settings(made.store).connection
    made.program.add_store(replace(connection, name="Another"))


DEEDS: Mapping[str, tuple[Guarded, Deed]] = {
    "undo_run": (Guarded.UNDO, lambda made: made.program.undo_run(made.store, made.run, made.keys, send=True)),
    "insist": (Guarded.UPDATE, lambda made: made.program.decisions(made.store).insist([made.created], _now(), "Kim")),
    "accept_rounding": (Guarded.ROUNDING, lambda made: made.program.decisions(made.store).accept_rounding([made.held], _now(), "Kim")),
    "save_settings": (Guarded.SETTINGS, _saved),
    "rename_store": (Guarded.SETTINGS, lambda made: made.program.rename_store(made.store, "Harbour")),
    "add_store": (Guarded.SETTINGS, _added),
    "move_watermark": (Guarded.SETTINGS, lambda made: made.program.move_watermark(made.store, datetime(2026, 1, 1, tzinfo=UTC))),
    "follow_ended": (Guarded.SETTINGS, lambda made: made.program.follow_ended(made.store, include=True)),
    "save_computer": (Guarded.COMPUTER, lambda made: made.program.save_computer(replace(made.program.computer(), silence_alarm=9))),
    "remove_store": (Guarded.STORE, lambda made: made.program.remove_store(made.store)),
    "keep_keys": (Guarded.KEYS, lambda made: made.program.keep_keys(made.store, Keys("other", "keys"))),
    "forget_keys": (Guarded.KEYS, lambda made: made.program.forget_keys(made.store)),
    "keep_mail_password": (Guarded.KEYS, lambda made: made.program.keep_mail_password(made.store, "a password")),
    "close_month": (Guarded.MONTH, lambda made: made.program.close_month(made.store, MONTH)),
}
OWN_QUESTION = {"set_pin", "remove_pin", "reset_pin"}       # they ask for the PIN, or for the keys, themselves: tests/storage/test_pin.py
ONLY_SHARED = {"choose_draft"}                              # tests/journeys/test_shared_pin.py
FREE = {
    # what only looks
    "about", "as_of", "audit", "audit_page", "audit_people", "branches_of", "check_connection", "chosen_customers", "closed_rows",
    "computer", "contact", "drafts_trouble", "stores_removed_with_drafts",
    "customers", "drafts", "ended_before", "find_contacts", "find_many_products", "find_products", "has_changed", "has_mail_password",
    "history", "kept_catalogue", "kept_keys", "kept_order", "kept_pause", "kept_products", "key", "keys", "known", "known_list",
    "last_sweep", "logs", "now", "order_in_shop", "orders_in_omni", "past_sends", "pin_standing", "preview_products", "probe", "proof",
    "proof_file", "propose_credit_note", "proposed_product", "recent_orders", "remembered", "running", "search_products", "settings",
    "settings_trouble",
    "sku_table", "stores", "try_settings", "user", "verify_audit", "versions", "watermark", "workers", "zones", "first_catalogue",
    "ledger_keeper",
    # what reads both sides and keeps what it read, or what downloads by itself does
    "check_catalogue", "daily_sweep", "erase_details", "forget_worker", "mail_due", "note_worker", "read_lists", "run", "sweep_days",
    # what stops, goes on, or is this window's own
    "ask_pin_with", "cancel", "cancel_products", "hurry_keys", "pause_store", "pause_until", "remember", "resume_store", "tell_waits",
    # the practice store, and a test of a mail
    "open_practice", "order_something", "send_test_mail",
    # everyday decisions of whoever looks after orders and products
    "decisions", "make_credit_note", "send_products", "take_back_products",
}  # fmt: skip
FREE_DECISIONS = {
    "choose_customer", "dismiss", "dismiss_all", "forget_customer", "map_sku", "map_skus", "retry", "retry_problem", "unmap_sku",
}  # fmt: skip


def _methods(port: type) -> set[str]:
    return {name for name in dir(port) if not name.startswith("_")}


def test_each_method_of_the_program_either_asks_or_was_decided_not_to() -> None:
    assert _methods(Program) | _methods(Decisions) == FREE | FREE_DECISIONS | DEEDS.keys() | OWN_QUESTION | ONLY_SHARED
    assert {deed for deed, _ in DEEDS.values()} == set(Guarded) - {Guarded.PIN}


@pytest.fixture
def made(tmp_path: Path, backend: SystemKeyring) -> Iterator[Prepared]:  # noqa: F811
    with settings_shop(tmp_path) as shop:
        shop.use({"download_orders.placed_after": datetime(2026, 6, 1, tzinfo=UTC)})
        shop.program.keep_keys(shop.store, Keys(shop.server.neto_key, shop.server.omni_key))
        created = str(shop.place([("AB-114", 1)])["OrderID"])
        shop.download()
        placed = shop.place([("AB-114", 1)])
        shop.world.edit_order(placed["OrderID"], GrandTotal=str(Decimal(placed["GrandTotal"]) + Decimal("0.40")))
        shop.download()
        yield Prepared(shop, _first_run(shop), created, str(placed["OrderID"]))


def _first_run(shop: SettingsShop) -> int:
    return min(run.id for run in shop.program.history(shop.store).runs())


def held_by(program: LiveProgram) -> dict[str, list[Any]]:
    """Everything that the ledger holds, but how often the PIN was tried."""
    with program._database.reading() as connection:
        tables = [table for table in METADATA.sorted_tables if table.name != "pin_tries"]
        return {table.name: list(connection.execute(select(table)).all()) for table in tables}


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_is_refused_without_the_pin_and_done_with_it(made: Prepared, backend: SystemKeyring, name: str) -> None:  # noqa: F811
    guarded, deed = DEEDS[name]
    made.program.set_pin(PIN)
    before, keys, calls = held_by(made.program), dict(backend.kept), len(made.shop.server.calls.log)
    for ask in (None, lambda _deed, _unlock: None, lambda _deed, unlock: unlock("wrong")):
        made.program.ask_pin_with(ask)
        with pytest.raises(CannotContinue) as refused:
            deed(made)
        assert refused.value.code in ("pin_needed", "pin_wrong")
    assert (held_by(made.program), backend.kept, len(made.shop.server.calls.log)) == (before, keys, calls)
    asked: list[Guarded] = []
    made.program.ask_pin_with(lambda which, unlock: (asked.append(which), unlock(PIN))[1])
    deed(made)
    assert asked == [guarded]
    assert (held_by(made.program), backend.kept) != (before, keys)
    given = [json.loads(row.facts)["for"] for row in made.program.audit(AuditFilter()) if row.what == "pin_given"]
    assert given == [guarded.value]


def test_what_runs_by_itself_never_asks(made: Prepared) -> None:
    made.program.set_pin(PIN)
    made.program.ask_pin_with(lambda _deed, _unlock: pytest.fail("somebody was asked"))
    from omni_desktop.core.record.events import Ended, Request
    from omni_desktop.core.run.timetable.schedule import TIMER

    made.shop.place([("AB-114", 1)])
    events = list(made.program.run(made.store, Request(starter=TIMER), made.keys))
    assert isinstance(events[-1], Ended)
    assert events[-1].counts["created"] == 1
    made.program.pause_store(made.store, "the key is wrong", "key_refused")
    made.program.resume_store(made.store)
    made.program.erase_details()
    made.program.mail_due(made.store)
    made.program.remember("width", "1200")
    made.program.undo_run(made.store, made.run, made.keys, send=False)
    made.program.keep_keys(SETTING_UP, Keys("of a", "setup"))


def test_whoever_forgot_it_and_has_both_keys_of_a_store_takes_it_away(made: Prepared) -> None:
    made.program.set_pin(PIN)
    for keys, side in ((replace(made.keys, neto="another"), "Neto"), (replace(made.keys, omni="another"), "Cin7 Omni")):
        with pytest.raises(CannotContinue, match=f"The PIN stays: {side}") as refused:
            made.program.reset_pin(made.store, keys)
        assert refused.value.code == "pin_reset"
    assert made.program.pin_standing().is_set
    made.program.reset_pin(made.store, made.keys)
    assert not made.program.pin_standing().is_set
    assert [row.facts for row in made.program.audit(AuditFilter()) if row.what == "pin_removed"] == ['{"by":"keys"}']
    _saved(made)


# On the command line


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as made:
        yield made


@pytest.fixture
def command(tmp_path: Path, server: PracticeServer, at_home: Callable[[Path], Path], backend: SystemKeyring) -> CommandHere:  # noqa: F811
    made = CommandHere(at_home(tmp_path / "data"))
    set_up(made, server)
    placed = server.world.place_order([("AB-114", 1)], customer=server.world.add_customer(70))
    assert made("download").status == 0
    apart = server.world.place_order([("AB-114", 1)], customer=server.world.add_customer(71))
    server.world.edit_order(apart["OrderID"], GrandTotal=str(Decimal(apart["GrandTotal"]) + Decimal("0.40")))
    assert made("download").status == 1
    server.ids = str(placed["OrderID"]), str(apart["OrderID"])  # type: ignore[attr-defined]
    return made


def _lines(server: PracticeServer, folder: Path) -> dict[str, tuple[tuple[str, ...], str]]:
    """By deed a command, and what it needs on standard input before the PIN."""
    created, held = server.ids  # type: ignore[attr-defined]
    file = folder / "few.json"
    file.write_text('{"download_orders": {"wait_minutes": 3}}')
    addresses = ("--neto-url", server.neto_url, "--omni-url", server.omni_url, "--omni-username", server.omni_username)
    return {
        "undo --yes": (("undo", "1", "--yes", "--keys-stdin"), keys_of(server)),
        "follow": (("follow", created), ""),
        "accept-rounding": (("accept-rounding", held), ""),
        "settings set": (("settings", "set", "download_orders.wait_minutes", "5"), ""),
        "settings set computer": (("settings", "set", "computer.theme", "dark"), ""),
        "settings set watermark": (("settings", "set", "download_orders.downloaded_up_to", "2026-01-01T00:00:00+00:00"), ""),
        "settings import": (("settings", "import", str(file)), ""),
        "settings ended": (("settings", "ended", "--include"), ""),
        "stores add": (("stores", "add", "--name", "Another", *addresses, "--keys-stdin"), keys_of(server)),
        "stores rename": (("stores", "rename", "Harbour"), ""),
        "stores keys": (("stores", "keys", "--keys-stdin"), keys_of(server)),
        "stores remove": (("stores", "remove"), ""),
        "notices password": (("notices", "password"), "a password\n"),
        "proof close": (("proof", "close", "--month", MONTH), ""),
    }


COMMANDS = (
    "undo --yes", "follow", "accept-rounding", "settings set", "settings set computer", "settings set watermark", "settings import",
    "settings ended", "stores add", "stores rename", "stores keys", "stores remove", "notices password", "proof close",
)  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_takes_the_pin_as_a_line_and_else_says_so_in_one(command: CommandHere, server: PracticeServer, name: str) -> None:
    assert command("pin", "set", "--pin-stdin", given=f"{PIN}\n").status == 0
    words, given = _lines(server, command.folder)[name]
    without = command(*words, given=given)
    assert (without.status, without.out) == (2, "")
    assert "--pin-stdin" in without.err
    assert without.err.count("\n") == 1
    blank = command(*words, "--pin-stdin", given=given)
    assert (blank.status, blank.err.count("\n")) == (2, 1)
    wrong = command(*words, "--pin-stdin", given=f"{given}wrong\n")
    assert (wrong.status, wrong.err) == (2, "That isn't the PIN.\n")
    told = command(*words, "--pin-stdin", given=f"{given}{PIN}\n")
    assert told.status == 0, told.err
    assert PIN not in told.out + told.err


def test_without_a_pin_every_command_is_as_it_was(command: CommandHere, server: PracticeServer) -> None:
    for name in COMMANDS:
        if name != "stores remove":
            words, given = _lines(server, command.folder)[name]
            words = words if name in ("stores add", "settings set computer") else (*words, "--store", "1")
            told = command(*words, given=given)
            assert told.status == 0, (name, told.err)


def test_a_preview_of_an_undo_and_a_download_need_no_pin(command: CommandHere, server: PracticeServer) -> None:
    command("pin", "set", "--pin-stdin", given=f"{PIN}\n")
    assert command("undo", "1", "--keys-stdin", given=keys_of(server)).status == 0
    assert command("settings", "show", "--json").status == 0
    assert command("serve", "--once", "--json", "--keys-stdin", given=keys_of(server)).status in (0, 1)


def test_it_is_set_changed_looked_at_and_removed(command: CommandHere) -> None:
    def status() -> dict[str, Any]:
        told: dict[str, Any] = command("pin", "status", "--json").json
        return told

    assert (status()["set"], status()["since"], status()["role"]) == (False, None, "manager")
    assert command("pin", "change", "--pin-stdin", given=f"{PIN}\n{OTHER}\n").status == 2
    assert command("pin", "set", given=f"{PIN}\n").status == 2          # not unasked from whatever standard input holds
    assert command("pin", "set", "--pin-stdin", given="1234\n").err == (
        "That PIN is guessed first: all the same, or one after the other. Nothing was changed.\n"
    )
    assert command("pin", "set", "--pin-stdin", given=f"{PIN}\n").status == 0
    found = status()
    assert (found["set"], found["asks"]) == (True, [deed.value for deed in Guarded])
    assert datetime.fromisoformat(found["since"]).tzinfo is not None
    assert f"since {datetime.fromisoformat(found['since']):%Y-%m-%d %H:%M} UTC by " in command("pin", "status").out
    assert command("pin", "set", "--pin-stdin", given=f"{OTHER}\n").status == 2
    assert command("pin", "change", "--pin-stdin", given=f"wrong\n{OTHER}\n").status == 2
    assert status()["wrong"] == 1
    assert command("pin", "change", "--pin-stdin", given=f"{PIN}\n{OTHER}\n").status == 0
    assert status()["wrong"] == 0
    assert command("pin", "remove", "--pin-stdin", given=f"{PIN}\n").status == 2
    assert command("pin", "remove", "--pin-stdin", given=f"{OTHER}\n").status == 0
    assert status()["set"] is False


def test_a_wrong_one_is_told_how_long_it_waits(command: CommandHere) -> None:
    command("pin", "set", "--pin-stdin", given=f"{PIN}\n")
    told = [command("settings", "set", "computer.theme", "dark", "--pin-stdin", given="wrong\n") for _ in range(4)]
    assert [each.err for each in told[:3]] == ["That isn't the PIN.\n"] * 2 + ["That isn't the PIN. The next try is in 5 seconds.\n"]
    assert told[3].err.startswith("The PIN was wrong too often. The next try is in ")
    assert command("settings", "set", "computer.theme", "dark", "--pin-stdin", given=f"{PIN}\n").status == 2


def test_a_forgotten_one_is_taken_away_by_both_keys(command: CommandHere, server: PracticeServer) -> None:
    command("pin", "set", "--pin-stdin", given=f"{PIN}\n")
    wrong = command("pin", "reset", "--keys-stdin", given=f"{server.neto_key}\nanother\n")
    assert (wrong.status, wrong.err.split(":")[0]) == (2, "The PIN stays")
    assert command("pin", "reset", "--keys-stdin", given=keys_of(server)).status == 0
    assert command("settings", "set", "computer.theme", "dark").status == 0


class Typing:
    """Somebody at a terminal who types these lines, one for each question."""

    def __init__(self, *lines: str) -> None:
        self.lines, self.prompts = list(lines), []  # type: ignore[var-annotated]

    def __call__(self, prompt: str) -> str:
        self.prompts.append(prompt)
        return self.lines.pop(0)


def typed(command: CommandHere, monkeypatch: pytest.MonkeyPatch, typing: Typing, *words: str) -> Told:
    from omni_desktop.terminal.commands import pin as pin_command

    monkeypatch.setattr(pin_command, "is_terminal", lambda _stream: True)
    monkeypatch.setattr(pin_command, "getpass", typing)
    return command(*words)


def test_on_a_terminal_it_is_asked_for_hidden_and_once_more_after_a_wrong_one(
    command: CommandHere, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing = Typing(PIN, "another")
    assert typed(command, monkeypatch, typing, "pin", "set").status == 2
    assert typed(command, monkeypatch, Typing(PIN, PIN), "pin", "set").status == 0
    typing = Typing("wrong", PIN)
    told = typed(command, monkeypatch, typing, "settings", "set", "computer.theme", "dark")
    assert (told.status, told.err) == (0, "That isn't the PIN.\n")
    assert typing.prompts == ["PIN, to save settings of this computer: "] * 2
    given_up = typed(command, monkeypatch, Typing(""), "settings", "set", "computer.theme", "light")
    assert (given_up.status, given_up.err) == (2, "To save settings of this computer the PIN is needed. Nothing was changed.\n")


def test_diagnostics_and_an_export_of_the_settings_hold_nothing_of_it(command: CommandHere, tmp_path: Path) -> None:
    pin = "Kolibri 8372 Anker"
    command("pin", "set", "--pin-stdin", given=f"{pin}\n")
    command("settings", "set", "computer.theme", "dark", "--pin-stdin", given=f"{pin}\n")
    for file, words in ((tmp_path / "bundle.zip", ("diagnostics",)), (tmp_path / "settings.json", ("settings", "export"))):
        assert command(*words, str(file)).status == 0
        held = _unpacked(file)
        assert pin.encode() not in held
        assert b"$argon2" not in held


def _unpacked(file: Path) -> bytes:
    from zipfile import ZipFile, is_zipfile

    if not is_zipfile(file):
        return file.read_bytes()
    with ZipFile(file) as bundle:
        return b"".join(bundle.read(name) for name in bundle.namelist())


def test_a_file_of_the_ledger_takes_it_along(command: CommandHere, tmp_path: Path) -> None:
    command("pin", "set", "--pin-stdin", given=f"{PIN}\n")
    file = tmp_path / "there" / "ledger.db"
    file.parent.mkdir()
    assert command("ledger", "export", str(file)).status == 0
    there = CommandHere(file.parent)
    assert there("pin", "status", "--json").json["set"] is True
    assert there("settings", "set", "computer.theme", "dark").status == 2
    assert there("settings", "set", "computer.theme", "dark", "--pin-stdin", given=f"{PIN}\n").status == 0
    assert add_store(there, _nobody()).status == 2


def _nobody() -> Any:
    """A server that is only an address: nothing is asked of it."""
    from types import SimpleNamespace

    keys = {"neto_key": "n", "omni_key": "o"}
    return SimpleNamespace(neto_url="https://a.example.com", omni_url="https://b.example.com", omni_username="x", **keys)
