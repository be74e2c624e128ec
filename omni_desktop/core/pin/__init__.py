"""The PIN: which deeds of a person ask for it, what one may look like, and how long wrong tries wait."""
