"""The shared ledger as a run writes to it: each writing transaction begins with a look at the lease, in the same round trip.

A run makes hundreds of transactions, and a server may be 20 ms away. So nothing is waited for but answers that are needed: what begins a
transaction, and changes that nobody asks an answer of, leave with the next question, or with the end (libpq's pipeline). The server
does them in their order; what it refuses is raised there, at the latest by the end, and then nothing of the transaction counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import psycopg
from sqlalchemy import Connection, Engine, event
from sqlalchemy import exc as sqlalchemy_errors

from omni_desktop.storage.database.postgresql import Address, ServerDatabase, driver_of
from omni_desktop.storage.database.rows import UNANSWERED

if TYPE_CHECKING:
    from omni_desktop.storage.shared.lease import Lease
_OPEN: dict[psycopg.Connection[Any], psycopg.Pipeline] = {}     # of the transactions of all runs of this process


class LeasedDatabase(ServerDatabase):
    """Over connections of the run's own, which end with its lease. Raises TryLater (`lease_over`) before anything is written."""

    def __init__(self, address: Address, lease: Lease) -> None:
        store_id, token = lease.key
        super().__init__(address, connects=lease.connect, fence=f"; SELECT refuse_without_lease({store_id}, {token})")
        self._lease = lease
        if psycopg.Pipeline.is_supported():
            event.listen(self._engine, "do_execute", _answered)
            event.listen(self._engine, "do_execute_no_params", _answered_without)
            event.listen(self._engine, "do_executemany", _unanswered)

    def _refuse_lost(self) -> None:
        self._lease.refuse_over()

    @contextmanager
    def _begun(self, engine: Engine) -> Iterator[Connection]:
        """A connection that ended while it lay in the pool is news here: the lease's own ended with it."""
        if not psycopg.Pipeline.is_supported():
            with super()._begun(engine) as connection:
                yield connection
            return
        with engine.connect() as connection:
            try:
                with _pipeline(connection):
                    yield connection
                connection.commit()             # for SQLAlchemy: on the server it is over
            except BaseException:
                _take_back(connection)
                raise


@contextmanager
def _pipeline(connection: Connection) -> Iterator[None]:
    """A transaction from its beginning to its COMMIT. What was raised in it is raised again where the pipeline is at its end."""
    driver, failure = driver_of(connection), None
    try:
        with driver.pipeline() as _OPEN[driver]:
            try:
                connection.begin()
                _let_go_on(driver)
                yield
                driver.execute("COMMIT", prepare=False)
            except BaseException as error:
                failure = error
    except psycopg.Error as error:
        failure = failure or error
    finally:
        del _OPEN[driver]
    if failure:
        raise failure


def _answered(cursor: Any, statement: str, parameters: Any, context: Any) -> bool:
    """True: it was done here."""
    cursor.execute(statement, parameters)
    if UNANSWERED.items() <= context.execution_options.items():
        _let_go_on(cursor.connection)
    elif pipeline := _OPEN.get(cursor.connection):
        pipeline.sync()
    return True


def _answered_without(cursor: Any, statement: str, context: Any) -> bool:
    return _answered(cursor, statement, None, context)


def _unanswered(cursor: Any, statement: str, parameters: Any, _context: Any) -> bool:
    """Of many rows at once nobody asks an answer."""
    cursor.executemany(statement, parameters)
    _let_go_on(cursor.connection)
    return True


def _let_go_on(driver: psycopg.Connection[Any]) -> None:
    """The server has all of it, and waits for what comes next as in any transaction: no longer than it waits for a computer that stands
    still (`idle_in_transaction_session_timeout`), which would hold up all others. psycopg has only a `sync` that waits for the answers."""
    if pipeline := _OPEN.get(driver):
        pipeline._enqueue_sync()
        driver.wait(pipeline._communicate_gen())


def _take_back(connection: Connection) -> None:
    """Where the server went away nothing is left to take back."""
    with suppress(sqlalchemy_errors.DBAPIError, psycopg.Error):
        if not (connection.invalidated or driver_of(connection).broken):
            connection.rollback()
            return
    connection.invalidate()
