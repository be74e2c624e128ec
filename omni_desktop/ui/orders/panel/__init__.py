"""The panel of one order: its sections, its timeline, and the dialogs that open from it."""
