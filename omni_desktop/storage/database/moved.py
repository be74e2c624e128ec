"""The mark of a ledger file whose orders live in a shared ledger now: only what belongs to this computer is still read and written here.

It stands twice: as a revision that no version knows, so that each version ever shipped refuses the file as newer; and in the file's
header, which is looked at within every transaction that writes.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.database.files import READS, connect
from omni_desktop.storage.faults import translated

if TYPE_CHECKING:
    from sqlalchemy import Connection

MOVED = "moved"
IN_THE_HEADER = 1
HEADER = "PRAGMA user_version"


def mark_moved(connection: Connection) -> None:
    """For good once its transaction is committed."""
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (MOVED,))
    connection.exec_driver_sql(f"{HEADER} = {IN_THE_HEADER}")


def is_moved(file: Path) -> bool:
    """False also where there is no such file. Raises TryLater and CannotContinue (storage.faults)."""
    if not file.is_file():
        return False
    with translated(), closing(connect(file, mode=READS, timeout=10)) as connection:
        return bool(connection.execute(HEADER).fetchone()[0] == IN_THE_HEADER)


def refuse_moved(connection: Connection) -> None:
    """Within a transaction that writes: whoever waited for the file while it was moved must not write to it any more."""
    if connection.exec_driver_sql(HEADER).scalar() == IN_THE_HEADER:
        raise moved_away()


def moved_away() -> CannotContinue:
    return CannotContinue(
        "The orders of this data folder live in a shared ledger now, and the file shop.json beside them no longer says where, or this "
        "program was started before. Close it and start it again; if that doesn't help, connect again with: ledger connect URL",
        code="database_newer",
    )
