"""A shop's SKU that goes as several products of Omni, each with its quantity and its weight in the line's money."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Text, text

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("sku_table", Column("kit", Text, nullable=False, server_default=text("''")))
