"""Tables: their cells, their rows, and what is kept of how rows look."""
