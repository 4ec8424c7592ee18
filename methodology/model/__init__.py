"""The values of a method: facts, the core form, expressions, levels, packs; all of them frozen."""
