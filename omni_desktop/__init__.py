"""Omni Desktop: a Neto store's orders in Cin7 Omni, each exactly once."""
