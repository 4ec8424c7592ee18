"""People: who one is, whose accounts one may see, and members brought in by a table."""
