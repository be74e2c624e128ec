"""The audit. Its chain begins here, with an entry that says what was in the ledger before anybody wrote an audit."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta

from alembic import op
from sqlalchemy import BigInteger, Column, Index, Integer, Text, column, func, select, table, text

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    audit = op.create_table(
        "audit",
        Column("n", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False),
        Column("at", BigInteger, nullable=False),
        Column("store", BigInteger, nullable=False, server_default=text("0")),
        Column("who", Text, nullable=False, server_default=text("''")),
        Column("what", Text, nullable=False),
        Column("order", Text, nullable=False, server_default=text("''")),
        Column("run", BigInteger),
        Column("facts", Text, nullable=False, server_default=text("''")),
        Column("before", Text, nullable=False, server_default=text("''")),
        Column("hash", Text, nullable=False),
        Index("ix_audit_order", "order", sqlite_where=text("\"order\" <> ''"), postgresql_where=text("\"order\" <> ''")),
    )
    head = op.create_table(
        "audit_head",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("n", BigInteger, nullable=False, server_default=text("0")),
        Column("hash", Text, nullable=False, server_default=text("''")),
    )
    for name, kind, default in (("audit_n", BigInteger, "0"), ("audit_hash", Text, "''")):
        op.add_column("closed_months", Column(name, kind, nullable=False, server_default=text(default)))
    first = _first()
    op.bulk_insert(audit, [first])
    op.bulk_insert(head, [{"id": 1, "n": 1, "hash": first["hash"]}])


def _first() -> dict[str, object]:
    """As core.record.audit writes one, of this day: an entry is never written anew."""
    at = datetime.now(UTC)
    facts = json.dumps({"ledger": "older", **_counts()}, sort_keys=True, separators=(",", ":"))
    line = f'[1,"{at.isoformat()}",0,"","chain_begun","",null,{facts},""]'
    digest = hashlib.sha256(line.encode()).hexdigest()
    microseconds = (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    return {"n": 1, "at": microseconds, "what": "chain_begun", "facts": facts, "hash": digest}


def _counts() -> dict[str, int]:
    names = {"orders": "orders", "runs": "runs", "settings_versions": "settings", "closed_months": "closed_months"}
    count = select(func.count(column("*", is_literal=True)))
    return {told: op.get_bind().execute(count.select_from(table(name))).scalar_one() for name, told in names.items()}
