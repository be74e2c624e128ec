"""What the window and the commands ask of the program."""
