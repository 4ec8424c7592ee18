"""What would earn more, and what a fact must be to reach so many points."""
