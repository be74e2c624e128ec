"""One practice shop for many settings: each look at a setting places an order of its own, downloads it and takes it away again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from omni_desktop.app import LiveComposition
from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.record.events import Ended, Event, Looked, Request
from omni_desktop.core.settings.fields import from_document, with_value
from omni_desktop.core.settings.settings import CustomerTracking
from omni_desktop.core.values import replace
from omni_desktop.live_program import LiveProgram
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.terminal.program import Options
from omni_desktop.web import caller
from tests.journeys.harness import settings_of

SYDNEY, MELBOURNE, PERTH = 3, 4, 5
LIMITS = ("omni_calls_per_second", "omni_calls_per_minute", "omni_calls_per_day", "neto_calls_per_minute")

AT_ONCE = {code: (0.0,) * len(pauses) for code, pauses in caller._PAUSES.items()}
"""As often as the program asks again, without its pauses: tests/web has how long those are."""


class SettingsShop:
    """`other` is a second shop and a second Omni, for settings that say where both are."""

    def __init__(self, program: LiveProgram, server: PracticeServer, other: PracticeServer) -> None:
        self.program, self.server, self.other = program, server, other
        self.world = server.world
        self.usernames: list[str] = []
        self._customers = 1000
        self._watch_usernames(server)
        usual = replace(settings_of(server.world, server), customer_tracking=CustomerTracking())
        limits = dict.fromkeys(LIMITS, 900_000)
        self.base = replace(usual, connection=replace(usual.connection, name="Harbour Outdoor", settle_seconds=600, **limits))
        self.store = program.add_store(self.base.connection).id
        self.settings = self.base
        self.order: dict[str, Any] = {}
        self.events: list[Event] = []
        self.waits: list[str] = []
        self.fault = Fault("")
        self._usual: tuple[Any, ...] = ()

    def _watch_usernames(self, server: PracticeServer) -> None:
        side = server._sides[0]
        done = side.done

        def watched(request: Any, call: Any) -> Any:
            self.usernames.append(request.headers.get("NETOAPI_USERNAME", ""))
            return done(request, call)

        side.done = watched  # type: ignore[method-assign]

    def use(self, also: Mapping[str, Any], key: str = "", value: object = None) -> None:
        """The settings of a set-up store, with some more, and the one that is looked at."""
        self.settings = self.base
        for name, other in also.items():
            self.settings = with_value(self.settings, name, other)
        if key:
            group, _, name = key.partition(".")
            self.settings = from_document({group: {name: value}}, self.settings)

    def place(self, items: Any = None, **fields: Any) -> dict[str, Any]:
        """An order of a customer whom nobody knows yet."""
        self._customers += 1
        customer = fields.pop("customer", None) or self.world.add_customer(self._customers, **fields.pop("person", {}))
        self.order = self.world.place_order(items, customer=customer, **fields)
        return self.order

    def download(self) -> None:
        """One press of the button, with what it told; a wait for a call limit ends it."""
        self.program.save_settings(self.store, self.settings)
        self.events, self.waits, self.fault = [], [], Fault("")
        self.program.tell_waits(self._waited)
        try:
            for event in self.program.run(self.store, Request(starter="window"), Keys(self.server.neto_key, self.server.omni_key)):
                self.events.append(event)
        except Fault as fault:
            self.fault = fault

    def download_as_usual(self) -> None:
        """A usual order with the usual settings comes down in one and the same way: it does so once, and is looked at again."""
        self.use({})
        if not self._usual:
            self.place()
            self.download()
            self._usual = self.order, self.events, self.waits, self.fault
        self.order, self.events, self.waits, self.fault = self._usual

    def _waited(self, reason: str) -> None:
        if "allows" in reason:
            self.waits.append(reason)
            self.program.cancel()

    @property
    def stored(self) -> dict[str, Any]:
        """The sales order of the last order placed; empty where there is none."""
        return self.part("")

    def part(self, ending: str) -> dict[str, Any]:
        return self._row(self.world, self.settings.prefix + self.order["OrderID"] + ending)

    def stored_elsewhere(self) -> dict[str, Any]:
        return self._row(self.other.world, self.order["OrderID"])

    def _row(self, world: PracticeWorld, reference: str) -> dict[str, Any]:
        try:
            return world.sales_order(reference)
        except KeyError:
            return {}

    @property
    def result(self) -> str:
        """What the run came to for the last order; "" where it was not looked at."""
        found = [event.result for event in self.events if isinstance(event, Looked) and event.id == self.order["OrderID"]]
        return found[-1] if found else ""

    @property
    def ended(self) -> str:
        return self.events[-1].state if self.events and isinstance(self.events[-1], Ended) else self.fault.code

    def contact(self) -> dict[str, Any]:
        """Who the stored sales order belongs to."""
        return next((row for row in self.world.omni_rows("Contacts") if row["id"] == self.stored.get("memberId")), {})

    def clear(self) -> None:
        for server in (self.server, self.other):
            server.faults.clear()
            for order in server.world.shop_orders():
                server.world.delete_order(order["OrderID"])


@contextmanager
def settings_shop(folder: Path) -> Iterator[SettingsShop]:
    with ExitStack() as opened:
        opened.enter_context(mock.patch.object(caller, "_PAUSES", AT_ONCE))
        first, other = (opened.enter_context(PracticeServer(PracticeWorld.open(None, empty=True), limits=None)) for _ in range(2))
        program = opened.enter_context(LiveComposition().program(Options(data_dir=folder)))
        assert isinstance(program, LiveProgram)
        shop = SettingsShop(program, first, other)
        yield shop
        assert first.calls.crashes == []

