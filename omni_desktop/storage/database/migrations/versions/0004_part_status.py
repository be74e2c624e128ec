"""What Omni last showed of each sales order: an order's own status follows from its parts'."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Text, text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("sales_orders", Column("omni_status", Text, nullable=False, server_default=text("''")))
