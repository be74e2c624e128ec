"""What staff see. Only this room knows Qt; it is given the program and knows nothing else of it."""
