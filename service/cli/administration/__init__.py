"""Commands about what is kept: the database, the record, organisations, people."""
