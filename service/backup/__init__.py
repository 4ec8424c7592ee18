"""Backups: the record, its private texts and credentials in one file that any database can be made from."""
