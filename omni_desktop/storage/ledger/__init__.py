"""What a run and a person write into the ledger."""
