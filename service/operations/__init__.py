"""Running it: the database prepared, checked, saved and restored."""
