"""The columnar evaluator: the same core form compiled to NumPy, for whole cohorts at once.

Exact throughout. A measure lies in a cell between thresholds, found by multiplying both sides with the
denominators; the cells of a part give its case, by a table made when compiling; points are numerators over
denominators, rounded by integer division. What int64 can hold is worked out from the facts' domains; where
that is not enough, from the values at hand; and where they are too large, the same is done with Python's
integers.
"""

from rules.columnar.columns import CHUNK, Columns, columns
from rules.columnar.level import ColumnarLevel, Scores

__all__ = ["CHUNK", "ColumnarLevel", "Columns", "Scores", "columns"]
