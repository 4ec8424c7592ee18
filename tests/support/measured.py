"""What of a law over many cases is run where coverage is measured, and what only by ``make soak``."""

from collections.abc import Sequence
from typing import Any

import pytest


def apart_but_last(values: Sequence[Any]) -> list[Any]:
    """Parameters of which the last alone is measured; the others are run apart."""
    *others, last = values
    return [*(pytest.param(value, marks=pytest.mark.apart) for value in others), last]


def few_or_many(few: int, many: int) -> list[Any]:
    """How many cases a law is tried on: a few in ``make test``, many in ``make soak``; none is measured."""
    return [pytest.param(few, marks=pytest.mark.apart), pytest.param(many, marks=pytest.mark.soak)]
