"""What the practice store is filled with, and what happens in it."""
