"""Cin7 Omni: its lists, the writes that are sent once, and its JSON in our words."""
