"""Evaluating: from facts to points, totals, gates and bands; by the engine, and by the plain reader."""
