"""Every setting with its label (Omni's own where settings.md quotes it), its help line and the kind of its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from omni_desktop.core.order import Status
from omni_desktop.core.settings.custom_refs import CustomRefs
from omni_desktop.core.settings.grid import Grid, SalesReps
from omni_desktop.core.settings.kinds import (
    Address,
    Chosen,
    CurrencyCode,
    FieldKind,
    Id,
    Instant,
    Names,
    Number,
    OneOf,
    Switch,
    Table,
    Text,
    Whole,
)
from omni_desktop.core.settings.notice_fields import notice_rows
from omni_desktop.core.settings.order_address import ID, ORDER, REFERENCE, OrderAddress

FIELD_LABELS = {
    "name": "Name",
    "brand": "Brand",
    "barcode": "Barcode",
    "description": "Description",
    "retail_price": "Price",
    "weight": "Weight",
}
HIGHEST_LIMIT = 1_000_000  # for loopback; settings_checks holds the documented limits against it


@dataclass(frozen=True, slots=True)
class Field:
    """One setting. `key` is `group.key`; `read_only` fields are shown and changed by an action of their own."""

    key: str
    label: str
    help: str
    kind: FieldKind
    read_only: bool = False

    @property
    def group(self) -> str:
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        return self.key.partition(".")[2]


def fields() -> tuple[Field, ...]:
    """All of them, in the order of the dialog's tabs."""
    groups = {
        "connection": _connection() + _limits(),
        "products": _products(),
        "download_orders": _when() + _which() + _how() + _doubts(),
        "branches": _branches(),
        "customer_tracking": _customers() + _new_customers(),
        "accounting": _accounting() + _invoicing(),
        "notices": notice_rows(),
        "computer": _computer(),
    }
    return tuple(
        Field(f"{group}.{name}", label, text, kind, read_only=name == "downloaded_up_to")
        for group, rows in groups.items()
        for name, label, text, kind in rows
    )


def fields_by_key() -> Mapping[str, Field]:
    return {field.key: field for field in fields()}


_Rows = tuple[tuple[str, str, str, FieldKind], ...]


def _connection() -> _Rows:
    return (
        ("name", "Store name", "Shown everywhere; also the project name on sales orders.", Text(100)),
        ("neto_url", "Neto web address", "The web address of the store; the path is added for you.", Address(host_only=True)),
        ("neto_username", "Neto username", "Only for the key of one staff user; else leave it blank.", Text(100)),
        ("time_zone", "Store time zone", "How times are shown, and what a date means.", Text(64)),
        ("omni_url", "Omni address", "Where Cin7 Omni answers; change it only when told to.", Address()),
        ("omni_username", "Omni username", "The user name that belongs to the Omni key.", Text(100)),
        ("currency", "Currency", "Blank follows Neto. An order's own currency shows only on its payments.", CurrencyCode(3)),
        (
            "neto_order_address",
            "An order's page in Neto",
            "For Open in Neto: an order's address in the browser, with {order} for its number.",
            OrderAddress(places=(ORDER,)),
        ),
        (
            "omni_order_address",
            "An order's page in Omni",
            "For Open in Omni: a sales order's address in the browser, with {id} for Omni's number.",
            OrderAddress(places=(ID, REFERENCE)),
        ),
    )


def _limits() -> _Rows:
    several = "Lower it when other programs share this key."
    return (
        (
            "settle_seconds",
            "Wait before an unclear create counts as absent",
            "Seconds. A slow Omni may still finish; going on earlier could make doubles.",
            Whole(0, 86_400),
        ),
        (
            "lease_seconds",
            "Another computer takes over after",
            "Seconds without a word from the computer that downloads. Only where several computers share one ledger.",
            Whole(1, 600),
        ),
        ("omni_calls_per_second", "Omni calls per second", several, Whole(1, HIGHEST_LIMIT)),
        ("omni_calls_per_minute", "Omni calls per minute", several, Whole(1, HIGHEST_LIMIT)),
        ("omni_calls_per_day", "Omni calls per day", several, Whole(1, HIGHEST_LIMIT)),
        (
            "neto_calls_per_minute",
            "Neto call limit",
            "A minute; the store's 500 are shared with all its integrations.",
            Whole(1, HIGHEST_LIMIT),
        ),
    )


