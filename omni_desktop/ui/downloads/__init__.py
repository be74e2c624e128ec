"""Past downloads, and the rarer ways to download."""
