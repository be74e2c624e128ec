"""What the program knows: orders, sales orders, rules and the run. No Qt, files, network, clock or chance."""
