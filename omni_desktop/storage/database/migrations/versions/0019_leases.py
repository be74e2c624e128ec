"""Leases of a shared ledger, and which of them a run or a send of products had."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, PrimaryKeyConstraint, Text

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.create_table(
        "leases",
        Column("store_id", BigInteger().with_variant(Integer, "sqlite"), ForeignKey("stores.id"), nullable=False),
        Column("token", BigInteger, nullable=False),
        Column("holder", Text, nullable=False),
        Column("starter", Text, nullable=False),
        Column("taken_at", BigInteger, nullable=False),
        Column("until", BigInteger, nullable=False),
        PrimaryKeyConstraint("store_id", "token"),
    )
    for name in ("runs", "product_sends"):
        op.add_column(name, Column("lease", BigInteger))
