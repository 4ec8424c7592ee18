"""Why a score moved: split exactly between facts, rule, maxima, rows that came or went, and rounding."""
