"""What a run told that belongs to no order: rows that can't be read, clocks apart, another integration at work."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Text, text

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("runs", Column("notices", Text, nullable=False, server_default=text("''")))
