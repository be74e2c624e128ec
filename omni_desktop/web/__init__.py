"""The two web APIs: Neto's and Cin7 Omni's. The only home of requests."""
