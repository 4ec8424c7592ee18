"""Scorecards as each release wrote them, with their methods in them; all of them verify for ever."""
