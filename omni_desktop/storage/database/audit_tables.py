"""The tables of the audit (storage/ledger/audit). Nothing in them is ever changed or deleted but the newest number and hash."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, Table

from omni_desktop.storage.database.columns import METADATA, ROW_NUMBER, Instant, Text, filled, number, partial

OF_AN_ORDER = "\"order\" <> ''"

AUDIT = Table(                  # `store`: 0 for the ledger itself; `facts`: JSON as it was hashed; `before`: the hash of the entry before
    "audit",
    METADATA,
    Column("n", ROW_NUMBER, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    number("store"),
    filled("who"),
    Column("what", Text, nullable=False),
    filled("order"),
    Column("run", BigInteger),
    filled("facts"),
    filled("before"),
    Column("hash", Text, nullable=False),
    partial("ix_audit_order", "order", where=OF_AN_ORDER),
)

AUDIT_HEAD = Table(             # one row: the newest entry, so that a chain that was cut at its end shows
    "audit_head",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    number("n"),
    filled("hash"),
)
