"""The settings dialog: its controls, its versions, its trial."""
