"""Simulations: how stable the ranks of a cohort are."""
