"""The PostgreSQL that tests start."""

from tests.postgresql_here import Ledger


def test_each_test_has_an_empty_database_that_sorts_unlike_bytes_and_outlives_a_restart(postgresql: Ledger) -> None:
    with postgresql.connect() as connection:
        assert connection.execute("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").fetchone() == (0,)
        assert connection.execute("SELECT 'a' < 'B', 'a' < 'B' COLLATE \"C\"").fetchone() == (True, False)
        connection.execute("CREATE TABLE t AS SELECT 7 AS a")
    postgresql.server.restart()
    with postgresql.connect() as connection:
        assert connection.execute("SELECT a FROM t").fetchone() == (7,)
    assert postgresql.password not in postgresql.url
