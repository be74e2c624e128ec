"""What several computers share: one ledger in PostgreSQL, who may write to it now, and how a computer comes to it."""
