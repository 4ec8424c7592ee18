"""A level's method in words, and its facts as a JSON Schema."""