def _products() -> _Rows:
    basis = {"as_is": "As they are", "with_tax": "With tax", "without_tax": "Without tax"}
    sides = {"neto": "Neto", "omni": "Omni", "leave": "Nobody"}
    statuses = {"Public": "Public", "ShowInB2B": "Shown in B2B", "Internal": "Internal", "Inactive": "Inactive"}
    return (
        ("enabled", "Products", "Off: catalogues are compared, and no product is made or changed.", Switch()),
        ("created_after", "Download Products created after", "Older products of the shop are made only when you tick them.", Instant()),
        ("new_status", "Status of a new product", "What a product has in Omni when we make it there.", OneOf(statuses)),
        ("price_basis", "Prices", "How Neto's prices are held against the retail prices in Omni.", OneOf(basis)),
        ("channel", "Sales channel text", "Omni's own price upload goes by it: the name of the shop's integration.", Text(250)),
        ("fields", "Who decides", "A field that a side decides is compared; all others may differ.", Chosen(FIELD_LABELS, sides)),
    )


def _when() -> _Rows:
    every = {"adaptive": "Adaptive", "5": "5 minutes", "15": "15 minutes", "30": "30 minutes", "60": "60 minutes"}
    return (
        ("enabled", "Download Orders", "Off: nothing downloads, neither by itself nor by button.", Switch()),
        ("auto", "Auto Order Downloads", "Downloads by itself while the program is open.", Switch()),
        (
            "auto_every",
            "How often",
            "Adaptive: every 5 minutes while orders come, up to 2 hours when quiet.",
            OneOf(every, frozenset(every) - {"adaptive"}),
        ),
        (
            "trust",
            "How far it goes by itself",
            "What a download may do before somebody looked at it.",
            OneOf({"rehearse": "Rehearse only", "ask": "Ask before sending", "automatic": "Automatic"}),
        ),
        ("placed_after", "Download orders placed after", "Older orders come only when you ask for one by number.", Instant()),
        ("downloaded_up_to", "Downloaded up to", "The next download starts here. Going back makes no doubles.", Instant()),
        ("wait_minutes", "Wait after an order is placed", "Minutes. Lets edits and fraud checks finish.", Whole(0, 43_200)),
    )


def _which() -> _Rows:
    payment = {"any": "Any", "approved": "Paid or on account", "paid": "Paid"}
    mode = {"all": "All channels", "only": "Only those listed", "except": "All but those listed"}
    statuses = tuple(status.value for status in Status if status is not Status.CANCELLED)
    return (
        (
            "statuses",
            "Neto statuses",
            "Orders in an unticked status wait in Neto.",
            Names(statuses, unordered=True, needed=True),
        ),
        ("payment", "Payment", "Unpaid orders wait until the payment arrives.", OneOf(payment)),
        ("sales_channels_mode", "Sales channels", "All channels, only those listed below, or all but those.", OneOf(mode)),
        ("sales_channels", "Listed channels", "As Neto names them, with a comma between two.", Names()),
        ("leave_out_skus", "Lines to leave out", "SKUs of note lines: their text becomes an internal comment.", Names()),
    )


