"""What is written to Omni once: the machine, its pace, and each kind of write."""
