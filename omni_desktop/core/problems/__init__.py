"""The finite catalogue of problems."""
