"""The settings of a store and of a computer: their keys, values, checks and words."""
