"""Status updates: when an order in Omni is looked at again, and what was written for it after its create."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Text, text

revision = "0005"
down_revision = "0004"

PARKED = 253_370_764_800_000_000        # the first of January 9999 in microseconds since 1970: not before Auto Dispatch is switched on
WRITES = """CREATE TABLE writes (
    order_row INTEGER NOT NULL,
    part INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    target_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    omni_id BIGINT DEFAULT 0 NOT NULL,
    digest TEXT DEFAULT '' NOT NULL,
    body BLOB NOT NULL,
    run_id BIGINT NOT NULL,
    intended_at BIGINT NOT NULL,
    ended_at BIGINT,
    answered BOOLEAN DEFAULT false NOT NULL,
    absent_at BIGINT,
    words TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (order_row, part, kind, "key"),
    FOREIGN KEY(order_row) REFERENCES orders ("row"),
    FOREIGN KEY(target_id) REFERENCES targets (id)
)"""


def upgrade() -> None:
    for name in ("follow_at", "pay_at", "export_at"):
        op.add_column("orders", Column(name, BigInteger))
        there = text(f"{name} IS NOT NULL")
        op.create_index(f"ix_orders_{name}", "orders", ["target_id", name], sqlite_where=there, postgresql_where=there)
    op.add_column("orders", Column("settled", Text, nullable=False, server_default=text("''")))
    op.add_column("orders", Column("insists", Boolean, nullable=False, server_default=text("false")))
    op.execute(WRITES)
    op.execute("CREATE INDEX ix_writes_unsettled ON writes (target_id) WHERE state IN ('sending', 'in_doubt')")
    ended = "lower(status) IN ('dispatched', 'cancelled') AND state IN ('created', 'adopted')"
    op.execute(f"UPDATE orders SET follow_at = {PARKED} WHERE {ended}")
