"""What people read: sentences, lines of a spreadsheet, documents."""
