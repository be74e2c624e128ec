"""Mails to staff: which are due, once each, and what they say. Counts, money, causes and order numbers; nothing of a customer."""
