"""The make-believe Neto."""
