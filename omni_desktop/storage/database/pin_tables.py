"""The PIN of the ledger (core.pin): its hash, and the wrong tries in a row. One row each, once there was one."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Table

from omni_desktop.storage.database.columns import METADATA, UNWATCHED, Instant, Text, filled, number

PIN = Table(                    # `hash`: argon2id with its salt and its costs; "" where the PIN was removed
    "pin",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    filled("hash"),
    Column("at", Instant, nullable=False),
    Column("by", Text, nullable=False),             # user@COMPUTER
)

PIN_TRIES = Table(              # a table of its own: a till counts its tries, and has no right to the PIN
    "pin_tries",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    number("wrong"),
    filled("clock"),
    number("microseconds"),     # by that clock (core.pin.tries)
    info={UNWATCHED: True},
)
