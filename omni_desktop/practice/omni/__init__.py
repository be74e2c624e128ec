"""The make-believe Omni."""
