"""What a sweep read of an order otherwise than the ledger has it."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Text, text

revision = "0016"
down_revision = "0015"
ROW = BigInteger().with_variant(Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "swept",
        Column("order_row", ROW, ForeignKey("orders.row"), primary_key=True),
        Column("target_id", ROW, ForeignKey("targets.id"), nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("known_as", Text, nullable=False),
        Column("neto_count", BigInteger, nullable=False, server_default=text("0")),
        Column("neto_total", BigInteger, nullable=False, server_default=text("0")),
        Column("omni_count", BigInteger, nullable=False, server_default=text("0")),
        Column("omni_total", BigInteger, nullable=False, server_default=text("0")),
        Column("cause", Text, nullable=False, server_default=text("''")),
        Column("rule", Text, nullable=False, server_default=text("''")),
        Column("awaits", Text, nullable=False, server_default=text("''")),
    )
