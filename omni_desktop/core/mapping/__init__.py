"""Order, settings and catalogue -> the sales orders for Omni, or the problems that hold the order; each decision with its reason."""
