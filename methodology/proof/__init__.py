"""Proof before use: whatever does not hold of a pack, with the smallest facts that show it."""
