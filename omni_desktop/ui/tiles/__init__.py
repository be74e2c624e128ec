"""The tiles of a store's page."""
