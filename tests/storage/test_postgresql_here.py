"""The PostgreSQL that tests start."""

import sys
from pathlib import Path

import pytest

from tests.postgresql_here import Ledger, Server


def test_each_test_has_an_empty_database_that_sorts_unlike_bytes_and_outlives_a_restart(postgresql: Ledger) -> None:
    with postgresql.connect() as connection:
        assert connection.execute("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").fetchone() == (0,)
        assert connection.execute("SELECT 'a' < 'B', 'a' < 'B' COLLATE \"C\"").fetchone() == (True, False)
        connection.execute("CREATE TABLE t AS SELECT 7 AS a")
    postgresql.server.restart()
    with postgresql.connect() as connection:
        assert connection.execute("SELECT a FROM t").fetchone() == (7,)
    assert postgresql.password not in postgresql.url


@pytest.mark.skipif(sys.platform != "linux", reason="which ports are handed out is asked of /proc")
def test_its_port_is_given_to_nobody_else_while_it_is_stopped(postgresql_server: Server) -> None:
    """The servers of the tests beside this one take whatever ports they are given, thousands in a run."""
    first, last = map(int, Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split())
    assert not first <= postgresql_server.port <= last
