"""Why is this order not here? Any order found by whatever is known of it, and the chain of rules that it met."""
