"""A period proved for the accountant: Neto's orders beside their sales orders in Omni, and a cause for every cent between them."""
