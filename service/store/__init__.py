"""Where things are kept: SQLite or PostgreSQL, the same tables in both."""
