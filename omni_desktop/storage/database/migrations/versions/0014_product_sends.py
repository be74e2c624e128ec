"""Products that were made or changed on the other side: each send, and each write of it with its intent and what became of it."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, PrimaryKeyConstraint, Text, text

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "product_sends",
        Column("id", Integer, primary_key=True),
        Column("target_id", Integer, ForeignKey("targets.id"), nullable=False),
        Column("target", Text, nullable=False),
        Column("by", Text, nullable=False),
        Column("started", BigInteger, nullable=False),
        Column("ended", BigInteger),
        Column("takes_back", BigInteger, nullable=False, server_default=text("0")),
    )
    op.create_table(
        "product_writes",
        Column("send_id", Integer, ForeignKey("product_sends.id"), nullable=False),
        Column("kind", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("target_id", Integer, ForeignKey("targets.id"), nullable=False),
        Column("state", Text, nullable=False),
        Column("element", LargeBinary, nullable=False),
        Column("body", LargeBinary, nullable=False),
        Column("digest", Text, nullable=False, server_default=text("''")),
        Column("omni_id", BigInteger, nullable=False, server_default=text("0")),
        Column("words", Text, nullable=False, server_default=text("''")),
        Column("intended_at", BigInteger, nullable=False),
        Column("server_at", BigInteger),
        Column("ended_at", BigInteger),
        Column("answered", Boolean, nullable=False, server_default=text("false")),
        Column("absent_at", BigInteger),
        PrimaryKeyConstraint("send_id", "kind", "key"),
        Index("ix_product_writes_unsettled", "target_id", sqlite_where=text("state IN ('sending', 'in_doubt')")),
    )
