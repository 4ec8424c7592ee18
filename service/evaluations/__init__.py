"""Evaluations: facts in, scorecard out, nothing stored."""
