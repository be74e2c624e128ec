"""A run: settle, read, plan, create, conclude, follow up; a stage a file, put in order by `download`."""
