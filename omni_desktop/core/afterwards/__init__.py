"""What an order that is in Omni needs later: its status, stock, changes."""
