"""Rankings: a whole cohort scored, ranked and held against the list of those who should be in it."""
