"""Products: the shop's catalogue beside Omni's."""
