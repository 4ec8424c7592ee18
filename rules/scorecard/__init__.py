"""The scorecard: the explained result of one agency, in one language, with its receipt."""
