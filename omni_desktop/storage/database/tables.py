"""The schema. A change here needs a new file in migrations/versions and the next REVISION; a test compares both ways to get there."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from omni_desktop.storage.database.audit_tables import AUDIT, AUDIT_HEAD
from omni_desktop.storage.database.columns import (
    METADATA,
    ROW_NUMBER,
    UNSETTLED_STATE,
    Instant,
    Json,
    Money,
    Text,
    filled,
    flag,
    nulls_first,
    number,
    partial,
)
from omni_desktop.storage.database.lease_tables import LEASES
from omni_desktop.storage.database.pin_tables import PIN, PIN_TRIES
from omni_desktop.storage.database.product_tables import PRODUCT_SENDS, PRODUCT_WRITES
from omni_desktop.storage.database.proof_tables import CLOSED_ROWS
from omni_desktop.storage.database.worker_tables import MAILED, WORKERS

REVISION = "0021"
COMPATIBLE_FROM = "0021"        # programs of this revision or a later one may go on with today's schema: older ones ask for no PIN
BESIDE = (LEASES, PRODUCT_SENDS, PRODUCT_WRITES, WORKERS, MAILED, AUDIT, AUDIT_HEAD, CLOSED_ROWS, PIN, PIN_TRIES)
"""Tables with a file of their own."""

def _due(name: str) -> Index:
    return partial(f"ix_orders_{name}", "target_id", name, where=f"{name} IS NOT NULL")


def _order() -> Column[Any]:
    return Column("order_row", ForeignKey("orders.row"), nullable=False)


# What a partial index holds. SQLite takes one only for a query that says the same in the same words.
FOLLOWED = "follow <> ''"
NOT_ERASED = "erased_at IS NULL"
UPDATE_KIND = "kind IN ('dispatched', 'voided')"

LEDGER = Table(                 # what it says of itself, see about.py
    "ledger",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

STORES = Table(
    "stores",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("neto_host", Text, nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("paused_at", Instant),
    filled("paused_reason"),
    filled("paused_code"),         # of the problem, where the program paused it by itself
    Column("removed_at", Instant),
    partial("ux_stores_name", "name_key", where="removed_at IS NULL", unique=True),
)

TARGETS = Table(                # the Omni account that a store's orders go to: another account is a new target, old rows stay as history
    "targets",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("store_id", ForeignKey("stores.id"), nullable=False),
    Column("omni_host", Text, nullable=False),
    Column("omni_user", Text, nullable=False),
    Column("since", Instant, nullable=False),
    UniqueConstraint("store_id", "omni_host", "omni_user", name="ux_targets"),
)

SETTINGS_VERSIONS = Table(
    "settings_versions",
    METADATA,
    Column("store_id", ForeignKey("stores.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("saved_at", Instant, nullable=False),
    Column("account", Text, nullable=False),
    filled("changes", Json),
    Column("document", Json, nullable=False),
    PrimaryKeyConstraint("store_id", "version"),
)

COMPUTER_SETTINGS = Table(
    "computer_settings",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("saved_at", Instant, nullable=False),
)

FORMER_PREFIXES = Table(
    "former_prefixes",
    METADATA,
    Column("store_id", ForeignKey("stores.id"), nullable=False),
    Column("prefix", Text, nullable=False),
    Column("until", Instant, nullable=False),
    PrimaryKeyConstraint("store_id", "prefix"),
)

SKU_TABLE = Table(
    "sku_table",
    METADATA,
    Column("store_id", ForeignKey("stores.id"), nullable=False),
    Column("sku_key", Text, nullable=False),
    Column("sku", Text, nullable=False),
    Column("omni_code", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Text, nullable=False),
    number("option_id"),
    filled("kit", Json),                               # code, quantity, weight and option id of each product, where it is several
    PrimaryKeyConstraint("store_id", "sku_key"),
)

CUSTOMER_TABLE = Table(         # where several customers of Omni share a value, the one that staff chose for always
    "customer_table",
    METADATA,
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("field", Text, nullable=False),
    Column("value_key", Text, nullable=False),
    Column("contact_id", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Text, nullable=False),
    PrimaryKeyConstraint("target_id", "field", "value_key"),
)

CURSORS = Table(
    "cursors",
    METADATA,
    Column("target_id", ForeignKey("targets.id"), primary_key=True),
    Column("watermark", Instant),
    Column("covered_from", Instant),
    number("judged_version"),
    filled("proven"),
    flag("integration_checked"),
    Column("fresh_from", Instant),
)

KEPT = Table(
    "kept",
    METADATA,
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("target_id", "name"),
)

ORDERS = Table(                 # `key` is the folded id, since Neto's ids differ in more than case; `id` is as Neto returned it
    "orders",
    METADATA,
    Column("row", ROW_NUMBER, primary_key=True),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("key", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("placed_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    flag("to_read"),
    number("attempts"),
    Column("next_look_at", Instant),
    filled("rule"),
    filled("reference"),
    number("omni_id"),
    Column("omni_total", Money),
    Column("grand_total", Money),
    Column("branch_id", BigInteger),
    filled("customer"),
    filled("content_digest"),
    filled("search"),          # folded reference, customer, e-mail and SKUs: what the search index is made of
    filled("why", Json),
    filled("omni_status"),
    filled("follow"),
    filled("follow_words"),
    Column("follow_at", Instant),       # when an order in Omni is looked at again
    filled("settled"),         # the Neto status that was dealt with
    flag("insists"),
    Column("pay_at", Instant),
    Column("export_at", Instant),
    Column("accepted_rounding", Money),                 # what difference of its totals (Omni less Neto) staff let be evened out
    Column("sales_channel", Text),                      # these three: what a proof adds up by; NULL where an older version recorded it
    Column("payment_methods", Text),
    Column("tax_mode", Text),
    number("chosen_contact"),                          # the customer that staff chose for it where several could be meant
    Column("erased_at", Instant),       # when customer details were erased; read again from Neto, it has them again
    UniqueConstraint("target_id", "key", name="ux_orders_key"),
    Index("ix_orders_placed", "target_id", "placed_at", "row", "state"),      # with the state in it a filtered list is one walk, too
    Index("ix_orders_id", "target_id", "key", "row", "state"),
    Index("ix_orders_customer", "target_id", "customer", "row", "state"),
    nulls_first("ix_orders_total", "target_id", "grand_total", "row", "state", of="grand_total"),
    partial("ix_orders_follow", "target_id", "follow", "placed_at", "row", where=FOLLOWED),
    Index("ix_orders_state", "target_id", "state", "placed_at", "row"),
    partial("ix_orders_not_erased", "target_id", "placed_at", "row", where=NOT_ERASED),
    *(_due(name) for name in ("follow_at", "pay_at", "export_at")),
    partial("ix_orders_to_read", "target_id", "updated_at", where="to_read = 1", in_postgresql="to_read"),
    partial("ix_orders_next_look", "target_id", "next_look_at", where="next_look_at IS NOT NULL"),
    # so that the certificate needs no walk over a million orders that agree
    partial("ix_orders_apart", "target_id", "state", "omni_total", "grand_total", where="omni_total <> grand_total"),
)

SALES_ORDERS = Table(           # `state` has one value that orders do not have: absent, a create that surely never arrived
    "sales_orders",
    METADATA,
    _order(),
    Column("part", Integer, nullable=False),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("reference", Text, nullable=False),
    filled("digest"),
    Column("total", Money),
    Column("branch_id", BigInteger),
    Column("run_id", BigInteger),
    Column("intended_at", Instant),
    Column("ended_at", Instant),
    flag("answered"),
    Column("absent_at", Instant),
    number("omni_id"),
    Column("omni_total", Money),
    filled("omni_status"),
    filled("words"),
    Column("server_at", Instant),       # when the call left, later when it ended, by the server's own clock
    flag("resend"),                    # somebody decided that it is not in Omni, though Omni answered with an id
    PrimaryKeyConstraint("order_row", "part"),
    partial("ix_sales_orders_unsettled", "target_id", where=UNSETTLED_STATE),
)

WRITES = Table(                 # what was written for an order after its create: see core.updates
    "writes",
    METADATA,
    _order(),
    Column("part", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    filled("key"),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("state", Text, nullable=False),
    number("omni_id"),
    filled("digest"),
    Column("body", LargeBinary, nullable=False),
    Column("run_id", BigInteger, nullable=False),
    Column("intended_at", Instant, nullable=False),
    Column("ended_at", Instant),
    flag("answered"),
    Column("absent_at", Instant),
    filled("words"),
    Column("server_at", Instant),
    PrimaryKeyConstraint("order_row", "part", "kind", "key"),
    partial("ix_writes_unsettled", "target_id", where=UNSETTLED_STATE),
)

DOCUMENTS = Table(              # JSON, compressed; part 0: the order's (`neto`), others: its sales orders' (`sent`, `stored`, `origins`)
    "documents",
    METADATA,
    _order(),
    Column("part", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("order_row", "part", "name"),
)

CONTACTS = Table(
    "contacts",
    METADATA,
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("key", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("run_id", BigInteger, nullable=False),
    Column("intended_at", Instant, nullable=False),
    Column("answered_at", Instant),
    number("omni_id"),
    Column("server_at", Instant),
    Column("ended_at", Instant),
    flag("answered"),
    Column("absent_at", Instant),
    PrimaryKeyConstraint("target_id", "key"),
    partial("ix_contacts_unsettled", "target_id", where=UNSETTLED_STATE),
)

PROBLEMS = Table(               # `part` 0: found by reading and mapping; else by what Omni answered for that sales order
    "problems",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    _order(),
    number("part"),
    Column("code", Text, nullable=False),
    filled("cause"),
    filled("facts", Json),
    Column("since", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("ended_at", Instant),
    filled("ended_by"),
    filled("reason"),
    partial("ix_problems_order", "order_row", where="state = 'open'"),
    partial("ix_problems_open", "target_id", "code", "cause", where="state = 'open'"),
)

RUNS = Table(
    "runs",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("started", Instant, nullable=False),
    Column("ended", Instant),
    Column("state", Text, nullable=False),
    Column("starter", Text, nullable=False),
    number("settings_version"),
    flag("rehearsal"),
    flag("named"),                 # only orders that were asked for by number
    filled("counts", Json),
    filled("figures", Json),
    number("neto_calls"),
    number("omni_calls"),
    filled("sentence"),
    filled("code"),
    filled("notices", Json),
    filled("by"),                  # user@COMPUTER; "" where an older version recorded it
    Column("lease", BigInteger),            # its number
    Index("ix_runs_started", "target_id", "started"),
)

RUN_ORDERS = Table(
    "run_orders",
    METADATA,
    Column("run_id", ForeignKey("runs.id"), nullable=False),
    _order(),
    Column("result", Text, nullable=False),
    PrimaryKeyConstraint("run_id", "order_row"),
    sqlite_with_rowid=False,
)

CLOSED_MONTHS = Table(          # `digest`: of the month's proof when somebody closed it; `audit_n`, `audit_hash`: the audit's end then
    "closed_months",
    METADATA,
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("month", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Text, nullable=False),
    Column("digest", Text, nullable=False),
    number("audit_n"),
    filled("audit_hash"),
    PrimaryKeyConstraint("target_id", "month"),
)

SWEPT = Table(                  # what a sweep read of an order otherwise than the ledger has it; `known_as`: what the ledger knew then
    "swept",
    METADATA,
    Column("order_row", ForeignKey("orders.row"), primary_key=True),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("known_as", Text, nullable=False),
    number("neto_count"),
    number("neto_total"),          # cents
    number("omni_count"),
    number("omni_total"),
    filled("cause"),
    filled("rule"),
    filled("awaits"),
)

HAPPENINGS = Table(             # `by` is a person, where it was not a run
    "happenings",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    _order(),
    Column("at", Instant, nullable=False),
    Column("kind", Text, nullable=False),
    Column("run_id", BigInteger),
    filled("by"),
    filled("facts", Json),
    Index("ix_happenings_order", "order_row", "id"),
    partial("ix_happenings_update", "kind", "at", "order_row", where=UPDATE_KIND),
)
