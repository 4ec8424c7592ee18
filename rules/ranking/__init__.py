"""What a cohort comes to: points, percentages, bands and ranks."""
