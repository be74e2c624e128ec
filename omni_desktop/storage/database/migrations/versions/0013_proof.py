"""What a proof adds up by, and months that were closed. Orders of before have no such facts: their documents say them."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, PrimaryKeyConstraint, Text

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    for name in ("sales_channel", "payment_methods", "tax_mode"):
        op.add_column("orders", Column(name, Text))
    op.create_table(
        "closed_months",
        Column("target_id", Integer, ForeignKey("targets.id"), nullable=False),
        Column("month", Text, nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("by", Text, nullable=False),
        Column("digest", Text, nullable=False),
        PrimaryKeyConstraint("target_id", "month"),
    )
