"""What is kept of months that somebody closed, beside their digest."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, PrimaryKeyConstraint, Table

from omni_desktop.storage.database.columns import METADATA, Text

CLOSED_ROWS = Table(            # core.proof.kept: the orders' money then; months that an older version closed have none
    "closed_rows",
    METADATA,
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("month", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("target_id", "month"),
)
