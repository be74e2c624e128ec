"""Stage update: what became of orders after their download, brought to Omni; and the mark in Neto."""
