"""Files that an accountant keeps: Excel and PDF. Writes what it is handed, byte for byte the same figures as the JSON."""
