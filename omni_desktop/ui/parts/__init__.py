"""What every view is built from: colours, letters, icons and small widgets that know nothing of orders."""
