"""The ledger as lists and pages read it."""
