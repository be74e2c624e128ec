"""One store on the practice servers, with a ledger of its own: `download()` is one press of the button."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.call_log import CallLimits, Wait
from omni_desktop.core.ports.inventory import Inventory, Prepared
from omni_desktop.core.ports.ledger.ledger import Ledger
from omni_desktop.core.ports.program.sweeps import SweptLedger
from omni_desktop.core.proof.rows import SweepResult
from omni_desktop.core.record.events import Ended, Event, Looked, Request
from omni_desktop.core.record.history import Decisions, History, OrderStory
from omni_desktop.core.record.ledger_mark import Writer
from omni_desktop.core.record.record import RunNotice, State
from omni_desktop.core.run.download import Tools, run
from omni_desktop.core.settings.settings import Branches, Connection, CustomerTracking, DownloadOrders, Settings
from omni_desktop.core.sweep.course import Span, SweepTools, sweep
from omni_desktop.core.sweep.daily import BACK
from omni_desktop.core.values import replace
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.switches import Switches
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.web.limits import Limiter
from omni_desktop.web.neto import shop as neto_room
from omni_desktop.web.neto.shop import NetoShop
from omni_desktop.web.omni.inventory import OmniInventory
from omni_desktop.web.session import Timeouts

PATIENT = Timeouts(connect=5, read=10, write=10, whole=20)
IMPATIENT = Timeouts(write=1)            # reads keep their time: a busy computer is no fault


class Killed(BaseException):
    """The program is gone: nothing after this line runs."""


class TestClock:
    """Real time, but a wait is cut short, and what was waited for is kept."""

    __test__ = False

    def __init__(self, servers: Switches) -> None:
        self.waits: list[tuple[float, str]] = []
        self.turned = timedelta()       # by how much somebody put this computer's clock, and no other, wrong
        self._servers = servers
        self._ahead = timedelta()

    @property
    def ahead(self) -> timedelta:
        """What passed beyond real time, on every clock."""
        return self._ahead

    @ahead.setter
    def ahead(self, ahead: timedelta) -> None:
        self._ahead = ahead
        self._servers.omni_clock_skew = ahead.total_seconds()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead + self.turned

    def seconds(self) -> float:
        return time.monotonic() + self._ahead.total_seconds()

    def is_cancelled(self) -> bool:
        return False

    def wait(self, seconds: float, reason: str) -> None:
        self.waits.append((seconds, reason))
        self.ahead += timedelta(seconds=seconds)


class NoLimits:
    """A call log that lets every call go, but for the time a server asked for: the limits have tests of their own."""

    def __init__(self, clock: TestClock) -> None:
        self._clock = clock

    def take(self, key: str, limits: CallLimits, now: datetime, *, reserve: int = 0) -> Wait:
        return Wait(0.0, "")

    def block(self, key: str, until: datetime) -> None:
        self._clock.ahead += until - self._clock.now()


class WatchedInventory(OmniInventory):
    """The real client, with moments at which a test may step in."""

    before: dict[str, Callable[[], None]]
    after: dict[str, Callable[[], None]]

    def create_sales_orders(self, batch: Any, *, expand_boms: bool) -> Any:
        return self._watched("SalesOrders", lambda: super(WatchedInventory, self).create_sales_orders(batch, expand_boms=expand_boms))

    def create_contacts(self, batch: list[Prepared]) -> Any:
        return self._watched("Contacts", lambda: super(WatchedInventory, self).create_contacts(batch))

    def update_sales_orders(self, batch: Any) -> Any:
        return self._watched("updates", lambda: super(WatchedInventory, self).update_sales_orders(batch))

    def create_payments(self, batch: Any) -> Any:
        return self._watched("Payments", lambda: super(WatchedInventory, self).create_payments(batch))

    def _watched(self, what: str, call: Callable[[], Any]) -> Any:
        self.before.get(what, _nothing)()
        answer = call()
        self.after.get(what, _nothing)()
        return answer


def _nothing() -> None: ...


@dataclass(frozen=True)
class Rooms:
    """What stays on this computer for one store."""

    ledger: Ledger
    history: History
    decisions: Decisions
    sweeps: SweptLedger


class Journey:
    def __init__(
        self, world: PracticeWorld, server: PracticeServer, rooms: Rooms, patch: Callable[[object, str, object], None]
    ) -> None:
        self.world, self.server = world, server
        self.ledger, self.history, self.decisions = rooms.ledger, rooms.history, rooms.decisions
        self._sweeps = rooms.sweeps
        self._patch = patch
        self.clock = TestClock(server.switches)
        self.settings = settings_of(world, server)
        self.version = 1
        self.timeouts = PATIENT
        self.writer: Writer | None = None
        self._before: dict[str, Callable[[], None]] = {}
        self._after: dict[str, Callable[[], None]] = {}
        self._notices: list[str] = []

    def change(self, **download_orders: Any) -> None:
        """Save settings of the Download Orders tab."""
        self.settings = replace(self.settings, download_orders=replace(self.settings.download_orders, **download_orders))
        self.version += 1

    def change_group(self, group: str, /, **values: Any) -> None:
        self.settings = replace(self.settings, **{group: replace(getattr(self.settings, group), **values)})
        self.version += 1

    def impatient(self) -> None:
        self.timeouts = IMPATIENT

    def sweep(self) -> SweepResult:
        """Of the last three days, whether it is due or not."""
        tools, now = self.tools(), self.clock.now()
        assert isinstance(tools.shop, NetoShop)
        assert isinstance(tools.inventory, OmniInventory)
        at_hand = SweepTools(tools.shop, tools.inventory, self._sweeps, self.clock, self.settings, UTC)
        return sweep(at_hand, Span(now - BACK, now + BACK, changed=True))

    def begin(self, **request: Any) -> Iterator[Event]:
        """A run that has started and waits for its first event to be taken."""
        events = self.events(**request)
        next(events)
        return events

    def events(self, **request: Any) -> Iterator[Event]:
        return run(self.tools(), Request(**request))

    def download(self, **request: Any) -> Ended:
        events = list(self.events(**request))
        self._notices = [event.code for event in events if isinstance(event, RunNotice)]
        assert isinstance(events[-1], Ended)
        return events[-1]

    def news(self, **request: Any) -> dict[str, int]:
        """What a download changed: an order read once more, since it was read within the second of its update, is no news."""
        return {result: number for result, number in self.download(**request).counts.items() if result != "unchanged"}

    def looked(self, **request: Any) -> list[Looked]:
        return [event for event in self.events(**request) if isinstance(event, Looked)]

    def notices(self) -> list[str]:
        return self._notices

    def failing_download(self, **request: Any) -> Fault:
        """The fault that kept a run from beginning, or that stopped it."""
        try:
            ended = self.download(**request)
        except Fault as fault:
            return fault
        assert ended.state == "stopped", ended
        return Fault(ended.sentence, code=ended.code)

    def download_until_settled(self) -> Ended:
        """As the timer does: later runs, after the settling time, until nothing is in doubt and nothing is to be read."""
        for _ in range(6):
            self.clock.ahead += self._settling()
            try:
                ended = self.download()
            except Fault:
                continue
            if not ended.figures.in_doubt.count and not ended.figures.missing and not ended.figures.held.count:
                return ended
        raise AssertionError("it never settled")

    def _settling(self) -> timedelta:
        return timedelta(seconds=self.settings.connection.settle_seconds + 61)

    def wait(self, seconds: float) -> None:
        """Real time, for what a server still does."""
        time.sleep(seconds)

    def wait_out_the_second(self) -> None:
        """What was read within the second of its update is read once more; two whole seconds after it that second is over for sure."""
        self.wait(2.1)

    def before_call(self, method: str, what: str, step: Callable[[], object]) -> None:
        assert method == "POST"
        self._before[what] = lambda: (self._before.pop(what), step(), None)[2]

    def after_calls(self, steps: Mapping[str, Callable[[], None]]) -> None:
        """After each answer to such a write, and before the run sees it."""
        self._after.update(steps)

    def stop_after_post(self, what: str, nth: int) -> None:
        """Run until the n-th such call was answered, then die without another word."""
        left = [nth]

        def die() -> None:
            left[0] -= 1
            if not left[0]:
                raise Killed

        self._after[what] = die
        try:
            list(self.events())
        except Killed:
            return
        finally:
            self._after.clear()
        raise AssertionError("there was no such call")

    def stop_as_it_leaves(self, nth: int = 1) -> None:
        """Run until the n-th write leaves, then die: nothing of it arrives."""
        note, left = self.ledger.note_leaving, [nth]

        def die(*leaving: Any) -> None:
            note(*leaving)
            left[0] -= 1
            if not left[0]:
                raise Killed

        self._patch(self.ledger, "note_leaving", die)
        try:
            list(self.events())
        except Killed:
            return
        finally:
            self._patch(self.ledger, "note_leaving", note)
        raise AssertionError("no write left")

    def page_size(self, rows: int) -> None:
        """Neto's scan in small pages."""
        self._patch(neto_room, "SCAN_LIMIT", rows)

    def sales_orders(self) -> list[dict[str, Any]]:
        return self.world.omni_rows("SalesOrders")

    def references(self) -> list[str]:
        return sorted(row["reference"] for row in self.sales_orders() if not row.get("isVoid"))

    def totals_agree(self, order_id: str) -> bool:
        stored = self.world.sales_order(self.settings.prefix + order_id)
        return Decimal(str(stored["total"])) == Decimal(self.world.shop_order(order_id)["GrandTotal"])

    def delivery_of(self, order: dict[str, Any]) -> dict[str, str]:
        return {
            "deliveryAddress1": order["ShipStreetLine1"],
            "deliveryCity": order["ShipCity"],
            "deliveryPostalCode": order["ShipPostCode"],
        }

    def story(self, order_id: str) -> OrderStory:
        story = self.history.order(order_id)
        assert story is not None
        return story

    def state(self, order_id: str) -> State:
        return self.story(order_id).row.state

    def problem_codes(self, order_id: str) -> list[str]:
        story = self.history.order(order_id)
        return [problem.code for problem in story.row.problems] if story else []

    def retry(self, order_id: str) -> None:
        self.decisions.retry([order_id], self.clock.now(), "a test")

    def tools(self) -> Tools:
        server, limiter = self.server, self._limiter()
        refs = self.settings.download_orders.custom_refs
        name, key = server.neto_username, server.neto_key
        shop = NetoShop(server.neto_url, key, name, limiter, self.clock, custom_refs=refs, timeouts=self.timeouts)
        return Tools(shop, self._inventory(limiter), self.ledger, self.clock, self.settings, self.version, writer=self.writer)

    def _inventory(self, limiter: Limiter) -> Inventory:
        server = self.server
        inventory = WatchedInventory(server.omni_url, server.omni_username, server.omni_key, limiter, self.clock, timeouts=self.timeouts)
        inventory.before, inventory.after = self._before, self._after
        return inventory

    def _limiter(self) -> Limiter:
        return Limiter(NoLimits(self.clock), "test", CallLimits(), self.clock, side="Omni")


def settings_of(world: PracticeWorld, server: PracticeServer) -> Settings:
    main = world.account.main_branch()["id"]
    return Settings(
        connection=Connection(
            name="Practice",
            neto_url=server.neto_url,
            neto_username=server.neto_username,
            omni_url=server.omni_url,
            omni_username=server.omni_username,
            settle_seconds=30,
        ),
        download_orders=DownloadOrders(enabled=True, placed_after=datetime.now(UTC) - timedelta(days=30)),
        branches=Branches(default_branch=main),
        customer_tracking=CustomerTracking(no_email="create"),
    )
