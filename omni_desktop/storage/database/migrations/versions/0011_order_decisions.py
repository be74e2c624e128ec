"""What a person decided of one order: a rounding of its totals, its customer; and customers chosen for always."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, PrimaryKeyConstraint, Text, text

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("orders", Column("accepted_rounding", BigInteger))
    op.add_column("orders", Column("chosen_contact", BigInteger, nullable=False, server_default=text("0")))
    op.create_table(
        "customer_table",
        Column("target_id", Integer, ForeignKey("targets.id"), nullable=False),
        Column("field", Text, nullable=False),
        Column("value_key", Text, nullable=False),
        Column("contact_id", BigInteger, nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("by", Text, nullable=False),
        PrimaryKeyConstraint("target_id", "field", "value_key"),
    )
