"""Verifying a scorecard by the plain reader; nothing here imports the rule engine."""
