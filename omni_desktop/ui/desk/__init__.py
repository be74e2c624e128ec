"""What every view works with: the program, the store that is shown, reads in the background."""
