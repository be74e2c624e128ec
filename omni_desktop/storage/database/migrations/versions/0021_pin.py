"""The PIN of the ledger, and the wrong tries in a row."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, Text, text

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.create_table(
        "pin",
        Column("id", BigInteger, primary_key=True, autoincrement=False),
        Column("hash", Text, nullable=False, server_default=text("''")),
        Column("at", BigInteger, nullable=False),
        Column("by", Text, nullable=False),
    )
    op.create_table(
        "pin_tries",
        Column("id", BigInteger, primary_key=True, autoincrement=False),
        Column("wrong", BigInteger, nullable=False, server_default=text("0")),
        Column("clock", Text, nullable=False, server_default=text("''")),
        Column("microseconds", BigInteger, nullable=False, server_default=text("0")),
    )
