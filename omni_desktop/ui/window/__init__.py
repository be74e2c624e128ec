"""The window: its frame, its navigation, a store's page."""
