"""The cursor remembers which orders were read within the second of their update: an edit in that second must not be missed."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("cursors") as cursors:
        cursors.add_column(Column("fresh_from", BigInteger))
