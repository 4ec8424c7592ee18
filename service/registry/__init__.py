"""Organisations and teams: who is appraised, who appraises, and who follows whom."""
