"""Colours, letters, icons and words of every view."""
