"""What stays on this computer: the ledger, saved settings, keys, and the log of calls."""
