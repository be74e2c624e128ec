"""The schema on a PostgreSQL server: made from METADATA as in SQLite, and brought to what only a server needs.

What has changed since? Every table but documents has a column `rev` that SQLite has not and no query of ours names. A transaction takes
its number when it changes its first row, from the one row of `revision`, whose lock it keeps until it ends: so whoever commits later has
the higher number, and a reader who has seen everything up to N asks for `rev > N` (an index of each table) and misses nothing. A row that
is deleted leaves its table's number in `deletions`: a mirror reads such a table whole. Tables with `info={UNWATCHED: True}` (a
heartbeat) have none of it. ServerWatch looks at `revision` alone.

Search: `found_by(search, word)` is taken for what it says (PostgreSQL puts a simple SQL function into the query), by the extension
pg_trgm or, where a server forbids it, by an array of trigrams.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Table, TypeDecorator, insert, text
from sqlalchemy.exc import DBAPIError

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.database.about import facts_of, first_facts, ledger_id, revision_facts
from omni_desktop.storage.database.columns import METADATA, UNWATCHED
from omni_desktop.storage.database.server_functions import make_functions
from omni_desktop.storage.database.tables import LEDGER, REVISION
from omni_desktop.storage.database.upgrade import MIGRATIONS

SCHEMA = "omni_desktop"
ARRIVING = "arriving"           # stands as the revision of a copy that isn't the ledger yet (shared.moving): no version opens it
UNNUMBERED = {"documents"}              # nobody asks which of them changed: their orders did
NOT_OURS = ("42501", "0A000", "58P01", "22023")     # SQLSTATEs of an extension that may not be made, or isn't there

NOTE_CHANGE = """
CREATE OR REPLACE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    mine text := current_setting('omni_desktop.rev', true);
BEGIN
    IF coalesce(mine, '') = '' THEN
        UPDATE revision SET rev = rev + 1 RETURNING rev INTO mine;
        PERFORM set_config('omni_desktop.rev', mine, true);
    END IF;
    IF TG_OP = 'DELETE' THEN
        UPDATE deletions SET rev = mine::bigint WHERE name = TG_TABLE_NAME AND rev <> mine::bigint;
        RETURN OLD;
    END IF;
    IF TG_NARGS = 0 THEN
        NEW.rev := mine::bigint;
    END IF;
    RETURN NEW;
