"""The tabs of the settings dialog, one a file."""
