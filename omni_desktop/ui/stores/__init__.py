"""The stores of this data folder: added, renamed, their keys."""
