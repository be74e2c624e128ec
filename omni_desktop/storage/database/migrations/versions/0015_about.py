"""What a ledger says of itself, first of all its id: a name that no other ledger has."""

from __future__ import annotations

from uuid import uuid4

from alembic import op
from sqlalchemy import Column, PrimaryKeyConstraint, Text, column, table

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "ledger",
        Column("name", Text, nullable=False),
        Column("value", Text, nullable=False),
        PrimaryKeyConstraint("name"),
    )
    op.bulk_insert(table("ledger", column("name"), column("value")), [{"name": "id", "value": uuid4().hex}])
