"""Of several Omni products with one code, the one that staff chose for a shop's SKU."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, text

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("sku_table", Column("option_id", BigInteger, nullable=False, server_default=text("0")))