END $$
"""
ESCAPED = r"replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_')"
HOLDS = f"search LIKE '%' || {ESCAPED} || '%'"
FOUND_BY = (
    "CREATE OR REPLACE FUNCTION found_by(search text, word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT {} $$"
)
BY_EXTENSION = (FOUND_BY.format(HOLDS), 'CREATE INDEX ix_orders_search ON orders USING gin (search "{}".gin_trgm_ops)')
BY_ARRAY = (
    "CREATE OR REPLACE FUNCTION trigrams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$"
    " SELECT coalesce(array_agg(DISTINCT substr(words, place, 3)), '{}') FROM generate_series(1, length(words) - 2) AS place $$",
    FOUND_BY.format(f"trigrams(search) @> trigrams(word) AND {HOLDS}"),
    "CREATE INDEX ix_orders_search ON orders USING gin (trigrams(search))",
)
EXTENSION = "SELECT nspname FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'pg_trgm'"
MARK = "SELECT to_regclass('alembic_version') IS NOT NULL"
NUMBERED = "SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'rev'"
NARROW = """
SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND data_type = 'integer'
ORDER BY table_name, ordinal_position
"""
OTHERWISE_SORTED = """
SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
AND table_name <> 'alembic_version'
"""


def is_ledger(connection: Connection) -> bool:
    """Whether there is a ledger of ours, of whatever version."""
    return bool(connection.exec_driver_sql(MARK).scalar_one())


def revision_of(connection: Connection) -> str:
    """Empty text where there is no ledger."""
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()) if is_ledger(connection) else ""


def make_schema(connection: Connection, by: str, at: datetime) -> None:
    """An empty ledger of today's version, in the caller's transaction. `by`: user@COMPUTER. The schema is made where it is missing.

    Raises CannotContinue (`ledger_refused`) where it holds anything.
    """
    _refuse_filled(connection)
    if connection.exec_driver_sql(f"SELECT to_regnamespace('{SCHEMA}')").scalar() is None:      # an owner may lack the right to ask again
        connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")
    METADATA.create_all(connection, checkfirst=False)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": REVISION})
    _make_index(connection)
    settle_schema(connection)
    connection.execute(insert(LEDGER), [{"name": name, "value": value} for name, value in first_facts(by, at).items()])


def _refuse_filled(connection: Connection) -> None:
    if connection.exec_driver_sql(f"SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('{SCHEMA}')").scalar_one():
        raise CannotContinue(
            f"The schema {SCHEMA} of this database isn't empty, and nothing in it was changed. Name another database in the address.",
            code="ledger_refused",
        )


def settle_schema(connection: Connection) -> None:
    """What only a server has: wide numbers, text sorted by bytes, changes numbered. Does what is missing, as after a migration."""
    _widen(connection)
    for table, column in connection.exec_driver_sql(OTHERWISE_SORTED).all():
        connection.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE text COLLATE "C"')
    connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS revision (rev BIGINT NOT NULL)")
    connection.exec_driver_sql("INSERT INTO revision SELECT 0 WHERE NOT EXISTS (SELECT FROM revision)")
    connection.exec_driver_sql('CREATE TABLE IF NOT EXISTS deletions (name TEXT COLLATE "C" PRIMARY KEY, rev BIGINT NOT NULL)')
    connection.exec_driver_sql(NOTE_CHANGE)
    numbered = set(connection.exec_driver_sql(NUMBERED).scalars())
    make_functions(connection)
    for table in watched(METADATA.sorted_tables):
        _watch(connection, table.name, is_new=table.name not in numbered)


def _widen(connection: Connection) -> None:
    """A migration says INTEGER where SQLite has no other number; here that would end at two thousand million."""
    wide = {(table.name, column.name) for table in METADATA.sorted_tables for column in table.columns if _is_wide(column)}
    for table, column in connection.exec_driver_sql(NARROW).all():
        if (table, column) in wide:
            connection.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE bigint')
            its_own = text("SELECT pg_get_serial_sequence(:table, :column)")
            sequence = connection.execute(its_own, {"table": table, "column": column}).scalar()
            if sequence:
                connection.exec_driver_sql(f"ALTER SEQUENCE {sequence} AS bigint")


def _is_wide(column: Column[Any]) -> bool:
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    return isinstance(kind, BigInteger)


def watched(tables: Iterable[Table]) -> list[Table]:
    return [table for table in tables if not table.info.get(UNWATCHED)]


def _watch(connection: Connection, name: str, *, is_new: bool) -> None:
    if name not in UNNUMBERED and is_new:
        connection.exec_driver_sql(f'ALTER TABLE "{name}" ADD COLUMN rev BIGINT NOT NULL DEFAULT 0')
        connection.exec_driver_sql(f'CREATE INDEX "ix_{name}_rev" ON "{name}" (rev)')
    connection.execute(text("INSERT INTO deletions VALUES (:name, 0) ON CONFLICT DO NOTHING"), {"name": name})
    given = "'unnumbered'" if name in UNNUMBERED else ""
    connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS note_change ON "{name}"')
    connection.exec_driver_sql(
        f'CREATE TRIGGER note_change BEFORE INSERT OR UPDATE OR DELETE ON "{name}" FOR EACH ROW EXECUTE FUNCTION note_change({given})'
    )


def _make_index(connection: Connection) -> None:
    where = _extension(connection)
    for statement in BY_ARRAY if where is None else (each.format(where) if "{}" in each else each for each in BY_EXTENSION):
        connection.exec_driver_sql(statement.replace("%", "%%"))


def _extension(connection: Connection) -> str | None:
    """The schema that pg_trgm lies in; None where the server has none for us."""
    try:
        with connection.begin_nested():
            connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) not in NOT_OURS:
            raise
    return connection.exec_driver_sql(EXTENSION).scalar()


def refuse_other_revision(connection: Connection) -> None:
    """Raises CannotContinue: `ledger_refused` where there is no ledger, `database_older`, and `database_newer` where a newer program has
    changed it so that this one can't go on."""
    found = revision_of(connection)
    if not found:
        raise CannotContinue(
            "There is no shared ledger in this database. Its administrator makes one: ledger connect URL --admin NAME",
            code="ledger_refused",
        )
    if found == REVISION:
        return
    if found == ARRIVING:
        raise CannotContinue(
            "A computer's ledger is on its way there, and the move was broken off or isn't over. On that computer, give the command again: "
            "ledger move --to URL",
            code="ledger_refused",
        )
    facts = facts_of(connection)
    if found < REVISION:
        raise CannotContinue(
            f"The shared ledger is of an older version of this program (its revision is {found}, ours {REVISION}). The command "
            "ledger upgrade brings it up to date, when nobody downloads. Nothing was changed.",
            code="database_older",
            facts={"found": found, "ours": REVISION},
        )
    if facts.get("compatible_from", found) > REVISION:
        raise CannotContinue(_newer(facts), code="database_newer", facts={"found": found, "ours": REVISION})


def refuse_other_ledger(connection: Connection, expected_id: str) -> None:
    """Raises CannotContinue (`ledger_refused`): somebody put another one in the place of ours, whose orders this one doesn't know."""
    if ledger_id(connection) != expected_id:
        raise CannotContinue(
            "The shared ledger at that address isn't the one that this computer works on: another one stands in its place. Nothing was "
            "read or changed. If it is the right one all the same, connect to it: ledger connect URL",
            code="ledger_refused",
        )


def _newer(facts: dict[str, str]) -> str:
    at = _day(facts.get("upgraded_at", ""))
    version = facts.get("version", "")
    upgraded = f"The shared ledger was upgraded{f' on {at}' if at else ''} by {facts.get('upgraded_by') or 'somebody'}."
    return f"{upgraded} Install version {version or 'that did it'} or later. Nothing was changed."


def _day(moment: str) -> str:
    try:
        at = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):        # Windows' own clock begins in 1970
        return ""
    return f"{at.day} {at:%B}"


def upgrade_schema(connection: Connection, by: str, at: datetime) -> None:
    """Every missing migration, in the caller's transaction. Raises CannotContinue (`database_newer`) for a revision that we don't know."""
    from alembic import command
    from alembic.config import Config

    found = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if found == REVISION:               # somebody else was quicker
        return
    known = {match[1] for file in (MIGRATIONS / "versions").iterdir() if (match := re.match(r"(\d{4})_", file.name))}
    if found not in known:
        raise CannotContinue(_newer(facts_of(connection)), code="database_newer", facts={"found": found, "ours": REVISION})
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    settle_schema(connection)
    for name, value in revision_facts(by, at.astimezone(UTC)).items():
        connection.execute(text("UPDATE ledger SET value = :value WHERE name = :name"), {"name": name, "value": value})
