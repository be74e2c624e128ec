"""The worker: `serve`, its place in the operating system, and what it tells of each run."""
