"""This computer's own ledger becomes the shared one. Killed at any moment, at most one of the two may run, and never none for good.

The order of steps keeps that. The own file is locked against every writer from before the first row is read until it bears its mark; the
copy is committed under a mark of its own, which no program opens; then the own file is marked, then the copy's mark is taken off. Until
the own file is marked it is the ledger, and a copy that was broken off counts for nothing. Once it is marked, only the copy can be.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection, insert, select, text, update

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.settings.fields import OF_THE_SHOP
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.columns import METADATA
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.moved import mark_moved
from omni_desktop.storage.database.server_schema import ARRIVING, revision_of
from omni_desktop.storage.database.tables import COMPUTER_SETTINGS, LEDGER, REVISION
from omni_desktop.storage.shared.copying import Counted, copy_tables, count_tables

Begun = Callable[[], AbstractContextManager[Connection]]
"""A transaction on the server."""


def copy_and_mark(own: Database, target: Begun) -> list[Counted]:
    """What both sides hold now. Raises CannotContinue (`ledger_refused`); then the own file is still the ledger."""
    with own.writing_durably() as source:
        with target() as arriving:
            _refuse_holding(arriving, ledger_id(source))
            sent = copy_tables(source, arriving)
            _become(source, arriving)
            _refuse_difference(sent, count_tables(arriving))
            arriving.execute(text("UPDATE alembic_version SET version_num = :mark"), {"mark": ARRIVING})
        mark_moved(source)
    return sent


def finish(target: Begun, expected_id: str) -> list[Counted]:
    """From here on the copy is the ledger. What it holds. Done before, it changes nothing."""
    with target() as arrived:
        if not revision_of(arrived) or ledger_id(arrived) != expected_id:
            raise CannotContinue(
                "The ledger there isn't the one that this computer's was moved to. Give the address that the move began with.",
                code="ledger_refused",
            )
        counted = count_tables(arrived)
        arrived.execute(
            text("UPDATE alembic_version SET version_num = :now WHERE version_num = :mark"), {"now": REVISION, "mark": ARRIVING}
        )
    return counted


def empty_unfinished(arriving: Connection, own_id: str) -> None:
    """As the owner: a copy of this very ledger that a move left behind before the own file was marked. Anything else stays."""
    if revision_of(arriving) == ARRIVING and ledger_id(arriving) == own_id:
        names = ", ".join(table.name for table in METADATA.sorted_tables if table is not LEDGER)
        arriving.exec_driver_sql(f"TRUNCATE {names}")
        arriving.execute(text("UPDATE alembic_version SET version_num = :now"), {"now": REVISION})


def _become(source: Connection, arriving: Connection) -> None:
    """The same ledger under the same name, and what of this computer's settings is the shop's."""
    arriving.execute(update(LEDGER).where(LEDGER.c.name == "id").values(value=ledger_id(source)))
    kept = source.execute(select(COMPUTER_SETTINGS).where(COMPUTER_SETTINGS.c.name == OF_THE_SHOP)).mappings().all()
    if kept:
        arriving.execute(insert(COMPUTER_SETTINGS), [dict(row) for row in kept])


def _refuse_holding(arriving: Connection, own_id: str) -> None:
    """Only an empty ledger is written into."""
    if revision_of(arriving) == ARRIVING:
        if ledger_id(arriving) != own_id:
            raise CannotContinue(
                "That shared ledger holds orders already: another computer is moving there just now, or was broken off and goes on when "
                "it moves again. Two ledgers can't become one. Where that computer is gone, name another database in the address. "
                "Nothing was changed.",
                code="ledger_refused",
            )
        raise CannotContinue(
            "A move that was broken off left a copy there. Move again with --admin NAME, so that it is made anew. Nothing is lost.",
            code="ledger_refused",
        )
    if any(each.rows for each in count_tables(arriving)):
        raise CannotContinue(
            "That shared ledger holds orders already, and two ledgers can't become one. A computer without stores of its own connects to "
            "it with: ledger connect URL. Nothing was changed.",
            code="ledger_refused",
        )


def _refuse_difference(sent: list[Counted], arrived: list[Counted]) -> None:
    apart = [one.name for one, other in zip(sent, arrived, strict=True) if one != other]
    if apart:
        raise CannotContinue(
            f"What arrived isn't what was sent ({', '.join(apart)}), so nothing was changed. This computer's own ledger goes on as before.",
            code="ledger_refused",
        )
