"""Proof: a month's money in Neto beside Omni, for the manager and the accountant."""
