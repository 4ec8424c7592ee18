"""Who may ask, and how: HTTP, pages and the command line."""
