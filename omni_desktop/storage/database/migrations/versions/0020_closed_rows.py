"""The orders of a month as they were when it was closed, so that a later change is told order by order."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, PrimaryKeyConstraint, Text

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.create_table(
        "closed_rows",
        Column("target_id", BigInteger().with_variant(Integer(), "sqlite"), ForeignKey("targets.id"), nullable=False),
        Column("month", Text, nullable=False),
        Column("body", LargeBinary, nullable=False),
        PrimaryKeyConstraint("target_id", "month"),
    )
