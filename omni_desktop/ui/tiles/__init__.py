"""The three tiles of a store's page."""
