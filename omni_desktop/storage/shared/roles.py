"""Who may do what in a shared ledger: an owner whom nobody signs in as, the program's rights, and a login for each computer.

A lost laptop is locked out alone: its login is dropped. The server's administrator is needed for this, and for nothing else.

A computer's login is a manager's, with all the rights that the program needs, or a till's: that one downloads and decides on orders, and
the server refuses it settings, stores, closed months and the PIN, whatever program it comes with. What a till does to orders no right of a
table can tell apart: undo, dispatch, void and rounding are the PIN's alone (storage.pin_gate).
"""

from __future__ import annotations

import secrets
from typing import Any, Literal

from psycopg import Connection, sql

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.database.server_schema import SCHEMA

OWNER, APP, TILL = "omni_owner", "omni_app", "omni_till"
Role = Literal["", "manager", "till"]
PASSWORD_BYTES = 24
RESERVED = "pg_"                # how the server's own roles begin, and nobody else's may
RIGHTS = (
    "REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {app}",
    "GRANT USAGE ON SCHEMA {schema} TO {app}",
    "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA {schema} TO {app}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {app}",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema} TO {app}",
)
DELETED_FROM = ("contacts", "customer_table", "documents", "mailed", "sales_orders", "sku_table", "swept", "workers")
"""The tables that the program deletes rows of. Everything else stays for good, whoever asks."""
TILLS_RIGHTS = (
    "REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {till}",
    "GRANT USAGE ON SCHEMA {schema} TO {till}",
    "GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {till}",
    "GRANT UPDATE (paused_at, paused_reason, paused_code) ON {schema}.stores TO {till}",        # a download pauses by itself, and goes on
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {till}",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema} TO {till}",
)
A_MANAGERS = (
    "alembic_version", "closed_months", "closed_rows", "computer_settings", "former_prefixes", "ledger", "pin", "settings_versions",
    "stores",
)
"""The tables that a till's login only reads."""


def make_roles(connection: Connection[Any]) -> None:
    """The owner, the program's rights, and the schema. What is there already stays as it is."""
    for role in (OWNER, APP, TILL):
        if not _exists(connection, role):
            connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))
    own = "SELECT pg_has_role(current_user, %s, 'USAGE')"
    if not _first(connection, own, OWNER):
        connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(OWNER)))
    connection.execute(
        sql.SQL("CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION {}").format(sql.Identifier(SCHEMA), sql.Identifier(OWNER))
    )


def grant_rights(connection: Connection[Any]) -> None:
    """As the owner. Asked again after each upgrade, which may bring tables."""
    for right in RIGHTS:
        connection.execute(sql.SQL(right).format(schema=sql.Identifier(SCHEMA), app=sql.Identifier(APP)))
    for table in DELETED_FROM:
        connection.execute(sql.SQL("GRANT DELETE ON {} TO {}").format(sql.Identifier(SCHEMA, table), sql.Identifier(APP)))
    if _exists(connection, TILL):           # a server whose ledger is older has none, until a computer is connected there
        _grant_tills_rights(connection)


def _grant_tills_rights(connection: Connection[Any]) -> None:
    names = {"schema": sql.Identifier(SCHEMA), "till": sql.Identifier(TILL)}
    for right in TILLS_RIGHTS:
        connection.execute(sql.SQL(right).format(**names))
    written = "SELECT tablename FROM pg_tables WHERE schemaname = %s AND tablename <> ALL(%s) ORDER BY tablename"
    for (table,) in connection.execute(written, (SCHEMA, list(A_MANAGERS))).fetchall():
        more = ", DELETE" if table in DELETED_FROM else ""
        connection.execute(sql.SQL("GRANT INSERT, UPDATE" + more + " ON {} TO {}").format(sql.Identifier(SCHEMA, table), names["till"]))


def ledgers_of(connection: Connection[Any], login: str) -> list[str]:
    """The databases of this server that the login was made for (making: it finds their tables by their schema's name)."""
    asked = (
        "SELECT datname FROM pg_db_role_setting JOIN pg_database ON pg_database.oid = setdatabase JOIN pg_roles ON pg_roles.oid = setrole"
        " WHERE rolname = %s AND datallowconn ORDER BY datname"
    )
    return [str(name) for (name,) in connection.execute(asked, (login,))]


def new_password() -> str:
    return secrets.token_urlsafe(PASSWORD_BYTES)


def make_login(connection: Connection[Any], login: str, password: str, role: Role = "") -> None:
    """With that password, also where it had another one. `role`: "" leaves what it is; a new login is a manager's.

    Raises CannotContinue (`ledger_refused`) where the name is somebody's who is no computer of a ledger.
    """
    if login.startswith(RESERVED) or (_exists(connection, login) and not _is_computer(connection, login)):
        raise CannotContinue(
            f"{login} is a login of this server that isn't a computer's. Name another one in the address, such as till1.",
            code="ledger_refused",
        )
    how = "ALTER" if _exists(connection, login) else "CREATE"
    hashed = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")     # nothing plain in the server's log
    connection.execute(
        sql.SQL(how + " ROLE {} LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {}").format(
            sql.Identifier(login), sql.Literal(hashed.decode())
        )
    )
    _give_role(connection, login, role or ("till" if _is_of(connection, login, TILL) else "manager"))


def _give_role(connection: Connection[Any], login: str, role: Role) -> None:
    given, taken = (TILL, APP) if role == "till" else (APP, TILL)
    connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(given), sql.Identifier(login)))
    if _is_of(connection, login, taken):
        connection.execute(sql.SQL("REVOKE {} FROM {}").format(sql.Identifier(taken), sql.Identifier(login)))


def _is_computer(connection: Connection[Any], login: str) -> bool:
    asked = "SELECT NOT (rolsuper OR rolcreaterole) FROM pg_roles WHERE rolname = %s"
    return bool(_first(connection, asked, login)) and any(_is_of(connection, login, role) for role in (APP, TILL))


def _is_of(connection: Connection[Any], login: str, role: str) -> bool:
    return bool(_first(connection, "SELECT pg_has_role(%s, %s, 'MEMBER')", login, role))


def _exists(connection: Connection[Any], role: str) -> bool:
    return bool(_first(connection, "SELECT count(*) FROM pg_roles WHERE rolname = %s", role))


def _first(connection: Connection[Any], query: str, *values: str) -> Any:
    row = connection.execute(query, values).fetchone()
    return row[0] if row else None
