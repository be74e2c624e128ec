"""What core needs of the world, as small Protocols."""