def _how() -> _Rows:
    dispatch = {
        "no": "No",
        "completed": "Yes - Completed Orders Only",
        "completed_ignore_stock": "Yes - Complete Orders Only (Ignore Stock)",
    }
    return (
        (
            "order_status",
            "Download orders as",
            "Approved reserves stock; a draft waits for you in Omni.",
            OneOf({"Draft": "Draft", "Approved": "Approved"}),
        ),
        ("stage", "Set Default Stage To", "The stage a new order gets in Omni.", Text(100)),
        ("third_party_status", "Set Default 3PL Status", "Omni's number of the status. Blank sends none.", Whole(0, 2**31 - 1, blank=True)),
        (
            "reference_prefix",
            "Reference prefix",
            "How the order will be named in Omni. Set it once, before the first run.",
            Text(100, trimmed=False),
        ),
        ("project_name", "Project name", "Blank follows the store's name.", Text(250, follows=True)),
        (
            "expand_boms",
            "Expand BOMs on order download",
            "On: kits and bundles become their parts on the order.",
            Switch(),
        ),
        ("payments", "Download payments", "On: each Neto payment becomes an Omni payment, once.", Switch()),
        (
            "required_date",
            "Delivery date",
            "Neto's required date becomes the estimated delivery date in Omni, as a day of the store.",
            OneOf({"none": "None", "from_order": "From the order"}),
        ),
        ("custom_refs", "Custom reference fields", "Neto's CustomerRef1 to 10, and the field of Omni that each goes to.", CustomRefs()),
        ("mark_exported", "Mark as exported in Neto", "After Omni confirmed. Accounting add-ons share this mark.", Switch()),
        ("auto_dispatch", "Auto Dispatch Orders", "Whether orders completed or cancelled in Neto change Omni.", OneOf(dispatch)),
        (
            "void_when",
            "Void cancelled orders",
            "Omni itself voids in every stage but Dispatched.",
            OneOf({"as_omni": "As Omni does", "untouched": "While untouched in Omni"}),
        ),
        ("no_stock_words", "Lines that need no stock", "Omni's stock control words, with a comma between two.", Names()),
    )


def _doubts() -> _Rows:
    held = "Hold the order"
    changed = {"tell": "Tell me", "update": "Update Omni where it still can be", "ignore": "Ignore"}
    return (
        (
            "unknown_sku",
            "When a product isn't in Omni",
            "A held order waits under Needs attention; the others go on.",
            OneOf({"hold": held, "plain_line": "Send the line unlinked"}),
        ),
        (
            "barcode_match",
            "Products by barcode",
            "A SKU that is no code in Omni, but one product's barcode.",
            OneOf({"propose": "Propose the product", "use": "Use the product", "off": "Off"}),
        ),
        (
            "total_differs",
            "When totals differ",
            "Any difference between Neto and Omni, from 1 cent up.",
            OneOf({"hold": held, "rounding": "Add rounding"}),
        ),
        ("rounding_limit", "Rounding up to", "The most that a visible Rounding line may mend on one order.", Number(0, 1000)),
        (
            "tax_differs",
            "When the tax differs",
            "Taxed and tax-free lines mixed can hide a wrong tax.",
            OneOf({"tell": "Tell me", "hold": held}),
        ),
        (
            "changed_orders",
            "When an order changes in Neto later",
            "Update changes what Omni still allows, and tells the rest.",
            OneOf(changed),
        ),
    )


def _branches() -> _Rows:
    return (
        ("default_branch", "Set Default Branch", "Used when no row below matches.", Id("branch")),
        (
            "routing",
            "Enable Branch Routing",
            "Off: every order goes to the default branch.",
            OneOf({"off": "Off", "on": "Configure Branches"}),
        ),
        ("grid", "Branch Routing Grid", "The first row whose filled conditions are all met wins.", Grid()),
        ("split_orders", "Split Orders", "On: up to three sales orders, by stock over branch and backups.", Switch()),
        (
            "distribution_branch",
            "Set Distribution Branch",
            "On: orders stay on the default branch; rows choose where stock leaves from.",
            Switch(),
        ),
    )


def _customers() -> _Rows:
    match_by = ("email", "account_number", "company")
    own = {"own": "Its own customer", "one": "One default customer"}
    return (
        ("mode", "Link each order to", "Names and addresses on the order are always the shopper's.", OneOf(own)),
        ("default_contact", "Default customer", "Used wherever a row here says default.", Id("customer")),
        ("match_by", "Match customers by", "Tried in this order; active customers only.", Names(match_by, needed=True)),
        (
            "not_found",
            "When no customer matches",
            "A new customer gets billing address, e-mail and phone.",
            OneOf({"create": "Create one", "default": "Use the default customer", "hold": "Hold the order"}),
        ),
        (
            "several_found",
            "When several match",
            "The program never guesses between them.",
            OneOf({"hold": "Hold the order", "default": "Use the default customer"}),
        ),
        (
            "no_email",
            "Guests without e-mail",
            "Created ones are found again by their Neto username.",
            OneOf({"default": "Use the default customer", "hold": "Hold the order", "create": "Create one"}),
        ),
        ("nobody", "These are nobody", "E-mails, usernames and companies that count as blank. * stands for anything.", Names()),
        (
            "channel_contacts",
            "Default customer by sales channel",
            "Orders of such a channel go to this customer without a look-up.",
            Table(Id("customer", blank=False), once=True),
        ),
    )


