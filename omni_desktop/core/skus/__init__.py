"""Staff's table of shop SKUs: what a row may say, and the table as a spreadsheet."""
