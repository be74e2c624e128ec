"""The Neto store: its one endpoint, and its JSON in our words."""
