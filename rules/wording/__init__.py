"""How a scorecard is said in words, in Vietnamese and in English."""