def _new_customers() -> _Rows:
    return (
        ("price_tier", "Price tier for new customers", "Blank leaves it to Omni.", Text(50)),
        ("payment_terms", "Payment terms for new customers", "Blank leaves it to Omni.", Text(50)),
        ("group", "Group for new customers", "Blank leaves it to Omni.", Text(50)),
        ("cost_center", "Alternative GL Account for new customers", "Blank leaves it to Omni.", Text(50)),
        ("sales_person", "Sales rep", "Of every order, and by Neto's sales person.", SalesReps()),
        ("member_cost_center", "Customer's Alternative GL Account", "Blank sends what the customer has in Omni.", Text(50)),
    )


def _accounting() -> _Rows:
    tax = {"from_order": "From the order", "Incl": "Incl", "Excl": "Excl", "Exempt": "Exempt"}
    return (
        ("tax_status", "Tax status", "Prices are never converted.", OneOf(tax)),
        ("tax_rate", "Tax rate %", "Blank follows Neto's currency settings.", Number(0, 100, blank=True)),
        ("tax_rates", "Tax rate names", "From Neto's tax code or rate to Omni's name.", Table(Text(50))),
        ("cost_center", "Alternative GL Account", "Set on every sales order when filled.", Text(50)),
        ("freight_description", "Freight text", "Blank follows the order's shipping option.", Text(250, follows=True)),
        ("surcharge_description", "Surcharge text", "Stands beside a surcharge in Omni.", Text(250)),
        ("discount_description", "Discount text", "Blank follows the coupon code.", Text(250, follows=True)),
    )


def _invoicing() -> _Rows:
    invoice = {"none": "None", "placed": "When placed", "neto": "Neto's invoice date", "dispatched": "When dispatched"}
    return (
        ("payment_terms", "Payment terms", "Blank sends none.", Text(50)),
        ("payment_methods", "Payment methods", "From Neto's name to Omni's; others keep their name.", Table(Text(50))),
        ("invoice_date", "Invoice date", "A date makes an invoice in Omni's accounting.", OneOf(invoice)),
        (
            "created_date",
            "Order date",
            "The date of the sales order in Omni.",
            OneOf({"placed": "When placed", "downloaded": "When downloaded"}),
        ),
    )


def _computer() -> _Rows:
    language = {"system": "As the system", "en": "English", "de": "Deutsch"}
    theme = {"system": "As the system", "light": "Light", "dark": "Dark"}
    size = {percent: f"{percent} %" for percent in ("100", "115", "130", "150")}
    silent = "By this shop's own rhythm of the last eight weeks: not while it is usually quiet."
    notify = {"none": "None", "problems": "Problems", "all": "All"}
    return (
        ("language", "Language", "The language of the window, from its next start on.", OneOf(language)),
        ("theme", "Appearance", "Light or dark; shown at once.", OneOf(theme)),
        ("text_size", "Text size", "Of everything in the window, from its next start on.", OneOf(size, frozenset(size))),
        ("keep_in_tray", "Keep running in the tray", "Closing the window leaves automatic downloads on.", Switch()),
        ("start_at_login", "Start when I sign in", "Starts with you, out of the way in the tray.", Switch()),
        ("notify", "Notifications", "A click opens the very order or problem.", OneOf(notify)),
        ("silence_alarm", "Tell me when nothing has come for", silent, Whole(0, 720, words={"off": 0})),
        (
            "keep_personal_data_days",
            "Keep customer details for",
            "By the day an order was placed. Then names and addresses are erased; matching and history still work. Daily copies of our "
            "data go after a week.",
            Whole(0, 36_500),
        ),
    )
