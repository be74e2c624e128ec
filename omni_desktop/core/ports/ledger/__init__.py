"""Our record, as a run and the sending of products need it."""
