"""How a rule is said in words, in Vietnamese and in English."""
