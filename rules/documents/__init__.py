"""What all documents share when they are printed: lines of text, and tables for a spreadsheet."""
