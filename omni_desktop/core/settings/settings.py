"""The settings of one store, a frozen group for each tab, and those of this computer (settings.md says what each does)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from omni_desktop.core.order import Status

OMNI_ADDRESS = "https://api.cin7.com/api/v1"


@dataclass(frozen=True, slots=True)
class Connection:
    """Where both sides are. `currency` is "" while it follows Neto's currency settings, an order's address while it is not known."""

    name: str = ""
    neto_url: str = ""
    neto_username: str = ""
    time_zone: str = "Australia/Sydney"
    omni_url: str = OMNI_ADDRESS
    omni_username: str = ""
    settle_seconds: int = 600
    lease_seconds: int = 30
    omni_calls_per_second: int = 3
    omni_calls_per_minute: int = 60
    omni_calls_per_day: int = 5000
    neto_calls_per_minute: int = 60
    currency: str = ""
    neto_order_address: str = ""
    omni_order_address: str = ""


DEFAULT_STATUSES = frozenset(
    {
        Status.NEW,
        Status.NEW_BACKORDER,
        Status.BACKORDER_APPROVED,
        Status.PICK,
        Status.PACK,
        Status.PENDING_PICKUP,
        Status.PENDING_DISPATCH,
        Status.DISPATCHED,
    }
)


NO_STOCK_WORDS = ("labour", "non stock", "nonstock", "service")
"""Omni's words for a product without stock control; which of them its lines say is nowhere published (omni_api: 7.4)."""


@dataclass(frozen=True, slots=True)
class DownloadOrders:
    """`placed_after` is an instant in UTC, None until the store is set up. `project_name` None follows the store's name."""

    enabled: bool = False
    auto: bool = False
    auto_every: Literal["adaptive", "5", "15", "30", "60"] = "adaptive"
    trust: Literal["rehearse", "ask", "automatic"] = "automatic"
    placed_after: datetime | None = None
    statuses: frozenset[str] = DEFAULT_STATUSES
    payment: Literal["any", "approved", "paid"] = "approved"
    sales_channels: tuple[str, ...] = ()
    sales_channels_mode: Literal["all", "only", "except"] = "all"
    wait_minutes: int = 0
    order_status: Literal["Draft", "Approved"] = "Approved"
    stage: str = "New"
    third_party_status: int | None = None
    reference_prefix: str = ""
    project_name: str | None = None
    expand_boms: bool = False
    leave_out_skus: tuple[str, ...] = ("TEXT_NOTE",)
    unknown_sku: Literal["hold", "plain_line"] = "hold"
    barcode_match: Literal["propose", "use", "off"] = "propose"
    total_differs: Literal["hold", "rounding"] = "hold"
    rounding_limit: Decimal = Decimal("0.05")
    tax_differs: Literal["tell", "hold"] = "tell"
    payments: bool = False
    required_date: Literal["none", "from_order"] = "none"
    custom_refs: Mapping[str, str] = field(default_factory=dict)
    mark_exported: bool = False
    changed_orders: Literal["tell", "update", "ignore"] = "tell"
    void_when: Literal["as_omni", "untouched"] = "as_omni"
    no_stock_words: tuple[str, ...] = NO_STOCK_WORDS
    auto_dispatch: Literal["no", "completed", "completed_ignore_stock"] = "no"


@dataclass(frozen=True, slots=True)
class BranchRow:
    """A row of the routing grid: empty conditions mean any."""

    branch: int
    countries: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    shipping_options: tuple[str, ...] = ()
    warehouses: tuple[str, ...] = ()
    backups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Branches:
    default_branch: int | None = None
    routing: Literal["off", "on"] = "off"
    grid: tuple[BranchRow, ...] = ()
    split_orders: bool = False
    distribution_branch: bool = False


@dataclass(frozen=True, slots=True)
class SalesPeople:
    """Omni user ids: the default, and by Neto's sales person."""

    default: int | None = None
    table: Mapping[str, int] = field(default_factory=dict)


NOBODY = ("invalid request", "no-reply*", "noreply*", "noreg", "n/a", "none", "guest")


@dataclass(frozen=True, slots=True)
class CustomerTracking:
    mode: Literal["own", "one"] = "own"
    default_contact: int | None = None
    match_by: tuple[str, ...] = ("email",)
    not_found: Literal["create", "default", "hold"] = "create"
    several_found: Literal["hold", "default"] = "hold"
    no_email: Literal["default", "hold", "create"] = "default"
    price_tier: str = ""
    payment_terms: str = ""
    group: str = ""
    cost_center: str = ""
    sales_person: SalesPeople = SalesPeople()
    member_cost_center: str = ""
    nobody: tuple[str, ...] = NOBODY
    channel_contacts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Accounting:
    """`tax_rate` is a percent, None while it follows Neto's currency settings; the same for texts that follow the order."""

    tax_status: Literal["from_order", "Incl", "Excl", "Exempt"] = "from_order"
    tax_rate: Decimal | None = None
    tax_rates: Mapping[str, str] = field(default_factory=dict)
    cost_center: str = ""
    freight_description: str | None = None
    surcharge_description: str = "Surcharge"
    discount_description: str | None = None
    payment_terms: str = ""
    payment_methods: Mapping[str, str] = field(default_factory=dict)
    invoice_date: Literal["none", "placed", "neto", "dispatched"] = "none"
    created_date: Literal["placed", "downloaded"] = "placed"


@dataclass(frozen=True, slots=True)
class Products:
    """`created_after` is an instant in UTC, None where the store was set up before it was asked for. `fields`: name of a field that both
    catalogues have -> the side that decides it."""

    enabled: bool = False
    created_after: datetime | None = None
    new_status: Literal["Public", "ShowInB2B", "Internal", "Inactive"] = "Public"
    price_basis: Literal["as_is", "with_tax", "without_tax"] = "as_is"
    channel: str = "Neto"
    fields: Mapping[str, Literal["neto", "omni", "leave"]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notices:
    """`mail_to`: addresses with commas between. `daily_at`: HH:MM in store time, "" for never."""

    mail_to: str = ""
    mail_from: str = ""
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_security: Literal["starttls", "tls"] = "starttls"
    after_minutes: int = 30
    daily_at: str = ""

    @property
    def recipients(self) -> list[str]:
        return self.mail_to.split(", ") if self.mail_to else []

    @property
    def sender(self) -> str:
        """Who gets it sends it, where nobody else is named."""
        return self.mail_from or next(iter(self.recipients), "")

    @property
    def is_complete(self) -> bool:
        return bool(self.mail_to and self.smtp_host)


@dataclass(frozen=True, slots=True)
class Settings:
    connection: Connection = Connection()
    download_orders: DownloadOrders = DownloadOrders()
    branches: Branches = Branches()
    customer_tracking: CustomerTracking = CustomerTracking()
    accounting: Accounting = Accounting()
    products: Products = Products()
    notices: Notices = Notices()

    @property
    def project_name(self) -> str:
        name = self.download_orders.project_name
        return self.connection.name if name is None else name

    @property
    def prefix(self) -> str:
        return self.download_orders.reference_prefix


@dataclass(frozen=True, slots=True)
class Computer:
    """Settings of this computer, whatever the store. `silence_alarm_hours` 0 is off; `keep_personal_data_days` 0 is forever."""

    language: Literal["system", "en", "de"] = "system"
    theme: Literal["system", "light", "dark"] = "system"
    text_size: Literal["100", "115", "130", "150"] = "100"
    keep_in_tray: bool = False
    start_at_login: bool = False
    notify: Literal["none", "problems", "all"] = "problems"
    silence_alarm: int = 0
    keep_personal_data_days: int = 365
