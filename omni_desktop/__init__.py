"""Omni Desktop: a Neto store's orders in Cin7 Omni, each exactly once."""

VERSION = "0.1.0"                # as in pyproject.toml; a test compares them
