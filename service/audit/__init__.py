"""Reading the record: its head, and its entries page by page."""
