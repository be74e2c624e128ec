"""Audit: everything that people and downloads decided or sent, and whether anybody changed what was written."""
