"""The worker as the system starts it: systemd, Windows' task scheduler, a Mac's launchd. Takes back everything that it made."""
