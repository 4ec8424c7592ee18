"""Comparisons: two packs side by side, and what the later one does to one agency or to many."""
