"""A pack's worked examples: what they come to, and whether that is what the author expects."""
