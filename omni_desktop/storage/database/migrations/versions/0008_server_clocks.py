"""When a call left, by the server's clock too; what is known of a customer in doubt; and that somebody found a sales order to be gone."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, text

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    for table in ("sales_orders", "writes", "contacts"):
        op.add_column(table, Column("server_at", BigInteger))
    op.add_column("sales_orders", Column("resend", Boolean, nullable=False, server_default=text("false")))
    op.add_column("contacts", Column("ended_at", BigInteger))
    op.add_column("contacts", Column("answered", Boolean, nullable=False, server_default=text("false")))
    op.add_column("contacts", Column("absent_at", BigInteger))
