"""Rehearse download."""
