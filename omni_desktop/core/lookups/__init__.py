"""What a run knows of both sides: its context, the clocks, and what Omni holds of products, customers and lists."""
