"""The run, a stage a file: settle, read, plan, contacts, create, conclude, backfill. `core.download` puts them in order."""
