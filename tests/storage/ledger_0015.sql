-- A shared ledger as the first version that had one made it (pg_dump). Frozen: migrations start from it.
CREATE SCHEMA omni_desktop;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA omni_desktop;
CREATE FUNCTION omni_desktop.found_by(search text, word text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT search LIKE '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%' $$;
CREATE FUNCTION omni_desktop.note_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    mine text := current_setting('omni_desktop.rev', true);
BEGIN
    IF coalesce(mine, '') = '' THEN
        UPDATE revision SET rev = rev + 1 RETURNING rev INTO mine;
        PERFORM set_config('omni_desktop.rev', mine, true);
    END IF;
    IF TG_OP = 'DELETE' THEN
        UPDATE deletions SET rev = mine::bigint WHERE name = TG_TABLE_NAME AND rev <> mine::bigint;
        RETURN OLD;
    END IF;
    IF TG_NARGS = 0 THEN
        NEW.rev := mine::bigint;
    END IF;
    RETURN NEW;
END $$;
CREATE TABLE omni_desktop.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE omni_desktop.closed_months (
    target_id bigint NOT NULL,
    month text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    by text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.computer_settings (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    saved_at bigint NOT NULL,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.contacts (
    target_id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL,
    run_id bigint NOT NULL,
    intended_at bigint NOT NULL,
    answered_at bigint,
    omni_id bigint DEFAULT 0 NOT NULL,
    server_at bigint,
    ended_at bigint,
    answered boolean DEFAULT false NOT NULL,
    absent_at bigint,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.cursors (
    target_id bigint NOT NULL,
    watermark bigint,
    covered_from bigint,
    judged_version bigint DEFAULT 0 NOT NULL,
    proven text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    integration_checked boolean DEFAULT false NOT NULL,
    fresh_from bigint,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.customer_table (
    target_id bigint NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    value_key text NOT NULL COLLATE pg_catalog."C",
    contact_id bigint NOT NULL,
    at bigint NOT NULL,
    by text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.deletions (
    name text NOT NULL COLLATE pg_catalog."C",
    rev bigint NOT NULL
);
CREATE TABLE omni_desktop.documents (
    order_row bigint NOT NULL,
    part integer NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    body bytea NOT NULL
);
CREATE TABLE omni_desktop.former_prefixes (
    store_id bigint NOT NULL,
    prefix text NOT NULL COLLATE pg_catalog."C",
    until bigint NOT NULL,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.happenings (
    id bigint NOT NULL,
    order_row bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    run_id bigint,
    by text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    facts text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE SEQUENCE omni_desktop.happenings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE omni_desktop.happenings_id_seq OWNED BY omni_desktop.happenings.id;
CREATE TABLE omni_desktop.kept (
    target_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    body bytea NOT NULL,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.ledger (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.orders (
    "row" bigint NOT NULL,
    target_id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    placed_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    to_read boolean DEFAULT false NOT NULL,
    attempts bigint DEFAULT 0 NOT NULL,
    next_look_at bigint,
    rule text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    reference text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    omni_id bigint DEFAULT 0 NOT NULL,
    omni_total bigint,
    grand_total bigint,
    branch_id bigint,
    customer text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    content_digest text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    search text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    why text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    omni_status text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    follow text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    follow_words text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    follow_at bigint,
    settled text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    insists boolean DEFAULT false NOT NULL,
    pay_at bigint,
    export_at bigint,
    accepted_rounding bigint,
    sales_channel text COLLATE pg_catalog."C",
    payment_methods text COLLATE pg_catalog."C",
    tax_mode text COLLATE pg_catalog."C",
    chosen_contact bigint DEFAULT 0 NOT NULL,
    erased_at bigint,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE SEQUENCE omni_desktop.orders_row_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE omni_desktop.orders_row_seq OWNED BY omni_desktop.orders."row";
CREATE TABLE omni_desktop.problems (
    id bigint NOT NULL,
    target_id bigint NOT NULL,
    order_row bigint NOT NULL,
    part bigint DEFAULT 0 NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    cause text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    facts text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    ended_at bigint,
    ended_by text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    reason text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE SEQUENCE omni_desktop.problems_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE omni_desktop.problems_id_seq OWNED BY omni_desktop.problems.id;
CREATE TABLE omni_desktop.product_sends (
    id bigint NOT NULL,
    target_id bigint NOT NULL,
    target text NOT NULL COLLATE pg_catalog."C",
    by text NOT NULL COLLATE pg_catalog."C",
    started bigint NOT NULL,
    ended bigint,
    takes_back bigint DEFAULT 0 NOT NULL,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE SEQUENCE omni_desktop.product_sends_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE omni_desktop.product_sends_id_seq OWNED BY omni_desktop.product_sends.id;
CREATE TABLE omni_desktop.product_writes (
    send_id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    target_id bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    element bytea NOT NULL,
    body bytea NOT NULL,
    digest text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    omni_id bigint DEFAULT 0 NOT NULL,
    words text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    intended_at bigint NOT NULL,
    server_at bigint,
    ended_at bigint,
    answered boolean DEFAULT false NOT NULL,
    absent_at bigint,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.revision (
    rev bigint NOT NULL
);
CREATE TABLE omni_desktop.run_orders (
    run_id bigint NOT NULL,
    order_row bigint NOT NULL,
    result text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.runs (
    id bigint NOT NULL,
    target_id bigint NOT NULL,
    started bigint NOT NULL,
    ended bigint,
    state text NOT NULL COLLATE pg_catalog."C",
    starter text NOT NULL COLLATE pg_catalog."C",
    settings_version bigint DEFAULT 0 NOT NULL,
    rehearsal boolean DEFAULT false NOT NULL,
    named boolean DEFAULT false NOT NULL,
    counts text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    figures text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    neto_calls bigint DEFAULT 0 NOT NULL,
    omni_calls bigint DEFAULT 0 NOT NULL,
    sentence text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    code text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    notices text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE SEQUENCE omni_desktop.runs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE omni_desktop.runs_id_seq OWNED BY omni_desktop.runs.id;
CREATE TABLE omni_desktop.sales_orders (
    order_row bigint NOT NULL,
    part integer NOT NULL,
    target_id bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    reference text NOT NULL COLLATE pg_catalog."C",
    digest text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    total bigint,
    branch_id bigint,
    run_id bigint,
    intended_at bigint,
    ended_at bigint,
    answered boolean DEFAULT false NOT NULL,
    absent_at bigint,
    omni_id bigint DEFAULT 0 NOT NULL,
    omni_total bigint,
    omni_status text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    words text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    server_at bigint,
    resend boolean DEFAULT false NOT NULL,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.settings_versions (
    store_id bigint NOT NULL,
    version integer NOT NULL,
    saved_at bigint NOT NULL,
    account text NOT NULL COLLATE pg_catalog."C",
    changes text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.sku_table (
    store_id bigint NOT NULL,
    sku_key text NOT NULL COLLATE pg_catalog."C",
    sku text NOT NULL COLLATE pg_catalog."C",
    omni_code text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    by text NOT NULL COLLATE pg_catalog."C",
    option_id bigint DEFAULT 0 NOT NULL,
    kit text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    rev bigint DEFAULT 0 NOT NULL
);
CREATE TABLE omni_desktop.stores (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    name_key text NOT NULL COLLATE pg_catalog."C",
    neto_host text NOT NULL COLLATE pg_catalog."C",
    added_at bigint NOT NULL,
    paused_at bigint,
    paused_reason text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    paused_code text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    removed_at bigint,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE SEQUENCE omni_desktop.stores_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE omni_desktop.stores_id_seq OWNED BY omni_desktop.stores.id;
CREATE TABLE omni_desktop.targets (
    id bigint NOT NULL,
    store_id bigint NOT NULL,
    omni_host text NOT NULL COLLATE pg_catalog."C",
    omni_user text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    rev bigint DEFAULT 0 NOT NULL
);
CREATE SEQUENCE omni_desktop.targets_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE omni_desktop.targets_id_seq OWNED BY omni_desktop.targets.id;
CREATE TABLE omni_desktop.writes (
    order_row bigint NOT NULL,
    part integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    target_id bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    omni_id bigint DEFAULT 0 NOT NULL,
    digest text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL,
    run_id bigint NOT NULL,
    intended_at bigint NOT NULL,
    ended_at bigint,
    answered boolean DEFAULT false NOT NULL,
    absent_at bigint,
    words text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    server_at bigint,
    rev bigint DEFAULT 0 NOT NULL
);
ALTER TABLE ONLY omni_desktop.happenings ALTER COLUMN id SET DEFAULT nextval('omni_desktop.happenings_id_seq'::regclass);
ALTER TABLE ONLY omni_desktop.orders ALTER COLUMN "row" SET DEFAULT nextval('omni_desktop.orders_row_seq'::regclass);
ALTER TABLE ONLY omni_desktop.problems ALTER COLUMN id SET DEFAULT nextval('omni_desktop.problems_id_seq'::regclass);
ALTER TABLE ONLY omni_desktop.product_sends ALTER COLUMN id SET DEFAULT nextval('omni_desktop.product_sends_id_seq'::regclass);
ALTER TABLE ONLY omni_desktop.runs ALTER COLUMN id SET DEFAULT nextval('omni_desktop.runs_id_seq'::regclass);
ALTER TABLE ONLY omni_desktop.stores ALTER COLUMN id SET DEFAULT nextval('omni_desktop.stores_id_seq'::regclass);
ALTER TABLE ONLY omni_desktop.targets ALTER COLUMN id SET DEFAULT nextval('omni_desktop.targets_id_seq'::regclass);
INSERT INTO omni_desktop.alembic_version VALUES ('0015');
INSERT INTO omni_desktop.deletions VALUES ('computer_settings', 0);
INSERT INTO omni_desktop.deletions VALUES ('ledger', 0);
INSERT INTO omni_desktop.deletions VALUES ('stores', 0);
INSERT INTO omni_desktop.deletions VALUES ('former_prefixes', 0);
INSERT INTO omni_desktop.deletions VALUES ('settings_versions', 0);
INSERT INTO omni_desktop.deletions VALUES ('sku_table', 0);
INSERT INTO omni_desktop.deletions VALUES ('targets', 0);
INSERT INTO omni_desktop.deletions VALUES ('closed_months', 0);
INSERT INTO omni_desktop.deletions VALUES ('contacts', 0);
INSERT INTO omni_desktop.deletions VALUES ('cursors', 0);
INSERT INTO omni_desktop.deletions VALUES ('customer_table', 0);
INSERT INTO omni_desktop.deletions VALUES ('kept', 0);
INSERT INTO omni_desktop.deletions VALUES ('orders', 0);
INSERT INTO omni_desktop.deletions VALUES ('product_sends', 0);
INSERT INTO omni_desktop.deletions VALUES ('runs', 0);
INSERT INTO omni_desktop.deletions VALUES ('documents', 0);
INSERT INTO omni_desktop.deletions VALUES ('happenings', 0);
INSERT INTO omni_desktop.deletions VALUES ('problems', 0);
INSERT INTO omni_desktop.deletions VALUES ('product_writes', 0);
INSERT INTO omni_desktop.deletions VALUES ('run_orders', 0);
INSERT INTO omni_desktop.deletions VALUES ('sales_orders', 0);
INSERT INTO omni_desktop.deletions VALUES ('writes', 0);
INSERT INTO omni_desktop.ledger VALUES ('id', '00000000000000000000000000000000', 1);
INSERT INTO omni_desktop.ledger VALUES ('compatible_from', '0015', 1);
INSERT INTO omni_desktop.ledger VALUES ('upgraded_at', '2026-05-03T02:00:00+00:00', 1);
INSERT INTO omni_desktop.ledger VALUES ('upgraded_by', 'anna@OFFICE', 1);
INSERT INTO omni_desktop.ledger VALUES ('version', '0.1.0', 1);
INSERT INTO omni_desktop.revision VALUES (1);
SELECT pg_catalog.setval('omni_desktop.happenings_id_seq', 1, false);
SELECT pg_catalog.setval('omni_desktop.orders_row_seq', 1, false);
SELECT pg_catalog.setval('omni_desktop.problems_id_seq', 1, false);
SELECT pg_catalog.setval('omni_desktop.product_sends_id_seq', 1, false);
SELECT pg_catalog.setval('omni_desktop.runs_id_seq', 1, false);
SELECT pg_catalog.setval('omni_desktop.stores_id_seq', 1, false);
SELECT pg_catalog.setval('omni_desktop.targets_id_seq', 1, false);
ALTER TABLE ONLY omni_desktop.alembic_version
    ADD CONSTRAINT alembic_version_pkey PRIMARY KEY (version_num);
ALTER TABLE ONLY omni_desktop.closed_months
    ADD CONSTRAINT closed_months_pkey PRIMARY KEY (target_id, month);
ALTER TABLE ONLY omni_desktop.computer_settings
    ADD CONSTRAINT computer_settings_pkey PRIMARY KEY (name);
ALTER TABLE ONLY omni_desktop.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (target_id, key);
ALTER TABLE ONLY omni_desktop.cursors
    ADD CONSTRAINT cursors_pkey PRIMARY KEY (target_id);
ALTER TABLE ONLY omni_desktop.customer_table
    ADD CONSTRAINT customer_table_pkey PRIMARY KEY (target_id, field, value_key);
ALTER TABLE ONLY omni_desktop.deletions
    ADD CONSTRAINT deletions_pkey PRIMARY KEY (name);
ALTER TABLE ONLY omni_desktop.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (order_row, part, name);
ALTER TABLE ONLY omni_desktop.former_prefixes
    ADD CONSTRAINT former_prefixes_pkey PRIMARY KEY (store_id, prefix);
ALTER TABLE ONLY omni_desktop.happenings
    ADD CONSTRAINT happenings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY omni_desktop.kept
    ADD CONSTRAINT kept_pkey PRIMARY KEY (target_id, name);
ALTER TABLE ONLY omni_desktop.ledger
    ADD CONSTRAINT ledger_pkey PRIMARY KEY (name);
ALTER TABLE ONLY omni_desktop.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY ("row");
ALTER TABLE ONLY omni_desktop.problems
    ADD CONSTRAINT problems_pkey PRIMARY KEY (id);
ALTER TABLE ONLY omni_desktop.product_sends
    ADD CONSTRAINT product_sends_pkey PRIMARY KEY (id);
ALTER TABLE ONLY omni_desktop.product_writes
    ADD CONSTRAINT product_writes_pkey PRIMARY KEY (send_id, kind, key);
ALTER TABLE ONLY omni_desktop.run_orders
    ADD CONSTRAINT run_orders_pkey PRIMARY KEY (run_id, order_row);
ALTER TABLE ONLY omni_desktop.runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY omni_desktop.sales_orders
    ADD CONSTRAINT sales_orders_pkey PRIMARY KEY (order_row, part);
ALTER TABLE ONLY omni_desktop.settings_versions
    ADD CONSTRAINT settings_versions_pkey PRIMARY KEY (store_id, version);
ALTER TABLE ONLY omni_desktop.sku_table
    ADD CONSTRAINT sku_table_pkey PRIMARY KEY (store_id, sku_key);
ALTER TABLE ONLY omni_desktop.stores
    ADD CONSTRAINT stores_pkey PRIMARY KEY (id);
ALTER TABLE ONLY omni_desktop.targets
    ADD CONSTRAINT targets_pkey PRIMARY KEY (id);
ALTER TABLE ONLY omni_desktop.orders
    ADD CONSTRAINT ux_orders_key UNIQUE (target_id, key);
ALTER TABLE ONLY omni_desktop.targets
    ADD CONSTRAINT ux_targets UNIQUE (store_id, omni_host, omni_user);
ALTER TABLE ONLY omni_desktop.writes
    ADD CONSTRAINT writes_pkey PRIMARY KEY (order_row, part, kind, key);
CREATE INDEX ix_closed_months_rev ON omni_desktop.closed_months USING btree (rev);
CREATE INDEX ix_computer_settings_rev ON omni_desktop.computer_settings USING btree (rev);
CREATE INDEX ix_contacts_rev ON omni_desktop.contacts USING btree (rev);
CREATE INDEX ix_contacts_unsettled ON omni_desktop.contacts USING btree (target_id) WHERE (state = ANY (ARRAY['sending'::text, 'in_doubt'::text]));
CREATE INDEX ix_cursors_rev ON omni_desktop.cursors USING btree (rev);
CREATE INDEX ix_customer_table_rev ON omni_desktop.customer_table USING btree (rev);
CREATE INDEX ix_former_prefixes_rev ON omni_desktop.former_prefixes USING btree (rev);
CREATE INDEX ix_happenings_order ON omni_desktop.happenings USING btree (order_row, id);
CREATE INDEX ix_happenings_rev ON omni_desktop.happenings USING btree (rev);
CREATE INDEX ix_happenings_update ON omni_desktop.happenings USING btree (kind, at, order_row) WHERE (kind = ANY (ARRAY['dispatched'::text, 'voided'::text]));
CREATE INDEX ix_kept_rev ON omni_desktop.kept USING btree (rev);
CREATE INDEX ix_ledger_rev ON omni_desktop.ledger USING btree (rev);
CREATE INDEX ix_orders_apart ON omni_desktop.orders USING btree (target_id, state, omni_total, grand_total) WHERE (omni_total <> grand_total);
CREATE INDEX ix_orders_customer ON omni_desktop.orders USING btree (target_id, customer, "row", state);
CREATE INDEX ix_orders_export_at ON omni_desktop.orders USING btree (target_id, export_at) WHERE (export_at IS NOT NULL);
CREATE INDEX ix_orders_follow ON omni_desktop.orders USING btree (target_id, follow, placed_at, "row") WHERE (follow <> ''::text);
CREATE INDEX ix_orders_follow_at ON omni_desktop.orders USING btree (target_id, follow_at) WHERE (follow_at IS NOT NULL);
CREATE INDEX ix_orders_id ON omni_desktop.orders USING btree (target_id, key, "row", state);
CREATE INDEX ix_orders_next_look ON omni_desktop.orders USING btree (target_id, next_look_at) WHERE (next_look_at IS NOT NULL);
CREATE INDEX ix_orders_not_erased ON omni_desktop.orders USING btree (target_id, placed_at, "row") WHERE (erased_at IS NULL);
CREATE INDEX ix_orders_pay_at ON omni_desktop.orders USING btree (target_id, pay_at) WHERE (pay_at IS NOT NULL);
CREATE INDEX ix_orders_placed ON omni_desktop.orders USING btree (target_id, placed_at, "row", state);
CREATE INDEX ix_orders_rev ON omni_desktop.orders USING btree (rev);
CREATE INDEX ix_orders_search ON omni_desktop.orders USING gin (search omni_desktop.gin_trgm_ops);
CREATE INDEX ix_orders_state ON omni_desktop.orders USING btree (target_id, state, placed_at, "row");
CREATE INDEX ix_orders_to_read ON omni_desktop.orders USING btree (target_id, updated_at) WHERE to_read;
CREATE INDEX ix_orders_total ON omni_desktop.orders USING btree (target_id, grand_total NULLS FIRST, "row", state);
CREATE INDEX ix_problems_open ON omni_desktop.problems USING btree (target_id, code, cause) WHERE (state = 'open'::text);
CREATE INDEX ix_problems_order ON omni_desktop.problems USING btree (order_row) WHERE (state = 'open'::text);
CREATE INDEX ix_problems_rev ON omni_desktop.problems USING btree (rev);
CREATE INDEX ix_product_sends_rev ON omni_desktop.product_sends USING btree (rev);
CREATE INDEX ix_product_writes_rev ON omni_desktop.product_writes USING btree (rev);
CREATE INDEX ix_product_writes_unsettled ON omni_desktop.product_writes USING btree (target_id) WHERE (state = ANY (ARRAY['sending'::text, 'in_doubt'::text]));
CREATE INDEX ix_run_orders_rev ON omni_desktop.run_orders USING btree (rev);
CREATE INDEX ix_runs_rev ON omni_desktop.runs USING btree (rev);
CREATE INDEX ix_runs_started ON omni_desktop.runs USING btree (target_id, started);
CREATE INDEX ix_sales_orders_rev ON omni_desktop.sales_orders USING btree (rev);
CREATE INDEX ix_sales_orders_unsettled ON omni_desktop.sales_orders USING btree (target_id) WHERE (state = ANY (ARRAY['sending'::text, 'in_doubt'::text]));
CREATE INDEX ix_settings_versions_rev ON omni_desktop.settings_versions USING btree (rev);
CREATE INDEX ix_sku_table_rev ON omni_desktop.sku_table USING btree (rev);
CREATE INDEX ix_stores_rev ON omni_desktop.stores USING btree (rev);
CREATE INDEX ix_targets_rev ON omni_desktop.targets USING btree (rev);
CREATE INDEX ix_writes_rev ON omni_desktop.writes USING btree (rev);
CREATE INDEX ix_writes_unsettled ON omni_desktop.writes USING btree (target_id) WHERE (state = ANY (ARRAY['sending'::text, 'in_doubt'::text]));
CREATE UNIQUE INDEX ux_stores_name ON omni_desktop.stores USING btree (name_key) WHERE (removed_at IS NULL);
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.closed_months FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.computer_settings FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.contacts FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.cursors FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.customer_table FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.documents FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change('unnumbered');
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.former_prefixes FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.happenings FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.kept FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.ledger FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.orders FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.problems FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.product_sends FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.product_writes FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.run_orders FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.runs FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.sales_orders FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.settings_versions FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.sku_table FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.stores FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.targets FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
CREATE TRIGGER note_change BEFORE INSERT OR DELETE OR UPDATE ON omni_desktop.writes FOR EACH ROW EXECUTE FUNCTION omni_desktop.note_change();
ALTER TABLE ONLY omni_desktop.closed_months
    ADD CONSTRAINT closed_months_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.contacts
    ADD CONSTRAINT contacts_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.cursors
    ADD CONSTRAINT cursors_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.customer_table
    ADD CONSTRAINT customer_table_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.documents
    ADD CONSTRAINT documents_order_row_fkey FOREIGN KEY (order_row) REFERENCES omni_desktop.orders("row");
ALTER TABLE ONLY omni_desktop.former_prefixes
    ADD CONSTRAINT former_prefixes_store_id_fkey FOREIGN KEY (store_id) REFERENCES omni_desktop.stores(id);
ALTER TABLE ONLY omni_desktop.happenings
    ADD CONSTRAINT happenings_order_row_fkey FOREIGN KEY (order_row) REFERENCES omni_desktop.orders("row");
ALTER TABLE ONLY omni_desktop.kept
    ADD CONSTRAINT kept_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.orders
    ADD CONSTRAINT orders_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.problems
    ADD CONSTRAINT problems_order_row_fkey FOREIGN KEY (order_row) REFERENCES omni_desktop.orders("row");
ALTER TABLE ONLY omni_desktop.problems
    ADD CONSTRAINT problems_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.product_sends
    ADD CONSTRAINT product_sends_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.product_writes
    ADD CONSTRAINT product_writes_send_id_fkey FOREIGN KEY (send_id) REFERENCES omni_desktop.product_sends(id);
ALTER TABLE ONLY omni_desktop.product_writes
    ADD CONSTRAINT product_writes_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.run_orders
    ADD CONSTRAINT run_orders_order_row_fkey FOREIGN KEY (order_row) REFERENCES omni_desktop.orders("row");
ALTER TABLE ONLY omni_desktop.run_orders
    ADD CONSTRAINT run_orders_run_id_fkey FOREIGN KEY (run_id) REFERENCES omni_desktop.runs(id);
ALTER TABLE ONLY omni_desktop.runs
    ADD CONSTRAINT runs_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.sales_orders
    ADD CONSTRAINT sales_orders_order_row_fkey FOREIGN KEY (order_row) REFERENCES omni_desktop.orders("row");
ALTER TABLE ONLY omni_desktop.sales_orders
    ADD CONSTRAINT sales_orders_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
ALTER TABLE ONLY omni_desktop.settings_versions
    ADD CONSTRAINT settings_versions_store_id_fkey FOREIGN KEY (store_id) REFERENCES omni_desktop.stores(id);
ALTER TABLE ONLY omni_desktop.sku_table
    ADD CONSTRAINT sku_table_store_id_fkey FOREIGN KEY (store_id) REFERENCES omni_desktop.stores(id);
ALTER TABLE ONLY omni_desktop.targets
    ADD CONSTRAINT targets_store_id_fkey FOREIGN KEY (store_id) REFERENCES omni_desktop.stores(id);
ALTER TABLE ONLY omni_desktop.writes
    ADD CONSTRAINT writes_order_row_fkey FOREIGN KEY (order_row) REFERENCES omni_desktop.orders("row");
ALTER TABLE ONLY omni_desktop.writes
    ADD CONSTRAINT writes_target_id_fkey FOREIGN KEY (target_id) REFERENCES omni_desktop.targets(id);
