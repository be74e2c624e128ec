"""Money to the cent: tax, discounts, totals, and why two totals differ."""
