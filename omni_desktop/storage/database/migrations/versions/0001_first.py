"""The first schema, as it was: frozen text, so that later changes of tables.py never change the past."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE computer_settings (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        saved_at BIGINT NOT NULL,
        PRIMARY KEY (name)
    )""",
    """CREATE TABLE stores (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        neto_host TEXT NOT NULL,
        added_at BIGINT NOT NULL,
        paused_at BIGINT,
        paused_reason TEXT DEFAULT '' NOT NULL,
        removed_at BIGINT,
        PRIMARY KEY (id)
    )""",
    """CREATE UNIQUE INDEX ux_stores_name ON stores (name_key) WHERE removed_at IS NULL""",
    """CREATE TABLE former_prefixes (
        store_id INTEGER NOT NULL,
        prefix TEXT NOT NULL,
        until BIGINT NOT NULL,
        PRIMARY KEY (store_id, prefix),
        FOREIGN KEY(store_id) REFERENCES stores (id)
    )""",
    """CREATE TABLE settings_versions (
        store_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        saved_at BIGINT NOT NULL,
        account TEXT NOT NULL,
        changes TEXT DEFAULT '' NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (store_id, version),
        FOREIGN KEY(store_id) REFERENCES stores (id)
    )""",
    """CREATE TABLE sku_table (
        store_id INTEGER NOT NULL,
        sku_key TEXT NOT NULL,
        sku TEXT NOT NULL,
        omni_code TEXT NOT NULL,
        at BIGINT NOT NULL,
        "by" TEXT NOT NULL,
        PRIMARY KEY (store_id, sku_key),
        FOREIGN KEY(store_id) REFERENCES stores (id)
    )""",
    """CREATE TABLE targets (
        id INTEGER NOT NULL,
        store_id INTEGER NOT NULL,
        omni_host TEXT NOT NULL,
        omni_user TEXT NOT NULL,
        since BIGINT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT ux_targets UNIQUE (store_id, omni_host, omni_user),
        FOREIGN KEY(store_id) REFERENCES stores (id)
    )""",
    """CREATE TABLE contacts (
        target_id INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        state TEXT NOT NULL,
        digest TEXT NOT NULL,
        body BLOB NOT NULL,
        run_id BIGINT NOT NULL,
        intended_at BIGINT NOT NULL,
        answered_at BIGINT,
        omni_id BIGINT DEFAULT 0 NOT NULL,
        PRIMARY KEY (target_id, "key"),
        FOREIGN KEY(target_id) REFERENCES targets (id)
    )""",
    """CREATE INDEX ix_contacts_unsettled ON contacts (target_id) WHERE state IN ('sending', 'in_doubt')""",
    """CREATE TABLE cursors (
        target_id INTEGER NOT NULL,
        watermark BIGINT,
        covered_from BIGINT,
        judged_version BIGINT DEFAULT 0 NOT NULL,
        proven TEXT DEFAULT '' NOT NULL,
        integration_checked BOOLEAN DEFAULT false NOT NULL,
        PRIMARY KEY (target_id),
        FOREIGN KEY(target_id) REFERENCES targets (id)
    )""",
    """CREATE TABLE kept (
        target_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        at BIGINT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (target_id, name),
        FOREIGN KEY(target_id) REFERENCES targets (id)
    )""",
    """CREATE TABLE orders (
        "row" INTEGER NOT NULL,
        target_id INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        id TEXT NOT NULL,
        state TEXT NOT NULL,
        status TEXT NOT NULL,
        placed_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        to_read BOOLEAN DEFAULT false NOT NULL,
        attempts BIGINT DEFAULT 0 NOT NULL,
        next_look_at BIGINT,
        rule TEXT DEFAULT '' NOT NULL,
        reference TEXT DEFAULT '' NOT NULL,
        omni_id BIGINT DEFAULT 0 NOT NULL,
        omni_total BIGINT,
        grand_total BIGINT,
        branch_id BIGINT,
        customer TEXT DEFAULT '' NOT NULL,
        content_digest TEXT DEFAULT '' NOT NULL,
        search TEXT DEFAULT '' NOT NULL,
        why TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY ("row"),
        CONSTRAINT ux_orders_key UNIQUE (target_id, "key"),
        FOREIGN KEY(target_id) REFERENCES targets (id)
    )""",
    """CREATE INDEX ix_orders_apart ON orders (target_id, state) WHERE omni_total <> grand_total""",
    """CREATE INDEX ix_orders_next_look ON orders (target_id, next_look_at) WHERE next_look_at IS NOT NULL""",
    """CREATE INDEX ix_orders_placed ON orders (target_id, placed_at, "row")""",
    """CREATE INDEX ix_orders_state ON orders (target_id, state, placed_at, "row")""",
    """CREATE INDEX ix_orders_to_read ON orders (target_id, updated_at) WHERE to_read""",
    """CREATE TABLE runs (
        id INTEGER NOT NULL,
        target_id INTEGER NOT NULL,
        started BIGINT NOT NULL,
        ended BIGINT,
        state TEXT NOT NULL,
        starter TEXT NOT NULL,
        settings_version BIGINT DEFAULT 0 NOT NULL,
        rehearsal BOOLEAN DEFAULT false NOT NULL,
        counts TEXT DEFAULT '' NOT NULL,
        figures TEXT DEFAULT '' NOT NULL,
        neto_calls BIGINT DEFAULT 0 NOT NULL,
        omni_calls BIGINT DEFAULT 0 NOT NULL,
        sentence TEXT DEFAULT '' NOT NULL,
        code TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(target_id) REFERENCES targets (id)
    )""",
    """CREATE INDEX ix_runs_started ON runs (target_id, started)""",
    """CREATE TABLE documents (
        order_row INTEGER NOT NULL,
        part INTEGER NOT NULL,
        name TEXT NOT NULL,
        at BIGINT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (order_row, part, name),
        FOREIGN KEY(order_row) REFERENCES orders ("row")
    )""",
    """CREATE TABLE happenings (
        id INTEGER NOT NULL,
        order_row INTEGER NOT NULL,
        at BIGINT NOT NULL,
        kind TEXT NOT NULL,
        run_id BIGINT,
        "by" TEXT DEFAULT '' NOT NULL,
        facts TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(order_row) REFERENCES orders ("row")
    )""",
    """CREATE INDEX ix_happenings_order ON happenings (order_row, id)""",
    """CREATE TABLE problems (
        id INTEGER NOT NULL,
        target_id INTEGER NOT NULL,
        order_row INTEGER NOT NULL,
        part BIGINT DEFAULT 0 NOT NULL,
        code TEXT NOT NULL,
        cause TEXT DEFAULT '' NOT NULL,
        facts TEXT DEFAULT '' NOT NULL,
        since BIGINT NOT NULL,
        state TEXT NOT NULL,
        ended_at BIGINT,
        ended_by TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(target_id) REFERENCES targets (id),
        FOREIGN KEY(order_row) REFERENCES orders ("row")
    )""",
    """CREATE INDEX ix_problems_open ON problems (target_id, code, cause) WHERE state = 'open'""",
    """CREATE INDEX ix_problems_order ON problems (order_row) WHERE state = 'open'""",
    """CREATE TABLE run_orders (
        run_id INTEGER NOT NULL,
        order_row INTEGER NOT NULL,
        result TEXT NOT NULL,
        PRIMARY KEY (run_id, order_row),
        FOREIGN KEY(run_id) REFERENCES runs (id),
        FOREIGN KEY(order_row) REFERENCES orders ("row")
    )
     WITHOUT ROWID""",
    """CREATE TABLE sales_orders (
        order_row INTEGER NOT NULL,
        part INTEGER NOT NULL,
        target_id INTEGER NOT NULL,
        state TEXT NOT NULL,
        reference TEXT NOT NULL,
        digest TEXT DEFAULT '' NOT NULL,
        total BIGINT,
        branch_id BIGINT,
        run_id BIGINT,
        intended_at BIGINT,
        ended_at BIGINT,
        answered BOOLEAN DEFAULT false NOT NULL,
        absent_at BIGINT,
        omni_id BIGINT DEFAULT 0 NOT NULL,
        omni_total BIGINT,
        words TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (order_row, part),
        FOREIGN KEY(order_row) REFERENCES orders ("row"),
        FOREIGN KEY(target_id) REFERENCES targets (id)
    )""",
    """CREATE INDEX ix_sales_orders_unsettled ON sales_orders (target_id) WHERE state IN ('sending', 'in_doubt')""",
    """CREATE VIRTUAL TABLE order_search USING fts5(search, content='orders', content_rowid='row', tokenize='trigram', columnsize=0)""",
    """CREATE TRIGGER orders_search_in AFTER INSERT ON orders WHEN new.search <> ''
        BEGIN INSERT INTO order_search(rowid, search) VALUES (new.row, new.search); END""",
    """CREATE TRIGGER orders_search_new AFTER UPDATE OF search ON orders WHEN new.search <> old.search
        BEGIN INSERT INTO order_search(order_search, rowid, search)
        SELECT 'delete', old.row, old.search
        WHERE old.search <> ''; INSERT INTO order_search(rowid, search) SELECT new.row, new.search
        WHERE new.search <> ''; END""",
    """CREATE TRIGGER orders_search_out AFTER DELETE ON orders WHEN old.search <> ''
        BEGIN INSERT INTO order_search(order_search, rowid, search) VALUES ('delete', old.row, old.search); END""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
