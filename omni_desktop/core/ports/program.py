"""What the window and the commands need of the program, as one Protocol; `app` hands in the real one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.mapping.trial import Trial
    from omni_desktop.core.order import Order
    from omni_desktop.core.record.events import Event, Request
    from omni_desktop.core.record.history import Decisions, History
    from omni_desktop.core.settings.fields import Known
    from omni_desktop.core.settings.settings import Computer, Connection, Settings


@dataclass(frozen=True, slots=True)
class Store:
    """`paused` is the reason, "" while it is not paused; `paused_code` the problem's, where an automatic download paused it."""

    id: int
    name: str
    connection: Connection
    enabled: bool
    paused: str = ""
    practice: bool = False
    paused_code: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """The two secrets of a store; never shown, not even by repr."""

    neto: str = field(repr=False)
    omni: str = field(repr=False)


class Check(NamedTuple):
    """One line of a test: `sentence` says why where `ok` is False, and `code` is its entry in core.problems."""

    name: str
    ok: bool
    sentence: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Running:
    """The run that holds a store's lock, whichever process it is in. `here`: in this one."""

    starter: str
    since: datetime | None
    here: bool


@dataclass(frozen=True, slots=True)
class SettingsVersion:
    """One save. `changes`: key -> [from, to] as JSON values; `account` is who sat at this computer."""

    number: int
    saved_at: datetime
    account: str
    changes: Mapping[str, list[Any]]
    settings: Settings


class Choice(NamedTuple):
    """A thing that a setting may name: `value` as settings.md writes it (an id as text, or a name), `label` for people."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list as it was last read of Omni or Neto; `read_at` None: not read yet."""

    choices: tuple[Choice, ...] = ()
    read_at: datetime | None = None


# What settings choose from: Omni's, then Neto's. Contacts are too many for a list: see Program.find_contacts.
LISTS = ("branches", "stages", "sales_people", "price_tiers", "tax_names", "statuses", "sales_channels", "warehouses", "shipping_options")


class Program(Protocol):
    """One open data folder. Methods raise core.errors.Fault; those that take settings raise SettingsRefused as well.

    Any of them may be called from any thread. None waits for the network but those that take keys; `keys` may wait for a person.
    """

    def now(self) -> datetime: ...

    def user(self) -> str:
        """Who sits here, for what a person decides."""

    def zones(self) -> frozenset[str]: ...

    def stores(self) -> list[Store]: ...

    def add_store(self, connection: Connection) -> Store: ...

    def rename_store(self, store_id: int, name: str) -> None: ...

    def pause_store(self, store_id: int, reason: str, code: str = "") -> None:
        """With a `code` it goes on by itself as soon as its settings or keys are saved: the cause is mended then."""

    def resume_store(self, store_id: int) -> None: ...

    def remove_store(self, store_id: int) -> None:
        """The store is no longer listed and its keys are gone; its history stays in the ledger. Raises while a download of it runs."""

    def keys(self, store_id: int) -> Keys:
        """From the keyring; raises CannotContinue where there is none, or no key in it."""

    def kept_keys(self, store_id: int) -> frozenset[str]:
        """Which of "Neto" and "Omni" the keyring has a key for; raises CannotContinue where there is no keyring to ask."""

    def keep_keys(self, store_id: int, keys: Keys) -> None:
        """Into the keyring; a key that is "" leaves the one that is there."""

    def settings(self, store_id: int) -> Settings: ...

    def known(self, store_id: int) -> Known:
        """What core.settings_checks must be told for this store."""

    def save_settings(self, store_id: int, settings: Settings) -> None:
        """One version, the store's name with it; raises CannotContinue where another store has that name."""

    def try_settings(self, store_id: int, settings: Settings) -> Trial:
        """What these settings would make of the last orders, beside the saved ones; offline, and nothing is saved or sent."""

    def versions(self, store_id: int) -> list[SettingsVersion]:
        """Newest first."""

    def computer(self) -> Computer: ...

    def save_computer(self, computer: Computer) -> None: ...

    def erase_details(self) -> bool:
        """Erase customer details that are older than this computer's settings keep them, some thousand orders at most.

        True: there are more of them.
        """

    def remembered(self, name: str) -> str:
        """What the window kept about itself (sizes, columns, the last store), "" where nothing."""

    def remember(self, name: str, value: str) -> None: ...

    def watermark(self, store_id: int) -> datetime | None: ...

    def move_watermark(self, store_id: int, back_to: datetime) -> None: ...

    def sku_table(self, store_id: int) -> Mapping[str, str]: ...

    def known_list(self, store_id: int, name: str) -> KnownList:
        """One of LISTS as it was last read."""

    def read_lists(self, store_id: int, keys: Keys) -> Mapping[str, str]:
        """Read them anew, a handful of calls, and keep them. Returns those that could not be read, with why: they stay as they were."""

    def find_contacts(self, store_id: int, text: str, keys: Keys) -> list[Choice]:
        """Active customers whose name, company or e-mail holds every word of the text; at most 50, none for a blank text."""

    def contact(self, store_id: int, contact_id: int, keys: Keys) -> Choice | None:
        """The contact that a setting names, active or not; None where Omni does not have it."""

    def ended_before(self, store_id: int) -> int:
        """How many orders in Omni Neto completed or cancelled while Auto Dispatch was off: what switching it on has to ask about."""

    def follow_ended(self, store_id: int, *, include: bool) -> None:
        """What the first run with Auto Dispatch on does with them. Unasked they are left as they are, and that run says so."""

    def history(self, store_id: int) -> History: ...

    def decisions(self, store_id: int) -> Decisions: ...

    def kept_order(self, raw: bytes) -> Order | None:
        """Neto's JSON as the ledger keeps it (OrderStory.raw), read; None where it can't be."""

    def has_changed(self) -> bool:
        """Whether anybody, this process or another, has written since the last question."""

    def run(self, store_id: int, request: Request, keys: Keys) -> Iterator[Event]: ...

    def running(self, store_id: int) -> Running | None: ...

    def cancel(self) -> None:
        """Ends the run between two batches, and a wait at once. May be called from a signal handler."""

    def tell_waits(self, listener: Callable[[str], None]) -> None: ...

    def check_connection(self, connection: Connection, keys: Keys) -> Iterator[Check]:
        """Every check, one line each, reading only."""

    def probe(self, connection: Connection, keys: Keys) -> Iterator[Check]:
        """One call to each side, named "Neto" and "Cin7 Omni": are address and key right?"""

    def logs(self) -> Mapping[str, bytes]:
        """The log files by name, which hold no key and nobody's data."""

    def order_something(self) -> str:
        """A customer of the practice store orders something: the order's number. CannotContinue where the stores are real ones."""

    def about(self) -> Mapping[str, str]:
        """`version`, and `folder`: where the data of this computer lies."""
