"""The command line: the same work as the window's, for task schedulers, servers and tests. The only home of rich."""
