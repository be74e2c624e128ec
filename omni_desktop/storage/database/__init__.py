"""The database: its schema, its transactions, its upgrades."""
