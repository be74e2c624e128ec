"""What proves something is read where it stands: from the shared ledger, and never from this computer's mirror of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.record.events import Request
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.core.values import replace
from omni_desktop.live_program import LiveProgram
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import open_places
from tests.ledger_here import share
from tests.postgresql_here import PASSWORD, Ledger

pytestmark = pytest.mark.sqlite
SHOP = Connection(name="Harbour", neto_url="https://shop.example.com", omni_url="https://omni.example.com", omni_username="Harbour")
LAST_MONTH = datetime.now(UTC).date().replace(day=1) - timedelta(days=1)
KEYS = Keys("a key of Neto", "a key of Omni")
PROOFS: dict[str, Callable[[LiveProgram], object]] = {
    "proof": lambda till: till.proof(1, date(2026, 1, 1), date(2026, 1, 31)),
    "close": lambda till: till.close_month(1, f"{LAST_MONTH:%Y-%m}"),
    "daily sweep": lambda till: till.daily_sweep(1, KEYS),
    "sweep": lambda till: till.sweep_days(1, date(2026, 1, 1), date(2026, 1, 31), KEYS),
    "audit": lambda till: list(till.audit(AuditFilter())),
    "page of the audit": lambda till: till.audit_page(AuditFilter(), 9, 9),
    "people of the audit": LiveProgram.audit_people,
    "audit verify": LiveProgram.verify_audit,
}


SENT: dict[str, Callable[[LiveProgram], object]] = {
    "download": lambda till: next(iter(till.run(1, Request(starter="window"), KEYS))),
    "undo": lambda till: till.undo_run(1, 1, KEYS, send=True),
    "credit note": lambda till: till.propose_credit_note(1, "N1", KEYS),
}


@pytest.fixture
def ledger(new_ledger: Callable[[], Ledger]) -> Ledger:
    return new_ledger()


@pytest.fixture
def there(tmp_path: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveProgram]:
    """A program that reached the ledger and keeps a mirror."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    places = open_places(tmp_path / "till")
    share(places.folder, ledger)
    with ExitStack() as opened:
        program = LiveProgram(places, *open_ledger(places, opened))
        opened.callback(program.close)
        settings = Settings(program.add_store(SHOP).connection)
        whole = replace(settings.download_orders, enabled=True, placed_after=program.now())
        program.save_settings(1, replace(settings, download_orders=whole, branches=replace(settings.branches, default_branch=3)))
        ledger_of_it = program.ledger(1)
        with ledger_of_it.lock("window"):
            ledger_of_it.start_run("window", 1, program.now(), rehearsal=False)
        program.refresh_mirror()
        yield program


@pytest.fixture
def till(there: LiveProgram, ledger: Ledger) -> Iterator[LiveProgram]:
    """It has not heard yet that its server is gone."""
    ledger.server.stop()
    try:
        yield there
    finally:
        ledger.server.start()


@pytest.mark.parametrize("prove", PROOFS.values(), ids=PROOFS)
def test_nothing_is_proven_from_the_mirror_by_a_program_that_doesnt_know_yet_that_the_server_is_gone(
    till: LiveProgram, prove: Callable[[LiveProgram], object]
) -> None:
    with pytest.raises(TryLater, match="shared ledger can't be reached"):
        prove(till)
    assert [store.name for store in till.stores()] == ["Harbour"]         # what proves nothing is read from it


@pytest.mark.parametrize("send", SENT.values(), ids=SENT)
def test_nothing_is_sent_by_settings_that_came_from_the_mirror_while_the_server_was_gone_for_a_moment(
    there: LiveProgram, ledger: Ledger, send: Callable[[LiveProgram], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = there.settings

    def read_in_that_moment(store_id: int) -> Settings:
        ledger.server.stop()
        try:
            return settings(store_id)
        finally:
            ledger.server.start()

    monkeypatch.setattr(there, "settings", read_in_that_moment)
    with pytest.raises(TryLater, match="shared ledger can't be reached"):
        send(there)
