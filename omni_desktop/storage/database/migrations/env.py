"""Alembic runs this file by importing it. The connection comes from upgrade.py; from a developer's shell, from the URL in alembic.ini."""

from alembic import context

from omni_desktop.storage.database.columns import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
