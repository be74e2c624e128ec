"""Indexes for a million orders: sorted lists answer a filter by state from their index, and partial indexes say what queries say."""

from __future__ import annotations

from alembic import op
from sqlalchemy import text

revision = "0006"
down_revision = "0005"

SORTED = {"ix_orders_placed": "placed_at", "ix_orders_customer": "customer", "ix_orders_total": "grand_total"}


def upgrade() -> None:
    for name, column in SORTED.items():
        op.drop_index(name, "orders")
        op.create_index(name, "orders", ["target_id", column, "row", "state"])
    op.create_index("ix_orders_id", "orders", ["target_id", "key", "row", "state"])
    op.drop_index("ix_orders_to_read", "orders")
    marked, updates = text("to_read = 1"), text("kind IN ('dispatched', 'voided')")
    op.create_index("ix_orders_to_read", "orders", ["target_id", "updated_at"], sqlite_where=marked, postgresql_where=text("to_read"))
    op.drop_index("ix_orders_apart", "orders")
    apart = text("omni_total <> grand_total")
    columns = ["target_id", "state", "omni_total", "grand_total"]
    op.create_index("ix_orders_apart", "orders", columns, sqlite_where=apart, postgresql_where=apart)
    columns = ["kind", "at", "order_row"]
    op.create_index("ix_happenings_update", "happenings", columns, sqlite_where=updates, postgresql_where=updates)
