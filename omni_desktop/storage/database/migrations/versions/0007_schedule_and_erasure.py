"""What the schedule goes by (runs for single orders, why a store was paused), and when an order's customer details were erased."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Text, text

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("stores", Column("paused_code", Text, nullable=False, server_default=text("''")))
    op.add_column("runs", Column("named", Boolean, nullable=False, server_default=text("false")))
    op.add_column("orders", Column("erased_at", BigInteger))
    whole = text("erased_at IS NULL")
    op.create_index("ix_orders_not_erased", "orders", ["target_id", "placed_at", "row"], sqlite_where=whole, postgresql_where=whole)
