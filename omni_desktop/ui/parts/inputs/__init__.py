"""Where something is typed, switched or chosen."""
