"""The window's place on the desktop: one copy of it, its tray, its notices, a pause."""
