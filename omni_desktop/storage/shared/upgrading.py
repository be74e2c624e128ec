"""`ledger upgrade`: nobody migrates a shared ledger by starting."""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import UTC, datetime

from sqlalchemy import Connection

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.shared_ledger import Password
from omni_desktop.storage.database.postgresql import ServerDatabase
from omni_desktop.storage.database.server_schema import ARRIVING, refuse_other_ledger, refuse_other_revision, revision_of, upgrade_schema
from omni_desktop.storage.database.tables import REVISION
from omni_desktop.storage.hold import USUAL_SECONDS
from omni_desktop.storage.shared import roles
from omni_desktop.storage.shared.address import read_address
from omni_desktop.storage.shared.lease import Lease
from omni_desktop.storage.shared.making import as_computer, as_owner, driver
from omni_desktop.storage.shared.server import at
from omni_desktop.storage.shop_file import Shop
from omni_desktop.storage.vault import Vault

WHO = "upgrade of the ledger"
DONE = "The shared ledger is of this version now. Computers with an older version go on, or say which one they need."
NOTHING = "The shared ledger is of this version already."


def upgrade(shop: Shop, by: str, password: Password, admin: str) -> str:
    """Raises CannotContinue: `already_running` while somebody downloads, `database_newer`, `ledger_refused` without an administrator."""
    address, word = read_address(shop.url), Vault(shop.id).password(shop.login)
    with as_computer(address, word) as connection:
        found = revision_of(connection)
        if found:
            refuse_other_ledger(connection, shop.id)
        if found in ("", ARRIVING) or found >= REVISION:
            refuse_other_revision(connection)
            return NOTHING
        stores = list(connection.exec_driver_sql("SELECT id FROM stores ORDER BY id").scalars()) if _has_leases(connection) else []
    if not admin:
        raise CannotContinue(
            "This computer may not change the shared ledger's tables. Its administrator does it: ledger upgrade --admin NAME",
            code="ledger_refused",
        )
    with ExitStack() as held:
        there = held.enter_context(closing(ServerDatabase(at(address, word))))
        for store_id in stores:
            held.enter_context(Lease(there, store_id, USUAL_SECONDS, by).held(WHO, is_upgrade=True))
        with as_owner(address, admin, password(admin)) as owner:
            upgrade_schema(owner, by, datetime.now(UTC))
            roles.grant_rights(driver(owner))
    return DONE


def _has_leases(connection: Connection) -> bool:
    """Versions before them had no runs on a shared ledger either."""
    return bool(connection.exec_driver_sql("SELECT to_regclass('leases') IS NOT NULL").scalar_one())
