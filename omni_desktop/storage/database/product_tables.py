"""The tables of products that are made or changed on the other side (storage/ledger/product_sends)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, LargeBinary, PrimaryKeyConstraint, Table

from omni_desktop.storage.database.columns import METADATA, ROW_NUMBER, UNSETTLED_STATE, Instant, Text, filled, flag, number, partial

PRODUCT_SENDS = Table(          # one download or upload of products, or what took one back
    "product_sends",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("target", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("started", Instant, nullable=False),
    Column("ended", Instant),
    number("takes_back"),
    Column("lease", BigInteger),            # its number
)

PRODUCT_WRITES = Table(         # `element`: what was sent in our words, with the fields' old values; `body`: as it went over the wire
    "product_writes",
    METADATA,
    Column("send_id", ForeignKey("product_sends.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("target_id", ForeignKey("targets.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("element", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    filled("digest"),
    number("omni_id"),
    filled("words"),
    Column("intended_at", Instant, nullable=False),
    Column("server_at", Instant),
    Column("ended_at", Instant),
    flag("answered"),
    Column("absent_at", Instant),
    PrimaryKeyConstraint("send_id", "kind", "key"),
    partial("ix_product_writes_unsettled", "target_id", where=UNSETTLED_STATE),
)
