"""When automatic downloads come: whose turn it is, the pause, and whether a shop is too quiet."""
