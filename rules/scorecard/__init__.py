"""The scorecard: the explained result of one agency, in one language, with its receipt."""

from rules.scorecard.document import SCHEMA, scorecard

__all__ = ["SCHEMA", "scorecard"]
