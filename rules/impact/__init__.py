"""What another method would do to a whole cohort, before it is adopted."""
