"""The words of the ledger: what a run writes down and what pages read."""
