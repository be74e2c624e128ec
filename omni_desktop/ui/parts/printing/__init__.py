"""What goes on paper, and how it will look there."""
