"""What a shared ledger's server does by itself, in one round trip: it looks at a lease, and counts a call of all computers.

`take_call` is storage.call_log for all of them, by the server's clock: the same windows, the same GRACE, one caller after the other. It and
`block_calls` work with the rights of the schema's owner: a computer's login may count calls and cannot take any back.
"""

from __future__ import annotations

from sqlalchemy import Connection

from omni_desktop.storage.call_log import DAY, MINUTE, PRUNED_EVERY, SECOND, WAITED
from omni_desktop.storage.database.columns import MILLION

CALLS = 0x0D1                   # of advisory locks; the second number is the caller's
LEASE_OVER = "OD001"            # our own SQLSTATE
NOW = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"       # as in columns.Instant
FUNCTIONS = (
    'CREATE TABLE IF NOT EXISTS calls (caller TEXT COLLATE "C" NOT NULL, at TIMESTAMPTZ NOT NULL)',
    "CREATE INDEX IF NOT EXISTS ix_calls ON calls (caller, at)",
    """
CREATE TABLE IF NOT EXISTS call_days (
    caller TEXT COLLATE "C" NOT NULL, day DATE NOT NULL, count BIGINT NOT NULL, PRIMARY KEY (caller, day)
)""",
    'CREATE TABLE IF NOT EXISTS call_blocks (caller TEXT COLLATE "C" PRIMARY KEY, until TIMESTAMPTZ NOT NULL)',
    f"""
CREATE OR REPLACE FUNCTION refuse_without_lease(store bigint, mine bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM leases WHERE store_id = store AND token = mine AND until > {NOW}
        AND NOT EXISTS (SELECT FROM leases AS later WHERE later.store_id = store AND later.token > mine)
    ) THEN
        RAISE EXCEPTION 'lease % of store % is over', mine, store USING ERRCODE = '{LEASE_OVER}';
    END IF;
END $$""",
    f"""
CREATE OR REPLACE FUNCTION call_wait(whose text, most bigint, length float8, moment timestamptz) RETURNS float8
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN most IS NULL THEN NULL WHEN most <= 0 THEN length ELSE (
        SELECT extract(epoch FROM calls.at - moment)::float8 + length FROM calls
        WHERE caller = whose AND calls.at > moment - make_interval(secs => length)
        AND calls.at <= moment + interval '{WAITED // MILLION} s'
        ORDER BY calls.at DESC OFFSET greatest(most, 1) - 1 LIMIT 1
    ) END
$$""",
    f"""
CREATE OR REPLACE FUNCTION take_call(
    whose text, per_second bigint, per_minute bigint, per_day bigint, kept bigint, store bigint, mine bigint,
    OUT seconds float8, OUT why text
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = omni_desktop, pg_temp AS $$
DECLARE
    moment timestamptz;
    today date;
    total bigint;
    most bigint := per_day - kept;
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    PERFORM pg_advisory_xact_lock({CALLS}, hashtext(whose));
    IF mine IS NOT NULL THEN
        PERFORM refuse_without_lease(store, mine);
    END IF;
    moment := clock_timestamp();
    today := (moment AT TIME ZONE 'UTC')::date;
    SELECT extract(epoch FROM until - moment)::float8, 'told' INTO seconds, why
    FROM call_blocks WHERE caller = whose AND until > moment;
    IF FOUND THEN RETURN; END IF;
    SELECT wait, name INTO seconds, why FROM (VALUES
        (call_wait(whose, per_minute, {MINUTE / MILLION}, moment), 'minute'),
        (call_wait(whose, per_second, {SECOND / MILLION}, moment), 'second')
    ) AS windows (wait, name) WHERE wait IS NOT NULL ORDER BY wait DESC LIMIT 1;
    IF most IS NOT NULL THEN
        SELECT coalesce(sum(count), 0) INTO total FROM call_days WHERE caller = whose AND day >= today - 1;
        IF total >= most THEN
            SELECT wait, name INTO seconds, why FROM (VALUES
                (seconds, why),
                (call_wait(whose, most, {DAY / MILLION}, moment), 'day'),
                ((SELECT extract(epoch FROM (today + 1)::timestamp AT TIME ZONE 'UTC' - moment)::float8
                  FROM call_days WHERE caller = whose AND day = today AND count >= most), 'day')
            ) AS windows (wait, name) WHERE wait IS NOT NULL ORDER BY wait DESC LIMIT 1;
        END IF;
    END IF;
    IF seconds IS NOT NULL THEN RETURN; END IF;
    seconds := 0;
    why := '';
    IF per_second IS NOT NULL OR per_minute IS NOT NULL OR per_day IS NOT NULL THEN
        INSERT INTO calls VALUES (whose, moment);
    END IF;
    INSERT INTO call_days AS days VALUES (whose, today, 1)
    ON CONFLICT (caller, day) DO UPDATE SET count = days.count + 1 RETURNING count INTO total;
    IF total % {PRUNED_EVERY} = 1 THEN
        DELETE FROM calls WHERE at < moment - interval '2 days';
        DELETE FROM call_days WHERE day < today - 3;
        DELETE FROM call_blocks WHERE until < moment;
    END IF;
END $$""",
    """
CREATE OR REPLACE FUNCTION block_calls(whose text, seconds float8) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = omni_desktop, pg_temp AS $$
    INSERT INTO call_blocks AS blocks VALUES (whose, clock_timestamp() + make_interval(secs => seconds))
    ON CONFLICT (caller) DO UPDATE SET until = greatest(blocks.until, excluded.until)
$$""",
)


def make_functions(connection: Connection) -> None:
    for statement in FUNCTIONS:
        connection.exec_driver_sql(statement.replace("%", "%%"))
