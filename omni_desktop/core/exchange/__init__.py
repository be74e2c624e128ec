"""Products brought to the other side: read again, sent, read back, and taken back."""
