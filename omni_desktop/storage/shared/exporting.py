"""`ledger export`: the whole ledger as a file that a fresh data folder opens: the way back, and a backup that needs no server."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import update

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.database import Database, open_database
from omni_desktop.storage.database.tables import LEDGER
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import Places
from omni_desktop.storage.shared.copying import copy_tables, count_tables


def export(database: Database, file: str) -> None:
    """One moment of the ledger, whole or not at all: what lies under that name is replaced in the end. Raises CannotContinue, TryLater."""
    target = Path(file).absolute()
    with translated(), tempfile.TemporaryDirectory(prefix="ledger", dir=target.parent) as folder:
        places = Places(Path(folder))
        with closing(open_database(places)) as made:
            _fill(database, made)
            made.empty_log()
        shutil.move(places.ledger, target)


def _fill(database: Database, made: Database) -> None:
    with database.reading() as source, made.writing_durably() as exported:
        sent = copy_tables(source, exported)
        exported.execute(update(LEDGER).where(LEDGER.c.name == "id").values(value=ledger_id(source)))
        if sent != count_tables(exported):
            raise CannotContinue("What was written isn't what was read, so no file was made. Try again.", code="disk_failed")
