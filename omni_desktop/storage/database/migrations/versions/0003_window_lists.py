"""What the window's lists show of an order in Omni: its status there, and what a later look at Neto found."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Text, text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for name in ("omni_status", "follow", "follow_words"):
        op.add_column("orders", Column(name, Text, nullable=False, server_default=text("''")))
    for index, column in (("ix_orders_customer", "customer"), ("ix_orders_total", "grand_total")):
        op.create_index(index, "orders", ["target_id", column, "row"])
    followed = text("follow <> ''")
    columns = ["target_id", "follow", "placed_at", "row"]
    op.create_index("ix_orders_follow", "orders", columns, sqlite_where=followed, postgresql_where=followed)
