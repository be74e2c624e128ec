"""Needs attention: a card for each cause."""
