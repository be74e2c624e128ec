"""A make-believe Neto and a make-believe Omni on loopback, for training, trying settings, and every test."""
