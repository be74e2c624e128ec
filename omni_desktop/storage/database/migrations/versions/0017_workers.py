"""Computers that download day and night, what was mailed, and who started a run where."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, PrimaryKeyConstraint, Text, text

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "workers",
        Column("computer", Text, nullable=False),
        Column("user", Text, nullable=False),
        Column("only_store", BigInteger, nullable=False, server_default=text("0")),
        Column("version", Text, nullable=False),
        Column("seen", BigInteger, nullable=False),
        Column("ended", BigInteger),
        Column("trouble", Text, nullable=False, server_default=text("''")),
        PrimaryKeyConstraint("computer", "user", "only_store"),
    )
    op.create_table(
        "mailed",
        Column("store_id", BigInteger().with_variant(Integer(), "sqlite"), ForeignKey("stores.id"), nullable=False),
        Column("kind", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("at", BigInteger, nullable=False),
        PrimaryKeyConstraint("store_id", "kind", "key"),
    )
    op.add_column("runs", Column("by", Text, nullable=False, server_default=text("''")))
