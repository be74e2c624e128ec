"""The real program on a data folder of its own, in this process; only what a run would tell is scripted where a test says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from omni_desktop.app import LiveComposition
from omni_desktop.core.order import Order, ScanRow
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.events import Ended, Event, Request, Started
from omni_desktop.core.record.record import Entry, Figures, RunNotice, State
from omni_desktop.core.settings.fields import with_value
from omni_desktop.core.settings.settings import Settings
from omni_desktop.live_program import LiveProgram
from omni_desktop.terminal.program import Options

AT = datetime(2026, 5, 11, 1, 30, tzinfo=UTC)
KEYS = "neto-key\nomni-key\n"
ADD = (
    "stores",
    "add",
    "--neto-url",
    "https://www.shop.com.au/",
    "--omni-url",
    "https://api.cin7.com/api/v1",
    "--omni-username",
    "OmniUser",
)


def ended(
    state: str = "complete", figures: Figures | None = None, sentence: str = "", notices: tuple[RunNotice, ...] = (), **counts: int
) -> Ended:
    return Ended(7, AT, AT, state, counts, figures or Figures(), 2, 3, sentence, notices=notices)


class ScriptedComposition(LiveComposition):
    """`script` is what the next runs tell; an exception in it is raised there. `asked` is what they were asked for."""

    def __init__(self, script: Sequence[Event | BaseException] = ()) -> None:
        super().__init__()
        self.script = [Started(7, AT), *script]
        self.asked: list[tuple[Request, Keys]] = []
        self.cancelled = 0

    @contextmanager
    def program(self, options: Options) -> Iterator[Any]:
        with super().program(options) as folder:
            assert isinstance(folder, LiveProgram)
            folder.run = self._run  # type: ignore[method-assign]
            folder.cancel = self._cancel  # type: ignore[method-assign]
            yield folder

    def _run(self, store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        self.asked.append((request, keys))
        for event in self.script:
            if isinstance(event, BaseException):
                raise event
            yield event

    def _cancel(self) -> None:
        self.cancelled += 1


def fill(folder: Path, *entries: Entry, store_id: int = 1, watermark: datetime | None = None) -> None:
    """Orders in the ledger of a store, as a run would have left them."""
    with LiveComposition().program(Options(data_dir=folder)) as program:
        assert isinstance(program, LiveProgram)
        ledger = program.ledger(store_id)
        run_id = ledger.start_run("test", 1, AT, rehearsal=False)
        ledger.note_found(run_id, [ScanRow(entry.id, "New", AT, AT) for entry in entries], AT)
        ledger.record(run_id, entries)


def setting(folder: Path, key: str, value: object, store_id: int = 1) -> Settings:
    with LiveComposition().program(Options(data_dir=folder)) as program:
        settings = with_value(program.settings(store_id), key, value)
        program.save_settings(store_id, settings)
    return settings


def order(order_id: str, company: str = "Ada") -> Order:
    from omni_desktop.core.order import Address

    return Order(order_id, "New", AT, AT, Decimal("1248.00"), tax_inclusive=True, bill=Address(company=company))


def held(order_id: str, sku: str = "AB-114", company: str = "Ada") -> Entry:
    return Entry(
        order_id,
        State.HELD,
        AT,
        order(order_id, company),
        problems=(Problem("unknown_sku", {"sku": sku, "code_wanted": sku, "line": "1"}),),
        timeline="held",
        why=("Its status is New.", "It is paid."),
    )


def skipped(order_id: str, rule: str) -> Entry:
    return Entry(order_id, State.SKIPPED, AT, order(order_id), rule=rule, timeline="skipped", facts={"rule": rule}, why=("It was judged.",))
