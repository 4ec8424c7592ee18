"""A proof in a process of its own, within one budget of time and memory."""
